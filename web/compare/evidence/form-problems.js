// What is wrong with a plan in the words of the form that it was typed into: the field's label and the number as it was typed, in place
// of the keys and values of a plan's text.

import { texts } from '../../format/texts.js';
import compareTexts from '../../locale/en/compare/compare.js';
import { factorName, numberText, valueName } from './names.js';
import { planProblemText } from './sentences.js';

/** @import {Problem} from '../../format/problem-text.js' */

const t = texts('compare', compareTexts);

/** Those that are no factor's. */
const others = ['seeds', 'epochs', 'target', 'metric'];

/**
 * @param {Problem} problem
 * @param {{nameOf?: (factor: string) => string, shownOf?: (factor: string, value: string) => string}} [form] what it calls a factor, and how it
 *   shows a value
 * @returns {string} one sentence; where it is of no field of the form, that of the plan's text
 */
export function formProblemText(problem, { nameOf = factorName, shownOf = valueName } = {}) {
  const { field, code, allowed } = problem;
  if (others.includes(field)) return planProblemText(ofSeeds(labelled(problem)), 'refused');
  const factor = field.startsWith('vary.') ? field.slice('vary.'.length) : '';
  const name = nameOf(factor);
  if (factor === '' || name === factor) return planProblemText(problem, 'refused');
  const told = { field: valuesLabel(name), value: shownOf(factor, problem.value) };
  // Of a value, and not of the field.
  if (code === 'duplicate' && allowed.code === 'value_once') return t('setup.twice', told);
  if (code === 'missing_value') return t('setup.empty', told);
  return planProblemText({ ...problem, ...told }, 'refused');
}

/** @param {string} name of a factor */
function valuesLabel(name) {
  return t('setup.values', { factor: name });
}

/** @param {Problem} problem */
function labelled(problem) {
  const key = /** @type {keyof typeof compareTexts} */ (`setup.${problem.field}`);
  return { ...problem, field: t(key), value: numberText(problem.value) };
}

/** A plan has the first and the last one, the form how many. @param {Problem} problem @returns {Problem} */
function ofSeeds(problem) {
  const { value, allowed } = problem;
  if (allowed.code !== 'seeds') return problem;
  const most = { code: 'whole', values: { min: 1, max: allowed.values.max } };
  return { ...problem, value: value.replace(/^1-/, ''), allowed: most };
}
