// Plans of studies in addresses: an experiment's text with what varies, seeds and length among its fields; see cpp/study/plan_text.h.
//
// Which fields are a plan's is all that is known here: the engine's module of studies reads them.

/** Fields that only a plan has. */
const planKeys = ['seeds', 'epochs', 'steps', 'metric', 'target', 'maps'];

/** @param {string} field key=value */
function keyOf(field) {
  return field.split('=')[0];
}

/** @param {string} field key=value */
function isOfPlan(field) {
  return field.startsWith('vary.') || planKeys.includes(keyOf(field));
}

/**
 * Whether a text is a plan's: canonical ones always name seeds, others at least what varies.
 *
 * @param {string} text
 */
export function isPlan(text) {
  return text.split('&').some((field) => keyOf(field) === 'seeds' || field.startsWith('vary.'));
}

/**
 * Whether a plan is shown as maps: it names their activations.
 *
 * @param {string} plan
 */
export function isMap(plan) {
  return plan.includes('&maps=');
}

/** What a result that is handed in says of its run; see result-text.js. */
export const ofResult = /^(?:changes|at|check)=/;

/** What a lane of a race has otherwise: `lane2.net=8:tanh`. */
export const ofLane = /^lane[2-4][.=]/;

/**
 * An address's text without what lanes of a race have otherwise, and that. Of a result it is the experiment that its run began with, and the
 * result as a whole.
 *
 * @param {string} text
 * @returns {{text: string, lanes: string, result: string}}
 */
export function lanesIn(text) {
  const fields = text.split('&');
  const result = text.includes('changes=') ? text : '';
  return {
    text: fields
      .filter((field) => !ofLane.test(field) && !(result && ofResult.test(field)))
      .join('&'),
    lanes: fields.filter((field) => ofLane.test(field)).join('&'),
    result,
  };
}

/**
 * The experiment that a plan varies, as the text of one run: without what only a plan has, and without its check, which is that of
 * all runs together.
 *
 * @param {string} plan
 * @returns {string}
 */
export function experimentIn(plan) {
  const fields = plan.split('&').filter((field) => !isOfPlan(field) && keyOf(field) !== 'check');
  return fields.join('&');
}
