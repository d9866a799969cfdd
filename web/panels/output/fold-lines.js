// The fold lines of a network's units over the map of its output. Fetched for networks that have any.

import { drawFolds } from '../../draw/plane/folds.js';

/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {FoldedUnit} from '../../draw/plane/folds.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */

/**
 * @param {{context: CanvasRenderingContext2D, width: number}} picture above the map
 * @param {FrameReader} frame
 * @param {FoldedUnit[]} units
 * @param {Palette} palette
 */
export function paintFolds({ context, width }, frame, units, palette) {
  drawFolds(context, width, frame.foldSide, units, palette);
}
