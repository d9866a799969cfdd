// What the studies of a lesson come to, by the names that its text has for that.

import { alone } from './study-pool.js';

/** @import {Value} from '../../web/lessons/format/values.js' */

/** @typedef {{rows: any[], result: any, names: string[]}} Computed names of the values that the study varies, in its order */

/** Plans that were computed. @type {Map<string, Promise<Computed>>} */
const known = new Map();

/** @param {string} plan */
export function computed(plan) {
  const found = known.get(plan) ?? compute(plan);
  known.set(plan, found);
  return found;
}

/**
 * @param {string} plan with one factor
 * @returns {Promise<Computed>}
 */
async function compute(plan) {
  const { rows, result } = await alone(plan);
  const read = rows.map((row) => JSON.parse(row));
  const [, , factor] = Object.keys(read[0]);
  return { rows: read, result, names: [...new Set(read.map((row) => String(row[factor])))] };
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
