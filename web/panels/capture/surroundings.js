// What recording and writing down need of the page: widths of text, and copies of pixels.

import { readBackSide, readsBack } from '../../draw/export/read-back.js';
import { paintedPixels } from '../../draw/plane/heatmap.js';

/** @import {Surroundings} from '../../draw/export/recorder.js' */

const scratch = /** @type {CanvasRenderingContext2D} */ (
  document.createElement('canvas').getContext('2d')
);

/** Where the pixels of a copy are known without reading it. @type {WeakMap<HTMLCanvasElement, ImageData>} */
const known = new WeakMap();

/** @param {HTMLCanvasElement} canvas a copy */
export function knownPixels(canvas) {
  return known.get(canvas);
}

/** Whether this browser gives back what is drawn, so that pictures can be saved. */
export function canvasesReadBack() {
  const canvas = document.createElement('canvas');
  canvas.width = readBackSide;
  canvas.height = readBackSide;
  const context = canvas.getContext('2d');
  return context !== null && readsBack(context);
}

/** @type {Surroundings} */
export const surroundings = {
  measure(font, text) {
    scratch.font = font;
    const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = scratch.measureText(text);
    return { width, ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
  },
  copy(source, x, y, width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, width, height);
    const whole = paintedPixels(/** @type {HTMLCanvasElement} */ (source));
    if (whole) known.set(canvas, cut(whole, x, y, width, height));
    return canvas;
  },
};

/**
 * @param {ImageData} whole
 * @param {number} x
 * @param {number} y
 * @param {number} width
 * @param {number} height
 */
function cut(whole, x, y, width, height) {
  const part = new ImageData(width, height);
  for (let row = 0; row < height; row++) {
    const from = 4 * ((y + row) * whole.width + x);
    part.data.set(whole.data.subarray(from, from + 4 * width), 4 * row * width);
  }
  return part;
}
