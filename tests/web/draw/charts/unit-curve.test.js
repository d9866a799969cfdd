import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curveReach } from '../../../../web/draw/charts/unit-curve.js';

test('the curve reaches as far as the values, in powers of two', () => {
  assert.equal(curveReach([0.3, -1], [2]), 4);
  assert.equal(curveReach([4], []), 4);
  assert.equal(curveReach([4.1], [-9]), 16);
  assert.equal(curveReach([NaN, 5]), 8);
  assert.equal(curveReach([]), 4);
});
