// What is wrong with a setting, in words: the engine gives codes with numbers and names.

import problemTexts from '../locale/en/problems.js';
import { exactPercent } from './numbers.js';
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
 * @param {(allowed: Allowed) => string} [wordsOf] what may be, where the engine's part that found the problem has codes of its own
 * @returns {string}
 */
export function problemText(
  { field, value, code, allowed, used },
  outcome = 'mended',
  wordsOf = allowedText,
) {
  const became = outcome === 'refused' ? outcome : used === '' ? 'ignored' : 'used';
  // What the playground says of a link, where the command line names what it has.
  if (field === 'v' && code === 'not_available' && became === 'used')
    return t('newer', { value, used });
  // A layer names the formula of the link, which has none, or one that was refused.
  if (code === 'unknown_name' && field.startsWith('net') && /:own(:|$)/.test(value))
    return t('own_missing', { field, value, used, outcome: became });
  const key = code in problemTexts ? /** @type {Key} */ (code) : 'other';
  return t(key, { field, value, allowed: wordsOf(allowed), used, outcome: became });
}

/**
 * The same beside the field that the value was typed into, in its unit.
 *
 * @param {Problem} problem
 * @param {{label: string, prefix?: string, percent?: boolean}} shown `prefix` is what the setting has before the value; `percent`
 *   for a share that is shown in per cent
 * @returns {string}
 */
export function fieldProblemText(problem, { label, prefix = '', percent = false }) {
  const { value, used, allowed } = problem;
  const bare = (/** @type {string} */ text) =>
    prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text;
  const told = { ...problem, field: label, value: bare(value), used: bare(used) };
  if (!percent) return problemText(told);
  const inPercent = (/** @type {string} */ text) =>
    text !== '' && Number.isFinite(Number(text)) ? exactPercent(Number(text)) : text;
  const { min, max } = allowed.values;
  const range = { min: exactPercent(Number(min)), max: exactPercent(Number(max)) };
  return problemText({
    ...told,
    value: inPercent(told.value),
    used: inPercent(told.used),
    allowed: allowed.code === 'number' ? { code: 'percent', values: range } : allowed,
  });
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
