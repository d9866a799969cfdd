// Trains in slices of so many milliseconds: in chunks of steps, between which it looks at the clock.

/** @import {EngineTrainer} from '../types.js' */
/** @import {GoalWatch} from '../goal-watch.js' */

const largestChunk = 8192;

export class Slices {
  /** Steps between two looks at the clock. */
  #chunk = 1;

  /** The network is another one: what steps cost is not known. */
  restart() {
    this.#chunk = 1;
  }

  /**
   * Trains at most `limit` steps, and no longer than a slice. Stops where the network diverges.
   *
   * @param {EngineTrainer} trainer
   * @param {number} limit
   * @param {number} milliseconds
   * @param {{goal: GoalWatch | null, judge: () => void}} judging `judge` is called at the end of every epoch while there is a goal
   * @returns {number} the steps done
   */
  train(trainer, limit, milliseconds, judging) {
    const end = performance.now() + milliseconds;
    let done = 0;
    while (done < limit) {
      const { goal } = judging;
      const most = goal ? goal.stepsLeft(trainer) : Infinity;
      const steps = Math.min(limit - done, this.#chunk, most);
      const started = performance.now();
      const taken = trainer.train(steps);
      const now = performance.now();
      done += taken;
      if (taken < steps) break;
      if (steps === most) judging.judge();
      if (now - started > milliseconds / 2) this.#chunk = Math.max(1, this.#chunk >> 1);
      else if (steps === this.#chunk && now - started < milliseconds / 8) {
        this.#chunk = Math.min(largestChunk, this.#chunk * 2);
      }
      if (now >= end) break;
    }
    return done;
  }
}
