// Where arrow keys lead among the units of the network's picture.

/** @import {NetworkLayout} from './network.js' */

/**
 * The unit that an arrow key leads to.
 *
 * @param {NetworkLayout} layout
 * @param {{column: number, index: number}} unit
 * @param {string} key
 * @returns {{column: number, index: number} | null} null for other keys
 */
export function neighbour({ columns }, { column, index }, key) {
  const { unitX, y, down, right } = columns[column];
  const last = y.length - 1;
  if (key === 'Home') return { column, index: 0 };
  if (key === 'End') return { column, index: last };
  if (key === 'ArrowUp') return { column, index: index < down ? index : index - down };
  if (key === 'ArrowDown') return { column, index: index + down > last ? index : index + down };
  const step = { ArrowLeft: -1, ArrowRight: 1 }[key];
  if (step === undefined) return null;
  const beside = index + step * right;
  if ((unitX[beside] - unitX[index]) * step > 0) return { column, index: beside };
  const next = columns[column + step];
  if (!next) return { column, index };
  const gap = (/** @type {number} */ i) => Math.abs(next.y[i] - y[index]);
  const beyond = (/** @type {number} */ i) => next.unitX[i] * step;
  let best = 0;
  for (let i = 1; i < next.y.length; i++) {
    const further = gap(i) - gap(best) || beyond(i) - beyond(best);
    if (further < 0) best = i;
  }
  return { column: column + step, index: best };
}
