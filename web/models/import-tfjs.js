// Reads a layers-model of TensorFlow.js: dense layers one after the other, with their activations.

import { activate, checkCount, exchanged, floats, networkOf, NotImportable } from './import.js';
import { after, before, normalisation } from './import-tfjs-units.js';
import { scaleText } from './import-units.js';

/** @import {FoundLayer, ImportedNetwork} from './import.js' */

/** Names of functions in the settings of layers. */
const named = /** @type {Record<string, string>} */ ({
  linear: 'identity',
  sigmoid: 'sigmoid',
  tanh: 'tanh',
  relu: 'relu',
  relu6: 'relu6',
  selu: 'selu',
  softplus: 'softplus',
  softsign: 'softsign',
  gelu: 'gelu',
  swish: 'silu',
  silu: 'silu',
  mish: 'mish',
  softmax: 'softmax',
});

/** Layers that leave values as they are once training is over. */
const passing = ['InputLayer', 'Dropout', 'GaussianNoise', 'GaussianDropout', 'AlphaDropout'];

/** @typedef {{class_name: string, config: Record<string, any>, inbound_nodes?: unknown}} LayerSettings */

/**
 * @param {unknown} json content of model.json
 * @param {(path: string) => Uint8Array | undefined} bytesOf the files that it names
 * @returns {ImportedNetwork}
 * @throws {NotImportable}
 */
export function readTfjs(json, bytesOf) {
  try {
    return networkIn(json, bytesOf);
  } catch (error) {
    if (error instanceof NotImportable) throw error;
    throw new NotImportable('notModel');
  }
}

/**
 * @param {unknown} json
 * @param {(path: string) => Uint8Array | undefined} bytesOf
 */
function networkIn(json, bytesOf) {
  const file = record(json);
  const topology = record(file?.modelTopology);
  const outline = record(topology?.model_config) ?? topology;
  if (!file || !outline || (file.format ?? 'layers-model') !== 'layers-model')
    throw new NotImportable('notModel');
  const tensors = tensorsOf(file.weightsManifest, bytesOf);
  /** @type {FoundLayer[]} */
  const layers = [];
  /** @type {ReturnType<typeof normalisation> | null} */
  let first = null;
  /** @type {ReturnType<typeof normalisation> | null} */
  let last = null;
  for (const { class_name: type, config } of chain(outline)) {
    const name = String(config.name);
    const weights = (/** @type {string} */ part) => tensors.get(`${name}/${part}`);
    const add = (
      /** @type {string} */ activation,
      /** @type {number | null} */ parameter = null,
      /** @type {Float32Array | null} */ slopes = null,
    ) => activate(layers[layers.length - 1], name, activation, parameter, slopes);
    if (passing.includes(type)) continue;
    // Samples are flat already.
    if (type === 'Flatten' && layers.length === 0) continue;
    else if (type === 'BatchNormalization') {
      const found = normalisation(name, config, weights);
      if (layers.length === 0 && !first) first = found;
      else if (layers.length > 0 && !last) last = found;
      else throw new NotImportable('unknownLayer', { name: type });
    } else if (last) throw new NotImportable('unknownLayer', { name: 'BatchNormalization' });
    else if (type === 'Dense') {
      checkCount(layers.length + 1);
      layers.push(dense(name, config, weights));
      add(...functionNamed(config.activation ?? 'linear'));
    } else if (type === 'Activation') add(...functionNamed(config.activation));
    else if (type === 'Softmax') add('softmax');
    else if (type === 'ReLU') add(rectifier(config));
    else if (type === 'LeakyReLU') add('leaky_relu', numberOf(config.alpha ?? 0.3, name));
    else if (type === 'ELU') add('elu', numberOf(config.alpha ?? 1, name));
    else if (type === 'PReLU') {
      const slopes = weights('alpha');
      if (!slopes) throw new NotImportable('missingWeights', { name: `${name}/alpha` });
      add('prelu', null, slopes.values);
    } else throw new NotImportable('unknownLayer', { name: type });
  }
  const { features } = record(file.userDefinedMetadata) ?? {};
  const list = Array.isArray(features) ? features.filter((each) => typeof each === 'string') : [];
  const network = networkOf(layers, list);
  const scale = scaleText(network, first && before(first), last && after(last));
  return { ...network, scale };
}

/**
 * The layers in the order in which values pass them.
 *
 * @param {Record<string, any>} outline
 * @returns {LayerSettings[]}
 */
function chain({ class_name: type, config }) {
  if (!['Sequential', 'Model', 'Functional'].includes(type))
    throw new NotImportable('unknownLayer', { name: String(type) });
  const list = Array.isArray(config) ? config : config?.layers;
  if (!Array.isArray(list)) throw new NotImportable('notModel');
  const layers = list.map((each) => {
    const layer = record(each);
    const settings = record(layer?.config);
    if (!layer || !settings || typeof layer.class_name !== 'string')
      throw new NotImportable('notModel');
    return { class_name: layer.class_name, config: settings, inbound_nodes: layer.inbound_nodes };
  });
  if (type === 'Sequential') return layers;
  return layers.map((layer, i) => {
    // One node each, which reads one tensor: that of the layer before.
    const nodes = /** @type {any} */ (layer.inbound_nodes);
    const before = nodes?.[0]?.[0]?.[0];
    const single = i === 0 ? nodes?.length === 0 : nodes?.length === 1 && nodes[0].length === 1;
    if (!single || (i > 0 && before !== layers[i - 1].config.name))
      throw new NotImportable('branches', { name: String(layer.config.name) });
    return layer;
  });
}

/**
 * @param {string} name
 * @param {Record<string, any>} config
 * @param {(part: string) => {shape: number[], values: Float32Array} | undefined} weights
 * @returns {FoundLayer}
 */
function dense(name, config, weights) {
  const kernel = weights('kernel');
  if (!kernel) throw new NotImportable('missingWeights', { name: `${name}/kernel` });
  const [inputs, units] = kernel.shape;
  if (kernel.shape.length !== 2 || units !== config.units)
    throw new NotImportable('sizes', { name });
  const bias = weights('bias');
  if (!bias && config.use_bias !== false)
    throw new NotImportable('missingWeights', { name: `${name}/bias` });
  return {
    name,
    inputs,
    units,
    weights: exchanged(kernel.values, inputs, units),
    biases: bias?.values ?? new Float32Array(units),
    activation: null,
    parameter: null,
    slopes: null,
  };
}

/**
 * @param {unknown} name
 * @returns {[activation: string, parameter?: number]}
 */
function functionNamed(name) {
  if (name === 'elu') return ['elu', 1];
  if (typeof name === 'string' && Object.hasOwn(named, name)) return [named[name]];
  throw new NotImportable('unknownLayer', { name: String(name) });
}

/** @param {Record<string, any>} config */
function rectifier({ max_value: most = null, negative_slope: slope = 0, threshold = 0 }) {
  const plain = !slope && !threshold;
  if (plain && most === null) return 'relu';
  if (plain && most === 6) return 'relu6';
  throw new NotImportable('unknownLayer', {
    name: `ReLU (max_value ${most}, negative_slope ${slope}, threshold ${threshold})`,
  });
}

/**
 * @param {unknown} value
 * @param {string} name
 */
function numberOf(value, name) {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw new NotImportable('sizes', { name });
}

/**
 * The weights by name.
 *
 * @param {unknown} manifest
 * @param {(path: string) => Uint8Array | undefined} bytesOf
 */
function tensorsOf(manifest, bytesOf) {
  if (!Array.isArray(manifest)) throw new NotImportable('notModel');
  /** @type {Map<string, {shape: number[], values: Float32Array}>} */
  const tensors = new Map();
  /** @type {Set<unknown>} */
  const read = new Set();
  for (const group of manifest) {
    const { paths, weights } = record(group) ?? {};
    if (!Array.isArray(paths) || !Array.isArray(weights)) throw new NotImportable('notModel');
    const parts = paths.map((path) => {
      if (read.has(path)) throw new NotImportable('notModel');
      read.add(path);
      const bytes = bytesOf(String(path));
      if (!bytes) throw new NotImportable('missingWeights', { name: String(path) });
      return bytes;
    });
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let filled = 0;
    for (const part of parts) {
      bytes.set(part, filled);
      filled += part.length;
    }
    let offset = 0;
    for (const each of weights) {
      const { name, shape, dtype, quantization } = record(each) ?? {};
      const whole = Array.isArray(shape) && shape.every((n) => Number.isInteger(n) && n > 0);
      if (typeof name !== 'string' || !whole) throw new NotImportable('notModel');
      if (dtype !== 'float32' || quantization) throw new NotImportable('numbers', { name });
      const length =
        4 * shape.reduce((/** @type {number} */ a, /** @type {number} */ b) => a * b, 1);
      if (offset + length > bytes.length) throw new NotImportable('missingWeights', { name });
      tensors.set(name, { shape, values: floats(bytes.subarray(offset, offset + length)) });
      offset += length;
    }
    if (offset !== bytes.length) throw new NotImportable('sizes', { name: paths.join(', ') });
  }
  return tensors;
}

/**
 * @param {unknown} value
 * @returns {Record<string, any> | null}
 */
function record(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}
