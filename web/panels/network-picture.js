// The canvas of the network panel: links, unit maps and rings, drawn from a frame.

import { Atlas, mapScales, paintSigned } from '../draw/heatmap.js';
import { drawLink, drawLinks, faintestGrade, linkSize } from '../draw/network.js';
import { css } from '../draw/palette.js';
import { drawRing } from '../draw/rings.js';
import { paintWeightMaps, weightMapSide } from '../draw/weights.js';

/** @import {Description, Frame, Tables} from '../engine/types.js' */
/** @import {LinkLayer, NetworkLayout} from '../draw/network.js' */
/** @import {Palette} from '../draw/palette.js' */

/** @typedef {{column: number, index: number}} Unit column 0 holds the inputs */
/** @typedef {{layer: number, source: number, target: number}} Link `layer` counts from 0 */

/**
 * @typedef {object} UnitNumbers
 * @property {number} active share of samples
 * @property {number} mean of a
 * @property {number} deviation
 * @property {number} gradient RMS of ∂L/∂z
 * @property {number} state 0 working, 1 dead, 2 always on
 */

/**
 * What the picture shows: a network, a frame of it, and what is pointed at.
 *
 * @typedef {object} Scene
 * @property {Description} description
 * @property {Tables} tables
 * @property {Frame} frame
 * @property {NetworkLayout} layout
 * @property {Palette} palette
 * @property {Unit | null} unit
 * @property {Link | null} link
 */

/**
 * Units of each column, inputs first.
 *
 * @param {Description} description
 */
export function columnCounts({ inputs, layers }) {
  return [inputs, ...layers.map(({ units }) => units)];
}

/**
 * @param {Pick<Scene, 'description' | 'tables' | 'frame'>} scene
 * @param {number} column
 * @param {number} index
 * @returns {UnitNumbers | null} null for inputs, and where the frame has no vital signs
 */
export function unitNumbers({ description, tables, frame }, column, index) {
  if (column === 0) return null;
  const before = columnCounts(description)
    .slice(1, column)
    .reduce((a, b) => a + b, 0);
  const start = (before + index) * tables.unitNumbers.length;
  if (start >= frame.units.length) return null;
  const entries = tables.unitNumbers.map((name, i) => [name, frame.units[start + i]]);
  return /** @type {UnitNumbers} */ (Object.fromEntries(entries));
}

/**
 * @param {Description} description
 * @param {Frame} frame
 * @returns {LinkLayer[]}
 */
function linkLayers({ layers }, frame) {
  return layers.map(({ weights, units, inputs }) => ({
    weights: frame.parameters.subarray(weights, weights + units * inputs),
    sources: inputs,
  }));
}

/**
 * The range of each column's values, which decides the scale of its maps.
 *
 * @param {Description} description
 * @param {Tables} tables
 * @returns {[number | null, number | null][]}
 */
function columnRanges({ task, layers }, { activations }) {
  const unbounded = /** @type {[null, null]} */ ([null, null]);
  const rangeOf = (/** @type {string} */ activation) =>
    activations.find(({ name }) => name === activation)?.range ?? unbounded;
  const ranges = [unbounded, ...layers.map(({ activation }) => rangeOf(activation))];
  // The output of a classifier is a logit: beyond ±4 it is certain.
  if (task !== 'regression') ranges[ranges.length - 1] = [-4, 4];
  return ranges;
}

export class NetworkPicture {
  #atlas = new Atlas();
  #single = new Atlas();

  /**
   * Draws the map of one unit as a square.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Pick<Scene, 'description' | 'tables' | 'frame' | 'palette'>} scene
   * @param {Unit} unit
   * @param {number} size
   */
  paintUnit(context, { description, tables, frame, palette }, { column, index }, size) {
    const counts = columnCounts(description);
    const side = frame.request.unitMap;
    const cells = side * side;
    const first = counts.slice(0, column).reduce((a, b) => a + b, 0);
    const maps = frame.unitMaps.subarray(first * cells, (first + counts[column]) * cells);
    if (maps.length === 0) return;
    const scale = mapScales(maps, counts[column], columnRanges(description, tables)[column])[index];
    const pixels = this.#single.begin(side, 1);
    paintSigned(maps.subarray(index * cells, (index + 1) * cells), scale, palette, pixels);
    this.#single.finish();
    this.#single.draw(context, 0, 0, 0, size);
  }

  /**
   * Draws the links, those that are pointed at on top.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   */
  paintLinks(context, { description, frame, layout: { columns }, palette, unit, link }) {
    const layers = linkLayers(description, frame);
    const opacity = unit || link ? 0.22 : 1;
    const shown = layers.reduce(
      (sum, _, i) => sum + columns[i].y.length * columns[i + 1].y.length,
      0,
    );
    const style = { opacity, faintest: faintestGrade(shown) };
    layers.forEach((links, i) =>
      drawLinks(context, columns[i], columns[i + 1], links, palette, style),
    );
    const emphasise = (/** @type {Link} */ { layer, source, target }) => {
      const links = layers[layer];
      const weight = links.weights[target * links.sources + source];
      const size = linkSize(links, source, target);
      const [from, to] = [columns[layer], columns[layer + 1]];
      drawLink(context, from, to, source, target, size, weight < 0, palette);
    };
    if (link) emphasise(link);
    if (!unit) return;
    const { column, index } = unit;
    if (column > 0) {
      columns[column - 1].y.forEach((_, source) =>
        emphasise({ layer: column - 1, source, target: index }),
      );
    }
    if (column + 1 < columns.length) {
      columns[column + 1].y.forEach((_, target) =>
        emphasise({ layer: column, source: index, target }),
      );
    }
  }

  /**
   * Draws the units, on discs that cover the ends of links.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   */
  paintUnits(context, scene) {
    const { layout, palette, unit } = scene;
    const counts = columnCounts(scene.description);
    const mapped = this.#loadMaps(scene, counts);
    const last = counts.length - 1;
    let first = 0;
    layout.columns.forEach(({ x, tile, y }, column) => {
      y.forEach((center, index) => {
        const large = unit?.column === column && unit.index === index;
        const radius = (tile / 2) * (large ? 1.16 : 1);
        const numbers = unitNumbers(scene, column, index);
        const inside = column > 0 && column < last;
        fillCircle(context, x, center, radius + 5, css(palette.panel));
        fillCircle(context, x, center, radius, css(palette.middle));
        if (mapped && !(inside && numbers?.state === 1)) {
          this.#atlas.fill(context, first + index, x - radius, center - radius, radius * 2);
        }
        if (inside && numbers) drawRing(context, x, center, radius, numbers, palette);
        else {
          context.strokeStyle = css(palette.still);
          context.lineWidth = 1;
          context.stroke();
        }
      });
      first += counts[column];
    });
  }

  /**
   * @param {Scene} scene
   * @param {number[]} counts
   * @returns {boolean} whether the frame has what maps are made from
   */
  #loadMaps({ description, tables, frame, palette }, counts) {
    const side = frame.request.unitMap;
    const cells = side * side;
    const total = counts.reduce((a, b) => a + b, 0);
    if (description.dimensions > 2 && frame.units.length > 0) {
      const weights = this.#atlas.begin(weightMapSide(description), total);
      paintWeightMaps(description, tables, frame, palette, weights);
      this.#atlas.finish();
      return true;
    }
    if (frame.unitMaps.length !== total * cells || cells === 0) return false;
    const pixels = this.#atlas.begin(side, total);
    const ranges = columnRanges(description, tables);
    let first = 0;
    counts.forEach((count, column) => {
      const maps = frame.unitMaps.subarray(first * cells, (first + count) * cells);
      mapScales(maps, count, ranges[column]).forEach((scale, i) => {
        const start = (first + i) * cells;
        paintSigned(
          maps.subarray(i * cells, (i + 1) * cells),
          scale,
          palette,
          pixels.subarray(start, start + cells),
        );
      });
      first += count;
    });
    this.#atlas.finish();
    return true;
  }
}

/**
 * Fills a circle and leaves it as the current path.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 * @param {number} radius
 * @param {string} color
 */
function fillCircle(context, x, y, radius, color) {
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fillStyle = color;
  context.fill();
}
