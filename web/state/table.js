// The table that a run's data is from: names of its columns and classes, and what numbers of the network mean in its units.
//
// Links carry both; what is drawn or placed by hand has neither.

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
 * What a target or an output of a regression is in the table's units.
 *
 * @param {TableOf} description
 * @param {number} value
 */
export function targetInUnits(description, value) {
  return inUnits(description, description.dimensions, value);
}
