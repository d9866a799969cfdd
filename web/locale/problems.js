// The texts of settings that could not be used: they come with the first of them.
import en from './en/problems.js';
import { topic } from './index.js';

/** @typedef {keyof typeof en} Key */

const t = topic({ en });

/**
 * What an unusable setting means for the reader.
 *
 * @param {{field: string, value: string, code: string, allowed: string, used: string}} problem
 * @returns {string}
 */
export function problemText(problem) {
  const { code, used } = problem;
  const reason = t(code in en ? /** @type {Key} */ (code) : 'other', problem);
  return used === '' ? reason : `${reason} ${t('used', problem)}`;
}
