import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mapScales, paintSigned } from '../../../../web/draw/plane/heatmap.js';
import { pack, paletteOf } from '../../../../web/draw/canvas/palette.js';

const palette = paletteOf('light');

test('signed values run from the negative over the middle to the positive colour', () => {
  const pixels = new Uint32Array(5);
  paintSigned(new Float32Array([-9, -2, 0, 2, 9]), 2, palette, pixels);
  assert.equal(pixels[0], pack(palette.negative));
  assert.equal(pixels[1], pack(palette.negative));
  assert.equal(pixels[2], pack(palette.middle));
  assert.equal(pixels[3], pack(palette.positive));
  assert.equal(pixels[4], pack(palette.positive));
});

test('values that are no numbers are left empty, infinite ones have a sign', () => {
  const pixels = new Uint32Array(3).fill(1);
  paintSigned(new Float32Array([NaN, -Infinity, Infinity]), 1, palette, pixels);
  assert.deepEqual([...pixels], [0, pack(palette.negative), pack(palette.positive)]);
});

test('a discrete map shows the sign only', () => {
  const pixels = new Uint32Array(2);
  paintSigned(new Float32Array([-0.01, 0.01]), 1, palette, pixels, true);
  assert.deepEqual([...pixels], [pack(palette.negative), pack(palette.positive)]);
});

test('maps of bounded activations share one scale; of unbounded ones weak units look weak', () => {
  const maps = new Float32Array([8, -1, 0.1, 0.2]);
  assert.deepEqual(mapScales(maps, 2, [-1, 1]), [1, 1]);
  const scales = mapScales(maps, 2, [0, null]);
  assert.equal(scales[0], 8);
  assert.equal(scales[1], 2);
});
