// Shows which sample or point of the plane is picked, to be looked at closely. How one is picked is in pick-input.js.

import { html, nothing } from 'lit';
import { lineReach, reach } from '../../draw/plane/points.js';

/** @import {Run} from '../../state/run.js' */
/** @import {Selection} from '../../state/types.js' */

/**
 * The cross on the picked sample or point, over the picture of the plane.
 *
 * @param {Run} run
 * @param {Selection} selection
 */
export function pickedInput({ samples, description: { dimensions } }, { input }) {
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
