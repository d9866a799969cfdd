// Lessons that came from files, kept on this device alone, so that a reload does not lose them: the last few, and of one title the newest.

import { forgetProgress, keyOf, place } from './progress.js';

/** @import {Place} from './progress.js' */

/** @typedef {{key: string, title: string, text: string}} KeptLesson */

const storageKey = 'lesson-files';
/** More would crowd out what else the page keeps. */
const most = 5;

/**
 * @param {Place | null} [storage]
 * @returns {KeptLesson[]} the newest first
 */
export function keptLessons(storage = place()) {
  try {
    const read = JSON.parse(storage?.getItem(storageKey) ?? '[]');
    const isKept = (/** @type {any} */ each) =>
      ['key', 'title', 'text'].every((name) => typeof each?.[name] === 'string');
    return Array.isArray(read) ? read.filter(isKept) : [];
  } catch {
    return [];
  }
}

/**
 * @param {string} title
 * @param {string} text of the file
 * @param {Place | null} [storage]
 * @returns {boolean} whether there was a place for it
 */
export function keepLesson(title, text, storage = place()) {
  const key = keyOf(text);
  const isOther = (/** @type {KeptLesson} */ each) => each.key !== key && each.title !== title;
  const others = keptLessons(storage).filter(isOther);
  // Where all of them are too much, it is kept alone.
  for (const some of [others.slice(0, most - 1), []]) {
    if (write([{ key, title, text }, ...some], storage)) return true;
  }
  return false;
}

/**
 * @param {string} key
 * @param {Place | null} [storage]
 */
export function forgetLesson(key, storage = place()) {
  write(
    keptLessons(storage).filter((each) => each.key !== key),
    storage,
  );
  forgetProgress(key, storage);
}

/**
 * @param {KeptLesson[]} lessons
 * @param {Place | null} storage
 */
function write(lessons, storage) {
  try {
    if (!storage) return false;
    storage.setItem(storageKey, JSON.stringify(lessons));
    return true;
  } catch {
    return false;
  }
}
