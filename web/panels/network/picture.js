// The canvases of the network panel, drawn from a frame: one of links with the discs and rings of units, over it one of unit maps,
// which change faster.

import { Atlas, mapScales, paintSigned } from '../../draw/plane/heatmap.js';
import {
  allLinks,
  drawLink,
  drawLinks,
  faintestGrade,
  gradientStyle,
  linkValue,
  topDecade,
  weightStyle,
} from '../../draw/network/network.js';
import { css } from '../../draw/canvas/palette.js';
import { drawRing, gradientStep } from '../../draw/network/rings.js';
import { columnCounts, unitCount } from '../../frame/places.js';
import { Fetchable } from '../../kit/on-demand.js';

/** @import {Description, Tables} from '../../engine/types.js' */
/** @import {Column, LinkLayer, NetworkLayout} from '../../draw/network/network.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {OnDemand} from '../../kit/on-demand.js' */
/** @import {FrameReader, UnitNumbers} from '../../frame/frame-reader.js' */

/** @typedef {{column: number, index: number}} Unit column 0 holds the inputs */
/** @typedef {Pick<UnitNumbers, 'active' | 'state'> & {step: number}} UnitState `step` tells how strong its gradient is */
/** @typedef {{layer: number, source: number, target: number}} Link `layer` counts from 0 */

/**
 * What the picture shows: a network, a frame of it, and what is pointed at.
 *
 * @typedef {object} Scene
 * @property {Description} description
 * @property {Tables} tables
 * @property {FrameReader} frame
 * @property {NetworkLayout} layout
 * @property {Palette} palette
 * @property {Unit | null} unit
 * @property {Link | null} link
 * @property {'weight' | 'gradient'} links what they show
 * @property {import('../../state/types.js').View['pointed']} emphasis of units in a state
 * @property {boolean} [isSecret] whether gradients are not to be told
 * @property {boolean} curves whether hidden units show their place on the curve
 * @property {number} side of the image that the inputs are, 0 for none
 * @property {import('../../engine/types.js').Samples} samples
 * @property {import('../../state/types.js').Selection['input']} input that is looked at
 */

const mapSide = 26;
/** With more units than this, their maps are coarser: together they would take too long. */
export const manyUnits = 300;
const coarseMapSide = 12;
const linksInPiece = 500;
/**
 * @param {number} units and inputs of the network
 * @returns {number} cells along a side of the map of each
 */
export function mapSideOf(units) {
  return units > manyUnits ? coarseMapSide : mapSide;
}

/**
 * @param {Description} description
 * @param {FrameReader} frame
 * @param {'weight' | 'gradient'} kind
 * @returns {LinkLayer[]}
 */
function linkLayers({ layers }, frame, kind) {
  const values = kind === 'gradient' ? frame.gradients : frame.parameters;
  return layers.map(({ inputs }, layer) => ({ values: values.weights(layer), sources: inputs }));
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

/** For data in no plane, and for units that are drawn otherwise than as maps in rings. */
export const weightMaps = new Fetchable('weightMaps', () => import('./weight-maps.js'));
export const unitShapes = new Fetchable('cells', () => import('./unit-shapes.js'));
/** For what is pointed at. */
export const pointedTexts = new Fetchable('pointed', () => import('./late.js'));

export class NetworkPicture {
  /** Those that no picture is being drawn from. @type {Atlas[]} */
  #atlases = [];
  #single = new Atlas();
  #get;

  /** @param {OnDemand['get']} get what is fetched for some networks, once it is there */
  constructor(get) {
    this.#get = get;
  }

  /**
   * Draws the map of one unit as a square.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Pick<Scene, 'description' | 'tables' | 'frame' | 'palette'>} scene
   * @param {Unit} unit
   * @param {number} size
   */
  paintUnit(context, { description, tables, frame, palette }, { column, index }, size) {
    const maps = frame.columnMaps(column);
    if (maps.length === 0) return;
    const scale = mapScales(maps, columnRanges(description, tables)[column])[index];
    paintSigned(maps[index], scale, palette, this.#single.begin(frame.mapSide, 1));
    this.#single.finish();
    this.#single.draw(context, 0, 0, 0, size);
  }

  /** The links drawn last from each column. @type {number[][]} */
  shown = [];
  /** The power of ten above all gradients drawn last. */
  topDecade = NaN;

  /**
   * Draws the links, those that are pointed at on top, and the discs and rings of units, which cover their ends.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @returns {Iterable<void>}
   */
  *paintLinks(context, scene) {
    const { description, frame, unit, link, layout, palette } = scene;
    const { columns } = layout;
    // Until the first frame with gradients has come, weights stand in.
    const kind = frame.has('gradients') ? scene.links : 'weight';
    const layers = linkLayers(description, frame, kind);
    if (kind === 'gradient') this.topDecade = topDecade(frame.gradients.all);
    const shown = layers.map((links, i) => {
      const [from, to] = [columns[i], columns[i + 1]];
      if (!from.dense && !to.dense) return allLinks(from, to);
      return this.#get(unitShapes)?.strongestLinks(links) ?? [];
    });
    this.shown = shown;
    const styleOf = (/** @type {LinkLayer} */ links) =>
      kind === 'gradient' ? gradientStyle(this.topDecade, palette) : weightStyle(links, palette);
    const strength = {
      opacity: unit || link || scene.emphasis ? 0.22 : 1,
      faintest: faintestGrade(linkCount(shown)),
      stroke: palette.stroke,
    };
    for (const [i, links] of layers.entries()) {
      const [from, to] = [columns[i], columns[i + 1]];
      for (let at = 0; at < shown[i].length; at += 2 * linksInPiece) {
        const part = shown[i].slice(at, at + 2 * linksInPiece);
        drawLinks(context, from, to, links, part, styleOf(links), strength);
        yield;
      }
    }
    const ofUnit = unit && this.#get(pointedTexts)?.unitLinks(layers, unit);
    for (const { layer, source, target } of link ? [link] : (ofUnit ?? [])) {
      const value = linkValue(layers[layer], source, target);
      const [from, to] = [columns[layer], columns[layer + 1]];
      drawLink(context, from, to, source, target, value, styleOf(layers[layer]), palette);
    }
    for (const column of columnScenes(scene)) {
      if (column.area.dense) continue;
      drawDiscs(context, column, scene);
      yield;
    }
  }

  /**
   * Draws the maps of units on their discs, or their places on the curve.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {Scene} scene
   * @returns {Iterable<void>}
   */
  *paintUnits(context, scene) {
    const own = this.#atlases.pop() ?? new Atlas();
    try {
      const atlas = this.#loadMaps(scene, own) ? own : null;
      for (const [index, column] of columnScenes(scene).entries()) {
        yield;
        const { dense, wide } = column.area;
        const shapes = dense || wide > 0 ? this.#get(unitShapes) : undefined;
        if (dense) shapes?.paintCells(context, column, index, scene, atlas);
        else drawUnits(context, column, index, scene, atlas, shapes);
      }
    } finally {
      this.#atlases.push(own);
    }
  }

  /**
   * @param {Scene} scene
   * @param {Atlas} atlas to be filled with the maps of all units
   * @returns {boolean} whether the frame has what maps are made from
   */
  #loadMaps({ description, tables, frame, palette }, atlas) {
    if (description.dimensions > 2 && frame.has('units')) {
      const maps = this.#get(weightMaps);
      maps?.loadWeightMaps(atlas, description, frame, palette);
      return maps !== undefined;
    }
    if (!frame.has('unitMaps')) return false;
    atlas.begin(frame.mapSide, unitCount(description));
    let index = 0;
    columnRanges(description, tables).forEach((range, column) => {
      const maps = frame.columnMaps(column);
      mapScales(maps, range).forEach((scale, i) => {
        paintSigned(maps[i], scale, palette, atlas.pixelsOf(index++));
      });
    });
    atlas.finish();
    return true;
  }
}

/** @param {number[][]} shown source and target in turn, of each layer */
function linkCount(shown) {
  return shown.reduce((sum, pairs) => sum + pairs.length / 2, 0);
}

/**
 * @typedef {object} ColumnScene
 * @property {Column} area
 * @property {number} first of its units among those of all columns
 * @property {(index: number) => UnitState | null} statesOf
 * @property {number} pointed index of the unit that is pointed at, −1 for none
 * @property {boolean} hidden whether its units have an activation that can be off
 */

/**
 * @param {Scene} scene
 * @returns {ColumnScene[]}
 */
function columnScenes(scene) {
  const counts = columnCounts(scene.description);
  const { frame } = scene;
  const most = frame.largestGradient;
  let first = 0;
  return scene.layout.columns.map((area, i) => {
    const statesOf = (/** @type {number} */ unit) => {
      const numbers = i > 0 ? frame.unit(i - 1, unit) : null;
      if (!numbers) return null;
      const { active, state, gradient } = numbers;
      return { active, state, step: scene.isSecret ? 0 : gradientStep(gradient, most) };
    };
    const pointed = scene.unit?.column === i ? scene.unit.index : -1;
    const hidden = i > 0 && i < counts.length - 1;
    const column = { area, first, statesOf, pointed, hidden };
    first += counts[i];
    return column;
  });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ColumnScene} column
 * @param {number} index of the column
 * @param {Scene} scene
 * @param {Atlas | null} atlas maps of all units, null where there are none
 * @param {typeof import('./unit-shapes.js') | undefined} shapes for places on the curve, once it is there
 */
function drawUnits(context, column, index, scene, atlas, shapes) {
  const { area, first, statesOf, pointed, hidden } = column;
  const curve = area.wide > 0 ? scene.frame.curve(index - 1) : null;
  area.y.forEach((center, i) => {
    const unit = hidden ? statesOf(i) : null;
    context.globalAlpha = isFaint(scene, hidden, unit) ? faint : 1;
    if (curve && unit) return shapes?.paintLife(context, column, index, i, unit, curve, scene);
    if (unit?.state === 1) return;
    const radius = radiusOf(area, i === pointed);
    context.beginPath();
    context.arc(area.x, center, radius, 0, 2 * Math.PI);
    atlas?.fill(context, first + i, area.x - radius, center - radius, radius * 2);
  });
  context.globalAlpha = 1;
}

/**
 * @param {Column} area
 * @param {boolean} pointed
 */
function radiusOf({ tile }, pointed) {
  return (tile / 2) * (pointed ? 1.16 : 1);
}

/** How strongly units are drawn of which the story does not speak. */
const faint = 0.2;

/**
 * @param {Scene} scene
 * @param {boolean} hidden
 * @param {UnitState | null} unit
 */
function isFaint({ emphasis }, hidden, unit) {
  if (emphasis === null || emphasis === 'gradient') return false;
  return !hidden || unit?.state !== emphasis.state;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ColumnScene} column
 * @param {Scene} scene
 */
function drawDiscs(context, { area, statesOf, pointed, hidden }, scene) {
  // Places on the curve are drawn whole, with the maps.
  if (area.wide > 0) return;
  const { palette } = scene;
  area.y.forEach((center, index) => {
    const radius = radiusOf(area, index === pointed);
    const numbers = statesOf(index);
    fillCircle(context, area.x, center, radius + 5, css(palette.panel));
    context.globalAlpha = isFaint(scene, hidden, numbers) ? faint : 1;
    fillCircle(context, area.x, center, radius, css(palette.middle));
    if (hidden && numbers) {
      drawRing(context, area.x, center, radius, numbers, palette);
      context.globalAlpha = 1;
      return;
    }
    context.strokeStyle = css(palette.still);
    context.lineWidth = 1;
    context.beginPath();
    context.arc(area.x, center, radius + 0.5, 0, 2 * Math.PI);
    context.stroke();
    context.globalAlpha = 1;
  });
}

/**
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
