// Classes as people call them.

import { ownData } from './own-data.js';
import classesTexts from '../locale/en/classes.js';
import { integer } from '../format/numbers.js';
import { texts } from '../format/texts.js';

/** @import {Store} from './store.js' */

const t = texts('classes', classesTexts);

/**
 * Whether classes have the names of a table, which may be long.
 *
 * @param {Store} store
 */
export function hasNames(store) {
  return ownData(store).origin !== undefined;
}

/**
 * @param {Store} store
 * @param {number} index
 * @returns {string}
 */
export function className(store, index) {
  const { data } = store.experiment.fields;
  const own = data === 'points' ? ownData(store).origin?.classes : undefined;
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
