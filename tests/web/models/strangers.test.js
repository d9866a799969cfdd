// Models of other programs mean here what they mean there, or are refused by name: the rows of tests/strangers/models.json.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { netText } from '../../../web/address/net.js';
import { NotImportable } from '../../../web/models/import.js';
import { readOnnx } from '../../../web/models/import-onnx.js';
import { readTfjs } from '../../../web/models/import-tfjs.js';
import { onnxFile } from '../../support/onnx-graph.js';

/** @import {ImportedNetwork} from '../../../web/models/import.js' */
/** @import {NodeRow} from '../../support/onnx-graph.js' */

/**
 * @typedef {[type: string, config: Record<string, any>, more?: Record<string, unknown>]} LayerRow
 * @typedef {{fault: string, net?: string, ending?: string, refused?: string[]}} Row
 * @typedef {Row & {keras: LayerRow[], outputs?: unknown[], shapes?: Record<string, number[]>}} KerasRow
 * @typedef {Row & {onnx: NodeRow[], first?: NodeRow[], ends?: boolean, input?: (number | null)[], inputType?: number, opset?: number, functions?: string[], nodeField?: number, segment?: boolean}} OnnxRow
 */

/** @type {{keras: KerasRow[], onnx: OnnxRow[]}} */
const strangers = JSON.parse(
  readFileSync(new URL('../../strangers/models.json', import.meta.url), 'utf8'),
);

/**
 * @param {Row} row
 * @param {() => ImportedNetwork} read
 */
function judge({ net, ending = 'linear', refused }, read) {
  if (!refused) {
    const found = read();
    assert.equal(netText(found.hidden), net === '' ? 'none' : net);
    assert.equal(found.ending, ending);
    return;
  }
  const [code, name, field, value] = refused;
  assert.throws(read, (error) => {
    assert.ok(error instanceof NotImportable, String(error));
    assert.equal(error.code, code, error.message);
    if (name !== undefined) assert.equal(error.values.name, name);
    if (field !== undefined) assert.equal(error.values.field, field);
    if (value !== undefined) assert.equal(error.values.value, value);
    return true;
  });
}

/** @param {KerasRow} row */
function readKeras({ keras, outputs, shapes = {} }) {
  let width = 2;
  /** @type {{name: string, shape: number[], dtype: string}[]} */
  const weights = [];
  const add = (/** @type {string} */ name, /** @type {number[]} */ shape) =>
    weights.push({ name, shape: shapes[name] ?? shape, dtype: 'float32' });
  const layers = keras.map(([class_name, config, more], i) => {
    const name = config.name ?? `layer${i}`;
    if (class_name === 'Dense') {
      add(`${name}/kernel`, [width, config.units]);
      add(`${name}/bias`, [config.units]);
      width = config.units;
    }
    if (class_name === 'PReLU') add(`${name}/alpha`, [width]);
    const inbound_nodes = i === 0 ? [] : [[[`layer${i - 1}`, 0, 0, {}]]];
    return { class_name, config: { name, ...config }, inbound_nodes, ...more };
  });
  const count = weights.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0);
  const bytes = new Uint8Array(new Float32Array(count).fill(0.5).buffer);
  const config = outputs
    ? { layers, input_layers: [['layer0', 0, 0]], output_layers: outputs }
    : { layers };
  const modelTopology = { class_name: outputs ? 'Functional' : 'Sequential', config };
  return readTfjs({ modelTopology, weightsManifest: [{ paths: ['w.bin'], weights }] }, () => bytes);
}

/** @param {OnnxRow} row */
function readGraph({ onnx, first = [], ends, segment, ...rest }) {
  const half = (/** @type {number[]} */ ...dims) => ({
    dims,
    values: new Array(dims.reduce((a, b) => a * b, 1)).fill(0.5),
  });
  const truth = (/** @type {number} */ value) => ({
    dims: [],
    type: 9,
    bytes: Uint8Array.of(value),
  });
  const rows = { dims: [2], type: 7, bytes: new Uint8Array(BigInt64Array.of(-1n, 2n).buffer) };
  /** @type {NodeRow[]} */
  const nodes = [
    ...first,
    ['Gemm', [first.length > 0 ? 'x' : 'in', 'w', 'b'], 'z'],
    ...onnx,
    ...(ends ? [] : [/** @type {NodeRow} */ (['Gemm', ['a', 'w', 'b'], 'y'])]),
  ];
  return readOnnx(
    onnxFile({
      nodes,
      output: ends ? 'a' : 'y',
      constants: {
        w: { ...half(2, 2), segment },
        b: half(2),
        upright: half(2, 1),
        half: half(),
        zero: { dims: [], values: [0] },
        yes: truth(1),
        no: truth(0),
        rows,
      },
      ...rest,
    }),
  );
}

for (const row of strangers.keras)
  test(`Keras: ${row.fault}`, () => judge(row, () => readKeras(row)));
for (const row of strangers.onnx)
  test(`ONNX: ${row.fault}`, () => judge(row, () => readGraph(row)));

test('a slope for all units is that of each', () => {
  const row = strangers.keras.find(({ shapes }) => shapes);
  assert.ok(row);
  const { parameters } = readKeras(row);
  // Weights, biases and slopes of the hidden layer.
  assert.deepEqual([...parameters.subarray(0, 8)], new Array(8).fill(0.5));
});
