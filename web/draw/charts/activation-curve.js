// The picture at the heart of the page: an activation's curve with the samples' pre-activations under it, as violet as |f′| there and
// grey where no gradient passes. Also the small curves of the activation picker.
//
// This folder draws charts: curves with axes, histograms, spark lines. Pictures over the plane are in draw/plane.

import { css, mix } from '../canvas/palette.js';
import { drawLine, labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { barTop, drawBars, nameCutBar } from './histogram.js';
import { finiteRange, linear, traceFinite } from '../canvas/scale.js';
import { measured, percent } from '../../format/numbers.js';

/** @import {Palette} from '../canvas/palette.js' */

/** Pictures no higher than this, in CSS pixels, have no room for text. */
const lowPicture = 48;

/** What cards leave free around the curve. */
export const cardRoom = { outside: 4, above: 2, below: 1 };

/**
 * @typedef {object} Zone an interval of z in which the function is flat
 * @property {number} from index of the first sample of the curve
 * @property {number} to index of the last one
 * @property {number | null} slope f′ where it is the same everywhere in the zone
 */

/**
 * @param {ArrayLike<number>} values
 * @returns {number} the largest size
 */
export function steepest(values) {
  let most = 0;
  for (let i = 0; i < values.length; i++) {
    const size = Math.abs(values[i]);
    if (size > most && size < Infinity) most = size;
  }
  return most;
}

/**
 * How violet a place on the curve is: the factor by which it multiplies the gradient.
 *
 * @param {number} slope f′ there
 * @param {Palette} palette
 */
export function slopeColor(slope, { still, flow }) {
  return mix(still, flow, Math.min(1, Math.abs(slope)));
}

/** A constant slope of at least this size passes something: its zone is gentle rather than flat. */
const leastSlope = 1e-6;

/** @param {Zone} zone */
function isGentle({ slope }) {
  return slope !== null && Math.abs(slope) > leastSlope;
}

/**
 * The zones of a curve in which it is much less steep than elsewhere, from its derivative. Single points, such as the top of a bump, are
 * none.
 *
 * @param {ArrayLike<number>} slopes f′ at equally spaced points
 * @param {number} flatShare below this share of the steepest slope; 1 for all pieces of a piecewise linear function that are less steep
 *   than others, such as the left of a leaky ReLU
 * @returns {Zone[]}
 */
export function flatZones(slopes, flatShare) {
  const limit = flatShare * steepest(slopes);
  /** @type {Zone[]} */
  const zones = [];
  let from = -1;
  for (let i = 0; i <= slopes.length; i++) {
    const flat = i < slopes.length && (Math.abs(slopes[i]) < limit || slopes[i] === 0);
    if (flat && from < 0) from = i;
    if (!flat && from >= 0) {
      if (i - from > slopes.length / 24) {
        const slope = slopes[from];
        let constant = true;
        for (let j = from; j < i; j++) constant &&= Math.abs(slopes[j] - slope) < 1e-7;
        zones.push({ from, to: i - 1, slope: constant ? slope : null });
      }
      from = -1;
    }
  }
  return zones;
}

/**
 * How the share of flat samples divides among the flat zones, by the bins of the histogram that lie in them. Gentle zones have what their
 * own bins hold.
 *
 * @param {Zone[]} zones
 * @param {ArrayLike<number>} histogram below, bins, above
 * @param {number} samples of the curve, over the same interval as the bins
 * @param {number} total
 * @returns {number[]}
 */
export function zoneShares(zones, histogram, samples, total) {
  const bins = histogram.length - 2;
  const sums = zones.map(({ from, to }) => {
    let sum = 0;
    if (from === 0) sum += histogram[0];
    if (to === samples - 1) sum += histogram[bins + 1];
    for (let b = 0; b < bins; b++) {
      const center = ((b + 0.5) / bins) * (samples - 1);
      if (center >= from && center <= to) sum += histogram[b + 1];
    }
    return sum;
  });
  const all = sums.reduce((a, b, i) => (isGentle(zones[i]) ? a : a + b), 0);
  return sums.map((sum, i) => (isGentle(zones[i]) ? sum : all > 0 ? (total * sum) / all : 0));
}

/**
 * @typedef {object} LifePicture where a layer lives on its curve
 * @property {Float32Array} histogram of z: below, bins, above
 * @property {Float32Array} f
 * @property {Float32Array} df
 * @property {number} lo of z
 * @property {number} hi
 * @property {number} flatShare see flatZones
 * @property {number} flat share of samples in flat zones
 * @property {(slope: string | null) => string} zoneName what to call a zone, given its slope where that is constant
 * @property {boolean} [card] whether numbers stand beside the picture: then it is the curve and the samples alone
 */

/**
 * What the picture leaves free on its left and on its right.
 *
 * @param {number} height
 * @param {boolean} [card] see LifePicture
 */
export function roomBeside(height, card) {
  return !card && height > lowPicture ? 7 : cardRoom.outside;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {LifePicture} picture
 * @param {Palette} palette
 */
export function drawLife(context, { width, height }, picture, palette) {
  const { histogram, f, df, lo, hi } = picture;
  const named = !picture.card && height > lowPicture;
  const below = named ? palette.text + 5 : cardRoom.below;
  const above = named ? palette.text + 6 : cardRoom.above;
  const bins = histogram.length - 2;
  const outside = roomBeside(height, picture.card);
  const area = { x: outside, y: above, width: width - 2 * outside, height: height - above - below };
  const base = area.y + area.height;
  const x = linear(0, f.length - 1, area.x, area.x + area.width);

  const zones = flatZones(df, picture.flatShare);
  for (const zone of zones) {
    const { from, to } = zone;
    context.fillStyle = css(palette.still, isGentle(zone) ? 0.1 : 0.22);
    const left = from === 0 ? 0 : x(from);
    const right = to === f.length - 1 ? width : x(to);
    context.fillRect(left, Math.max(0, above - 2), right - left, base - above + 2);
  }
  const zero = linear(lo, hi, area.x, area.x + area.width)(0);
  drawLine(context, [zero, above - 2], [zero, base + 3], palette.line);
  drawLine(context, [0, base + 0.5], [width, base + 0.5], palette.line);

  const inside = histogram.subarray(1, bins + 1);
  const colorAt = (/** @type {number} */ index) => slopeColor(df[index], palette);
  const samplesPerBin = (f.length - 1) / bins;
  const scale = barTop(histogram);
  const insideScale = {
    top: scale.top,
    cut: scale.cut > 0 && scale.cut <= bins ? scale.cut - 1 : -1,
  };
  drawBars(context, area, inside, insideScale, (b) =>
    colorAt(Math.round((b + 0.5) * samplesPerBin)),
  );
  const edge = { y: area.y, width: outside - 2, height: area.height };
  const edges = /** @type {const} */ ([
    [0, 0, 0],
    [bins + 1, width - outside + 2, f.length - 1],
  ]);
  for (const [bin, left, sample] of edges) {
    const cut = scale.cut === bin ? 0 : -1;
    const shares = [histogram[bin]];
    drawBars(context, { ...edge, x: left }, shares, { top: scale.top, cut }, () => colorAt(sample));
  }
  if (named) nameCutBar(context, area, inside, insideScale.cut, palette);

  drawCurves(context, area, picture, x, palette);
  if (picture.card) return writeSlope(context, zones, picture, x, palette);
  if (!named) return;
  nameZones(context, width, zones, picture, x, palette);

  const label = labelStyle(palette);
  const first = histogram[0] > 0.005 ? `≤ ${measured(lo)}` : measured(lo);
  const last = histogram[bins + 1] > 0.005 ? `≥ ${measured(hi)}` : measured(hi);
  writeText(context, trimmed(first), 0, height - 2, label);
  writeText(context, '0', zero, height - 2, { ...label, align: 'center' });
  writeText(context, trimmed(last), width, height - 2, { ...label, align: 'right' });
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {import('./histogram.js').Area} area
 * @param {LifePicture} picture
 * @param {(index: number) => number} x
 * @param {Palette} palette
 */
function drawCurves(context, area, { f, df }, x, palette) {
  context.lineJoin = 'round';
  context.beginPath();
  traceLine(context, df, x, verticalScale(df, area, [0, 1]));
  context.setLineDash([3, 3]);
  context.strokeStyle = css(palette.flow);
  context.lineWidth = 1.25 * palette.stroke;
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  traceLine(context, f, x, curveHeight(f, area));
  context.strokeStyle = css(palette.panel, 0.7);
  context.lineWidth = 4.5 * palette.stroke;
  context.stroke();
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 2 * palette.stroke;
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} width
 * @param {Zone[]} zones
 * @param {LifePicture} picture
 * @param {(index: number) => number} x
 * @param {Palette} palette
 */
function nameZones(context, width, zones, { histogram, f, flat, zoneName }, x, palette) {
  const shares = zoneShares(zones, histogram, f.length, flat);
  zones.forEach(({ from, to, slope }, i) => {
    const atEnd = to === f.length - 1 && from > 0;
    const left = from === 0 ? 0 : x(from);
    const right = to === f.length - 1 ? width : x(to);
    const name = zoneName(slope === null ? null : trimmed(measured(slope)));
    const share = percent(shares[i]);
    const style = { size: palette.text, baseline: /** @type {const} */ ('top') };
    const shareWidth = textWidth(context, `${share}  `, style.size, true);
    const nameWidth = textWidth(context, name, style.size);
    // Beside the zone there is room as far as the middle, where another zone's name may begin.
    const room = Math.max(right - left, width / 2) - 8;
    const both = shareWidth + nameWidth <= room;
    const total = both ? shareWidth + nameWidth : shareWidth - 4;
    const start = atEnd ? right - total - 3 : left + 3;
    writeText(context, share, start, 1, { ...style, color: palette.ink, strong: true });
    if (both) writeText(context, name, start + shareWidth, 1, { ...style, color: palette.muted });
  });
}

/**
 * The slope of a gentle zone, over it, as far as there is room.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Zone[]} zones
 * @param {LifePicture} picture
 * @param {(index: number) => number} x
 * @param {Palette} palette
 */
function writeSlope(context, zones, { zoneName }, x, palette) {
  for (const zone of zones) {
    if (!isGentle(zone)) continue;
    const slope = trimmed(measured(zone.slope ?? NaN));
    const room = x(zone.to) - x(zone.from) - 2;
    const text = [zoneName(slope), slope].find(
      (each) => textWidth(context, each, palette.text) <= room,
    );
    if (!text) continue;
    const style = { ...labelStyle(palette), baseline: /** @type {const} */ ('top') };
    writeText(context, text, x(zone.from) + 1, 3, style);
  }
}

/**
 * Where a value of f lies in its picture.
 *
 * @param {ArrayLike<number>} f
 * @param {import('./histogram.js').Area} area
 */
export function curveHeight(f, area) {
  return verticalScale(f, { ...area, height: area.height - 1 });
}

/**
 * @param {ArrayLike<number>} values
 * @param {import('./histogram.js').Area} area
 * @param {[number, number]} [least] what the axis holds in any case
 * @returns {(value: number) => number}
 */
function verticalScale(values, area, least) {
  let [lo, hi] = finiteRange(values, least);
  if (hi - lo < 1e-9) {
    lo -= 0.5;
    hi += 0.5;
  }
  return linear(lo, hi, area.y + area.height - 1, area.y + 2);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {ArrayLike<number>} values
 * @param {(index: number) => number} x
 * @param {(value: number) => number} y
 */
function traceLine(context, values, x, y) {
  traceFinite(context, values.length, x, (i) => y(values[i]));
}

/** @param {string} number */
function trimmed(number) {
  return number.replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

/**
 * The outline of a curve as SVG path data within width × height.
 *
 * @param {ArrayLike<number>} values
 * @param {number} width
 * @param {number} height
 * @param {number} margin
 * @returns {string}
 */
export function curvePath(values, width, height, margin) {
  const x = linear(0, values.length - 1, margin, width - margin);
  const area = { x: 0, y: margin - 2, width, height: height - 2 * margin + 3 };
  const y = verticalScale(values, area);
  let path = '';
  /** @param {string} command */
  const add = (command) => (/** @type {number} */ atX, /** @type {number} */ atY) => {
    path += `${command}${atX.toFixed(1)} ${atY.toFixed(1)}`;
  };
  traceFinite({ moveTo: add('M'), lineTo: add('L') }, values.length, x, (i) => y(values[i]));
  return path;
}
