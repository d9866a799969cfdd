// What is wrong with a network, in words: the engine gives codes with the layers concerned and the numbers that justify it.

import findingTexts from '../locale/en/findings.js';
import { sentences } from './sentences.js';
import { texts } from './texts.js';

/** @typedef {keyof typeof findingTexts} Key */

/**
 * @typedef {object} Finding as the engine has it
 * @property {string} code
 * @property {string} [severity] 'info', 'warning' or 'severe'
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

/** @param {Finding} finding */
export function titleOf(finding) {
  return t(/** @type {Key} */ (`title.${finding.code}`), valuesOf(finding));
}

/** @param {Finding} finding */
export function sentenceOf(finding) {
  const { code, severity, evidence } = finding;
  const values = valuesOf(finding);
  const hinders = severity === 'severe' && evidence.hinders === 1 && code !== 'diverged';
  const said = [
    t(/** @type {Key} */ (`sentence.${code}`), values),
    hinders ? t('hinders', values) : '',
    evidence.helped ? t('unhelped', values) : '',
  ];
  return sentences(said);
}

/** @param {Finding} finding */
function valuesOf({ firstLayer, lastLayer, evidence }) {
  const numbers = Object.entries(evidence).map(([name, value]) => [name, value ?? NaN]);
  return {
    ...Object.fromEntries(numbers),
    layers: lastLayer - firstLayer + 1,
    first: firstLayer + 1,
    last: lastLayer + 1,
  };
}
