// jax-js as a contender, on its WebAssembly back end: value, gradient and update of a step are one function, compiled by jit. It uses
// more than one thread where memory can be shared; here it cannot, and the others have one thread as well.
//
// Every array is owned by whoever it is given to, which frees it; `ref` keeps it for further use.

import { batchesOf } from './batches.js';

/** @import {Assets, Contender, Run, Task} from '../types.js' */

/**
 * @typedef {typeof import('@jax-js/jax')} Jax
 * @typedef {{weights: any, biases: any}[]} Parameters an array of inputs × units and one of units, layer by layer
 * @typedef {{x: any, targets: any}} Batch samples × inputs; `targets` are -1 or 1 where there is one output, one of n otherwise
 */

/**
 * @param {Assets} assets
 * @returns {Promise<Contender>}
 */
export async function loadJax(assets) {
  const jax = await libraryOf(assets);
  return { start: async (task) => new JaxRun(jax, task) };
}

/**
 * @param {Assets} assets
 * @returns {Promise<Jax>}
 */
async function libraryOf(assets) {
  /** @type {Jax} */
  const jax = await assets.library({ package: '@jax-js/jax', module: '@jax-js/jax/dist/index.js' });
  await jax.init('wasm');
  jax.defaultDevice('wasm');
  return jax;
}

/** @implements {Run} */
class JaxRun {
  /** @type {Parameters} */
  #parameters;
  /** @type {Batch[]} */
  #batches;
  #step;
  #loss;
  #next = 0;

  /**
   * @param {Jax} jax
   * @param {Task} task
   */
  constructor(jax, task) {
    this.unitsPerStep = task.batch;
    this.#parameters = parametersOf(jax, task);
    this.#batches = arraysOf(jax, task);
    this.#step = jax.jit(stepOf(jax, task));
    this.#loss = jax.jit(lossOf(jax, task));
  }

  /** @param {number} steps */
  train(steps) {
    for (let step = 0; step < steps; step++) {
      const { x, targets } = this.#batches[this.#next];
      this.#parameters = /** @type {any} */ (this.#step)(this.#parameters, x.ref, targets.ref);
      this.#next = (this.#next + 1) % this.#batches.length;
    }
    // Otherwise some of it would be left for later.
    for (const { weights } of this.#parameters) weights.ref.dataSync();
  }

  loss() {
    const losses = this.#batches.map(({ x, targets }) =>
      /** @type {any} */ (this.#loss)(kept(this.#parameters), x.ref, targets.ref).js(),
    );
    return losses.reduce((sum, loss) => sum + loss, 0) / losses.length;
  }
}

/**
 * Trains a network once for each of many seeds, all at the same time: vmap makes one computation of them.
 *
 * @param {Assets} assets
 * @param {Task[]} tasks of the same network and data, with the initial parameters of each seed
 * @param {number} steps
 * @returns {Promise<{units: number, elapsed: number}>} samples trained, and milliseconds by the clock
 */
export async function trainTogether(assets, tasks, steps) {
  const jax = await libraryOf(assets);
  const [task] = tasks;
  const each = tasks.map((one) => parametersOf(jax, one));
  /** @type {any} */
  let parameters = each[0].map((_, layer) => ({
    weights: jax.numpy.stack(each.map((one) => one[layer].weights)),
    biases: jax.numpy.stack(each.map((one) => one[layer].biases)),
  }));
  const batches = arraysOf(jax, task);
  const step = /** @type {any} */ (
    jax.jit(jax.vmap(/** @type {any} */ (stepOf(jax, task)), [0, null, null]))
  );
  const run = (/** @type {number} */ count) => {
    for (let i = 0; i < count; i++) {
      const { x, targets } = batches[i % batches.length];
      parameters = step(parameters, x.ref, targets.ref);
    }
    for (const { weights } of parameters) weights.ref.dataSync();
  };
  // Compiles.
  run(3);
  const start = performance.now();
  run(steps);
  return { units: steps * task.batch * tasks.length, elapsed: performance.now() - start };
}

/** @param {Parameters} parameters */
function kept(parameters) {
  return parameters.map(({ weights, biases }) => ({ weights: weights.ref, biases: biases.ref }));
}

/**
 * The mean loss of a batch.
 *
 * @param {Jax} jax
 * @param {Task} task
 */
function lossOf({ numpy: np, nn }, { layers }) {
  /** @type {(parameters: any, x: any, targets: any) => any} */
  return (parameters, x, targets) => {
    let a = x;
    layers.forEach(({ activation }, l) => {
      const z = np.matmul(a, parameters[l].weights).add(parameters[l].biases);
      a = activation === 'identity' ? z : activation === 'tanh' ? np.tanh(z) : nn.relu(z);
    });
    if (layers[layers.length - 1].units === 1)
      return nn.softplus(np.negative(a.mul(targets))).mean();
    return np.negative(nn.logSoftmax(a, -1).mul(targets).sum(-1)).mean();
  };
}

/**
 * The parameters after one step of gradient descent.
 *
 * @param {Jax} jax
 * @param {Task} task
 */
function stepOf(jax, task) {
  const gradient = jax.grad(/** @type {any} */ (lossOf(jax, task)));
  /** @type {(parameters: any, x: any, targets: any) => any} */
  return (parameters, x, targets) => {
    const gradients = /** @type {any} */ (gradient)(kept(parameters), x, targets);
    return parameters.map(
      (/** @type {Parameters[number]} */ { weights, biases }, /** @type {number} */ l) => ({
        weights: weights.sub(gradients[l].weights.mul(task.learningRate)),
        biases: biases.sub(gradients[l].biases.mul(task.learningRate)),
      }),
    );
  };
}

/**
 * @param {Jax} jax
 * @param {Task} task
 * @returns {Parameters}
 */
function parametersOf({ numpy: np }, { layers }) {
  return layers.map(({ units, inputs, weights, biases }) => ({
    weights: np.array(weights.slice()).reshape([units, inputs]).transpose(),
    biases: np.array(biases.slice()),
  }));
}

/**
 * @param {Jax} jax
 * @param {Task} task
 * @returns {Batch[]}
 */
function arraysOf({ numpy: np }, task) {
  const { batch, inputs, outputs } = task;
  return batchesOf(task).map(({ x, targets }) => ({
    x: np.array(x).reshape([batch, inputs]),
    targets: np.array(targets).reshape([batch, outputs]),
  }));
}
