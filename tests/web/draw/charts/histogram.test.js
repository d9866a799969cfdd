import assert from 'node:assert/strict';
import { test } from 'node:test';
import { barTop } from '../../../../web/draw/charts/histogram.js';

test('all bars fit under the top', () => {
  const { top, cut } = barTop([0.1, 0.2, 0.15]);
  assert.equal(cut, -1);
  assert.ok(top >= 0.2);
});

test('a bar that dwarfs all others is cut, and they can be seen', () => {
  const { top, cut } = barTop([0.6, 0.05, 0.04]);
  assert.equal(cut, 0);
  assert.ok(top < 0.1 && top >= 0.05);
});

test('a bar that stands alone is not cut', () => {
  assert.deepEqual(barTop([0, 1, 0]), { top: 1, cut: -1 });
  assert.equal(barTop([0, 0]).cut, -1);
});
