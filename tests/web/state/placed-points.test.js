// Points placed by hand, and their way from and to what the engine has.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  along,
  mostPoints,
  onPlane,
  PlacedPoints,
  pointsOf,
} from '../../../web/state/placed-points.js';

test('places keep to the square and to thousandths', () => {
  assert.deepEqual(onPlane({ x1: 0.12345, x2: -7 }), { x1: 0.123, x2: -3 });
});

test('points are added, found, moved and removed', () => {
  const points = new PlacedPoints('classes');
  points.add({ x1: 0, x2: 0 }, 0);
  points.add({ x1: 1, x2: 1 }, 2);
  assert.equal(points.classes, 3);
  assert.equal(points.near({ x1: 0.9, x2: 1 }, 0.2), 1);
  assert.equal(points.near({ x1: 0.5, x2: 0.5 }, 0.2), -1);
  points.move(1, { x1: -1, x2: 2 });
  assert.deepEqual(points.at(1), { x1: -1, x2: 2 });
  points.remove(0);
  assert.deepEqual([points.count, points.y, points.at(0)], [1, [2], { x1: -1, x2: 2 }]);
});

test('a point of a curve has its height as its label', () => {
  const points = new PlacedPoints('curve');
  points.add({ x1: 1, x2: 0.5 }, 0);
  points.move(0, { x1: 2, x2: -0.25 });
  assert.deepEqual(points.samples(), {
    inputs: 1,
    regression: true,
    x: Float32Array.of(2),
    y: Float32Array.of(-0.25),
  });
});

test('there are no more points than the engine takes', () => {
  const points = new PlacedPoints('values');
  for (let i = 0; i < mostPoints; i++) points.add({ x1: 0, x2: 0 }, 1);
  assert.equal(points.add({ x1: 0, x2: 0 }, 1), -1);
  assert.equal(points.count, mostPoints);
});

test('the CSV of the engine becomes points, where they lie in the plane', () => {
  const binary = pointsOf('x1,x2,label\n1,2,-1\n0.5,0,1\n', 'binary');
  assert.deepEqual(
    [binary?.kind, binary?.y, binary?.at(1)],
    ['classes', [0, 1], { x1: 0.5, x2: 0 }],
  );
  assert.deepEqual(pointsOf('x1,x2,label\n1,2,3\n', 'classes')?.y, [3]);
  const curve = pointsOf('x1,target\n1,0.25\n', 'regression');
  assert.deepEqual([curve?.kind, curve?.at(0)], ['curve', { x1: 1, x2: 0.25 }]);
  assert.equal(pointsOf('x1,x2,target\n1,2,0.1\n', 'regression')?.kind, 'values');
  assert.equal(pointsOf('x1,x2,x3,label\n1,2,3,1\n', 'binary'), null);
  assert.equal(pointsOf('x1,label\n1,1\n', 'binary'), null);
});

test('a stroke sets points at equal distances, and none before the first is due', () => {
  const from = { x1: 0, x2: 0 };
  assert.deepEqual(along(from, { x1: 0.4, x2: 0 }, 0.5), []);
  assert.deepEqual(along(from, { x1: 0, x2: 1.2 }, 0.5), [
    { x1: 0, x2: 0.5 },
    { x1: 0, x2: 1 },
  ]);
  assert.deepEqual(along(from, from, 0.5), []);
});
