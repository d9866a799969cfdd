// What of the network lies under the pointer, and what is said beside it.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { cellAt } from '../../draw/network/grid.js';
import { nearestLink } from '../../draw/network/network.js';

/** @import {NetworkLayout} from '../../draw/network/network.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {FrameReader, UnitNumbers} from '../../frame/frame-reader.js' */
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

/**
 * The card of the unit that is pointed at, or the label of the link.
 *
 * @param {typeof import('./pointed.js') | undefined} words once they have come
 * @param {object} options
 * @param {Run} options.run
 * @param {NetworkLayout} options.layout
 * @param {{width: number, height: number}} options.area of the picture
 * @param {Unit | null} options.unit
 * @param {Link | null} options.link
 * @param {FrameReader | null} options.frame
 * @param {UnitNumbers | null} options.numbers of the unit
 */
export function besidePointed(words, { run, layout, area, unit, link, frame, numbers }) {
  if (!words || !frame?.has('parameters')) return nothing;
  const { description } = run;
  return html`${
    unit ? words.unitCard({ description, layout, area, unit, frame, numbers }) : nothing
  }${link ? words.linkLabel({ description, layout, link, frame }) : nothing}`;
}

/**
 * Paints the pictures of the card: the unit's map, and its place on the curve.
 *
 * @param {ParentNode} panel that has the card
 * @param {typeof import('./pointed.js') | undefined} words once they have come
 * @param {import('./picture.js').NetworkPicture} network
 * @param {Pick<import('./picture.js').Scene, 'description' | 'tables' | 'frame' | 'palette'>} scene
 * @param {Unit} unit
 */
export function paintPointed(panel, words, network, scene, unit) {
  const map = /** @type {HTMLCanvasElement | null} */ (panel.querySelector('.card-picture'));
  const picture = map && beginPicture(map);
  if (picture) network.paintUnit(picture.context, scene, unit, picture.width);
  words?.paintUnitLife(panel, unit, scene);
}
