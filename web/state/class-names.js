// Classes as people call them.

import { ownData } from './own-data.js';
import classesTexts from '../locale/en/classes.js';
import { texts } from '../format/texts.js';

/** @import {Store} from './store.js' */

const t = texts('classes', classesTexts);

const listed = /** @type {const} */ (['glyphs', 'waves']);

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
  const names = own ?? t(listed.find((name) => name === data) ?? 'other').split(' ');
  return names[index] ?? String(index + 1);
}
