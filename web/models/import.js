// What the readers of other programs' models share: the network that they find, and how they say that they cannot.
//
// A network is dense layers with activations that the engine has, to the last digit; nothing is replaced by something similar.

import { shortened } from '../format/shortened.js';
import { shortestFloat } from '../format/floats.js';

/** @typedef {'notModel' | 'graphModel' | 'several' | 'fileSize' | 'numberType' | 'unknownLayer' | 'formula' | 'setting' | 'tooLong' | 'archive' | 'tooSlow' | 'branches' | 'noDense' | 'sizes' | 'numbers' | 'missingWeights' | 'outputActivation' | 'twoActivations' | 'tooMany'} ImportCode */

/** Dense layers, the output's among them: as many as the engine takes. */
const mostLayers = 17;
/** As many as the engine takes. */
const mostParameters = 1_000_000;

/** Names from a file that are longer are cut: a message is read by a person. */
const shownCharacters = 60;

/** Why a model cannot be taken over. */
export class NotImportable extends Error {
  /**
   * @param {ImportCode} code
   * @param {Record<string, string | number>} [values] such as the name of the layer
   */
  constructor(code, values = {}) {
    const shown = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        typeof value === 'string' ? shortened(value, shownCharacters) : value,
      ]),
    );
    super(`${code}: ${JSON.stringify(shown)}`);
    this.name = 'NotImportable';
    this.code = code;
    this.values = shown;
    /** Name of the layer or node where it was found, '' where that is said otherwise or unknown. */
    this.place = '';
  }

  /**
   * The same, found at a layer or node.
   *
   * @param {string} place
   */
  at(place) {
    const shown = shortened(place, shownCharacters);
    if (this.place === '' && this.values.name !== shown) this.place = shown;
    return this;
  }
}

/**
 * Refuses what a layer or operator says of itself: it may mean something else than is read here.
 *
 * @param {string} name of the layer or operator
 * @param {string} field
 * @param {unknown} value
 * @returns {never}
 */
export function refuseSetting(name, field, value) {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  throw new NotImportable('setting', { name, field, value: text });
}

/**
 * @typedef {object} FoundLayer
 * @property {string} name as the file has it
 * @property {number} inputs
 * @property {number} units
 * @property {Float32Array} weights units × inputs, row by row
 * @property {Float32Array} biases
 * @property {string | null} activation as the engine names it, or `softmax`; null where there is none yet
 * @property {number | null} parameter
 * @property {Float32Array | null} slopes
 */

/** @typedef {'rounded' | 'half' | 'oneOutput' | 'oneOutputOfLogits'} Note weights had more digits than single precision holds; all was computed in half precision; two outputs became one, after a softmax or without */

/**
 * @typedef {object} ImportedNetwork
 * @property {number} inputs
 * @property {number} outputs
 * @property {{units: number, activation: string, parameter: string | null}[]} hidden the hidden layers, as an experiment has them
 * @property {Float32Array} parameters of all layers, as the engine lays them out
 * @property {'linear' | 'sigmoid' | 'softmax'} ending what the file applies to the outputs
 * @property {string[]} features names of the inputs, where the file has them
 * @property {string[]} names of its dense layers as the file has them, the output's too
 * @property {Note[]} notes what is to be said when it is opened, as its answers may differ from those in the other program
 * @property {{text: string, f: string}} [own] the reader's own activation, where a layer has it: its text, and the formula in prefix notation
 * @property {string} [scale] how it scales a table that it is given, as an experiment has it; '' for not at all
 */

/**
 * An object of a JSON file, null where it is none.
 *
 * @param {unknown} value
 * @returns {Record<string, any> | null}
 */
export function record(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
}

/**
 * To be asked before a layer is made: its weights may be another one's, so that a small file names far more than it holds.
 *
 * @param {number} count of layers with it
 * @throws {NotImportable}
 */
export function checkCount(count) {
  if (count > mostLayers) throw new NotImportable('tooMany', { most: mostLayers });
}

/**
 * @param {FoundLayer[]} layers from the first hidden one to the output
 * @param {string[]} features
 * @returns {ImportedNetwork}
 * @throws {NotImportable}
 */
export function networkOf(layers, features) {
  if (layers.length === 0) throw new NotImportable('noDense');
  /** @type {Float32Array[]} */
  const parts = [];
  layers.forEach((layer, index) => {
    const { name, weights, biases, slopes, inputs, units, activation } = layer;
    const before = layers[index - 1]?.units ?? inputs;
    const fits =
      weights.length === units * inputs &&
      biases.length === units &&
      (!slopes || slopes.length === units || (slopes.length === 1 && activation === 'own'));
    if (units < 1 || inputs < 1 || before !== inputs || !fits)
      throw new NotImportable('sizes', { name });
    parts.push(weights, biases, ...(slopes ? [slopes] : []));
  });
  const last = layers[layers.length - 1];
  const ending = last.activation ?? 'identity';
  if (!['identity', 'sigmoid', 'softmax'].includes(ending)) {
    throw new NotImportable('outputActivation', { activation: ending });
  }
  const hidden = layers.slice(0, -1);
  const early = hidden.find(({ activation }) => activation === 'softmax');
  if (early) throw new NotImportable('unknownLayer', { name: 'softmax' });
  const count = parts.reduce((sum, { length }) => sum + length, 0);
  if (count > mostParameters) throw new NotImportable('tooLong');
  const parameters = new Float32Array(count);
  let offset = 0;
  for (const part of parts) {
    parameters.set(part, offset);
    offset += part.length;
  }
  if (!parameters.every(Number.isFinite)) throw new NotImportable('numbers');
  return {
    inputs: layers[0].inputs,
    outputs: last.units,
    hidden: hidden.map(({ units, activation, parameter }) => ({
      units,
      activation: activation ?? 'identity',
      parameter: parameter === null ? null : decimal(parameter),
    })),
    parameters,
    ending: ending === 'identity' ? 'linear' : /** @type {'sigmoid' | 'softmax'} */ (ending),
    features,
    names: layers.map(({ name }) => name),
    notes: [],
  };
}

/**
 * Sets the activation of a layer that has none yet.
 *
 * @param {FoundLayer | undefined} layer
 * @param {string} name as the file calls it
 * @param {string} activation
 * @param {number | null} [parameter]
 * @param {Float32Array | null} [slopes]
 */
export function activate(layer, name, activation, parameter = null, slopes = null) {
  if (!layer) throw new NotImportable('noDense', { name });
  if (activation === 'identity') return;
  if (layer.activation !== null) throw new NotImportable('twoActivations', { name });
  Object.assign(layer, { activation, parameter, slopes });
}

/**
 * A number of a file in the shortest form that is the same in single precision.
 *
 * @param {number} value
 */
export function decimal(value) {
  return String(shortestFloat(Math.fround(value)));
}

/**
 * Rows and columns of a matrix exchanged.
 *
 * @template {Float32Array | Float64Array} Values
 * @param {Values} values
 * @param {number} rows
 * @param {number} columns
 * @returns {Values}
 */
export function exchanged(values, rows, columns) {
  if (values.length !== rows * columns) return values;
  const result = /** @type {Values} */ (values.slice());
  for (let i = 0; i < values.length; i++) {
    result[(i % columns) * rows + Math.floor(i / columns)] = values[i];
  }
  return result;
}
