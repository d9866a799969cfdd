// Browsers that give noise back instead of pixels are noticed, and maps are written from the pixels that they were painted with.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { pngOf } from '../../../../web/draw/export/pixels-png.js';
import { crc32 } from '../../../../web/draw/export/png.js';
import { readsBack } from '../../../../web/draw/export/read-back.js';

/** A canvas of 8 × 8 that does to its pixels what a browser may. @param {(data: Uint8ClampedArray) => void} harm */
function contextOf(harm) {
  const data = new Uint8ClampedArray(4 * 64);
  return /** @type {any} */ ({
    fillStyle: '',
    /** @param {number} x @param {number} y */
    fillRect(x, y) {
      const [red, green, blue] = this.fillStyle.match(/\d+/g).map(Number);
      data.set([red, green, blue, 255], 4 * (8 * y + x));
    },
    getImageData() {
      const copy = data.slice();
      harm(copy);
      return { data: copy };
    },
  });
}

test('a canvas that comes back as it was drawn is trusted', () => {
  assert.equal(readsBack(contextOf(() => {})), true);
});

test('noise, one colour, and a single other bit are noticed', () => {
  assert.equal(readsBack(contextOf((data) => data.fill(255))), false);
  assert.equal(
    readsBack(contextOf((data) => data.forEach((_, i) => (data[i] = (i * 77) % 251)))),
    false,
  );
  assert.equal(readsBack(contextOf((data) => (data[130] ^= 1))), false);
});

test('pixels are written as they are, in whole chunks', () => {
  const [width, height] = [150, 130];
  const data = Uint8Array.from({ length: 4 * width * height }, (_, i) => (i * 31) % 256);
  const png = Buffer.from(pngOf({ width, height, data }));
  /** @type {Record<string, Buffer>} */
  const chunks = {};
  for (let at = 8; at < png.length;) {
    const length = png.readUInt32BE(at);
    const body = png.subarray(at + 4, at + 8 + length);
    assert.equal(png.readUInt32BE(at + 8 + length), crc32(body));
    chunks[body.toString('latin1', 0, 4)] = body.subarray(4);
    at += 12 + length;
  }
  assert.deepEqual(Object.keys(chunks), ['IHDR', 'IDAT', 'IEND']);
  assert.deepEqual([chunks.IHDR.readUInt32BE(0), chunks.IHDR.readUInt32BE(4)], [width, height]);
  const rows = inflateSync(chunks.IDAT);
  for (let y = 0; y < height; y++) {
    const row = rows.subarray(y * (4 * width + 1), (y + 1) * (4 * width + 1));
    assert.equal(row[0], 0);
    assert.deepEqual(
      row.subarray(1),
      Buffer.from(data.subarray(4 * width * y, 4 * width * (y + 1))),
    );
  }
});
