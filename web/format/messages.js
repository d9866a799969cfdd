// Messages in ICU's MessageFormat, with their values put in as the reader's language has them. Numbers are written in the styles
// of numbers.js, by name: {share, number, percent}.

import { IntlMessageFormat } from 'intl-messageformat';
import { integer, measured, percent, typed } from './numbers.js';
import { language } from '../locale/index.js';

/** @typedef {Record<string, string | number>} Values */

/** @type {Record<string, (value: number) => string>} */
const styles = {
  integer,
  measured,
  // A share: the smaller, the more digits.
  percent: (share) => percent(share, share < 0.001 ? 3 : share < 0.1 ? 1 : 0),
  // As it can be typed and read back, without grouping.
  typed: (value) => (Number.isInteger(value) ? integer(value).replace(/\s/g, '') : typed(value)),
};

// The library hands the options of a named style to what formats numbers; here they are the style's name alone.
const named = Object.fromEntries(Object.keys(styles).map((style) => [style, { style }]));
const formats = /** @type {any} */ ({ number: named });

const formatters = /** @type {import('intl-messageformat').Formatters} */ ({
  getNumberFormat: (_, options) =>
    /** @type {any} */ ({ format: styles[options?.style ?? 'integer'] ?? styles.measured }),
  getDateTimeFormat: (...given) => new Intl.DateTimeFormat(...given),
  getPluralRules: (...given) => new Intl.PluralRules(...given),
});

/** Messages that were read before. @type {Map<string, IntlMessageFormat>} */
const read = new Map();

/**
 * @param {string} message
 * @param {Values} [values] all that it names
 * @returns {string}
 * @throws {Error} where the message is not well formed, or a value is missing
 */
export function formatted(message, values) {
  let format = read.get(message);
  if (!format) {
    format = new IntlMessageFormat(message, language, formats, { formatters, ignoreTag: true });
    read.set(message, format);
  }
  return String(format.format(values));
}
