// Makes a result to hand in of the run on screen. Changes become the fields that differ, which the engine reads back to the same text.

import { packChanges } from '../../address/result-text.js';

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
      changes.push({ step, digest, edit: `w${change.index}=${shortest(Number(change.value))}` });
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
async function difference(engine, from, to) {
  const [before, after] = [fieldsOf(from), fieldsOf(to)];
  const keys = [...new Set([...before.keys(), ...after.keys()])];
  const fields = keys
    .filter((key) => before.get(key) !== after.get(key))
    .map((key) => `${key}=${after.get(key) ?? ''}`);
  const edit = fields.join('&') || 'v=1';
  // What is emptied is not always what it is where nothing is said: no layers are other than the usual ones.
  return withoutMark((await engine.edit(from, edit)).text) === to ? edit : `to=${to}`;
}

/** @param {string} text */
function fieldsOf(text) {
  return new Map(
    text.split('&').map((field) => {
      const at = field.indexOf('=');
      return [field.slice(0, at), field.slice(at + 1)];
    }),
  );
}

/** @param {string} text */
function withoutMark(text) {
  return text.replace(/&(?:at|check)=[^&]*/g, '');
}

/**
 * The shortest text of a number in single precision.
 *
 * @param {number} value
 */
function shortest(value) {
  for (let digits = 1; digits < 9; digits++) {
    const text = String(Number(value.toPrecision(digits)));
    if (Math.fround(Number(text)) === value) return text;
  }
  return String(Number(value.toPrecision(9)));
}
