// Going back in the time of a run, to points that the engine remembers.

import { leaveMark } from './mark.js';

/** @import {Store} from './store.js' */

export class TimeTravel {
  #store;
  /** The point that waits for its turn. @type {{step: number, commit: boolean} | null} */
  #pending = null;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /**
   * Goes back to the last point at or before a step that the engine remembers, or forward again, and rests there. Calls that
   * come while the engine is busy are made together.
   *
   * @param {number} step
   * @param {{commit?: boolean}} [options] `commit` false while the reader is still looking for a point
   * @returns {Promise<void>}
   */
  revisit(step, { commit = true } = {}) {
    const store = this.#store;
    this.#pending = { step, commit };
    return store.inTurn(async () => {
      const point = this.#pending;
      this.#pending = null;
      if (!point) return;
      const from = store.run.frame?.step ?? 0;
      const detail = { to: point.step, ...(!store.changes.goesOn('time') && { from }) };
      await store.changes.make('time', detail, point.commit, async () => {
        await leaveMark(store);
        await store.run.goTo(point.step);
      });
    });
  }

  /**
   * The reader has found a point in time: makes going there final. Where something else was done since, nothing.
   *
   * @returns {Promise<void>}
   */
  settle() {
    const { changes, run } = this.#store;
    return run.commands.afterOthers(async () => {
      // The network is there, and may have gone on.
      if (changes.goesOn('time')) await changes.make('time', {}, true, async () => {});
    });
  }
}
