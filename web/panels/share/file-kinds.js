// Files that hold models or tables in a form that is not read here, told by their content or name, so that whoever brings one learns
// what to save instead.

/** @typedef {'keras' | 'pytorch' | 'safetensors' | 'pickle' | 'tflite' | 'savedModel' | 'notebook' | 'sheet' | 'numpy'} ForeignKind */

/** By what their names end in. @type {Record<string, ForeignKind>} */
const endings = {
  keras: 'keras',
  h5: 'keras',
  hdf5: 'keras',
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
  xlsx: 'sheet',
  xls: 'sheet',
  ods: 'sheet',
  numbers: 'sheet',
  parquet: 'sheet',
  npy: 'numpy',
  npz: 'numpy',
};

/** By the bytes that they begin with, from a place on. @type {[at: number, bytes: string, kind: ForeignKind][]} */
const beginnings = [
  [0, '\u0089HDF\r\n', 'keras'],
  [4, 'TFL3', 'tflite'],
  [0, '\u0093NUMPY', 'numpy'],
  [0, 'PAR1', 'sheet'],
  [0, '\u00d0\u00cf\u0011\u00e0', 'sheet'],
  [8, '{"', 'safetensors'],
  [0, '\u0080\u0002', 'pickle'],
  [0, '\u0080\u0003', 'pickle'],
  [0, '\u0080\u0004', 'pickle'],
  [0, '\u0080\u0005', 'pickle'],
];

/** By a file within an archive. @type {[name: RegExp, kind: ForeignKind][]} */
const members = [
  [/(^|\/)model\.weights\.h5$/, 'keras'],
  [/(^|\/)data\.pkl$/, 'pytorch'],
  [/^\[Content_Types\]\.xml$/, 'sheet'],
  [/^content\.xml$/, 'sheet'],
  [/\.npy$/, 'numpy'],
  [/(^|\/)saved_model\.pb$/, 'savedModel'],
  [/\.(h5|hdf5)$/, 'keras'],
];

/**
 * @param {string} name
 * @returns {ForeignKind | null}
 */
export function kindByName(name) {
  const [, ending] = /\.(\w+)$/.exec(name.toLowerCase()) ?? [];
  return ending !== undefined && Object.hasOwn(endings, ending) ? endings[ending] : null;
}

/**
 * @param {Uint8Array} bytes
 * @returns {ForeignKind | null}
 */
export function kindByContent(bytes) {
  const found = beginnings.find(([at, text]) =>
    [...text].every((letter, i) => bytes[at + i] === letter.charCodeAt(0)),
  );
  return found ? found[2] : null;
}

/**
 * @param {string[]} names of the files in an archive
 * @returns {ForeignKind | null}
 */
export function kindOfArchive(names) {
  return members.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
}
