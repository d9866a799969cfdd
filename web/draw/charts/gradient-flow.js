// The gradient-flow chart: the size of ∂L/∂z layer by layer on a logarithmic axis, with the factor from each layer to the one
// before it. Gradients travel from the output back to the first layer.

import { css } from '../canvas/palette.js';
import { drawLine, labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { decades, linear, traceFinite } from '../canvas/scale.js';
import { factor, powerOfTen } from '../../format/numbers.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} FlowBackdrop what is drawn behind the flow
 * @property {number[]} gradients that it shows
 * @property {(context: CanvasRenderingContext2D, place: FlowPlace, palette: Palette) => void} draw
 */

/**
 * @typedef {object} FlowPlace
 * @property {(layer: number) => number} x
 * @property {(exponent: number) => number} y of a power of ten
 * @property {number} top
 * @property {number} bottom
 */

/**
 * Whether there is room for the factor between neighbours on each link.
 *
 * @param {number} pitch distance of neighbouring layers
 * @param {Palette} palette
 */
export function factorsFit(pitch, { text }) {
  return pitch >= text * 3.3;
}

/**
 * A factor, no wider than its link: where it is too small or too large for its digits, its power of ten.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} value
 * @param {number} pitch
 * @param {Palette} palette
 */
function factorText(context, value, pitch, { text }) {
  const full = factor(value);
  if (textWidth(context, full, text) <= pitch) return full;
  return `×${powerOfTen(Math.round(Math.log10(value)), 0)}`;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {number[]} gradients RMS of ∂L/∂z of each layer, output last
 * @param {number[]} factors of each layer: its gradient ÷ that of the next one
 * @param {Palette} palette
 * @param {{names?: string[], places?: number[], behind?: FlowBackdrop}} [options] short names of the layers, to be written below;
 *   where they stand, which is at equal distances otherwise
 */
export function drawFlow(context, { width, height }, gradients, factors, palette, options = {}) {
  const { names = [], places = [], behind } = options;
  const text = palette.text;
  const label = labelStyle(palette);
  const left = Math.min(text * 3.6, (places[0] ?? Infinity) - 6);
  const right = width - text * 1.6;
  const top = text + (names.length > 0 ? 6 : 3);
  const bottom = height - (names.length > 0 ? text + 10 : 7);
  const [lo, hi] = decades(gradients.concat(behind?.gradients ?? []), 3);
  const y = linear(lo, hi, bottom, top);
  const [first, last] = [left + text * 1.6, right];
  const even =
    gradients.length > 1 ? linear(0, gradients.length - 1, first, last) : () => (first + last) / 2;
  const x = (/** @type {number} */ i) => places[i] ?? even(i);

  const every = Math.max(1, Math.ceil(((hi - lo) * (text + 8)) / (bottom - top)));
  for (let exponent = lo; exponent <= hi; exponent++) {
    if ((exponent - lo) % every !== 0) continue;
    const at = Math.round(y(exponent)) + 0.5;
    drawLine(context, [left, at], [width, at], palette.line);
    writeText(context, exponent === 0 ? '1' : powerOfTen(exponent, 0), left - 6, at, {
      ...label,
      align: 'right',
      baseline: 'middle',
    });
  }

  behind?.draw(context, { x, y, top, bottom }, palette);

  const points = gradients.map((gradient, i) => ({
    x: x(i),
    // What is no number is neither 0 nor anywhere else.
    y: !Number.isFinite(gradient) ? NaN : gradient > 0 ? y(Math.log10(gradient)) : bottom,
    flows: gradient > 0 && gradient < Infinity,
  }));
  context.beginPath();
  traceFinite(
    context,
    points.length,
    (i) => points[i].x,
    (i) => points[i].y,
  );
  context.strokeStyle = css(palette.flow, 0.55);
  context.lineWidth = 1.75 * palette.stroke;
  context.lineJoin = 'round';
  context.stroke();

  const pitch = gradients.length > 1 ? points[1].x - points[0].x : right - left;
  const fits = factorsFit(pitch, palette);
  points.forEach((point, i) => {
    if (names.length > 0 && (pitch > text * 2 || i % 2 === 0)) {
      writeText(context, names[i], point.x, height - 2, { ...label, align: 'center' });
    }
    if (Number.isNaN(point.y)) return;
    context.beginPath();
    context.arc(point.x, point.y, (pitch > 24 ? 4 : 2.5) * palette.stroke, 0, 2 * Math.PI);
    context.fillStyle = css(point.flows ? palette.flow : palette.panel);
    context.fill();
    if (!point.flows) {
      context.strokeStyle = css(palette.muted);
      context.lineWidth = 1.5;
      context.stroke();
      // It lies below all powers of ten, so it says what it is.
      if (gradients[i] === 0) writeText(context, '0', point.x + 7, point.y - 5, label);
    }
    if (i + 1 < points.length && point.flows && points[i + 1].flows && fits) {
      const next = points[i + 1];
      const above = Math.max(text, (point.y + next.y) / 2 - 7);
      const said = factorText(context, factors[i], pitch, palette);
      writeText(context, said, (point.x + next.x) / 2, above, {
        ...label,
        align: 'center',
        halo: palette.panel,
      });
    }
  });
}
