// The line of earlier points of a run, under the axis of the course of its loss.

import { css } from '../canvas/palette.js';
import { drawLine } from '../canvas/canvas.js';

/** @import {Palette} from '../canvas/palette.js' */

/** Points that lie closer together are not drawn one by one, in CSS pixels. */
const closest = 3;
const knob = 5.5;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {number[]} points their places, ascending
 * @param {number} now the place of the present
 * @param {Palette} palette
 */
export function drawTimeline(context, { height }, points, now, palette) {
  const middle = Math.round(height / 2) + 0.5;
  const [first, last] = [points[0], points[points.length - 1]];
  drawLine(context, [first, middle], [Math.max(last, now), middle], palette.line, 2);
  drawLine(context, [first, middle], [now, middle], palette.muted, 2);
  let previous = -Infinity;
  for (const at of points) {
    if (at - previous < closest) continue;
    previous = at;
    drawLine(context, [at, middle - 3.5], [at, middle + 3.5], palette.muted);
  }
  context.beginPath();
  context.arc(now, middle, knob, 0, 2 * Math.PI);
  context.fillStyle = css(palette.ink);
  context.fill();
  context.strokeStyle = css(palette.panel);
  context.lineWidth = 2;
  context.stroke();
}
