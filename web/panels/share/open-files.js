// Opens files of the reader's: saved experiments, networks of other programs, and tables of data. Says what is wrong with those that it cannot.

import { FileProblem, megabytes, mostBytes } from '../../state/experiment-file.js';
import { openNetwork, openSaved } from '../../state/opening/open-file.js';
import { asOneOutput } from '../../models/two-classes.js';
import shareTexts from '../../locale/en/share.js';
import { texts } from '../../format/texts.js';
import { integer, list } from '../../format/numbers.js';
import { showNotice } from '../../kit/notice.js';
import { resultsIn } from './collected.js';
import { reasons } from './open-reasons.js';
import { readInWorker } from './read-in-worker.js';

/** @import {Description} from '../../engine/types.js' */
/** @import {ImportedNetwork} from '../../models/import.js' */
/** @import {Lock} from '../../address/presentation.js' */
/** @import {Found} from './read-files.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('share', shareTexts);

/** What texts of lessons are called. */
const lessonName = /\.(?:md|markdown)$/i;

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
 * @returns {Promise<void>} when that is done, or the page has said why not
 */
export async function openFiles(store, files) {
  if (files.length === 1 && lessonName.test(files[0].name)) {
    document.dispatchEvent(new CustomEvent('ap-open-lesson', { detail: files[0] }));
    tellOpened();
    return;
  }
  const results = store.presentation.embed ? '' : await resultsIn(files);
  if (results !== '') {
    // The dialog takes it from there, and stays open where it is.
    store.result = results;
    store.emit();
    return;
  }
  const isTable = files.length === 1 && tableName.test(files[0].name) && !store.isLocked('data');
  if (!isTable && !mayOpen(store)) {
    showNotice(t('open.locked'));
    return;
  }
  const name = list(files.map((file) => file.name));
  if (files.length > 1 && files.every((file) => tableName.test(file.name))) {
    showNotice(t('open.tables', { name }));
    return;
  }
  try {
    if (isTable) {
      await openTable(files[0]);
      tellOpened();
      return;
    }
    const found = await read(name, files);
    if (found) await open(store, name, found);
  } catch (error) {
    showNotice(t('open.problem', { name }), { lines: reasons(error) });
  }
}

/** What was opened is on the page, where no dialog should cover it. */
function tellOpened() {
  document.dispatchEvent(new Event('ap-opened'));
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
    const network = fitting(found.network, store.run.description);
    const how = await openNetwork(store, name, network);
    tellOpened();
    const plane = store.run.description.dimensions <= 2 ? 'yes' : 'no';
    const lines = network.notes.map((note) => t(`open.note.${note}`));
    showNotice(t(how === '' ? 'open.network' : `open.network.${how}`, { name, plane }), { lines });
    return;
  }
  const { saved } = found;
  const hasItsWeights = await openSaved(store, name, saved, tellOpened);
  // A run that is to be reproduced says of itself how that went.
  if (!hasItsWeights) showNotice(t('open.otherWeights', { name, step: integer(saved.step) }));
  else if (!saved.pristine) showNotice(t('open.weights', { name, step: integer(saved.step) }));
}

/**
 * A network as the present data take it, where that is the same one: two classes have one output.
 *
 * @param {ImportedNetwork} network
 * @param {Description} description
 */
function fitting(network, { task }) {
  const isTwo = task === 'binary' && network.outputs === 2 && network.ending !== 'sigmoid';
  return isTwo && network.scale?.includes('y:') !== true ? asOneOutput(network) : network;
}

/** @param {number} size */
function tooLarge(size) {
  return new FileProblem('file', megabytes(size), 'size', { most: megabytes(mostBytes) });
}
