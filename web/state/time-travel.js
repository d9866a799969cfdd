// Brings earlier states of the store back: undo and redo, points of the run to go back to; and opens examples. The store loads
// this when it is first wanted.

import { ownData } from './own-data.js';

/** @import {Store} from './store.js' */
/** @import {Change, Snapshot} from './types.js' */

/**
 * @typedef {object} Example
 * @property {string} title
 * @property {string} text
 * @property {number} steps trained at once
 * @property {boolean} play
 * @property {number} stepsPerSecond
 */

/** More earlier runs than this are not told apart in a chart. */
const mostEarlierRuns = 3;

/** @param {Store} store */
export async function undo(store) {
  // A stroke that is still on its way is the latest change.
  await ownData(store).arrived;
  await store.inTurn(() => goToPosition(store, store.history.previous));
}

/** @param {Store} store */
export async function redo(store) {
  await ownData(store).arrived;
  await store.inTurn(() => goToPosition(store, store.history.next));
}

/**
 * Undoes changes or makes them again, up to a position of the history.
 *
 * @param {Store} store
 * @param {number | null} position
 */
export async function goToPosition(store, position) {
  const { history, playing } = store;
  if (position === null || !history.has(position) || position === history.position) return;
  const undone = position < history.position;
  const change = /** @type {Change} */ (undone ? history.undoable : history.redoable);
  const snapshot = history.goTo(position, await store.snapshot());
  await bringBack(store, snapshot);
  store.lastUndo = { change, undone };
  store.dragging = false;
  store.addressBar.goTo(snapshot.experiment.text, position);
  store.emit();
  // Undoing never sets in motion what was at rest on either side of it.
  if (playing && snapshot.playing && store.divergedAt === null) await store.play();
}

/**
 * @param {Store} store
 * @param {Snapshot} snapshot
 */
async function bringBack(store, { kept, experiment, samples, losses, earlierRuns, ...rest }) {
  const restored = await store.client.bringBack(kept);
  store.playing = false;
  store.experiment = experiment;
  store.samples = samples;
  store.changeProblems = [];
  store.weightsLost = restored === null;
  if (restored) {
    const { version, description, step } = restored;
    const { wholeRun, divergedAt, mark } = rest;
    Object.assign(store, { version, description, earlierRuns, wholeRun, divergedAt, mark });
    store.losses = losses.upTo(step);
    store.revisited = step;
  } else {
    await store.client.pause();
    store.mark = null;
    store.description = (await store.client.change(experiment.text)).description;
    await store.restart();
  }
  store.dropLostSelection();
}

/**
 * Goes to the point in time that waits in the store.
 *
 * @param {Store} store
 * @returns {Promise<void>}
 */
export function revisit(store) {
  return store.inTurn(async () => {
    const point = store.pendingPoint;
    store.pendingPoint = null;
    if (!point) return;
    const from = store.frame?.step ?? 0;
    const detail = { to: point.step, ...(!store.dragging && { from }) };
    await store.makeChange('time', detail, point.commit, () => restore(store, point.step));
  });
}

/**
 * The reader has found a point in time: makes going there final. Where something else was done since, nothing.
 *
 * @param {Store} store
 * @returns {Promise<void>}
 */
export function settle(store) {
  return store.inTurn(async () => {
    if (!store.dragging || store.history.undoable?.kind !== 'time') return;
    // The network is there, and may have gone on.
    await store.makeChange('time', {}, true, async () => {});
  });
}

/**
 * @param {Store} store
 * @param {number} step
 */
async function restore(store, step) {
  await store.leaveMark();
  const restored = await store.client.restore(step);
  store.playing = false;
  if (!restored) return;
  store.divergedAt = null;
  const wholeRun = store.wholeRun ?? store.losses;
  if (!store.wholeRun) store.earlierRuns = [...store.earlierRuns, wholeRun].slice(-mostEarlierRuns);
  // Back where the run was left, there is nothing earlier about it.
  const atEnd = restored.step >= wholeRun.lastStep;
  if (atEnd) store.earlierRuns = store.earlierRuns.filter((run) => run !== wholeRun);
  store.losses = atEnd ? wholeRun : wholeRun.upTo(restored.step);
  store.wholeRun = atEnd ? null : wholeRun;
  store.revisited = restored.step;
  store.version = restored.version;
  store.description = restored.description;
  // The point may lie before a change of the settings.
  const edited = await store.client.edit(restored.description.text, 'at=&check=');
  if (edited.text !== store.experiment.text) {
    store.experiment = { ...edited, problems: [] };
    store.samples = await store.client.data();
  }
  store.dropLostSelection();
}

/**
 * @param {Store} store
 * @param {Example} example
 */
export async function openExample(store, { title, text, steps, play, stepsPerSecond }) {
  // It would change what readers are kept from changing.
  if (store.presentation.locked.size > 0) return;
  await store.inTurn(async () => {
    const edited = await store.client.edit(text, '');
    await store.makeChange('example', { title }, true, async () => {
      await store.client.pause();
      store.playing = false;
      store.mark = null;
      store.addressProblems = [];
      store.changeProblems = [];
      await store.replaceExperiment(edited);
      await store.restart();
    });
    store.stepsPerSecond = stepsPerSecond;
  });
  const { position } = store.history;
  const stays = () => store.history.position === position;
  if (steps > 0) await store.run(steps, stays);
  if (play && stays()) await store.play();
}
