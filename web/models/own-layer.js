// What a layer of a model has of an activation of the reader's own.

import { formulaTree } from '../format/formula-tree.js';

/** @import {LayerDescription, OwnActivation} from '../engine/types.js' */
/** @import {FormulaNode} from '../format/formula-tree.js' */

/**
 * @typedef {object} OwnConstant
 * @property {string} name
 * @property {Float32Array} values one, or one a unit
 * @property {boolean} learned
 */

/**
 * @typedef {object} OwnLayer what a layer has of it
 * @property {FormulaNode} tree
 * @property {string} formula as it was written
 * @property {OwnConstant[]} constants
 * @property {string} text all of it, as the engine writes it
 * @property {string} f the formula as the engine tells it, in prefix notation
 */

/**
 * @param {OwnActivation} own
 * @param {LayerDescription} layer
 * @param {Float32Array} parameters all of the network's
 * @returns {OwnLayer}
 */
export function ownLayerOf(own, { slopes, slopeCount, parameter }, parameters) {
  const constants = own.constants.map(({ name, default: value }, i) => {
    const isFirst = i === 0;
    const values =
      isFirst && slopes !== null
        ? parameters.slice(slopes, slopes + slopeCount)
        : Float32Array.of(isFirst && parameter !== null ? parameter : value);
    return { name, values, learned: isFirst && slopes !== null };
  });
  return { tree: formulaTree(own.f), formula: own.formula, constants, text: own.text, f: own.f };
}
