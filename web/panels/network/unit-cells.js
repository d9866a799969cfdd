// Units of a layer that has too many for rings, as a grid of cells. Fetched for the first network that has such a layer.

import { drawCells } from '../../draw/network/cells.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';

/** @import {Atlas} from '../../draw/plane/heatmap.js' */
/** @import {ColumnScene, Scene} from './picture.js' */

const t = texts('page', pageTexts);

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ColumnScene} column
 * @param {number} index of the column
 * @param {Scene} scene
 * @param {Atlas | null} atlas maps of all units, null where there are none
 */
export function paintCells(context, column, index, { frame, curves, palette }, atlas) {
  const { area, hidden } = column;
  const deadText = (/** @type {number} */ n) => t('network.dead', { n });
  const { df } = frame.curve(index - 1);
  const histogramOf =
    hidden && curves && frame.has('unitHistogram')
      ? (/** @type {number} */ i) => frame.unitHistogram(index - 1, i)
      : null;
  drawCells(context, area, { ...column, atlas, deadText, df, histogramOf }, palette);
}
