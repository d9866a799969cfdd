import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crossings } from '../../../../web/draw/plane/fit.js';

test('crossings are found between corners, in cells from the start', () => {
  assert.deepEqual(crossings([-1, 1, 3, -1], 3, 0), [0.5, 2.75]);
  assert.deepEqual(crossings([0, 1, 2], 2, 1.5), [1.5]);
  assert.deepEqual(crossings([1, NaN, -1], 2, 0), []);
});
