// Numbers as a lesson's language has them: a lesson in Spanish on an English page keeps to one decimal sign, whoever has written the number.

import { fixed, integer } from '../../format/numbers.js';

/** @typedef {(text: string) => string} Numbers writes the numbers of a text that the page has written as the lesson has them */

/** Between groups where both would be read as one. */
const narrowSpace = '\u202f';

/**
 * @param {string} language of the lesson, '' where it is the page's
 * @returns {Numbers}
 */
export function numbersOf(language) {
  const [point, group] = [signIn(fixed(0.5, 1)), signIn(integer(123456))];
  const own = language === '' ? point : decimalSign(language);
  if (own === point) return (text) => text;
  return (text) =>
    text.replace(/\d+(?:[.,\u00a0\u202f\u2019]\d+)+/g, (number) =>
      [...number]
        .map((sign) => (sign === point ? own : sign === group ? narrowSpace : sign))
        .join(''),
    );
}

/** @param {string} number */
const signIn = (number) => number.replace(/\d/g, '')[0] ?? '';

/** @param {string} language */
function decimalSign(language) {
  const parts = new Intl.NumberFormat(language, { numberingSystem: 'latn' }).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? '.';
}
