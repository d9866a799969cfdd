// Lessons of files that a device keeps: the last few, of one title the newest, and none where there is no place for them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetLesson, keepLesson, keptLessons } from '../../../web/lessons/player/kept-lessons.js';
import {
  keepProgress,
  keyOf,
  nothingKept,
  readProgress,
} from '../../../web/lessons/player/progress.js';
import { sourceOf } from '../../../web/lessons/player/source.js';

/** @param {number} [most] characters that there is room for */
function placeOf(most = Infinity) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  return {
    getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
    removeItem: (/** @type {string} */ key) => void kept.delete(key),
    setItem(/** @type {string} */ key, /** @type {string} */ value) {
      if (value.length > most) throw new Error('full');
      kept.set(key, value);
    },
  };
}

test('the last five are kept, the newest first, and of one title the newest', () => {
  const place = placeOf();
  for (const title of ['a', 'b', 'c', 'd', 'e', 'f', 'c'])
    assert.equal(keepLesson(title, `text of ${title} ${Math.random()}`, place), true);
  assert.deepEqual(
    keptLessons(place).map(({ title }) => title),
    ['c', 'f', 'e', 'd', 'b'],
  );
});

test('a lesson is found by the key that the address has of it', () => {
  const place = placeOf();
  keepLesson('A', 'text', place);
  const [{ key, text }] = keptLessons(place);
  assert.deepEqual(sourceOf(key), { kind: 'kept', key: keyOf('text') });
  assert.equal(text, 'text');
});

test('where not all have room one is kept alone, and where there is none that is said', () => {
  const place = placeOf(200);
  assert.equal(keepLesson('A', 'a'.repeat(100), place), true);
  assert.equal(keepLesson('B', 'b'.repeat(100), place), true);
  assert.deepEqual(
    keptLessons(place).map(({ title }) => title),
    ['B'],
  );
  assert.equal(keepLesson('C', 'c'.repeat(1000), place), false);
  assert.equal(keepLesson('A', 'a', null), false);
  assert.deepEqual(keptLessons(null), []);
});

test('what is there but no list of lessons is none', () => {
  const place = placeOf();
  for (const text of ['{', '{}', '[1, {"key": "own-1"}]', 'null']) {
    place.setItem('lesson-files', text);
    assert.deepEqual(keptLessons(place), [], text);
  }
});

test('a lesson that is removed takes its answers along', () => {
  const place = placeOf();
  keepLesson('A', 'text', place);
  const [{ key }] = keptLessons(place);
  keepProgress(key, { step: 1, answers: { number1: 3 }, done: [0], complete: false }, place);
  forgetLesson(key, place);
  assert.deepEqual(keptLessons(place), []);
  assert.deepEqual(readProgress(key, 2, place), nothingKept());
});
