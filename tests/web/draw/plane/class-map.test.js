import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paintClasses } from '../../../../web/draw/plane/class-map.js';
import { classColor, mix, pack, paletteOf } from '../../../../web/draw/canvas/palette.js';

const palette = paletteOf('light');

test('a class map shows the likeliest class', () => {
  const pixels = new Uint32Array(2);
  paintClasses(new Float32Array([0.7, 0.1, 0.2, 0.1, 0.1, 0.8]), 3, palette, pixels, true);
  assert.deepEqual([...pixels], [pack(classColor(palette, 0, 3)), pack(classColor(palette, 2, 3))]);
});

test('the less certain the likeliest class is, the paler is its colour', () => {
  const pixels = new Uint32Array(2);
  paintClasses(new Float32Array([1, 0.4, 0, 0.3, 0, 0.3]), 3, palette, pixels);
  const color = classColor(palette, 0, 3);
  assert.equal(pixels[0], pack(mix(palette.middle, color, 0.9)));
  assert.equal(
    pixels[1],
    pack(mix(palette.middle, color, 0.15 + 0.75 * ((0.4 - 1 / 3) / (2 / 3)))),
  );
});
