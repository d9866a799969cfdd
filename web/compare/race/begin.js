// What readers do to a race as a whole: begin one, add, change and remove lanes, go on with one of them, end it. Each can be undone.

import { leaveMark } from '../../state/mark.js';
import { setLanes } from '../../state/race/lanes.js';
import { lanesText } from './lane-text.js';
import { Lanes } from './lanes.js';
import { suggestedLane } from './suggest.js';

/** @import {Run as Handle} from '../../engine/run.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Lane} from './lanes.js' */
/** @import {LaneChanges, LanePlan} from './lane-text.js' */

/** @type {WeakMap<Run, Lanes>} */
const known = new WeakMap();

/**
 * The lanes of a page's race, with those that its state names.
 *
 * @param {Store} store
 * @returns {Lanes}
 */
export function lanesOf(store) {
  const { run } = store;
  const lanes = known.get(run) ?? new Lanes(store, run.handle);
  known.set(run, lanes);
  return lanes;
}

/**
 * Has the run on screen race from here on.
 *
 * @param {Store} store
 * @returns {Promise<Lanes>}
 */
export async function beginRace(store) {
  const lanes = lanesOf(store);
  const { run } = store;
  // Training to a step goes on after it.
  await run.commands.afterOthers(async () => {
    const { playing } = run;
    if (playing) await run.stop();
    run.handle = /** @type {Handle} */ (/** @type {unknown} */ (lanes));
    if (await lanes.begin()) await run.restart();
    store.addressBar.replace(store.addressText);
    if (playing) await run.start();
    store.emit();
  });
  return lanes;
}

/** @param {Store} store */
export function addLane(store) {
  const { lanes } = lanesOf(store);
  const fields = lanes.map(({ run }) => run.experiment.fields);
  const numbers = lanes.map(({ number }) => number);
  const plan = suggestedLane(store.run.experiment.fields, fields, numbers);
  return setLanes(store, lanesText(ordered([...lanes, plan])));
}

/**
 * @param {Store} store
 * @param {Lane} lane
 */
export function removeLane(store, lane) {
  const left = lanesOf(store).lanes.filter((each) => each !== lane);
  return left.length > 0 ? setLanes(store, lanesText(left)) : endRace(store);
}

/**
 * @param {Store} store
 * @param {Lane} lane
 * @param {Record<string, string | null>} changes null for what it has like the first lane from here on
 */
export function changeLane(store, { number, changes: present }, changes) {
  /** @type {LaneChanges} */
  const next = { ...present };
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) delete next[key];
    else next[key] = value;
  }
  // A lane that has nothing otherwise would be none: it keeps what it was.
  if (Object.keys(next).length === 0) return Promise.resolve();
  const others = lanesOf(store).lanes.filter((each) => each.number !== number);
  return setLanes(store, lanesText(ordered([...others, { number, changes: next }])));
}

/** @param {LanePlan[]} lanes */
function ordered(lanes) {
  return lanes.sort((a, b) => a.number - b.number);
}

/**
 * The run on screen goes on alone.
 *
 * @param {Store} store
 */
export async function endRace(store) {
  leaveView(store);
  await setLanes(store, '');
  // Alone, it trains where the engine is.
  if (store.run.playing) await store.setSpeed(store.run.stepsPerSecond);
}

/**
 * A lane goes on alone, as the run on screen, in the state that it is in.
 *
 * @param {Store} store
 * @param {Lane} lane
 */
export async function openLane(store, lane) {
  leaveView(store);
  await store.inTurn(() =>
    store.changes.make('study', {}, true, async () => {
      await store.run.stop();
      await leaveMark(store);
      await become(store.run, lane.run);
      store.lanes = '';
    }),
  );
}

/**
 * A run goes on from where another one is. Both rest.
 *
 * @param {Run} run
 * @param {Run} other
 */
async function become(run, { handle: { saved }, experiment, losses, divergedAt }) {
  if (!saved) throw new Error('The state of this lane is not known.');
  await run.handle.revive(saved);
  Object.assign(run, { experiment, losses: losses.upTo(), divergedAt });
  run.vitals.clear();
}

/** @param {Store} store */
function leaveView(store) {
  if (store.presentation.view === null) return;
  store.presentation = { ...store.presentation, view: null };
  store.addressBar.setField('view', '');
}
