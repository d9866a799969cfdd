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
  // The first unit stands at the left edge, and the last one at the right.
  const edge = next.unitX.at(step < 0 ? -1 : 0);
  let best = 0;
  let least = Infinity;
  next.y.forEach((center, i) => {
    const gap = Math.abs(center - y[index]);
    if (next.unitX[i] !== edge || gap >= least) return;
    best = i;
    least = gap;
  });
  return { column: column + step, index: best };
}
