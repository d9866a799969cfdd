// Courses of several runs over the same axis, linear from zero up or logarithmic, told apart by colour and dash, with marks where something
// happened to one of them.

import { drawLine, labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { classColor, css } from '../canvas/palette.js';
import { decades, finiteRange, linear, ticks, traceFinite } from '../canvas/scale.js';
import { measured, powerOfTen, typed } from '../../format/numbers.js';

/** @import {Color, Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} LaneCurve
 * @property {number[]} x ascending
 * @property {number[]} values one for each x; what is not finite leaves a gap, and on a logarithmic axis what is not positive
 * @property {{x: number, kind: 'diverged' | 'dead'}[]} marks
 */

/** Neither orange and blue, which are signed values, nor violet, which is the gradient: ink, then these of the classes' colours. */
const colors = [2, 3, 5];
const dashes = [[], [8, 3], [2, 3], [9, 3, 2, 3]];

/**
 * The colour and the dash of a run.
 *
 * @param {Palette} palette
 * @param {number} index
 * @returns {{color: Color, dash: number[]}}
 */
export function laneStroke(palette, index) {
  const color = index === 0 ? palette.ink : classColor(palette, colors[(index - 1) % 3], 6);
  return { color, dash: dashes[index % dashes.length] };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {{curves: LaneCurve[], logarithmic: boolean, last?: number}} chart `last` is a value that the axis holds in any case
 * @param {Palette} palette
 * @returns {{to: number, left: number, right: number, atX: (value: number) => number}} the greatest value on the axis, where the axis begins and
 *   ends, and the place of a value
 */
export function drawLaneCurves(context, { width, height }, chart, palette) {
  const { curves, logarithmic } = chart;
  const label = labelStyle(palette);
  const { text } = palette;
  const top = 6;
  const bottom = height - text - 6;
  const rows = Math.max(2, Math.floor((bottom - top) / (text * 2.4)));
  const axis = logarithmic ? powers(curves, rows) : fromZero(curves, rows);
  const left = Math.max(...axis.levels.map(({ name }) => textWidth(context, name, text))) + 8;
  const right = width - 8;
  const last = Math.max(chart.last ?? 0, ...curves.map(({ x }) => x[x.length - 1] ?? 0)) || 1;
  const atX = linear(0, last, left, right);
  const up = linear(axis.lo, axis.hi, bottom, top);
  const atY = (/** @type {number} */ value) => up(axis.of(value));
  for (const { at, name } of axis.levels) {
    const y = Math.round(up(at)) + 0.5;
    drawLine(context, [left, y], [width, y], palette.line);
    writeText(context, name, left - 5, y, { ...label, align: 'right', baseline: 'middle' });
  }
  for (const value of ticks(0, last, Math.max(2, Math.floor(width / (text * 7))))) {
    const half = textWidth(context, typed(value), text) / 2;
    writeText(context, typed(value), Math.min(atX(value), width - half), height - 2, {
      ...label,
      align: 'center',
    });
  }
  context.save();
  context.beginPath();
  // What shoots up on its way out leaves the picture.
  context.rect(left, 0, width - left, bottom + 1);
  context.clip();
  // The first lane lies above the others.
  for (let index = curves.length - 1; index >= 0; index--) {
    const { x, values, marks } = curves[index];
    const { color, dash } = laneStroke(palette, index);
    context.beginPath();
    context.setLineDash(dash);
    traceFinite(
      context,
      values.length,
      (i) => atX(x[i]),
      (i) => atY(values[i]),
    );
    context.strokeStyle = css(color);
    context.lineWidth = 1.75 * palette.stroke;
    context.lineJoin = 'round';
    context.stroke();
    context.setLineDash([]);
    // Without a value, it lies above what there is room for; a gradient of 0 lies below all powers of ten.
    const away = logarithmic ? bottom - 5 : top + 5;
    for (const mark of marks) {
      const at = valueAt(x, values, mark.x);
      const y = Number.isFinite(atY(at)) ? Math.min(bottom - 5, Math.max(top + 5, atY(at))) : away;
      drawMark(context, mark.kind, atX(Math.min(mark.x, last)), y, color, palette);
    }
  }
  context.restore();
  return { to: last, left, right, atX };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {'diverged' | 'dead'} kind
 * @param {number} x
 * @param {number} y
 * @param {Color} color
 * @param {Palette} palette
 */
function drawMark(context, kind, x, y, color, palette) {
  const reach = 5 * palette.stroke;
  context.strokeStyle = css(color);
  context.lineWidth = 2 * palette.stroke;
  context.beginPath();
  if (kind === 'dead') {
    context.arc(x, y, reach, 0, 2 * Math.PI);
    context.fillStyle = css(palette.panel);
    context.fill();
    context.stroke();
    context.beginPath();
  } else {
    context.moveTo(x - reach, y - reach);
    context.lineTo(x + reach, y + reach);
  }
  context.moveTo(x - reach, y + reach);
  context.lineTo(x + reach, y - reach);
  context.stroke();
}

/**
 * The last finite value at or before a place.
 *
 * @param {number[]} x
 * @param {number[]} values
 * @param {number} place
 */
function valueAt(x, values, place) {
  for (let i = x.length - 1; i >= 0; i--) {
    if (x[i] <= place && Number.isFinite(values[i])) return values[i];
  }
  return NaN;
}

/** @param {LaneCurve[]} curves */
const all = (curves) => curves.flatMap(({ values }) => values.filter(Number.isFinite));

/**
 * @param {LaneCurve[]} curves
 * @param {number} rows about so many levels
 */
function fromZero(curves, rows) {
  // What shoots up on its way out leaves the others their room: the axis ends at four times where the lowest of them begins.
  const begins = curves.map(({ values }) => values.find(Number.isFinite) ?? Infinity);
  const [, most] = finiteRange(all(curves), [0, 0.05]);
  const hi = 1.04 * Math.min(most, Math.max(0.05, 4 * Math.min(...begins)));
  const levels = ticks(0, hi, rows).map((at) => ({
    at,
    name: at < 10_000 ? typed(at) : measured(at),
  }));
  const of = (/** @type {number} */ value) => value;
  return { lo: 0, hi, of, levels };
}

/**
 * @param {LaneCurve[]} curves
 * @param {number} rows
 */
function powers(curves, rows) {
  const [lo, hi] = decades(all(curves), 2);
  const every = Math.max(1, Math.ceil((hi - lo) / rows));
  const levels = [];
  for (let at = lo; at <= hi; at++) {
    if ((at - lo) % every === 0) levels.push({ at, name: at === 0 ? '1' : powerOfTen(at, 0) });
  }
  const of = (/** @type {number} */ value) => (value > 0 ? Math.log10(value) : NaN);
  return { lo, hi, of, levels };
}
