// The scaling of a table in a layers-model: a layer that multiplies and adds column by column, before the first dense layer or after
// the last one: a BatchNormalization, a Normalization or a Rescaling.

import { NotImportable, refuseSetting } from './import.js';
import { numbersOf } from './keras-layers.js';

/** @import {Scales} from './import-units.js' */
/** @import {LayerSettings} from './keras-layers.js' */

/** @typedef {{factor: number[], summand: number[]}} Line of each column, or of all */
/** @typedef {(part: string) => {values: Float32Array} | undefined} PartOf weights of a layer, by part */

/** The layers that may scale. */
export const scaling = ['BatchNormalization', 'Normalization', 'Rescaling'];

/** Keras keeps deviations from 0 by it. */
const leastDeviation = 1e-7;

/** TensorFlow.js and Keras add this to a variance unless a layer says otherwise. */
const usualEpsilon = 1e-3;

/**
 * What such a layer does, as factor and summand of each column.
 *
 * @param {LayerSettings} layer
 * @param {PartOf} weights
 * @returns {Line}
 * @throws {NotImportable}
 */
export function lineOf({ class_name: type, config }, weights) {
  const name = String(config.name);
  if (type === 'BatchNormalization') return normalisation(name, config, weights);
  if (type === 'Rescaling')
    return line(
      numbersOf(type, 'scale', config.scale),
      numbersOf(type, 'offset', config.offset ?? 0),
    );
  const statistic = (/** @type {string} */ part) => {
    const own = config[part];
    if (own !== undefined && own !== null) return numbersOf(type, part, own);
    const values = weights(part)?.values;
    if (!values) throw new NotImportable('missingWeights', { name: `${name}/${part}` });
    return [...values];
  };
  const mean = statistic('mean');
  const deviation = statistic('variance').map((each) => Math.max(Math.sqrt(each), leastDeviation));
  if (mean.length !== deviation.length) refuseSetting(type, 'variance', config.variance);
  if (config.invert === true) return { factor: deviation, summand: mean };
  return {
    factor: deviation.map((each) => 1 / each),
    summand: deviation.map((each, i) => -mean[i] / each),
  };
}

/**
 * @param {number[]} factor
 * @param {number[]} summand
 * @returns {Line} as long as the longer of the two
 */
function line(factor, summand) {
  const length = Math.max(factor.length, summand.length);
  const wide = (/** @type {number[]} */ values) =>
    values.length === 1 ? new Array(length).fill(values[0]) : values;
  return { factor: wide(factor), summand: wide(summand) };
}

/**
 * What a normalisation does, as factor and summand of each column.
 *
 * @param {string} name of the layer
 * @param {Record<string, any>} config
 * @param {(part: string) => {values: Float32Array} | undefined} weights
 * @returns {{factor: number[], summand: number[]}}
 * @throws {NotImportable}
 */
function normalisation(name, { epsilon, center, scale }, weights) {
  const part = (/** @type {string} */ which, /** @type {boolean} */ wanted = true) => {
    const values = weights(which)?.values;
    if (wanted && !values) throw new NotImportable('missingWeights', { name: `${name}/${which}` });
    return wanted ? values : undefined;
  };
  const mean = part('moving_mean') ?? [];
  const variance = part('moving_variance') ?? [];
  const gamma = part('gamma', scale !== false);
  const beta = part('beta', center !== false);
  const factor = Array.from(
    variance,
    (each, i) => (gamma?.[i] ?? 1) / Math.sqrt(each + Number(epsilon ?? usualEpsilon)),
  );
  const summand = factor.map((each, i) => (beta?.[i] ?? 0) - each * mean[i]);
  return { factor, summand };
}

/**
 * Factor and summand of each column as (value − centre) ÷ spread, in the format's single precision.
 *
 * @param {{factor: number[], summand: number[]}} line
 * @returns {Scales}
 */
export function before({ factor, summand }) {
  return {
    centre: summand.map((each, i) => Math.fround(-each / factor[i])),
    spread: factor.map((each) => Math.fround(1 / each)),
  };
}

/**
 * The same as value · spread + centre.
 *
 * @param {{factor: number[], summand: number[]}} line
 * @returns {Scales}
 */
export function after({ factor, summand }) {
  return { centre: summand.map(Math.fround), spread: factor.map(Math.fround) };
}
