// Mean and standard deviation of the activations of each hidden layer, one above the other: present values as points, and what theory says
// behind them.

import { drawLine, labelStyle, writeText } from '../canvas/canvas.js';
import { css } from '../canvas/palette.js';
import { finiteRange, linear, ticks } from '../canvas/scale.js';
import { typed } from '../../format/numbers.js';
import { drawTheory } from './theory-band.js';

/** @import {Palette} from '../canvas/palette.js' */
/** @import {Expectation} from './theory-band.js' */

/**
 * @typedef {object} Spread
 * @property {string} name
 * @property {number[]} values at present, by layer
 * @property {Expectation | null} expected
 */

const gap = 10;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {Spread[]} spreads
 * @param {string[]} names of the layers
 * @param {Palette} palette
 * @returns {number[]} the places of the layers
 */
export function drawSpreads(context, { width, height }, spreads, names, palette) {
  const { text } = palette;
  const label = labelStyle(palette);
  const left = text * 3.6;
  const bottom = height - text - 8;
  const share = bottom / spreads.length;
  const [first, last] = [left + text * 1.6, width - text * 1.6];
  const x = (/** @type {number} */ i) =>
    names.length > 1 ? linear(0, names.length - 1, first, last)(i) : (first + last) / 2;
  const every = Math.max(1, Math.ceil((text * 2 * names.length) / (last - first)));
  names.forEach((name, i) => {
    if (i % every === 0) writeText(context, name, x(i), height - 2, { ...label, align: 'center' });
  });
  spreads.forEach((spread, i) => {
    const place = { left, width, top: i * share + text + gap, bottom: (i + 1) * share };
    drawSpread(context, spread, x, place, palette);
  });
  return names.map((_, i) => x(i));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Spread} spread
 * @param {(layer: number) => number} x
 * @param {{left: number, width: number, top: number, bottom: number}} place
 * @param {Palette} palette
 */
function drawSpread(context, { name, values, expected }, x, place, palette) {
  const { left, width, top, bottom } = place;
  const label = labelStyle(palette);
  const shown = expected
    ? [...values, ...expected.line, ...expected.low, ...expected.high]
    : values;
  const [lo, hi] = finiteRange(shown, [0, 0]);
  const y = lo === hi ? linear(-1, 1, bottom, top) : linear(lo, hi, bottom, top);
  writeText(context, name, left - 6, top - palette.text / 2 - 2, label);
  for (const tick of ticks(lo, hi, 3)) {
    const at = Math.round(y(tick)) + 0.5;
    drawLine(context, [left, at], [width, at], palette.line);
    writeText(context, typed(tick), left - 6, at, {
      ...label,
      align: 'right',
      baseline: 'middle',
    });
  }
  if (expected) drawTheory(context, expected, { x, y, bottom }, palette);
  context.fillStyle = css(palette.ink);
  values.forEach((value, i) => {
    if (!Number.isFinite(value)) return;
    context.beginPath();
    context.arc(x(i), y(value), 3.5 * palette.stroke, 0, 2 * Math.PI);
    context.fill();
  });
}
