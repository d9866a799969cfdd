import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faintestGrade, layoutNetwork, linkGrade, nearestLink } from '../../../web/draw/network.js';

test('columns run from the inputs to the output and never leave the picture', () => {
  const { columns, pitch } = layoutNetwork([2, 8, 8, 1], 760, 360);
  assert.equal(columns.length, 4);
  columns.forEach(({ x, tile, y, hidden }, i) => {
    if (i > 0) assert.ok(Math.abs(x - columns[i - 1].x - pitch) < 1e-9);
    assert.equal(hidden, 0);
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

test('what has no room is counted', () => {
  const [, column] = layoutNetwork([2, 256, 1], 760, 360).columns;
  assert.ok(column.y.length > 10);
  assert.equal(column.y.length + column.hidden, 256);
  assert.ok(column.moreY <= 360);
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
  const start = from.x + from.tile / 2 + 4;
  assert.deepEqual(nearestLink(layout, start, from.y[1], 6)?.source, 1);
  const end = to.x - to.tile / 2 - 7;
  assert.deepEqual(nearestLink(layout, end, to.y[3], 6)?.target, 3);
  const middle = nearestLink(layout, (start + end) / 2, (from.y[0] + to.y[0]) / 2, 6);
  assert.deepEqual(middle, { layer: 0, source: 0, target: 0 });
  assert.equal(nearestLink(layout, from.x, from.y[0], 6), null);
  assert.equal(nearestLink(layout, (start + end) / 2, 2, 6), null);
});
