// A trained network as the exporters see it, independent of how the engine lays its numbers out.
//
// Exported models are the network itself: from the features to the values of the linear output layer (the logits, where it
// classifies). Where the data is a table, they are in its units: what was done to its columns is part of the model. What a format cannot express is refused by name, never replaced by something similar.
//
// This room reads and writes networks in the formats of other programs. It knows the engine's descriptions, not the page; what is
// opened or saved is for panels/share.

import shareTexts from '../locale/en/share.js';
import { shortestFloat } from '../format/floats.js';
import { texts } from '../format/texts.js';
import { exportedNames } from './layer-names.js';
import { ownLayerOf } from './own-layer.js';
import { scalingOf } from './scaling.js';

/** @import {Description, OwnActivation, Task} from '../engine/types.js' */
/** @import {OwnLayer} from './own-layer.js' */
/** @import {ModelScaling} from './scaling.js' */

const t = texts('share', shareTexts);

/**
 * @typedef {object} ModelLayer
 * @property {number} inputs
 * @property {number} units
 * @property {string} activation as the engine names it
 * @property {number | null} parameter of the activation, where it has one
 * @property {Float32Array} weights units × inputs, row by row
 * @property {Float32Array} biases units
 * @property {Float32Array | null} slopes units, where they are learned (prelu)
 * @property {OwnLayer | null} [own] of the reader's own activation: its formula and constants
 */

/**
 * @typedef {object} Model
 * @property {string[]} features names of the inputs
 * @property {ModelLayer[]} layers from the first hidden one to the output
 * @property {Task} task
 * @property {string} experiment text of the experiment that it was trained by
 * @property {number} step
 * @property {ModelScaling} scaling of the reader's table: exported models take and give its values
 * @property {string[]} columns names of the table's columns, what is learned last; empty where there is no table
 * @property {string[]} classes names of its classes
 * @property {string[] | null} [names] of the layers in the file that it came from, null where they have none of their own
 */

/**
 * A file to be saved.
 *
 * @typedef {object} ModelFile
 * @property {string} name
 * @property {string} type media type
 * @property {string | Uint8Array} content
 */

/** What a format cannot express. */
export class NotExpressible extends Error {
  /**
   * @param {string} format
   * @param {ModelLayer} layer
   * @param {number} index counted from 0
   */
  constructor(format, layer, index) {
    const parameter = layer.parameter === null ? '' : ` with parameter ${layer.parameter}`;
    super(`${format} has no layer for ${layer.activation}${parameter} (layer ${index + 1}).`);
    this.name = 'NotExpressible';
    this.format = format;
    this.activation = layer.activation;
    this.parameter = layer.parameter;
    this.layer = index;
  }
}

/** The engine's kind of layer that all formats have. */
const expressible = 'dense';

/** A layer of a kind that no format has. Its message is for the reader. */
export class KindNotExpressible extends Error {
  /**
   * @param {string} kind
   * @param {number} index counted from 0
   */
  constructor(kind, index) {
    super(t('files.kindNotExpressible', { kind, layer: index + 1 }));
    this.name = 'KindNotExpressible';
    this.kind = kind;
    this.layer = index;
  }
}

/**
 * @param {Description} description
 * @param {Float32Array} parameters all of them, as the engine lays them out
 * @param {number} step
 * @param {string[] | null} [names] of the layers, as a file had them
 * @param {OwnActivation | null} [own] the reader's own activation, where a layer has it
 * @returns {Model}
 * @throws {KindNotExpressible}
 */
export function modelOf(description, parameters, step, names = null, own = null) {
  const other = description.layers.findIndex(({ kind }) => kind !== expressible);
  if (other >= 0) throw new KindNotExpressible(description.layers[other].kind, other);
  const { features, inputs, task, text } = description;
  return {
    features:
      features.length === inputs
        ? features
        : Array.from({ length: inputs }, (_, i) => `value${i + 1}`),
    layers: description.layers.map((layer) => ({
      inputs: layer.inputs,
      units: layer.units,
      activation: layer.activation,
      parameter: layer.slopes === null ? layer.parameter : null,
      weights: parameters.slice(layer.weights, layer.weights + layer.units * layer.inputs),
      biases: parameters.slice(layer.biases, layer.biases + layer.units),
      slopes:
        layer.slopes === null || layer.activation === 'own'
          ? null
          : parameters.slice(layer.slopes, layer.slopes + layer.units),
      own: own && layer.activation === 'own' ? ownLayerOf(own, layer, parameters) : null,
    })),
    task,
    experiment: text,
    step,
    scaling: scalingOf(description),
    columns: description.columns,
    classes: description.classNames,
    names: exportedNames(names, description.layers.length),
  };
}

/**
 * The shortest decimal number that reads back to the same single-precision value.
 *
 * @param {number} value
 * @returns {string} with a point or an exponent, so that every language reads a floating-point number
 */
export function shortest(value) {
  return floating(shortestFloat(value));
}

/**
 * The same for a number that may need double precision. In a place that computes with doubles, the shortest number of a
 * single-precision value is another one: there all digits are written.
 *
 * @param {number} value
 * @param {boolean} isDouble whether it is such a place
 */
export function precise(value, isDouble) {
  return Math.fround(value) === value && !isDouble ? shortest(value) : floating(value);
}

/** @param {number} value */
function floating(value) {
  const text = Object.is(value, -0) ? '-0' : String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}

/**
 * The weights as frameworks with inputs × units want them.
 *
 * @param {ModelLayer} layer
 * @returns {Float32Array}
 */
export function transposed({ weights, units, inputs }) {
  const result = new Float32Array(weights.length);
  for (let unit = 0; unit < units; unit++) {
    for (let input = 0; input < inputs; input++) {
      result[input * units + unit] = weights[unit * inputs + input];
    }
  }
  return result;
}

/**
 * The bytes of numbers in little-endian order, whatever the machine's.
 *
 * @param {Float32Array | Float64Array} values
 * @returns {Uint8Array}
 */
export function littleEndian(values) {
  const bytes = new Uint8Array(values.byteLength);
  const view = new DataView(bytes.buffer);
  const size = values.BYTES_PER_ELEMENT;
  values.forEach((value, i) =>
    size === 8 ? view.setFloat64(8 * i, value, true) : view.setFloat32(4 * i, value, true),
  );
  return bytes;
}
