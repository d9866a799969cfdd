// Classes as people call them.

import { originOf } from './origins.js';
import { t } from '../locale/classes.js';

/** @import {Run} from './run.js' */

const listed = /** @type {const} */ (['glyphs', 'waves']);

/**
 * Whether classes have the names of a table, which may be long.
 *
 * @param {Run} run
 */
export function hasNames(run) {
  return originOf(run.experiment.text) !== undefined;
}

/**
 * @param {Run} run
 * @param {number} index
 * @returns {string}
 */
export function className(run, index) {
  const { data } = run.experiment.fields;
  const own = data === 'points' ? originOf(run.experiment.text)?.classes : undefined;
  const names = own ?? t(listed.find((name) => name === data) ?? 'other').split(' ');
  return names[index] ?? String(index + 1);
}
