import assert from 'node:assert/strict';
import { test } from 'node:test';
import { goalText, judged, readGoal, unreachable } from '../../../web/address/goal.js';

test('a goal is read with its relations written out or left to its measures', () => {
  const goal = [
    { measure: 'accuracy', bound: 0.95 },
    { measure: 'dead', bound: 0.05 },
  ];
  assert.deepEqual(readGoal('accuracy>=0.95,dead<=0.05'), goal);
  assert.deepEqual(readGoal('accuracy:0.95,dead:.05'), goal);
  assert.equal(goalText(/** @type {any} */ (goal)), 'accuracy:0.95,dead:0.05');
});

test('shares may be written in percent, and are the same numbers', () => {
  for (let percent = 0; percent <= 100; percent++)
    assert.deepEqual(readGoal(`dead<=${percent}%`), [{ measure: 'dead', bound: percent / 100 }]);
  assert.deepEqual(readGoal('accuracy>=99.9 %'), [{ measure: 'accuracy', bound: 0.999 }]);
});

test('a change of the reader’s own is a condition without a number', () => {
  const goal = readGoal('changed,accuracy>=95%') ?? [];
  assert.equal(goalText(goal), 'changed,accuracy:0.95');
  assert.deepEqual(judged(goal), [{ measure: 'accuracy', bound: 0.95 }]);
});

test('an accuracy that data without classes do not have is named with what is allowed', () => {
  const [problem] = unreachable(readGoal('loss<=1,accuracy>=90%'), 'regression');
  assert.deepEqual([problem.field, problem.value], ['goal', 'accuracy>=0.9']);
  assert.equal(problem.allowed.values.names, 'loss, dead, epoch');
  assert.deepEqual(unreachable(readGoal('accuracy>=90%'), 'binary'), []);
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
  'accuracy>=101%',
  'accuracy>=1e1%',
  'loss<=5%',
  'changed:1',
]) {
  test(`"${text}" is no goal`, () => assert.equal(readGoal(text), null));
}

test('a goal of a hundred thousand digits is read in no time', () => {
  assert.equal(readGoal(`accuracy:${'1'.repeat(100_000)}x`), null);
});
