// Makes a result to hand in of the run on screen. Changes become the fields that differ, which the engine reads back to the same text.

import { packChanges } from '../../address/result-text.js';
import { changesIn } from '../../format/changes.js';
import { shortestFloat } from '../../format/floats.js';
import { withoutMark } from '../mark.js';

/** @import {Engine} from '../../engine/client.js' */
/** @import {Recorded} from '../../engine/types.js' */

/**
 * @param {Pick<Engine, 'edit'>} engine
 * @param {Recorded} recorded with a record
 * @returns {Promise<string>} the experiment that it began with, and `changes`
 */
export async function resultText(engine, { record }) {
  if (!record) throw new Error('There is no record of this run.');
  const start = withoutMark((await engine.edit(record.start, 'at=&check=')).text);
  let text = start;
  const changes = [];
  for (const change of record.changes) {
    const { step, digest } = change;
    if (change.text === undefined) {
      changes.push({
        step,
        digest,
        edit: `w${change.index}=${shortestFloat(Number(change.value))}`,
      });
      continue;
    }
    const next = withoutMark((await engine.edit(change.text, 'at=&check=')).text);
    changes.push({ step, digest, edit: await difference(engine, text, next) });
    text = next;
  }
  return `${start}&changes=${packChanges(changes)}`;
}

/**
 * What leads from one experiment to another.
 *
 * @param {Pick<Engine, 'edit'>} engine
 * @param {string} from
 * @param {string} to
 */
export async function difference(engine, from, to) {
  const [before, after] = [changesIn(from), changesIn(to)];
  const fields = Object.keys({ ...before, ...after })
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key}=${after[key] ?? ''}`);
  const edit = fields.join('&') || 'v=1';
  // What is emptied is not always what it is where nothing is said: no layers are other than the usual ones.
  return withoutMark((await engine.edit(from, edit)).text) === to ? edit : `to=${to}`;
}
