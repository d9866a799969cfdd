// The samples on top of the output surface, or beside the fitted curve when there is one input.

import { classColor, css, signedColor } from './palette.js';
import { drawLine } from './canvas.js';
import { linear } from './scale.js';

/** @import {Samples, Task} from '../engine/types.js' */
/** @import {Palette} from './palette.js' */

/** The data lives in this square of the plane. */
export const reach = 3;

/**
 * Draws samples `from`…`to` − 1: filled when they train, hollow when they are held out.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} side of the picture
 * @param {Samples} samples
 * @param {{from: number, to: number, task: Task, classes: number, heldOut: boolean, radius: number, plain?: boolean}} options `plain` points have no outline
 * @param {Palette} palette
 */
export function drawPoints(context, side, { x, y }, options, palette) {
  const { from, to, task, classes, heldOut, radius, plain } = options;
  const dimensions = x.length / y.length;
  const across = linear(-reach, reach, 0, side);
  const up = linear(-reach, reach, side, 0);
  context.lineWidth = (heldOut ? 2 : 1.1) * palette.stroke;
  for (let i = from; i < to; i++) {
    const color =
      task === 'classes'
        ? classColor(palette, y[i], classes)
        : dimensions === 1
          ? palette.muted
          : signedColor(palette, y[i]);
    context.beginPath();
    context.arc(
      across(x[i * dimensions]),
      up(dimensions === 1 ? y[i] : x[i * dimensions + 1]),
      radius,
      0,
      2 * Math.PI,
    );
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

/**
 * Draws the axes behind a function of one input.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} side
 * @param {Palette} palette
 */
export function drawAxes(context, side, palette) {
  const at = linear(-reach, reach, 0, side);
  context.fillStyle = css(palette.middle);
  context.fillRect(0, 0, side, side);
  for (let value = 1 - reach; value < reach; value++) {
    const position = Math.round(at(value)) + 0.5;
    const color = value === 0 ? palette.still : palette.line;
    drawLine(context, [position, 0], [position, side], color);
    drawLine(context, [0, position], [side, position], color);
  }
}

/**
 * Draws a function of one input.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} side
 * @param {Float32Array} values at equally spaced x from −3 to 3
 * @param {Palette} palette
 */
export function drawFit(context, side, values, palette) {
  const up = linear(-reach, reach, side, 0);
  const across = linear(0, values.length - 1, 0, side);
  context.beginPath();
  for (let i = 0; i < values.length; i++) context.lineTo(across(i), up(values[i]));
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 2.5 * palette.stroke;
  context.lineJoin = 'round';
  context.stroke();
}
