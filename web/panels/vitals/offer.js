// What the vital signs offer to be taken along: their picture, the numbers of all layers, and the histograms behind the pictures.

import { activationName } from '../../format/names.js';
import { integer, measured, percent, powerOfTen, typed } from '../../format/numbers.js';
import { readFrame, unknownLayer } from '../../frame/frame-reader.js';
import { frameOf } from '../../kit/offer.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';

/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Table} from '../../kit/offer.js' */
/** @import {PageOffer} from '../../state/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {VitalsPanel} from './vitals.js' */

export { wholePanel as picture } from '../../kit/offer.js';

export const films = true;

const t = texts('panel-tools', panelToolsTexts);

/** @type {NonNullable<PageOffer['tables']>} */
export function tables(panel) {
  const { run } = panel;
  const frame = frameOf(panel);
  if (!frame) return [];
  const read = readFrame(frame, run);
  const { theoryTables } = /** @type {VitalsPanel} */ (/** @type {unknown} */ (panel));
  return [layersTable(run, read), ...theoryTables, ...histograms(run, read)];
}

/**
 * @param {Run} run
 * @param {FrameReader} frame
 * @returns {Table}
 */
function layersTable({ tables: engineTables, description }, frame) {
  const rows = description.layers.map((layer, i) => {
    const numbers = frame.layer(i) ?? unknownLayer(engineTables);
    const isOutput = i + 1 === description.layers.length;
    return [
      isOutput ? t('table.output') : String(i + 1),
      activationName(layer),
      String(layer.units),
      measured(numbers.mean),
      measured(numbers.deviation),
      percent(numbers.sparsity, 1),
      integer(numbers.dead),
      integer(numbers.always_on),
      percent(numbers.saturated, 1),
      measured(numbers.gradient),
      measured(numbers.gradient_factor),
      powerOfTen(numbers.update_ratio),
      measured(numbers.weight_rms),
    ];
  });
  const heads = /** @type {const} */ ([
    'layer',
    'activation',
    'units',
    'mean',
    'deviation',
    'sparsity',
    'dead',
    'alwaysOn',
    'flat',
    'gradient',
    'factor',
    'update',
    'weights',
  ]);
  return { caption: t('table.layers'), heads: heads.map((head) => t(`table.${head}`)), rows };
}

/**
 * The three histograms of each hidden layer: bins that hold anything.
 *
 * @param {Run} run
 * @param {FrameReader} frame
 * @returns {Table[]}
 */
function histograms({ tables: { activations, zBins, gBins }, description }, frame) {
  return description.layers.slice(0, -1).flatMap(({ activation }, layer) => {
    const [lo, hi] = activations.find(({ name }) => name === activation)?.span ?? [-1, 1];
    const number = { layer: layer + 1 };
    return [
      linearTable(t('table.histogram.z', number), frame.zHistogram(layer), zBins.lo, zBins.hi),
      linearTable(t('table.histogram.a', number), frame.aHistogram(layer), lo, hi),
      gradientTable(t('table.histogram.g', number), frame.gHistogram(layer), gBins),
    ];
  });
}

/**
 * @param {string} caption
 * @param {Float32Array} shares below, bins, above
 * @param {number} lo
 * @param {number} hi
 * @returns {Table}
 */
function linearTable(caption, shares, lo, hi) {
  const bins = shares.length - 2;
  const edge = (/** @type {number} */ i) =>
    typed(Number((lo + ((hi - lo) * i) / bins).toPrecision(4)));
  const rows = [...shares].map((share, i) => [
    i === 0 ? t('table.below') : edge(i - 1),
    i > bins ? t('table.above') : edge(i),
    percent(share, 2),
  ]);
  return histogramTable(caption, shares, rows);
}

/**
 * @param {string} caption
 * @param {Float32Array} shares zero, bins, above
 * @param {{lo: number, perDecade: number}} bins
 * @returns {Table}
 */
function gradientTable(caption, shares, { lo, perDecade }) {
  const edge = (/** @type {number} */ i) => powerOfTen(lo + i / perDecade, 2);
  const last = shares.length - 1;
  const rows = [...shares].map((share, i) => [
    i === 0 ? t('table.zero') : edge(i - 1),
    i === 0 ? '' : i === last ? t('table.above') : edge(i),
    percent(share, 2),
  ]);
  return histogramTable(caption, shares, rows);
}

/**
 * @param {string} caption
 * @param {Float32Array} shares
 * @param {string[][]} rows
 * @returns {Table}
 */
function histogramTable(caption, shares, rows) {
  const heads = [t('table.from'), t('table.to'), t('table.share')];
  return { caption, heads, rows: rows.filter((_, i) => shares[i] > 0) };
}
