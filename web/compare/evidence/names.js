// What is varied, as the reader calls it.

import { activationName, nameOf } from '../../format/names.js';
import { texts } from '../../format/texts.js';
import { typed } from '../../format/numbers.js';
import compareTexts from '../../locale/en/compare/compare.js';

const t = texts('compare', compareTexts);

/** @type {Record<string, string>} kinds of names in the page's texts, by factor */
const kinds = { data: 'data', init: 'initializer', loss: 'loss', opt: 'optimizer' };

/** @param {string} factor */
export function factorName(factor) {
  const key = `factor.${factor}`;
  return key in compareTexts ? t(/** @type {keyof typeof compareTexts} */ (key)) : factor;
}

/**
 * A value of a factor: Leaky ReLU (0.1), Adam, 0.03.
 *
 * @param {string} factor
 * @param {string} value as a plan's text has it
 */
export function valueName(factor, value) {
  const [name, ...parameters] = value.split(':');
  const numbers = parameters.map(Number);
  if (factor === 'activation')
    return activationName({ activation: name, parameter: numbers[0] ?? null });
  if (factor in kinds) {
    const shown = nameOf(kinds[factor], name);
    return numbers.length > 0 ? `${shown} (${numbers.map(typed).join(', ')})` : shown;
  }
  return numberText(value);
}

/**
 * A number as the page writes it; what is none stays as it was typed.
 *
 * @param {string} value
 */
export function numberText(value) {
  return value !== '' && Number.isFinite(Number(value)) ? typed(Number(value)) : value;
}
