// A unit's own place on the curve, as small as a unit is drawn: its samples under f, as violet as f′ there.

import { css } from '../canvas/palette.js';
import { slopeColor } from '../charts/activation-curve.js';
import { finiteRange, linear, traceFinite } from '../canvas/scale.js';
import { stepColor, strikeOut } from './rings.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} UnitLife
 * @property {Float32Array} histogram of z: below, bins, above; shares
 * @property {Float32Array} f over the same interval
 * @property {Float32Array} df
 * @property {number} state 0 working, 1 dead, 2 always on, 3 saturated
 * @property {number} step how strong its gradient is, from gradientStep
 */

/** Of the points of the curve, every so many. */
const stride = 6;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{x: number, y: number, width: number, height: number}} box its middle, and its size
 * @param {UnitLife} unit
 * @param {Palette} palette
 */
export function drawUnitLife(context, { x, y, width, height }, unit, palette) {
  const { histogram, f, df, state, step } = unit;
  const isDead = state === 1;
  const [left, top] = [x - width / 2, y - height / 2];
  context.beginPath();
  context.roundRect(left, top, width, height, 4);
  context.fillStyle = css(palette.panel);
  context.fill();

  const [right, base] = [left + width - 2, top + height - 2];
  const inside = { left: left + 2, height: height - 4 };
  let most = 0;
  for (const share of histogram) most = Math.max(most, share);
  const bar = (right - inside.left) / histogram.length;
  histogram.forEach((share, i) => {
    if (!(share > 0)) return;
    const tall = Math.max(0.75, (share / most) * inside.height);
    const at = ((i - 0.5) / (histogram.length - 2)) * (df.length - 1);
    const slope = df[Math.max(0, Math.min(df.length - 1, Math.round(at)))];
    context.fillStyle = css(slopeColor(slope, palette));
    context.fillRect(inside.left + i * bar, base - tall, Math.max(bar - 0.4, 0.5), tall);
  });
  const [lo, hi] = finiteRange(f);
  const spread = hi - lo < 1e-9 ? 0.5 : 0;
  const up = linear(lo - spread, hi + spread, base, top + 3);
  const across = linear(0, f.length - 1, inside.left + bar, right - bar);
  context.beginPath();
  traceFinite(
    context,
    Math.floor((f.length - 1) / stride) + 1,
    (i) => across(i * stride),
    (i) => up(f[i * stride]),
  );
  context.strokeStyle = css(isDead ? palette.muted : palette.ink);
  context.lineWidth = palette.stroke;
  context.stroke();

  context.strokeStyle = css(isDead ? palette.muted : stepColor(step, palette));
  context.lineWidth = 1.5 * palette.stroke;
  if (isDead) context.setLineDash([3, 3]);
  context.beginPath();
  context.roundRect(left, top, width, height, 4);
  context.stroke();
  context.setLineDash([]);
  if (state === 2) {
    context.lineWidth = palette.stroke;
    context.beginPath();
    context.roundRect(left - 3, top - 3, width + 6, height + 6, 6);
    context.stroke();
  }
  if (isDead) strikeOut(context, x, y, [width / 2 - 5, height / 2 - 4], palette);
}
