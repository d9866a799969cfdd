// What every picture shares: a canvas at device resolution whose coordinates are CSS pixels, and text on it.
//
// This folder holds what all drawing rests on: the canvas, colours, scales. It knows no data.

import { ground } from './behind.js';
import { css } from './palette.js';

/** @import {Color, Palette} from './palette.js' */

export const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif';
const serif = 'Georgia, "Times New Roman", serif';

/**
 * @typedef {object} Picture a canvas to draw on, in CSS pixels
 * @property {CanvasRenderingContext2D} context
 * @property {number} width
 * @property {number} height
 */

/**
 * Begins a picture: on a canvas as large as it is shown, or behind it, clear, to be drawn on in CSS pixels.
 *
 * @param {HTMLCanvasElement} canvas
 * @returns {Picture | null} null when it is not shown
 */
export function beginPicture(canvas) {
  const width = canvas.clientWidth;
  const height = canvas.clientHeight;
  if (width === 0 || height === 0) return null;
  const drawn = ground(canvas);
  const context = drawn.getContext('2d');
  if (!context) return null;
  const density = Math.min(3, globalThis.devicePixelRatio || 1);
  const pixelWidth = Math.round(width * density);
  const pixelHeight = Math.round(height * density);
  if (drawn.width !== pixelWidth || drawn.height !== pixelHeight) {
    drawn.width = pixelWidth;
    drawn.height = pixelHeight;
  }
  context.setTransform(density, 0, 0, density, 0, 0);
  context.clearRect(0, 0, width, height);
  // Formulas and axes run from left to right in every language.
  context.direction = 'ltr';
  return { context, width, height };
}

/**
 * @typedef {object} TextStyle
 * @property {Color} color
 * @property {number} size
 * @property {CanvasTextAlign} [align]
 * @property {CanvasTextBaseline} [baseline]
 * @property {boolean} [strong]
 * @property {boolean} [symbol] set as a mathematical symbol
 * @property {Color} [halo] drawn behind the text
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} x
 * @param {number} y
 * @param {TextStyle} style
 */
export function writeText(context, text, x, y, style) {
  context.font = style.symbol
    ? `italic ${style.size + 1}px ${serif}`
    : `${style.strong ? '600 ' : ''}${style.size}px ${sans}`;
  context.textAlign = style.align ?? 'left';
  context.textBaseline = style.baseline ?? 'alphabetic';
  if (style.halo) {
    context.strokeStyle = css(style.halo, 0.85);
    context.lineWidth = 3;
    context.lineJoin = 'round';
    context.strokeText(text, x, y);
  }
  context.fillStyle = css(style.color);
  context.fillText(text, x, y);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} text
 * @param {number} size
 * @param {boolean} [strong]
 */
export function textWidth(context, text, size, strong = false) {
  context.font = `${strong ? '600 ' : ''}${size}px ${sans}`;
  return context.measureText(text).width;
}

/**
 * A straight line on whole pixels.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number]} from
 * @param {[number, number]} to
 * @param {Color} color
 * @param {number} [width]
 */
export function drawLine(context, from, to, color, width = 1) {
  context.beginPath();
  context.moveTo(...from);
  context.lineTo(...to);
  context.strokeStyle = css(color);
  context.lineWidth = width;
  context.stroke();
}

/**
 * The text size for labels in pictures of this palette.
 *
 * @param {Palette} palette
 */
export function labelStyle(palette) {
  return { color: palette.muted, size: palette.text };
}
