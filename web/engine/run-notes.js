// Notes what changes a run, for the record of how it came to be. What of it leaves a trace is found in run-record.js, which is fetched
// with the first change.

/** @import {EngineTrainer, RunRecord} from './types.js' */

/** All that was noted, until what shortens it has come. @type {(record: RunRecord | null) => RunRecord | null} */
let compacted = (record) => record;
/** @type {Promise<unknown> | undefined} */
let coming;

/** The record of a run at its first weights. @param {string} start @returns {RunRecord} */
export const beginning = (start) => ({ start, changes: [] });

/**
 * @param {RunRecord | null} record
 * @param {EngineTrainer} trainer right after the change
 * @param {{text: string} | {index: number, value: number}} change
 */
export function noted(record, trainer, change) {
  if (!record) return null;
  coming ??= import('./run-record.js').then((module) => ({ compacted } = module));
  const noted = { step: trainer.step(), ...change, digest: trainer.digest().slice(0, 6) };
  return compacted({ ...record, changes: [...record.changes, noted] });
}

/** @param {() => RunRecord | null} record that may have been noted before it could be shortened */
export async function whole(record) {
  await coming;
  return compacted(record());
}
