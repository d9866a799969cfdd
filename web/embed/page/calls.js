// What the methods of the protocol do to the page. Values come checked by protocol.js; what depends on the experiment is checked
// here: locks, and the text of an experiment, which the engine alone understands.

import { nothingRequested } from '../../engine/request.js';
import { experimentText } from '../../address/address-parts.js';
import { lockOf } from '../../address/presentation.js';
import { measured } from '../../state/measures.js';
import { readText } from '../../address/read-experiment.js';
import { changesIn } from '../../format/changes.js';
import { problemTexts } from '../../kit/problem-texts.js';
import { problemOf, protocolVersion, RequestError } from '../protocol.js';
import { lanesTold, raceTold } from './lanes-told.js';
import { screenshot } from './screenshot.js';

/** @import {OpenPage} from './host-connection.js' */
/** @import {Frame} from '../../engine/types.js' */
/** @import {PlaygroundState} from '../host/element.js' */

/**
 * @typedef {object} CalledPage
 * @property {OpenPage['store']} store
 * @property {OpenPage['theme']} theme
 * @property {OpenPage['tagOf']} tagOf
 * @property {() => boolean | null} isComplete
 * @property {(frame: Frame) => void} answered of which state the caller hears
 * @property {() => Promise<void>} pictured resolves when the present state has been drawn
 */

/** Calls so far that say whether to play: each takes its time, and the one that came last holds. */
let ordered = 0;

/** @type {Record<string, (page: CalledPage, values: Record<string, any>) => Promise<unknown>>} */
export const calls = {
  play: async ({ store }) => {
    ordered++;
    await store.play();
  },
  pause: async ({ store }) => {
    ordered++;
    await store.pause();
  },
  reset: async ({ store }) => {
    await store.reset();
  },
  step: async (page, { steps = 1 }) => {
    await page.store.step(steps);
    return stateOf(page);
  },
  run: async (page, { step }) => {
    await trainTo(page, step);
    return stateOf(page);
  },
  getState: (page) => stateOf(page),
  setState,
  screenshot: async ({ store, pictured, tagOf }, { part }) => {
    const { shown } = store.presentation;
    if (part && !shown.has(part)) {
      throw RequestError.of([problemOf('part', part, [...shown].join(', '))]);
    }
    await pictured();
    return screenshot(part, part ? tagOf(part) : 'main');
  },
};

/**
 * @param {CalledPage} page
 * @returns {Promise<PlaygroundState>}
 */
async function stateOf({ store, theme, isComplete, answered }) {
  const { run } = store;
  const frame = await run.frameOf({ ...nothingRequested, vitals: true });
  answered(frame);
  return {
    version: protocolVersion,
    experiment: run.experiment.text,
    ...measured(frame, run.tables, run.description),
    ...lanesTold(frame),
    ...raceTold(store.lanes),
    playing: run.playing,
    resting: store.resting,
    speed: run.stepsPerSecond,
    theme: theme.choice,
    complete: isComplete(),
  };
}

/**
 * @param {CalledPage} page
 * @param {number} step
 */
async function trainTo({ store }, step) {
  const reached = await store.trainTo(step);
  if (reached === step) return;
  const reason = store.run.divergedAt === null ? 'something else was done' : 'training diverged';
  throw new RequestError(`step: ${step} was not reached; ${reason} at step ${reached}.`);
}

/** @type {(typeof calls)[string]} */
async function setState(page, { experiment, speed, theme, step, playing }) {
  const { store } = page;
  const order = playing === undefined ? NaN : ++ordered;
  // Nothing is changed where something is wrong.
  const text = experiment === undefined ? null : await usable(page, experiment);
  if (text !== null && text !== store.run.experiment.text) await store.openText(text);
  if (speed !== undefined) await store.setSpeed(speed);
  if (theme !== undefined) page.theme.show(theme);
  const isLast = () => order === ordered;
  if (step !== undefined && (playing === undefined || isLast())) await trainTo(page, step);
  if (isLast()) await (playing ? store.play() : store.pause());
  return stateOf(page);
}

/**
 * @param {CalledPage} page
 * @param {string} given text of an experiment, or a link to it
 * @returns {Promise<string>} as the engine prints it
 */
async function usable({ store }, given) {
  const text = experimentText(/[?#]/.test(given) ? given : `#${given}`);
  const edited = await readText(store.run.engine, text);
  if (edited.problems.length > 0) {
    const { allowedText, problemText } = await problemTexts.fetch({
      quietly: true,
    });
    throw RequestError.of(
      edited.problems.map((problem) => {
        const { field, value, allowed } = problem;
        const message = problemText(problem, 'refused');
        return { field, value, allowed: allowedText(allowed), message };
      }),
    );
  }
  const now = fieldsOf(store.run.experiment.text);
  const then = fieldsOf(edited.text);
  const locked = [...new Set([...now.keys(), ...then.keys()])].filter(
    (key) => now.get(key) !== then.get(key) && store.isLocked(key),
  );
  if (locked.length > 0) {
    throw RequestError.of(
      locked.map((key) => {
        const value = then.get(key) ?? '';
        const allowed = `${now.get(key) ?? 'what it is by default'} (${lockOf(key)} is locked)`;
        return problemOf(key, value, allowed);
      }),
    );
  }
  return edited.text;
}

/** @param {string} text */
function fieldsOf(text) {
  // Where a link leads, and how, is nothing that a lock could keep.
  const fields = Object.entries(changesIn(text));
  return new Map(fields.filter(([key]) => !['v', 'at', 'check'].includes(key)));
}
