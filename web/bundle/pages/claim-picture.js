// The picture of a claim for previews: an interval for each part, on a scale on which the middle band is what does not matter. It has no
// words, which stand beside it wherever it is shown.

import { Raster } from './raster.js';
import { pictureSize } from './shell.js';

/** @import {Claim, Part} from '../../compare/claims/claim-words.js' */
/** @import {Color} from '../../draw/canvas/palette.js' */

const { width, height } = pictureSize;
const [paper, band, ink, holds, fails] = /** @type {Color[]} */ ([
  [250, 249, 245],
  [228, 226, 219],
  [27, 31, 42],
  [91, 63, 214],
  [245, 146, 30],
]);

/**
 * @param {Raster} raster
 * @param {Part} part
 * @param {number} top
 * @param {number} tall
 */
function drawPart(raster, { margin, answer: { low, high, difference, verdict } }, top, tall) {
  const reach = 1.15 * Math.max(Math.abs(low), Math.abs(high), 3 * margin, 1e-12);
  const at = (/** @type {number} */ value) => width / 2 + (value / reach) * (width / 2);
  const [from, to] = [top + 0.12 * tall, top + 0.88 * tall];
  raster.fill(band, at(-margin), from, at(margin) + 1, to);
  raster.fill(ink, width / 2 - 1, from, width / 2 + 1, to);
  const color = verdict === 'holds' ? holds : verdict === 'not_told' ? ink : fails;
  const middle = (from + to) / 2;
  raster.fill(color, at(low) - 3, middle - 6, at(high) + 3, middle + 6);
  const size = Math.min(26, tall / 4);
  const half = size / 2;
  raster.fill(color, at(difference) - half, middle - size, at(difference) + half, middle + size);
}

/**
 * @param {Claim} claim
 * @returns {Buffer} a PNG of 1200 × 630
 */
export function claimPicture({ parts }) {
  const raster = new Raster(width, height, paper);
  const tall = height / parts.length;
  parts.forEach((part, i) => drawPart(raster, part, i * tall, tall));
  return raster.png();
}
