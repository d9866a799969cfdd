import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearestSample } from '../../../../web/draw/plane/nearest.js';

const plane = { x: new Float32Array([0, 0, 1, 1, -2, 2]), y: new Float32Array([1, -1, 1]) };
const all = () => true;

test('the nearest sample of the plane, with its distance', () => {
  const { index, distance } = nearestSample(plane, { x1: 1, x2: 1.5 }, all);
  assert.equal(index, 1);
  assert.equal(distance, 0.5);
});

test('only those that can be seen are meant', () => {
  assert.equal(nearestSample(plane, { x1: 1, x2: 1 }, (i) => i !== 1).index, 0);
  assert.deepEqual(
    nearestSample(plane, { x1: 1, x2: 1 }, () => false),
    {
      index: -1,
      distance: Infinity,
    },
  );
});

test('samples on a line stand at their value', () => {
  const line = { x: new Float32Array([0, 0.5]), y: new Float32Array([2, -1]) };
  assert.equal(nearestSample(line, { x1: 0.25, x2: -0.9 }, all).index, 1);
  assert.equal(nearestSample(line, { x1: 0.3, x2: 1.5 }, all).index, 0);
});
