// Picking a sample, or any point of the plane, to be looked at closely, and the mark on what is picked. Fetched when the page is idle.

import { html, nothing } from 'lit';
import { nearestSample } from '../../draw/plane/nearest.js';
import { lineReach, reach } from '../../draw/plane/points.js';

/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Selection} from '../../state/types.js' */

/** How far from a sample one may click to mean it, in CSS pixels. */
const nearMouse = 9;
const nearFinger = 18;
/** How near to a sample the crosshair means it, as a share of the picture. */
const nearCrosshair = 0.02;

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

/**
 * Picks what is under the pointer.
 *
 * @param {{run: Run, store: Store}} panel
 * @param {PointerEvent | MouseEvent} event
 * @param {DOMRect} box of the picture
 */
export function pickUnder(panel, event, box) {
  const isTouched = 'pointerType' in event && event.pointerType === 'touch';
  const at = {
    x: (event.clientX - box.left) / box.width,
    y: (event.clientY - box.top) / box.height,
  };
  pickAt(panel, at, (isTouched ? nearFinger : nearMouse) / box.width);
}

/**
 * Picks the sample at a place of the picture or, where there is none, that point with the target of the sample nearest to it.
 *
 * @param {{run: Run, store: Store}} panel
 * @param {{x: number, y: number}} at shares of the picture from its left upper corner
 * @param {number} [near] how far from a sample one may be to mean it, as a share of the picture
 */
export function pickAt({ run, store }, at, near = nearCrosshair) {
  const { samples, description } = run;
  const { view } = store;
  const flat = description.dimensions === 1;
  const tall = flat ? lineReach(samples) : reach;
  const x1 = (at.x * 2 - 1) * reach;
  const x2 = (1 - at.y * 2) * tall;
  const nearest = (/** @type {(index: number) => boolean} */ counts) =>
    nearestSample(samples, { x1, x2 }, counts, tall / reach);
  const visible = nearest((index) =>
    index < samples.trainSamples ? view.trainPoints : view.testPoints,
  );
  const target = flat ? x2 : samples.y[nearest(() => true).index];
  const input =
    visible.distance <= near * 2 * reach
      ? { sample: visible.index }
      : { point: { x1, x2, target } };
  const output = { layer: description.layers.length - 1, unit: 0 };
  store.select({ unit: store.selection.unit ?? output, input }, run);
}
