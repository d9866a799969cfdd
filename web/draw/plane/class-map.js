// A map of which class is the likeliest at each point of the plane, in the colours of the classes.

import { classColor, mix, pack } from '../canvas/palette.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * Turns class probabilities into pixels: the likeliest class's colour, paler the less certain it is.
 *
 * @param {Float32Array[]} probabilities [cells] of each class
 * @param {Palette} palette
 * @param {Uint32Array} pixels
 * @param {boolean} [discrete]
 */
export function paintClasses(probabilities, palette, pixels, discrete = false) {
  const classes = probabilities.length;
  const colors = Array.from({ length: classes }, (_, k) => classColor(palette, k, classes));
  for (let i = 0; i < probabilities[0].length; i++) {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (probabilities[k][i] > probabilities[best][i]) best = k;
    }
    if (discrete) {
      pixels[i] = pack(colors[best]);
      continue;
    }
    const chance = 1 / classes;
    const certainty = Math.max(0, (probabilities[best][i] - chance) / (1 - chance));
    pixels[i] = pack(mix(palette.middle, colors[best], 0.15 + 0.75 * certainty));
  }
}
