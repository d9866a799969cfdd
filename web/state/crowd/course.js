// What all members of a crowd are to do, from the record of the run on screen: what it began with, the changes of the experiment with
// their steps, and where the others can no longer follow.
//
// This folder keeps a crowd: runs with other seeds beside the run on screen, at its step. Workers train them (engine/pool/crowd-runner.js),
// the engine says where the run stands among them, and panels show it.

/** @import {CrowdChange} from '../../engine/pool/types.js' */
/** @import {RunRecord} from '../../engine/types.js' */

/** Why others cannot follow: a weight was set by hand, weights were given, or too much was changed. @typedef {'hand' | 'given' | 'long'} Frozen */

/**
 * @typedef {object} Course
 * @property {string} start text of the experiment
 * @property {CrowdChange[]} changes
 * @property {{step: number, why: Frozen} | null} frozen the last step that the others can come to
 */

/**
 * @param {RunRecord | null} record
 * @returns {Course}
 */
export function courseOf(record) {
  if (!record) return { start: '', changes: [], frozen: { step: -1, why: 'long' } };
  const { start } = record;
  if (/(^|&)weights=/.test(start)) {
    return { start, changes: [], frozen: { step: -1, why: 'given' } };
  }
  /** @type {CrowdChange[]} */
  const changes = [];
  for (const { step, text } of record.changes) {
    if (text === undefined) return { start, changes, frozen: { step, why: 'hand' } };
    changes.push({ step, text });
  }
  return { start, changes, frozen: null };
}

/**
 * What members at a step have been told. What was changed at that very step may yet be changed again, or be undone.
 *
 * @param {Course} course
 * @param {number} step
 * @returns {Course}
 */
export function before(course, step) {
  return { ...course, changes: course.changes.filter((change) => change.step < step) };
}

/**
 * Up to which step two courses are the same: there one of them has a change that the other has not.
 *
 * @param {Course} a
 * @param {Course} b
 * @returns {number} −1 where they begin otherwise, Infinity where they are alike
 */
export function commonStep(a, b) {
  if (a.start !== b.start) return -1;
  const i = sameChanges(a, b);
  return Math.min(a.changes[i]?.step ?? Infinity, b.changes[i]?.step ?? Infinity);
}

/**
 * What members that have done one thing are to be told so that they do another.
 *
 * @param {Course} told
 * @param {number} furthest step that any of them may have come to
 * @param {Course} wanted
 * @returns {CrowdChange[] | null} null where it is too late: others have to begin anew
 */
export function nextChanges(told, furthest, wanted) {
  const same = sameChanges(told, wanted);
  if (told.start !== wanted.start || same < told.changes.length) return null;
  const fresh = wanted.changes.slice(same);
  return fresh.every(({ step }) => step >= furthest) ? fresh : null;
}

/** How many of their first changes are alike. @param {Course} a @param {Course} b */
function sameChanges(a, b) {
  const other = a.changes.findIndex(
    ({ step, text }, i) => step !== b.changes[i]?.step || text !== b.changes[i].text,
  );
  return other < 0 ? a.changes.length : other;
}
