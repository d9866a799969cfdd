// What leads from a run's first weights to where it is: the experiment that it began with, and every change since, with its step. What was
// undone, or left by going back in time, is not in it. Records are values; a change makes another one. Fetched with the first change.

import { changesIn } from '../format/changes.js';

/** @import {RunChange, RunRecord} from './types.js' */

/** More than this is no result to hand in: a record that would be longer is not kept. */
const mostChanges = 500;
const mostCharacters = 200_000;

/**
 * A record with what leaves a trace; of whatever else was noted, the last value at a step.
 *
 * @param {RunRecord | null} record
 * @returns {RunRecord | null} null where it would be too long, or was
 */
export function compacted(record) {
  if (!record) return null;
  /** @type {RunChange[]} */
  let changes = [];
  for (const change of record.changes) changes = withChange(record.start, changes, change);
  const characters = changes.reduce((sum, { text = '' }) => sum + text.length, 0);
  const isLong = changes.length > mostChanges || characters > mostCharacters;
  return isLong ? null : { ...record, changes };
}

/**
 * Changes with one more. A drag is its last value at a step, where the values before that leave no trace.
 *
 * @param {string} start
 * @param {RunChange[]} changes
 * @param {RunChange} change
 */
function withChange(start, changes, change) {
  const last = changes.at(-1);
  if (last?.step !== change.step) return [...changes, change];
  const earlier = changes.slice(0, -1);
  if (replaces(last, change)) return [...earlier, change];
  const before = earlier.flatMap(({ text }) => text ?? []).at(-1) ?? start;
  const merged = mergedText(before, last.text, change.text);
  if (merged === 'gone') return earlier;
  return merged === 'replaced' ? [...earlier, change] : [...changes, change];
}

/**
 * Whether one change of a parameter takes the place of another.
 *
 * @param {RunChange} last
 * @param {RunChange} change
 */
function replaces(last, change) {
  return change.index !== undefined && last.index === change.index;
}

/** Fields whose values at the same step leave no trace but the last. */
const traceless = ['lr', 'l1', 'l2', 'clip', 'drop'];

/**
 * What becomes of two changes of the experiment at one step, one after the other.
 *
 * @param {string} before
 * @param {string} [between]
 * @param {string} [after]
 * @returns {'both' | 'replaced' | 'gone'}
 */
function mergedText(before, between, after) {
  if (between === undefined || after === undefined) return 'both';
  const [a, b, c] = [before, between, after].map(changesIn);
  const keys = Object.keys({ ...a, ...b, ...c });
  const differing = keys.filter((key) => a[key] !== b[key] || b[key] !== c[key]);
  const isTraceless = (/** @type {string} */ key) => {
    if (traceless.includes(key)) return true;
    // Of layers, their parameters; of the optimiser, which begins anew with each change, all where it is another one in the end.
    if (key === 'net') return new Set([a, b, c].map(({ net }) => shapeOf(net))).size === 1;
    return key === 'opt' && a[key] !== c[key];
  };
  if (!differing.every(isTraceless)) return 'both';
  return differing.every((key) => a[key] === c[key]) ? 'gone' : 'replaced';
}

/** The layers of `net` without the parameters of their activations. @param {string} [net] */
function shapeOf(net = '') {
  return net.replace(/(:[a-z][a-z0-9_]*):[^,]*/g, '$1');
}
