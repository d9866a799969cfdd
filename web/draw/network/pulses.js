// What travels along the links of the network: values forward, gradients back, and where gradients stop.

import { css } from '../canvas/palette.js';
import { stepColor } from './rings.js';

/** @import {Column} from './network.js' */
/** @import {Palette} from '../canvas/palette.js' */

/** @typedef {{source: number, target: number, size: number}} Pulse `size` is −1 to 1 */

/** How much of a link the tail of a pulse covers. */
const tail = 0.3;

/**
 * A place on the curve of a link.
 *
 * @param {Column} from
 * @param {Column} to
 * @param {Pulse} pulse
 * @param {number} share of the way from source to target
 * @returns {[number, number]}
 */
export function placeOnLink(from, to, { source, target }, share) {
  const rest = 1 - share;
  const middle = (from.start + to.end) / 2;
  const x =
    rest ** 3 * from.start + 3 * rest * share * (rest + share) * middle + share ** 3 * to.end;
  const y = from.y[source] + (to.y[target] - from.y[source]) * eased(share);
  return [x, y];
}

/** @param {number} share */
export function eased(share) {
  return share * share * (3 - 2 * share);
}

/**
 * Values on their way to the next column: orange and blue by their sign, large as they are large.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} from
 * @param {Column} to
 * @param {Pulse[]} pulses
 * @param {number} share of the way
 * @param {Palette} palette
 */
export function drawValues(context, from, to, pulses, share, palette) {
  const at = eased(share);
  context.lineWidth = 1.25 * palette.stroke;
  context.strokeStyle = css(palette.panel);
  for (const pulse of pulses) {
    const [x, y] = placeOnLink(from, to, pulse, at);
    context.beginPath();
    context.arc(x, y, (1.4 + 2.8 * Math.sqrt(Math.abs(pulse.size))) * palette.stroke, 0, 7);
    context.fillStyle = css(pulse.size < 0 ? palette.negative : palette.positive);
    context.fill();
    context.stroke();
  }
}

/**
 * Gradients on their way back from a column: violet, in the step of its layer.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} from to which they travel
 * @param {Column} to
 * @param {{step: number, pulses: Pulse[]}} back
 * @param {number} share of the way
 * @param {Palette} palette
 */
export function drawGradients(context, from, to, { step, pulses }, share, palette) {
  const head = 1 - eased(share);
  const end = Math.min(1, head + tail);
  context.lineCap = 'round';
  for (const pulse of pulses) {
    const width = (1 + 0.35 * step) * (0.5 + Math.sqrt(Math.abs(pulse.size)));
    const color = stepColor(step, palette);
    for (let part = 0; part < 4; part++) {
      const [begin, stop] = [part, part + 1].map((i) => head + ((end - head) * i) / 4);
      context.beginPath();
      context.moveTo(...placeOnLink(from, to, pulse, begin));
      context.lineTo(...placeOnLink(from, to, pulse, stop));
      context.lineWidth = width * palette.stroke * (1 - part / 5);
      context.strokeStyle = css(color, 0.95 - part * 0.22);
      context.stroke();
    }
    const [x, y] = placeOnLink(from, to, pulse, head);
    context.beginPath();
    context.arc(x, y, width * 1.15 * palette.stroke, 0, 7);
    context.fillStyle = css(color);
    context.fill();
  }
  context.lineCap = 'butt';
}

/**
 * A bar before a unit that no gradient gets past.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} unit
 * @param {number} share how far it has appeared
 * @param {Palette} palette
 */
export function drawStop(context, column, unit, share, palette) {
  const x = column.dense ? column.unitX[unit] + column.tile / 2 : column.start + 1;
  const y = column.y[unit];
  const half = (column.dense ? column.tile / 2 : Math.max(6, column.tile / 3)) * share;
  context.lineCap = 'round';
  for (const [width, color] of /** @type {const} */ ([
    [6, palette.panel],
    [3, palette.muted],
  ])) {
    context.beginPath();
    context.moveTo(x, y - half);
    context.lineTo(x, y + half);
    context.lineWidth = width * palette.stroke;
    context.strokeStyle = css(color);
    context.stroke();
  }
  context.lineCap = 'butt';
}
