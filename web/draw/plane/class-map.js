// A map of which class is the likeliest at each point of the plane, in the colours of the classes.

import { classColor, mix, pack } from '../canvas/palette.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * Turns class probabilities into pixels: the likeliest class's colour, paler the less certain it is.
 *
 * @param {Float32Array} probabilities classes × cells
 * @param {number} classes
 * @param {Palette} palette
 * @param {Uint32Array} pixels
 * @param {boolean} [discrete]
 */
export function paintClasses(probabilities, classes, palette, pixels, discrete = false) {
  const cells = probabilities.length / classes;
  const colors = Array.from({ length: classes }, (_, k) => classColor(palette, k, classes));
  for (let i = 0; i < cells; i++) {
    let best = 0;
    for (let k = 1; k < classes; k++) {
      if (probabilities[k * cells + i] > probabilities[best * cells + i]) best = k;
    }
    if (discrete) {
      pixels[i] = pack(colors[best]);
      continue;
    }
    const chance = 1 / classes;
    const certainty = Math.max(0, (probabilities[best * cells + i] - chance) / (1 - chance));
    pixels[i] = pack(mix(palette.middle, colors[best], 0.15 + 0.75 * certainty));
  }
}
