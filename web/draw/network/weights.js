// Maps of units where the data lies in no plane: those of the first layer show their weights as an image of the input, deeper ones
// one shade, their mean activation.

import { paintSigned } from '../plane/heatmap.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Network
 * @property {number} inputs
 * @property {{units: number, inputs: number, weights: number}[]} layers `weights`: where they begin among the parameters, units × inputs
 */

/** Cells along a side: of images, and of sounds, whose weights become stripes in the order of time. */
const imageCells = 12;
const soundCells = 16;

/** @param {Pick<Network, 'inputs'>} network */
export function weightMapSide({ inputs }) {
  return inputs === imageCells ** 2 ? imageCells : soundCells;
}

/**
 * @param {Network} description
 * @param {{unitNumbers: string[]}} tables the names of a unit's numbers
 * @param {{parameters: Float32Array, units: Float32Array}} frame units: units × numbers
 * @param {Palette} palette
 * @param {Uint32Array} pixels of (inputs + units) maps
 */
export function paintWeightMaps(description, { unitNumbers }, frame, palette, pixels) {
  const side = weightMapSide(description);
  const cells = side * side;
  const values = new Float32Array(cells);
  const mean = unitNumbers.indexOf('mean');
  let map = description.inputs;
  pixels.fill(0, 0, map * cells);
  description.layers.forEach(({ units, inputs, weights }, layer) => {
    const first = map - description.inputs;
    const sizes = Array.from({ length: layer === 0 ? units * inputs : units }, (_, i) =>
      Math.abs(
        layer === 0
          ? frame.parameters[weights + i]
          : frame.units[(first + i) * unitNumbers.length + mean],
      ),
    );
    const scale = sizes.reduce((top, size) => Math.max(top, size), 1e-12);
    for (let unit = 0; unit < units; unit++, map++) {
      const own = weights + unit * inputs;
      for (let cell = 0; cell < cells; cell++) {
        const input = side === imageCells ? cell : Math.floor(((cell % side) * inputs) / side);
        values[cell] =
          layer === 0
            ? frame.parameters[own + input]
            : frame.units[(first + unit) * unitNumbers.length + mean];
      }
      paintSigned(values, scale, palette, pixels.subarray(map * cells, (map + 1) * cells));
    }
  });
}
