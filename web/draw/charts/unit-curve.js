// One unit on its activation function: f and f′, where its samples lie, and the place of the one that is looked at, with its
// tangent.

import { css, mix } from '../canvas/palette.js';
import { drawLine, labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { flatZones, steepest } from './activation-curve.js';
import { integer, measured } from '../../format/numbers.js';
import { clamp, finiteRange, linear, traceFinite } from '../canvas/scale.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} UnitPicture
 * @property {Float32Array} f at equally spaced z from −reach to reach
 * @property {Float32Array} df f′ there
 * @property {number} reach
 * @property {number} z of the sample that is looked at
 * @property {number} a f(z)
 * @property {number} slope f′(z)
 * @property {ArrayLike<number>} spread z of other samples
 * @property {number} flatShare below this share of the steepest slope the function counts as flat
 */

const tangentLength = 34;
const ticksHeight = 8;
/** Ends of the axis from here on would run into its middle. */
const largestInFull = 1e5;

/**
 * The least power of two, at least 4, within which all values lie: it seldom changes while they move.
 *
 * @param {ArrayLike<number>[]} lists
 * @returns {number}
 */
export function curveReach(...lists) {
  let most = 0;
  for (const list of lists) {
    for (let i = 0; i < list.length; i++) {
      if (Number.isFinite(list[i])) most = Math.max(most, Math.abs(list[i]));
    }
  }
  return 2 ** Math.max(2, Math.ceil(Math.log2(most)));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {UnitPicture} picture
 * @param {Palette} palette
 */
export function drawUnitCurve(context, { width, height }, picture, palette) {
  const { f, df, reach } = picture;
  const base = height - palette.text - ticksHeight - 8;
  const across = linear(0, f.length - 1, 8, width - 8);
  const at = linear(-reach, reach, 8, width - 8);
  const most = steepest(df) || 1;

  context.fillStyle = css(palette.still, 0.22);
  for (const { from, to } of flatZones(df, picture.flatShare)) {
    const left = from === 0 ? 0 : across(from);
    const right = to === f.length - 1 ? width : across(to);
    context.fillRect(left, 0, right - left, base);
  }
  drawLine(context, [Math.round(at(0)) + 0.5, 0], [Math.round(at(0)) + 0.5, base], palette.line);
  drawLine(context, [0, base + 0.5], [width, base + 0.5], palette.line);

  const up = verticalScale(f, base);
  const [least, greatest] = finiteRange(df, [0, most]);
  const upSlope = linear(least, greatest, base - 4, 8);
  context.lineJoin = 'round';
  trace(context, df, across, upSlope);
  context.setLineDash([3, 3]);
  stroke(context, css(palette.flow), 1.25 * palette.stroke);
  context.setLineDash([]);
  trace(context, f, across, up);
  stroke(context, css(palette.panel, 0.7), 4.5 * palette.stroke);
  stroke(context, css(palette.ink), 2 * palette.stroke);

  const colorAt = (/** @type {number} */ z) => {
    const index = Math.round(((clamp(z, -reach, reach) + reach) / (2 * reach)) * (f.length - 1));
    return mix(palette.still, palette.flow, Math.abs(df[index]) / most);
  };
  for (let i = 0; i < picture.spread.length; i++) {
    if (!Number.isFinite(picture.spread[i])) continue;
    const x = at(clamp(picture.spread[i], -reach, reach));
    const from = /** @type {[number, number]} */ ([x, base + 3]);
    drawLine(context, from, [x, base + 3 + ticksHeight], colorAt(picture.spread[i]), 1.25);
  }
  drawPlace(context, { width, base }, picture, at, up, palette);

  const label = labelStyle(palette);
  const end = reach < largestInFull ? integer : measured;
  writeText(context, end(-reach), 0, height - 2, label);
  writeText(context, end(reach), width, height - 2, { ...label, align: 'right' });
  writeText(context, '0', at(0), height - 2, { ...label, align: 'center' });
}

/**
 * The place of the sample: a line down to its z, a dot on the curve, and a piece of the tangent there.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, base: number}} area
 * @param {UnitPicture} picture
 * @param {(z: number) => number} at
 * @param {(value: number) => number} up
 * @param {Palette} palette
 */
function drawPlace(context, { width, base }, { z, a, slope, df, reach }, at, up, palette) {
  if (!Number.isFinite(z + a + slope)) return;
  const x = at(clamp(z, -reach, reach));
  const y = clamp(up(a), 2, base);
  const flows = Math.abs(slope) / (steepest(df) || 1);
  const color = slope === 0 ? palette.muted : mix(palette.still, palette.flow, 0.35 + 0.65 * flows);
  context.setLineDash([2, 3]);
  drawLine(context, [x, y], [x, base + ticksHeight + 3], palette.muted, palette.stroke);
  context.setLineDash([]);

  const run = at(1) - at(0);
  const rise = up(slope) - up(0);
  const length = Math.hypot(run, rise);
  const [dx, dy] = [(run / length) * tangentLength, (rise / length) * tangentLength];
  drawLine(context, [x - dx, y - dy], [x + dx, y + dy], palette.panel, 5 * palette.stroke);
  drawLine(context, [x - dx, y - dy], [x + dx, y + dy], color, 2.5 * palette.stroke);
  context.beginPath();
  context.arc(x, y, 5 * palette.stroke ** 0.5, 0, 2 * Math.PI);
  context.fillStyle = css(palette.panel);
  context.fill();
  stroke(context, css(color), 2.5 * palette.stroke);

  const text = `z ${measured(z)}`;
  const room = textWidth(context, text, palette.text, true) / 2 + 2;
  writeText(context, text, clamp(x, room, width - room), y > base - 24 ? y - 12 : base - 5, {
    size: palette.text,
    color: palette.ink,
    align: 'center',
    strong: true,
    halo: palette.panel,
  });
}

/**
 * @param {ArrayLike<number>} values
 * @param {number} base
 * @returns {(value: number) => number}
 */
function verticalScale(values, base) {
  const [lo, hi] = finiteRange(values);
  const middle = hi - lo < 1e-9 ? 0.5 : 0;
  return linear(lo - middle, hi + middle, base - 4, 8);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ArrayLike<number>} values
 * @param {(index: number) => number} x
 * @param {(value: number) => number} y
 */
function trace(context, values, x, y) {
  context.beginPath();
  traceFinite(context, values.length, x, (i) => y(values[i]));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} color
 * @param {number} width
 */
function stroke(context, color, width) {
  context.strokeStyle = color;
  context.lineWidth = width;
  context.stroke();
}
