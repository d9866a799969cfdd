// The pictures of the vital signs: where a layer lives on its curve, how its activations and gradients are spread, and what becomes of the
// gradient from layer to layer.

import { drawLife } from '../../draw/charts/activation-curve.js';
import { drawFlow } from '../../draw/charts/gradient-flow.js';
import { drawHistogram } from '../../draw/charts/whole-histogram.js';
import { powerOfTen, typed } from '../../format/numbers.js';
import { linear } from '../../draw/canvas/scale.js';
import pageTexts from '../../locale/en/page.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';

/** @import {Tables} from '../../engine/types.js' */
/** @import {Palette} from '../../draw/canvas/palette.js' */

const page = texts('page', pageTexts);
const t = texts('vitals', vitalsTexts);

/** @typedef {{context: CanvasRenderingContext2D, width: number, height: number}} Picture */

/**
 * @param {Picture} picture
 * @param {import('../../frame/frame-reader.js').FrameReader} frame
 * @param {Palette} palette
 * @param {import('../../draw/charts/gradient-flow.js').FlowBackdrop} [behind]
 * @returns {number[]} the places of the layers
 */
export function paintFlow(picture, frame, palette, behind) {
  const all = frame.description.layers.map((_, i) => frame.layer(i));
  const names = all.map((_, i) => (i + 1 === all.length ? page('network.output') : String(i + 1)));
  const places = flowPlaces(all.length, picture.width, palette);
  drawFlow(
    picture.context,
    picture,
    all.map((numbers) => numbers?.gradient ?? NaN),
    all.map((numbers) => numbers?.gradient_factor ?? NaN),
    palette,
    { names, places, behind },
  );
  return places;
}

/**
 * Where layers stand: beside the numbers of the axis, at equal distances.
 *
 * @param {number} count
 * @param {number} width
 * @param {Palette} palette
 */
function flowPlaces(count, width, { text }) {
  const [first, last] = [5.2 * text, width - 1.6 * text];
  const at = linear(0, count - 1, first, last);
  return Array.from({ length: count }, (_, i) => (count > 1 ? at(i) : (first + last) / 2));
}

/**
 * @param {Picture} picture
 * @param {ReturnType<import('../../frame/frame-reader.js').FrameReader['life']>} life of a layer
 * @param {Palette} palette
 */
export function paintLife(picture, life, palette) {
  if (life.f.length === 0) return;
  const zoneName = (/** @type {string | null} */ slope) =>
    slope === null ? t('life.saturated') : page('life.slope', { slope });
  drawLife(picture.context, picture, { ...life, zoneName }, palette);
}

/**
 * @param {Picture} picture
 * @param {Float32Array} histogram
 * @param {string} activation
 * @param {Tables} tables
 * @param {Palette} palette
 */
export function paintActivations(picture, histogram, activation, tables, palette) {
  const [lo, hi] = spanOf(activation, tables);
  const bins = histogram.length;
  const at = linear(lo, hi, 1 / bins, 1 - 1 / bins);
  const values = [lo, ...(lo < 0 && hi > 0 ? [0] : []), hi];
  const labels = values.map((value) => ({
    at: at(value),
    text:
      value === lo && histogram[0] > 0.005
        ? `≤ ${typed(lo)}`
        : value === hi && histogram[bins - 1] > 0.005
          ? `≥ ${typed(hi)}`
          : typed(value),
  }));
  drawHistogram(picture.context, picture, histogram, labels, () => palette.muted, palette);
}

/**
 * @param {Picture} picture
 * @param {Float32Array} histogram
 * @param {Tables} tables
 * @param {Palette} palette
 */
export function paintGradients(picture, histogram, tables, palette) {
  const { lo, hi, perDecade } = tables.gBins;
  const { flow, muted } = palette;
  // An empty bin sets those that are exactly zero apart from those that are small.
  const bars = [histogram[0], 0, ...histogram.subarray(1)];
  const at = (/** @type {number} */ exponent) => (2 + (exponent - lo) * perDecade) / bars.length;
  const labels = [
    { at: 0.5 / bars.length, text: '0' },
    ...[-6, -3, 0]
      .filter((e) => e > lo && e < hi)
      .map((e) => ({ at: at(e), text: e === 0 ? '1' : powerOfTen(e, 0) })),
  ];
  const colorOf = (/** @type {number} */ i) => (i === 0 ? muted : flow);
  drawHistogram(picture.context, picture, bars, labels, colorOf, palette);
}

/**
 * The interval on which the activations of a function are shown.
 *
 * @param {string} activation
 * @param {Tables} tables
 * @returns {readonly [lo: number, hi: number]}
 */
export function spanOf(activation, tables) {
  const [lo, hi] = tables.activations.find(({ name }) => name === activation)?.span ?? [-1, 1];
  return [lo, hi];
}

/** @param {Element} row of the pictures of a layer */
export function layerOf(row) {
  return Number(/** @type {HTMLElement} */ (row).dataset.layer);
}
