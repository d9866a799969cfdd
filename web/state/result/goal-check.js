// Whether a result that is run again reaches the goal of its task: as on the reader's page, at the end of an epoch, before a change or in
// the end; and, where the task asks for a change, from the first one on. What was undone is not in a result.

import { judged } from '../../address/goal.js';

/** @import {Condition} from '../../address/goal.js' */
/** @import {Run as Handle} from '../../engine/run.js' */

export class GoalCheck {
  #conditions;
  #asksChange;
  #watches = false;

  /**
   * @param {readonly Condition[]} goal
   */
  constructor(goal) {
    this.#conditions = judged(goal);
    this.#asksChange = this.#conditions.length < goal.length;
  }

  /**
   * Watches from here on, where there is something to watch for.
   *
   * @param {Handle} run
   * @param {boolean} hasChange whether something was changed so far
   */
  async follow(run, hasChange) {
    if (this.#watches || (this.#asksChange && !hasChange)) return;
    await run.watchGoal(this.#conditions);
    this.#watches = true;
  }

  /**
   * Looks at the present state.
   *
   * @param {Handle} run
   */
  async look(run) {
    if (this.#watches) await run.judge();
  }

  /**
   * Ends to watch, and says whether it was reached.
   *
   * @param {Handle} run
   */
  async hasReached(run) {
    await this.look(run);
    return this.#watches && !(await run.watchGoal(null));
  }
}
