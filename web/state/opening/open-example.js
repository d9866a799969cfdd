// Opens one of the experiments that show one thing each, in the state that is worth seeing.

import { replaceExperiment, tellProblems } from '../replace.js';

/** @import {Store} from '../store.js' */

/**
 * @typedef {object} Example
 * @property {string} title
 * @property {string} text
 * @property {number} steps trained at once
 * @property {boolean} play
 * @property {number} stepsPerSecond
 */

/**
 * Opens an experiment at its first weights, and trains it to the state that is worth seeing.
 *
 * @param {Store} store
 * @param {Example} example
 */
export async function openExample(store, { title, text, steps, play, stepsPerSecond }) {
  // It would change what readers are kept from changing.
  if (store.presentation.locked.size > 0) return;
  const { commands, engine } = store.run;
  await store.inTurn(async () => {
    const experiment = await engine.edit(text, '');
    tellProblems(store, null);
    const detail = { title };
    await replaceExperiment(store, experiment, {
      kind: 'example',
      detail,
      rests: true,
      anew: true,
    });
    store.run.stepsPerSecond = stepsPerSecond;
  });
  const { position } = store.changes.history;
  const stays = () => store.changes.history.position === position;
  if (steps > 0) await commands.trainTo(steps, stays);
  if (play && stays()) await commands.play();
}
