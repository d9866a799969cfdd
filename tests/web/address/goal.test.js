import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalText, readGoal } from '../../../web/address/goal.js';

test('a goal is read with its relations written out or left to its measures', () => {
  const goal = [
    { measure: 'accuracy', bound: 0.95 },
    { measure: 'dead', bound: 0.05 },
  ];
  assert.deepEqual(readGoal('accuracy>=0.95,dead<=0.05'), goal);
  assert.deepEqual(readGoal('accuracy:0.95,dead:.05'), goal);
  assert.equal(goalText(/** @type {any} */ (goal)), 'accuracy:0.95,dead:0.05');
});

for (const text of [
  '',
  'accuracy',
  'accuracy>=',
  'accuracy>=0.95,',
  'accuracy<=0.95',
  'dead>=0.1',
  'accuracy>=1.5',
  'loss<=-1',
  'loss<=1e',
  'constructor:1',
  '__proto__:1',
  'epoch<=0',
  'accuracy>=0.9,accuracy<0.5',
]) {
  test(`"${text}" is no goal`, () => assert.equal(readGoal(text), null));
}

test('a goal of a hundred thousand digits is read in no time', () => {
  assert.equal(readGoal(`accuracy:${'1'.repeat(100_000)}x`), null);
});
