// Layers with too many units for rings, as grids of small cells: each cell shows its unit's map, its border is violet for the share
// of samples that activate it, and a dead unit is an empty cell with a stroke through it. Under the grid a bar counts the states.

import { labelStyle, writeText } from '../canvas/canvas.js';
import { css, mix } from '../canvas/palette.js';

/** @import {Atlas} from '../plane/heatmap.js' */
/** @import {Column} from './network.js' */
/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Cells what a grid shows
 * @property {(index: number) => {active: number, state: number} | null} statesOf
 * @property {number} pointed index of the unit that is pointed at, −1 for none
 * @property {Atlas | null} atlas the maps, null for data that has none
 * @property {number} first of the column's maps in the atlas
 * @property {boolean} hidden whether its units have an activation that can be off
 * @property {(count: number) => string} deadText how many are dead
 */

/** Grades of violet for the borders. */
const borders = 6;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Column} column
 * @param {Cells} cells
 * @param {Palette} palette
 */
export function drawCells(
  context,
  column,
  { statesOf, pointed, atlas, first, hidden, deadText },
  palette,
) {
  const { unitX, y, tile } = column;
  const side = tile - 1.5;
  const half = side / 2;
  const outlines = Array.from({ length: borders }, () => new Path2D());
  const always = new Path2D();
  const dead = new Path2D();
  const strokes = new Path2D();
  const counts = [0, 0, 0, 0];
  y.forEach((center, i) => {
    const [left, top] = [unitX[i] - half, center - half];
    const { active, state } = (hidden && statesOf(i)) || { active: 0, state: 0 };
    counts[state]++;
    if (state === 1) {
      dead.rect(left, top, side, side);
      strokes.moveTo(left + 1.5, top + 1.5);
      strokes.lineTo(left + side - 1.5, top + side - 1.5);
      return;
    }
    if (atlas) atlas.draw(context, first + i, left, top, side);
    else {
      context.fillStyle = css(mix(palette.middle, palette.flow, hidden ? active * 0.8 : 0));
      context.fillRect(left, top, side, side);
    }
    (state === 2 ? always : outlines[Math.round(active * (borders - 1))]).rect(
      left,
      top,
      side,
      side,
    );
  });
  context.lineWidth = 1;
  outlines.forEach((outline, i) => {
    context.strokeStyle = css(mix(palette.still, palette.flow, i / (borders - 1)));
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
  { x, unitX, y, tile, rows },
  [working, dead, always, saturated],
  deadText,
  palette,
) {
  const left = unitX[0] - tile / 2;
  const width = unitX[unitX.length - 1] - unitX[0] + tile;
  const bottom = y[rows - 1] + tile / 2;
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
