// What recording and writing down need of the page: widths of text, and copies of pixels.

/** @import {Surroundings} from '../../draw/export/recorder.js' */

const scratch = /** @type {CanvasRenderingContext2D} */ (
  document.createElement('canvas').getContext('2d')
);

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
    return canvas;
  },
};
