// Maps that were left, with the runs that they have: whoever comes back to one, by undo for instance, finds it as it was.

/** @import {Survey} from './survey.js' */

/** How many are kept: some thousand runs each, of a few numbers. */
const most = 12;

/** By what they are of, the one that was left last at the end. @type {Map<string, Survey>} */
const kept = new Map();

/** @param {string} text of the plan @param {string} activation */
const keyOf = (text, activation) => `${activation} ${text}`;

/** @param {Survey} survey that nobody looks at for now */
export function keep(survey) {
  survey.leave();
  const key = keyOf(survey.text, survey.activation);
  kept.delete(key);
  kept.set(key, survey);
  for (const old of [...kept.keys()].slice(0, -most)) kept.delete(old);
}

/**
 * The map of a plan that was left, which is then kept no longer.
 *
 * @param {string} text
 * @param {string} activation
 * @param {() => void} onChange
 * @returns {Survey | null}
 */
export function takeKept(text, activation, onChange) {
  const key = keyOf(text, activation);
  const survey = kept.get(key) ?? null;
  kept.delete(key);
  if (survey) survey.onChange = onChange;
  return survey;
}
