// Many runs as dots, a strip for each value that is compared: what each run came to, where their interquartile mean lies and how sure that
// is, and, apart from the scale, those that failed.

import { css } from '../canvas/palette.js';
import { drawLine, labelStyle, textWidth, writeText } from '../canvas/canvas.js';
import { finiteRange, linear, ticks } from '../canvas/scale.js';
import { typed } from '../../format/numbers.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Strip
 * @property {string} name
 * @property {{run: number, value: number}[]} runs NaN for one that failed
 * @property {string} failed what is said of those that did, '' where none did
 * @property {{value: number | null, low: number | null, high: number | null}} mean
 * @property {number | null} median
 */

/**
 * @typedef {object} Placed a dot
 * @property {number} run
 * @property {number} strip its index
 * @property {number} x
 * @property {number} y
 */

/**
 * @typedef {object} DotChart
 * @property {Strip[]} strips
 * @property {string} failing what failed runs did, over their column; '' where none did
 * @property {number | null} pointed the run that is marked
 */

const dot = 2.75;
/** Where what is measured spans more than so many times its least, the scale is logarithmic. */
const mostLinear = 60;

/**
 * How high the picture is to be.
 *
 * @param {number} strips
 * @param {Palette} palette
 */
export function dotsHeight(strips, { text }) {
  return strips * stripHeight(text) + text + 16;
}

/** @param {number} text size */
const stripHeight = (text) => text * 2 + 34;

/**
 * @param {CanvasRenderingContext2D} context
 * @param {{width: number, height: number}} size
 * @param {DotChart} chart
 * @param {Palette} palette
 * @returns {Placed[]} the dots, strip by strip, each strip from left to right, failed ones last
 */
export function drawRunDots(context, { width, height }, { strips, failing, pointed }, palette) {
  const label = labelStyle(palette);
  const { text } = palette;
  const bottom = height - text - 10;
  const failedWidth = failing === '' ? 0 : Math.max(46, textWidth(context, failing, text) + 16);
  const right = width - failedWidth - 10;
  const scale = scaleOf(strips, 10, right, Math.floor(width / (text * 6)));
  for (const value of scale.levels) {
    const x = Math.round(scale.at(value)) + 0.5;
    drawLine(context, [x, 0], [x, bottom], palette.line);
    const half = textWidth(context, typed(value), text) / 2;
    const at = Math.min(right, Math.max(half, x));
    writeText(context, typed(value), at, height - 3, { ...label, align: 'center' });
  }
  if (failedWidth > 0) {
    const x = Math.round(width - failedWidth) + 0.5;
    context.setLineDash([3, 3]);
    drawLine(context, [x, 0], [x, bottom], palette.muted);
    context.setLineDash([]);
    const middle = width - failedWidth / 2;
    writeText(context, failing, middle, height - 3, { ...label, align: 'center' });
  }
  /** @type {Placed[]} */
  const placed = [];
  const tall = stripHeight(text);
  strips.forEach((strip, index) => {
    const top = index * tall;
    if (index > 0) drawLine(context, [0, top + 0.5], [width, top + 0.5], palette.line);
    const middle = top + text + 8 + (tall - text - 8) / 2;
    const room = (tall - text - 8) / 2 - 3;
    const dots = swarm(strip, index, { at: scale.at, middle, room, width, failedWidth });
    placed.push(...dots);
    drawDots(context, strip, dots, palette);
    drawMean(context, strip, scale.at, middle, room, palette);
    const name = { ...label, color: palette.ink, strong: true, halo: palette.panel };
    writeText(context, strip.name, 4, top + text + 4, name);
    if (strip.failed !== '') {
      const end = { ...label, align: /** @type {const} */ ('right'), halo: palette.panel };
      writeText(context, strip.failed, width - 4, top + text + 4, end);
    }
  });
  const marked = placed.find(({ run }) => run === pointed);
  if (marked) {
    context.beginPath();
    context.arc(marked.x, marked.y, dot + 3, 0, 2 * Math.PI);
    context.strokeStyle = css(palette.flow);
    context.lineWidth = 2 * palette.stroke;
    context.stroke();
  }
  return placed;
}

/**
 * @param {Strip[]} strips
 * @param {number} left
 * @param {number} right
 * @param {number} count of labels, about
 * @returns {{at: (value: number) => number, levels: number[]}}
 */
function scaleOf(strips, left, right, count) {
  // A mean that counts failures may lie beyond all runs that did not fail.
  const values = strips.flatMap(({ runs, mean, median }) => [
    ...runs.map(({ value }) => value),
    ...[mean.value, mean.low, mean.high, median].map((each) => each ?? NaN),
  ]);
  const [least, most] = finiteRange(values);
  if (least > most) return { at: linear(0, 1, left, right), levels: [] };
  if (least > 0 && most / least > mostLinear) {
    const [lo, hi] = [Math.log10(least), Math.log10(most)];
    const along = linear(lo - 0.03 * (hi - lo), hi + 0.03 * (hi - lo), left, right);
    const powers = ticks(Math.ceil(lo), Math.floor(hi), Math.max(1, count)).filter(
      Number.isInteger,
    );
    return { at: (value) => along(Math.log10(value)), levels: powers.map((power) => 10 ** power) };
  }
  const margin = 0.04 * (most - least) || Math.abs(most) * 0.1 || 1;
  const at = linear(least - margin, most + margin, left, right);
  return { at, levels: ticks(least - margin, most + margin, Math.max(2, count)) };
}

/**
 * Puts dots of about the same value one above the other, and closer together where there are too many.
 *
 * @param {Strip} strip
 * @param {number} index
 * @param {{at: (value: number) => number, middle: number, room: number, width: number, failedWidth: number}} place
 * @returns {Placed[]}
 */
function swarm({ runs }, index, { at, middle, room, width, failedWidth }) {
  const cell = 2 * dot;
  /** @type {Map<number, {run: number, x: number}[]>} */
  const columns = new Map();
  const failed = runs.filter(({ value }) => !Number.isFinite(value));
  for (const { run, value } of runs) {
    if (!Number.isFinite(value)) continue;
    const x = at(value);
    const column = Math.round(x / cell);
    const others = columns.get(column) ?? [];
    columns.set(column, [...others, { run, x }]);
  }
  const dots = [...columns.values()].flatMap((column) => {
    const pitch = Math.min(cell, (2 * room) / Math.max(1, column.length - 1));
    const start = middle - (pitch * (column.length - 1)) / 2;
    return column.map(({ run, x }, i) => ({ run, strip: index, x, y: start + i * pitch }));
  });
  dots.sort((a, b) => a.x - b.x || a.y - b.y);
  const across = Math.max(1, Math.floor((failedWidth - 8) / cell));
  const down = Math.max(1, Math.ceil(failed.length / across));
  const pitch = Math.min(cell, (2 * room) / Math.max(1, down - 1));
  const from = width - failedWidth + 4 + cell / 2;
  return [
    ...dots,
    ...failed.map(({ run }, i) => ({
      run,
      strip: index,
      x: from + (i % across) * cell,
      y: middle - (pitch * (down - 1)) / 2 + Math.floor(i / across) * pitch,
    })),
  ];
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Strip} strip
 * @param {Placed[]} dots
 * @param {Palette} palette
 */
function drawDots(context, { runs }, dots, palette) {
  const failed = new Set(runs.filter(({ value }) => !Number.isFinite(value)).map(({ run }) => run));
  for (const { run, x, y } of dots) {
    context.beginPath();
    context.arc(x, y, dot * 0.9, 0, 2 * Math.PI);
    if (failed.has(run)) {
      context.strokeStyle = css(palette.muted);
      context.lineWidth = palette.stroke;
      context.stroke();
    } else {
      context.fillStyle = css(palette.ink, 0.34);
      context.fill();
    }
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Strip} strip
 * @param {(value: number) => number} at
 * @param {number} middle
 * @param {number} room
 * @param {Palette} palette
 */
function drawMean(context, { mean, median }, at, middle, room, palette) {
  const width = 2 * palette.stroke;
  if (median !== null && Number.isFinite(median)) {
    const x = at(median);
    drawLine(context, [x, middle - room], [x, middle + room], palette.panel, width + 3);
    drawLine(context, [x, middle - room], [x, middle + room], palette.ink, width);
  }
  if (mean.value === null) return;
  const x = at(mean.value);
  if (mean.low !== null && mean.high !== null) {
    const [low, high] = [at(mean.low), at(mean.high)];
    drawLine(context, [low, middle], [high, middle], palette.panel, width + 4);
    drawLine(context, [low, middle], [high, middle], palette.flow, width + 1);
    for (const end of [low, high]) {
      drawLine(context, [end, middle - 5], [end, middle + 5], palette.flow, width);
    }
  }
  const size = 6 * palette.stroke;
  context.beginPath();
  context.moveTo(x - size, middle);
  context.lineTo(x, middle - size);
  context.lineTo(x + size, middle);
  context.lineTo(x, middle + size);
  context.closePath();
  context.fillStyle = css(palette.flow);
  context.fill();
  context.strokeStyle = css(palette.panel);
  context.lineWidth = 1.5;
  context.stroke();
}
