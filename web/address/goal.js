// The goal that an author sets for a reader: `goal=accuracy>=0.95,dead<=0.05`. All its conditions have to hold at once.
//
// Whether a measure is to be large or small goes without saying, so links carry `goal=accuracy:0.95,dead:0.05`, which no program
// that passes links on has to escape or may cut. What the measures are at a moment is not known here: see measures.js.

/** @typedef {{measure: Measure, bound: number}} Condition */
/** @typedef {keyof typeof measures} Measure */

/** Accuracy and loss are those of the test samples; `dead` is the share of hidden units. */
export const measures = {
  accuracy: { relation: '>=', max: 1 },
  loss: { relation: '<=', max: Number.MAX_VALUE },
  dead: { relation: '<=', max: 1 },
  epoch: { relation: '<=', max: Number.MAX_VALUE },
};

/**
 * @param {string} text
 * @returns {Condition[] | null} null where it is no goal
 */
export function readGoal(text) {
  const conditions = [];
  for (const part of text.split(',')) {
    const [, name, relation, number] =
      /^(\w+)(>=|<=|:)((?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?)$/.exec(part) ?? [];
    if (!Object.hasOwn(measures, name)) return null;
    const measure = /** @type {Measure} */ (name);
    const bound = Number(number);
    if (![':', measures[measure].relation].includes(relation) || bound > measures[measure].max)
      return null;
    conditions.push({ measure, bound });
  }
  return conditions;
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
