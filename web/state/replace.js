// Another experiment in the place of the one on screen, whoever asks for it: a control, an address, an example, a file.

import { openingExperiment } from '../address/opening-experiment.js';
import { experimentIn, isPlan, lanesIn } from '../address/plan-text.js';
import { readText } from '../address/read-experiment.js';
import { reachMark } from './mark.js';

/** @import {Edited} from '../engine/types.js' */
/** @import {Losses} from './losses.js' */
/** @import {Store} from './store.js' */
/** @import {Change} from './types.js' */

/**
 * @typedef {object} Replacement
 * @property {Change['kind']} kind
 * @property {NonNullable<Change['detail']>} [detail]
 * @property {boolean} [commit] false while a control is being dragged
 * @property {boolean} [rests] whether training stops
 * @property {boolean} [anew] whether it begins with its first weights; otherwise those that fit are kept
 * @property {Losses[]} [earlierRuns] courses to compare it with
 * @property {string} [plan] of a study that is opened with it; none otherwise
 * @property {string} [lanes] of a race that is opened with it; where it is only edited, those that there are, otherwise none
 */

/**
 * Replaces the experiment, as a change that can be undone. It belongs into a turn of the run.
 *
 * @param {Store} store
 * @param {Edited} experiment
 * @param {Replacement} how
 */
export function replaceExperiment(store, experiment, how) {
  const { run } = store;
  const { kind, detail = {}, commit = true, rests = false, anew = false, earlierRuns } = how;
  const isEdited = kind === 'edit' || kind === 'remedy';
  const { plan = '', lanes = isEdited ? store.lanes : '' } = how;
  return store.changes.make(kind, detail, commit, async () => {
    if (rests) await run.stop();
    store.mark = null;
    store.plan = plan;
    // Lanes start together.
    const starts = anew || (lanes !== store.lanes && lanes !== '');
    store.lanes = lanes;
    await run.change(experiment);
    if (starts) await run.restart();
    if (earlierRuns) run.earlierRuns = earlierRuns;
  });
}

/**
 * What an address asks for: an experiment, the plan of a study if it is one's, and the lanes of a race.
 *
 * @param {Store} store
 * @param {string} address
 * @returns {Promise<{experiment: Edited, plan: string, lanes: string, result: string}>}
 */
async function readAsked(store, address) {
  const { text, lanes, result } = lanesIn(address);
  const plan = isPlan(text) ? text : '';
  const experiment = plan === '' ? text : experimentIn(plan);
  return {
    experiment: await readText(store.run.engine, experiment || openingExperiment),
    plan,
    lanes,
    result,
  };
}

/**
 * Opens an experiment at its first weights and trains to its mark, if it has one.
 *
 * @param {Store} store
 * @param {string} text as an address carries it
 */
export async function openText(store, text) {
  const { experiment, plan, lanes, result } = await readAsked(store, text);
  store.result = result;
  await store.inTurn(() => {
    tellProblems(store, experiment);
    const how = { kind: /** @type {const} */ ('address'), rests: true, anew: true, plan, lanes };
    return replaceExperiment(store, experiment, how);
  });
  await reachMark(store);
}

/**
 * The address has become another one: by the browser's history, or because somebody typed.
 *
 * @param {Store} store
 * @param {string} text
 * @param {number | null} position in the history of changes, null where it is not known
 */
export async function followAddress(store, text, position) {
  const leads = await store.inTurn(async () => {
    if (position !== null && store.changes.history.has(position)) {
      await store.changes.goTo(position);
      return false;
    }
    const { experiment, plan, lanes, result } = await readAsked(store, text);
    store.result = result;
    const marked = experiment.fields.at !== null;
    tellProblems(store, experiment);
    const kind = /** @type {const} */ ('address');
    const how = { kind, rests: marked, anew: marked, plan, lanes };
    await replaceExperiment(store, experiment, how);
    store.addressBar.replace(store.addressText);
    return marked;
  });
  if (leads) await reachMark(store);
}

/**
 * Problems of the address are those of the experiment that has come by it; those of an earlier change are gone.
 *
 * @param {Store} store
 * @param {Edited | null} experiment null where it has come in another way
 */
export function tellProblems(store, experiment) {
  store.addressProblems = experiment?.problems ?? [];
  store.changeProblems = [];
}
