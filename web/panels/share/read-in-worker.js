// Reads files in a worker of their own, which is ended when the reader has enough or when it takes too long. Where there may be no
// worker, the page reads them itself, within the same bounds of size.

import { NotImportable } from '../../models/import.js';
import { FileProblem } from '../../state/experiment-file.js';
import { openFileWorker } from './open-file-worker.js';
import { readFiles } from './read-files.js';

/** @import {Found} from './read-files.js' */

const mostSeconds = 10;

/**
 * @param {File[]} files
 * @param {AbortSignal} signal
 * @param {{open?: (() => Worker) | null, seconds?: number}} [settings]
 * @returns {Promise<Found | null>} null where the signal ended it
 * @throws {FileProblem | NotImportable}
 */
export async function readInWorker(files, signal, settings = {}) {
  const { open = openFileWorker, seconds = mostSeconds } = settings;
  const worker = started(open);
  const found = worker && (await answerOf(worker, files, signal, seconds));
  if (signal.aborted) return null;
  return found ?? readFiles(files);
}

/** @param {(() => Worker) | null} open */
function started(open) {
  try {
    return open && open();
  } catch {
    return null;
  }
}

/**
 * @param {Worker} worker
 * @param {File[]} files
 * @param {AbortSignal} signal
 * @param {number} seconds
 * @returns {Promise<Found | null>} null where it does not work, or was ended
 */
async function answerOf(worker, files, signal, seconds) {
  /** @type {any} */
  let timer;
  try {
    return await new Promise((resolve, reject) => {
      timer = setTimeout(() => reject(new NotImportable('tooSlow', { seconds })), 1000 * seconds);
      signal.addEventListener('abort', () => resolve(null));
      worker.onmessage = ({ data: { found, problem } }) =>
        problem ? reject(errorOf(problem)) : resolve(found);
      worker.onerror = (event) => {
        event.preventDefault();
        resolve(null);
      };
      worker.postMessage(files);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
  }
}

/** @param {Record<string, any>} problem */
function errorOf({ name, message, field, value, allowed, limits, code, values, place }) {
  if (name === 'FileProblem') return new FileProblem(field, value, allowed, limits);
  if (name === 'NotImportable') return new NotImportable(code, values).at(place ?? '');
  return new Error(message);
}
