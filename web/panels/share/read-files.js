// What the reader's files hold: a saved experiment, or a network of another program. Knows no page and takes no more time than the
// bytes are worth, so that it can run in a worker (file-worker.js) or, where there may be none, on the page.

import { filesInZip } from '../../models/archive.js';
import { readOnnx } from '../../models/import-onnx.js';
import { readTfjs } from '../../models/import-tfjs.js';
import { fileKind } from '../../format/file-kind.js';
import { checkNesting, FileProblem, mostBytes, readFile } from '../../state/experiment-file.js';

/** @import {ImportedNetwork} from '../../models/import.js' */
/** @import {SavedExperiment} from '../../state/experiment-file.js' */

/** @typedef {{network: ImportedNetwork} | {saved: SavedExperiment}} Found */

/** Layers within layers: a graph of Keras needs about twenty levels. */
const mostNestedModel = 64;

/**
 * @param {File[]} files one, or those that belong together; together at most `mostBytes`
 * @returns {Promise<Found>}
 * @throws {FileProblem | import('../../models/import.js').NotImportable}
 */
export async function readFiles(files) {
  const parts = await contents(files);
  // Weights may begin with any bytes.
  for (const [part, bytes] of parts) {
    if (parts.size === 1 || !part.endsWith('.bin')) refuseForeign(fileKind(bytes));
  }
  const json = [...parts].find(([, bytes]) => beginsLikeJson(bytes))?.[1];
  const text = json && new TextDecoder().decode(json);
  const onnx = [...parts].find(([part]) => part.endsWith('.onnx'))?.[1];
  if (onnx) return { network: readOnnx(onnx) };
  const model = text && modelIn(text);
  if (model) return { network: readTfjs(model, (path) => parts.get(baseName(path))) };
  if (text === undefined && [...parts.keys()].some((part) => part.endsWith('.bin'))) {
    refuseForeign('weights');
  }
  const first = [...parts.values()][0] ?? new Uint8Array();
  return { saved: savedIn(text ?? new TextDecoder().decode(first)) };
}

/**
 * @param {import('../../format/file-kind.js').FileKind | null} kind
 * @throws {FileProblem} where it is none of ours
 */
function refuseForeign(kind) {
  if (kind) throw new FileProblem('file', kind, 'foreign');
}

/** @param {string} text */
function savedIn(text) {
  try {
    return readFile(text);
  } catch (error) {
    const { field, value, allowed } = /** @type {FileProblem} */ (error);
    // JSON of somebody else says nothing of a format.
    const isOther =
      (field === 'file' && allowed === 'object') || (field === 'format' && value === '');
    if (isOther) refuseForeign(/"(?:nbformat|cell_type)"/.test(text) ? 'notebook' : 'json');
    throw error;
  }
}

/**
 * The contents by name; those of an archive in its place.
 *
 * @param {File[]} files
 * @returns {Promise<Map<string, Uint8Array>>}
 */
async function contents(files) {
  /** @type {Map<string, Uint8Array>} */
  const parts = new Map();
  let left = mostBytes;
  /** @type {(name: string, bytes: Uint8Array) => void} */
  const add = (name, bytes) => {
    left -= bytes.length;
    parts.set(baseName(name), bytes);
  };
  for (const file of files) {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
    if (isArchive) refuseForeign(fileKind(bytes));
    if (!isArchive) add(file.name, bytes);
    else for (const [name, part] of filesInZip(bytes, Math.max(left, 0))) add(name, part);
  }
  return parts;
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
  checkNesting(text, mostNestedModel);
  try {
    const json = JSON.parse(text);
    if (json?.format === 'graph-model' || json?.modelTopology?.node) refuseForeign('graph');
    return json?.modelTopology ? json : null;
  } catch (error) {
    if (error instanceof FileProblem) throw error;
    return null;
  }
}
