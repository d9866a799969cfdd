// Opens files of the reader's: saved experiments, networks of other programs, and tables of data. Says what is wrong with those that it cannot.

import { unzipSync } from 'fflate';
import { FileProblem, megabytes, mostBytes, readFile } from '../../state/experiment-file.js';
import { DoesNotFit, NotTaken, openNetwork, openSaved } from '../../state/open-file.js';
import { NotImportable } from '../../models/import.js';
import { readOnnx } from '../../models/import-onnx.js';
import { readTfjs } from '../../models/import-tfjs.js';
import { problemText } from '../../format/problem-text.js';
import shareTexts from '../../locale/en/share.js';
import { texts } from '../../format/texts.js';
import { integer, list } from '../../format/numbers.js';
import { showNotice } from '../../kit/notice.js';

/** @import {Lock} from '../../address/presentation.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('share', shareTexts);

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
  const isTable = files.length === 1 && /\.[ct]sv$/i.test(files[0].name) && !store.isLocked('data');
  if (!isTable && !mayOpen(store)) {
    showNotice(t('open.locked'));
    return false;
  }
  const name = list(files.map((file) => file.name));
  try {
    if (isTable) await openTable(files[0]);
    else await open(store, name, await contents(files));
    return true;
  } catch (error) {
    showNotice(t('open.problem', { name }), { lines: reasons(error) });
    return false;
  }
}

/**
 * @param {Store} store
 * @param {string} name
 * @param {Map<string, Uint8Array>} parts
 */
async function open(store, name, parts) {
  const json = [...parts].find(([, bytes]) => beginsLikeJson(bytes))?.[1];
  const text = json && new TextDecoder().decode(json);
  const model = text && modelIn(text);
  const onnx = [...parts].find(([part]) => part.endsWith('.onnx'))?.[1];
  if (model || onnx) {
    const network = onnx ? readOnnx(onnx) : readTfjs(model, (path) => parts.get(baseName(path)));
    const how = await openNetwork(store, name, network);
    const plane = store.run.description.dimensions <= 2 ? 'yes' : 'no';
    return showNotice(t(how === '' ? 'open.network' : `open.network.${how}`, { name, plane }));
  }
  if (text === undefined && [...parts.keys()].some((part) => part.endsWith('.bin'))) {
    throw new NotImportable('missingWeights', { name: 'model.json' });
  }
  const saved = readFile(text ?? new TextDecoder().decode([...parts.values()][0]));
  await openSaved(store, name, saved);
  // A run that is to be reproduced says of itself how that went.
  if (!saved.pristine) showNotice(t('open.weights', { name, step: integer(saved.step) }));
}

/**
 * The contents by name; those of an archive in its place.
 *
 * @param {File[]} files
 * @returns {Promise<Map<string, Uint8Array>>}
 */
async function contents(files) {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (size > mostBytes) throw tooLarge(size);
  let unpackedBytes = 0;
  /** @param {number} bytes of one file in an archive, as the archive says */
  const count = (bytes) => {
    unpackedBytes += bytes;
    if (unpackedBytes > mostBytes) throw tooLarge(unpackedBytes);
  };
  /** @type {Map<string, Uint8Array>} */
  const parts = new Map();
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
    if (!isArchive) parts.set(baseName(file.name), bytes);
    else for (const [name, part] of unpacked(bytes, count)) parts.set(baseName(name), part);
  }
  return parts;
}

/**
 * @param {Uint8Array} bytes
 * @param {(bytes: number) => void} count throws when it is too much
 */
function unpacked(bytes, count) {
  try {
    return Object.entries(
      unzipSync(bytes, {
        // Archives can hold far more than their own size.
        filter: ({ size, originalSize }) => {
          count(Math.max(size, originalSize));
          return true;
        },
      }),
    );
  } catch (error) {
    throw error instanceof FileProblem ? error : new NotImportable('notModel');
  }
}

/** @param {number} size */
function tooLarge(size) {
  return new FileProblem('file', megabytes(size), 'size', { most: megabytes(mostBytes) });
}

/** @param {string} path */
function baseName(path) {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** @param {Uint8Array} bytes */
function beginsLikeJson(bytes) {
  const first = bytes.find((byte) => byte > 32);
  return first === 0x7b || first === 0x5b;
}

/**
 * The content of a model.json, null where it is something else.
 *
 * @param {string} text
 */
function modelIn(text) {
  if (!text.includes('"modelTopology"')) return null;
  try {
    const json = JSON.parse(text);
    return json?.modelTopology ? json : null;
  } catch {
    return null;
  }
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
    const allowed = text(`allowed.${error.allowed}`, limits);
    return [t('open.field', { field, value: value || t('open.nothing'), allowed })];
  }
  if (error instanceof NotTaken)
    return error.problems.map((problem) => problemText(problem, 'refused'));
  if (error instanceof NotImportable) return [text(`import.${error.code}`, error.values)];
  if (error instanceof DoesNotFit) return [text(`fit.${error.what}`, error.values)];
  return [error instanceof Error ? error.message : String(error)];
}
