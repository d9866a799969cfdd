// Reads a layers-model of TensorFlow.js: dense layers one after the other, with their activations.

import { floats } from '../format/floats.js';
import {
  activate,
  checkCount,
  exchanged,
  networkOf,
  NotImportable,
  refuseSetting,
} from './import.js';
import { activationOf, checkLayer, functionNamed, passing } from './keras-layers.js';
import { after, before, normalisation } from './import-tfjs-units.js';
import { scaleText } from './import-units.js';

/** @import {FoundLayer, ImportedNetwork} from './import.js' */
/** @import {LayerSettings} from './keras-layers.js' */

/** Files that belong together have no more bytes than the page reads. */
const mostBytes = 32 * 2 ** 20;

/** @typedef {{shape: number[], values: Float32Array}} Tensor */
/** @typedef {LayerSettings & {inbound_nodes?: unknown}} PlacedLayer */

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
  /** @type {Set<string>} */
  const names = new Set();
  /** @type {Inputs} */
  const given = { dims: null, isFlat: false };
  /** How a table is scaled before the first dense layer and after the last one. @type {LayerSettings['config'] | null} */
  let first = null;
  /** @type {LayerSettings['config'] | null} */
  let last = null;
  for (const layer of chain(outline)) {
    const { class_name: type, config } = layer;
    checkLayer(layer);
    const name = String(config.name);
    if (names.has(name)) refuseSetting(type, 'name', name);
    names.add(name);
    const dims = config.batch_input_shape ?? config.batch_shape;
    if (layers.length === 0 && Array.isArray(dims)) given.dims ??= dims;
    const weights = (/** @type {string} */ part) => tensors.get(`${name}/${part}`);
    const add = (
      /** @type {string} */ activation,
      /** @type {number | null} */ parameter = null,
      /** @type {Float32Array | null} */ slopes = null,
    ) => activate(layers[layers.length - 1], name, activation, parameter, slopes);
    if (passing.includes(type)) continue;
    if (type === 'Flatten') given.isFlat = true;
    else if (type === 'BatchNormalization') {
      if (layers.length === 0 && !first) first = config;
      else if (layers.length > 0 && !last) last = config;
      else throw new NotImportable('unknownLayer', { name: type });
    } else if (last) throw new NotImportable('unknownLayer', { name: 'BatchNormalization' });
    else if (type === 'Dense') {
      checkCount(layers.length + 1);
      const found = dense(name, config, weights);
      if (layers.length === 0) checkInputs(found, given);
      layers.push(found);
      add(...functionNamed(config.activation));
    } else if (type === 'PReLU') {
      const slopes = weights('alpha');
      if (!slopes) throw new NotImportable('missingWeights', { name: `${name}/alpha` });
      const units = layers[layers.length - 1]?.units ?? 0;
      // Along a shared axis there is one for all.
      const shared = slopes.values.length === 1;
      add('prelu', null, shared ? new Float32Array(units).fill(slopes.values[0]) : slopes.values);
    } else {
      const found = activationOf(layer);
      if (!found) throw new NotImportable('unknownLayer', { name: type });
      add(...found);
    }
  }
  const { features } = record(file.userDefinedMetadata) ?? {};
  const list = Array.isArray(features) ? features.filter((each) => typeof each === 'string') : [];
  const network = networkOf(layers, list);
  const found = (/** @type {LayerSettings['config']} */ config) =>
    normalisation(String(config.name), config, (part) => tensors.get(`${config.name}/${part}`));
  const scale = scaleText(network, first && before(found(first)), last && after(found(last)));
  return { ...network, scale };
}

/** @typedef {{dims: unknown[] | null, isFlat: boolean}} Inputs of the first dense layer, samples first; null where the file does not say */

/**
 * A dense layer takes a row of numbers for each sample; along more axes it would be used many times.
 *
 * @param {FoundLayer} layer the first
 * @param {Inputs} given
 */
function checkInputs({ name, inputs }, { dims, isFlat }) {
  if (!dims) return;
  const sizes = dims.slice(1);
  const known = sizes.every((size) => typeof size === 'number');
  const count = sizes.reduce((/** @type {number} */ a, b) => a * Number(b), 1);
  if (dims.length < 2 || (!isFlat && dims.length !== 2) || (known && count !== inputs))
    throw new NotImportable('sizes', { name });
}

/**
 * The layers in the order in which values pass them.
 *
 * @param {Record<string, any>} outline
 * @returns {PlacedLayer[]}
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
    const { class_name, module, registered_name, inbound_nodes } = layer;
    return { class_name, module, registered_name, config: settings, inbound_nodes };
  });
  if (type === 'Sequential') return layers;
  const nameOf = (/** @type {PlacedLayer | undefined} */ layer) => String(layer?.config.name);
  layers.forEach((layer, i) => {
    const before = sourcesOf(layer);
    const fits = i === 0 ? before?.length === 0 : before?.length === 1;
    if (!fits || (i > 0 && before?.[0] !== nameOf(layers[i - 1])))
      throw new NotImportable('branches', { name: nameOf(layer) });
  });
  // What is asked of the model may end before its layers do.
  const ends = [
    [config.input_layers, layers[0]],
    [config.output_layers, layers[layers.length - 1]],
  ];
  for (const [named, layer] of ends) {
    const single = Array.isArray(named?.[0]) ? named[0] : named;
    if (named !== undefined && (single === named ? false : named.length !== 1))
      throw new NotImportable('branches', { name: nameOf(layer) });
    if (named !== undefined && (single?.[0] !== nameOf(layer) || !isFirst(single)))
      throw new NotImportable('branches', { name: String(single?.[0]) });
  }
  return layers;
}

/**
 * Whether a place in a graph (name, use of the layer, which of its results) is a layer's only one.
 *
 * @param {any[]} place
 */
function isFirst([, use, result]) {
  return use === 0 && result === 0;
}

/**
 * The layers whose results a layer is given, as it is used once; null where it is used in another way.
 *
 * @param {PlacedLayer} layer
 * @returns {string[] | null}
 */
function sourcesOf({ inbound_nodes: nodes }) {
  if (!Array.isArray(nodes) || nodes.length > 1) return null;
  if (nodes.length === 0) return [];
  // Keras 3 names its arguments.
  const plain = Array.isArray(nodes[0]) ? nodes[0] : nodes[0]?.args;
  if (!Array.isArray(plain)) return null;
  const extra = Array.isArray(nodes[0]) ? [] : Object.entries(nodes[0]?.kwargs ?? {});
  const places = plain.map((each) => (Array.isArray(each) ? each : each?.config?.keras_history));
  for (const place of places) {
    if (!Array.isArray(place) || !isFirst(place)) return null;
    extra.push(...Object.entries(place[3] ?? {}));
  }
  // An argument such as `training` changes what a layer does.
  return extra.every(([, value]) => value === null || value === false)
    ? places.map((place) => String(place[0]))
    : null;
}

/**
 * @param {string} name
 * @param {Record<string, any>} config
 * @param {(part: string) => Tensor | undefined} weights
 * @returns {FoundLayer}
 */
function dense(name, config, weights) {
  const kernel = weights('kernel');
  if (!kernel) throw new NotImportable('missingWeights', { name: `${name}/kernel` });
  const [inputs, units] = kernel.shape;
  if (kernel.shape.length !== 2 || units !== config.units)
    throw new NotImportable('sizes', { name });
  const bias = weights('bias');
  const biased = config.use_bias !== false;
  if (!bias && biased) throw new NotImportable('missingWeights', { name: `${name}/bias` });
  if (bias && !biased) refuseSetting(name, 'use_bias', false);
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
 * The weights by name.
 *
 * @param {unknown} manifest
 * @param {(path: string) => Uint8Array | undefined} bytesOf
 */
function tensorsOf(manifest, bytesOf) {
  if (!Array.isArray(manifest)) throw new NotImportable('notModel');
  /** @type {Map<string, Tensor>} */
  const tensors = new Map();
  /** @type {Set<unknown>} */
  const read = new Set();
  let total = 0;
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
    total += parts.reduce((sum, { length }) => sum + length, 0);
    if (total > mostBytes) throw new NotImportable('tooLong');
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
      if (tensors.has(name)) refuseSetting(name, 'name', name);
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
