import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VitalHistory } from '../../../web/state/vital-history.js';

/**
 * @param {number} step
 * @param {number} [value]
 * @param {number} [count] of numbers
 */
const at = (step, value = step, count = 2) => ({
  step,
  epoch: step / 10,
  layers: new Float32Array(count).fill(value),
});

test('the newest point is always there, and one of the same step is replaced', () => {
  const history = new VitalHistory();
  for (const step of [0, 3, 7]) history.add(at(step));
  history.add(at(7, 70));
  assert.deepEqual(history.steps, [0, 3, 7]);
  assert.deepEqual(history.epochs, [0, 0.3, 0.7]);
  assert.deepEqual(history.series(1), [0, 3, 70]);
});

test('frames without vital signs add nothing', () => {
  const history = new VitalHistory();
  history.add(at(4, 4, 0));
  assert.deepEqual(history.steps, []);
});

test('going back forgets what came after', () => {
  const history = new VitalHistory();
  for (const step of [0, 10, 20, 30]) history.add(at(step));
  history.add(at(15));
  assert.deepEqual(history.steps, [0, 10, 15]);
});

test('another number of layers starts anew', () => {
  const history = new VitalHistory();
  history.add(at(0));
  history.add(at(5, 1, 3));
  assert.deepEqual(history.steps, [5]);
  assert.deepEqual(history.series(2), [1]);
});

test('a long run keeps its whole course, evenly and in a bounded list', () => {
  const history = new VitalHistory();
  for (let step = 0; step <= 50_000; step++) history.add(at(step));
  const { steps } = history;
  assert.ok(steps.length <= 400 && steps.length >= 190, `${steps.length} points`);
  assert.equal(steps[0], 0);
  assert.equal(steps[steps.length - 1], 50_000);
  const gaps = steps.slice(1, -1).map((step, i) => step - steps[i]);
  assert.ok(Math.max(...gaps) <= 2.5 * Math.min(...gaps), `gaps of ${gaps.join()}`);
  assert.deepEqual(history.series(0), steps);
});
