// Where units and parameters stand among all of a network's, and the columns in which the network is drawn.
//
// Layers count from 0, the first hidden one; the output layer is the last. Columns count the inputs as column 0.

/** @import {Description} from '../engine/types.js' */

/**
 * Units of each column, inputs first.
 *
 * @param {Pick<Description, 'inputs' | 'layers'>} description
 * @returns {number[]} [columns]
 */
export function columnCounts({ inputs, layers }) {
  return [inputs, ...layers.map(({ units }) => units)];
}

/**
 * How many units there are, inputs and outputs among them.
 *
 * @param {Pick<Description, 'inputs' | 'layers'>} description
 */
export function unitCount(description) {
  return columnCounts(description).reduce((a, b) => a + b, 0);
}

/**
 * The place of a unit among those of all layers.
 *
 * @param {{units: number}[]} layers
 * @param {number} layer
 * @param {number} unit
 */
export function unitPlace(layers, layer, unit) {
  let place = unit;
  for (let before = 0; before < layer; before++) place += layers[before].units;
  return place;
}

/**
 * The place of a weight among all parameters.
 *
 * @param {Pick<Description, 'layers'>} description
 * @param {number} layer
 * @param {number} unit to which the link leads
 * @param {number} source unit of the layer before, or input, from which it comes
 */
export function weightPlace({ layers }, layer, unit, source) {
  const { weights, inputs } = layers[layer];
  return weights + unit * inputs + source;
}

/**
 * The place of a bias among all parameters.
 *
 * @param {Pick<Description, 'layers'>} description
 * @param {number} layer
 * @param {number} unit
 */
export function biasPlace({ layers }, layer, unit) {
  return layers[layer].biases + unit;
}

/**
 * The place of a learned slope among all parameters.
 *
 * @param {Pick<Description, 'layers'>} description
 * @param {number} layer
 * @param {number} unit
 * @returns {number | null} null where the layer's activation learns none
 */
export function slopePlace({ layers }, layer, unit) {
  const { slopes, slopeCount } = layers[layer];
  // One that all units share is each one's.
  return slopes === null ? null : slopes + Math.min(unit, slopeCount - 1);
}
