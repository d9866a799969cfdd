// The scaling of a table in a layers-model: a BatchNormalization before the first dense layer, and one after the last.

import { NotImportable } from './import.js';

/** @import {Scales} from './import-units.js' */

/** TensorFlow.js and Keras add this to a variance unless a layer says otherwise. */
const usualEpsilon = 1e-3;

/**
 * What a normalisation does, as factor and summand of each column.
 *
 * @param {string} name of the layer
 * @param {Record<string, any>} config
 * @param {(part: string) => {values: Float32Array} | undefined} weights
 * @returns {{factor: number[], summand: number[]}}
 * @throws {NotImportable}
 */
export function normalisation(name, { epsilon, center, scale }, weights) {
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
