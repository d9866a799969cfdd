// What theory says beside a measurement, layer by layer: the band in which random networks lie, and a dashed line for infinitely wide ones.

import { textWidth, writeText, labelStyle } from '../canvas/canvas.js';
import { css, mix } from '../canvas/palette.js';
import { traceFinite } from '../canvas/scale.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Expectation of one number, by layer; NaN where there is none
 * @property {number[]} line
 * @property {number[]} low
 * @property {number[]} high
 */

/** How far a band of one layer reaches to either side. */
const halfWidth = 5;
const dashes = [5, 3];

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Expectation} expected
 * @param {{x: (layer: number) => number, y: (value: number) => number, bottom: number}} place
 * @param {Palette} palette
 */
export function drawTheory(context, { line, low, high }, { x, y, bottom }, palette) {
  // What lies below all that is shown ends at its edge.
  const at = (/** @type {number} */ value) => Math.min(bottom, y(value));
  context.fillStyle = css(mix(palette.still, palette.muted, 0.2), 0.4);
  for (const [first, last] of stretches(low, high)) {
    context.beginPath();
    if (first === last) {
      const [top, under] = [at(high[first]), at(low[first])];
      context.rect(x(first) - halfWidth, top, 2 * halfWidth, Math.max(1, under - top));
    } else {
      for (let i = first; i <= last; i++) context.lineTo(x(i), at(high[i]));
      for (let i = last; i >= first; i--) context.lineTo(x(i), at(low[i]));
    }
    context.fill();
  }
  context.beginPath();
  if (line.length === 1) {
    context.moveTo(x(0) - 2 * halfWidth, at(line[0]));
    context.lineTo(x(0) + 2 * halfWidth, at(line[0]));
  } else {
    traceFinite(context, line.length, x, (i) => at(line[i]));
  }
  context.setLineDash(dashes);
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 1.25 * palette.stroke;
  context.stroke();
  context.setLineDash([]);
}

/**
 * Neighbours that all have a band.
 *
 * @param {number[]} low
 * @param {number[]} high
 * @returns {[first: number, last: number][]}
 */
function stretches(low, high) {
  /** @type {[number, number][]} */
  const all = [];
  for (let i = 0; i < low.length; i++) {
    if (!Number.isFinite(low[i] + high[i])) continue;
    const last = all.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else all.push([i, i]);
  }
  return all;
}

/**
 * Says what the dashed line is, where it leaves most room: in the corner away from its end.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {string} label
 * @param {{right: number, top: number, bottom: number, end: number}} place `end`: y of the line at the right
 * @param {Palette} palette
 */
export function nameTheory(context, label, { right, top, bottom, end }, palette) {
  const { text } = palette;
  const y = end < (top + bottom) / 2 ? bottom - 3 : top + text;
  const style = labelStyle(palette);
  const left = right - textWidth(context, label, text);
  writeText(context, label, left, y, { ...style, halo: palette.panel });
  context.beginPath();
  context.moveTo(left - 24, y - text / 3);
  context.lineTo(left - 5, y - text / 3);
  context.setLineDash(dashes);
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 1.25 * palette.stroke;
  context.stroke();
  context.setLineDash([]);
}
