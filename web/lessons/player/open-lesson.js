// Opens a lesson on the page: one of the page's by its name, or a file of the reader's.

import { presentationText } from '../../address/presentation.js';
import { showNotice } from '../../kit/notice.js';
import { refusalText } from './faults/fault-texts.js';
import { keepLesson } from './kept-lessons.js';
import { keyOf } from './progress.js';
import { packed, readFile } from './source.js';

/** @import {Store} from '../../state/store.js' */

/**
 * @param {Store} store
 * @param {string} name
 */
export function openLesson(store, name) {
  show(store, name, name);
}

/** @param {Store} store */
export function closeLesson(store) {
  show(store, null);
}

/**
 * @param {Store} store
 * @param {string | null} lesson that is open from then on
 * @param {string | null} [named] what the address has of it
 */
export function show(store, lesson, named = null) {
  store.presentation = { ...store.presentation, lesson };
  store.addressBar.setField('lesson', named === null ? '' : presentationText({ lesson: named }));
  store.emit();
}

/** Lessons of files, as the page has them open. @type {Set<string>} */
const ofFiles = new Set();

/**
 * A lesson from a file is not in the address: it would be too long for some programs, and its author may go on with it.
 *
 * @param {Store} store
 * @param {File} file
 */
export async function openLessonFile(store, file) {
  try {
    const lesson = packed(await readFile(file));
    ofFiles.add(lesson);
    show(store, lesson);
  } catch (error) {
    showNotice(refusalText(error));
  }
}

/**
 * Keeps a lesson that was opened from a file on this device, and names it in the address, so that a reload finds it again.
 *
 * @param {Store} store
 * @param {{lesson: string, title: string, text: string}} opened as the page has it open, and what is in its file
 * @returns {boolean} false where it was to be kept, and there is no place for it
 */
export function keepOpened({ addressBar }, { lesson, title, text }) {
  if (!ofFiles.has(lesson)) return true;
  const isKept = keepLesson(title, text);
  if (isKept) addressBar.setField('lesson', presentationText({ lesson: keyOf(text) }));
  return isKept;
}
