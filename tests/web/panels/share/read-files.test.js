// Files from anybody are read within bounds: a few bytes that stand for a billion numbers, archives that hold more than they say, and
// whatever else once stopped the page are refused, and reading in a worker can be ended.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { zipSync } from 'fflate';
import { NotImportable } from '../../../../web/models/import.js';
import { ProtoWriter } from '../../../../web/models/protobuf.js';
import { readFiles } from '../../../../web/panels/share/read-files.js';
import { readInWorker } from '../../../../web/panels/share/read-in-worker.js';
import { FileProblem, mostBytes } from '../../../../web/state/experiment-file.js';
import { onnxFile } from '../../../support/onnx-graph.js';

/** @typedef {[name: string, content: Uint8Array | string][]} Named */

/** @param {Named} named */
const files = (named) =>
  named.map(([name, content]) => new File([/** @type {BlobPart} */ (content)], name));

/** @param {Record<string, Uint8Array>} parts that are said to have ten bytes each */
function lyingZip(parts) {
  const bytes = zipSync(parts);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at + 4 < bytes.length; at++) {
    const signature = view.getUint32(at, true);
    if (signature === 0x04034b50) view.setUint32(at + 22, 10, true);
    if (signature === 0x02014b50) view.setUint32(at + 24, 10, true);
  }
  return bytes;
}

/** @type {import('../../../support/onnx-graph.js').NodeRow[]} */
const gemm = [['Gemm', ['in', 'w', 'b'], 'y']];
const one = { dims: [1], values: [1] };
/** Much compressed. */
const zeros = new Uint8Array(mostBytes + 1);
/** Empty fields, two bytes each. */
const emptyFields = new Uint8Array(2_000_000).map((_, i) => (i % 2 ? 0 : 10));
const dense = { class_name: 'Dense', config: { name: 'd', units: 1 } };
/** @param {unknown[]} layers @param {{paths: string[], weights: unknown[]}} group */
const model = (layers, group) =>
  JSON.stringify({
    modelTopology: { class_name: 'Sequential', config: { layers } },
    weightsManifest: [group],
  });

/** @type {[fault: string, () => Named, code: string][]} */
const strangers = [
  [
    'no row of 2²⁸ columns: the page stood still for 13 seconds',
    () => [
      [
        'm.onnx',
        onnxFile({
          nodes: gemm,
          output: 'y',
          constants: { w: { dims: [0, 268435456], values: [] }, b: one },
        }),
      ],
    ],
    'sizes',
  ],
  [
    'no row of 2³⁰ columns: for good',
    () => [
      [
        'm.onnx',
        onnxFile({
          nodes: gemm,
          output: 'y',
          constants: { w: { dims: [0, 2 ** 30], values: [] }, b: one },
        }),
      ],
    ],
    'sizes',
  ],
  [
    'dimensions whose product is 0 in the end',
    () => [
      [
        'm.onnx',
        onnxFile({
          nodes: gemm,
          output: 'y',
          constants: { w: { dims: [2 ** 40, 2 ** 40, 0], values: [] }, b: one },
        }),
      ],
    ],
    'unknownLayer',
  ],
  ['a million fields', () => [['m.onnx', emptyFields]], 'tooLong'],
  [
    'a million numbers in one field',
    () => [
      [
        'm.onnx',
        new ProtoWriter()
          .bytes(
            7,
            new ProtoWriter().bytes(5, new ProtoWriter().bytes(1, new Uint8Array(1_000_000))),
          )
          .finish(),
      ],
    ],
    'tooLong',
  ],
  [
    'two thousand nodes',
    () => [
      [
        'm.onnx',
        onnxFile({
          nodes: Array.from({ length: 2000 }, (_, i) => ['Identity', ['in'], `n${i}`]),
          output: 'y',
          constants: {},
        }),
      ],
    ],
    'tooLong',
  ],
  [
    'more parameters than the engine takes',
    () => [
      [
        'm.onnx',
        onnxFile({
          nodes: gemm,
          output: 'y',
          constants: {
            w: { dims: [1001, 1000], values: new Array(1_001_000).fill(0) },
            b: { dims: [1000], values: new Array(1000).fill(0) },
          },
        }),
      ],
    ],
    'tooLong',
  ],
  ['an archive that says ten bytes', () => [['z.zip', lyingZip({ 'a.json': zeros })]], 'archive'],
  [
    'an archive whose files are too large together',
    () => [
      [
        'z.zip',
        lyingZip({ a: zeros.subarray(0, mostBytes / 2), b: zeros.subarray(0, mostBytes / 2 + 1) }),
      ],
    ],
    'archive',
  ],
  [
    'an archive of a thousand files',
    () => [
      [
        'z.zip',
        zipSync(
          Object.fromEntries(
            Array.from({ length: 1000 }, (_, i) => [`${i}.txt`, Uint8Array.of(1)]),
          ),
        ),
      ],
    ],
    'archive',
  ],
  [
    'an archive that is cut off',
    () => [['z.zip', zipSync({ a: zeros }).subarray(0, 90)]],
    'notModel',
  ],
  [
    'the weights of a model many times over',
    () => [
      [
        'model.json',
        model([dense], {
          paths: Array.from({ length: 1000 }, (_, i) => `${i}/w.bin`),
          weights: [],
        }),
      ],
      ['w.bin', zeros.subarray(0, 1_000_000)],
    ],
    'tooLong',
  ],
  [
    'lists within lists in a model',
    () => [['model.json', `{"modelTopology": ${'['.repeat(1_000_000)}`]],
    'nesting',
  ],
  [
    'lists within lists in a saved experiment',
    () => [['saved.json', `{"format": ${'['.repeat(1_000_000)}`]],
    'nesting',
  ],
  [
    'more weights in a saved experiment than the engine takes',
    () => [
      [
        'saved.json',
        JSON.stringify({
          format: 'activation-playground',
          version: 1,
          experiment: 'v=1',
          step: 1,
          digest: '0123456789abcdef',
          pristine: true,
          parameters: 'AAAA'.repeat(1_400_001),
        }),
      ],
    ],
    'base64',
  ],
];

for (const [fault, named, code] of strangers) {
  test(`refused: ${fault}`, async () => {
    await assert.rejects(readFiles(files(named())), (error) => {
      const found = error instanceof FileProblem ? error.allowed : /** @type {any} */ (error).code;
      assert.equal(found, code, String(error).slice(0, 200));
      // What is said of it is for a person to read.
      assert.ok(String(error).length < 400);
      return true;
    });
  });
}

test('a name of a million characters is quoted short', async () => {
  const name = 'x'.repeat(1_000_000);
  const bytes = onnxFile({ nodes: [[name, ['in'], 'y']], output: 'y', constants: {} });
  await assert.rejects(readFiles(files([['m.onnx', bytes]])), (error) => {
    assert.ok(error instanceof NotImportable && error.message.length < 200);
    return true;
  });
});

test('a model in an archive is found, whatever its folder', async () => {
  const weights = [
    { name: 'd/kernel', shape: [2, 1], dtype: 'float32' },
    { name: 'd/bias', shape: [1], dtype: 'float32' },
  ];
  const text = model([dense], { paths: ['w.bin'], weights });
  const zip = zipSync({
    'm/model.json': new TextEncoder().encode(text),
    'm/w.bin': new Uint8Array(12),
  });
  const found = await readFiles(files([['z.zip', zip]]));
  assert.ok('network' in found && found.network.inputs === 2);
});

/** A worker that is told what to do. @param {(worker: any) => void} asked */
function puppet(asked) {
  const worker = {
    ended: false,
    terminate: () => (worker.ended = true),
    postMessage: () => asked(worker),
  };
  return worker;
}

const never = new AbortController().signal;
/** @type {Named} */
const nothing = [['a.json', '{}']];
/** @param {any} worker */
const opening = (worker) => ({ open: () => worker });

test('a worker is ended once it has answered, and its problems are problems here', async () => {
  const found = { network: { inputs: 3 } };
  const good = puppet(({ onmessage }) => onmessage({ data: { found } }));
  assert.equal(await readInWorker(files(nothing), never, opening(good)), found);
  assert.ok(good.ended);
  const problem = { name: 'NotImportable', code: 'sizes', values: { name: 'd' } };
  const bad = puppet(({ onmessage }) => onmessage({ data: { problem } }));
  await assert.rejects(readInWorker(files(nothing), never, opening(bad)), NotImportable);
  assert.ok(bad.ended);
});

test('a worker that takes too long is ended, and that is said', async () => {
  const slow = puppet(() => {});
  const settings = { ...opening(slow), seconds: 0.01 };
  await assert.rejects(readInWorker(files(nothing), never, settings), { code: 'tooSlow' });
  assert.ok(slow.ended);
});

test('the reader ends it, and nothing is opened', async () => {
  const ended = new AbortController();
  const slow = puppet(() => ended.abort());
  assert.equal(await readInWorker(files(nothing), ended.signal, opening(slow)), null);
  assert.ok(slow.ended);
});

test('where there is no worker, or it does not start, the page reads', async () => {
  const broken = puppet(({ onerror }) => onerror({ preventDefault() {} }));
  const refused = () => {
    throw new Error('not here');
  };
  for (const open of [null, refused, () => broken]) {
    const settings = /** @type {any} */ ({ open });
    await assert.rejects(readInWorker(files(nothing), never, settings), FileProblem);
  }
});
