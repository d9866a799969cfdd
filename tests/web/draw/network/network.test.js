import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  allLinks,
  faintestGrade,
  gradientStyle,
  layoutNetwork,
  linkGrade,
  nearestLink,
  topDecade,
  weightStyle,
} from '../../../../web/draw/network/network.js';
import { paletteOf } from '../../../../web/draw/canvas/palette.js';

test('columns run from the inputs to the output and never leave the picture', () => {
  const { columns, pitch } = layoutNetwork([2, 8, 8, 1], 760, 360);
  assert.equal(columns.length, 4);
  columns.forEach(({ x, tile, y, dense }, i) => {
    if (i > 0) assert.ok(Math.abs(x - columns[i - 1].x - pitch) < 1e-9);
    assert.equal(dense, false);
    for (const center of y) assert.ok(center - tile / 2 >= 0 && center + tile / 2 <= 360);
  });
});

test('units of a column do not touch', () => {
  for (const count of [1, 2, 5, 9, 16, 20]) {
    const [, column] = layoutNetwork([2, count, 1], 760, 360).columns;
    for (let i = 1; i < column.y.length; i++) {
      assert.ok(column.y[i] - column.y[i - 1] >= column.tile + 5.99, `${count} units`);
    }
  }
});

test('gradients are graded on one logarithmic scale, and what is next to nothing is none', () => {
  const palette = paletteOf('light');
  const top = topDecade(Float32Array.of(0, -0.02, 3e-9));
  assert.equal(top, -1);
  const { grade, positive } = gradientStyle(top, palette);
  assert.equal(positive, palette.flow);
  assert.ok(grade(-0.02) > grade(1e-4));
  assert.equal(grade(-0.02), grade(0.02));
  assert.equal(grade(3e-9), -1);
  assert.equal(grade(0), -1);
  assert.equal(gradientStyle(topDecade(new Float32Array(3)), palette).grade(0), -1);
  const weights = weightStyle({ values: Float32Array.of(0.4, -2), sources: 1 }, palette);
  assert.ok(weights.grade(-2) > weights.grade(0.4));
});

test('the strongest link of a layer is the widest; among thousands, faint ones are left out', () => {
  assert.equal(linkGrade(0), 0);
  assert.equal(linkGrade(1), linkGrade(0.999));
  assert.ok(linkGrade(0.5) < linkGrade(1));
  assert.equal(faintestGrade(200), 0);
  assert.ok(faintestGrade(5000) > faintestGrade(1000));
});

test('the link under the pointer is found at its ends and in between', () => {
  const layout = layoutNetwork([2, 4, 1], 600, 300);
  const [from, to] = layout.columns;
  const shown = (/** @type {number} */ layer) =>
    allLinks(layout.columns[layer], layout.columns[layer + 1]);
  const nearest = (/** @type {number} */ x, /** @type {number} */ y) =>
    nearestLink(layout, x, y, 6, shown);
  const start = from.x + from.tile / 2 + 4;
  assert.deepEqual(nearest(start, from.y[1])?.source, 1);
  const end = to.x - to.tile / 2 - 7;
  assert.deepEqual(nearest(end, to.y[3])?.target, 3);
  const middle = nearest((start + end) / 2, (from.y[0] + to.y[0]) / 2);
  assert.deepEqual(middle, { layer: 0, source: 0, target: 0 });
  assert.equal(nearest(from.x, from.y[0]), null);
  assert.equal(nearest((start + end) / 2, 2), null);
});
