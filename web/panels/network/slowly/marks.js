// From the engine's numbers of a batch to what is drawn of it: where its samples lie on the curves and whether the gradient gets past
// them, the values that go forward along the links, and how strong the gradient is that comes back. Pure.

import { steepest } from '../../../draw/charts/activation-curve.js';
import { gradientStep } from '../../../draw/network/rings.js';
import { unitPlace } from '../../../frame/places.js';

/** @import {Dot} from '../../../draw/charts/batch-dots.js' */
/** @import {Pulse} from '../../../draw/network/pulses.js' */
/** @import {Description, NextBatch} from '../../../engine/types.js' */

/**
 * @typedef {object} Marks
 * @property {Dot[][]} dots of each hidden layer
 * @property {Pulse[][]} forward of each column but the inputs: what arrives there
 * @property {{step: number, pulses: Pulse[]}[]} back of the same columns: what leaves there, and how strong their gradient is
 * @property {boolean[][]} stopped of each hidden layer: the units past which nothing gets, on all samples shown
 */

/**
 * @typedef {object} Shown what the frame on show has of the network
 * @property {(layer: number) => Float32Array} weights targets × sources
 * @property {(layer: number) => {df: Float32Array, flatShare: number}} life
 * @property {(layer: number) => number[]} links that are drawn to a layer, source and target in turn
 */

/** More than so many dots on a card, or pulses between two columns, are a blur. */
const mostDots = 240;
const mostPulses = 160;

/**
 * @param {NextBatch} ahead
 * @param {Pick<Description, 'layers' | 'inputs'>} description
 * @param {Shown} shown
 * @returns {Marks}
 */
export function marksOf(ahead, description, shown) {
  const { layers } = description;
  const { ways, gradients } = ahead;
  const most = Math.max(...gradients);
  const hidden = layers.slice(0, -1);
  const flats = hidden.map(({ units }, l) => {
    const isFlat = flatTest(shown.life(l));
    const first = unitPlace(layers, l, 0);
    return Array.from({ length: units }, (_, u) =>
      ways.map(({ slope }) => isFlat(slope[first + u])),
    );
  });
  const stopped = flats.map((units) => units.map((samples) => samples.every(Boolean)));
  return {
    dots: hidden.map(({ units }, l) => {
      const first = unitPlace(layers, l, 0);
      const every = Math.ceil((units * ways.length) / mostDots);
      return ways.flatMap(({ z, a, gradientA, gradientZ }, s) =>
        flats[l].flatMap((samples, u) => {
          if (u % every !== 0) return [];
          const [at, isFlat] = [first + u, samples[s]];
          const arriving = gradientStep(Math.abs(gradientA[at]), most);
          const leaving = gradientStep(Math.abs(gradientZ[at]), most);
          return { z: z[at], a: a[at], isFlat, arriving, leaving };
        }),
      );
    }),
    forward: layers.map((_, l) => arriving(ahead, description, l, shown)),
    back: layers.map((_, l) => ({
      step: gradientStep(gradients[l], most),
      pulses: leaving(ahead, description, l, shown, stopped[l]),
    })),
    stopped,
  };
}

/**
 * Whether a slope is that of a flat place: 0 where the function is piecewise linear, and otherwise below a share of the steepest.
 *
 * @param {{df: Float32Array, flatShare: number}} life with 1 for piecewise linear functions
 */
export function flatTest({ df, flatShare }) {
  const limit = flatShare === 1 ? 0 : flatShare * steepest(df);
  return (/** @type {number} */ slope) => slope === 0 || Math.abs(slope) < limit;
}

/**
 * What links bring to a layer: the mean of |w · a| over the samples, with the sign of the mean of w · a, relative to the largest.
 *
 * @param {NextBatch} ahead
 * @param {Pick<Description, 'layers' | 'inputs'>} description
 * @param {number} layer
 * @param {Shown} shown
 */
function arriving({ ways }, { layers, inputs }, layer, shown) {
  const weights = shown.weights(layer);
  const sources = layer === 0 ? inputs : layers[layer - 1].units;
  const first = layer === 0 ? 0 : unitPlace(layers, layer - 1, 0);
  const means = Array.from({ length: sources }, (_, i) => {
    const values = ways.map(({ input, a }) => (layer === 0 ? input : a)[first + i]);
    const sum = values.reduce((total, value) => total + value, 0);
    const size = values.reduce((total, value) => total + Math.abs(value), 0);
    return { sign: Math.sign(sum), size };
  });
  return strongest(shown.links(layer), (source, target) => {
    const weight = weights[target * sources + source];
    return means[source].sign * Math.sign(weight) * means[source].size * Math.abs(weight);
  });
}

/**
 * Which links take a gradient back from a layer: those of units that let some past.
 *
 * @param {NextBatch} ahead
 * @param {Pick<Description, 'layers' | 'inputs'>} description
 * @param {number} layer
 * @param {Shown} shown
 * @param {boolean[] | undefined} stopped
 */
function leaving({ ways }, { layers, inputs }, layer, shown, stopped) {
  const weights = shown.weights(layer);
  const sources = layer === 0 ? inputs : layers[layer - 1].units;
  const first = unitPlace(layers, layer, 0);
  const sizes = Array.from({ length: layers[layer].units }, (_, u) =>
    stopped?.[u] ? 0 : ways.reduce((sum, { gradientZ }) => sum + Math.abs(gradientZ[first + u]), 0),
  );
  return strongest(
    shown.links(layer),
    (source, target) => sizes[target] * Math.abs(weights[target * sources + source]),
  );
}

/**
 * @param {number[]} links source and target in turn
 * @param {(source: number, target: number) => number} valueOf
 * @returns {Pulse[]} the largest, without those that are nothing
 */
function strongest(links, valueOf) {
  /** @type {Pulse[]} */
  const pulses = [];
  for (let i = 0; i < links.length; i += 2) {
    const [source, target] = [links[i], links[i + 1]];
    const size = valueOf(source, target);
    if (size !== 0 && Number.isFinite(size)) pulses.push({ source, target, size });
  }
  pulses.sort((a, b) => Math.abs(b.size) - Math.abs(a.size));
  const most = Math.abs(pulses[0]?.size ?? 1);
  return pulses.slice(0, mostPulses).map((pulse) => ({ ...pulse, size: pulse.size / most }));
}
