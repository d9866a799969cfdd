// What a study comes to, by the names that a lesson has for that.

import { plain } from '../../../format/numbers.js';

/** @import {Value} from '../../format/values.js' */

/** @typedef {{rows: any[], result: any, names: string[]}} Computed names of the values that the study varies, in its order */

/**
 * @param {readonly string[]} lines of the study's rows, in the order of its runs
 * @param {any} result what they were judged to be
 * @returns {Computed}
 */
export function computedOf(lines, result) {
  const rows = lines.map((line) => JSON.parse(line));
  const [, , factor] = Object.keys(rows[0] ?? {});
  return { rows, result, names: [...new Set(rows.map((row) => String(row[factor])))] };
}

/**
 * @param {Computed} study
 * @param {Value} value
 * @returns {number} NaN where the study has no such value
 */
export function studyNumber({ rows, result, names }, { name, places: [of, bound] }) {
  if (name === 'seeds') return result.seeds;
  const index = names.indexOf(of);
  const own = rows.filter((_, run) => run % names.length === index);
  const group = (/** @type {number} */ measure) => result.measures[measure].groups[0];
  switch (name) {
    case 'middle':
      return group(0).values[index]?.interquartileMean.value ?? NaN;
    case 'epochs':
      return group(1).values[index]?.interquartileMean.value ?? NaN;
    case 'above':
      return own.filter(({ metric }) => metric >= Number(bound)).length;
    case 'below':
      return own.filter(({ metric }) => metric <= Number(bound)).length;
    case 'reached':
      return own.filter(({ reached }) => reached !== null).length;
    case 'dying':
      return own.filter(({ dead }) => dead > 0).length;
    case 'dead-share':
      return own.reduce((sum, { dead }) => sum + dead, 0) / own.length;
    default: {
      const comparison = group(0).comparisons.find(
        (/** @type {{value: number}} */ { value }) => value === index,
      );
      const { value, low, high } = comparison?.difference ?? {};
      return { difference: value, low, high }[name] ?? NaN;
    }
  }
}

/**
 * Whether a number is what a lesson says of it, to the last digit that it says.
 *
 * @param {string} written such as 93 % or 0,93
 * @param {number} number
 */
export function isAsWritten(written, number) {
  const [, sign, digits, decimals = '', power = '0', percent] =
    /^([-+]?)(\d+)(?:\.(\d+))?(?:[e·](?:10)?\^?(-?\d+))?(%?)$/i.exec(plain(written)) ?? [];
  if (digits === undefined) return false;
  const scale = 10 ** Number(power) / (percent ? 100 : 1);
  const said = Number(`${sign}${digits}.${decimals || '0'}`) * scale;
  const half = 0.5 * 10 ** -decimals.length * scale;
  return Math.abs(said - number) <= half * (1 + 1e-9);
}
