// Models that were exported are read back to the last bit, so are those that TensorFlow.js saves itself; what cannot be taken
// over is named.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as tf from '@tensorflow/tfjs';
import fc from 'fast-check';
import { netText } from '../../../web/address/net.js';
import { NotImportable } from '../../../web/models/import.js';
import { readOnnx } from '../../../web/models/import-onnx.js';
import { readTfjs } from '../../../web/models/import-tfjs.js';
import { onnxActivations, onnxBytes } from '../../../web/models/onnx.js';
import { ProtoWriter } from '../../../web/models/protobuf.js';
import { tfjsFiles } from '../../../web/models/tfjs.js';
import { nothingRequested } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';
import { difference, trained } from '../../support/models.js';

/** @import {ImportedNetwork} from '../../../web/models/import.js' */
/** @import {Model} from '../../../web/models/model.js' */

await tf.setBackend('cpu');

/** @param {Model} model */
function throughTfjs(model) {
  const [json, weights] = tfjsFiles(model);
  return readTfjs(JSON.parse(String(json.content)), (path) =>
    path === weights.name ? /** @type {Uint8Array} */ (weights.content) : undefined,
  );
}

/**
 * The engine opens what was read, and has the same layers and the same bits.
 *
 * @param {ImportedNetwork} found
 * @param {Model} model
 */
async function sameInEngine(found, model) {
  const host = await openHost();
  const changes = `net=${netText(found.hidden)}&weights=${await host.packWeights(found.parameters)}`;
  const { text, problems } = host.edit(model.experiment, changes);
  assert.deepEqual(problems, []);
  const { description } = host.open(text);
  const { parameters } = host.frame({ ...nothingRequested, parameters: true });
  host.terminate();
  assert.equal(found.inputs, model.features.length);
  assert.deepEqual(found.features, model.features);
  assert.equal(found.ending, 'linear');
  model.layers.forEach((layer, i) => {
    const { units, activation, parameter, weights, biases, slopes } = description.layers[i];
    assert.deepEqual([units, activation], [layer.units, layer.activation]);
    if (!layer.slopes) assert.equal(parameter, layer.parameter);
    assert.deepEqual(parameters.slice(weights, weights + layer.weights.length), layer.weights);
    assert.deepEqual(parameters.slice(biases, biases + units), layer.biases);
    if (layer.slopes && slopes !== null)
      assert.deepEqual(parameters.slice(slopes, slopes + units), layer.slopes);
  });
}

for (const name of onnxActivations) {
  test(`an ONNX file is read back to the last bit: ${name}`, async () => {
    const { model } = await trained([name, name]);
    await sameInEngine(readOnnx(onnxBytes(model)), model);
  });
}

for (const name of onnxActivations) {
  test(`a layers-model is read back to the last bit: ${name}`, async (context) => {
    const { model } = await trained([
      name === 'elu' ? 'elu:1' : name,
      name === 'elu' ? 'relu' : name,
    ]);
    try {
      tfjsFiles(model);
    } catch {
      return context.skip('TensorFlow.js has no such layer');
    }
    await sameInEngine(throughTfjs(model), model);
  });
}

test('networks without hidden layers, and with inputs of many kinds', async () => {
  for (const settings of ['data=spiral&in=x1,x2sq,sinx1', 'data=sine', 'data=glyphs']) {
    const { model } = await trained([], settings);
    await sameInEngine(readOnnx(onnxBytes(model)), model);
    await sameInEngine(throughTfjs(model), model);
  }
});

/**
 * What TensorFlow.js hands to whoever saves a model.
 *
 * @param {tf.LayersModel} model
 */
async function savedByTfjs(model) {
  /** @type {tf.io.ModelArtifacts | undefined} */
  let saved;
  await model.save(
    tf.io.withSaveHandler(async (artifacts) => {
      saved = artifacts;
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: 'JSON' } };
    }),
  );
  if (!saved) throw new Error('Nothing was saved.');
  const { modelTopology, weightSpecs, weightData } = saved;
  const bytes = new Uint8Array(/** @type {ArrayBuffer} */ (weightData));
  const weightsManifest = [{ paths: ['group1-shard1of1.bin'], weights: weightSpecs }];
  const json = JSON.parse(
    JSON.stringify({ format: 'layers-model', modelTopology, weightsManifest }),
  );
  return { json, bytes };
}

/** @param {ImportedNetwork} found @param {tf.LayersModel} model */
async function answersAlike(found, model) {
  const host = await openHost();
  const changes = `data=spiral&net=${netText(found.hidden)}&weights=${await host.packWeights(found.parameters)}`;
  const { text, problems } = host.edit('', changes);
  assert.deepEqual(problems, []);
  host.open(text);
  const points = [0.3, -0.7, 1.5, 0.2, -2, 1];
  const answers = [];
  for (let i = 0; i < points.length; i += 2) {
    const point = { x1: points[i], x2: points[i + 1], target: 1 };
    const { trace } = host.frame({ ...nothingRequested, trace: { point } });
    const z = trace?.z.at(-1) ?? NaN;
    answers.push(found.ending === 'sigmoid' ? 1 / (1 + Math.exp(-z)) : z);
  }
  host.terminate();
  const result = /** @type {tf.Tensor} */ (model.predict(tf.tensor2d(points, [3, 2])));
  assert.ok(difference(answers, result.dataSync()) < 1e-5);
}

test('what TensorFlow.js saves is read: a sequence of layers', async () => {
  const model = tf.sequential();
  model.add(tf.layers.dense({ units: 6, inputShape: [2], activation: 'elu' }));
  model.add(tf.layers.dropout({ rate: 0.2 }));
  model.add(tf.layers.dense({ units: 5, useBias: false }));
  model.add(tf.layers.leakyReLU({ alpha: 0.2 }));
  model.add(tf.layers.dense({ units: 4 }));
  model.add(tf.layers.prelu({ alphaInitializer: 'randomUniform' }));
  model.add(tf.layers.dense({ units: 4, activation: 'swish' }));
  model.add(tf.layers.dense({ units: 1, activation: 'sigmoid' }));
  const { json, bytes } = await savedByTfjs(model);
  const found = readTfjs(json, () => bytes);
  assert.equal(netText(found.hidden), '6:elu:1,5:leaky_relu:0.2,4:prelu,4:silu');
  assert.equal(found.ending, 'sigmoid');
  await answersAlike(found, model);
});

test('what TensorFlow.js saves is read: a graph that is a chain', async () => {
  const input = tf.input({ shape: [2] });
  const hidden = tf.layers.dense({ units: 3, activation: 'tanh' }).apply(input);
  const output = tf.layers.dense({ units: 1 }).apply(hidden);
  const model = tf.model({
    inputs: input,
    outputs: /** @type {tf.SymbolicTensor} */ (output),
  });
  const { json, bytes } = await savedByTfjs(model);
  await answersAlike(
    readTfjs(json, () => bytes),
    model,
  );
});

/**
 * @param {() => unknown} read
 * @param {string} code
 * @param {RegExp} [name]
 */
function refuses(read, code, name = /./) {
  assert.throws(read, (/** @type {any} */ error) => {
    assert.ok(error instanceof NotImportable, String(error));
    assert.equal(error.code, code);
    if (error.values.name !== undefined) assert.match(String(error.values.name), name);
    return true;
  });
}

test('layers that the engine does not have are refused by name', async () => {
  const conv = tf.sequential();
  conv.add(tf.layers.conv1d({ filters: 2, kernelSize: 2, inputShape: [4, 1] }));
  const saved = await savedByTfjs(conv);
  refuses(() => readTfjs(saved.json, () => saved.bytes), 'unknownLayer', /^Conv1D$/);

  const hard = tf.sequential();
  hard.add(tf.layers.dense({ units: 2, inputShape: [2], activation: 'hardSigmoid' }));
  const other = await savedByTfjs(hard);
  refuses(() => readTfjs(other.json, () => other.bytes), 'unknownLayer', /^hard_sigmoid$/);
  refuses(() => readTfjs(other.json, () => undefined), 'missingWeights', /group1/);
  refuses(() => readTfjs(other.json, () => other.bytes.subarray(4)), 'missingWeights', /bias/);
  refuses(() => readTfjs({ format: 'graph-model' }, () => other.bytes), 'graphModel');
});

/**
 * A small graph of one dense layer with 2 inputs and 2 units, and nodes of one's own after it.
 *
 * @param {[operator: string, inputs: string[], output: string][]} nodes
 * @param {string} output
 */
function graph(nodes, output) {
  const tensor = (/** @type {string} */ name, /** @type {number[]} */ dims) => {
    const count = dims.reduce((a, b) => a * b, 1);
    const values = new Uint8Array(new Float32Array(count).fill(0.5).buffer);
    const writer = new ProtoWriter();
    for (const size of dims) writer.integer(1, size);
    return writer.integer(2, 1).bytes(8, name).bytes(9, values);
  };
  const body = new ProtoWriter();
  /** @type {typeof nodes} */
  const all = [['Gemm', ['in', 'w', 'b'], 'z'], ...nodes];
  for (const [operator, inputs, result] of all) {
    const node = new ProtoWriter();
    for (const input of inputs) node.bytes(1, input);
    body.bytes(1, node.bytes(2, result).bytes(3, result).bytes(4, operator));
  }
  body
    .bytes(5, tensor('w', [2, 2]))
    .bytes(5, tensor('b', [2]))
    .bytes(5, tensor('half', []));
  body.bytes(11, new ProtoWriter().bytes(1, 'in')).bytes(12, new ProtoWriter().bytes(1, output));
  return new ProtoWriter().integer(1, 8).bytes(7, body).finish();
}

test('operators that make up no activation of the engine are refused', () => {
  assert.equal(readOnnx(graph([], 'z')).outputs, 2);
  const dense = /** @type {const} */ (['MatMul', ['a', 'w'], 'y']);
  const next = () =>
    /** @type {[string, string[], string]} */ ([dense[0], [...dense[1]], dense[2]]);
  refuses(() => readOnnx(graph([['Abs', ['z'], 'a'], next()], 'y')), 'formula', /Abs/);
  refuses(() => readOnnx(graph([['Mul', ['z', 'z'], 'a'], next()], 'y')), 'formula', /z\^2/);
  refuses(() => readOnnx(graph([['Relu', ['z'], 'a']], 'a')), 'outputActivation');
  refuses(() => readOnnx(graph([['Relu', ['in'], 'a'], next()], 'y')), 'unknownLayer', /Relu/);
  const twice = graph(
    [['Relu', ['z'], 'a'], next(), ['MatMul', ['z', 'w'], 'again'], ['Add', ['y', 'again'], 'o']],
    'o',
  );
  refuses(() => readOnnx(twice), 'branches', /again/);
  /** @type {[string, string[], string][]} */
  const doubling = Array.from({ length: 60 }, (_, i) => [
    'Mul',
    i === 0 ? ['z', 'z'] : [`m${i - 1}`, `m${i - 1}`],
    `m${i}`,
  ]);
  refuses(() => readOnnx(graph(doubling, 'm59')), 'unknownLayer', /Mul/);
});

test('damaged files are refused, never half read', async () => {
  const { model } = await trained(['prelu', 'gelu']);
  const bytes = onnxBytes(model);
  fc.assert(
    fc.property(fc.nat(bytes.length - 1), fc.nat(255), fc.boolean(), (at, value, cut) => {
      const damaged = cut ? bytes.slice(0, at) : bytes.slice();
      if (!cut) damaged[at] = value;
      try {
        const { parameters } = readOnnx(damaged);
        return parameters.every(Number.isFinite);
      } catch (error) {
        return error instanceof NotImportable;
      }
    }),
    { numRuns: 500 },
  );
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      try {
        readTfjs({ modelTopology: json, weightsManifest: json }, () => bytes);
        return false;
      } catch (error) {
        return error instanceof NotImportable;
      }
    }),
  );
});

test('more layers than the engine takes are refused before their weights are copied', () => {
  const many = /** @type {[string, string[], string][]} */ (
    Array.from({ length: 40 }, (_, i) => ['Gemm', [i === 0 ? 'z' : `l${i - 1}`, 'w', 'b'], `l${i}`])
  );
  refuses(() => readOnnx(graph(many, 'l39')), 'tooMany', /17/);
});

for (const [about, modelTopology] of /** @type {[string, object][]} */ ([
  ['no class', {}],
  ['no class in its configuration', { model_config: { config: { layers: [] } } }],
  [
    'a graph without layers',
    { class_name: 'Functional', config: { layers: [], input_layers: [], output_layers: [] } },
  ],
])) {
  test(`what is no model is not said to have an undefined layer: ${about}`, () => {
    assert.throws(
      () => readTfjs({ modelTopology, weightsManifest: [] }, () => undefined),
      (error) => error instanceof NotImportable && error.code === 'notModel',
    );
  });
}
