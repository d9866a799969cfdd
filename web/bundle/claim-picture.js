// The picture of a claim for previews: an interval for each part, on a scale on which the middle band is what does not matter. It has no
// words, which stand beside it wherever it is shown.

import { deflateSync } from 'node:zlib';
import { chunk } from '../draw/export/png.js';

/** @import {Claim, Part} from '../compare/claims/claim-words.js' */

const width = 1200;
const height = 630;
const [paper, band, ink, holds, fails] = [
  [250, 249, 245],
  [228, 226, 219],
  [27, 31, 42],
  [91, 63, 214],
  [245, 146, 30],
];
const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/**
 * @param {Buffer} pixels red, green and blue of each, row by row
 * @param {number[]} color
 * @param {number} left
 * @param {number} top
 * @param {number} right
 * @param {number} bottom
 */
function fill(pixels, color, left, top, right, bottom) {
  for (let y = Math.max(0, Math.round(top)); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, Math.round(left)); x < Math.min(width, right); x++) {
      pixels.set(color, 3 * (y * width + x));
    }
  }
}

/**
 * @param {Buffer} pixels
 * @param {Part} part
 * @param {number} top
 * @param {number} tall
 */
function drawPart(pixels, { margin, answer: { low, high, difference, verdict } }, top, tall) {
  const reach = 1.15 * Math.max(Math.abs(low), Math.abs(high), 3 * margin, 1e-12);
  const at = (/** @type {number} */ value) => width / 2 + (value / reach) * (width / 2);
  const [from, to] = [top + 0.12 * tall, top + 0.88 * tall];
  fill(pixels, band, at(-margin), from, at(margin) + 1, to);
  fill(pixels, ink, width / 2 - 1, from, width / 2 + 1, to);
  const color = verdict === 'holds' ? holds : verdict === 'not_told' ? ink : fails;
  const middle = (from + to) / 2;
  fill(pixels, color, at(low) - 3, middle - 6, at(high) + 3, middle + 6);
  const size = Math.min(26, tall / 4);
  fill(
    pixels,
    color,
    at(difference) - size / 2,
    middle - size,
    at(difference) + size / 2,
    middle + size,
  );
}

/**
 * @param {Claim} claim
 * @returns {Buffer} a PNG of 1200 × 630
 */
export function claimPicture({ parts }) {
  const pixels = Buffer.alloc(3 * width * height);
  fill(pixels, paper, 0, 0, width, height);
  const tall = height / parts.length;
  parts.forEach((part, i) => drawPart(pixels, part, i * tall, tall));
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (3 * width + 1));
  for (let y = 0; y < height; y++) {
    // The first byte of a row says that it is not filtered.
    pixels.copy(rows, y * (3 * width + 1) + 1, 3 * width * y, 3 * width * (y + 1));
  }
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}
