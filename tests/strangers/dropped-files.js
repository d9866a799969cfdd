// Files as strangers drop them: several at once, zipped, with marks and names that systems and browsers give them, and in forms that
// are not read here.
import { strToU8, zipSync } from 'fflate';
import { kerasFile } from '../support/keras-file.js';
import { numbers } from '../support/network-answers.js';
import { onnxFile } from '../support/onnx-graph.js';
import { savedExperiment } from '../support/saved-experiment.js';
import { writeFile } from '../../web/state/experiment-file.js';

/**
 * @typedef {object} FilesRow
 * @property {string} about
 * @property {[name: string, content: Uint8Array | string][]} files
 * @property {'model' | 'graph' | 'saved'} [opens] the layers-model, the ONNX file or the saved experiment below
 * @property {RegExp[]} [says] what the message says, where they are not opened
 */

const { json, bytes } = kerasFile(
  {
    layers: [
      ['InputLayer', { batch_shape: [null, 2] }],
      ['Dense', { units: 3, activation: 'tanh' }],
      ['Dense', { units: 1 }],
    ],
  },
  numbers(1),
);
const model = JSON.stringify(json);
const weights = 'group1-shard1of1.bin';

/** The same graph with its weights inside, or in a file beside it. @param {string} [location] */
export const graph = (location) => {
  const data = new Uint8Array(Float32Array.from(numbers(7)(9)).buffer);
  const at = (/** @type {number} */ offset, /** @type {number} */ length) =>
    location
      ? { outside: { location, offset: String(offset), length: String(length) } }
      : { bytes: data.subarray(offset, offset + length) };
  const file = onnxFile({
    nodes: [
      ['Gemm', ['x', 'w', 'b'], 'z'],
      ['Tanh', ['z'], 'y'],
      ['Gemm', ['y', 'v'], 'o'],
    ],
    output: 'o',
    constants: {
      w: { dims: [2, 2], ...at(0, 16) },
      b: { dims: [2], ...at(16, 8) },
      v: { dims: [2, 1], ...at(24, 8) },
    },
    input: [null, 2],
    inputName: 'x',
    outputType: 1,
    opset: 17,
  });
  return { file, data };
};
const { file } = graph();
const outside = graph('model.onnx.data');
const saved = writeFile(savedExperiment);
const labels = '["a", "b"]';
const metadata = '{"tfjsVersion": "4.0", "labels": ["a", "b"]}';

/** @param {string} text @param {boolean} little */
function utf16(text, little) {
  const units = Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0), 0]));
  const mark = little ? [0xff, 0xfe] : [0xfe, 0xff];
  return Uint8Array.from([...mark, ...(little ? units : swapped(units))]);
}

/** @param {Uint8Array} all */
function swapped(all) {
  return all.map((_, i) => all[i % 2 ? i - 1 : i + 1]);
}

/** @param {Record<string, Uint8Array | string>} members */
const zip = (members) =>
  zipSync(
    Object.fromEntries(
      Object.entries(members).map(([name, content]) => [
        name,
        typeof content === 'string' ? strToU8(content) : content,
      ]),
    ),
  );

/** @type {(name: string, content: Uint8Array | string, ...says: RegExp[]) => FilesRow} */
const foreign = (name, content, ...says) => ({
  about: `${name} with a hint of what to save instead`,
  files: [[name, content]],
  says: [...says, /open (that|the)\b/],
});

/** @type {FilesRow[]} */
export const filesRows = [
  {
    about: 'a model and its weights',
    files: [
      ['model.json', model],
      [weights, bytes],
    ],
    opens: 'model',
  },
  {
    about: 'the weights first',
    files: [
      [weights, bytes],
      ['model.json', model],
    ],
    opens: 'model',
  },
  {
    about: 'labels before the model',
    files: [
      ['labels.json', labels],
      ['model.json', model],
      [weights, bytes],
    ],
    opens: 'model',
  },
  {
    about: 'metadata before the model',
    files: [
      ['metadata.json', metadata],
      [weights, bytes],
      ['model.json', model],
    ],
    opens: 'model',
  },
  {
    about: 'both after it, zipped',
    files: [
      [
        'm.zip',
        zip({
          'model.json': model,
          [weights]: bytes,
          'labels.json': labels,
          'metadata.json': metadata,
        }),
      ],
    ],
    opens: 'model',
  },
  {
    about: 'metadata first in the archive',
    files: [
      [
        'm.zip',
        zip({ 'a/metadata.json': metadata, 'a/model.json': model, [`a/${weights}`]: bytes }),
      ],
    ],
    opens: 'model',
  },
  {
    about: 'what macOS puts into an archive',
    files: [
      [
        'm.zip',
        zip({
          '__MACOSX/._model.json': '{"modelTopology',
          'm/.DS_Store': 'x',
          'm/model.json': model,
          [`m/${weights}`]: bytes,
        }),
      ],
    ],
    opens: 'model',
  },
  {
    about: 'what Windows puts into an archive',
    files: [
      ['m.zip', zip({ 'm\\model.json': model, [`m\\${weights}`]: bytes, 'm\\Thumbs.db': 'x' })],
    ],
    opens: 'model',
  },
  {
    about: 'weights of two folders',
    files: [
      [
        'm.zip',
        zip({
          'a/model.json': model,
          [`a/${weights}`]: bytes,
          [`b/${weights}`]: new Uint8Array(4),
        }),
      ],
    ],
    opens: 'model',
  },
  {
    about: 'a model that was saved twice',
    files: [
      ['model (1).json', model],
      ['group1-shard1of1 (1).bin', bytes],
    ],
    opens: 'model',
  },
  {
    about: 'a byte order mark',
    files: [
      ['model.json', `\ufeff${model}`],
      [weights, bytes],
    ],
    opens: 'model',
  },
  {
    about: 'UTF-16',
    files: [
      ['model.json', utf16(model, true)],
      [weights, bytes],
    ],
    opens: 'model',
  },
  {
    about: 'UTF-16, the other order',
    files: [
      ['model.json', utf16(model, false)],
      [weights, bytes],
    ],
    opens: 'model',
  },
  {
    about: 'spaces before it',
    files: [
      ['model.json', `\r\n\t ${model}`],
      [weights, bytes],
    ],
    opens: 'model',
  },
  { about: 'MODEL.ONNX', files: [['MODEL.ONNX', file]], opens: 'graph' },
  {
    about: 'Model.Onnx in an archive',
    files: [['m.ZIP', zip({ 'Model.Onnx': file, 'readme.md': '# Model' })]],
    opens: 'graph',
  },
  { about: 'an ONNX file that lost its name', files: [['download', file]], opens: 'graph' },
  {
    about: 'ONNX with labels',
    files: [
      ['labels.json', labels],
      ['m.onnx', file],
    ],
    opens: 'graph',
  },
  {
    about: 'ONNX with its weights beside it',
    files: [
      ['model.onnx', outside.file],
      ['model.onnx.data', outside.data],
    ],
    opens: 'graph',
  },
  {
    about: 'the weights first, beside ONNX',
    files: [
      ['model.onnx.data', outside.data],
      ['model.onnx', outside.file],
    ],
    opens: 'graph',
  },
  {
    about: 'both in an archive',
    files: [['m.zip', zip({ 'm/model.onnx': outside.file, 'm/model.onnx.data': outside.data })]],
    opens: 'graph',
  },
  {
    about: 'weights beside ONNX that a browser has numbered',
    files: [
      ['model (2).onnx', outside.file],
      ['model.onnx (2).data', outside.data],
    ],
    opens: 'graph',
  },
  {
    about: 'a saved experiment with a byte order mark',
    files: [['saved.json', `\ufeff${saved}`]],
    opens: 'saved',
  },
  {
    about: 'a saved experiment among others',
    files: [
      ['labels.json', labels],
      ['saved.json', saved],
    ],
    opens: 'saved',
  },
  {
    about: 'a saved experiment in UTF-16',
    files: [['saved.json', utf16(saved, true)]],
    opens: 'saved',
  },
  {
    about: 'ONNX without the weights beside it',
    files: [['model.onnx', outside.file]],
    says: [/“model\.onnx\.data” are missing/, /together, or zip/],
  },
  {
    about: 'weights beside ONNX that are cut short',
    files: [
      ['model.onnx', outside.file],
      ['model.onnx.data', outside.data.subarray(0, 20)],
    ],
    says: [/“model\.onnx\.data” has 20 bytes/, /says 24/, /copy both again/],
  },
  {
    about: 'weights of another model',
    files: [
      ['model.json', model],
      [weights, new Uint8Array(1000)],
    ],
    says: [/1.000 bytes/, /says 52/, /copy both again/],
  },
  {
    about: 'a model without its weights',
    files: [['model.json', model]],
    says: [/“group1-shard1of1\.bin” are missing/],
  },
  {
    about: 'weights without their model',
    files: [[weights, bytes]],
    says: [/without the network/, /model\.json together/],
  },
  {
    about: 'two models',
    files: [
      ['a.onnx', file],
      ['b.onnx', file],
    ],
    says: [/“a\.onnx” and “b\.onnx” are two models/, /one at a time/],
  },
  {
    about: 'two models of two kinds',
    files: [
      ['model.json', model],
      [weights, bytes],
      ['b.onnx', file],
    ],
    says: [/“b\.onnx” and “model\.json”/],
  },
  {
    about: 'two models in an archive',
    files: [
      ['m.zip', zip({ 'a/model.json': model, 'b/model.json': model, [`a/${weights}`]: bytes })],
    ],
    says: [/two models/],
  },
  {
    about: 'a graph model',
    files: [
      [
        'model.json',
        JSON.stringify({ format: 'graph-model', modelTopology: { node: [] }, weightsManifest: [] }),
      ],
    ],
    says: [/graph model/, /tfjs_layers_model/],
  },
  foreign(
    'net.keras',
    zip({ 'config.json': '{}', 'model.weights.h5': 'x' }),
    /model\.export\("model\.onnx", format="onnx"\)/,
  ),
  foreign('net.zip', zip({ 'config.json': '{}', 'model.weights.h5': 'x' }), /Keras model/),
  foreign('net.h5', '\u0089HDF', /Keras used/),
  foreign(
    'net.pt',
    zip({ 'net/data.pkl': 'x' }),
    /torch\.onnx\.export\(model, example, "model\.onnx"\)/,
  ),
  foreign('net.pth', '\u0080\u0002', /PyTorch file/),
  foreign('net.safetensors', '........{"a":1}', /without the network/),
  foreign('net.pkl', Uint8Array.of(0x80, 4, 1), /Python pickle/),
  foreign('net', Uint8Array.of(0x80, 4, 1), /Python pickle/),
  foreign('net.tflite', '....TFL3', /TensorFlow Lite/),
  foreign('saved_model.pb', Uint8Array.of(8, 1), /tf2onnx/),
  foreign('work.ipynb', '{"cells": [], "nbformat": 4}', /notebook/),
  foreign('table.xlsx', zip({ '[Content_Types].xml': 'x' }), /Save the sheet as CSV/),
  foreign(
    'table',
    zip({ '[Content_Types].xml': 'x', 'xl/workbook.xml': 'x' }),
    /Save the sheet as CSV/,
  ),
  foreign(
    'table.ods',
    zip({ 'content.xml': 'x', mimetype: 'application/vnd.oasis.opendocument.spreadsheet' }),
    /CSV/,
  ),
  foreign('table.parquet', 'PAR1', /CSV/),
  foreign('data.npy', '\u0093NUMPY', /NumPy/),
];
