// Performance profiles: for each value that is compared, the share of runs that are at least as good as a threshold, from the best to the
// worst threshold. A higher curve is better everywhere.

import { classColor, css } from '../canvas/palette.js';
import { drawLine, labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { finiteRange, linear, ticks } from '../canvas/scale.js';
import { percent, typed } from '../../format/numbers.js';

/** @import {Color, Palette} from '../canvas/palette.js' */

/** @typedef {{name: string, shares: number[]}} Profile one share for each threshold */

const dashes = [[], [7, 3], [2, 3], [9, 3, 2, 3]];
/** More colours than these cannot be told apart; dashes can. */
const colors = 6;

/**
 * The colour and the dash of a curve.
 *
 * @param {Palette} palette
 * @param {number} index
 * @returns {{color: Color, dash: number[]}}
 */
export function strokeOf(palette, index) {
  return {
    color: classColor(palette, index % colors, colors),
    dash: dashes[index % dashes.length],
  };
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {{thresholds: number[], profiles: Profile[]}} chart thresholds from the best to the worst
 * @param {Palette} palette
 * @returns {((threshold: number) => number) | null} the place of a threshold, null where there is nothing to draw
 */
export function drawProfiles(context, { width, height }, { thresholds, profiles }, palette) {
  const label = labelStyle(palette);
  const { text } = palette;
  const left = textWidth(context, percent(1), text) + 8;
  const right = width - 8;
  const bottom = height - text - 8;
  const top = text + 4;
  const atY = linear(0, 1, bottom, top);
  for (const share of [0, 0.25, 0.5, 0.75, 1]) {
    const y = Math.round(atY(share)) + 0.5;
    drawLine(context, [left, y], [width, y], palette.line);
    const style = { ...label, align: /** @type {const} */ ('right') };
    if (share !== 0.25 && share !== 0.75)
      writeText(context, percent(share), left - 5, y, { ...style, baseline: 'middle' });
  }
  const [lo, hi] = finiteRange(thresholds);
  if (!(hi > lo)) return null;
  // The best is on the left, whichever way that is.
  const isRising = thresholds[0] < thresholds[thresholds.length - 1];
  const atX = isRising ? linear(lo, hi, left, right) : linear(hi, lo, left, right);
  for (const value of ticks(lo, hi, Math.max(2, Math.floor(width / (text * 6))))) {
    const half = textWidth(context, typed(value), text) / 2;
    const at = Math.min(right - half, Math.max(left + half, atX(value)));
    writeText(context, typed(value), at, height - 2, { ...label, align: 'center' });
  }
  profiles.forEach(({ shares }, index) => {
    const { color, dash } = strokeOf(palette, index);
    context.beginPath();
    context.moveTo(atX(thresholds[0]), atY(0));
    let before = 0;
    thresholds.forEach((threshold, i) => {
      context.lineTo(atX(threshold), atY(before));
      context.lineTo(atX(threshold), atY(shares[i]));
      before = shares[i];
    });
    context.strokeStyle = css(color);
    context.lineWidth = 2 * palette.stroke;
    context.lineJoin = 'round';
    context.setLineDash(dash);
    context.stroke();
    context.setLineDash([]);
  });
  return atX;
}
