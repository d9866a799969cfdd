// The texts of what may ail a network: they come with the first finding.
import en from './en/findings.js';
import { topic } from './index.js';

/** @typedef {keyof typeof en} Key */

export const t = topic({ en });

/**
 * The text called `key` where there is one, and else nothing.
 *
 * @param {string} key
 * @param {import('./index.js').Values} [values]
 */
export function textOf(key, values) {
  return key in en ? t(/** @type {Key} */ (key), values) : '';
}
