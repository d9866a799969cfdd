// Picking what is looked at closely: a unit of the network; and the mark on the sample or point that is picked. How those are picked is in
// pick-input.js.

import { html, nothing } from 'lit';
import { lineReach, reach } from '../draw/plane/points.js';

/** @import {Store} from '../state/store.js' */

/**
 * @param {Store} store
 * @param {number} column as in the network's picture: 0 holds the inputs, which have nothing to look into
 * @param {number} index
 */
export function pickUnit(store, column, index) {
  if (column === 0) return;
  const input = store.selection.input ?? { sample: 0 };
  store.select({ unit: { layer: column - 1, unit: index }, input });
}

/**
 * @param {Store} store
 * @param {number} column
 * @param {number} index
 * @returns {'true' | 'false' | typeof nothing} for aria-pressed
 */
export function unitPressed({ selection: { unit } }, column, index) {
  if (column === 0) return nothing;
  return unit?.layer === column - 1 && unit.unit === index ? 'true' : 'false';
}

/**
 * The mark on the picked sample or point, over the picture of the plane.
 *
 * @param {Store} store
 */
export function pickMark({ selection: { input }, samples, description: { dimensions } }) {
  if (!input || dimensions > 2) return nothing;
  const up = (/** @type {number} */ value) => (value / lineReach(samples)) * reach;
  let x = 0;
  let y = 0;
  if ('sample' in input) {
    x = samples.x[input.sample * dimensions];
    y = dimensions === 1 ? up(samples.y[input.sample]) : samples.x[input.sample * dimensions + 1];
  } else {
    x = input.point.x1;
    y = dimensions === 1 ? up(input.point.target) : input.point.x2;
  }
  const arms = [-1, 1].flatMap((side) => [
    `M${x + side * 0.13} ${-y}h${side * 0.22}`,
    `M${x} ${-y + side * 0.13}v${side * 0.22}`,
  ]);
  return html`<svg class="pick-mark" viewBox="-3 -3 6 6" aria-hidden="true">
    <path class="halo" d=${arms.join('')}></path>
    <path d=${arms.join('')}></path>
  </svg>`;
}
