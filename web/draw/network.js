// The network's picture: where units stand, the links between them, and which link is under the pointer.

import { css } from './palette.js';

/** @import {Palette} from './palette.js' */

const largestTile = 46;
const smallestTile = 11;
/** Room for the names of inputs, and for half a tile. */
const leftMargin = 66;
const rightMargin = 40;
/** Room for the rings of the first and last units. */
const verticalMargin = 6;
/** Links are drawn at full width when columns are this far apart, and thinner when they are nearer. */
const fullPitch = 110;

/**
 * @typedef {object} Column
 * @property {number} x centre
 * @property {number} tile diameter of a unit's map
 * @property {number[]} y centres of the units that are shown
 * @property {number} hidden how many more there are
 * @property {number} moreY where to say so
 */

/**
 * @typedef {object} NetworkLayout
 * @property {Column[]} columns inputs, hidden layers, output
 * @property {number} pitch distance of neighbouring columns
 */

/**
 * Places the columns of a network: tiles shrink as layers grow tall, and what has no room is counted.
 *
 * @param {number[]} counts units of each column, inputs first
 * @param {number} width
 * @param {number} height
 * @returns {NetworkLayout}
 */
export function layoutNetwork(counts, width, height) {
  const inside = height - 2 * verticalMargin;
  const pitch = (width - leftMargin - rightMargin) / Math.max(1, counts.length - 1);
  const columns = counts.map((count, index) => {
    const room = Math.max(1, Math.floor(inside / (smallestTile + 6)));
    const shown = count > room ? room - 1 : count;
    const slots = count > room ? room : Math.max(1, count);
    const distance = Math.min(inside / slots, largestTile * 1.5);
    const tile = Math.max(
      smallestTile,
      Math.min(largestTile, distance - (distance > 26 ? 13 : 6), pitch * 0.56),
    );
    const top = (height - distance * slots) / 2 + distance / 2;
    return {
      x: leftMargin + index * pitch,
      tile,
      y: Array.from({ length: shown }, (_, i) => top + i * distance),
      hidden: count - shown,
      moreY: top + shown * distance,
    };
  });
  return { columns, pitch };
}

/**
 * @typedef {object} LinkLayer the links between two columns
 * @property {Float32Array} weights targets × sources, row-major
 * @property {number} sources
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
 * @param {Float32Array} weights
 * @returns {number}
 */
function largest(weights) {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return Math.max(most, 0.2);
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
 * Adds the curve of a link to the path.
 *
 * @param {Path2D | CanvasRenderingContext2D} path
 * @param {Column} from
 * @param {Column} to
 * @param {number} source
 * @param {number} target
 */
function traceLink(path, from, to, source, target) {
  const x0 = from.x + from.tile / 2 + 3;
  const x1 = to.x - to.tile / 2 - 6;
  const middle = (x0 + x1) / 2;
  const y0 = from.y[source];
  const y1 = to.y[target];
  path.moveTo(x0, y0);
  path.bezierCurveTo(middle, y0, middle, y1, x1, y1);
}

/**
 * @param {Column} from
 * @param {Column} to
 */
function linkNarrowing(from, to) {
  return Math.min(1, Math.max(0.3, (to.x - from.x) / fullPitch));
}

/**
 * Draws all links between two columns, thin ones first: links of one sign and width share a stroke, so that thousands cost little.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} from
 * @param {Column} to
 * @param {LinkLayer} links
 * @param {Palette} palette
 * @param {{opacity: number, faintest: number}} style `opacity` is less than 1 while something else is emphasised; links of a
 *   lower grade than `faintest` are left out
 */
export function drawLinks(context, from, to, { weights, sources }, palette, style) {
  const { opacity, faintest } = style;
  const most = largest(weights);
  const positive = widths.map(() => new Path2D());
  const negative = widths.map(() => new Path2D());
  const many = from.y.length * to.y.length > 600;
  const narrow = linkNarrowing(from, to) * (many ? 0.6 : 1);
  for (let target = 0; target < to.y.length; target++) {
    for (let source = 0; source < from.y.length; source++) {
      const weight = weights[target * sources + source];
      const grade = linkGrade(Math.abs(weight) / most);
      if (grade < faintest) continue;
      traceLink((weight < 0 ? negative : positive)[grade], from, to, source, target);
    }
  }
  context.lineCap = 'butt';
  const crowd = many ? 0.6 : 1;
  for (let grade = 0; grade < widths.length; grade++) {
    const visible = opacity * crowd * (0.22 + (0.68 * grade) / (widths.length - 1));
    context.lineWidth = widths[grade] * palette.stroke * narrow;
    context.strokeStyle = css(palette.negative, visible);
    context.stroke(negative[grade]);
    context.strokeStyle = css(palette.positive, visible);
    context.stroke(positive[grade]);
  }
}

/**
 * Draws one link emphasised.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Column} from
 * @param {Column} to
 * @param {number} source
 * @param {number} target
 * @param {number} size |weight| ÷ the largest in its layer
 * @param {boolean} isNegative
 * @param {Palette} palette
 */
export function drawLink(context, from, to, source, target, size, isNegative, palette) {
  context.beginPath();
  traceLink(context, from, to, source, target);
  const width = widths[linkGrade(size)] * palette.stroke * linkNarrowing(from, to);
  context.strokeStyle = css(palette.panel);
  context.lineWidth = width + 4;
  context.stroke();
  context.strokeStyle = css(isNegative ? palette.negative : palette.positive);
  context.lineWidth = width + 1;
  context.stroke();
}

/**
 * The share of each link's weight in the largest of its layer.
 *
 * @param {LinkLayer} links
 * @param {number} source
 * @param {number} target
 */
export function linkSize({ weights, sources }, source, target) {
  return Math.abs(weights[target * sources + source]) / largest(weights);
}

/**
 * The link nearest to a point, where one is near.
 *
 * @param {NetworkLayout} layout
 * @param {number} x
 * @param {number} y
 * @param {number} reach greatest distance
 * @returns {{layer: number, source: number, target: number} | null} `layer` counts the gaps between columns from the inputs
 */
export function nearestLink({ columns }, x, y, reach) {
  const layer = columns.findIndex(
    (from, i) =>
      i + 1 < columns.length &&
      x > from.x + from.tile / 2 + 2 &&
      x < columns[i + 1].x - columns[i + 1].tile / 2 - 4,
  );
  if (layer < 0) return null;
  const from = columns[layer];
  const to = columns[layer + 1];
  const share = shareOfCurve(from, to, x);
  let best = null;
  let nearest = reach;
  for (let source = 0; source < from.y.length; source++) {
    for (let target = 0; target < to.y.length; target++) {
      const distance = Math.abs(from.y[source] + (to.y[target] - from.y[source]) * share - y);
      if (distance < nearest) {
        nearest = distance;
        best = { layer, source, target };
      }
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
  const x0 = from.x + from.tile / 2 + 3;
  const x1 = to.x - to.tile / 2 - 6;
  const wanted = (x - x0) / (x1 - x0);
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
