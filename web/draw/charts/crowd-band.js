// Where most of many runs lie in the chart of the loss: a band under its curves.

import { css } from '../canvas/palette.js';

/** @import {Picture} from '../canvas/canvas.js' */
/** @import {Palette} from '../canvas/palette.js' */
/** @import {Plot} from './loss-curves.js' */

/**
 * @typedef {object} Band
 * @property {number[]} x ascending
 * @property {number[]} low one for each x
 * @property {number[]} high one for each x; beyond the axis, or infinite, it ends at its upper edge
 */

/**
 * Fills it under what is drawn already.
 *
 * @param {Picture} picture
 * @param {Plot} plot
 * @param {Band} band
 * @param {Palette} palette
 */
export function drawCrowdBand({ context, height }, plot, { x, low, high }, palette) {
  const { atX, atY, bottom } = plot;
  const edge = (/** @type {number} */ loss) =>
    Number.isFinite(loss) ? Math.min(bottom, Math.max(-height, atY(loss))) : -height;
  context.save();
  context.globalCompositeOperation = 'destination-over';
  context.beginPath();
  context.rect(plot.left, 0, plot.right - plot.left, bottom);
  context.clip();
  context.beginPath();
  x.forEach((epoch, i) => context.lineTo(atX(epoch), edge(high[i])));
  for (let i = x.length - 1; i >= 0; i--) context.lineTo(atX(x[i]), edge(low[i]));
  context.closePath();
  context.fillStyle = css(palette.ink, 0.14);
  context.fill();
  context.restore();
}
