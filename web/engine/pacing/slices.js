// Trains in slices of so many milliseconds: in chunks of steps, between which it looks at the clock.

import { Chunk } from './chunk.js';

/** @import {EngineTrainer} from '../types.js' */
/** @import {GoalWatch} from '../goal-watch.js' */

const largestChunk = 8192;

export class Slices {
  #chunk = new Chunk(1, largestChunk);

  /** The network is another one: what steps cost is not known. */
  restart() {
    this.#chunk.restart();
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
      const steps = Math.min(limit - done, this.#chunk.steps, most);
      const started = performance.now();
      const taken = trainer.train(steps);
      const now = performance.now();
      done += taken;
      if (taken < steps) break;
      if (steps === most) judging.judge();
      this.#chunk.learn(now - started, milliseconds, steps === this.#chunk.steps);
      if (now >= end) break;
    }
    return done;
  }
}
