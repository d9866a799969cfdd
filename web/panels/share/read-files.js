// What the reader's files hold: a saved experiment, or a network of another program. Knows no page and takes no more time than the
// bytes are worth, so that it can run in a worker (file-worker.js) or, where there may be none, on the page.

import { NotImportable } from '../../models/import.js';
import { readOnnx } from '../../models/import-onnx.js';
import { readTfjs } from '../../models/import-tfjs.js';
import { utf16In } from '../../format/encoding.js';
import { fileKind, kindByName } from '../../format/file-kind.js';
import { checkNesting, readFile } from '../../state/experiment-file.js';
import { baseName, filesBeside, partsOf, refuseForeign } from './file-parts.js';

/** @import {ImportedNetwork} from '../../models/import.js' */
/** @import {SavedExperiment} from '../../state/experiment-file.js' */
/** @import {Parts} from './file-parts.js' */

/** @typedef {{network: ImportedNetwork} | {saved: SavedExperiment}} Found */

/** Layers within layers: a graph of Keras needs about twenty levels. */
const mostNestedModel = 64;
/** What an ONNX file begins with: the field of its version. */
const onnxMark = 0x08;

/**
 * @param {File[]} files one, or those that belong together; together at most `mostBytes`
 * @returns {Promise<Found>}
 * @throws {import('../../state/experiment-file.js').FileProblem | import('../../models/import.js').NotImportable}
 */
export async function readFiles(files) {
  const parts = await partsOf(files);
  const texts = [...parts].flatMap(([name, bytes]) => {
    const text = jsonText(bytes);
    return text === null ? [] : [{ name, text }];
  });
  const graphs = [...parts.keys()].filter((name) => /\.onnx$/i.test(name));
  const models = texts.flatMap(({ name, text }) => {
    const json = modelIn(text);
    return json ? [{ name, json }] : [];
  });
  const [first, second] = [...graphs, ...models.map(({ name }) => name)];
  if (second !== undefined)
    throw new NotImportable('several', { first: baseName(first), second: baseName(second) });
  if (graphs.length > 0) return { network: onnxOf(parts, first) };
  if (models.length > 0) {
    const bytesOf = filesBeside(parts, first, /\.bin$/i);
    return { network: readTfjs(models[0].json, bytesOf) };
  }
  return otherwise(parts, texts);
}

/**
 * Files among which no model is known by its name.
 *
 * @param {Parts} parts
 * @param {{name: string, text: string}[]} texts those that begin like JSON
 * @returns {Found}
 */
function otherwise(parts, texts) {
  const own = texts.find(({ text }) => text.includes('"activation-playground"'));
  if (own) return { saved: savedIn(own.text) };
  for (const [name, bytes] of parts) {
    // Texts tell more below, and weights may begin with any bytes.
    const tells = !texts.some((text) => text.name === name) && !/.\.bin$/i.test(name);
    refuseForeign((tells ? fileKind(bytes) : null) ?? kindByName(name), name, parts.size);
  }
  const saved = texts[0];
  if (saved) return { saved: savedIn(saved.text) };
  const names = [...parts.keys()];
  const weights = names.find((name) => /\.bin$/i.test(name));
  if (weights !== undefined) refuseForeign('weights', weights, parts.size);
  const unnamed = names.find((name) => parts.get(name)?.[0] === onnxMark);
  if (unnamed !== undefined) return { network: onnxOf(parts, unnamed) };
  const first = [...parts.values()][0] ?? new Uint8Array();
  return { saved: readFile(decoded(first)) };
}

/** @param {string} text */
function savedIn(text) {
  try {
    return readFile(text);
  } catch (error) {
    const { field, value, allowed } =
      /** @type {import('../../state/experiment-file.js').FileProblem} */ (error);
    // JSON of somebody else says nothing of a format.
    const isOther =
      (field === 'file' && allowed === 'object') || (field === 'format' && value === '');
    if (isOther) refuseForeign(/"(?:nbformat|cell_type)"/.test(text) ? 'notebook' : 'json', '', 1);
    throw error;
  }
}

/** @param {Parts} parts @param {string} name */
function onnxOf(parts, name) {
  if (parts.get(name)?.length === 0) refuseForeign('empty', name, parts.size);
  const bytesOf = filesBeside(parts, name, /\.(data|bin|weights?)$/i);
  return readOnnx(parts.get(name) ?? new Uint8Array(), bytesOf);
}

/** UTF-16 where it is that, otherwise UTF-8. @param {Uint8Array} bytes */
function decoded(bytes) {
  return new TextDecoder(utf16In(bytes) ?? 'utf-8').decode(bytes);
}

/**
 * The text of what begins like JSON, with a byte order mark or without; null for anything else.
 *
 * @param {Uint8Array} bytes
 */
function jsonText(bytes) {
  const begins = decoded(bytes.subarray(0, 64)).trimStart();
  return /^[{[]/.test(begins) ? decoded(bytes) : null;
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
    return json?.modelTopology || json?.format === 'graph-model' ? json : null;
  } catch {
    return null;
  }
}
