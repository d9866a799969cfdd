// brain.js as a contender, on the CPU. It knows squared error only, gives the output units the hidden ones' activation and
// updates after every sample; a step here is as many samples as a batch has.

/** @import {Assets, Contender, Run, Task} from '../types.js' */

/**
 * @typedef {{input: Float32Array, output: Float32Array}} Pattern
 *
 * @typedef {object} Brain the part of the library that is used here
 * @property {new (options: object) => BrainNetwork} NeuralNetwork
 *
 * @typedef {object} BrainNetwork
 * @property {(patterns: {input: number[], output: number[]}[], options: object) => {data: Pattern[]}} prepTraining
 * @property {(pattern: Pattern) => void} trainPattern
 * @property {ArrayLike<number>[][]} weights by layer and unit; layer 0 is the inputs
 * @property {ArrayLike<number>[]} biases
 */

/**
 * @param {Assets} assets
 * @returns {Promise<Contender>}
 */
export async function loadBrain(assets) {
  /** @type {Brain} */
  const library = await assets.library({
    package: 'brain.js',
    script: 'brain.js/browser.min.js',
    global: 'brain',
  });
  return { start: async (task) => startRun(library, task) };
}

/**
 * @param {Brain} library
 * @param {Task} task
 * @returns {Run}
 */
function startRun(library, { kind, inputs, outputs, layers, x, y, samples, batch, learningRate }) {
  const hidden = layers.slice(0, -1);
  const network = new library.NeuralNetwork({
    hiddenLayers: hidden.map(({ units }) => units),
    activation: hidden[0].activation,
  });
  const patterns = Array.from(y, (label, s) => ({
    input: [...x.subarray(s * inputs, (s + 1) * inputs)],
    output: Array.from({ length: outputs }, (_, o) =>
      kind === 'binary' ? label : o === label ? 1 : 0,
    ),
  }));
  // It applies its rate to every sample, not to their mean, and accepts no momentum of 0.
  const { data } = network.prepTraining(patterns, {
    learningRate: learningRate / batch,
    momentum: 1e-9,
  });
  layers.forEach((layer, l) => {
    network.biases[l + 1] = layer.biases.slice();
    network.weights[l + 1] = Array.from({ length: layer.units }, (_, unit) =>
      layer.weights.slice(unit * layer.inputs, (unit + 1) * layer.inputs),
    );
  });
  let next = 0;
  return {
    unitsPerStep: batch,
    train(steps) {
      for (let i = 0; i < steps * batch; i++) {
        network.trainPattern(data[next]);
        next = (next + 1) % samples;
      }
    },
  };
}
