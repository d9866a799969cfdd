// Classes as people call them.

import { originOf } from './origins.js';
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
  return own?.[index] ?? knownName(data, index);
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
  return key in classesTexts
    ? t(/** @type {keyof typeof classesTexts} */ (key))
    : integer(index + 1);
}
