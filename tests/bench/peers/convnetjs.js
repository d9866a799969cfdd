// ConvNetJS as a contender. It takes one sample at a time and updates when the batch is full. For a single output it offers
// squared error, not cross-entropy.

/** @import {Assets, Contender, Run, Task} from '../types.js' */

/**
 * @typedef {object} ConvNet the part of the library that is used here
 * @property {new () => Net} Net
 * @property {new (net: Net, options: object) => {train: (x: Volume, y: number | number[]) => unknown}} Trainer
 * @property {new (values: number[]) => Volume} Vol
 *
 * @typedef {{w: Float64Array}} Volume
 * @typedef {{makeLayers: (layers: object[]) => void, layers: {layer_type: string, filters: Volume[], biases: Volume}[]}} Net
 */

/**
 * @param {Assets} assets
 * @returns {Promise<Contender>}
 */
export async function loadConvnet(assets) {
  /** @type {ConvNet} */
  const library = await assets.library({
    package: 'convnetjs',
    script: 'convnetjs/build/convnet-min.js',
    global: 'convnetjs',
  });
  return { start: async (task) => startRun(library, task) };
}

/**
 * @param {ConvNet} library
 * @param {Task} task
 * @returns {Run}
 */
function startRun(library, { kind, inputs, layers, x, y, samples, batch, learningRate }) {
  const net = new library.Net();
  net.makeLayers([
    { type: 'input', out_sx: 1, out_sy: 1, out_depth: inputs },
    ...layers.slice(0, -1).map(({ units: num_neurons, activation }) => ({
      type: 'fc',
      num_neurons,
      activation,
    })),
    kind === 'binary'
      ? { type: 'regression', num_neurons: 1 }
      : { type: 'softmax', num_classes: layers[layers.length - 1].units },
  ]);
  const dense = net.layers.filter(({ layer_type: type }) => type === 'fc');
  dense.forEach(({ filters, biases }, l) => {
    const layer = layers[l];
    filters.forEach(({ w }, unit) => {
      w.set(layer.weights.subarray(unit * layer.inputs, (unit + 1) * layer.inputs));
    });
    biases.w.set(layer.biases);
  });
  const trainer = new library.Trainer(net, {
    method: 'sgd',
    momentum: 0,
    learning_rate: learningRate,
    batch_size: batch,
  });
  const volumes = Array.from(
    { length: samples },
    (_, s) => new library.Vol([...x.subarray(s * inputs, (s + 1) * inputs)]),
  );
  const targets = Array.from(y, (label) => (kind === 'binary' ? [label] : label));
  let next = 0;
  return {
    unitsPerStep: batch,
    train(steps) {
      for (let i = 0; i < steps * batch; i++) {
        trainer.train(volumes[next], targets[next]);
        next = (next + 1) % samples;
      }
    },
  };
}
