// Messages in ICU's MessageFormat, with their values put in as the reader's language has them. Numbers are written in the styles
// of numbers.js, by name: {share, number, percent}.

import { IntlMessageFormat } from 'intl-messageformat';
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

/** Messages of `readIn` that were read before. @type {Map<string | MessageFormatElement[], IntlMessageFormat>} */
const read = new Map();
let readIn = '';

/**
 * @param {string | MessageFormatElement[]} message as it is written, or read when the page was bundled
 * @param {Values} [values] all that it names
 * @returns {string}
 * @throws {Error} where the message is not well formed, or a value is missing
 */
export function formatted(message, values = {}) {
  if (typeof message === 'string' && !/[{}']/.test(message)) return message;
  if (readIn !== language) read.clear();
  readIn = language;
  let format = read.get(message);
  if (!format) {
    format = new IntlMessageFormat(message, language, formats, { formatters, ignoreTag: true });
    read.set(message, format);
  }
  if (direction === 'ltr') return String(format.format(values));
  // Objects stay parts of their own, and choose among words all the same.
  const wrapped = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' ? { toString: () => value } : value,
  ]);
  const parts = format.formatToParts(Object.fromEntries(wrapped));
  return parts
    .map(({ value }) => (typeof value === 'string' ? value : isolated(String(value))))
    .join('');
}

/**
 * Keeps a value from being torn apart by the direction of the text around it: a name or a number in a text from right to left.
 *
 * @param {string} value
 */
function isolated(value) {
  return direction === 'rtl' ? `\u2068${value}\u2069` : value;
}
