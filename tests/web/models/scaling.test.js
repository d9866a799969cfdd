// A network that was trained on a scaled table leaves the page with the scaling: given the table's own numbers, exported models
// answer in its units. What is compared with is what the engine answers, brought to the units by plain arithmetic.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as ort from 'onnxruntime-web';
import * as tf from '@tensorflow/tfjs';
import { asFound } from '../../../web/engine/request.js';
import { readOnnx } from '../../../web/models/import-onnx.js';
import { readTfjs } from '../../../web/models/import-tfjs.js';
import { kerasSource } from '../../../web/models/keras.js';
import { onnxBytes } from '../../../web/models/onnx.js';
import { pytorchSource } from '../../../web/models/pytorch.js';
import { FeaturesNotExpressible, PrecisionNotExpressible } from '../../../web/models/scaling.js';
import { layersModel, tfjsFiles } from '../../../web/models/tfjs.js';
import { loadTables } from '../../support/engine.js';
import { difference, trained } from '../../support/models.js';
import { prices } from '../../support/prices.js';

/** @import {Trained} from '../../support/models.js' */

ort.env.wasm.numThreads = 1;
await tf.setBackend('cpu');

const tables = await loadTables();

const kinds = `length,width,kind
5.1,0.9915,a
4.9,0.9972,b
7,0.9921,a
6.4,0.9982,b
`;

const rooms = `area,floor,price
50,wood,100000
53,stone,105123.5
61,wood,120000.25
70,stone,139999
48,"tiles, red",98000
85,wood,160500
`;

/** @param {string} csv */
function settingsOf(csv) {
  const { points, scale } = tables.readCsv(csv, asFound);
  assert.notEqual(scale, '');
  return `data=points&train=0.6&scale=${scale}&points=${points}`;
}

/** The scale of an experiment, by column name. @param {string} text */
function scaleIn(text) {
  const [, value] = /scale=([^&]*)/.exec(text) ?? ['', ''];
  return new Map(
    value.split(',').map((part) => {
      const [name, centre, spread] = part.split(':');
      return [name, { centre: Number(centre), spread: Number(spread) }];
    }),
  );
}

/**
 * What goes into a model and what should come out of it, in the table's units.
 *
 * @param {Trained} run
 */
function inUnits({ model, inputs, outputs }) {
  const scale = scaleIn(model.experiment);
  const same = { centre: 0, spread: 1 };
  const columns = model.features.length;
  const raw = Float64Array.from(inputs, (value, i) => {
    const name = model.features[i % columns].startsWith('x')
      ? model.features[i % columns]
      : `x${(i % columns) + 1}`;
    const { centre, spread } = scale.get(name) ?? same;
    return value * spread + centre;
  });
  const { centre, spread } = scale.get('y') ?? same;
  return { raw, wanted: Float64Array.from(outputs, (value) => value * spread + centre) };
}

/** @type {[string, string][]} */
const cases = [
  ['prices, which are scaled too', prices],
  ['classes', kinds],
  ['words, each of which is an input', rooms],
];

test('a model of a table with words has an input for each, by its name', async () => {
  const { model } = await trained(['tanh', 'relu'], settingsOf(rooms));
  const inputs = ['area', 'floor=stone', 'floor=tiles, red', 'floor=wood'];
  assert.deepEqual(model.columns, [...inputs, 'price']);
  const [json] = tfjsFiles(model);
  for (const name of inputs) assert.ok(String(json.content).includes(JSON.stringify(name)));
});

for (const [name, csv] of cases) {
  test(`ONNX takes and gives the table's values: ${name}`, async () => {
    const run = await trained(['tanh', 'relu'], settingsOf(csv));
    const { raw, wanted } = inUnits(run);
    const session = await ort.InferenceSession.create(onnxBytes(run.model));
    const features = new ort.Tensor('float32', Float32Array.from(raw), [
      run.samples,
      run.model.features.length,
    ]);
    const { output } = await session.run({ features });
    await session.release();
    assert.ok(difference(/** @type {Float32Array} */ (output.data), wanted) < 1e-4);
  });

  test(`TensorFlow.js takes and gives the table's values: ${name}`, async () => {
    const run = await trained(['tanh', 'relu'], settingsOf(csv));
    const { raw, wanted } = inUnits(run);
    const { modelTopology, weightSpecs, weightData } = layersModel(run.model);
    const loaded = await tf.loadLayersModel(
      tf.io.fromMemory({ modelTopology, weightSpecs, weightData: weightData.buffer }),
    );
    const result = loaded.predict(
      tf.tensor2d(Float32Array.from(raw), [run.samples, run.model.features.length]),
    );
    assert.ok(difference(/** @type {tf.Tensor} */ (result).dataSync(), wanted) < 1e-4);
  });

  test(`what was exported scales a table as before, and has the same weights: ${name}`, async () => {
    const run = await trained(['tanh', 'relu'], settingsOf(csv));
    const [, scale] = /scale=([^&]*)/.exec(run.model.experiment) ?? [];
    const onnx = readOnnx(onnxBytes(run.model));
    assert.equal(onnx.scale, scale);
    const [json, weights] = tfjsFiles(run.model);
    const layers = readTfjs(
      JSON.parse(String(json.content)),
      () => /** @type {Uint8Array} */ (weights.content),
    );
    assert.deepEqual(layers.parameters, onnx.parameters);
    assert.deepEqual(layers.hidden, onnx.hidden);
    const [found, wanted] = [layers.scale ?? '', scale].map((text) => scaleIn(`scale=${text}`));
    assert.deepEqual([...found.keys()], [...wanted.keys()]);
    for (const [column, { centre, spread }] of wanted) {
      const { centre: c = NaN, spread: s = NaN } = found.get(column) ?? {};
      assert.ok(Math.abs(s / spread - 1) < 1e-6 && Math.abs(c - centre) <= 1e-6 * Math.abs(centre));
    }
  });
}

/** Milliseconds since 1970, which single precision cannot tell apart: their centres are doubles. */
const times = `begun,rooms,done
1700000000100,1,1700000000900
1700000007200,2,1700000009100
1700000011300,2,1700000013300
1700000025900,3,1700000028800
1700000031000,1,1700000031900
1700000042700,4,1700000047100
`;

/** The largest difference of what is answered and wanted, in deviations of the target. @param {Trained} run @param {ArrayLike<number>} found */
function deviations(run, found) {
  const { wanted } = inUnits(run);
  const { spread = NaN } = scaleIn(run.model.experiment).get('y') ?? {};
  assert.equal(found.length, wanted.length);
  return Math.max(...wanted.map((value, i) => Math.abs(value - found[i]) / spread));
}

test('ONNX is given and gives times in double precision, and opens as it was saved', async () => {
  const run = await trained(['tanh', 'relu'], settingsOf(times));
  const { raw } = inUnits(run);
  const bytes = onnxBytes(run.model);
  const session = await ort.InferenceSession.create(bytes);
  const features = new ort.Tensor('float64', raw, [run.samples, 2]);
  const { output } = await session.run({ features });
  await session.release();
  assert.equal(output.type, 'float64');
  assert.ok(deviations(run, /** @type {Float64Array} */ (output.data)) < 1e-5);
  const found = readOnnx(bytes);
  const [, scale] = /scale=([^&]*)/.exec(run.model.experiment) ?? [];
  assert.equal(found.scale, scale);
  assert.deepEqual(
    found.hidden.map(({ activation }) => activation),
    ['tanh', 'relu'],
  );
});

/** Single precision holds their centre, but not the rows: each is the same number in it. */
const ids = `id,rooms,done
1099511627775,1,0.5
1099511627777,2,0.25
1099511627775,2,0.75
1099511627777,3,0.125
`;

test('single precision is refused for times, and for numbers that it makes one of', async () => {
  for (const table of [times, ids]) {
    const { model } = await trained(['tanh', 'relu'], settingsOf(table));
    for (const files of [layersModel, tfjsFiles]) {
      assert.throws(() => files(model), PrecisionNotExpressible);
    }
  }
});

test('what numbers beyond single precision are centred on is written in full', async () => {
  const { model } = await trained(['tanh', 'relu'], settingsOf(ids));
  for (const source of [pytorchSource(model), kerasSource(model)]) {
    assert.match(source, /1099511627776/);
    assert.match(source, /float64/);
  }
});

const interpreters = ['python3', '/usr/bin/python3'];
const python = interpreters.find((name) => spawnSync(name, ['--version']).status === 0);
const withTorch = interpreters.find((name) => spawnSync(name, ['-c', 'import torch']).status === 0);

/**
 * @param {string | undefined} interpreter
 * @param {string[]} before arguments before the module's file
 * @param {string} source of the module
 * @param {unknown} input
 */
function run(interpreter, before, source, input) {
  const folder = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    const file = join(folder, 'model.py');
    writeFileSync(file, source);
    const options = { input: JSON.stringify(input), encoding: /** @type {const} */ ('utf8') };
    const result = spawnSync(String(interpreter), [...before, file], options);
    assert.equal(result.status, 0, result.stderr);
    return JSON.parse(result.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const torchProgram = `
import json, runpy, sys, torch
module = runpy.run_path(sys.argv[1])
points, features = json.load(sys.stdin)
rows = torch.tensor(points, dtype=torch.float32)
print(json.dumps(module["build"]()(module["features"](rows) if features else rows).flatten().tolist()))
`;

/** @param {Trained} found @param {Float64Array} values */
const rows = ({ samples, model }, values) =>
  Array.from({ length: samples }, (_, i) =>
    Array.from(values.subarray(i * model.features.length, (i + 1) * model.features.length)),
  );

const without = withTorch ? false : 'PyTorch is not installed';

test("PyTorch takes and gives the table's values", { skip: without }, async () => {
  for (const csv of [prices, kinds]) {
    const found = await trained(['tanh', 'prelu'], settingsOf(csv));
    const { raw, wanted } = inUnits(found);
    const source = pytorchSource(found.model);
    const answers = run(withTorch, ['-c', torchProgram], source, [rows(found, raw), false]);
    assert.ok(difference(answers, wanted) < 1e-4);
  }
});

test('PyTorch computes with times in double precision', { skip: without }, async () => {
  const program = torchProgram.replace('float32', 'float64');
  const run1 = await trained(['tanh', 'relu'], settingsOf(times));
  const table = rows(run1, inUnits(run1).raw);
  const source = pytorchSource(run1.model);
  assert.match(source, /Give the inputs in double precision/);
  assert.ok(deviations(run1, run(withTorch, ['-c', program], source, [table, false])) < 1e-5);
  const run2 = await trained(['tanh'], `${settingsOf(times)}&in=x1,x2sq`);
  const answers = run(withTorch, ['-c', program], pytorchSource(run2.model), [table, true]);
  assert.ok(deviations(run2, answers) < 1e-5);
});

test('PyTorch makes features of scaled columns', { skip: without }, async () => {
  const plain = await trained(['tanh'], `${settingsOf(prices)}&in=x1,x2`);
  const found = await trained(['tanh'], `${settingsOf(prices)}&in=x1,x2sq,x1x2`);
  const { wanted } = inUnits(found);
  const points = rows(plain, inUnits(plain).raw);
  const source = pytorchSource(found.model);
  const answers = run(withTorch, ['-c', torchProgram], source, [points, true]);
  assert.ok(difference(answers, wanted) < 1e-4);
});

test('formats without code refuse features of scaled columns', async () => {
  const { model } = await trained(['tanh'], `${settingsOf(prices)}&in=x1,x2sq`);
  for (const files of [onnxBytes, layersModel, tfjsFiles]) {
    assert.throws(() => files(model), FeaturesNotExpressible);
  }
});

const kerasReader = fileURLToPath(new URL('keras_structure.py', import.meta.url));

test(
  'Keras source begins and ends with the scaling',
  { skip: python ? false : 'no Python' },
  async () => {
    const { model } = await trained(['tanh', 'relu'], settingsOf(prices));
    const source = kerasSource(model);
    /** @type {{layers: [string, any][], weights: Record<number, any[]>}} */
    const { layers, weights } = run(python, [kerasReader], source, null);
    const scale = scaleIn(model.experiment);
    const [first, last] = [layers[0], layers[layers.length - 1]];
    assert.equal(first[0], 'Standardize');
    assert.deepEqual(
      first[1].map(Math.fround),
      ['x1', 'x2'].map((name) => Math.fround(scale.get(name)?.centre ?? 0)),
    );
    assert.equal(last[0], 'layers.Rescaling');
    assert.equal(Math.fround(last[1]), Math.fround(scale.get('y')?.spread ?? 1));
    assert.deepEqual(Object.keys(weights), ['1', '3', '5']);
    assert.match(source, /Inputs: "area", "rooms", in the units of the table\./);
    assert.match(source, /Output: "price", in its unit\./);
    assert.doesNotMatch(source, /float64/);
    const far = kerasSource((await trained(['tanh'], settingsOf(times))).model);
    const centre = scaleIn(/Experiment: (.*)/.exec(far)?.[1] ?? '').get('x1')?.centre;
    assert.match(far, /keras\.Input\(\(2,\), dtype="float64"\)/);
    assert.match(far, /Rescaling\(.*dtype="float64"\)/);
    assert.ok(far.includes(`Standardize(centre=[${centre}.0, `), far);
  },
);

test('a name of a column does not end the docstring', async () => {
  const csv = '"""\nimport os",b,y\n1,2,0.5\n3,4,1.5\n';
  const { model } = await trained(['tanh'], settingsOf(csv.replace('\n', ' ')));
  for (const source of [pytorchSource(model), kerasSource(model)]) {
    assert.equal(source.split('"""').length % 2, 1);
    assert.doesNotMatch(source, /^import os/m);
  }
});
