// Writes pixels as a PNG file without a canvas, which some browsers do not give back as it was drawn. The file is not compressed: it is
// for small maps. Chunks are those of the PNG specification, third edition; the data is in stored blocks (RFC 1950 and 1951).

import { chunk } from './png.js';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const mostInBlock = 0xffff;

/**
 * @param {{width: number, height: number, data: ArrayLike<number>}} pixels red, green, blue and opacity of each, row by row
 * @returns {Uint8Array}
 */
export function pngOf({ width, height, data }) {
  const head = new DataView(new ArrayBuffer(13));
  head.setUint32(0, width);
  head.setUint32(4, height);
  // Eight bits each of red, green, blue and opacity.
  head.setUint8(8, 8);
  head.setUint8(9, 6);
  const rows = new Uint8Array(height * (4 * width + 1));
  for (let y = 0; y < height; y++) {
    // The first byte of a row says that it is not filtered.
    for (let i = 0; i < 4 * width; i++) rows[y * (4 * width + 1) + 1 + i] = data[4 * width * y + i];
  }
  return Uint8Array.from([
    ...signature,
    ...chunk('IHDR', new Uint8Array(head.buffer)),
    ...chunk('IDAT', stored(rows)),
    ...chunk('IEND', new Uint8Array()),
  ]);
}

/** @param {Uint8Array} bytes */
function stored(bytes) {
  const parts = [0x78, 0x01];
  let [a, b] = [1, 0];
  for (let at = 0; at < bytes.length; at += mostInBlock) {
    const block = bytes.subarray(at, at + mostInBlock);
    const size = block.length;
    const isLast = at + size === bytes.length;
    parts.push(Number(isLast), size & 255, size >> 8, ~size & 255, (~size >> 8) & 255);
    for (const byte of block) {
      parts.push(byte);
      a = (a + byte) % 65521;
      b = (b + a) % 65521;
    }
  }
  return Uint8Array.from([...parts, b >> 8, b & 255, a >> 8, a & 255]);
}
