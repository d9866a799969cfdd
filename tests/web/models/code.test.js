// The code of the present network, in both its forms: TensorFlow.js's is executed and answers as the engine does, saved and loaded
// again, too; PyTorch's is executed with what it says of saving where PyTorch is installed; Keras's is read in its syntax tree.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as tf from '@tensorflow/tfjs';
import { asFound } from '../../../web/engine/request.js';
import { kerasSource } from '../../../web/models/keras.js';
import { pytorchSource } from '../../../web/models/pytorch.js';
import { PrecisionNotExpressible } from '../../../web/models/scaling.js';
import { tfjsSource, tfjsSourceActivations } from '../../../web/models/tfjs-source.js';
import { loadTables } from '../../support/engine.js';
import { activationNames, difference, trained } from '../../support/models.js';
import { prices } from '../../support/prices.js';
import { anyPython, torchPython } from '../../support/python.js';

/** @import {Trained} from '../../support/models.js' */

await tf.setBackend('cpu');
const names = await activationNames();

// Beside the packages, so that modules find TensorFlow.js.
const folder = mkdtempSync(fileURLToPath(new URL('../../node_modules/.code-', import.meta.url)));
after(() => rmSync(folder, { recursive: true }));
let files = 0;

/** @param {string} source of a module */
async function executed(source) {
  const file = join(folder, `model-${files++}.mjs`);
  writeFileSync(file, source);
  return import(file);
}

/**
 * @param {{predict: (input: tf.Tensor) => tf.Tensor | tf.Tensor[]}} model
 * @param {tf.Tensor} input
 */
function answersOf(model, input) {
  return /** @type {tf.Tensor} */ (model.predict(input)).dataSync();
}

/** @param {Trained} run */
function inputOf({ inputs, samples, model }) {
  return tf.tensor2d(inputs, [samples, model.features.length]);
}

test('every activation can be written for TensorFlow.js', () => {
  assert.deepEqual([...tfjsSourceActivations].sort(), [...names].sort());
});

for (const name of names) {
  test(`TensorFlow.js code answers as the engine does, in both forms: ${name}`, async () => {
    const run = await trained([name, name]);
    for (const inside of [false, true]) {
      const { build } = await executed(tfjsSource(run.model, { inside }));
      const model = build();
      assert.ok(difference(answersOf(model, inputOf(run)), run.outputs) < 1e-5);
      const dense = model.layers.filter(
        (/** @type {tf.layers.Layer} */ layer) => layer.getClassName() === 'Dense',
      );
      const own = model.layers.length - dense.length;
      assert.equal(dense.length, 3);
      const knows = /activation: '/.test(tfjsSource(run.model, { inside: true }));
      const inBoth = name === 'identity' || knows;
      assert.equal(own, inside && inBoth ? 0 : inside ? 2 : 3);
    }
  });
}

test('many weights, inputs made of the coordinates, and none hidden', async () => {
  const { model: small } = await trained([], 'data=spiral');
  const [inputs, units] = [2, 3000];
  const weights = Float32Array.from({ length: inputs * units }, (_, i) => Math.sin(i));
  const biases = new Float32Array(units).fill(0.5);
  const wide = { ...small, layers: [{ ...small.layers[0], inputs, units, weights, biases }] };
  const source = tfjsSource(wide);
  assert.ok(source.includes("unpack('"));
  const unpacked = (await executed(source)).build();
  const wanted = Float32Array.from(biases, (b, u) => b + weights[2 * u] - 2 * weights[2 * u + 1]);
  assert.ok(difference(answersOf(unpacked, tf.tensor2d([[1, -2]])), wanted) < 1e-6);
  const all = 'data=spiral&in=x1,x2,x1sq,x2sq,x1x2,sinx1,sinx2,cosx1,cosx2';
  const made = await trained([], all);
  const { build, features } = await executed(tfjsSource(made.model));
  const points = tf.slice(inputOf(made), [0, 0], [-1, 2]);
  assert.ok(difference(answersOf(build(), features(points)), made.outputs) < 1e-4);
});

const tables = await loadTables();

test('a table’s columns go in and come out in its units', async () => {
  const { points, scale } = tables.readCsv(prices, asFound);
  const settings = `data=points&train=0.6&scale=${scale}&points=${points}`;
  for (const features of ['', '&in=x1,x2,x1x2']) {
    const run = await trained(['tanh', 'leaky_relu'], settings + features);
    const module = await executed(tfjsSource(run.model, { inside: true }));
    const rows = prices
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',').map(Number));
    // The engine's samples in the table's order: found by their first two inputs.
    const [x1, x2, y] = scale.split(',').map((part) => part.split(':').slice(1).map(Number));
    const wanted = rows.map(([area, rooms]) => {
      const inputs = run.model.features.length;
      const at = Array.from({ length: run.samples }, (_, i) => i).find(
        (i) =>
          Math.abs(run.inputs[i * inputs] - (area - x1[0]) / x1[1]) < 1e-4 &&
          Math.abs(run.inputs[i * inputs + 1] - (rooms - x2[0]) / x2[1]) < 1e-4,
      );
      assert.ok(at !== undefined);
      return run.outputs[at] * y[1] + y[0];
    });
    const table = tf.tensor2d(rows.map(([area, rooms]) => [area, rooms]));
    const input = features ? module.features(table) : table;
    assert.ok(difference(answersOf(module.build(), input), wanted) < 1e-4);
  }
});

test('what single precision cannot tell apart is refused, as in a model file', async () => {
  const near = 'a,b\n1000000.001,1\n1000000.002,0\n1000000.003,1\n1000000.004,0\n';
  const { points, scale } = tables.readCsv(near, asFound);
  const { model } = await trained(['relu'], `data=points&scale=${scale}&points=${points}`);
  assert.throws(() => tfjsSource(model), PrecisionNotExpressible);
});

test('a model of its own classes is saved and loaded again, by its code', async () => {
  const run = await trained(['celu', 'sine']);
  const { build, saveAndLoad } = await executed(tfjsSource(run.model));
  /** @type {tf.io.ModelArtifacts | undefined} */
  let kept;
  const isOurs = (/** @type {string | string[]} */ address) => address === 'memory://model';
  tf.io.registerSaveRouter((address) =>
    isOurs(address)
      ? tf.io.withSaveHandler(async (artifacts) => {
          kept = artifacts;
          return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
        })
      : /** @type {any} */ (null),
  );
  tf.io.registerLoadRouter((address) =>
    isOurs(address) && kept ? tf.io.fromMemory(kept) : /** @type {any} */ (null),
  );
  const loaded = await saveAndLoad(build(), 'memory://model');
  assert.ok(difference(answersOf(loaded, inputOf(run)), run.outputs) < 1e-5);
});

test('names and texts of the reader do not end the comment', async () => {
  const { model } = await trained(['relu']);
  const columns = ['*/ throw 1; /*', 'b', 'c'];
  const { build } = await executed(tfjsSource({ ...model, columns, experiment: '*/ throw 2; /*' }));
  assert.equal(build().layers.length, 4);
});

const torch = torchPython();

test(
  'PyTorch code saves its weights and loads them again',
  { skip: torch ? false : 'no PyTorch' },
  async () => {
    const { model } = await trained(['leaky_relu', 'prelu']);
    const place = mkdtempSync(join(tmpdir(), 'code-'));
    try {
      writeFileSync(join(place, 'model.py'), pytorchSource(model, { saved: true }));
      const result = spawnSync(String(torch), ['model.py'], { cwd: place, encoding: 'utf8' });
      assert.equal(result.status, 0, result.stderr);
      assert.match(result.stdout, /LeakyReLU\(negative_slope=0\.07\)[^]*PReLU\(num_parameters=6\)/);
    } finally {
      rmSync(place, { recursive: true });
    }
  },
);

const python = anyPython();
const kerasReader = fileURLToPath(new URL('keras_structure.py', import.meta.url));

test(
  'Keras code has the activation inside the dense layer where it has no weights',
  { skip: python ? false : 'no Python' },
  async () => {
    const place = mkdtempSync(join(tmpdir(), 'code-'));
    try {
      for (const name of names) {
        const { model } = await trained([name, name]);
        const file = join(place, 'model.py');
        writeFileSync(file, kerasSource(model, { inside: true, saved: true }));
        const result = spawnSync(String(python), [kerasReader, file], { encoding: 'utf8' });
        assert.equal(result.status, 0, result.stderr);
        const { layers, weights, activations } = JSON.parse(result.stdout);
        const own = name === 'prelu' ? 2 : 0;
        assert.equal(layers.length, 3 + own, name);
        const dense = layers.flatMap(
          (/** @type {[string, number]} */ [type], /** @type {number} */ i) =>
            type === 'layers.Dense' ? [i] : [],
        );
        assert.equal(dense.length, 3);
        dense.forEach((/** @type {number} */ at, /** @type {number} */ index) => {
          const [kernel, biases] = weights[at];
          const { inputs, units, biases: wanted } = model.layers[index];
          assert.deepEqual([kernel.length, kernel[0].length], [inputs, units]);
          assert.deepEqual(biases.map(Math.fround), [...wanted]);
        });
        const expected = name === 'identity' || name === 'prelu' ? 0 : 2;
        assert.equal(activations.length, expected, name);
        const parameter = model.layers[0].parameter;
        for (const each of activations)
          if (parameter !== null && expected > 0)
            assert.equal(Math.fround(each[1]), Math.fround(parameter));
      }
    } finally {
      rmSync(place, { recursive: true });
    }
  },
);

test('Keras code names the activation as a string, or writes its number out', async () => {
  const { model } = await trained(['tanh', 'leaky_relu']);
  const inside = kerasSource(model, { inside: true });
  assert.match(inside, /layers\.Dense\(5, activation="tanh"\)/);
  assert.match(inside, /layers\.Dense\(6, activation=layers\.LeakyReLU\(negative_slope=0\.07\)\)/);
  assert.match(inside, /layers\.Dense\(3\),/);
  assert.doesNotMatch(inside, /"leaky_relu"/);
});
