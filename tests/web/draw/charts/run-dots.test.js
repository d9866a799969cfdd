// Every run has a dot, wherever its number lies, and what is beyond all dots is still on the scale.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paletteOf } from '../../../../web/draw/canvas/palette.js';
import { dotsHeight, drawRunDots } from '../../../../web/draw/charts/run-dots.js';

const palette = paletteOf('light');
const width = 600;

/** A context that takes every call, and notes where lines go. */
function pen() {
  /** @type {number[]} */
  const across = [];
  const target = { measureText: (/** @type {string} */ text) => ({ width: 6 * text.length }) };
  const context = new Proxy(target, {
    get: (it, key) => {
      if (key in it) return Reflect.get(it, key);
      return (/** @type {number[]} */ ...given) => {
        if (key === 'lineTo') across.push(given[0]);
      };
    },
    set: () => true,
  });
  return {
    context: /** @type {CanvasRenderingContext2D} */ (/** @type {unknown} */ (context)),
    across,
  };
}

/** @param {number[]} values @param {{value: number, low: number, high: number}} mean @param {string} [failing] */
function drawn(values, mean, failing = '') {
  const strip = {
    name: 'ReLU',
    runs: values.map((value, run) => ({ run, value })),
    failed: failing && 'some',
    mean,
    median: null,
  };
  const { context, across } = pen();
  const size = { width, height: dotsHeight(1, palette) };
  const placed = drawRunDots(context, size, { strips: [strip], failing, pointed: null }, palette);
  return { placed, across, size };
}

test('each run has a dot inside the picture, in the order of its number, failed ones apart', () => {
  const values = [0.5, 0.9, 0.7, NaN, 0.5, 0.5, NaN];
  const { placed, size } = drawn(values, { value: 0.6, low: 0.5, high: 0.7 }, 'diverged');
  assert.deepEqual(
    placed.map(({ run }) => run),
    [0, 4, 5, 2, 1, 3, 6],
  );
  for (const { x, y } of placed) {
    assert.ok(x > 0 && x < width && y > 0 && y < size.height);
  }
  const scaled = placed.slice(0, 5);
  assert.ok(scaled.every(({ x }) => placed.slice(5).every((failed) => failed.x > x)));
  // Equal numbers lie above each other.
  assert.equal(new Set(placed.slice(0, 3).map(({ y }) => y)).size, 3);
});

test('a mean that counts failures is on the scale though no run is so far', () => {
  const { placed, across } = drawn([1, 2, NaN, NaN], { value: 9, low: 5, high: 10 }, 'never');
  const failed = Math.min(...placed.slice(2).map(({ x }) => x));
  const mean = Math.max(...across.filter((x) => x < failed));
  assert.ok(mean > placed[1].x, 'the mean lies beyond the runs');
});

test('hundreds of equal runs stay inside their strip', () => {
  const { placed, size } = drawn(new Array(400).fill(0.5), { value: 0.5, low: 0.5, high: 0.5 });
  assert.equal(placed.length, 400);
  assert.ok(placed.every(({ y }) => y > 0 && y < size.height - 20));
});
