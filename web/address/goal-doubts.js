// Why a condition of a goal can hardly hold, or not at all. For its author, and for readers who would try in vain.

import { unreachable } from './goal.js';
import { locks } from './presentation.js';

/** @import {Condition} from './goal.js' */
/** @import {Lock} from './presentation.js' */

/**
 * @typedef {object} Setting what the goal is set for
 * @property {string} task of the experiment
 * @property {string} loss its name
 * @property {ReadonlySet<Lock>} locked
 */

/**
 * @param {Condition} condition
 * @param {Setting} setting
 * @returns {'' | 'none' | 'locked' | 'nought'} no classes, nothing that may be changed, or a loss that only hinge comes down to
 */
export function doubtOf(condition, { task, loss, locked }) {
  const { measure, bound } = condition;
  if (unreachable([condition], task).length > 0) return 'none';
  if (measure === 'changed') return locks.every((each) => locked.has(each)) ? 'locked' : '';
  return measure === 'loss' && bound === 0 && loss !== 'hinge' ? 'nought' : '';
}
