// A histogram by itself, with its base line and the labels of its axis; bars alone are in histogram.js.

import { css } from '../canvas/palette.js';
import { labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { barTop, drawBars, nameCutBar } from './histogram.js';

/** @import {Color, Palette} from '../canvas/palette.js' */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {ArrayLike<number>} shares
 * @param {{at: number, text: string}[]} labels at a share of the width
 * @param {(index: number) => Color} colorOf
 * @param {Palette} palette
 */
export function drawHistogram(context, { width, height }, shares, labels, colorOf, palette) {
  const below = palette.text + 5;
  const area = { x: 0, y: 2, width, height: height - below - 2 };
  const scale = barTop(shares);
  context.fillStyle = css(palette.line);
  context.fillRect(0, height - below, width, 1);
  drawBars(context, area, shares, scale, colorOf);
  nameCutBar(context, area, shares, scale.cut, palette);
  let end = -Infinity;
  for (const { at, text } of labels) {
    const align = at < 0.1 ? 'left' : at > 0.9 ? 'right' : 'center';
    const length = textWidth(context, text, palette.text);
    const start = at * width - { left: 0, center: length / 2, right: length }[align];
    if (start < end + 5) continue;
    end = start + length;
    writeText(context, text, at * width, height - 2, { ...labelStyle(palette), align });
    context.fillStyle = css(palette.muted);
    context.fillRect(Math.min(width - 1, Math.round(at * width)), height - below, 1, 3);
  }
}
