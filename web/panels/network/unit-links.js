// Which links are emphasised with a unit.

import { linkValue } from '../../draw/network/network.js';

/** @import {LinkLayer} from '../../draw/network/network.js' */
/** @import {Link, Unit} from './picture.js' */

/** Of a unit in a crowd, so many at each side. */
const mostEmphasised = 16;

/**
 * The links to and from a unit; where there are many, the strongest.
 *
 * @param {LinkLayer[]} layers
 * @param {Unit} unit
 * @returns {Link[]}
 */
export function unitLinks(layers, { column, index }) {
  const strongest = (/** @type {number} */ count, /** @type {(i: number) => number} */ valueOf) =>
    Array.from({ length: count }, (_, i) => i)
      .sort((a, b) => Math.abs(valueOf(b)) - Math.abs(valueOf(a)))
      .slice(0, mostEmphasised);
  const [before, after] = [layers[column - 1], layers[column]];
  const targets = after ? after.values.length / after.sources : 0;
  return [
    ...strongest(before?.sources ?? 0, (i) => linkValue(before, i, index)).map((source) => ({
      layer: column - 1,
      source,
      target: index,
    })),
    ...strongest(targets, (i) => linkValue(after, index, i)).map((target) => ({
      layer: column,
      source: index,
      target,
    })),
  ];
}
