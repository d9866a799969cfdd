// What the values that a lesson names are in a state of a run. All of them come from the engine.

import { nothingRequested } from '../../engine/request.js';
import { integer, measured, percent, powerOfTen, typed } from '../../format/numbers.js';
import { readFrame } from '../../frame/frame-reader.js';
import { findDeath } from '../../state/unit-death.js';
import { nameOf, valueKinds } from '../format/values.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Value} from '../format/values.js' */

/** What a frame has to hold. */
export const valuesRequest = Object.freeze({ vitals: true, parameters: true });

/** A unit that has died, as the engine numbers states. */
const dead = 1;

/** @typedef {(reader: FrameReader, places: string[], run: Run) => number} InFrame */

/** @type {Record<string, InFrame>} */
const inFrames = {
  step: ({ frame }) => frame.step,
  epoch: ({ frame }) => frame.epoch,
  diverged: (_, __, run) => run.divergedAt ?? NaN,
  'train-loss': ({ frame }) => frame.trainLoss,
  'test-loss': ({ frame }) => frame.testLoss,
  'train-accuracy': ({ frame }) => frame.trainAccuracy,
  'test-accuracy': ({ frame }) => frame.testAccuracy,
  units: ({ description }) => hidden(description).reduce((sum, { units }) => sum + units, 0),
  dead: (reader, [layer]) => summed(reader, layer, 'dead'),
  'always-on': (reader, [layer]) => summed(reader, layer, 'always_on'),
  flat: (reader, [layer]) => layerNumber(reader, layer, 'saturated'),
  zero: (reader, [layer]) => layerNumber(reader, layer, 'sparsity'),
  mean: (reader, [layer]) => layerNumber(reader, layer, 'mean'),
  deviation: (reader, [layer]) => layerNumber(reader, layer, 'deviation'),
  gradient: (reader, [layer]) => layerNumber(reader, layer, 'gradient'),
  ratio: (reader, [one, other]) =>
    layerNumber(reader, one, 'gradient') / layerNumber(reader, other, 'gradient'),
  active: (reader, places) => {
    const place = unitIn(reader, places);
    return place ? (reader.unit(place.layer, place.unit)?.active ?? NaN) : NaN;
  },
  bias: (reader, places) => {
    const place = unitIn(reader, places);
    return place ? reader.parameters.bias(place.layer, place.unit) : NaN;
  },
  slope: (reader, places) => {
    const place = unitIn(reader, places);
    return place ? (reader.parameters.slope(place.layer, place.unit) ?? NaN) : NaN;
  },
  weight: (reader, places) => {
    const place = unitIn(reader, places);
    const source = Number(places[2]) - 1;
    return place && source < inputsOf(reader, place.layer)
      ? reader.parameters.weight(place.layer, place.unit, source)
      : NaN;
  },
};

/** @typedef {(run: Run, frame: Frame, places: string[]) => Promise<number>} Asked */

/** What is asked of the engine beside the frame. @type {Record<string, Asked>} */
export const asked = {
  'least-squares': async ({ handle }) => (await handle.leastSquares()).trainLoss,
  died: async (run, frame, places) => {
    const place = unitIn(readFrame(frame, run), places);
    const { lives } = await run.frameOf({ ...nothingRequested, vitals: true, lives: true });
    if (!place || !lives) return NaN;
    const before = run.description.layers.slice(0, place.layer);
    const unit = before.reduce((sum, { units }) => sum + units, place.unit);
    const life = lives.units.find((each) => each.unit === unit);
    if (life?.state !== dead) return NaN;
    return (await findDeath(run.handle, unit, life.since))?.step ?? life.since;
  },
  f: (run, _, [activation, z]) => onCurve(run, activation, Number(z), 'f'),
  df: (run, _, [activation, z]) => onCurve(run, activation, Number(z), 'df'),
};

/**
 * @param {Run} run
 * @param {string} activation
 * @param {number} z
 * @param {'f' | 'df'} what
 */
async function onCurve({ engine }, activation, z, what) {
  const curve = await engine.curve({ activation, lo: z, hi: z + 1, count: 2 });
  return curve[what][0] ?? NaN;
}

/** @param {FrameReader['description']} description */
function hidden({ layers }) {
  return layers.slice(0, -1);
}

/**
 * @param {FrameReader} reader
 * @param {string} place
 * @returns {number} counted from 0, −1 where there is no such layer
 */
function layerIn({ description: { layers } }, place) {
  const output = layers.length - 1;
  if (place === 'out') return output;
  const layer = Number(place) - 1;
  return layer < output ? layer : -1;
}

/**
 * @param {FrameReader} reader
 * @param {string[]} places
 */
function unitIn(reader, [layerPlace, unitPlace]) {
  const layer = layerIn(reader, layerPlace);
  const unit = Number(unitPlace) - 1;
  return layer >= 0 && unit < reader.description.layers[layer].units ? { layer, unit } : null;
}

/**
 * @param {FrameReader} reader
 * @param {number} layer
 */
function inputsOf({ description }, layer) {
  return layer === 0 ? description.inputs : description.layers[layer - 1].units;
}

/**
 * @param {FrameReader} reader
 * @param {string} place
 * @param {keyof import('../../frame/frame-reader.js').LayerNumbers} name
 */
function layerNumber(reader, place, name) {
  const layer = layerIn(reader, place);
  return layer < 0 ? NaN : (reader.layer(layer)?.[name] ?? NaN);
}

/**
 * Of one layer, or of all hidden ones.
 *
 * @param {FrameReader} reader
 * @param {string | undefined} place
 * @param {'dead' | 'always_on'} name
 */
function summed(reader, place, name) {
  if (place !== undefined) return layerNumber(reader, place, name);
  return hidden(reader.description).reduce(
    (sum, _, layer) => sum + (reader.layer(layer)?.[name] ?? NaN),
    0,
  );
}

/**
 * @param {Run} run
 * @param {Frame} frame of it, as `valuesRequest` asks
 * @param {Value} value
 * @returns {number} NaN where it is not there, or has to be asked for
 */
export function valueIn(run, frame, { name, places }) {
  return inFrames[name]?.(readFrame(frame, run), places, run) ?? NaN;
}

/**
 * What values are in the present state of a run.
 *
 * @param {Run} run
 * @param {readonly Value[]} values
 * @returns {Promise<number[]>} NaN for those of a study and for what is not there
 */
export async function measureValues(run, values) {
  const frame = await run.frameOf({ ...nothingRequested, ...valuesRequest });
  /** @type {Map<string, number>} */
  const known = new Map();
  for (const value of values) {
    const ask = asked[value.name];
    const name = nameOf(value);
    if (known.has(name)) continue;
    known.set(name, ask ? await ask(run, frame, value.places) : valueIn(run, frame, value));
  }
  return values.map((value) => known.get(nameOf(value)) ?? NaN);
}

/**
 * The gradients of the hidden layers, from the inputs on.
 *
 * @param {Run} run
 * @returns {Promise<number[]>} RMS of ∂L/∂z
 */
export async function layerGradients(run) {
  const frame = await run.frameOf({ ...nothingRequested, vitals: true });
  const reader = readFrame(frame, run);
  return hidden(run.description).map((_, layer) => reader.layer(layer)?.gradient ?? NaN);
}

/**
 * @param {Value} value
 * @param {number} number
 * @returns {string} as the page writes it
 */
export function valueText({ name }, number) {
  switch (valueKinds[name]?.style) {
    case 'integer':
      return integer(number);
    case 'share':
      return percent(number, Number.isInteger(Number((number * 100).toFixed(6))) ? 0 : 1);
    default:
      return measured(number);
  }
}

/**
 * The bound of a layer's gradient in the form that its author has chosen: 10⁻³ for 1e-3, 0.001 for 0.001.
 *
 * @param {number} below
 * @param {string} written
 */
export function boundText(below, written) {
  if (!/e/i.test(written) && below >= 1e-6) return typed(below);
  const exponent = Math.log10(below);
  return Number.isInteger(exponent) ? powerOfTen(exponent, 0) : measured(below);
}
