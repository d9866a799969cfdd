// Loss curves: lines over epochs, from zero up, with labelled axes.

import { css } from '../canvas/palette.js';
import { drawLine, labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { linear, ticks } from '../canvas/scale.js';
import { measured, typed } from '../../format/numbers.js';

/** @import {Color, Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Series
 * @property {number[]} x ascending
 * @property {number[]} values one for each x; not finite ones leave a gap
 * @property {Color} color
 * @property {number} width
 * @property {number[]} [dash]
 */

/**
 * @typedef {object} Axis where on the picture it runs
 * @property {number} from its first value
 * @property {number} to
 * @property {number} left the place of `from`
 * @property {number} right
 */

/**
 * @typedef {object} Scales
 * @property {number} bottom where losses are 0
 * @property {(epoch: number) => number} atX the place of an epoch
 * @property {(loss: number) => number} atY the place of a loss
 */

/** @typedef {Axis & Scales} Plot */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {Series[]} series drawn in this order
 * @param {number | null} now where a line marks the present, null for none
 * @param {Palette} palette
 * @returns {Plot}
 */
export function drawLossCurves(context, { width, height }, series, now, palette) {
  const label = labelStyle(palette);
  const text = palette.text;
  const last = Math.max(0, ...series.map(({ x }) => x[x.length - 1] ?? 0));
  const first = Math.min(last, ...series.map(({ x }) => x[0] ?? Infinity));
  const most = series.reduce((top, { values }) => Math.max(top, finiteMaximum(values)), 0.05);
  const across = Math.max(first + 1, last);
  const top = 5;
  const bottom = height - text - 6;
  const levels = ticks(0, most * 1.04, Math.max(2, Math.floor((bottom - top) / (text * 2.4))));
  const widest = Math.max(...levels.map((value) => textWidth(context, levelText(value), text)));
  const left = widest + 8;
  const right = width - 6;
  const atX = linear(first, across, left, right);
  const atY = linear(0, most * 1.04, bottom, top);

  for (const value of levels) {
    const y = Math.round(atY(value)) + 0.5;
    drawLine(context, [left, y], [width, y], palette.line);
    const style = {
      ...label,
      align: /** @type {const} */ ('right'),
      baseline: /** @type {const} */ ('middle'),
    };
    writeText(context, levelText(value), left - 5, y, style);
  }
  for (const value of ticks(first, across, Math.max(2, Math.floor(width / (text * 6))))) {
    const half = textWidth(context, levelText(value), text) / 2;
    const at = Math.min(atX(value), width - half);
    writeText(context, typed(value), at, height - 2, { ...label, align: 'center' });
  }
  if (now !== null) {
    const at = Math.round(atX(now)) + 0.5;
    drawLine(context, [at, top], [at, height], palette.muted);
  }
  context.lineJoin = 'round';
  for (const { x, values, color, width: lineWidth, dash = [] } of series) {
    context.setLineDash(dash);
    context.beginPath();
    let down = false;
    values.forEach((value, i) => {
      if (!Number.isFinite(value)) down = false;
      else if (down) context.lineTo(atX(x[i]), atY(value));
      else {
        context.moveTo(atX(x[i]), atY(value));
        down = true;
      }
    });
    context.strokeStyle = css(color);
    context.lineWidth = lineWidth * palette.stroke;
    context.stroke();
  }
  context.setLineDash([]);
  return { from: first, to: across, left, right, bottom, atX, atY };
}

/** @param {number[]} values */
function finiteMaximum(values) {
  let most = -Infinity;
  for (const value of values) if (value > most && value < Infinity) most = value;
  return most;
}

/** @param {number} value */
function levelText(value) {
  return value < 10_000 ? typed(value) : measured(value);
}
