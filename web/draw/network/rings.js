// The ring round a unit: as long as the share of samples that activate it, as violet as the gradient that reaches it. A dead unit has a
// dashed, empty ring and a stroke through it; one that never switches off has a double ring.

import { css, mix } from '../canvas/palette.js';

/** @import {Palette} from '../canvas/palette.js' */

/** How many strengths of violet there are, one a decade; below them is grey. */
export const gradientSteps = 4;

/**
 * How strong a unit's gradient is.
 *
 * @param {number} gradient RMS of ∂L/∂z of the unit
 * @param {number} most of the layer where it is largest
 * @returns {number} 0 for less than 10⁻⁴ of the largest, to `gradientSteps` for a tenth of it and more
 */
export function gradientStep(gradient, most) {
  const decades = Math.log10(most / gradient);
  // A hair of rounding does not cost a step.
  if (!Number.isFinite(decades)) return 0;
  return Math.max(0, Math.min(gradientSteps, gradientSteps - Math.floor(decades - 1e-6)));
}

/**
 * @param {number} step from gradientStep
 * @param {Palette} palette
 */
export function stepColor(step, { still, ink, flow }) {
  // What gets no gradient is told from the part of the ring that is off.
  return step === 0 ? mix(still, ink, 0.3) : mix(still, flow, 0.2 + (0.8 * step) / gradientSteps);
}

/**
 * The stroke through what is dead, wherever units are drawn.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} x centre
 * @param {number} y
 * @param {[number, number]} reach half its width and height
 * @param {Palette} palette
 */
export function strikeOut(context, x, y, [across, down], palette) {
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 2 * palette.stroke;
  context.lineCap = 'round';
  context.beginPath();
  context.moveTo(x - across, y - down);
  context.lineTo(x + across, y + down);
  context.stroke();
  context.lineCap = 'butt';
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} x centre
 * @param {number} y
 * @param {number} radius of the map inside the ring
 * @param {{active: number, state: number, step: number}} unit `step` from gradientStep
 * @param {Palette} palette
 */
export function drawRing(context, x, y, radius, { active, state, step }, palette) {
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
    strikeOut(context, x, y, [radius * 0.62, radius * 0.62], palette);
    return;
  }
  context.strokeStyle = css(palette.still);
  context.beginPath();
  context.arc(x, y, ring, 0, 2 * Math.PI);
  context.stroke();
  context.strokeStyle = css(stepColor(step, palette));
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
