// The mark of an address: a step to which the page trains when it is opened, and the digest that is expected there. Whatever the
// reader does next leads away from it.

import { changesText } from '../address/address-parts.js';

/** @import {Edited} from '../engine/types.js' */
/** @import {Run} from './run.js' */
/** @import {Store} from './store.js' */
/** @import {Mark} from './types.js' */

/**
 * Trains to the mark of the experiment, if it has one, and compares the state there with it.
 *
 * @param {Store} store
 * @param {Pick<Mark, 'isOfFile'>} [origin]
 */
export async function reachMark(store, origin) {
  const { run } = store;
  const { at, check } = run.experiment.fields;
  if (at === null) return;
  store.resting = false;
  /** @type {Mark} */
  const mark = { ...origin, step: at, check, outcome: 'running', digest: '' };
  store.mark = mark;
  const { step, digest } = await run.commands.trainTo(at, () => store.mark === mark);
  if (store.mark !== mark) return;
  const same = digest.startsWith(check);
  const outcome = check === '' ? 'reached' : same ? 'reproduced' : 'different';
  // Where it diverged, or somebody paused it, it leads there no more.
  store.mark = step === at ? { ...mark, outcome, digest } : null;
  store.emit();
}

/**
 * What the reader does next leads away from the mark.
 *
 * @param {Store} store
 */
export async function leaveMark(store) {
  const { run } = store;
  store.mark = null;
  if (Object.keys(emptiedMark(run.experiment)).length === 0) return;
  run.experiment = await editedWithoutMark(run);
  store.addressBar.replace(store.addressText);
}

/**
 * A run's experiment with changes, and without its mark.
 *
 * @param {Run} run
 * @param {Record<string, string | number>} [changes]
 * @returns {Promise<Edited>}
 */
export async function editedWithoutMark({ engine, experiment }, changes = {}) {
  const all = { ...changes, ...emptiedMark(experiment) };
  const edited = await engine.edit(experiment.text, changesText(all));
  // Emptying the mark is no problem to report.
  const problems = edited.problems.filter(({ field }) => field !== 'at' && field !== 'check');
  return { ...edited, problems };
}

/**
 * The text of an experiment without the state that it leads to.
 *
 * @param {string} text
 */
export function withoutMark(text) {
  return text.replace(/&(?:at|check)=[^&]*/g, '');
}

/** What takes a mark away. @param {Edited} experiment */
function emptiedMark({ fields: { at, check } }) {
  return { ...(at !== null && { at: '' }), ...(check !== '' && { check: '' }) };
}
