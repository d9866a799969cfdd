// The chain rule as a table: one row a layer from the output down, each with its factors and what is left of the gradient.

/** @import {Trace} from '../../engine/types.js' */

/**
 * @typedef {object} PathEntry a unit on the strongest path
 * @property {number} unit
 * @property {number} weight to the unit of the row above
 * @property {number} slope f′(z)
 * @property {number} product of the output's ∂L/∂z and all weights and slopes so far
 */

/**
 * @typedef {object} LedgerRow
 * @property {number} layer
 * @property {number} weights factor, 1 for the output
 * @property {number} slope factor, 1 for the output
 * @property {number} gradient root mean square of ∂L/∂z: that of the row above times both factors
 * @property {'weights' | 'slope' | null} smallest which of its factors is the smallest of all, if one is
 * @property {PathEntry | null} path null below the end of the path
 */

/**
 * @param {Pick<Trace, 'ledger' | 'smallest' | 'path' | 'gradientZ'>} trace
 * @param {number} outputs units of the output layer
 * @returns {LedgerRow[]} output first
 */
export function ledgerRows({ ledger, smallest, path, gradientZ }, outputs) {
  const last = ledger.length - 1;
  const entries = pathEntries(path, gradientZ, outputs);
  return ledger
    .map(({ weights, slope, gradientZ: gradient }, layer) => ({
      layer,
      weights,
      slope,
      gradient,
      smallest: last > 0 && smallest.layer === layer ? smallest.factor : null,
      path: entries[last - layer] ?? null,
    }))
    .reverse();
}

/**
 * @param {Trace['path']} path from the output down
 * @param {ArrayLike<number>} gradientZ of all units, the outputs last
 * @param {number} outputs
 * @returns {PathEntry[]}
 */
function pathEntries(path, gradientZ, outputs) {
  const firstOutput = gradientZ.length - outputs;
  let product = 1;
  return path.map(({ unit, weight, slope }, i) => {
    product = i === 0 ? gradientZ[firstOutput + unit] : product * weight * slope;
    return { unit, weight, slope, product };
  });
}
