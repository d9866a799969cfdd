// The goal that an author sets for a reader: `goal=accuracy>=0.95,dead<=5%,changed`. All its conditions have to hold at once.
//
// Whether a measure is to be large or small goes without saying, so links carry `goal=accuracy:0.95,dead:0.05`, which no program
// that passes links on has to escape or may cut. What the measures are at a moment is not known here: see measures.js. `changed` has no
// number: it holds once the reader has changed something, see state/goal/goal-keeper.js.

/** @import {GoalCondition} from '../engine/types.js' */

/** @typedef {GoalCondition | {measure: 'changed', bound: 1}} Condition */
/** @typedef {GoalCondition['measure']} Measure */

/** Accuracy and loss are those of the test samples; `dead` is the share of hidden units. */
export const measures = {
  accuracy: { relation: '>=', max: 1 },
  loss: { relation: '<=', max: Number.MAX_VALUE },
  dead: { relation: '<=', max: 1 },
  epoch: { relation: '<=', max: Number.MAX_VALUE },
};

/** @param {Condition['measure']} measure */
export const isShare = (measure) => measure === 'accuracy' || measure === 'dead';

/**
 * @param {string} text
 * @returns {Condition[] | null} null where it is no goal
 */
export function readGoal(text) {
  const conditions = text.split(',').map(readCondition);
  return conditions.every((condition) => condition !== null) ? conditions : null;
}

/**
 * @param {string} text
 * @returns {Condition | null}
 */
function readCondition(text) {
  const plain = text.replace(/\s/g, '');
  if (plain === 'changed') return { measure: 'changed', bound: 1 };
  const [, name, relation, number, exponent = '', sign] =
    /^(\w+)(>=|<=|:)(\d+(?:\.\d+)?|\.\d+)(e-?\d+)?(%?)$/.exec(plain) ?? [];
  if (!Object.hasOwn(measures, name)) return null;
  const measure = /** @type {Measure} */ (name);
  if (sign && (exponent || !isShare(measure))) return null;
  const bound = Number(number + (sign ? 'e-2' : exponent));
  const { relation: own, max } = measures[measure];
  // Nothing is reached before the first step.
  const canHold = bound <= max && (bound > 0 || measure !== 'epoch');
  return canHold && [':', own].includes(relation) ? { measure, bound } : null;
}

/**
 * The conditions that are none, and the measure that the first of them seems to be about; null for a goal.
 *
 * @param {string} text
 */
export function faultIn(text) {
  const parts = text.split(',').filter((each) => !readCondition(each));
  if (parts.length === 0) return null;
  const values = parts.map((part) => part.trim());
  return { value: values.join(', '), measure: values[0].split(/\W/)[0] };
}

/**
 * The problem with a goal that the data does not have: what is no class is never right.
 *
 * @param {readonly Condition[] | null} goal
 * @param {string} task
 * @returns {import('../engine/types.js').Problem[]}
 */
export function unreachable(goal, task) {
  const accuracy = goal?.find(({ measure }) => measure === 'accuracy');
  if (!accuracy || task !== 'regression') return [];
  const allowed = { code: 'names', values: { names: 'loss, dead, epoch' } };
  const value = `accuracy>=${accuracy.bound}`;
  return [{ field: 'goal', value, code: 'unreachable', allowed, used: '' }];
}

/**
 * @param {readonly Condition[]} conditions
 * @returns {string} as links carry it
 */
export function goalText(conditions) {
  // Programs that pass links on take a plus sign for a space.
  const number = (/** @type {number} */ bound) => String(bound).replace('+', '');
  return conditions
    .map(({ measure, bound }) => (measure === 'changed' ? measure : `${measure}:${number(bound)}`))
    .join(',');
}

/**
 * What of a goal the engine can judge.
 *
 * @param {readonly Condition[]} goal
 */
export function judged(goal) {
  return goal.filter((each) => each.measure !== 'changed');
}
