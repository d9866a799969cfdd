// Classes as people call them.

import classesTexts from '../locale/en/classes.js';
import { integer } from '../format/numbers.js';
import { texts } from '../format/texts.js';

/** @import {Run} from './run.js' */

const t = texts('classes', classesTexts);

/**
 * Whether classes have the names of a table, which may be long.
 *
 * @param {Run} run
 */
export function hasNames(run) {
  return run.description.columns.length > 0;
}

/**
 * @param {Run} run
 * @param {number} index
 * @returns {string}
 */
export function className(run, index) {
  return run.description.classNames[index] ?? knownName(run.experiment.fields.data, index);
}

/**
 * The name of a class of a data set that has no table of names.
 *
 * @param {string} data
 * @param {number} index
 * @returns {string}
 */
export function knownName(data, index) {
  // Of the digits, the first is 0.
  if (data === 'glyphs') return integer(index);
  const key = `${data === 'waves' ? data : 'other'}.${index}`;
  return t.has(key) ? t(key) : integer(index + 1);
}
