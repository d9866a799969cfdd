// What a lesson does with the page: it opens experiments on the run on screen, trains it, and shows and locks parts for as long as it is
// open.

import { nothingRequested } from '../../engine/request.js';
import { changesIn } from '../../format/changes.js';
import { standardPresentation } from '../../address/presentation.js';
import { readText } from '../../address/read-experiment.js';
import { experimentIn } from '../format/address.js';
import { keepGoal } from '../../state/goal/goal-keeper.js';
import { openExample } from '../../state/opening/open-example.js';

/** @import {Edited} from '../../engine/types.js' */
/** @import {Presentation} from '../../address/presentation.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Experiment, Goal, RunBlock} from '../format/blocks.js' */

/** A run is shown in so many pictures, over about so long. */
const pictures = 40;
const runMilliseconds = 2500;
/** Whether the reader wants nothing to move. */
export const isCalm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Of the page's speeds, for what the reader plays. */
const stepsPerSecond = 100;

/** What of the run is pointed at, as the story names it. @type {Record<string, import('../../state/types.js').View['pointed']>} */
const pointings = {
  gradient: 'gradient',
  dead: { state: 1 },
  'always-on': { state: 2 },
  saturated: { state: 3 },
};

export class Stage {
  #store;
  /** How the page was before. @type {Presentation} */
  #before;
  /** The parts that the open step has on the page. @type {ReadonlySet<string>} */
  #shown;
  /** Those of them that would answer a question. @type {readonly string[]} */
  #secret = [];
  /** Whether the reader has ended the training that is under way. */
  #isStopped = false;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
    this.#before = store.presentation;
    this.#shown = this.#before.shown;
  }

  /**
   * @param {readonly string[] | null} show parts of the page, null for all
   * @param {Partial<Presentation>} [more]
   */
  present(show, more = {}) {
    const store = this.#store;
    const { parts } = this.#before;
    this.#shown = show ? new Set(parts.filter((part) => show.includes(part))) : this.#before.shown;
    const { locked, goal } = standardPresentation;
    const shown = this.#told();
    store.presentation = { ...store.presentation, shown, locked, goal, ...more };
    store.emit();
  }

  /**
   * Takes parts off the page for as long as they would answer a question.
   *
   * @param {readonly string[]} parts
   */
  conceal(parts) {
    if (parts.join() === this.#secret.join()) return;
    this.#secret = parts;
    const store = this.#store;
    store.presentation = { ...store.presentation, shown: this.#told() };
    store.emit();
  }

  #told() {
    return new Set([...this.#shown].filter((part) => !this.#secret.includes(part)));
  }

  /**
   * Opens an experiment at its first weights, or at the step that its address names.
   *
   * @param {Experiment} experiment
   * @param {string} title
   */
  async open({ text, point, unit }, title) {
    const store = this.#store;
    store.setView({ pointed: null });
    store.select({ unit: null, input: null });
    const { at, edited } = await readExperiment(store.run.engine, text);
    await openExample(store, { title, text: edited.text, steps: at, play: false, stepsPerSecond });
    if (point) store.setView({ pointed: pointings[point] });
    if (unit) store.select({ unit: { layer: unit[0] - 1, unit: unit[1] - 1 } });
  }

  /**
   * Trains the run on screen to a step.
   *
   * @param {RunBlock} run
   * @param {boolean} isWatched whether it is to be seen on its way
   * @returns {Promise<boolean>} whether it came there, or diverged on the way
   */
  async train({ to, change }, isWatched) {
    const store = this.#store;
    const { run } = store;
    this.#isStopped = false;
    if (change) await store.edit(changesIn(change));
    const { step: from } = await run.frameOf(nothingRequested);
    const parts = isWatched ? pictures : 1;
    for (let part = 1; part <= parts; part++) {
      const step = Math.round(from + ((to - from) * part) / parts);
      const reached = await run.commands.trainTo(step);
      if (run.divergedAt !== null) return true;
      if (reached.step !== step || this.#isStopped) return reached.step >= to;
      if (isWatched) await new Promise((resolve) => setTimeout(resolve, runMilliseconds / parts));
    }
    return true;
  }

  /** Ends training where it is. */
  stop() {
    this.#isStopped = true;
    void this.#store.pause();
  }

  /**
   * Sets the page up for a goal.
   *
   * @param {Goal} goal
   * @param {readonly string[] | null} show
   */
  async aim({ reach, lock }, show) {
    this.present(show, { locked: new Set(lock), goal: reach });
    this.#store.run.reached = null;
    await keepGoal(this.#store);
  }

  /** Leaves the page as it was before the lesson. */
  leave() {
    const store = this.#store;
    store.presentation = this.#before;
    // The lesson's goal is not the page's.
    store.run.reached = null;
    void keepGoal(store);
    store.setView({ pointed: null });
  }
}

/**
 * The experiment of an address, without the step that it leads to.
 *
 * @param {import('../../engine/client.js').Engine} engine
 * @param {string} address a full one, or the text of an experiment
 * @returns {Promise<{at: number, edited: Edited}>}
 */
export async function readExperiment(engine, address) {
  const edited = await readText(engine, experimentIn(address));
  const { at } = edited.fields;
  if (at === null) return { at: 0, edited };
  const { text: bare } = await engine.edit(edited.text, 'at=&check=');
  return { at, edited: { ...edited, text: bare } };
}
