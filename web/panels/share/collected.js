// Results as a teacher collects them: what was pasted, the task that they are compared with, and what came of them. Kept as long as the
// page is open: closing the dialog loses nothing, and verifying goes on.

import { mostPasted, holdsResult } from '../../state/result/pasted.js';
import { taskIn, taskOfPage } from '../../state/result/task.js';
import { Verification } from './verification.js';

/** @import {Store} from '../../state/store.js' */

const mostFileBytes = 5_000_000;
/** What texts are called that may hold results. */
const textName = /\.(?:txt|text|eml|csv|tsv)$/i;

export class Collected {
  pasted = '';
  /** The task's link, '' where the run on the page is the task. */
  taskLink = '';
  /** Whether there is no experiment in the task's link. */
  isNoTask = false;
  verification = new Verification(() => this.tell());
  /** Called when there is something new. */
  tell = () => {};

  /** @param {string} text */
  add(text) {
    if (this.pasted.includes(text.trim())) return;
    this.pasted = [this.pasted.trim(), text.trim()].filter((each) => each !== '').join('\n');
  }

  /** @param {Store} store */
  async verify(store) {
    const { engine } = store.run;
    const isGiven = this.taskLink.trim() !== '';
    const task = isGiven ? await taskIn(engine, this.taskLink) : await taskOfPage(store);
    this.isNoTask = task === null;
    this.tell();
    if (task) await this.verification.run(engine, this.pasted, { ...task, isGiven });
  }
}

/**
 * The text of files with results; the name of a file is a name.
 *
 * @param {File[]} files
 */
export async function textOf(files) {
  const found = files.slice(0, mostPasted).map(async (file) => {
    // What is cut off is told to be damaged.
    const text = (await file.slice(0, mostFileBytes).text()).trim();
    const isOne = !text.includes('\n') && files.length > 1;
    return isOne ? `${file.name.replace(/\.\w+$/, '')} ${text}` : text;
  });
  return (await Promise.all(found)).join('\n');
}

/**
 * The text of files where they hold results, otherwise ''.
 *
 * @param {File[]} files
 */
export async function resultsIn(files) {
  if (!files.every(({ name }) => textName.test(name))) return '';
  const text = await textOf(files);
  return /check/.test(text) && holdsResult(text) ? text : '';
}
