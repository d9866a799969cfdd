// Whether a result that is run again reaches the goal of its task: as on the reader's page, at the end of an epoch, before a change or in
// the end; and, where the task asks for a change, only while there is one.

import { judged } from '../../address/goal.js';

/** @import {Condition} from '../../address/goal.js' */
/** @import {Run as Handle} from '../../engine/run.js' */

export class GoalCheck {
  #conditions;
  #asksChange;
  #given;
  #watches = false;
  #hasReached = false;

  /**
   * @param {readonly Condition[]} goal
   * @param {string} given text of the experiment that readers were given
   */
  constructor(goal, given) {
    this.#conditions = judged(goal);
    this.#asksChange = this.#conditions.length < goal.length;
    this.#given = given;
  }

  /**
   * Watches from here on, or no more.
   *
   * @param {Handle} run
   * @param {string} text of its experiment
   * @param {boolean} hasOtherWeights whether a weight was set by hand
   */
  async follow(run, text, hasOtherWeights) {
    const isWanted = !this.#asksChange || hasOtherWeights || text !== this.#given;
    if (isWanted === this.#watches || this.#hasReached) return;
    if (isWanted) await run.watchGoal(this.#conditions);
    else await this.hasReached(run);
    this.#watches = isWanted;
  }

  /**
   * Ends to watch, and says whether it has been reached so far.
   *
   * @param {Handle} run
   */
  async hasReached(run) {
    if (this.#watches) {
      await run.judge();
      this.#hasReached ||= !(await run.watchGoal(null));
      this.#watches = false;
    }
    return this.#hasReached;
  }

  /**
   * Looks at the present state.
   *
   * @param {Handle} run
   */
  async look(run) {
    if (this.#watches) await run.judge();
  }
}
