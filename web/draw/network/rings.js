// The ring round a unit: violet for the share of samples that activate it. A dead unit has a dashed, empty ring and a stroke
// through it; one that never switches off has a double ring.

import { css } from '../canvas/palette.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x centre
 * @param {number} y
 * @param {number} radius of the map inside the ring
 * @param {{active: number, state: number}} unit
 * @param {Palette} palette
 */
export function drawRing(context, x, y, radius, { active, state }, palette) {
  const small = radius < 8;
  const width = (small ? 1.5 : 2.5) * palette.stroke;
  const ring = radius + (small ? 1 : 2) + width / 2;
  const top = -Math.PI / 2;
  context.lineCap = 'butt';
  context.lineWidth = width;
  if (state === 1) {
    context.strokeStyle = css(palette.muted);
    context.setLineDash(small ? [2, 2] : [3, 3]);
    context.beginPath();
    context.arc(x, y, ring, 0, 2 * Math.PI);
    context.stroke();
    context.setLineDash([]);
    const reach = radius * 0.62;
    context.strokeStyle = css(palette.ink);
    context.lineWidth = 2 * palette.stroke;
    context.lineCap = 'round';
    context.beginPath();
    context.moveTo(x - reach, y - reach);
    context.lineTo(x + reach, y + reach);
    context.stroke();
    return;
  }
  context.strokeStyle = css(palette.still);
  context.beginPath();
  context.arc(x, y, ring, 0, 2 * Math.PI);
  context.stroke();
  context.strokeStyle = css(palette.flow);
  context.beginPath();
  context.arc(x, y, ring, top, top + 2 * Math.PI * active);
  context.stroke();
  if (state === 2) {
    context.lineWidth = 1 * palette.stroke;
    context.beginPath();
    context.arc(x, y, ring + width / 2 + 2, 0, 2 * Math.PI);
    context.stroke();
  }
}
