// Opens files of the reader's: saved experiments, networks of other programs, and tables of data. Says what is wrong with those that it cannot.

import { FileProblem, megabytes, mostBytes } from '../../state/experiment-file.js';
import { DoesNotFit, NotTaken, openNetwork, openSaved } from '../../state/open-file.js';
import { NotImportable } from '../../models/import.js';
import { fileKindText } from '../../format/file-kind.js';
import { problemText } from '../../format/problem-text.js';
import shareTexts from '../../locale/en/share.js';
import { texts } from '../../format/texts.js';
import { integer, list } from '../../format/numbers.js';
import { showNotice } from '../../kit/notice.js';
import { readInWorker } from './read-in-worker.js';

/** @import {Lock} from '../../address/presentation.js' */
/** @import {FileKind} from '../../format/file-kind.js' */
/** @import {Found} from './read-files.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('share', shareTexts);

/** What tables of text are called. */
const tableName = /\.(?:csv|tsv|tab|data)$/i;

/** Milliseconds after which reading is no longer taken for at once. */
const noticedAfter = 500;

/** Where one of these is locked, no file may change it. */
const locked = /** @type {Lock[]} */ (['data', 'network', 'training', 'seed']);

/** @param {Store} store */
export function mayOpen({ presentation }) {
  return !locked.some((lock) => presentation.locked.has(lock));
}

/**
 * Asks the page to open a table of data, which is the data panel's business.
 *
 * @param {File} file
 */
async function openTable(file) {
  const detail = { file, opened: Promise.resolve() };
  document.dispatchEvent(new CustomEvent('ap-open-table', { detail }));
  await detail.opened;
}

/**
 * @param {Store} store
 * @param {File[]} files one, or those that belong together
 * @returns {Promise<boolean>} whether they were opened
 */
export async function openFiles(store, files) {
  const isTable = files.length === 1 && tableName.test(files[0].name) && !store.isLocked('data');
  if (!isTable && !mayOpen(store)) {
    showNotice(t('open.locked'));
    return false;
  }
  const name = list(files.map((file) => file.name));
  try {
    if (isTable) await openTable(files[0]);
    else {
      const found = await read(name, files);
      if (!found) return false;
      await open(store, name, found);
    }
    return true;
  } catch (error) {
    showNotice(t('open.problem', { name }), { lines: reasons(error) });
    return false;
  }
}

/**
 * Reads the files; where that takes long enough to be noticed, with a button to end it.
 *
 * @param {string} name
 * @param {File[]} files
 * @returns {Promise<Found | null>} null where the reader has ended it
 */
async function read(name, files) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  // Nothing of them is in memory yet.
  if (size > mostBytes) throw tooLarge(size);
  const ended = new AbortController();
  /** @type {HTMLDialogElement | undefined} */
  let notice;
  const timer = setTimeout(() => {
    notice = showNotice(t('open.reading', { name }), { button: t('open.stop') });
    notice.addEventListener('close', () => ended.abort());
  }, noticedAfter);
  try {
    return await readInWorker(files, ended.signal);
  } finally {
    clearTimeout(timer);
    notice?.close();
    // Two notices at once would be one too many.
    notice?.remove();
  }
}

/**
 * @param {Store} store
 * @param {string} name
 * @param {Found} found
 */
async function open(store, name, found) {
  if ('network' in found) {
    const how = await openNetwork(store, name, found.network);
    const plane = store.run.description.dimensions <= 2 ? 'yes' : 'no';
    showNotice(t(how === '' ? 'open.network' : `open.network.${how}`, { name, plane }));
    return;
  }
  const { saved } = found;
  const hasItsWeights = await openSaved(store, name, saved);
  // A run that is to be reproduced says of itself how that went.
  if (!hasItsWeights) showNotice(t('open.otherWeights', { name, step: integer(saved.step) }));
  else if (!saved.pristine) showNotice(t('open.weights', { name, step: integer(saved.step) }));
}

/** @param {number} size */
function tooLarge(size) {
  return new FileProblem('file', megabytes(size), 'size', { most: megabytes(mostBytes) });
}

/**
 * @param {unknown} error
 * @returns {string[]}
 */
function reasons(error) {
  const text = (/** @type {string} */ key, /** @type {Record<string, any>} */ values) =>
    t(/** @type {Parameters<typeof t>[0]} */ (key), values);
  if (error instanceof FileProblem) {
    const { field, value, limits } = error;
    if (error.allowed === 'foreign') return [fileKindText(/** @type {FileKind} */ (value))];
    const allowed = text(`allowed.${error.allowed}`, limits);
    return [t('open.field', { field, value: value || t('open.nothing'), allowed })];
  }
  if (error instanceof NotTaken)
    return error.problems.map((problem) => problemText(problem, 'refused'));
  if (error instanceof NotImportable) return [text(`import.${error.code}`, error.values)];
  if (error instanceof DoesNotFit) return [text(`fit.${error.what}`, error.values)];
  return [error instanceof Error ? error.message : String(error)];
}
