// The activation functions of single units over the interval that is shown.

import { activationText } from '../../format/names.js';
import { Curves } from '../../kit/curves.js';

/** @import {Engine} from '../../engine/client.js' */
/** @import {Curve, LayerDescription} from '../../engine/types.js' */

const points = 193;
/** A learned slope may leave the range of settings; f is linear in it, so two curves give all. */
const slopeEnds = [0, 1];

export class UnitCurves {
  #curves;

  /**
   * @param {Pick<Engine, 'curve'>} engine
   * @param {() => void} onLoaded called when a curve that was missing has come
   */
  constructor(engine, onLoaded) {
    this.#curves = new Curves(engine, points, onLoaded);
  }

  /**
   * @param {LayerDescription} layer
   * @param {number | null} slope that the unit has learned
   * @param {number} reach
   * @param {string} own formula and constants of the reader's own activation
   * @returns {Curve | null} from −reach to reach; null until it has come
   */
  curve(layer, slope, reach, own) {
    if (slope === null) return this.#curves.curve(activationText(layer, own), reach);
    // A constant of a formula may do anything to it.
    if (layer.activation === 'own') {
      const parameter = Number(slope.toFixed(2));
      return this.#curves.curve(activationText({ ...layer, parameter }, own), reach);
    }
    const [none, full] = slopeEnds.map((end) =>
      this.#curves.curve(activationText({ ...layer, parameter: end }), reach),
    );
    if (!none || !full) return null;
    const between = (/** @type {Float32Array} */ from, /** @type {Float32Array} */ to) =>
      from.map((value, i) => value + (to[i] - value) * slope);
    return { f: between(none.f, full.f), df: between(none.df, full.df) };
  }
}
