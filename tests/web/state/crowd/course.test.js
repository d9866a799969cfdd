// What a crowd is to do, from the record of a run, and whether what it has done leads there.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { before, commonStep, courseOf, nextChanges } from '../../../../web/state/crowd/course.js';

const start = 'data=moons&seed=3';
/** @param {...[step: number, text: string]} changes */
const course = (...changes) => ({
  start,
  changes: changes.map(([step, text]) => ({ step, text })),
  frozen: null,
});

test('a course ends where a weight was set by hand', () => {
  const record = {
    start,
    changes: [
      { step: 10, text: 'a', digest: '' },
      { step: 20, index: 0, value: 1, digest: '' },
      { step: 30, text: 'b', digest: '' },
    ],
  };
  assert.deepEqual(courseOf(record), { ...course([10, 'a']), frozen: { step: 20, why: 'hand' } });
});

test('runs with given weights, or whose changes are not known, have no course', () => {
  assert.equal(courseOf(null).frozen?.why, 'long');
  assert.equal(courseOf({ start: `${start}&weights=AQ`, changes: [] }).frozen?.why, 'given');
});

test('what changes at the step of the run may still be changed again', () => {
  assert.deepEqual(before(course([10, 'a'], [20, 'b']), 20), course([10, 'a']));
});

test('courses are the same up to the first change that only one of them has', () => {
  assert.equal(commonStep(course([10, 'a']), course([10, 'a'])), Infinity);
  assert.equal(commonStep(course([10, 'a']), course()), 10);
  assert.equal(commonStep(course([10, 'a'], [30, 'b']), course([10, 'a'], [20, 'b'])), 20);
  assert.equal(commonStep(course([10, 'a']), course([10, 'b'])), 10);
  assert.equal(commonStep(course(), { ...course(), start: 'data=moons&seed=4' }), -1);
});

test('members are told what is new, unless they have passed it or have done something else', () => {
  const told = course([10, 'a']);
  const next = { step: 25, text: 'b' };
  assert.deepEqual(nextChanges(told, 25, course([10, 'a'], [25, 'b'])), [next]);
  assert.deepEqual(nextChanges(told, 25, told), []);
  assert.equal(nextChanges(told, 26, course([10, 'a'], [25, 'b'])), null);
  assert.equal(nextChanges(told, 25, course()), null);
  assert.equal(nextChanges(told, 25, course([10, 'c'])), null);
});
