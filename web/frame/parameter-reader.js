// Named access to numbers of which there is one a parameter: the parameters themselves, or the loss's derivatives by them.

import { biasPlace, slopePlace, weightPlace } from './places.js';

/** @import {Description} from '../engine/types.js' */

export class ParameterReader {
  #description;
  #values;

  /**
   * @param {Pick<Description, 'layers'>} description
   * @param {Float32Array} values [parameters]
   */
  constructor(description, values) {
    this.#description = description;
    this.#values = values;
  }

  /** All of them, in the engine's order. @returns {Float32Array} [parameters] */
  get all() {
    return this.#values;
  }

  /**
   * Of a layer, unit by unit.
   *
   * @param {number} layer
   * @returns {Float32Array} [units × inputs], a view
   */
  weights(layer) {
    const { units } = this.#description.layers[layer];
    return this.#between(
      weightPlace(this.#description, layer, 0, 0),
      weightPlace(this.#description, layer, units, 0),
    );
  }

  /**
   * Of the links that lead to a unit.
   *
   * @param {number} layer
   * @param {number} unit
   * @returns {Float32Array} [inputs], a view
   */
  incoming(layer, unit) {
    return this.#between(
      weightPlace(this.#description, layer, unit, 0),
      weightPlace(this.#description, layer, unit + 1, 0),
    );
  }

  /**
   * @param {number} layer
   * @param {number} unit to which the link leads
   * @param {number} source from which it comes
   * @returns {number} NaN where the frame has none
   */
  weight(layer, unit, source) {
    return this.#values[weightPlace(this.#description, layer, unit, source)] ?? NaN;
  }

  /**
   * @param {number} layer
   * @param {number} unit
   * @returns {number} NaN where the frame has none
   */
  bias(layer, unit) {
    return this.#values[biasPlace(this.#description, layer, unit)] ?? NaN;
  }

  /**
   * The slopes that the units of a layer have learned.
   *
   * @param {number} layer
   * @returns {Float32Array | null} [units], or the one that all share, a view; null where the layer learns none
   */
  slopes(layer) {
    const { slopeCount } = this.#description.layers[layer];
    const first = slopePlace(this.#description, layer, 0);
    return first === null ? null : this.#between(first, first + slopeCount);
  }

  /**
   * @param {number} layer
   * @param {number} unit
   * @returns {number | null} null where the layer learns none
   */
  slope(layer, unit) {
    const place = slopePlace(this.#description, layer, unit);
    return place === null ? null : this.#values[place];
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #between(from, to) {
    return this.#values.subarray(from, to);
  }
}
