// The goal that an author sets for a reader: `goal=accuracy>=0.95,dead<=0.05`. All its conditions have to hold at once.
//
// Whether a measure is to be large or small goes without saying, so links carry `goal=accuracy:0.95,dead:0.05`, which no program
// that passes links on has to escape or may cut. What the measures are at a moment is not known here: see measures.js.

/** @typedef {{measure: Measure, bound: number}} Condition */
/** @typedef {keyof typeof measures} Measure */

/** Accuracy and loss are those of the test samples; `dead` is the share of hidden units. Before the first epoch there is nothing. */
export const measures = {
  accuracy: { relation: '>=', min: 0, max: 1 },
  loss: { relation: '<=', min: 0, max: Number.MAX_VALUE },
  dead: { relation: '<=', min: 0, max: 1 },
  epoch: { relation: '<=', min: Number.MIN_VALUE, max: Number.MAX_VALUE },
};

/**
 * @param {string} text
 * @returns {Condition[] | null} null where it is no goal
 */
export function readGoal(text) {
  const conditions = text.split(',').map(readCondition);
  return conditions.every((condition) => condition !== null) ? conditions : null;
}

/** @param {string} text */
function readCondition(text) {
  const [, name, relation, number] =
    /^(\w+)(>=|<=|:)((?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?)$/.exec(text.replace(/\s/g, '')) ?? [];
  if (!Object.hasOwn(measures, name)) return null;
  const measure = /** @type {Measure} */ (name);
  const bound = Number(number);
  const { relation: own, min, max } = measures[measure];
  return [':', own].includes(relation) && bound >= min && bound <= max ? { measure, bound } : null;
}

/**
 * The first condition that is none, and what its measure allows; null for a goal.
 *
 * @param {string} text
 * @returns {{value: string, allowed: {code: string, values: Record<string, string>}} | null}
 */
export function faultIn(text) {
  const value = text
    .split(',')
    .find((part) => !readCondition(part))
    ?.trim();
  if (value === undefined) return null;
  const measure = /\w+/.exec(value)?.[0] ?? '';
  if (!Object.hasOwn(measures, measure)) return { value, allowed: { code: 'goal', values: {} } };
  const { relation } = measures[/** @type {Measure} */ (measure)];
  return { value, allowed: { code: 'goal_condition', values: { measure, relation } } };
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
  const names = Object.keys(measures).filter((name) => name !== 'accuracy');
  const allowed = { code: 'names', values: { names: names.join(', ') } };
  return [{ field: 'goal', value: goalText([accuracy]), code: 'unreachable', allowed, used: '' }];
}

/**
 * @param {readonly Condition[]} conditions
 * @returns {string} as links carry it
 */
export function goalText(conditions) {
  // Programs that pass links on take a plus sign for a space.
  const number = (/** @type {number} */ bound) => String(bound).replace('+', '');
  return conditions.map(({ measure, bound }) => `${measure}:${number(bound)}`).join(',');
}
