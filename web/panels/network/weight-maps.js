// The maps of units where the data lies in no plane, an image or a sound: what they weigh, and how active they are.

import { paintWeightMaps, weightMapSide } from '../../draw/network/weights.js';
import { unitPlace } from '../../frame/places.js';

/** @import {Atlas} from '../../draw/plane/heatmap.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {Description} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */

/**
 * Fills an atlas with the maps of inputs, which stay empty, and units.
 *
 * @param {Atlas} atlas
 * @param {Description} description
 * @param {FrameReader} frame with units and parameters
 * @param {Palette} palette
 */
export function loadWeightMaps(atlas, { inputs, layers }, frame, palette) {
  const side = weightMapSide(inputs);
  atlas.begin(side, inputs + unitPlace(layers, layers.length, 0));
  for (let input = 0; input < inputs; input++) atlas.pixelsOf(input).fill(0);
  const weighed = layers.map(({ units }, layer) => {
    const each = Array.from({ length: units }, (_, unit) => unit);
    return {
      weights: each.map((unit) => frame.parameters.incoming(layer, unit)),
      means: each.map((unit) => frame.unit(layer, unit)?.mean ?? NaN),
    };
  });
  paintWeightMaps(weighed, side, palette, (layer, unit) =>
    atlas.pixelsOf(inputs + unitPlace(layers, layer, unit)),
  );
  atlas.finish();
}
