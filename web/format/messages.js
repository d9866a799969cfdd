// Messages in ICU's MessageFormat, with their values put in as the reader's language has them. Numbers are written in the styles
// of numbers.js, by name: {share, number, percent}.

import { parse } from '@formatjs/icu-messageformat-parser';
import { formatToParts } from 'intl-messageformat';
import { integer, measured, percent, typed } from './numbers.js';
import { direction, language } from '../locale/index.js';

/** @import {MessageFormatElement} from '@formatjs/icu-messageformat-parser' */

/** @typedef {Record<string, string | number>} Values */

/** @type {Record<string, (value: number) => string>} */
const styles = {
  integer,
  measured,
  // A share: the smaller, the more digits.
  percent: (share) => percent(share, share < 0.001 ? 3 : share < 0.1 ? 1 : 0),
  // What is compared with another: with four digits.
  figure: (value) => typed(Number(value.toPrecision(4))),
  // As it can be typed and read back, without grouping.
  typed,
  // What # stands for: a number of things, or of parts of one.
  counted: (value) => (Number.isInteger(value) ? integer(value) : typed(value)),
};

// The library hands the options of a named style to what formats numbers; here they are the style's name alone.
const named = Object.fromEntries(Object.keys(styles).map((style) => [style, { style }]));
const formats = /** @type {any} */ ({ number: named });

const formatters = /** @type {import('intl-messageformat').Formatters} */ ({
  getNumberFormat: (_, options) => {
    const style = styles[options?.style ?? 'counted'] ?? measured;
    return /** @type {any} */ ({
      format: (/** @type {number} */ value) => isolated(style(value)),
    });
  },
  getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
  getPluralRules: (...given) => new Intl.PluralRules(...given),
});

/**
 * @param {string | MessageFormatElement[]} message as it is written, or read when the page was bundled
 * @param {Values} [values] all that it names
 * @returns {string}
 * @throws {Error} where the message is not well formed, or a value is missing
 */
export function formatted(message, values = {}) {
  if (typeof message === 'string' && !/[{}']/.test(message)) return message;
  const elements = typeof message === 'string' ? parse(message, { ignoreTag: true }) : message;
  const parts = formatToParts(elements, language, formatters, formats, partsOf(values));
  return parts
    .map(({ value }) => (typeof value === 'string' ? value : isolated(String(value))))
    .join('');
}

/**
 * Where texts run from right to left, names are to stay parts of their own: objects do, and choose among words all the same.
 *
 * @param {Values} values
 * @returns {Record<string, any>}
 */
function partsOf(values) {
  if (direction === 'ltr') return values;
  const wrapped = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' ? { toString: () => value } : value,
  ]);
  return Object.fromEntries(wrapped);
}

/**
 * Keeps a value from being torn apart by the direction of the text around it: a name or a number in a text from right to left.
 *
 * @param {string} value
 */
function isolated(value) {
  return direction === 'rtl' ? `\u2068${value}\u2069` : value;
}
