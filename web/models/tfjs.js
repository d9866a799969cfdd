// A network as a TensorFlow.js layers-model: model.json and its weights.
//
// Every activation is a layer of its own. TensorFlow.js reads the slope of LeakyReLU from `alpha` only, knows ELU with alpha 1
// alone, and its hard sigmoid is another function than ours; what has no layer there is refused. The scaling of a table is a
// BatchNormalization, first for the columns and last for what is learned: it multiplies, adds, and is loaded everywhere.

import { littleEndian, NotExpressible, transposed } from './model.js';
import { checkFeatures, checkPrecision } from './scaling.js';

/** @import {Model, ModelFile, ModelLayer} from './model.js' */

const format = 'TensorFlow.js';

/** Functions that the Activation layer knows by name. */
const named = /** @type {Record<string, string>} */ ({
  identity: 'linear',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  selu: 'selu',
  softplus: 'softplus',
  softsign: 'softsign',
  gelu: 'gelu',
  silu: 'swish',
  mish: 'mish',
});

/**
 * @typedef {object} WeightSpec
 * @property {string} name
 * @property {number[]} shape
 * @property {'float32'} dtype
 */

/**
 * @param {ModelLayer} layer
 * @param {number} index
 */
function activationLayer(layer, index) {
  const name = `activation_${index + 1}`;
  const { activation, parameter } = layer;
  if (activation in named) {
    return { class_name: 'Activation', config: { name, activation: named[activation] } };
  }
  if (activation === 'relu') return { class_name: 'ReLU', config: { name } };
  if (activation === 'relu6') return { class_name: 'ReLU', config: { name, max_value: 6 } };
  if (activation === 'leaky_relu') {
    return { class_name: 'LeakyReLU', config: { name, alpha: parameter } };
  }
  if (activation === 'prelu') return { class_name: 'PReLU', config: { name, shared_axes: null } };
  if (activation === 'elu' && parameter === 1) {
    return { class_name: 'ELU', config: { name, alpha: 1 } };
  }
  throw new NotExpressible(format, layer, index);
}

/**
 * A layer that takes `mean` off, multiplies by `gamma` and adds `beta`, column by column.
 *
 * @param {string} name
 * @param {object} settings
 */
function normalisation(name, settings) {
  const config = { name, axis: -1, epsilon: 0, center: true, scale: true, ...settings };
  return { class_name: 'BatchNormalization', config };
}

/**
 * Its weights, in the order in which they are loaded.
 *
 * @param {Float64Array} mean
 * @param {Float64Array} gamma
 * @param {Float64Array} beta
 * @returns {[part: string, values: Float32Array][]}
 */
function normalisationWeights(mean, gamma, beta) {
  return [
    ['gamma', new Float32Array(gamma)],
    ['beta', new Float32Array(beta)],
    ['moving_mean', new Float32Array(mean)],
    ['moving_variance', new Float32Array(mean.length).fill(1)],
  ];
}

/**
 * The parts of a layers-model, as tf.io.fromMemory takes them.
 *
 * @param {Model} model
 * @returns {{modelTopology: object, weightSpecs: WeightSpec[], weightData: Uint8Array}}
 * @throws {NotExpressible | import('./scaling.js').FeaturesNotExpressible | import('./scaling.js').PrecisionNotExpressible}
 */
export function layersModel({ features, layers, scaling, names }) {
  checkFeatures(scaling);
  checkPrecision(scaling);
  /** @type {{class_name: string, config: object}[]} */
  const topology = [];
  /** @type {WeightSpec[]} */
  const weightSpecs = [];
  /** @type {Float32Array[]} */
  const values = [];
  /** @type {(name: string, shape: number[], data: Float32Array) => void} */
  const add = (name, shape, data) => {
    weightSpecs.push({ name, shape, dtype: 'float32' });
    values.push(data);
  };
  const shape = { batch_input_shape: [null, features.length], dtype: 'float32' };
  const addScales = (
    /** @type {string} */ name,
    /** @type {object} */ settings,
    /** @type {[string, Float32Array][]} */ weights,
  ) => {
    topology.push(normalisation(name, settings));
    for (const [part, data] of weights) add(`${name}/${part}`, [data.length], data);
  };
  if (scaling.inputs) {
    const { centre, spread } = scaling.inputs;
    const weights = normalisationWeights(
      centre,
      spread.map((each) => 1 / each),
      centre.map(() => 0),
    );
    addScales('table_columns', shape, weights);
  }
  layers.forEach((layer, index) => {
    const name = names?.[index] ?? `dense_${index + 1}`;
    topology.push({
      class_name: 'Dense',
      config: {
        name,
        units: layer.units,
        activation: 'linear',
        use_bias: true,
        ...(index === 0 && !scaling.inputs && shape),
      },
    });
    add(`${name}/kernel`, [layer.inputs, layer.units], transposed(layer));
    add(`${name}/bias`, [layer.units], layer.biases);
    topology.push(activationLayer(layer, index));
    if (layer.slopes) add(`activation_${index + 1}/alpha`, [layer.units], layer.slopes);
  });
  if (scaling.target) {
    const { centre, spread } = scaling.target;
    addScales(
      'table_target',
      {},
      normalisationWeights(
        centre.map(() => 0),
        spread,
        centre,
      ),
    );
  }
  const weightData = new Uint8Array(4 * values.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of values) {
    weightData.set(littleEndian(part), offset);
    offset += 4 * part.length;
  }
  return {
    modelTopology: {
      class_name: 'Sequential',
      config: { name: 'activation_playground', layers: topology },
      keras_version: '2.15.0',
      backend: 'tensor_flow.js',
    },
    weightSpecs,
    weightData,
  };
}

/**
 * The two files of a layers-model.
 *
 * @param {Model} model
 * @returns {ModelFile[]}
 * @throws {NotExpressible}
 */
export function tfjsFiles(model) {
  const { modelTopology, weightSpecs, weightData } = layersModel(model);
  const json = {
    format: 'layers-model',
    generatedBy: 'Activation Playground',
    convertedBy: null,
    userDefinedMetadata: {
      experiment: model.experiment,
      step: model.step,
      features: model.features,
      ...(model.columns.length > 0 && { columns: model.columns, classes: model.classes }),
    },
    modelTopology,
    weightsManifest: [{ paths: ['weights.bin'], weights: weightSpecs }],
  };
  return [
    { name: 'model.json', type: 'application/json', content: JSON.stringify(json, null, 1) },
    { name: 'weights.bin', type: 'application/octet-stream', content: weightData },
  ];
}
