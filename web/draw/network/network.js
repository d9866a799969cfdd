// The network's picture: where units stand, the links between them, and which link is under the pointer.
//
// This folder draws units and links. Which of them the reader has chosen, and buttons over them, belong to panels/network.

import { css } from '../canvas/palette.js';
import { grid, gridPitch } from './grid.js';

/** @import {Color, Palette} from '../canvas/palette.js' */

const largestTile = 46;
const widestCurve = 84;
/** Units with less room than such a tile are shown as a grid of cells. */
const smallestTile = 11;
/** The least distance between columns. */
const leastPitch = 16;
/** Room for the names of inputs, and for half a tile; less in a narrow picture. */
const wideMargins = { left: 66, right: 40 };
const narrowMargins = { left: 46, right: 24 };
const narrowPicture = 440;
/** Room for the rings of the first and last units. */
const verticalMargin = 6;
/** Links are drawn at full width when columns are this far apart, and thinner when they are nearer. */
const fullPitch = 110;

/**
 * @typedef {object} Column
 * @property {number} x centre
 * @property {number} tile diameter of a unit's map, or side of a cell
 * @property {number} wide width of a unit's place on its curve, where that is shown instead; else 0
 * @property {number[]} unitX centre of each unit
 * @property {number[]} y centre of each unit
 * @property {number} down how many units on the one below stands
 * @property {number} right how many units on the one to the right stands
 * @property {boolean} dense whether it is a grid of cells
 * @property {number} end where links to it end: nothing of the column itself is left of that
 * @property {number} start where links from it start
 */

/**
 * @typedef {object} NetworkLayout
 * @property {Column[]} columns inputs, hidden layers, output
 * @property {number} pitch distance of neighbouring columns
 */

/**
 * The least width of a network of so many columns.
 *
 * @param {number} columns
 * @param {number} [pitch] of columns
 */
export function leastWidth(columns, pitch = leastPitch) {
  return narrowMargins.left + narrowMargins.right + (columns - 1) * pitch;
}

/**
 * Whether a layer of so many units is shown as a grid.
 *
 * @param {number} count
 * @param {number} height of the picture
 */
export function isCrowd(count, height) {
  return count > (height - 2 * verticalMargin) / (smallestTile + 6);
}

/**
 * The least width of a network, some layers of which may be grids.
 *
 * @param {number[]} counts units of each column
 * @param {number} height of the picture
 */
export function leastWidthOf(counts, height) {
  const most = Math.max(...counts);
  return leastWidth(counts.length, isCrowd(most, height) ? gridPitch(most) : undefined);
}

/**
 * Places the columns of a network: tiles shrink as layers grow tall, and turn into grids of cells where they would be too small.
 *
 * @param {number[]} counts units of each column, inputs first
 * @param {number} width
 * @param {number} height
 * @param {boolean} [curves] whether hidden units show their place on the curve, which is wider than a map
 * @param {number} [side] of the image that the inputs are, 0 for none
 * @returns {NetworkLayout}
 */
export function layoutNetwork(counts, width, height, curves = false, side = 0) {
  const inside = height - 2 * verticalMargin;
  const { left, right } = width < narrowPicture ? narrowMargins : wideMargins;
  const pitch = (width - left - right) / Math.max(1, counts.length - 1);
  const columns = counts.map((count, index) => {
    const x = left + index * pitch;
    if (isCrowd(count, height))
      return grid(count, x, pitch, inside, verticalMargin, index ? 0 : side);
    const distance = Math.min(inside / Math.max(1, count), largestTile * 1.5);
    const room = Math.min(distance - Math.min(13, Math.max(6, distance * 0.4)), pitch * 0.56);
    const tile = Math.max(smallestTile, Math.min(largestTile, room));
    const top = (height - distance * count) / 2 + distance / 2;
    const isHidden = index > 0 && index < counts.length - 1;
    const wide = curves && isHidden ? Math.max(tile, Math.min(widestCurve, pitch * 0.66)) : 0;
    const half = Math.max(tile, wide) / 2;
    return {
      x,
      tile,
      unitX: new Array(count).fill(x),
      y: Array.from({ length: count }, (_, i) => top + i * distance),
      down: 1,
      right: count,
      dense: false,
      wide,
      end: x - half - 8,
      start: x + half + 3,
    };
  });
  return { columns, pitch };
}

/**
 * @typedef {object} LinkLayer the links between two columns
 * @property {Float32Array} values weights, or the loss's derivative by them: targets × sources, row-major
 * @property {number} sources
 */

/**
 * @typedef {object} LinkStyle how values become lines
 * @property {(value: number) => number} grade index into the widths; −1 for nothing
 * @property {Color} negative
 * @property {Color} positive
 * @property {Color} none
 */

const widths = [0.35, 0.7, 1.2, 1.9, 2.8, 3.9, 5];

/**
 * Width and opacity of links by the size of their weight. Weights are judged against the largest of their layer, so that each
 * layer can be read.
 *
 * @param {number} size |weight| ÷ the largest in its layer
 * @returns {number} index into the widths
 */
export function linkGrade(size) {
  return Math.min(widths.length - 1, Math.floor(size * widths.length));
}

/**
 * Weights: orange and blue, each layer by its own scale.
 *
 * @param {LinkLayer} links
 * @param {Palette} palette
 * @returns {LinkStyle}
 */
export function weightStyle({ values }, { negative, positive, still }) {
  let most = 0.2;
  for (const weight of values) most = Math.max(most, Math.abs(weight));
  return {
    grade: (weight) => linkGrade(Math.abs(weight) / most),
    negative,
    positive,
    none: still,
  };
}

/** Gradients are told apart over so many decades below the largest of the network; what is smaller is as good as nothing. */
export const gradientDecades = 5;

/**
 * Gradients: violet on a logarithmic scale, one for the whole network, so that one sees where they fade.
 *
 * @param {number} top power of ten above all of them
 * @param {Palette} palette
 * @returns {LinkStyle}
 */
export function gradientStyle(top, { flow, still }) {
  return {
    grade: (gradient) => {
      const share = 1 + (Math.log10(Math.abs(gradient)) - top) / gradientDecades;
      return share > 0 ? linkGrade(share) : -1;
    },
    negative: flow,
    positive: flow,
    none: still,
  };
}

/**
 * The power of ten above all values; −Infinity where all are 0.
 *
 * @param {Float32Array} values
 */
export function topDecade(values) {
  let most = 0;
  for (const value of values) if (Math.abs(value) > most) most = Math.abs(value);
  return Math.ceil(Math.log10(most));
}

/**
 * The least grade of links worth drawing when there are so many: among thousands, faint ones are not seen but cost as much.
 *
 * @param {number} links
 */
export function faintestGrade(links) {
  return links > 2400 ? 2 : links > 600 ? 1 : 0;
}

/**
 * All links between two columns, as source and target in turn.
 *
 * @param {Column} from
 * @param {Column} to
 * @returns {number[]}
 */
export function allLinks(from, to) {
  const pairs = [];
  for (let target = 0; target < to.y.length; target++) {
    for (let source = 0; source < from.y.length; source++) pairs.push(source, target);
  }
  return pairs;
}

/**
 * Adds the curve of a link to the path.
 *
 * @param {Path2D | CanvasRenderingContext2D} path
 * @param {Column} from
 * @param {Column} to
 * @param {number} source
 * @param {number} target
 */
function traceLink(path, from, to, source, target) {
  const middle = (from.start + to.end) / 2;
  const y0 = from.y[source];
  const y1 = to.y[target];
  path.moveTo(from.start, y0);
  path.bezierCurveTo(middle, y0, middle, y1, to.end, y1);
}

/**
 * @param {Column} from
 * @param {Column} to
 */
function linkNarrowing(from, to) {
  return Math.min(1, Math.max(0.3, (to.x - from.x) / fullPitch));
}

/**
 * Draws the links between two columns, thin ones first: links of one sign and width share a stroke, so that thousands cost little.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} from
 * @param {Column} to
 * @param {LinkLayer} links
 * @param {number[]} shown source and target in turn
 * @param {LinkStyle} style
 * @param {{opacity: number, faintest: number, stroke: number}} strength `opacity` is less than 1 while something else is
 *   emphasised; links of a lower grade than `faintest` are left out
 */
export function drawLinks(context, from, to, links, shown, style, strength) {
  const { opacity, faintest, stroke } = strength;
  const positive = widths.map(() => new Path2D());
  const negative = widths.map(() => new Path2D());
  const nothing = new Path2D();
  const many = from.dense || to.dense || shown.length > 1200;
  const narrow = linkNarrowing(from, to) * (many ? 0.6 : 1);
  for (let i = 0; i < shown.length; i += 2) {
    const value = linkValue(links, shown[i], shown[i + 1]);
    const grade = style.grade(value);
    if (grade < 0) traceLink(nothing, from, to, shown[i], shown[i + 1]);
    else if (grade >= faintest) {
      traceLink((value < 0 ? negative : positive)[grade], from, to, shown[i], shown[i + 1]);
    }
  }
  context.lineCap = 'butt';
  context.lineWidth = widths[1] * stroke * narrow;
  context.strokeStyle = css(style.none, opacity);
  context.stroke(nothing);
  const crowd = many ? 0.6 : 1;
  for (let grade = 0; grade < widths.length; grade++) {
    const visible = opacity * crowd * (0.22 + (0.68 * grade) / (widths.length - 1));
    context.lineWidth = widths[grade] * stroke * narrow;
    context.strokeStyle = css(style.negative, visible);
    context.stroke(negative[grade]);
    context.strokeStyle = css(style.positive, visible);
    context.stroke(positive[grade]);
  }
}

/**
 * The weight, or the derivative, of a link.
 *
 * @param {LinkLayer} links
 * @param {number} source
 * @param {number} target
 */
export function linkValue({ values, sources }, source, target) {
  return values[target * sources + source];
}

/**
 * Draws one link emphasised; in a grid, as far as its cell.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} from
 * @param {Column} to
 * @param {number} source
 * @param {number} target
 * @param {number} value
 * @param {LinkStyle} style
 * @param {Palette} palette
 */
export function drawLink(context, from, to, source, target, value, style, palette) {
  context.beginPath();
  if (from.dense) {
    context.moveTo(from.unitX[source] + from.tile / 2, from.y[source]);
    context.lineTo(from.start, from.y[source]);
  }
  traceLink(context, from, to, source, target);
  if (to.dense) context.lineTo(to.unitX[target] - to.tile / 2, to.y[target]);
  const grade = style.grade(value);
  const width = widths[Math.max(0, grade)] * palette.stroke * linkNarrowing(from, to);
  context.strokeStyle = css(palette.panel);
  context.lineWidth = width + 4;
  context.stroke();
  context.strokeStyle = css(grade < 0 ? style.none : value < 0 ? style.negative : style.positive);
  context.lineWidth = width + 1;
  context.stroke();
}

/**
 * The link nearest to a point, where one is near.
 *
 * @param {NetworkLayout} layout
 * @param {number} x
 * @param {number} y
 * @param {number} reach greatest distance
 * @param {(layer: number) => number[]} shown the links that are drawn from column `layer`, source
 *   and target in turn
 * @returns {{layer: number, source: number, target: number} | null} `layer` counts the gaps between columns from the inputs
 */
export function nearestLink({ columns }, x, y, reach, shown) {
  const layer = columns.findIndex(
    ({ start }, i) => i + 1 < columns.length && x > start - 1 && x < columns[i + 1].end + 2,
  );
  if (layer < 0) return null;
  const from = columns[layer];
  const to = columns[layer + 1];
  const share = shareOfCurve(from, to, x);
  const pairs = shown(layer);
  let best = null;
  let nearest = reach;
  for (let i = 0; i < pairs.length; i += 2) {
    const [source, target] = [pairs[i], pairs[i + 1]];
    const distance = Math.abs(from.y[source] + (to.y[target] - from.y[source]) * share - y);
    if (distance < nearest) {
      nearest = distance;
      best = { layer, source, target };
    }
  }
  return best;
}

/**
 * How far a link has gone from the height of its source to that of its target at `x`.
 *
 * @param {Column} from
 * @param {Column} to
 * @param {number} x
 * @returns {number} 0…1
 */
function shareOfCurve(from, to, x) {
  const wanted = (x - from.start) / (to.end - from.start);
  let lo = 0;
  let hi = 1;
  for (let i = 0; i < 20; i++) {
    const t = (lo + hi) / 2;
    const s = 1 - t;
    // The control points of the Bézier curve lie at half the width.
    if (1.5 * s * t * (s + t) + t * t * t < wanted) lo = t;
    else hi = t;
  }
  return lo * lo * (3 - 2 * lo);
}
