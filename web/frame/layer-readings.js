// What pictures of layers say at each of their places: shares of a histogram's bins, and numbers of layers.

import { roomBeside } from '../draw/charts/activation-curve.js';
import { linear } from '../draw/canvas/scale.js';
import { factor, measured, percent, typed } from '../format/numbers.js';
import { texts } from '../format/texts.js';
import vitalsTexts from '../locale/en/vitals.js';

/** @import {Tables} from '../engine/types.js' */
/** @import {FrameReader} from './frame-reader.js' */
/** @import {Reading} from '../kit/reading/reading.js' */

const t = texts('vitals', vitalsTexts);

/** @typedef {{width: number, height: number}} Size of the picture */

/**
 * Of pre-activations: a bin for what lies below, those of the axis, and one for what lies above.
 *
 * @param {ReturnType<FrameReader['life']>} life
 * @param {Size} size
 * @returns {Reading}
 */
export function lifeReading({ histogram, lo, hi }, { width, height }) {
  const edge = roomBeside(height);
  const bins = histogram.length - 2;
  const at = linear(1, bins + 1, edge, width - edge);
  const bound = linear(1, bins + 1, lo, hi);
  const last = bins + 1;
  return {
    places: [edge / 2, ...Array.from({ length: bins }, (_, b) => at(b + 1.5)), width - edge / 2],
    text: (i) => `z ${range(i, last, bound, percent(histogram[i], 1))}`,
  };
}

/**
 * Of activations: the first and the last bin hold what lies at the ends of the axis and beyond.
 *
 * @param {Float32Array} histogram
 * @param {readonly [lo: number, hi: number]} span
 * @param {Size} size
 * @returns {Reading}
 */
export function activationsReading(histogram, [lo, hi], { width }) {
  const bins = histogram.length;
  const bound = linear(1, bins - 1, lo, hi);
  return {
    places: Array.from({ length: bins }, (_, i) => ((i + 0.5) / bins) * width),
    text(i) {
      const share = percent(histogram[i], 1);
      if (i === 0) return `a ${t('read.at.most', { at: typed(lo), share })}`;
      if (i === bins - 1) return `a ${t('read.at.least', { at: typed(hi), share })}`;
      return `a ${between(bound(i), bound(i + 1), share)}`;
    },
  };
}

/**
 * Of gradients: what is exactly 0, and beyond a gap the bins of a logarithmic axis.
 *
 * @param {Float32Array} histogram
 * @param {Tables['gBins']} bins
 * @param {Size} size
 * @returns {Reading}
 */
export function gradientsReading(histogram, { lo, perDecade }, { width }) {
  const bars = histogram.length + 1;
  const bound = (/** @type {number} */ i) => 10 ** (lo + (i - 1) / perDecade);
  return {
    places: Array.from(histogram, (_, i) => (((i === 0 ? 0 : i + 1) + 0.5) / bars) * width),
    text(i) {
      const share = percent(histogram[i], 1);
      if (i === 0) return `|∂L/∂z| ${t('read.zero', { share })}`;
      if (i === 1) return `|∂L/∂z| ${t('read.below', { at: measured(bound(2)), share })}`;
      if (i === histogram.length - 1)
        return `|∂L/∂z| ${t('read.above', { at: measured(bound(i)), share })}`;
      const ends = { low: measured(bound(i)), high: measured(bound(i + 1)), share };
      return `|∂L/∂z| ${t('read.between', ends)}`;
    },
  };
}

/**
 * @param {FrameReader} frame
 * @param {number[]} places of the layers
 * @returns {Reading}
 */
export function flowReading(frame, places) {
  return {
    places,
    text(i) {
      const gradient = `RMS ∂L/∂z ${measured(frame.layer(i)?.gradient ?? NaN)}`;
      if (i === places.length - 1) return t('read.gradient.last', { gradient });
      const times = factor(frame.layer(i)?.gradient_factor ?? NaN);
      return t('read.gradient', { layer: i + 1, gradient, factor: times });
    },
  };
}

/**
 * @param {FrameReader} frame
 * @param {number[]} places of the hidden layers
 * @returns {Reading}
 */
export function spreadReading(frame, places) {
  const of = (/** @type {number} */ i, /** @type {'mean' | 'deviation'} */ name) =>
    measured(frame.layer(i)?.[name] ?? NaN);
  return {
    places,
    text: (i) =>
      `a · ${t('read.spread', { layer: i + 1, mean: of(i, 'mean'), deviation: of(i, 'deviation') })}`,
  };
}

/**
 * @param {number} bin
 * @param {number} last
 * @param {(bin: number) => number} bound
 * @param {string} share
 */
function range(bin, last, bound, share) {
  if (bin === 0) return t('read.below', { at: typed(bound(1)), share });
  if (bin === last) return t('read.above', { at: typed(bound(last)), share });
  return between(bound(bin), bound(bin + 1), share);
}

/** @param {number} low @param {number} high @param {string} share */
function between(low, high, share) {
  const short = (/** @type {number} */ value) => typed(Number(value.toPrecision(3)));
  return t('read.between', { low: short(low), high: short(high), share });
}
