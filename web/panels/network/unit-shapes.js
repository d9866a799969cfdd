// Units that are drawn otherwise than as maps in rings: as cells of a grid with their strongest links, in a layer that has too many; as
// the image that they are; and as their places on the curve, where the reader wants those. Fetched when it is first wanted.

import { drawCells, drawPixels } from '../../draw/network/cells.js';
import { drawUnitLife } from '../../draw/network/unit-life.js';
import { Atlas } from '../../draw/plane/heatmap.js';
import { drawSample } from '../../draw/plane/samples.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';

export { strongestLinks } from '../../draw/network/strongest-links.js';

/** @import {Curve} from '../../kit/curves.js' */
/** @import {ColumnScene, Scene, UnitState} from './picture.js' */

const t = texts('vitals', vitalsTexts);
const pixels = new Atlas();

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ColumnScene} column
 * @param {number} index of the column
 * @param {Scene} scene
 * @param {Atlas | null} atlas maps of all units, null where there are none
 */
export function paintCells(context, column, index, scene, atlas) {
  const { frame, curves, palette } = scene;
  const { area, hidden } = column;
  if (index === 0 && scene.side > 0) return paintImage(context, column, scene);
  const deadText = (/** @type {number} */ n) => t('network.dead', { n });
  const { df } = frame.curve(index - 1);
  const histogramOf =
    hidden && curves && frame.has('unitHistogram')
      ? (/** @type {number} */ i) => frame.unitHistogram(index - 1, i)
      : null;
  drawCells(context, area, { ...column, atlas, deadText, df, histogramOf }, palette);
}

/**
 * The image that the inputs are: of the sample that is looked at, or of the first one.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {ColumnScene} column
 * @param {Scene} scene
 */
function paintImage(context, { area, pointed }, { samples, input, side, palette }) {
  const sample = input && 'sample' in input ? input.sample : 0;
  const values = samples.x.subarray(sample * side ** 2, (sample + 1) * side ** 2);
  const drawImage = (/** @type {number} */ size) =>
    drawSample({ context, width: size, height: size, atlas: pixels, palette }, values, side);
  const { trainSamples } = samples;
  const caption =
    sample < trainSamples
      ? t('network.sample', { set: 'training', n: sample + 1 })
      : t('network.sample', { set: 'test', n: sample - trainSamples + 1 });
  drawPixels(context, area, pointed, drawImage, caption, palette);
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
