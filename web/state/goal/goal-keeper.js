// Has the engine watch for the goal that a reader was given: all the time, or, where the author asks for a change, only as long as
// something is in force that the reader has changed. Fetched where there is a goal.

import { judged } from '../../address/goal.js';
import { withoutMark } from '../mark.js';

/** @import {Store} from '../store.js' */

/** What leads elsewhere but leaves the experiment and its weights what they were. */
const changesNothing = ['reset', 'study'];

export class GoalKeeper {
  #store;
  #goal;
  /** The position in the history, and the experiment, at which the goal was given. */
  #from;
  #given;
  /** Whether the engine watches, and the call that has told it. */
  #watches = false;
  /** @type {Promise<unknown>} */
  #told = Promise.resolve();
  #end = () => {};

  /** @param {Store} store with a goal */
  constructor(store) {
    this.#store = store;
    this.#goal = store.presentation.goal ?? [];
    this.#from = store.changes.history.position;
    this.#given = withoutMark(store.run.experiment.text);
    this.#end = store.subscribe(() => void this.follow().catch(() => {}));
  }

  /** Whether something that the reader changed is in force: it was neither undone nor left by going back in time. */
  get hasChange() {
    let has = false;
    for (const { kind, before, after } of this.#store.changes.history.since(this.#from)) {
      const text = withoutMark(after.text);
      if (kind === 'time') has &&= text !== this.#given;
      else if (!changesNothing.includes(kind))
        has ||= kind === 'parameter' || text !== withoutMark(before.text);
    }
    return has;
  }

  /** Begins or ends to watch, as the conditions ask. */
  async follow() {
    const store = this.#store;
    const { run } = store;
    if (store.goalKeeper !== this || run.reached) return this.#end();
    const conditions = judged(this.#goal);
    const watches = conditions.length === this.#goal.length || this.hasChange;
    if (watches === this.#watches) return;
    this.#watches = watches;
    // One after the other: the first takes longest.
    this.#told = this.#told.then(() => run.watchGoal(watches ? conditions : null));
    await this.#told;
  }
}

/**
 * Has the goal of the page watched, from the present state on.
 *
 * @param {Store} store
 */
export async function keepGoal(store) {
  store.goalKeeper = null;
  if (store.run.goal) await store.run.watchGoal(null);
  if (!store.presentation.goal) return;
  store.goalKeeper = new GoalKeeper(store);
  await store.goalKeeper.follow();
}
