// What is wrong with a network, in words: the engine gives codes with the layers concerned and the numbers that justify it.

import findingTexts from '../locale/en/findings.js';
import { texts } from './texts.js';

/** @typedef {keyof typeof findingTexts} Key */

/**
 * @typedef {object} Finding as the engine has it
 * @property {string} code
 * @property {number} firstLayer counted from 0
 * @property {number} lastLayer
 * @property {Record<string, number | null>} evidence
 */

export const t = texts('findings', findingTexts);

/**
 * The text called `key` where there is one, and else nothing.
 *
 * @param {string} key
 */
export function textOf(key) {
  return key in findingTexts ? t(/** @type {Key} */ (key)) : '';
}

/** @param {Pick<Finding, 'code'>} finding */
export function titleOf({ code }) {
  return t(/** @type {Key} */ (`title.${code}`));
}

/** @param {Finding} finding */
export function sentenceOf({ code, firstLayer, lastLayer, evidence }) {
  const numbers = Object.entries(evidence).map(([name, value]) => [name, value ?? NaN]);
  return t(/** @type {Key} */ (`sentence.${code}`), {
    ...Object.fromEntries(numbers),
    layers: lastLayer - firstLayer + 1,
    first: firstLayer + 1,
    last: lastLayer + 1,
  });
}
