// Edits of the list of hidden layers, as values of the experiment's `net` field.

/** @import {LayerFields} from '../engine/types.js' */

/** @typedef {{kind?: string, units: number, activation: string, parameter?: number | string | null}} LayerPlan */

/**
 * @param {LayerPlan[]} layers without a kind they are dense, which is not written
 * @returns {string} as the engine reads it
 */
export function netText(layers) {
  if (layers.length === 0) return 'none';
  return layers
    .map(({ kind, units, activation, parameter }) =>
      [kind === 'dense' ? undefined : kind, units, activation, parameter]
        .filter((part) => part !== undefined && part !== null)
        .join(':'),
    )
    .join(',');
}

/**
 * `layers` with some of the settings of one layer, or of all of them, replaced.
 *
 * @param {LayerFields[]} layers
 * @param {number | 'all'} which
 * @param {Partial<LayerPlan>} changes another activation comes with its standard parameter unless one is given
 * @returns {LayerPlan[]}
 */
export function changeLayers(layers, which, changes) {
  return layers.map((layer, index) => {
    if (which !== 'all' && which !== index) return layer;
    const swapped =
      changes.activation !== undefined && changes.activation !== layer.activation
        ? { ...layer, parameter: null }
        : layer;
    return { ...swapped, ...changes };
  });
}

/**
 * `layers` with a copy of layer `index` after it; where there is none yet, a first one.
 *
 * @param {LayerFields[]} layers
 * @param {number} index
 * @returns {LayerPlan[]}
 */
export function insertLayer(layers, index) {
  const copy = layers[index] ?? { units: 4, activation: 'relu' };
  return [...layers.slice(0, index + 1), copy, ...layers.slice(index + 1)];
}

/**
 * @param {LayerFields[]} layers
 * @param {number} index
 * @returns {LayerPlan[]}
 */
export function removeLayer(layers, index) {
  return layers.filter((_, i) => i !== index);
}
