// Maps of units where the data lies in no plane: those of the first layer show their weights as an image of the input, deeper ones
// one shade, their mean activation.

import { paintSigned } from '../plane/heatmap.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} WeighedLayer
 * @property {Float32Array[]} weights [inputs] of each unit
 * @property {number[]} means of each unit's activations
 */

/** Cells along a side: of images, and of sounds, whose weights become stripes in the order of time. */
const imageCells = 12;
const soundCells = 16;

/** @param {number} inputs of the network */
export function weightMapSide(inputs) {
  return inputs === imageCells ** 2 ? imageCells : soundCells;
}

/**
 * Paints the maps of all units.
 *
 * @param {WeighedLayer[]} layers
 * @param {number} side from weightMapSide
 * @param {Palette} palette
 * @param {(layer: number, unit: number) => Uint32Array} pixelsOf [side × side] of a unit's map
 */
export function paintWeightMaps(layers, side, palette, pixelsOf) {
  const values = new Float32Array(side * side);
  layers.forEach(({ weights, means }, layer) => {
    let scale = 1e-12;
    const shown = layer === 0 ? weights : [means];
    for (const row of shown) for (const value of row) scale = Math.max(scale, Math.abs(value));
    means.forEach((mean, unit) => {
      if (layer === 0) showWeights(values, weights[unit], side);
      else values.fill(mean);
      paintSigned(values, scale, palette, pixelsOf(layer, unit));
    });
  });
}

/**
 * Those of an image lie as its pixels do; those of a sound are the same in every row.
 *
 * @param {Float32Array} values [side × side], written
 * @param {Float32Array} weights [inputs]
 * @param {number} side
 */
function showWeights(values, weights, side) {
  for (let cell = 0; cell < values.length; cell++) {
    const input = side === imageCells ? cell : Math.floor(((cell % side) * weights.length) / side);
    values[cell] = weights[input];
  }
}
