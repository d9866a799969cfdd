// Numbers as people read them, in the page's language: Latin digits, a true minus, powers of ten with superscripts, few digits, one width.
// Nothing that a program reads is written with these.
//
// This room turns values into text: numbers, names, formulas, bytes. What a text says is in locale; where it stands is for the caller.

import { direction, language } from '../locale/index.js';

const superscripts = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};
const missing = '–';
const minus = '−';
const narrowSpace = '\u202f';

/** Formatters that were used before, by language and options. @type {Map<string, Intl.NumberFormat>} */
const formatters = new Map();

/**
 * A number with a fixed count of decimals, as the language has it. English has thin spaces between groups and before %, as the
 * international standard of quantities has them.
 *
 * @param {number} value
 * @param {number} decimals
 * @param {{style?: 'decimal' | 'percent', useGrouping?: boolean}} [options]
 */
function written(value, decimals, { style = 'decimal', useGrouping = false } = {}) {
  const key = `${language} ${decimals} ${style} ${useGrouping}`;
  let formatter = formatters.get(key);
  if (!formatter) {
    formatter = new Intl.NumberFormat(language, {
      numberingSystem: 'latn',
      style,
      // As the language has it: Spanish has no groups in 1000.
      useGrouping: useGrouping ? undefined : false,
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    });
    formatters.set(key, formatter);
  }
  const text = formatter.format(value).replace('-', minus);
  if (language !== 'en') return text;
  return text.replaceAll(',', narrowSpace).replace('%', `${narrowSpace}%`);
}

/** What stands between a number and its decimals. */
function decimalSign() {
  return written(0.5, 1).replace(/\d/g, '');
}

/**
 * Keeps a formula together where texts run from right to left.
 *
 * @param {string} formula
 */
function leftToRight(formula) {
  return direction === 'rtl' ? `\u2066${formula}\u2069` : formula;
}

/** @param {string} text digits, a minus and a point */
function superscript(text) {
  return [...text]
    .map((character) =>
      character === '-'
        ? '⁻'
        : character === '.'
          ? '·'
          : superscripts[/** @type {keyof typeof superscripts} */ (Number(character))],
    )
    .join('');
}

/**
 * A whole number in groups.
 *
 * @param {number} value
 * @returns {string}
 */
export function integer(value) {
  if (!Number.isFinite(value)) return missing;
  return written(Number(value.toFixed(0)) || 0, 0, { useGrouping: true });
}

/**
 * A number with a fixed count of decimals.
 *
 * @param {number} value
 * @param {number} decimals
 * @returns {string}
 */
export function fixed(value, decimals) {
  if (!Number.isFinite(value)) return missing;
  return written(Number(value.toFixed(decimals)) || 0, decimals);
}

/**
 * A value that is measured in steps of about `unit`: to a hundredth of that, and in groups where that is whole.
 *
 * @param {number} value
 * @param {number} unit above 0
 * @returns {string}
 */
export function resolved(value, unit) {
  const decimals = 2 - Math.floor(Math.log10(unit));
  if (!(decimals <= 12) || Math.abs(value) >= 1e15) return measured(value);
  return decimals <= 0 ? integer(value) : fixed(value, decimals);
}

/**
 * A measured value with three significant digits, as a power of ten where it is very small or very large.
 *
 * @param {number} value
 * @returns {string}
 */
export function measured(value) {
  if (!Number.isFinite(value)) return missing;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 9.995e-4 || size >= 99999.5) {
    const [digits, exponent] = value.toExponential(1).split('e');
    return leftToRight(`${fixed(Number(digits), 1)}·10${superscript(String(Number(exponent)))}`);
  }
  const decimals = Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(size))));
  return fixed(value, decimals);
}

/**
 * Ten to the power `exponent`: 10³, and 1.3·10⁻³ where that is not whole.
 *
 * @param {number} exponent
 * @param {number} [decimals] of the number before the power; 0 for a whole exponent, which needs no such number
 * @returns {string}
 */
export function powerOfTen(exponent, decimals = 1) {
  if (!Number.isFinite(exponent)) return exponent === -Infinity ? '0' : missing;
  if (decimals === 0) return leftToRight(`10${superscript(String(Math.round(exponent) + 0))}`);
  const [digits, whole] = (10 ** exponent).toExponential(decimals).split('e');
  const power = `10${superscript(String(Number(whole)))}`;
  return leftToRight(`${fixed(Number(digits), decimals)}·${power}`);
}

/**
 * A share in per cent.
 *
 * @param {number} share 0…1
 * @param {number} [decimals]
 * @returns {string}
 */
export function percent(share, decimals = 0) {
  if (!Number.isFinite(share)) return missing;
  const rounded = Number((share * 100).toFixed(decimals)) || 0;
  // What is there, however little, is not 0.
  if (rounded === 0 && share > 0 && decimals > 0)
    return `<${narrowSpace}${percent(10 ** -(decimals + 2), decimals)}`;
  return written(rounded / 100, decimals, { style: 'percent' });
}

/**
 * A share in per cent, with the digits that it has as a setting.
 *
 * @param {number} share 0…1
 * @returns {string}
 */
export function exactPercent(share) {
  const [, decimals = ''] = setting(share * 100).split('.');
  return percent(share, decimals.length);
}

/**
 * A factor between two sizes: ×0.38, ×12, ×2.1·10⁻⁵.
 *
 * @param {number} value
 * @returns {string}
 */
export function factor(value) {
  if (!Number.isFinite(value)) return missing;
  const size = Math.abs(value);
  return leftToRight(`×${size >= 0.01 && size < 10 ? fixed(value, 2) : measured(value)}`);
}

/**
 * A setting as it can be typed and read back: the shortest form, without grouping.
 *
 * @param {number} value
 * @returns {string}
 */
export function typed(value) {
  if (!Number.isFinite(value)) return missing;
  const text = String(Number.isInteger(value) ? value : Number(value.toPrecision(7)));
  return text.replaceAll('-', minus).replace('.', decimalSign());
}

/**
 * A setting as the engine reads it.
 *
 * @param {number} value
 * @returns {string}
 */
export function setting(value) {
  return String(Number(value.toPrecision(7)));
}

/**
 * Several things in a row, as the language has them.
 *
 * @param {readonly string[]} items
 * @param {'short' | 'narrow'} [style] `narrow` for symbols, which need no commas
 * @returns {string}
 */
export function list(items, style = 'short') {
  const format = new Intl.ListFormat(language, { type: 'unit', style });
  // Chinese puts nothing between units of measurement. What is listed here are words, and symbols, which need something.
  if (format.format(['', '']) !== '') return format.format(items);
  if (style === 'narrow') return items.join(' ');
  return new Intl.ListFormat(language, { type: 'conjunction', style: 'narrow' }).format(items);
}

/**
 * What was typed, as a plain number text: a true minus and a decimal comma are understood.
 *
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return text
    .trim()
    .replaceAll(minus, '-')
    .replace(/[,٫]/g, '.')
    .replace(/[\s\u200e\u200f\u061c\u2066-\u2069]/g, '');
}
