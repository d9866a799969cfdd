// The rows of the tables behind a panel's pictures, from the frame that the panel shows.

import {
  fixed,
  integer,
  list,
  measured,
  percent,
  powerOfTen,
  typed,
} from '../../format/numbers.js';
import { reach } from '../../draw/plane/points.js';
import { activationName, nameOf, unitName } from '../../format/names.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Panel} from '../../kit/panel.js' */

/** @typedef {Panel<Run, Store, Frame>} PagePanel a panel of the page */

const pageText = texts('page', pageTexts);
const t = texts('panel-tools', panelToolsTexts);

/**
 * @typedef {object} Table
 * @property {string} caption
 * @property {string[]} heads
 * @property {string[][]} rows the first cell of each is its name
 */

/** Rows of the loss table, and of the coarse grid of the output, at most. */
const mostEpochs = 24;
const gridSide = 7;

/**
 * @param {PagePanel} panel
 * @returns {Table[]}
 */
export function tablesOf({ localName, run, frame: own }) {
  const frame = own ?? run.frame;
  if (localName === 'ap-data') return [settingsTable(run)];
  if (!frame || frame.version !== run.version) return [];
  if (localName === 'ap-vitals') return [layersTable(run, frame), ...histograms(run, frame)];
  if (localName === 'ap-network') return [unitsTable(run, frame)];
  return [...outputTable(run, frame), lossTable(run)];
}

/**
 * @param {Run} run
 * @param {Frame} frame
 * @returns {Table}
 */
function layersTable({ tables: { layerNumbers }, description }, frame) {
  const rows = description.layers.map((layer, i) => {
    const at = (/** @type {string} */ name) =>
      frame.layers[i * layerNumbers.length + layerNumbers.indexOf(name)];
    const isOutput = i + 1 === description.layers.length;
    return [
      isOutput ? t('table.output') : String(i + 1),
      activationName(layer),
      String(layer.units),
      measured(at('mean')),
      measured(at('deviation')),
      percent(at('sparsity'), 1),
      integer(at('dead')),
      integer(at('always_on')),
      percent(at('saturated'), 1),
      measured(at('gradient')),
      measured(at('gradient_factor')),
      powerOfTen(at('update_ratio')),
      measured(at('weight_rms')),
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
 * @param {Frame} frame
 * @returns {Table[]}
 */
function histograms({ tables, description }, frame) {
  const count = description.layers.length;
  const part = (/** @type {Float32Array} */ all, /** @type {number} */ layer) =>
    all.subarray((layer * all.length) / count, ((layer + 1) * all.length) / count);
  return description.layers.slice(0, -1).flatMap(({ activation }, layer) => {
    const [lo, hi] = tables.activations.find(({ name }) => name === activation)?.span ?? [-1, 1];
    const number = { layer: layer + 1 };
    return [
      linearTable(
        t('table.histogram.z', number),
        part(frame.zHistogram, layer),
        tables.zBins.lo,
        tables.zBins.hi,
      ),
      linearTable(t('table.histogram.a', number), part(frame.aHistogram, layer), lo, hi),
      gradientTable(t('table.histogram.g', number), part(frame.gHistogram, layer), tables.gBins),
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

/**
 * @param {Run} run
 * @param {Frame} frame
 * @returns {Table}
 */
function unitsTable({ tables: { unitNumbers }, description }, frame) {
  const states = /** @type {const} */ (['table.working', 'table.stateDead', 'table.stateAlwaysOn']);
  const rows = description.layers.flatMap(({ units }, layer) =>
    Array.from({ length: units }, (_, unit) => ({ layer, unit })),
  );
  const last = description.layers.length - 1;
  return {
    caption: t('table.rings'),
    heads: [
      t('table.unit'),
      t('table.state'),
      t('table.active'),
      t('table.mean'),
      t('table.deviation'),
      t('table.gradient'),
    ],
    rows: rows.map(({ layer, unit }, i) => {
      const at = (/** @type {string} */ name) =>
        frame.units[i * unitNumbers.length + unitNumbers.indexOf(name)];
      return [
        unitName(description, layer + 1, unit),
        layer === last ? '' : t(states[at('state')] ?? 'table.working'),
        layer === last ? '' : percent(at('active'), 1),
        measured(at('mean')),
        measured(at('deviation')),
        measured(at('gradient')),
      ];
    }),
  };
}

/**
 * @param {Run} run
 * @returns {Table}
 */
function lossTable({ losses: { epochs, train, test } }) {
  const every = Math.max(1, Math.ceil(epochs.length / mostEpochs));
  const last = epochs.length - 1;
  const rows = epochs
    .map((epoch, i) => [typed(Number(epoch.toFixed(2))), measured(train[i]), measured(test[i])])
    .filter((_, i) => (last - i) % every === 0);
  return {
    caption: t('table.loss'),
    heads: [t('table.epoch'), t('table.train'), t('table.test')],
    rows,
  };
}

/**
 * What the network answers on a coarse grid, or along the line. Of several classes, none: their surface has several values a point.
 *
 * @param {Run} run
 * @param {Frame} frame
 * @returns {Table[]}
 */
function outputTable({ description }, frame) {
  const side = frame.request.output;
  const { dimensions, task } = description;
  if (frame.output.length === 0 || task === 'classes' || dimensions > 2) return [];
  const cells = Array.from({ length: gridSide }, (_, i) =>
    Math.floor(((i + 0.5) / gridSide) * side),
  );
  const place = (/** @type {number} */ cell) => fixed(((cell + 0.5) / side) * 2 * reach - reach, 1);
  if (dimensions === 1) {
    const rows = cells.map((cell) => [place(cell), fixed(frame.output[cell], 2)]);
    return [{ caption: t('table.curve'), heads: ['x', t('table.output')], rows }];
  }
  const rows = cells.map((row) => [
    `x₂ ${place(side - 1 - row)}`,
    ...cells.map((column) => fixed(frame.output[row * side + column], 2)),
  ]);
  return [
    { caption: t('table.surface'), heads: ['', ...cells.map((cell) => `x₁ ${place(cell)}`)], rows },
  ];
}

/**
 * @param {Run} run
 * @returns {Table}
 */
function settingsTable({ experiment: { fields }, description }) {
  const rows = [
    [pageText('data.sets'), nameOf('data', fields.data)],
    .../** @type {const} */ ([
      'noise',
      'samples',
      'train',
      'lr',
      'batch',
      'l1',
      'l2',
      'drop',
      'clip',
    ]).map((name) => [pageText(`data.${name}`), typed(fields[name])]),
    [pageText('data.features'), list(description.features.map((name) => nameOf('feature', name)))],
    [pageText('data.opt'), nameOf('optimizer', fields.opt)],
    [pageText('data.loss'), nameOf('loss', fields.loss)],
    [pageText('data.init'), nameOf('initializer', fields.init)],
  ];
  return { caption: t('table.data'), heads: [t('table.setting'), t('table.value')], rows };
}
