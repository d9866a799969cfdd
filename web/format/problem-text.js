// What is wrong with a setting, in words: the engine gives codes with numbers and names.

import problemTexts from '../locale/en/problems.js';
import { texts } from './texts.js';

/** @import {Values} from './messages.js' */

/** @typedef {keyof typeof problemTexts} Key */
/** @typedef {{code: string, values: Values}} Allowed */

/**
 * @typedef {object} Problem as the engine has it
 * @property {string} field
 * @property {string} value
 * @property {string} code
 * @property {Allowed} allowed
 * @property {string} used
 */

const t = texts('problems', problemTexts);

/**
 * What an unusable setting means for the reader, and what became of it.
 *
 * @param {Problem} problem
 * @param {'mended' | 'refused'} [outcome] `refused` where all that it came with is
 * @returns {string}
 */
export function problemText({ field, value, code, allowed, used }, outcome = 'mended') {
  const became = outcome === 'refused' ? outcome : used === '' ? 'ignored' : 'used';
  // What the playground says of a link, where the command line names what it has.
  if (field === 'v' && code === 'not_available' && became === 'used')
    return t('newer', { value, used });
  const key = code in problemTexts ? /** @type {Key} */ (code) : 'other';
  return t(key, { field, value, allowed: allowedText(allowed), used, outcome: became });
}

/**
 * What a setting may be.
 *
 * @param {Allowed} allowed
 * @returns {string}
 */
export function allowedText({ code, values }) {
  return t(/** @type {Key} */ (`allowed.${code}`), values);
}
