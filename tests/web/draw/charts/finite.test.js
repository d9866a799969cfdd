// What is no finite number is drawn nowhere, and written as missing, not as 0.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { curvePath, steepest } from '../../../../web/draw/charts/activation-curve.js';
import { curveReach } from '../../../../web/draw/charts/unit-curve.js';
import { sparkBand, sparkPath } from '../../../../web/draw/charts/spark-line.js';
import { decades, finiteRange, roundTop, traceFinite } from '../../../../web/draw/canvas/scale.js';
import { RecordedPath } from '../../../../web/draw/export/recorded-path.js';
import { mapScales } from '../../../../web/draw/plane/heatmap.js';
import * as numbers from '../../../../web/format/numbers.js';

const odd = [NaN, Infinity, -Infinity];

test('every format writes what is no number as missing', () => {
  const { integer, fixed, measured, percent, exactPercent, factor, typed } = numbers;
  for (const value of odd) {
    const texts = [
      integer(value),
      fixed(value, 2),
      measured(value),
      percent(value),
      exactPercent(value),
      factor(value),
      typed(value),
    ];
    assert.deepEqual(
      texts,
      texts.map(() => '–'),
      String(value),
    );
  }
  assert.equal(numbers.powerOfTen(NaN), '–');
  assert.equal(numbers.powerOfTen(Infinity), '–');
});

test('a line has a gap where there is no number', () => {
  const commands = /** @type {string[]} */ ([]);
  const pen = {
    moveTo: (/** @type {number} */ x) => commands.push(`M${x}`),
    lineTo: (/** @type {number} */ x) => commands.push(`L${x}`),
  };
  const values = [1, 2, NaN, 3, 4, Infinity, 5];
  traceFinite(
    pen,
    values.length,
    (i) => i,
    (i) => values[i],
  );
  assert.deepEqual(commands, ['M0', 'L1', 'M3', 'L4', 'M6']);
});

test('one value that overflows does not take the others along', () => {
  for (const value of odd) {
    const values = [0.5, value, -1, 2];
    assert.deepEqual(finiteRange(values), [-1, 2]);
    assert.equal(steepest(values), 2);
    assert.equal(curveReach(values), 4);
    const path = curvePath(values, 30, 20, 2);
    assert.doesNotMatch(path, /NaN|Infinity/);
    assert.equal(path.match(/M/g)?.length, 2);
    const steps = [0, 1, 2, 3];
    const frame = { width: 40, height: 10, lo: 0, hi: 1 };
    assert.doesNotMatch(sparkPath(steps, values, frame), /NaN|Infinity/);
    assert.doesNotMatch(sparkBand(steps, values, values, frame), /NaN|Infinity/);
    assert.deepEqual(mapScales([Float32Array.from(values)], [null, null]), [2]);
    assert.ok(decades(values, 3).every(Number.isFinite));
    assert.ok(Number.isFinite(roundTop(value)));
  }
});

test('a picture that is saved holds no place that is no number', () => {
  const path = new RecordedPath();
  path.moveTo(0, 0);
  path.lineTo(NaN, 3);
  path.lineTo(2, 2);
  path.arc(1, Infinity, 2, 0, 6);
  path.rect(NaN, 0, 1, 1);
  path.roundRect(0, NaN, 1, 1, 3);
  path.bezierCurveTo(1, 1, 2, 2, NaN, 3);
  assert.equal(path.d, 'M0 0L2 2');
  assert.deepEqual([path.left, path.right], [0, 2]);
});
