// Writes a film as GIF: each picture has its own 255 colours, and says nothing where the one before it still holds.

import { applyPalette, GIFEncoder, quantize } from 'gifenc';

/** @import {FilmWriter} from './record-film.js' */

const colors = 255;
/** In the palette, after the colours. */
const same = colors;

export const type = 'image/gif';
/** CSS pixels across are kept up to here. */
export const mostPixels = 800;
export const mostDensity = 1;

/**
 * @param {HTMLCanvasElement} canvas that the pictures are drawn on
 * @returns {FilmWriter}
 */
export function gifWriter(canvas) {
  const context = /** @type {CanvasRenderingContext2D} */ (
    canvas.getContext('2d', { willReadFrequently: true })
  );
  const { width, height } = canvas;
  const encoder = GIFEncoder();
  let before = new Uint32Array(0);
  return {
    add(seconds) {
      const { data } = context.getImageData(0, 0, width, height);
      const palette = quantize(data, colors);
      const index = applyPalette(data, palette);
      const pixels = new Uint32Array(data.buffer);
      if (before.length > 0) pixels.forEach((pixel, i) => pixel === before[i] && (index[i] = same));
      before = pixels;
      while (palette.length <= same) palette.push([0, 0, 0]);
      const options = { transparent: true, transparentIndex: same, dispose: 1 };
      encoder.writeFrame(index, width, height, { ...options, palette, delay: seconds * 1000 });
      return Promise.resolve();
    },
    end() {
      encoder.finish();
      return Promise.resolve(encoder.bytes());
    },
    drop: () => Promise.resolve(),
  };
}
