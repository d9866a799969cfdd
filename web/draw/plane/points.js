// The samples on top of the output surface, or beside the fitted curve when there is one input.
//
// This folder draws what lies over the inputs: samples, maps, folds, fitted curves, and samples that lie in no plane. Networks are in
// draw/network, values over a run or an activation's curve in draw/charts.

import { classColor, css, signedColor } from '../canvas/palette.js';
import { linear, roundTop } from '../canvas/scale.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Samples
 * @property {Float32Array} x samples × dimensions
 * @property {Float32Array} y targets, or classes counted from 0
 */

/** The data lives in this square of the plane. */
export const reach = 3;

/** What each class's mark is, besides its colour: corners, turn, and how far in the sides are drawn. */
const marks = [
  [0, 0, 1],
  [3, -0.25, 1],
  [4, 0.125, 1],
  [3, 0.25, 1],
  [4, 0, 0.42],
  [5, -0.25, 0.5],
];

/**
 * Makes the mark of a class the current path: for two classes circles, which colour tells apart; for more a shape each.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} index of the class
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 */
export function traceMark(context, index, x, y, radius) {
  const [corners, turn, inset] = marks[index % marks.length];
  context.beginPath();
  if (corners === 0) context.arc(x, y, radius, 0, 2 * Math.PI);
  const points = inset < 1 ? 2 * corners : corners;
  for (let i = 0; i < points; i++) {
    const angle = 2 * Math.PI * (turn + i / points);
    const reach = radius * 1.3 * (inset < 1 && i % 2 === 1 ? inset : 1);
    context.lineTo(x + reach * Math.cos(angle), y + reach * Math.sin(angle));
  }
  context.closePath();
}

/**
 * A round size that no target of the samples exceeds: the ends of the colour scale, or of the axis of a curve.
 *
 * @param {Samples} samples
 */
export function valueReach({ y }) {
  let most = 0;
  for (const value of y) most = Math.max(most, Math.abs(value));
  return roundTop(most);
}

/**
 * The value at the upper edge of the picture where data lies on a line.
 *
 * @param {Samples} samples
 */
export function lineReach(samples) {
  return 1.25 * valueReach(samples);
}

/**
 * @typedef {object} PointOptions
 * @property {number} from the first sample drawn
 * @property {number} to one past the last
 * @property {'binary' | 'classes' | 'regression'} task
 * @property {number} classes
 * @property {boolean} heldOut drawn hollow
 * @property {number} radius
 * @property {number} [scale] the target that has the full colour
 * @property {number} [tall] for data on a line: the value at the upper edge
 * @property {boolean} [plain] without an outline
 */

/**
 * Draws samples `from`…`to` − 1: filled when they train, hollow when they are held out.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} side of the picture
 * @param {Samples} samples
 * @param {PointOptions} options
 * @param {Palette} palette
 */
export function drawPoints(context, side, { x, y }, options, palette) {
  const { from, to, task, classes, heldOut, radius, plain, scale = 1, tall = reach } = options;
  const dimensions = x.length / y.length;
  const across = linear(-reach, reach, 0, side);
  const up = linear(-reach, reach, side, 0);
  const high = linear(-tall, tall, side, 0);
  context.lineWidth = (heldOut ? 2 : 1.1) * palette.stroke;
  for (let i = from; i < to; i++) {
    const color =
      task === 'classes'
        ? classColor(palette, y[i], classes)
        : dimensions === 1
          ? palette.muted
          : signedColor(palette, y[i] / scale);
    const top = dimensions === 1 ? high(y[i]) : up(x[i * dimensions + 1]);
    traceMark(context, task === 'classes' ? y[i] : 0, across(x[i * dimensions]), top, radius);
    if (heldOut) {
      context.fillStyle = css(palette.halo);
      context.strokeStyle = css(color);
    } else {
      context.fillStyle = css(color);
      context.strokeStyle = css(palette.halo);
    }
    context.fill();
    if (!plain) context.stroke();
  }
}
