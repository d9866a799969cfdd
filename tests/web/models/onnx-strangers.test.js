// ONNX files as other programs write them, tests/strangers/onnx.json: what is read from them answers as ONNX Runtime does with the file
// itself, or is refused by name.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { netText } from '../../../web/address/net.js';
import { NotImportable } from '../../../web/models/import.js';
import { readOnnx } from '../../../web/models/import-onnx.js';
import { difference } from '../../support/models.js';
import { answersOf, halfBits, numbers, run } from '../../support/network-answers.js';
import { onnxFile } from '../../support/onnx-graph.js';

/** @import {NodeRow} from '../../support/onnx-graph.js' */

/** @typedef {number[] | {dims: number[], type?: number, values?: number[], integers?: number[]}} ConstantRow */
/**
 * @typedef {object} Row
 * @property {string} about
 * @property {NodeRow[]} [between]
 * @property {NodeRow[]} [nodes]
 * @property {Record<string, ConstantRow>} [constants]
 * @property {string} [net]
 * @property {string} [ending]
 * @property {string} [scale]
 * @property {string[]} [notes]
 * @property {string[]} [refused]
 * @property {(number | null)[]} [input]
 * @property {number} [inputType]
 * @property {number} [outputType]
 * @property {boolean} [columns] whether samples are columns
 * @property {boolean} [logarithm] whether the file gives logarithms of what is compared
 */

/** @type {{rows: Row[]}} */
const { rows } = JSON.parse(
  readFileSync(new URL('../../strangers/onnx.json', import.meta.url), 'utf8'),
);

const samples = 40;

/** @param {ConstantRow} row @param {(count: number) => Float64Array} random */
function constant(row, random) {
  const { dims, type = 1, values, integers } = Array.isArray(row) ? { dims: row } : row;
  const all = values ? Float64Array.from(values) : random(dims.reduce((a, b) => a * b, 1));
  const bytes = integers
    ? type === 7
      ? BigInt64Array.from(integers, BigInt)
      : Int8Array.from(integers)
    : type === 11
      ? all
      : type === 10
        ? Uint16Array.from(all, halfBits)
        : Float32Array.from(all);
  return { dims, type, bytes: new Uint8Array(bytes.buffer) };
}

/** @param {Row} row @param {(count: number) => Float64Array} random */
function fileOf({ between, nodes, constants = {}, columns, ...row }, random) {
  const frame = { first: [2, 3], firstBias: [3], second: [3, 2], secondBias: [2] };
  const all = Object.entries({ ...(between && frame), ...constants });
  const { input = columns ? [2, null] : [null, 2], inputType = 1, outputType = inputType } = row;
  return onnxFile({
    nodes: nodes ?? [
      ['Gemm', ['x', 'first', 'firstBias'], 'z'],
      ...(between ?? []),
      ['Gemm', ['a', 'second', 'secondBias'], 'y'],
    ],
    output: 'y',
    constants: Object.fromEntries(all.map(([name, each]) => [name, constant(each, random)])),
    input,
    inputName: 'x',
    inputType,
    outputType,
    opset: 17,
  });
}

/** @param {ArrayLike<number>} values @param {number} height */
function transposed(values, height) {
  const width = values.length / height;
  return Float64Array.from(values, (_, i) => values[(i % height) * width + Math.floor(i / height)]);
}

rows.forEach((row, seed) => {
  test(row.about, async () => {
    const random = numbers(seed + 1);
    const file = fileOf(row, random);
    if (row.refused) {
      const [code, ...values] = row.refused;
      assert.throws(
        () => readOnnx(file),
        (error) => {
          assert.ok(error instanceof NotImportable, String(error));
          assert.deepEqual(
            [
              error.code,
              ...[error.values.name, error.values.field, error.values.value].slice(
                0,
                values.length,
              ),
            ],
            [code, ...values],
          );
          return true;
        },
      );
      return;
    }
    const found = readOnnx(file);
    assert.equal(netText(found.hidden), row.net);
    assert.equal(found.ending, row.ending ?? 'linear');
    assert.equal(found.scale ?? '', row.scale ?? '');
    assert.deepEqual(found.notes, row.notes ?? []);
    // Small numbers, large ones, and 0.
    const inputs = Float32Array.from(random(samples * found.inputs), (value, i) =>
      i < 2 ? 0 : value * (i % 3 ? 3 : 12),
    );
    const given = row.columns ? Float32Array.from(transposed(inputs, samples)) : inputs;
    const rest = row.input ? row.input.slice(1).map(Number) : [found.inputs];
    const dims = row.columns ? [found.inputs, samples] : [samples, ...rest];
    const typed = row.inputType === 11 ? Float64Array.from(given) : given;
    const [values] = await run(file, 'x', typed, dims);
    const plain = row.logarithm ? Float64Array.from(values, Math.exp) : values;
    const wanted = row.columns ? transposed(plain, found.outputs) : plain;
    const far = difference(await answersOf(found, inputs), wanted);
    assert.ok(far < 1e-5, `differs by ${far}`);
  });
});
