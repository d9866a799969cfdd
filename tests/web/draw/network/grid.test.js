import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellAt, gridPitch } from '../../../../web/draw/network/grid.js';
import { neighbour } from '../../../../web/draw/network/neighbour.js';
import { isCrowd, layoutNetwork, leastWidth } from '../../../../web/draw/network/network.js';
import { strongestLinks } from '../../../../web/draw/network/strongest-links.js';

test('a layer becomes a grid where its tiles would be too small', () => {
  assert.equal(isCrowd(16, 330), false);
  assert.equal(isCrowd(32, 330), true);
  assert.equal(isCrowd(256, 600), true);
});

for (const [counts, width, height] of /** @type {[number[], number, number][]} */ ([
  [[2, 256, 256, 256, 1], 760, 360],
  [[2, ...new Array(16).fill(64), 1], 760, 250],
  [[144, 64, 10], 600, 330],
])) {
  test(`units that have no room as tiles have cells, all of them: ${counts.join()}`, () => {
    const least = leastWidth(counts.length, gridPitch(Math.max(...counts)));
    const { columns } = layoutNetwork(counts, Math.max(width, least), height);
    columns.forEach(({ unitX, y, tile, dense, end, start }, i) => {
      assert.equal(y.length, counts[i]);
      assert.equal(dense, counts[i] > 20);
      if (!dense) return;
      const places = new Set(y.map((center, k) => `${unitX[k]} ${center}`));
      assert.equal(places.size, counts[i]);
      for (let k = 0; k < y.length; k++) {
        assert.ok(y[k] - tile / 2 >= 0 && y[k] + tile / 2 <= height, `unit ${k} is outside`);
        assert.ok(unitX[k] > end && unitX[k] < start);
        assert.deepEqual(cellAt({ columns, pitch: 0 }, unitX[k] + 1, y[k] - 1), {
          column: i,
          index: k,
        });
      }
      if (i > 0) assert.ok(columns[i - 1].start < end, 'links have no room');
    });
  });
}

test('where no cell is, none is found', () => {
  const layout = layoutNetwork([2, 100, 1], 700, 330);
  const { unitX, y, tile, start } = layout.columns[1];
  assert.equal(cellAt(layout, start + 5, y[0]), null);
  assert.equal(cellAt(layout, unitX[0], y[0] - tile), null);
  assert.equal(cellAt(layout, layout.columns[0].x, layout.columns[0].y[0]), null);
});

test('arrow keys reach every unit of a grid and its neighbours', () => {
  const layout = layoutNetwork([2, 100, 3], 700, 330);
  const { right: rows } = layout.columns[1];
  const go = (
    /** @type {number} */ column,
    /** @type {number} */ index,
    /** @type {string} */ key,
  ) => neighbour(layout, { column, index }, key);
  assert.deepEqual(go(1, 0, 'ArrowRight'), { column: 1, index: rows });
  assert.deepEqual(go(1, rows, 'ArrowLeft'), { column: 1, index: 0 });
  assert.deepEqual(go(1, 40, 'ArrowDown'), { column: 1, index: 41 });
  assert.deepEqual(go(1, 99, 'ArrowDown'), { column: 1, index: 99 });
  assert.equal(go(1, 99, 'ArrowRight')?.column, 2);
  assert.equal(go(1, 3, 'ArrowLeft')?.column, 0);
  assert.equal(go(0, 0, 'ArrowRight')?.column, 1);
  const back = go(2, 0, 'ArrowLeft');
  assert.ok(back && back.column === 1 && back.index >= 100 - rows, 'the last lane comes first');
  assert.deepEqual(go(1, 50, 'Home'), { column: 1, index: 0 });
  assert.deepEqual(go(1, 50, 'End'), { column: 1, index: 99 });
  assert.equal(go(1, 50, 'a'), null);
});

test('the inputs that are an image are its pixels, row after row, and arrow keys go through it', () => {
  const layout = layoutNetwork([144, 8, 10], 700, 330, false, 12);
  const [{ unitX, y, tile }, hidden] = layout.columns;
  assert.ok(Math.abs(unitX[13] - unitX[1]) < 1e-9 && Math.abs(y[13] - y[1] - tile) < 1e-9);
  assert.ok(Math.abs(unitX[143] - unitX[0] - 11 * tile) < 1e-9 && y[11] === y[0]);
  assert.equal(hidden.dense, false);
  for (const index of [0, 11, 77, 143]) {
    assert.deepEqual(cellAt(layout, unitX[index], y[index]), { column: 0, index });
  }
  const go = (/** @type {number} */ index, /** @type {string} */ key) =>
    neighbour(layout, { column: 0, index }, key);
  assert.deepEqual(go(5, 'ArrowDown'), { column: 0, index: 17 });
  assert.deepEqual(go(5, 'ArrowUp'), { column: 0, index: 5 });
  assert.deepEqual(go(140, 'ArrowDown'), { column: 0, index: 140 });
  assert.deepEqual(go(5, 'ArrowRight'), { column: 0, index: 6 });
  assert.deepEqual(go(12, 'ArrowLeft'), { column: 0, index: 12 });
  assert.equal(go(11, 'ArrowRight')?.column, 1);
  const back = neighbour(layout, { column: 1, index: 0 }, 'ArrowLeft');
  assert.ok(back?.column === 0 && back.index % 12 === 11, 'its right edge comes first');
});

test('at a grid the strongest link to and from each unit stand for all', () => {
  const values = Float32Array.from({ length: 200 }, (_, i) => (i % 2 === 0 ? 0.1 : -0.5));
  values[14] = 2;
  const pairs = strongestLinks({ values, sources: 2 });
  assert.equal(pairs.length, 2 * (100 + 2));
  const links = Array.from({ length: pairs.length / 2 }, (_, i) => [
    pairs[2 * i],
    pairs[2 * i + 1],
  ]);
  assert.deepEqual(links[0], [1, 0]);
  assert.deepEqual(links[7], [0, 7]);
  assert.deepEqual(links[100], [0, 7]);
});
