// Whole training runs against an independent implementation: TensorFlow.js, from the same weights over the same batches. Every
// batch is the whole training set, so that both see the same samples; after 20 steps all parameters agree to 1e-4.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as tf from '@tensorflow/tfjs';

const built = new URL('../build/wasm/', import.meta.url);
const { default: createEngine } = await import(`${built}engine.js`);
const engine = await createEngine({ wasmBinary: readFileSync(new URL('engine.wasm', built)) });
await tf.setBackend('cpu');
// TensorFlow.js adds this under the square root of adagrad, the engine adds 1e-8 outside; both vanish here.
tf.backend().epsilon = () => 1e-16;

const steps = 20;
const hidden = [6, 5];

/** @typedef {import('@tensorflow/tfjs').Tensor2D} Matrix */

/** @type {Record<string, (z: Matrix) => Matrix>} */
const activations = {
  identity: (z) => z,
  sigmoid: (z) => tf.sigmoid(z),
  tanh: (z) => tf.tanh(z),
  relu: (z) => tf.relu(z),
  'leaky_relu:0.1': (z) => tf.leakyRelu(z, 0.1),
  elu: (z) => tf.elu(z),
  selu: (z) => tf.selu(z),
  relu6: (z) => tf.relu6(z),
  softplus: (z) => tf.softplus(z),
  softsign: (z) => /** @type {any} */ (tf.div(z, tf.add(1, tf.abs(z)))),
  hard_sigmoid: (z) => /** @type {any} */ (tf.clipByValue(tf.add(tf.div(z, 6), 0.5), 0, 1)),
  gelu: (z) => tf.mul(z, tf.mul(0.5, tf.add(1, tf.erf(tf.div(z, Math.SQRT2))))),
  silu: (z) => tf.mul(z, tf.sigmoid(z)),
  mish: (z) => tf.mul(z, tf.tanh(tf.softplus(z))),
  sine: (z) => tf.sin(z),
  gaussian: (z) => tf.exp(tf.neg(tf.square(z))),
};

/** @type {Record<string, (rate: number) => import('@tensorflow/tfjs').Optimizer>} */
const optimizers = {
  sgd: (rate) => tf.train.sgd(rate),
  momentum: (rate) => tf.train.momentum(rate, 0.9),
  nesterov: (rate) => tf.train.momentum(rate, 0.9, true),
  adagrad: (rate) => tf.train.adagrad(rate, 0),
  rmsprop: (rate) => tf.train.rmsprop(rate, 0.9, 0, 1e-16),
  adam: (rate) => tf.train.adam(rate, 0.9, 0.999, 1e-8),
};

/**
 * Losses by task and name: targets as the engine has them (a column), outputs samples × outputs.
 * @type {Record<string, (y: Matrix, z: Matrix) => import('@tensorflow/tfjs').Scalar>}
 */
const losses = {
  'binary cross_entropy': (y, z) => tf.mean(tf.softplus(tf.neg(tf.mul(y, z)))),
  'binary hinge': (y, z) => tf.losses.hingeLoss(tf.div(tf.add(y, 1), 2), z),
  'binary mse': (y, z) => tf.losses.meanSquaredError(y, z),
  'regression mse': (y, z) => tf.losses.meanSquaredError(y, z),
  'regression huber': (y, z) => tf.losses.huberLoss(y, z),
  'classes cross_entropy': (y, z) =>
    tf.losses.softmaxCrossEntropy(tf.oneHot(tf.cast(tf.squeeze(y), 'int32'), z.shape[1]), z),
};

/**
 * Trains both and returns the largest difference of a parameter, relative to the root mean square of its layer.
 * @param {{data: string, task: string, loss: string, activation: string, optimizer: string, rate: number}} run
 */
function disagreement({ data, task, loss, activation, optimizer, rate }) {
  const net = hidden.map((units) => `${units}:${activation}`).join(',');
  const text = `data=${data}&net=${net}&opt=${optimizer}&lr=${rate}&loss=${loss}&batch=10000&samples=200&seed=3`;
  const { problems } = engine.edit(text, '');
  assert.deepEqual(problems, []);
  const trainer = new engine.Trainer(text);
  const { layers, trainSamples, dimensions } = trainer.describe();
  const start = Float32Array.from(trainer.parameters());
  const samples = trainer.data();
  const x = tf.tensor2d(samples.x.data.slice(0, trainSamples * dimensions), [
    trainSamples,
    dimensions,
  ]);
  const y = tf.tensor2d(samples.y.slice(0, trainSamples), [trainSamples, 1]);

  /** @param {{weights: number, biases: number, units: number, inputs: number}} layer */
  const variablesOf = ({ weights, biases, units, inputs }) => ({
    w: tf.variable(tf.tensor2d(start.slice(weights, biases), [units, inputs])),
    b: tf.variable(tf.tensor1d(start.slice(biases, biases + units))),
  });
  const variables = layers.map(variablesOf);
  const train = optimizers[optimizer](rate);
  const lossOf = losses[`${task} ${loss}`];
  for (let step = 0; step < steps; ++step) {
    train.minimize(() => {
      /** @type {any} */
      let a = x;
      variables.forEach((/** @type {any} */ { w, b }, /** @type {number} */ l) => {
        const z = tf.add(tf.matMul(a, w, false, true), b);
        a = l + 1 < variables.length ? activations[activation](/** @type {Matrix} */ (z)) : z;
      });
      return lossOf(y, a);
    });
  }
  trainer.train(steps);
  const mine = trainer.parameters();
  let worst = 0;
  variables.forEach((/** @type {any} */ { w, b }, /** @type {number} */ l) => {
    const { weights, biases, units } = layers[l];
    const theirs = [...w.dataSync(), ...b.dataSync()];
    const ours = mine.subarray(weights, biases + units);
    const scale = Math.sqrt(theirs.reduce((sum, value) => sum + value * value, 0) / theirs.length);
    theirs.forEach((value, i) => {
      worst = Math.max(worst, Math.abs(value - ours[i]) / scale);
    });
  });
  assert.ok(start.some((value, i) => Math.abs(value - mine[i]) > 1e-3));
  trainer.delete();
  tf.disposeVariables();
  x.dispose();
  y.dispose();
  return worst;
}

const moons = { data: 'moons', task: 'binary', loss: 'cross_entropy' };

for (const activation of Object.keys(activations)) {
  test(`${activation} trains as in TensorFlow.js`, () => {
    for (const [optimizer, rate] of /** @type {const} */ ([
      ['sgd', 0.1],
      ['adam', 0.01],
    ])) {
      const worst = disagreement({ ...moons, activation, optimizer, rate });
      assert.ok(worst < 1e-4, `${optimizer}: ${worst}`);
    }
  });
}

for (const optimizer of Object.keys(optimizers)) {
  test(`${optimizer} steps as in TensorFlow.js`, () => {
    for (const activation of ['tanh', 'relu', 'elu']) {
      const worst = disagreement({ ...moons, activation, optimizer, rate: 0.02 });
      assert.ok(worst < 1e-4, `${activation}: ${worst}`);
    }
  });
}

for (const name of Object.keys(losses)) {
  test(`${name} is the loss that TensorFlow.js computes`, () => {
    const [task, loss] = name.split(' ');
    const data = { binary: 'spiral', regression: 'hills', classes: 'blobs:4' }[task] ?? '';
    for (const activation of ['tanh', 'leaky_relu:0.1']) {
      // Over balanced classes hinge's gradients cancel to 0, or to 1e-9 in another order of addition, and adam would
      // make a full step of the latter.
      for (const optimizer of loss === 'hinge' ? ['sgd', 'momentum'] : ['sgd', 'adam']) {
        const worst = disagreement({ data, task, loss, activation, optimizer, rate: 0.02 });
        assert.ok(worst < 1e-4, `${activation}, ${optimizer}: ${worst}`);
      }
    }
  });
}
