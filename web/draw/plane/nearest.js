// Which sample lies under a finger or a pointer.

/** @import {Samples} from './points.js' */

/**
 * The sample nearest to a point of the plane. Samples on a line stand where they are drawn: at their value.
 *
 * @param {Samples} samples
 * @param {{x1: number, x2: number}} point
 * @param {(index: number) => boolean} eligible
 * @param {number} [scale] of what is drawn upwards: distances are those of the picture, in units of x1
 * @returns {{index: number, distance: number}} index −1 where none is eligible
 */
export function nearestSample({ x, y }, { x1, x2 }, eligible, scale = 1) {
  const dimensions = x.length / y.length;
  let index = -1;
  let nearest = Infinity;
  for (let i = 0; i < y.length; i++) {
    if (!eligible(i)) continue;
    const across = x[i * dimensions] - x1;
    const up = ((dimensions === 1 ? y[i] : x[i * dimensions + 1]) - x2) / scale;
    const squared = across * across + up * up;
    if (squared < nearest) {
      nearest = squared;
      index = i;
    }
  }
  return { index, distance: Math.sqrt(nearest) };
}
