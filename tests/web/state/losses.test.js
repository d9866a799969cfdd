import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Losses } from '../../../web/state/losses.js';

/** @param {number} step */
const at = (step) => ({ step, epoch: step / 25, trainLoss: 1 / (step + 1), testLoss: 2 });

test('each step is recorded once', () => {
  const losses = new Losses();
  assert.equal(losses.add(at(0)), true);
  assert.equal(losses.add(at(0)), false);
  assert.equal(losses.add(at(1)), true);
  assert.deepEqual(losses.epochs, [0, 0.04]);
});

test('a frame that comes late changes nothing', () => {
  const losses = new Losses();
  for (const step of [0, 10, 20]) losses.add(at(step));
  assert.equal(losses.add(at(5)), false);
  assert.deepEqual(losses.steps, [0, 10, 20]);
});

test('a course up to a step is a copy', () => {
  const losses = new Losses();
  for (const step of [0, 10, 20]) losses.add(at(step));
  const copy = losses.upTo(15);
  copy.add(at(16));
  assert.deepEqual(copy.steps, [0, 10, 16]);
  assert.deepEqual(copy.train, [1, 1 / 11, 1 / 17]);
  assert.deepEqual(losses.upTo().steps, [0, 10, 20]);
});

test('a long run keeps its whole course in a bounded list', () => {
  const losses = new Losses();
  for (let step = 0; step < 100_000; step++) losses.add(at(step));
  assert.ok(losses.epochs.length <= 1201);
  assert.ok(losses.epochs.length > 500);
  assert.equal(losses.epochs[0], 0);
  assert.ok(losses.epochs[losses.epochs.length - 1] > 3900);
  assert.equal(losses.train.length, losses.epochs.length);
  for (let i = 1; i < losses.epochs.length; i++) {
    assert.ok(losses.epochs[i] > losses.epochs[i - 1]);
  }
});

test('the epoch at a step is that of the points around it, whatever an epoch was before', () => {
  const losses = new Losses();
  assert.equal(losses.epochAt(50, 25), 2);
  for (const step of [0, 50, 100]) losses.add(at(step));
  // From here on an epoch is one step.
  losses.add({ ...at(101), epoch: 5 });
  assert.equal(losses.epochAt(25, 1), 1);
  assert.equal(losses.epochAt(100, 1), 4);
  assert.equal(losses.epochAt(100.5, 1), 4.5);
  assert.equal(losses.epochAt(104, 1), 8);
});
