// Fold lines against shapes that are known, and against the engine's own pre-activations.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dashing, traceLevel } from '../../../../web/draw/plane/folds.js';
import { nothingRequested } from '../../../../web/engine/request.js';
import { readFrame } from '../../../../web/frame/frame-reader.js';
import { foldedUnits } from '../../../../web/panels/output/fold-lines.js';
import { openHost } from '../../../support/engine.js';

/** @typedef {[number, number, number, number]} Piece from x, y to x, y */

/** What is looked at. */
const shown = /** @type {any} */ ({
  selection: { unit: null, input: null },
  view: { folds: true },
});

/** A pen that notes the pieces drawn with it. */
function recorder() {
  /** @type {Piece[]} */
  const pieces = [];
  let from = [NaN, NaN];
  return {
    pieces,
    moveTo: (/** @type {number} */ x, /** @type {number} */ y) => {
      from = [x, y];
    },
    lineTo: (/** @type {number} */ x, /** @type {number} */ y) => {
      pieces.push([from[0], from[1], x, y]);
      from = [x, y];
    },
  };
}

/**
 * The values of a function at the corners of side × side cells.
 *
 * @param {number} side
 * @param {(x: number, y: number) => number} f of the corner's column and row
 */
function corners(side, f) {
  return Float32Array.from({ length: (side + 1) ** 2 }, (_, i) =>
    f(i % (side + 1), Math.floor(i / (side + 1))),
  );
}

/** @param {Piece[]} pieces */
const lengthOf = (pieces) =>
  pieces.reduce((sum, [x0, y0, x1, y1]) => sum + Math.hypot(x1 - x0, y1 - y0), 0);

test('the level of a linear function is one straight line from edge to edge', () => {
  const pen = recorder();
  traceLevel(
    pen,
    corners(8, (x, y) => x - 0.5 * y - 1.25),
    8,
    0,
    10,
  );
  for (const [x0, y0, x1, y1] of pen.pieces) {
    for (const [x, y] of [
      [x0, y0],
      [x1, y1],
    ]) {
      assert.ok(Math.abs(x / 10 - 0.5 * (y / 10) - 1.25) < 1e-5, `${x}, ${y}`);
    }
  }
  // From (1.25, 0) to (5.25, 8).
  assert.ok(Math.abs(lengthOf(pen.pieces) - 10 * Math.hypot(4, 8)) < 1e-3);
});

test('other levels are found as well as 0', () => {
  const pen = recorder();
  traceLevel(
    pen,
    corners(4, (x) => x),
    4,
    2.5,
    1,
  );
  assert.deepEqual(
    pen.pieces.map(([x0, , x1]) => [x0, x1]),
    new Array(4).fill([2.5, 2.5]),
  );
});

test('a circle is a closed line of about its circumference', () => {
  const pen = recorder();
  traceLevel(
    pen,
    corners(40, (x, y) => Math.hypot(x - 20, y - 20) - 12.3),
    40,
    0,
    1,
  );
  assert.ok(Math.abs(lengthOf(pen.pieces) / (2 * Math.PI * 12.3) - 1) < 0.01);
  const ends = new Map();
  for (const [x0, y0, x1, y1] of pen.pieces) {
    for (const key of [`${x0.toFixed(4)} ${y0.toFixed(4)}`, `${x1.toFixed(4)} ${y1.toFixed(4)}`]) {
      ends.set(key, (ends.get(key) ?? 0) + 1);
    }
  }
  assert.ok([...ends.values()].every((count) => count === 2));
});

test('of two lines through a cell, the middle decides which corners lie together', () => {
  const together = recorder();
  traceLevel(together, [2, -1, -1, 2], 1, 0, 1);
  // The corners above the level are joined: the lines cut off the other two.
  assert.ok(together.pieces.every(([x0, y0, x1, y1]) => x0 + x1 + y0 + y1 !== 1));
  const apart = recorder();
  traceLevel(apart, [1, -2, -2, 1], 1, 0, 1);
  assert.equal(apart.pieces.length, 2);
  assert.ok(
    apart.pieces.some(
      ([x0, y0, x1, y1]) => x0 * y0 === 0 && x1 * y1 === 0 && x0 + x1 + y0 + y1 < 1,
    ),
  );
});

test('cells with a corner that is no number stay empty', () => {
  const pen = recorder();
  traceLevel(pen, [NaN, 1, -1, -1], 1, 0, 1);
  traceLevel(pen, [Infinity, 1, -1, -1], 1, 0, 1);
  assert.deepEqual(pen.pieces, []);
});

test('a dashed line shows about half of a line of any direction, in several stretches', () => {
  for (const [x, y] of [
    [1, 0],
    [0, 1],
    [1, 1],
    [1, -1],
    [2, 1],
    [1, 3],
  ]) {
    const pen = recorder();
    const dashed = dashing(pen);
    const point = (/** @type {number} */ i) =>
      /** @type {const} */ ([100 + (i * x) / 2, 200 + (i * y) / 2]);
    let stretches = 0;
    for (let i = 0; i < 200; i++) {
      const before = pen.pieces.length;
      dashed.moveTo(...point(i));
      dashed.lineTo(...point(i + 1));
      const last = pen.pieces[before - 1];
      if (pen.pieces.length > before && last?.[2] !== point(i)[0]) stretches++;
      if (pen.pieces.length > before && x === 0 && last?.[3] !== point(i)[1]) stretches++;
    }
    const share = pen.pieces.length / 200;
    assert.ok(share > 0.35 && share < 0.65, `${x}, ${y}: ${share}`);
    assert.ok(stretches > 4, `${x}, ${y}: ${stretches} stretches`);
  }
});

test('folds lie where the engine’s pre-activations pass the kinks of its activations', async () => {
  const host = await openHost();
  try {
    const { description } = host.open(
      'data=spiral&net=6:relu,5:hard_tanh,4:tanh,3:relu6&seed=3&opt=adam&lr=0.01',
    );
    await host.run(200);
    const tables = host.tables();
    const side = 24;
    const frame = host.frame({ ...nothingRequested, folds: side });
    const run = /** @type {any} */ ({ description, tables });
    const folded = foldedUnits(run, shown, readFrame(frame, run)) ?? [];
    let checked = 0;
    folded.forEach(({ values, kinks }, unit) => {
      assert.equal(values.length, (side + 1) ** 2);
      if (unit > 2) return;
      for (const level of kinks) {
        const pen = recorder();
        traceLevel(pen, values, side, level, 6 / side);
        // A unit of the first layer is linear: on its fold, z is the level, as the engine finds by itself.
        for (const [x, y] of pen.pieces) {
          const point = { x1: x - 3, x2: 3 - y, target: 1 };
          const { trace } = host.frame({ ...nothingRequested, trace: { point } });
          assert.ok(Math.abs((trace?.z[unit] ?? NaN) - level) < 1e-4);
          checked++;
        }
      }
    });
    // The units of tanh bend nowhere, nor does the output.
    assert.deepEqual(
      folded.map(({ values }) => values.byteOffset / values.byteLength),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 15, 16, 17],
    );
    assert.ok(checked > 20);
  } finally {
    host.terminate();
  }
});

test('the engine lists the kinks of piecewise linear activations, and none of others', async () => {
  const host = await openHost();
  const { activations } = host.tables();
  host.terminate();
  const kinks = Object.fromEntries(
    activations.filter((entry) => entry.piecewiseLinear).map((entry) => [entry.name, entry.kinks]),
  );
  assert.deepEqual(kinks, {
    identity: [],
    relu: [0],
    leaky_relu: [0],
    prelu: [0],
    relu6: [0, 6],
    hard_sigmoid: [-3, 3],
    hard_tanh: [-1, 1],
    step: [0],
  });
  assert.ok(activations.every((entry) => entry.piecewiseLinear || entry.kinks.length === 0));
});
