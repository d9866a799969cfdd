// The table that a run's data is from: names of its columns and classes, and what numbers of the network mean in its units.
//
// Links carry both; what is drawn or placed by hand has neither.

import { fixed, resolved } from '../format/numbers.js';

/** @import {Description} from '../engine/types.js' */

/** @typedef {Pick<Description, 'dimensions' | 'columns' | 'scale'>} TableOf what there is to know of the columns */

/**
 * The value of `points` in the text of an experiment, '' where it has none.
 *
 * @param {string} text
 */
export function pointsIn(text) {
  return /(?:^|&)points=([^&]*)/.exec(text)?.[1] ?? '';
}

/** @param {TableOf} description */
export function isScaled({ scale }) {
  return scale.length > 0;
}

/**
 * The name of a column, '' where it has none.
 *
 * @param {TableOf} description
 * @param {number} column of the inputs, counted from 0; the number of inputs stands for what is learned
 */
export function columnName({ columns }, column) {
  return columns[column] ?? '';
}

/**
 * How a column was scaled.
 *
 * @param {TableOf} description
 * @param {number} column as in columnName
 * @returns {{centre: number, spread: number}}
 */
export function scaleOf({ scale }, column) {
  return scale.find((each) => each.column === column) ?? { centre: 0, spread: 1 };
}

/**
 * What a number of the network is in the units of its column.
 *
 * @param {TableOf} description
 * @param {number} column as in columnName
 * @param {number} value
 */
export function inUnits(description, column, value) {
  const { centre, spread } = scaleOf(description, column);
  return centre + spread * value;
}

/**
 * The same in words, as precise as the column is wide.
 *
 * @param {TableOf} description
 * @param {number} column as in columnName
 * @param {number} value of the network
 * @param {(value: number) => string} [plain] for columns that are not scaled
 */
export function valueText(description, column, value, plain = (each) => fixed(each, 2)) {
  const scaling = description.scale.find((each) => each.column === column);
  return scaling ? resolved(inUnits(description, column, value), scaling.spread) : plain(value);
}

/**
 * A target or an output of a regression in words.
 *
 * @param {TableOf} description
 * @param {number} value
 * @param {(value: number) => string} [plain] where targets are not scaled
 */
export function targetText(description, value, plain) {
  return valueText(description, description.dimensions, value, plain);
}

/**
 * Centre and spread of a scaled column in words: the spread with three digits, the centre as precise as goes with it.
 *
 * @param {{centre: number, spread: number}} scaling
 */
export function scalingText({ centre, spread }) {
  return { centre: resolved(centre, 10 * spread), spread: resolved(spread, spread) };
}
