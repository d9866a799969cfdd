// The lanes that the page's state names, as runs: the text becomes what of it can be used, and what cannot is told as of any other field.

import { laneExperiment, lanesText, readLanes } from './lane-text.js';

/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Lane} from './lanes.js' */

/**
 * @param {Store} store
 * @param {Map<number, Run>} known runs of lanes that there have been, by number; what is opened is added
 * @returns {Promise<Lane[]>}
 */
export async function takeLanes(store, known) {
  const { run, runs } = store;
  const { lanes, problems } = readLanes(store.lanes);
  const faults = [...problems];
  /** @type {Lane[]} */
  const taken = [];
  for (const plan of lanes) {
    const { number } = plan;
    const read = await laneExperiment(run.engine, run.experiment.text, plan);
    const { experiment, changes } = read;
    faults.push(...read.problems);
    if (Object.keys(changes).length === 0) continue;
    const before = known.get(number);
    if (before) await before.change(experiment);
    const lane = before ?? (await runs.open(experiment.text));
    known.set(number, lane);
    taken.push({ number, changes, run: lane });
  }
  store.lanes = lanesText(taken);
  if (faults.length > 0) store.addressProblems = [...store.addressProblems, ...faults];
  return taken;
}
