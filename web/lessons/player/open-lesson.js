// Opens a lesson on the page: one of the page's by its name, or a file of the reader's.

import { presentationText } from '../../address/presentation.js';
import { showNotice } from '../../kit/notice.js';
import { refusalText } from './faults/fault-texts.js';
import { packed, readFile } from './source.js';

/** @import {Store} from '../../state/store.js' */

/**
 * @param {Store} store
 * @param {string} name
 */
export function openLesson(store, name) {
  store.presentation = { ...store.presentation, lesson: name };
  store.addressBar.setField('lesson', presentationText({ lesson: name }));
  store.emit();
}

/** @param {Store} store */
export function closeLesson(store) {
  store.presentation = { ...store.presentation, lesson: null };
  store.addressBar.setField('lesson', '');
  store.emit();
}

/**
 * A lesson from a file is not in the address: it would be too long for some programs, and its author may go on with it.
 *
 * @param {Store} store
 * @param {File} file
 */
export async function openLessonFile(store, file) {
  try {
    store.presentation = { ...store.presentation, lesson: packed(await readFile(file)) };
    store.emit();
  } catch (error) {
    showNotice(refusalText(error));
  }
}
