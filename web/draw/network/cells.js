// Layers with too many units for rings, as grids of small cells: each cell shows its unit's map, its border is as violet as the gradient
// that reaches it, and a dead unit is an empty cell with a stroke through it. Under the grid a bar counts the states.

import { labelStyle, writeText } from '../canvas/canvas.js';
import { css, mix } from '../canvas/palette.js';
import { slopeColor } from '../charts/activation-curve.js';
import { gradientSteps, stepColor } from './rings.js';

/** @import {Atlas} from '../plane/heatmap.js' */
/** @import {Column} from './network.js' */
/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Cells what a grid shows
 * @property {(index: number) => {active: number, state: number, step: number} | null} statesOf
 * @property {number} pointed index of the unit that is pointed at, −1 for none
 * @property {Atlas | null} atlas the maps, null for data that has none
 * @property {number} first of the column's maps in the atlas
 * @property {boolean} hidden whether its units have an activation that can be off
 * @property {(count: number) => string} deadText how many are dead
 * @property {((index: number) => ArrayLike<number>) | null} histogramOf of z of each unit, where cells show that instead of maps
 * @property {Float32Array} df f′ over the interval of the histograms
 */

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {Cells} cells
 * @param {Palette} palette
 */
export function drawCells(
  context,
  column,
  { statesOf, pointed, atlas, first, hidden, deadText, histogramOf, df },
  palette,
) {
  const { unitX, y, tile } = column;
  const side = tile - 1.5;
  const half = side / 2;
  const outlines = Array.from({ length: gradientSteps + 1 }, () => new Path2D());
  const always = new Path2D();
  const dead = new Path2D();
  const strokes = new Path2D();
  const counts = [0, 0, 0, 0];
  y.forEach((center, i) => {
    const [left, top] = [unitX[i] - half, center - half];
    const { active, state, step } = (hidden && statesOf(i)) || { active: 0, state: 0, step: 0 };
    counts[state]++;
    if (state === 1) {
      dead.rect(left, top, side, side);
      strokes.moveTo(left + 1.5, top + 1.5);
      strokes.lineTo(left + side - 1.5, top + side - 1.5);
      return;
    }
    if (histogramOf) drawSpread(context, [left, top, side], histogramOf(i), df, palette);
    else if (atlas) atlas.draw(context, first + i, left, top, side);
    else {
      context.fillStyle = css(mix(palette.middle, palette.flow, hidden ? active * 0.8 : 0));
      context.fillRect(left, top, side, side);
    }
    (state === 2 ? always : outlines[step]).rect(left, top, side, side);
  });
  context.lineWidth = 1;
  outlines.forEach((outline, i) => {
    context.strokeStyle = css(hidden ? stepColor(i, palette) : palette.still);
    context.stroke(outline);
  });
  context.strokeStyle = css(palette.muted);
  context.setLineDash([1.5, 1.5]);
  context.stroke(dead);
  context.setLineDash([]);
  context.strokeStyle = css(palette.flow);
  context.lineWidth = 2;
  context.stroke(always);
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 1.2;
  context.stroke(strokes);
  if (pointed >= 0) {
    context.lineWidth = 2;
    context.strokeRect(unitX[pointed] - half - 1, y[pointed] - half - 1, side + 2, side + 2);
  }
  if (hidden) drawStates(context, column, counts, deadText, palette);
}

/**
 * A grid whose cells are the pixels of an image, as that image.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number} pointed index of the pixel that is pointed at, −1 for none
 * @param {(size: number) => void} drawImage from the context's origin
 * @param {string} caption
 * @param {Palette} palette
 */
export function drawPixels(context, { x, unitX, y, tile }, pointed, drawImage, caption, palette) {
  const [left, top] = [unitX[0] - tile / 2, y[0] - tile / 2];
  const size = y[y.length - 1] + tile / 2 - top;
  context.save();
  context.translate(left, top);
  drawImage(size);
  context.restore();
  context.lineWidth = 1;
  context.strokeStyle = css(palette.still);
  context.strokeRect(left, top, size, size);
  writeText(context, caption, x, top + size + 6, {
    ...labelStyle(palette),
    halo: palette.panel,
    align: 'center',
    baseline: 'top',
  });
  if (pointed < 0) return;
  context.lineWidth = 2;
  context.strokeStyle = css(palette.flow);
  context.strokeRect(unitX[pointed] - tile / 2, y[pointed] - tile / 2, tile, tile);
}

/** Of the bins of a histogram, so many share a bar. */
const binsPerBar = 2;

/**
 * Where a unit's samples lie, as bars.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {[number, number, number]} cell its left, its top and its side
 * @param {ArrayLike<number>} histogram below, bins, above
 * @param {Float32Array} df f′ over the interval of the bins
 * @param {Palette} palette
 */
function drawSpread(context, [left, top, side], histogram, df, palette) {
  context.fillStyle = css(palette.panel);
  context.fillRect(left, top, side, side);
  const bars = histogram.length / binsPerBar;
  const shares = Array.from({ length: bars }, (_, i) => histogram[2 * i] + histogram[2 * i + 1]);
  const most = Math.max(...shares);
  shares.forEach((share, i) => {
    if (!(share > 0)) return;
    const tall = Math.max(0.75, (share / most) * (side - 2));
    const slope = df[Math.round((i / (bars - 1)) * (df.length - 1))];
    context.fillStyle = css(slopeColor(slope, palette));
    context.fillRect(left + (i * side) / bars, top + side - tall, side / bars, tall);
  });
}

/**
 * How many units work, are dead or saturated throughout, and are always on, as a bar; the number of the dead in words.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {number[]} counts by state
 * @param {(count: number) => string} deadText
 * @param {Palette} palette
 */
function drawStates(
  context,
  { x, unitX, y, tile },
  [working, dead, always, saturated],
  deadText,
  palette,
) {
  const left = unitX[0] - tile / 2;
  const width = unitX[unitX.length - 1] - unitX[0] + tile;
  const bottom = Math.max(...y) + tile / 2;
  const all = working + dead + always + saturated;
  const parts = [
    { share: always / all, color: palette.flow },
    { share: working / all, color: mix(palette.panel, palette.flow, 0.45) },
    { share: (dead + saturated) / all, color: palette.still },
  ];
  let at = left;
  for (const { share, color } of parts) {
    context.fillStyle = css(color);
    context.fillRect(at, bottom + 4, share * width, 4);
    at += share * width;
  }
  if (dead === 0) return;
  writeText(context, deadText(dead), x, bottom + 11, {
    ...labelStyle(palette),
    color: palette.finding,
    align: 'center',
    baseline: 'top',
  });
}
