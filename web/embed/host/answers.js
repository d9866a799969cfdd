// What the page in the iframe may say, as far as the element relies on it: whatever is not of this form is no playground's, and is
// passed over or refused. The forms are those of element.d.ts; fields that are not named here may hold anything.

import { eventNames } from '../protocol.js';

/** @import {Problem, Ready} from './element.js' */

/** @typedef {(value: unknown) => boolean} Check */

const isText = (/** @type {unknown} */ value) => typeof value === 'string';
const isNumber = (/** @type {unknown} */ value) => typeof value === 'number';
const isFlag = (/** @type {unknown} */ value) => typeof value === 'boolean';
/** @type {(check: Check) => Check} */
const orNull = (check) => (value) => value === null || check(value);

/** What a state, or what an event tells of one, consists of. @type {Record<string, Check>} */
const stateFields = {
  experiment: isText,
  digest: isText,
  theme: isText,
  goal: orNull(isText),
  step: isNumber,
  epoch: isNumber,
  speed: isNumber,
  version: isNumber,
  trainLoss: isNumber,
  testLoss: isNumber,
  trainAccuracy: orNull(isNumber),
  testAccuracy: orNull(isNumber),
  deadUnits: orNull(isNumber),
  hiddenUnits: isNumber,
  playing: isFlag,
  resting: isFlag,
  pristine: isFlag,
  diverged: isFlag,
  complete: orNull(isFlag),
};

/**
 * Whether every field that the element knows is what it should be.
 *
 * @param {unknown} value
 * @returns {value is Record<string, any>}
 */
function isPartOfState(value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const record = /** @type {Record<string, unknown>} */ (value);
  return Object.entries(stateFields).every(
    ([name, check]) => !Object.hasOwn(record, name) || check(record[name]),
  );
}

/**
 * Whether it is what a call that tells the state is answered with.
 *
 * @param {unknown} value
 */
export function isState(value) {
  return isPartOfState(value) && isText(value.experiment) && isNumber(value.step);
}

/**
 * @param {any} message that a page greets with
 * @returns {Ready | null} null where it is no playground's
 */
export function readReady({ version, experiment, goal = null }) {
  const ready = { version, experiment, goal };
  return isPartOfState(ready) ? /** @type {Ready} */ (ready) : null;
}

/**
 * @param {any} message on a port
 * @returns {{name: string, detail: Record<string, any>} | null} null where it is no event
 */
export function readEvent(message) {
  const { event: name, detail } = message ?? {};
  // A page is ready when it greets, not when it says so.
  const isKnown = eventNames.some((each) => each === name && each !== 'ready');
  return isKnown && isPartOfState(detail) ? { name, detail } : null;
}

/**
 * @param {any} error as a page sends it
 * @returns {{message: string, problems: Problem[]} | null} null where it is none
 */
export function readError(error) {
  const { message, problems = [] } = error ?? {};
  return isText(message) && Array.isArray(problems) ? { message, problems } : null;
}
