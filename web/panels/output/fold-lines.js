// The fold lines of the output panel over the plane, and which units they are of.

import { drawFolds } from '../../draw/plane/folds.js';
import { kinksOf } from './folds.js';

/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Selection, View} from '../../state/types.js' */
/** @import {FoldedUnit} from '../../draw/plane/folds.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */

/** @typedef {{selection: Selection, view: View}} Look what is selected of the run, and what is shown */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} size of the picture
 * @param {Run} run
 * @param {Look} look
 * @param {FrameReader} frame with folds
 * @param {Palette} palette
 */
export function paintFolds(context, size, run, look, frame, palette) {
  const folded = foldedUnits(run, look, frame) ?? [];
  drawFolds(context, size, frame.foldSide, folded, palette);
}

/**
 * The units that bend the function, with where they do.
 *
 * @param {Run} run
 * @param {Look} look
 * @param {FrameReader} frame
 * @returns {FoldedUnit[] | null} null where folds are not shown, or the frame has none
 */
export function foldedUnits({ description, tables }, { selection, view }, frame) {
  if (!view.folds || !frame.has('folds')) return null;
  const { unit: selected } = selection;
  return description.layers.flatMap((each, layer) => {
    const kinks = kinksOf(each, tables);
    return Array.from({ length: kinks.length > 0 ? each.units : 0 }, (_, unit) => ({
      values: frame.fold(layer, unit),
      kinks,
      dead: frame.unit(layer, unit)?.state === 1,
      highlighted: selected?.layer === layer && selected.unit === unit,
    }));
  });
}
