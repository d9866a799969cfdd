// What of the network lies under the pointer. What is said beside it is in pointed.js.

import { cellAt } from '../../draw/network/grid.js';
import { nearestLink } from '../../draw/network/network.js';

/** @import {NetworkLayout} from '../../draw/network/network.js' */
/** @import {Link, Unit} from './picture.js' */

/** Links are as wide as this to a finger, and to a mouse. */
const reaches = { finger: 16, mouse: 7 };

/**
 * @param {PointerEvent} event
 * @param {Element} area of the picture
 * @param {NetworkLayout} layout
 * @param {number[][]} shown the links that are drawn, source and target in turn, of each layer
 * @returns {{unit: Unit | null, link: Link | null}}
 */
export function pointedAt(event, area, layout, shown) {
  const { dataset } = /** @type {HTMLElement} */ (event.target);
  if (dataset.column !== undefined) {
    return { unit: { column: Number(dataset.column), index: Number(dataset.index) }, link: null };
  }
  const { left, top } = area.getBoundingClientRect();
  const [x, y] = [event.clientX - left, event.clientY - top];
  const cell = cellAt(layout, x, y);
  if (cell) return { unit: cell, link: null };
  const reach = event.pointerType === 'touch' ? reaches.finger : reaches.mouse;
  return { unit: null, link: nearestLink(layout, x, y, reach, (layer) => shown[layer] ?? []) };
}
