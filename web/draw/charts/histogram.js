// Histograms: bars of shares, with one tall bar cut off and named rather than flattening all others.

import { css } from '../canvas/palette.js';
import { labelStyle, writeText } from '../canvas/canvas.js';
import { roundTop } from '../canvas/scale.js';
import { percent } from '../../format/numbers.js';

/** @import {Color, Palette} from '../canvas/palette.js' */

/**
 * @typedef {{x: number, y: number, width: number, height: number}} Area
 */

/**
 * The share at which the bars reach the top. A bar more than twice as high as all others is cut.
 *
 * @param {ArrayLike<number>} shares
 * @returns {{top: number, cut: number}} `cut` is the index of the bar that is cut off, −1 for none
 */
export function barTop(shares) {
  let first = -1;
  let second = 0;
  for (let i = 0; i < shares.length; i++) {
    if (first < 0 || shares[i] > shares[first]) {
      if (first >= 0) second = Math.max(second, shares[first]);
      first = i;
    } else second = Math.max(second, shares[i]);
  }
  const most = first < 0 ? 0 : shares[first];
  if (second > 0.002 && most > 2.2 * second) return { top: roundTop(second * 1.35), cut: first };
  return { top: roundTop(most), cut: -1 };
}

/**
 * Draws one bar a share from left to right.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Area} area
 * @param {ArrayLike<number>} shares
 * @param {{top: number, cut: number}} scale
 * @param {(index: number) => Color} colorOf
 */
export function drawBars(context, area, shares, { top, cut }, colorOf) {
  const pitch = area.width / shares.length;
  const gap = pitch > 3 ? 0.6 : 0;
  for (let i = 0; i < shares.length; i++) {
    if (!(shares[i] > 0)) continue;
    const height = i === cut ? area.height : Math.min(1, shares[i] / top) * area.height;
    // What is there must be seen: no bar is lower than a hairline.
    const shown = Math.max(height, 0.75);
    context.fillStyle = css(colorOf(i));
    context.fillRect(
      area.x + i * pitch + gap / 2,
      area.y + area.height - shown,
      pitch - gap,
      shown,
    );
  }
}

/**
 * Writes the share of a bar that was cut off beside its top, with a notch through the bar.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Area} area
 * @param {ArrayLike<number>} shares
 * @param {number} cut
 * @param {Palette} palette
 */
export function nameCutBar(context, area, shares, cut, palette) {
  if (cut < 0) return;
  const pitch = area.width / shares.length;
  const left = area.x + cut * pitch;
  context.strokeStyle = css(palette.panel);
  context.lineWidth = 1.5;
  context.beginPath();
  context.moveTo(left - 2, area.y + 8);
  context.lineTo(left + pitch + 2, area.y + 5);
  context.stroke();
  const toTheLeft = left > area.x + area.width / 2;
  writeText(
    context,
    percent(shares[cut]),
    toTheLeft ? left - 4 : left + pitch + 4,
    area.y + palette.text - 1,
    { ...labelStyle(palette), align: toTheLeft ? 'right' : 'left', halo: palette.panel },
  );
}
