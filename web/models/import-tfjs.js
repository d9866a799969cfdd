// Reads a layers-model of TensorFlow.js: dense layers one after the other, with their activations.

import {
  activate,
  checkCount,
  exchanged,
  networkOf,
  NotImportable,
  record,
  refuseSetting,
} from './import.js';
import { activationOf, checkLayer, flattening, functionNamed, passing } from './keras-layers.js';
import { chain } from './keras-chain.js';
import { after, before, lineOf, scaling } from './import-tfjs-units.js';
import { scaleText } from './import-units.js';
import { Weights } from './tfjs-weights.js';

/** @import {FoundLayer, ImportedNetwork} from './import.js' */
/** @import {PlacedLayer} from './keras-chain.js' */
/** @import {Tensor} from './tfjs-weights.js' */

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
  if (file?.format === 'graph-model') throw new NotImportable('graphModel');
  if (!file || !outline || (file.format ?? 'layers-model') !== 'layers-model')
    throw new NotImportable('notModel');
  const list = chain(outline);
  const names = list.map(({ config }) => String(config.name));
  const reader = new LayerReader(new Weights(file.weightsManifest, bytesOf, names));
  list.forEach((layer, i) => {
    try {
      reader.read(layer);
    } catch (error) {
      throw error instanceof NotImportable ? error.at(names[i]) : error;
    }
  });
  const { features } = record(file.userDefinedMetadata) ?? {};
  const strings = Array.isArray(features)
    ? features.filter((each) => typeof each === 'string')
    : [];
  return reader.finish(strings);
}

/** Takes one layer after the other. */
class LayerReader {
  #weights;
  /** @type {FoundLayer[]} */
  #layers = [];
  /** @type {Set<string>} */
  #names = new Set();
  /** @type {Inputs} */
  #given = { dims: null, isFlat: false };
  /** What scales a table before the first dense layer and after the last one. @type {PlacedLayer | null} */
  #first = null;
  /** @type {PlacedLayer | null} */
  #last = null;

  /** @param {Weights} weights */
  constructor(weights) {
    this.#weights = weights;
  }

  /** @param {PlacedLayer} layer */
  read(layer) {
    const { class_name: type, config, scope } = layer;
    checkLayer(layer);
    const name = String(config.name);
    const path = [...scope, name].join('/');
    if (this.#names.has(path)) refuseSetting(type, 'name', name);
    this.#names.add(path);
    const isBefore = this.#layers.length === 0;
    const dims = config.batch_input_shape ?? config.batch_shape;
    if (isBefore && Array.isArray(dims)) this.#given.dims ??= dims;
    if (passing.includes(type)) return;
    if (flattening.includes(type)) this.#flatten(layer);
    else if (scaling.includes(type)) {
      if (isBefore && !this.#first) this.#first = layer;
      else if (!isBefore && !this.#last) this.#last = layer;
      else throw new NotImportable('unknownLayer', { name: type });
    } else if (this.#last) throw new NotImportable('unknownLayer', { name: this.#last.class_name });
    else if (type === 'Dense') {
      checkCount(this.#layers.length + 1);
      const found = dense(name, config, (part) => this.#weights.find(scope, name, part));
      if (isBefore) checkInputs(found, this.#given);
      this.#layers.push(found);
      this.#activate(name, functionNamed(config.activation));
    } else if (type === 'PReLU') this.#slopes(layer);
    else {
      const found = activationOf(layer);
      if (!found) throw new NotImportable('unknownLayer', { name: type });
      this.#activate(name, found);
    }
  }

  /** @param {string} name @param {import('./keras-layers.js').FoundActivation} found */
  #activate(name, found) {
    activate(this.#layers[this.#layers.length - 1], name, ...found);
  }

  /** @param {PlacedLayer} layer */
  #flatten({ class_name: type, config: { target_shape: shape } }) {
    const units = this.#layers[this.#layers.length - 1]?.units;
    if (units === undefined) this.#given.isFlat = true;
    // Of a row that is one already, any other shape would be another row.
    const width = type === 'Reshape' ? shape[0] : -1;
    if (width !== -1 && units !== undefined && width !== units)
      refuseSetting(type, 'target_shape', shape);
    if (units === undefined && width !== -1) this.#given.width = width;
  }

  /** @param {PlacedLayer} layer with a slope a unit, or one for all */
  #slopes({ config, scope }) {
    const name = String(config.name);
    const slopes = this.#weights.find(scope, name, 'alpha');
    if (!slopes) throw new NotImportable('missingWeights', { name: `${name}/alpha` });
    const units = this.#layers[this.#layers.length - 1]?.units ?? 0;
    // Along a shared axis there is one for all.
    const shared = slopes.values.length === 1;
    const values = shared ? new Float32Array(units).fill(slopes.values[0]) : slopes.values;
    activate(this.#layers[this.#layers.length - 1], name, 'prelu', null, values);
  }

  /**
   * @param {string[]} features
   * @returns {ImportedNetwork}
   */
  finish(features) {
    const network = networkOf(this.#layers, features);
    const line = (/** @type {PlacedLayer} */ layer) =>
      lineOf(layer, (part) => this.#weights.find(layer.scope, String(layer.config.name), part));
    const first = this.#first && before(line(this.#first));
    const last = this.#last && after(line(this.#last));
    return { ...network, scale: scaleText(network, first, last) };
  }
}

/** @typedef {{dims: unknown[] | null, isFlat: boolean, width?: number}} Inputs of the first dense layer, samples first; null where the file does not say */

/**
 * A dense layer takes a row of numbers for each sample; along more axes it would be used many times.
 *
 * @param {FoundLayer} layer the first
 * @param {Inputs} given
 */
function checkInputs({ name, inputs }, { dims, isFlat, width = inputs }) {
  if (width !== inputs) throw new NotImportable('sizes', { name });
  if (!dims) return;
  const sizes = dims.slice(1);
  const known = sizes.every((size) => typeof size === 'number');
  const count = sizes.reduce((/** @type {number} */ a, b) => a * Number(b), 1);
  if (dims.length < 2 || (!isFlat && dims.length !== 2) || (known && count !== inputs))
    throw new NotImportable('sizes', { name });
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
