// Whether the browser gives back what was drawn. Some return noise, or one colour, from every canvas, so that readers cannot be told
// apart by it; a picture saved from one would be noise.

/** Of the canvas that is tried, in pixels. */
export const readBackSide = 8;

/**
 * Draws pixels that are known and reads them back.
 *
 * @param {CanvasRenderingContext2D} context of a canvas of at least 8 × 8 pixels
 * @returns {boolean} whether they are as they were drawn
 */
export function readsBack(context) {
  for (let i = 0; i < readBackSide * readBackSide; i++) {
    context.fillStyle = `rgb(${colorOf(i).join(' ')})`;
    context.fillRect(i % readBackSide, Math.floor(i / readBackSide), 1, 1);
  }
  const { data } = context.getImageData(0, 0, readBackSide, readBackSide);
  for (let i = 0; i < readBackSide * readBackSide; i++) {
    if (colorOf(i).some((part, at) => data[4 * i + at] !== part) || data[4 * i + 3] !== 255) {
      return false;
    }
  }
  return true;
}

/** @param {number} i */
function colorOf(i) {
  return [(37 * i) % 256, (101 * i + 50) % 256, (211 * i + 9) % 256];
}
