// A network as TensorFlow Playground designs it: an object a unit and an object a weight, numbers of double precision, one
// sample after the other. Every object keeps the derivative of the present sample, the sum of those since the last update and
// their number. It stands for what a page in plain JavaScript does. The loss is the engine's, so that both do the same work.

/** @import {Contender, Run, Task} from '../types.js' */

/** @typedef {{value: (z: number) => number, slope: (z: number) => number}} Activation */

/** @type {Record<string, Activation>} */
const activations = {
  tanh: {
    value: (z) => Math.tanh(z),
    slope: (z) => {
      const a = Math.tanh(z);
      return 1 - a * a;
    },
  },
  relu: { value: (z) => Math.max(0, z), slope: (z) => (z <= 0 ? 0 : 1) },
  identity: { value: (z) => z, slope: () => 1 },
};

class Link {
  /** Derivative of the loss with respect to the weight: of the present sample, their sum, and how many were summed. */
  dw = 0;
  sum = 0;
  count = 0;

  /**
   * @param {Unit} source
   * @param {Unit} target
   * @param {number} weight
   */
  constructor(source, target, weight) {
    this.source = source;
    this.target = target;
    this.weight = weight;
  }
}

class Unit {
  /** @type {Link[]} */
  inputs = [];
  /** @type {Link[]} */
  outputs = [];
  z = 0;
  a = 0;
  /** Derivatives of the loss with respect to a and z, the sum of the latter, and how many were summed. */
  da = 0;
  dz = 0;
  sum = 0;
  count = 0;

  /**
   * @param {Activation} activation
   * @param {number} bias
   */
  constructor(activation, bias) {
    this.activation = activation;
    this.bias = bias;
  }

  forward() {
    this.z = this.bias;
    for (let i = 0; i < this.inputs.length; i++) {
      const link = this.inputs[i];
      this.z += link.weight * link.source.a;
    }
    this.a = this.activation.value(this.z);
  }

  /** From da, which has to be there, to dz. */
  backward() {
    this.dz = this.da * this.activation.slope(this.z);
    this.sum += this.dz;
    this.count++;
  }

  /** From dz to the derivatives of the weights below. */
  differentiateLinks() {
    for (let i = 0; i < this.inputs.length; i++) {
      const link = this.inputs[i];
      link.dw = this.dz * link.source.a;
      link.sum += link.dw;
      link.count++;
    }
  }

  /** Gathers da from dz of the units above. */
  gather() {
    this.da = 0;
    for (let i = 0; i < this.outputs.length; i++) {
      const link = this.outputs[i];
      this.da += link.weight * link.target.dz;
    }
  }

  /** @param {number} learningRate */
  update(learningRate) {
    if (this.count > 0) {
      this.bias -= (learningRate * this.sum) / this.count;
      this.sum = 0;
      this.count = 0;
    }
    for (let i = 0; i < this.inputs.length; i++) {
      const link = this.inputs[i];
      if (link.count > 0) {
        link.weight -= (learningRate / link.count) * link.sum;
        link.sum = 0;
        link.count = 0;
      }
    }
  }
}

/** @returns {Promise<Contender>} */
export async function loadObjects() {
  return { start: async (task) => new ObjectRun(task) };
}

/** @implements {Run} */
class ObjectRun {
  #task;
  #layers;
  /** @type {number[][]} */
  #samples;
  #next = 0;

  /** @param {Task} task */
  constructor(task) {
    this.#task = task;
    this.unitsPerStep = task.batch;
    this.#layers = buildLayers(task);
    this.#samples = Array.from({ length: task.samples }, (_, s) => [
      ...task.x.subarray(s * task.inputs, (s + 1) * task.inputs),
    ]);
  }

  /** @param {number} steps */
  train(steps) {
    const { batch, learningRate } = this.#task;
    for (let step = 0; step < steps; step++) {
      for (let i = 0; i < batch; i++) {
        this.#forward(this.#next);
        this.#backward(this.#next);
        this.#next = (this.#next + 1) % this.#samples.length;
      }
      for (let l = 1; l < this.#layers.length; l++) {
        const layer = this.#layers[l];
        for (let u = 0; u < layer.length; u++) layer[u].update(learningRate);
      }
    }
  }

  loss() {
    const { kind, y } = this.#task;
    let sum = 0;
    for (let s = 0; s < this.#samples.length; s++) {
      this.#forward(s);
      const outputs = this.#layers[this.#layers.length - 1].map((unit) => unit.a);
      if (kind === 'binary') sum += Math.log1p(Math.exp(-y[s] * outputs[0]));
      else {
        const total = outputs.reduce((all, z) => all + Math.exp(z), 0);
        sum += Math.log(total) - outputs[y[s]];
      }
    }
    return sum / this.#samples.length;
  }

  /** @param {number} sample */
  #forward(sample) {
    const layers = this.#layers;
    const values = this.#samples[sample];
    const inputs = layers[0];
    for (let i = 0; i < inputs.length; i++) inputs[i].a = values[i];
    for (let l = 1; l < layers.length; l++) {
      const layer = layers[l];
      for (let u = 0; u < layer.length; u++) layer[u].forward();
    }
  }

  /** @param {number} sample */
  #backward(sample) {
    const layers = this.#layers;
    const last = layers.length - 1;
    this.#lossGradient(sample, layers[last]);
    for (let l = last; l > 0; l--) {
      const layer = layers[l];
      for (let u = 0; u < layer.length; u++) layer[u].backward();
      for (let u = 0; u < layer.length; u++) layer[u].differentiateLinks();
      if (l === 1) continue;
      const below = layers[l - 1];
      for (let u = 0; u < below.length; u++) below[u].gather();
    }
  }

  /**
   * The derivative of the loss with respect to every output.
   * @param {number} sample
   * @param {Unit[]} outputs
   */
  #lossGradient(sample, outputs) {
    const { kind, y } = this.#task;
    const target = y[sample];
    if (kind === 'binary') {
      outputs[0].da = -target / (1 + Math.exp(target * outputs[0].a));
      return;
    }
    let total = 0;
    for (let o = 0; o < outputs.length; o++) {
      outputs[o].da = Math.exp(outputs[o].a);
      total += outputs[o].da;
    }
    for (let o = 0; o < outputs.length; o++) {
      outputs[o].da = outputs[o].da / total - (o === target ? 1 : 0);
    }
  }
}

/**
 * Units, layer by layer from the inputs, linked with the task's first weights.
 * @param {Task} task
 */
function buildLayers({ inputs, layers }) {
  let below = Array.from({ length: inputs }, () => new Unit(activations.identity, 0));
  const all = [below];
  for (const { units, activation, weights, biases } of layers) {
    const layer = Array.from({ length: units }, (_, u) => {
      const unit = new Unit(activations[activation], biases[u]);
      below.forEach((source, i) => {
        const link = new Link(source, unit, weights[u * below.length + i]);
        unit.inputs.push(link);
        source.outputs.push(link);
      });
      return unit;
    });
    all.push(layer);
    below = layer;
  }
  return all;
}
