// Which samples are images, row after row of pixels.

/**
 * The side of the image that a data set's samples are; 0 where they are none.
 *
 * @param {string} data name of the data set
 * @param {number} inputs
 */
export function imageSide(data, inputs) {
  return data === 'glyphs' ? Math.round(Math.sqrt(inputs)) : 0;
}
