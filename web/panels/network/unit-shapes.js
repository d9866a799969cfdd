// Units that are drawn otherwise than as maps in rings: as cells of a grid, in a layer that has too many, and as their places on the curve,
// where the reader wants those. Fetched when it is first wanted.

import { drawCells } from '../../draw/network/cells.js';
import { drawUnitLife } from '../../draw/network/unit-life.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';

/** @import {Atlas} from '../../draw/plane/heatmap.js' */
/** @import {Curve} from '../../kit/curves.js' */
/** @import {ColumnScene, Scene, UnitState} from './picture.js' */

const t = texts('vitals', vitalsTexts);

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

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ColumnScene} column
 * @param {number} index of the column
 * @param {number} unit
 * @param {UnitState} state
 * @param {Curve} curve
 * @param {Scene} scene
 */
export function paintLife(context, { area, pointed }, index, unit, state, curve, scene) {
  const grown = unit === pointed ? 1.16 : 1;
  const size = { width: area.wide * grown, height: (area.tile + 6) * grown };
  const box = { x: area.x, y: area.y[unit], ...size };
  const histogram = scene.frame.unitHistogram(index - 1, unit);
  drawUnitLife(context, box, { ...state, ...curve, histogram }, scene.palette);
}
