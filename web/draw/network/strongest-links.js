// Which links of layers with too many units for tiles are shown.

/** @import {LinkLayer} from './network.js' */

/**
 * The links between two columns of which one is a grid, as source and target in turn. All would be far too many to tell apart: the
 * strongest one to and from each unit stand for them.
 *
 * @param {LinkLayer} links
 * @returns {number[]}
 */
export function strongestLinks({ values, sources }) {
  const targets = values.length / sources;
  const pairs = [];
  const bestTarget = new Int32Array(sources);
  const bestOfSource = new Float32Array(sources).fill(-1);
  for (let target = 0; target < targets; target++) {
    let best = 0;
    let most = -1;
    for (let source = 0; source < sources; source++) {
      const size = Math.abs(values[target * sources + source]);
      if (size > most) {
        most = size;
        best = source;
      }
      if (size > bestOfSource[source]) {
        bestOfSource[source] = size;
        bestTarget[source] = target;
      }
    }
    pairs.push(best, target);
  }
  for (let source = 0; source < sources; source++) pairs.push(source, bestTarget[source]);
  return pairs;
}
