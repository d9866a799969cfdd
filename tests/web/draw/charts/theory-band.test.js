// Theory in pictures: where bands and lines are drawn, and that charts without theory stay as they are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { paletteOf } from '../../../../web/draw/canvas/palette.js';
import { drawFlow } from '../../../../web/draw/charts/gradient-flow.js';
import { drawSpreads } from '../../../../web/draw/charts/spread-by-layer.js';
import { drawTheory } from '../../../../web/draw/charts/theory-band.js';
import { Recorder } from '../../../../web/draw/export/recorder.js';

/** @import {PathMark, Surroundings} from '../../../../web/draw/export/recorder.js' */

/** @type {Surroundings} */
const around = {
  measure: (_font, text) => ({ width: 6 * text.length, ascent: 9, descent: 3 }),
  copy: () => /** @type {any} */ ({}),
};
const palette = paletteOf('light');
const recorder = () => /** @type {any} */ (new Recorder(around));

/** @param {any} context @returns {PathMark[]} */
const paths = (context) => context.marks.filter((/** @type {any} */ mark) => 'd' in mark);

const identity = (/** @type {number} */ i) => i;

test('a band goes out along its upper end and comes back along its lower one, and no further down than the chart', () => {
  const context = recorder();
  const expected = { line: [1, 2, 3], low: [0, 1, 2], high: [2, 3, 4] };
  const place = {
    x: (/** @type {number} */ i) => 10 * i,
    y: (/** @type {number} */ v) => 100 - 10 * v,
  };
  drawTheory(context, expected, { ...place, bottom: 95 }, palette);
  const [band, line] = paths(context);
  assert.equal(band.d, 'M0 80L10 70L20 60L20 80L10 90L0 95');
  assert.equal(line.d, 'M0 90L10 80L20 70');
  assert.equal(line.dash.length, 2);
});

test('where a layer has no band, it has a gap', () => {
  const context = recorder();
  const expected = { line: [1, 1, 1, 1], low: [0, NaN, 0, 0], high: [2, NaN, 2, 2] };
  drawTheory(context, expected, { x: identity, y: identity, bottom: 9 }, palette);
  assert.equal(paths(context).length, 3);
});

test('what stands behind the flow is in the range of its axis, and drawn first', () => {
  const context = recorder();
  /** @type {number[]} */
  const seen = [];
  const behind = {
    gradients: [1e-7],
    draw(/** @type {any} */ on, /** @type {any} */ { y, bottom }) {
      seen.push(y(-7), bottom, on.marks.length);
    },
  };
  const size = { width: 300, height: 120 };
  drawFlow(context, size, [0.1, 0.1], [1, NaN], palette, { behind });
  const [y, bottom] = seen;
  assert.ok(y <= bottom && y > bottom / 2);
  const alone = recorder();
  drawFlow(alone, size, [0.1, 0.1], [1, NaN], palette);
  const without = recorder();
  drawFlow(without, size, [0.1, 0.1], [1, NaN], palette, { behind: undefined });
  assert.deepEqual(without.marks, alone.marks);
});

test('activations by layer: a point for each layer, and theory only where it is asked for', () => {
  const spread = { name: 'mean', values: [0.5, NaN, -0.5] };
  const expected = { line: [0, 0, 0], low: [-1, -1, -1], high: [1, 1, 1] };
  const dashed = (/** @type {any} */ context) =>
    paths(context).filter(({ dash }) => dash.length > 0);
  const size = { width: 300, height: 200 };
  const plain = recorder();
  drawSpreads(plain, size, [{ ...spread, expected: null }], ['1', '2', '3'], palette);
  assert.equal(dashed(plain).length, 0);
  assert.equal(paths(plain).filter(({ d }) => /A/.test(d)).length, 2);
  const both = recorder();
  drawSpreads(both, size, [{ ...spread, expected }], ['1', '2', '3'], palette);
  assert.equal(dashed(both).length, 1);
});
