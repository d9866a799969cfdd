// The picture of an experiment for previews and for paper: what the output looks like, where each hidden layer lives on its activation's
// curve, and the gradient from layer to layer. It has no words, and so is the same in all languages.

import { classColor, paletteOf, signedColor } from '../../draw/canvas/palette.js';
import { decades, finiteRange, linear } from '../../draw/canvas/scale.js';
import { slopeColor } from '../../draw/charts/activation-curve.js';
import { barTop } from '../../draw/charts/histogram.js';
import { paintClasses } from '../../draw/plane/class-map.js';
import { paintSigned } from '../../draw/plane/heatmap.js';
import { reach, valueReach } from '../../draw/plane/points.js';
import { Raster } from './raster.js';
import { pictureSize } from './shell.js';

/** @import {Color} from '../../draw/canvas/palette.js' */
/** @import {Moment} from './moment.js' */

/** @typedef {{left: number, top: number, width: number, height: number}} Area */

const { width, height } = pictureSize;
const margin = 36;
const gap = 16;
const palette = paletteOf('light');
/** @type {Color} */
const paper = [250, 249, 245];
/** Samples of the data that are drawn over the output. */
const mostPoints = 250;
const glyphSide = 12;
const glyphsInRow = 6;
const waves = 4;

/**
 * @param {Moment} moment
 * @param {boolean} [isSecret] whether the gradients are left out
 * @returns {Buffer} a PNG of 1200 × 630
 */
export function experimentPicture(moment, isSecret = false) {
  const raster = new Raster(width, height, paper);
  const side = height - 2 * margin;
  drawOutput(raster, moment, { left: width - margin - side, top: margin, side });
  const room = width - 3 * margin - side;
  const cards = { left: margin, top: margin, width: room, height: 0.62 * side };
  drawCards(raster, moment, cards);
  if (isSecret) return raster.png();
  const top = margin + cards.height + gap;
  drawStrip(raster, moment, { left: margin, top, width: room, height: height - margin - top });
  return raster.png();
}

/**
 * @param {Raster} raster
 * @param {Moment} moment
 * @param {{left: number, top: number, side: number}} place
 */
function drawOutput(raster, { reader, samples }, place) {
  const { left, top, side } = place;
  const { dimensions, classes } = reader.description;
  const { output } = reader.frame;
  raster.fill(palette.middle, left, top, left + side, top + side);
  if (output.length === 0) return drawSignals(raster, samples, place);
  const cells = reader.outputSide;
  if (dimensions === 1) return drawFit(raster, samples, output.subarray(0, cells), place);
  const pixels = new Uint32Array(cells * cells);
  const maps = Array.from({ length: output.length / pixels.length }, (_, k) => reader.output(k));
  if (maps.length > 1) paintClasses(maps, palette, pixels);
  else paintSigned(maps[0], classes > 0 ? 1 : valueReach(samples), palette, pixels);
  raster.square(pixels, left, top, side);
  const across = linear(-reach, reach, left, left + side);
  const up = linear(-reach, reach, top + side, top);
  const { x, y } = samples;
  for (let i = 0; i < Math.min(mostPoints, samples.trainSamples); i++) {
    const [atX, atY] = [across(x[2 * i]), up(x[2 * i + 1])];
    const isInside = Math.abs(x[2 * i]) < reach && Math.abs(x[2 * i + 1]) < reach;
    if (!isInside) continue;
    const label = classes === 2 ? Number(y[i] > 0) : y[i];
    const color =
      classes > 0
        ? classColor(palette, label, classes)
        : signedColor(palette, y[i] / valueReach(samples));
    raster.disc(palette.halo, atX, atY, 6.5);
    raster.disc(color, atX, atY, 5);
  }
}

/**
 * @param {Raster} raster
 * @param {Moment['samples']} samples
 * @param {Float32Array} values of the fitted curve
 * @param {{left: number, top: number, side: number}} place
 */
function drawFit(raster, samples, values, { left, top, side }) {
  const tall = 1.25 * valueReach(samples);
  const across = linear(-reach, reach, left, left + side);
  const up = linear(-tall, tall, top + side, top);
  raster.fill(palette.still, left, up(0) - 1, left + side, up(0) + 1);
  raster.fill(palette.still, across(0) - 1, top, across(0) + 1, top + side);
  for (let i = 0; i < Math.min(mostPoints, samples.trainSamples); i++) {
    const at = up(samples.y[i]);
    if (at > top && at < top + side) raster.disc(palette.positive, across(samples.x[i]), at, 4);
  }
  const cell = side / values.length;
  const line = Array.from(values, (value, i) => {
    const at = up(value);
    return /** @type {[number, number]} */ ([
      left + (i + 0.5) * cell,
      at > top && at < top + side ? at : NaN,
    ]);
  });
  raster.line(palette.ink, line, 5);
}

/**
 * Of data that lies in no plane: pixels of images, or waves below each other.
 *
 * @param {Raster} raster
 * @param {Moment['samples']} samples
 * @param {{left: number, top: number, side: number}} place
 */
function drawSignals(raster, { x, y }, { left, top, side }) {
  const inputs = x.length / y.length;
  if (inputs === glyphSide * glyphSide) {
    const cell = side / (glyphsInRow * glyphSide);
    for (let i = 0; i < glyphsInRow * glyphsInRow * inputs; i++) {
      const [sample, pixel] = [Math.floor(i / inputs), i % inputs];
      const column = (sample % glyphsInRow) * glyphSide + (pixel % glyphSide);
      const row = Math.floor(sample / glyphsInRow) * glyphSide + Math.floor(pixel / glyphSide);
      const [fromX, fromY] = [left + column * cell, top + row * cell];
      const color = signedColor({ ...palette, positive: palette.ink }, Math.max(0, x[i]));
      raster.fill(color, fromX, fromY, fromX + cell, fromY + cell);
    }
    return;
  }
  const tall = side / waves;
  for (let label = 0; label < waves; label++) {
    const first = y.indexOf(label) * inputs;
    const line = Array.from({ length: inputs }, (_, i) => {
      const at = top + (label + 0.5) * tall - x[first + i] * tall * 0.3;
      return /** @type {[number, number]} */ ([left + 16 + (i / (inputs - 1)) * (side - 32), at]);
    });
    raster.line(classColor(palette, label, waves), line, 4);
  }
}

/**
 * The life card of each hidden layer.
 *
 * @param {Raster} raster
 * @param {Moment} moment
 * @param {Area} area
 */
function drawCards(raster, { reader }, area) {
  const layers = reader.description.layers.length - 1;
  if (layers === 0) return;
  const rows = layers > 4 ? Math.ceil(layers / Math.ceil(Math.sqrt(2 * layers))) : 1;
  const columns = Math.ceil(layers / rows);
  const wide = (area.width - (columns - 1) * gap) / columns;
  const tall = (area.height - (rows - 1) * gap) / rows;
  for (let layer = 0; layer < layers; layer++) {
    const left = area.left + (layer % columns) * (wide + gap);
    const top = area.top + Math.floor(layer / columns) * (tall + gap);
    drawCard(raster, reader.life(layer), { left, top, width: wide, height: tall });
  }
}

/**
 * @param {Raster} raster
 * @param {ReturnType<import('../../frame/frame-reader.js').FrameReader['life']>} life
 * @param {Area} area
 */
function drawCard(raster, { f, df, histogram }, { left, top, width: wide, height: tall }) {
  raster.fill(palette.line, left, top, left + wide, top + tall);
  raster.fill(palette.panel, left + 2, top + 2, left + wide - 2, top + tall - 2);
  const inner = { left: left + 12, top: top + 12, width: wide - 24, height: tall - 24 };
  const base = inner.top + inner.height;
  const shares = histogram.subarray(1, -1);
  const { top: most, cut } = barTop(shares);
  const pitch = inner.width / shares.length;
  const half = 0.5 * inner.height;
  shares.forEach((share, i) => {
    if (!(share > 0)) return;
    const high = Math.max(1, i === cut ? half : Math.min(1, share / most) * half);
    const slope = df[Math.round(((i + 0.5) / shares.length) * (df.length - 1))];
    const from = inner.left + i * pitch;
    raster.fill(slopeColor(slope, palette), from, base - high, from + pitch - 0.5, base);
  });
  // As on the page, a curve without bounds is shown over a part that is worth seeing.
  const [lo, hi] = finiteRange(f);
  const [from, to] = [Math.max(lo, -3), Math.min(hi, 3)];
  const up = linear(from, to > from ? to : from + 1, base - 4, inner.top + 4);
  const line = Array.from(f, (value, i) => {
    const at = value < from - 1e-6 || value > to + 1e-6 ? NaN : up(value);
    return /** @type {[number, number]} */ ([inner.left + (i / (f.length - 1)) * inner.width, at]);
  });
  raster.line(palette.ink, line, 3.5);
}

/**
 * The gradient that reaches each layer, on a log scale.
 *
 * @param {Raster} raster
 * @param {Moment} moment
 * @param {Area} area
 */
function drawStrip(raster, { reader }, { left, top, width: wide, height: tall }) {
  const { layers } = reader.description;
  raster.fill(palette.line, left, top, left + wide, top + tall);
  raster.fill(palette.panel, left + 2, top + 2, left + wide - 2, top + tall - 2);
  const sizes = layers.map((_, i) => reader.layer(i)?.gradient ?? NaN);
  const [lo, hi] = decades(sizes, 3);
  const up = linear(lo, hi, top + tall - 18, top + 18);
  const apart = Math.max(1, Math.ceil((hi - lo) / 8));
  for (let decade = lo; decade <= hi; decade += apart) {
    raster.fill(palette.line, left + 12, up(decade), left + wide - 12, up(decade) + 1);
  }
  const across = (/** @type {number} */ layer) => left + ((layer + 0.5) / layers.length) * wide;
  const points = sizes.map(
    (size, layer) =>
      /** @type {[number, number]} */ ([across(layer), size > 0 ? up(Math.log10(size)) : NaN]),
  );
  raster.line(palette.flow, points, 3);
  points.forEach(([x, y]) => {
    if (Number.isFinite(y)) raster.disc(palette.flow, x, y, 8);
    // Nothing arrives.
    else
      raster.line(
        palette.muted,
        [
          [x - 7, top + tall - 18],
          [x + 7, top + tall - 18],
        ],
        4,
      );
  });
}
