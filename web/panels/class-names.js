// Classes as people call them.

import { t } from '../locale/classes.js';

const listed = /** @type {const} */ (['glyphs', 'waves']);

/**
 * @param {string} data name of the data set
 * @param {number} index
 * @returns {string}
 */
export function className(data, index) {
  const names = t(listed.find((name) => name === data) ?? 'other').split(' ');
  return names[index] ?? String(index + 1);
}
