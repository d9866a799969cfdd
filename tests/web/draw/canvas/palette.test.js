import assert from 'node:assert/strict';
import { test } from 'node:test';
import { classColor, paletteOf, signedColor } from '../../../../web/draw/canvas/palette.js';

/** @param {[number, number, number]} color */
function luminance(color) {
  const [r, g, b] = color.map((c) => {
    const share = c / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/**
 * @param {[number, number, number]} a
 * @param {[number, number, number]} b
 */
function contrast(a, b) {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

for (const theme of /** @type {const} */ (['light', 'dark', 'projector'])) {
  test(`text in pictures can be read in the ${theme} theme`, () => {
    const palette = paletteOf(theme);
    assert.ok(contrast(palette.ink, palette.panel) >= 7);
    assert.ok(contrast(palette.muted, palette.panel) >= 4.5);
    assert.ok(contrast(palette.finding, palette.panel) >= 4.5);
    assert.ok(contrast(palette.flow, palette.still) >= 2);
  });

  test(`signed colours are symmetric in strength in the ${theme} theme`, () => {
    const palette = paletteOf(theme);
    assert.deepEqual(signedColor(palette, 0), palette.middle);
    assert.deepEqual(signedColor(palette, -5), palette.negative);
    assert.deepEqual(signedColor(palette, 1), palette.positive);
  });
}

test('six classes have six colours, two have the signed ones', () => {
  const palette = paletteOf('light');
  const colors = Array.from({ length: 6 }, (_, i) => classColor(palette, i, 6).join());
  assert.equal(new Set(colors).size, 6);
  assert.deepEqual(classColor(palette, 0, 2), palette.negative);
});

test('text in pictures follows the reader’s size of type, as far as there is room', () => {
  const sizes = [0.5, 1, 1.5, 4].map((type) => paletteOf('light', type).text / 11);
  assert.deepEqual(sizes, [0.8, 1, 1.5, 1.6]);
});
