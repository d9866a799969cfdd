// TensorFlow.js as a contender, on one of its back ends. Of its ways to train, optimizer.minimize() on tensors that are made once
// is the fastest; model.trainOnBatch() takes up to twice as long on small networks. Its checks are switched off, and it
// runs on one core, as the others do.

import { batchesOf } from './batches.js';

/** @import {Scalar, Tensor, Tensor2D, Variable} from '@tensorflow/tfjs' */
/** @import {Assets, Contender, Run, Task} from '../types.js' */

/**
 * @typedef {typeof import('@tensorflow/tfjs')} TensorFlow
 * @typedef {'wasm' | 'cpu'} Backend
 * @typedef {{activation: 'tanh' | 'relu' | 'identity', weights: Variable, biases: Variable}} Layer
 * @typedef {{x: Tensor2D, targets: Tensor2D}} Batch `targets` are -1 or 1 where there is one output, one of n otherwise
 */

/**
 * @param {Assets} assets
 * @param {Backend} backend
 * @returns {Promise<Contender>}
 */
export async function loadTensorFlow(assets, backend) {
  /** @type {TensorFlow} */
  const tf = await assets.library({
    package: '@tensorflow/tfjs',
    script: '@tensorflow/tfjs/dist/tf.min.js',
    global: 'tf',
  });
  tf.enableProdMode();
  if (backend === 'wasm') {
    /** @type {typeof import('@tensorflow/tfjs-backend-wasm')} */
    const { setWasmPaths } = await assets.library({
      package: '@tensorflow/tfjs-backend-wasm',
      script: '@tensorflow/tfjs-backend-wasm/dist/tf-backend-wasm.min.js',
      global: 'tf.wasm',
    });
    setWasmPaths(assets.tfjsFolder);
  }
  return {
    async start(task) {
      if (!(await tf.setBackend(backend))) throw new Error(`No back end ${backend}.`);
      return new TensorFlowRun(tf, backend, task);
    },
  };
}

/** @implements {Run} */
class TensorFlowRun {
  #tf;
  #backend;
  /** @type {Layer[]} */
  #layers;
  /** @type {Batch[]} */
  #batches;
  #optimizer;
  #next = 0;

  /**
   * @param {TensorFlow} tf
   * @param {Backend} backend the present one
   * @param {Task} task
   */
  constructor(tf, backend, task) {
    this.#tf = tf;
    this.#backend = backend;
    this.unitsPerStep = task.batch;
    this.#layers = task.layers.map(({ units, inputs, activation, weights, biases }) => ({
      activation,
      weights: tf.variable(tf.tensor2d(weights.slice(), [units, inputs]).transpose()),
      biases: tf.variable(tf.tensor1d(biases.slice())),
    }));
    const { batch, inputs, outputs } = task;
    this.#batches = batchesOf(task).map(({ x, targets }) => ({
      x: tf.tensor2d(x, [batch, inputs]),
      targets: tf.tensor2d(targets, [batch, outputs]),
    }));
    this.#optimizer = tf.train.sgd(task.learningRate);
  }

  /** @param {number} steps */
  async train(steps) {
    await this.#enter();
    for (let step = 0; step < steps; step++) {
      const batch = this.#batches[this.#next];
      this.#optimizer.minimize(() => this.#lossOf(batch));
      this.#next = (this.#next + 1) % this.#batches.length;
    }
  }

  async loss() {
    await this.#enter();
    const losses = this.#batches.map((batch) =>
      this.#tf.tidy(() => this.#lossOf(batch).dataSync()[0]),
    );
    return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  }

  /** Back ends share one library, which has one of them in use. */
  async #enter() {
    if (this.#tf.getBackend() !== this.#backend) await this.#tf.setBackend(this.#backend);
  }

  /**
   * @param {Batch} batch
   * @returns {Scalar}
   */
  #lossOf({ x, targets }) {
    const tf = this.#tf;
    /** @type {Tensor} */
    let a = x;
    for (const { activation, weights, biases } of this.#layers) {
      const z = tf.matMul(a, weights).add(biases);
      a = activation === 'identity' ? z : tf[activation](z);
    }
    const loss =
      targets.shape[1] === 1
        ? tf.mean(tf.softplus(tf.neg(tf.mul(targets, a))))
        : tf.losses.softmaxCrossEntropy(targets, a);
    return /** @type {Scalar} */ (loss);
  }
}
