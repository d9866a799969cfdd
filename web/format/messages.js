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
  percent: (share) => percent(share, share === 0 || share >= 0.1 ? 0 : share < 0.001 ? 3 : 1),
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

/** Letters that run from right to left, and characters that set a direction. */
const turning = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;
const overriding = /[\u061c\u200e\u200f\u202a-\u202e]/g;
const isolating = /[\u2066-\u2069]/g;

/**
 * Where texts run from right to left, and where a value does, names are to stay parts of their own: objects do, and choose among words
 * all the same.
 *
 * @param {Values} values
 * @returns {Record<string, any>}
 */
function partsOf(values) {
  const wrapped = Object.entries(values).map(([name, value]) => [
    name,
    typeof value === 'string' && value !== '' && isApart(value) ? { toString: () => value } : value,
  ]);
  return Object.fromEntries(wrapped);
}

/** @param {string} value */
const isApart = (value) => direction === 'rtl' || turning.test(value);

/**
 * Keeps a value and the text around it from being torn apart by their directions: a name or a number in a text from right to left,
 * what strangers wrote in any.
 *
 * @param {string} value
 */
function isolated(value) {
  if (!isApart(value)) return value;
  const calm = value.replace(overriding, '');
  // What another message has put in is whole.
  const [open, closed] = [/[\u2066-\u2068]/g, /\u2069/g].map((each) => calm.match(each)?.length);
  return `\u2068${open === closed ? calm : calm.replace(isolating, '')}\u2069`;
}
