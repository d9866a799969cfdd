// What the studies of a lesson come to, by the names that its text has for that.

import { computedOf } from '../../web/lessons/player/studies/study-numbers.js';
import { alone } from './study-pool.js';

export { studyNumber } from '../../web/lessons/player/studies/study-numbers.js';

/** @import {Computed} from '../../web/lessons/player/studies/study-numbers.js' */

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
  return computedOf(rows, result);
}
