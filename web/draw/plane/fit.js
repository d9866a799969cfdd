// A function of one input: axes, the curve that the data was drawn from, the fitted curve with the kinks in it, and how far
// samples are from it.

import { css } from '../canvas/palette.js';
import { drawLine, labelStyle, writeText } from '../canvas/canvas.js';
import { typed } from '../../format/numbers.js';
import { reach } from './points.js';
import { linear, ticks, traceFinite } from '../canvas/scale.js';

/** @import {Palette} from '../canvas/palette.js' */
/** @import {Samples} from './points.js' */

/**
 * @typedef {object} Plot
 * @property {CanvasRenderingContext2D} context
 * @property {number} side of the square picture
 * @property {number} tall the value at the upper edge; its negative is at the lower one
 * @property {Palette} palette
 */

/**
 * @typedef {object} Axis what an axis is labelled with: places on it are (value − centre) ÷ spread
 * @property {string} name
 * @property {number} centre
 * @property {number} spread
 */

/**
 * @param {Plot} plot
 * @param {{across: Axis | null, up: Axis | null}} [axes] of a table's columns; null for plain numbers
 */
export function drawAxes({ context, side, tall, palette }, axes = { across: null, up: null }) {
  const across = linear(-reach, reach, 0, side);
  const up = linear(-tall, tall, side, 0);
  context.fillStyle = css(palette.middle);
  context.fillRect(0, 0, side, side);
  const label = labelStyle(palette);
  const halo = palette.middle;
  const whole = Array.from({ length: 2 * reach - 1 }, (_, i) => ({
    value: i + 1 - reach,
    place: i + 1 - reach,
  }));
  for (const { value, place } of axes.across ? placesOn(axes.across, reach, 5) : whole) {
    const at = Math.round(across(place)) + 0.5;
    if (at < 14 || at > side - 14) continue;
    drawLine(context, [at, 0], [at, side], value === 0 ? palette.still : palette.line);
    writeText(context, typed(value), at, side - 5, { ...label, align: 'center', halo });
  }
  for (const { value, place } of placesOn(axes.up ?? plainAxis, tall, 6)) {
    const at = Math.round(up(place)) + 0.5;
    if (at < 14 || at > side - 22) continue;
    drawLine(context, [0, at], [side, at], value === 0 ? palette.still : palette.line);
    writeText(context, typed(value), 5, at, { ...label, baseline: 'middle', halo });
  }
  const symbol = { ...label, symbol: true, halo };
  const named = { ...label, halo };
  writeText(context, axes.up?.name || 'y', 6, palette.text + 1, axes.up?.name ? named : symbol);
  const name = axes.across?.name;
  // Above the numbers, which a long name would cover.
  const height = name ? side - 9 - palette.text : side - 5;
  writeText(context, name || 'x', side - 6, height, { ...(name ? named : symbol), align: 'right' });
}

const plainAxis = { name: '', centre: 0, spread: 1 };

/**
 * Round values on an axis, and their places.
 *
 * @param {Axis} axis
 * @param {number} far place of the end; its negative is the start
 * @param {number} count about so many
 */
function placesOn({ centre, spread }, far, count) {
  return ticks(centre - far * spread, centre + far * spread, count).map((value) => ({
    value,
    place: (value - centre) / spread,
  }));
}

/**
 * The curve through points that were drawn without noise.
 *
 * @param {Plot} plot
 * @param {[number, number][]} points ascending
 */
export function drawTarget({ context, side, tall, palette }, points) {
  const across = linear(-reach, reach, 0, side);
  const up = linear(-tall, tall, side, 0);
  context.beginPath();
  const place = (/** @type {number} */ i) => across(points[i][0]);
  traceFinite(context, points.length, place, (i) => up(points[i][1]));
  context.strokeStyle = css(palette.ink, 0.8);
  context.lineWidth = 1.5 * palette.stroke;
  context.lineCap = 'round';
  context.setLineDash([0.1, 4]);
  context.stroke();
  context.lineCap = 'butt';
  context.setLineDash([]);
}

/**
 * Upright lines from samples to what is predicted for them.
 *
 * @param {Plot} plot
 * @param {Samples} samples
 * @param {Float32Array} predictions
 * @param {[number, number]} range first sample, and one past the last
 */
export function drawResiduals({ context, side, tall, palette }, { x, y }, predictions, range) {
  const across = linear(-reach, reach, 0, side);
  const up = linear(-tall, tall, side, 0);
  context.beginPath();
  for (let i = range[0]; i < range[1] && i < predictions.length; i++) {
    if (!Number.isFinite(predictions[i])) continue;
    context.moveTo(across(x[i]), up(y[i]));
    context.lineTo(across(x[i]), up(predictions[i]));
  }
  context.strokeStyle = css(palette.finding, 0.55);
  context.lineWidth = palette.stroke;
  context.stroke();
}

/**
 * @param {Plot} plot
 * @param {Float32Array} values in the middles of equal cells from −3 to 3
 */
export function drawFit({ context, side, tall, palette }, values) {
  const up = linear(-tall, tall, side, 0);
  const cell = side / values.length;
  context.beginPath();
  traceFinite(
    context,
    values.length,
    (i) => (i + 0.5) * cell,
    (i) => up(values[i]),
  );
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 2.5 * palette.stroke;
  context.lineJoin = 'round';
  context.stroke();
}

/**
 * Marks on the curve where a unit switches; those of dead units are ticks on the lower edge, where they bend nothing.
 *
 * @param {Plot} plot
 * @param {Float32Array} values of the curve
 * @param {{at: number, dead: boolean, highlighted: boolean}[]} kinks `at` as a share of the width
 */
export function drawKinks({ context, side, tall, palette }, values, kinks) {
  const up = linear(-tall, tall, side, 0);
  for (const { at, dead, highlighted } of kinks) {
    const x = at * side;
    if (dead) {
      context.setLineDash([2, 2]);
      drawLine(context, [x, side], [x, side - 12], palette.muted, 1.5 * palette.stroke);
      context.setLineDash([]);
      continue;
    }
    const height = up(valueAt(values, at));
    if (!Number.isFinite(height)) continue;
    context.beginPath();
    context.arc(x, height, highlighted ? 6 : 3.5, 0, 2 * Math.PI);
    context.fillStyle = css(highlighted ? palette.ink : palette.panel);
    context.fill();
    context.strokeStyle = css(palette.ink);
    context.lineWidth = 1.5 * palette.stroke;
    context.stroke();
  }
}

/**
 * The height of the drawn curve.
 *
 * @param {Float32Array} values
 * @param {number} share of the width
 */
function valueAt(values, share) {
  const place = Math.min(values.length - 1, Math.max(0, share * values.length - 0.5));
  const before = Math.floor(place);
  const after = Math.min(values.length - 1, before + 1);
  return values[before] + (values[after] - values[before]) * (place - before);
}

/**
 * Where values along a line pass a level, in cells from its start.
 *
 * @param {ArrayLike<number>} values at the corners of `side` cells
 * @param {number} side
 * @param {number} level
 * @returns {number[]}
 */
export function crossings(values, side, level) {
  const found = [];
  for (let i = 0; i < side; i++) {
    const before = values[i] - level;
    const after = values[i + 1] - level;
    if (before > 0 !== after > 0 && Number.isFinite(before + after)) {
      found.push(i + before / (before - after));
    }
  }
  return found;
}
