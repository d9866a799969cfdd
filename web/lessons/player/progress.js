// How far the reader has come in a lesson, kept on this device alone, where there is a place for it.

/**
 * @typedef {object} Kept
 * @property {number} step the one that is open, counted from 0
 * @property {Record<string, unknown>} answers by the name of the question
 * @property {number[]} done steps that are over
 * @property {boolean} complete whether all of them are
 */

/** @returns {Kept} */
export const nothingKept = () => ({ step: 0, answers: {}, done: [], complete: false });

/** @param {string} key */
const nameOf = (key) => `lesson:${key}`;

/** @typedef {Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>} Place */

/** @returns {Place | null} null where pages may not keep anything */
export function place() {
  try {
    return localStorage;
  } catch {
    return null;
  }
}

/**
 * @param {string} key of the lesson
 * @param {number} steps that it has: what was kept of another version of it may not fit
 * @param {Place | null} [storage]
 * @returns {Kept}
 */
export function readProgress(key, steps, storage = place()) {
  try {
    const read = JSON.parse(storage?.getItem(nameOf(key)) ?? 'null');
    const fits =
      Number.isInteger(read?.step) &&
      read.step >= 0 &&
      read.step < steps &&
      Array.isArray(read.done) &&
      typeof read.answers === 'object' &&
      read.answers !== null;
    if (!fits) return nothingKept();
    const { step, answers, done, complete } = read;
    return { step, answers, done, complete: complete === true };
  } catch {
    return nothingKept();
  }
}

/**
 * @param {string} key
 * @param {Kept} kept
 * @param {Place | null} [storage]
 */
export function keepProgress(key, kept, storage = place()) {
  try {
    storage?.setItem(nameOf(key), JSON.stringify(kept));
  } catch {
    // There is no room; the lesson goes on.
  }
}

/**
 * @param {string} key
 * @param {Place | null} [storage]
 */
export function forgetProgress(key, storage = place()) {
  try {
    storage?.removeItem(nameOf(key));
  } catch {
    // It could not be kept either.
  }
}

/**
 * A key for a lesson that has no name of its own: one text, one key.
 *
 * @param {string} text
 * @returns {string}
 */
export function keyOf(text) {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `own-${(hash >>> 0).toString(16)}`;
}
