// What a file is that is none of ours, by its first bytes, and what to save instead, in words. cpp/command/file_kind.cpp tells the same
// kinds on the command line; tests/strangers/dropped-files.json holds both to it.

import ownDataTexts from '../locale/en/own-data.js';
import { texts } from './texts.js';

/** @typedef {keyof typeof ownDataTexts extends infer Key ? (Key extends `file.${infer Kind}` ? Kind : never) : never} FileKind */

const t = texts('own-data', ownDataTexts);

/** How much is looked at, at either end. */
const lookedAt = 65_536;

/** What files begin with, a byte a character. @type {[FileKind, RegExp][]} */
const beginnings = [
  ['excel', /^\xd0\xcf\x11\xe0/],
  ['hdf5', /^\x89HDF/],
  ['pytorch', /^\x80\x02\x8a\x0a/],
  ['pickle', /^\x80[\x02-\x05]/],
  ['safetensors', /^[^]{4}\0\0\0\0\{"/],
  ['parquet', /^(?:PAR1\x15|ARROW1\0)/],
  ['numpy', /^\x93NUMPY/],
  ['matlab', /^MATLAB 5\.0/],
  ['database', /^SQLite format 3\0/],
  ['tflite', /^[^]{4}TFL3/],
  ['picture', /^(?:\x89PNG|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF[^]{4}WEBP|<svg)/],
  ['media', /^(?:ID3[\x02-\x04]|RIFF[^]{4}WAVE|OggS\0|fLaC\0|[^]{4}ftyp)/],
  ['pdf', /^%PDF-/],
  ['archive', /^(?:\x1f\x8b|BZh\d1AY|\xfd7zXZ|7z\xbc\xaf|Rar!\x1a|\x28\xb5\x2f\xfd)/],
  ['page', /^\s*<(?:!doctype html|html)/i],
];

/** What an archive holds, by names within it. @type {[FileKind, RegExp][]} */
const contents = [
  ['spreadsheet', /mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet|Index\/Tables\//],
  ['excel', /xl\/(?:workbook|worksheets)/],
  ['office', /word\/document|ppt\/presentation|mimetypeapplication\/vnd\.oasis/],
  ['keras', /model\.weights\.h5/],
  ['pytorch', /\/data\.pkl/],
  ['numpy', /\.npy/],
];

/**
 * @param {Uint8Array} bytes
 * @returns {FileKind | null} null where it may be one of ours: a text, an archive of anything else, or what nobody knows
 */
export function fileKind(bytes) {
  if (bytes.length === 0) return 'empty';
  const begin = byteText(bytes.subarray(0, lookedAt));
  const [kind] = beginnings.find(([, pattern]) => pattern.test(begin)) ?? [];
  if (kind) return kind;
  if (!begin.startsWith('PK\x03\x04')) return null;
  const both = begin + byteText(bytes.subarray(-lookedAt));
  return contents.find(([, pattern]) => pattern.test(both))?.[0] ?? null;
}

/**
 * What a file is that is to be a table, where it is none.
 *
 * @param {Uint8Array} bytes
 * @returns {FileKind | null}
 */
export function notTable(bytes) {
  const kind = fileKind(bytes);
  if (kind) return kind;
  const begin = byteText(bytes.subarray(0, lookedAt));
  if (begin.startsWith('PK\x03\x04')) return 'archive';
  // Of ONNX: the version of the format, then who has made it.
  if (/^\x08[\x01-\x20]\x12/.test(begin)) return 'network';
  if (!/^\s*[{[]/.test(begin)) return null;
  return begin.includes('"nbformat"') || begin.includes('"cell_type"') ? 'notebook' : 'json';
}

/** @param {FileKind} kind */
export function fileKindText(kind) {
  return t(`file.${kind}`);
}

/** What names end in, for what does not tell by its bytes. @type {Record<string, FileKind>} */
const endings = {
  keras: 'keras',
  h5: 'hdf5',
  hdf5: 'hdf5',
  pt: 'pytorch',
  pth: 'pytorch',
  ckpt: 'pytorch',
  safetensors: 'safetensors',
  pkl: 'pickle',
  pickle: 'pickle',
  joblib: 'pickle',
  tflite: 'tflite',
  pb: 'savedModel',
  ipynb: 'notebook',
  xlsx: 'excel',
  xls: 'excel',
  ods: 'spreadsheet',
  numbers: 'spreadsheet',
  parquet: 'parquet',
  npy: 'numpy',
  npz: 'numpy',
};

/**
 * @param {string} name
 * @returns {FileKind | null}
 */
export function kindByName(name) {
  const [, ending] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : null;
}

/**
 * Bytes as characters of the same number, which no decoder of a browser gives.
 *
 * @param {Uint8Array} bytes
 */
function byteText(bytes) {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
