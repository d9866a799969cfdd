// Watches a run for the goal that an author has set: all its conditions have to hold at once, in one state.
//
// Which states are looked at does not depend on speed, machine or pictures: the ends of epochs, and where whoever trains asks for it. It
// is fetched where there is a goal.

/** @import {EngineFrame, EngineModule, EngineTrainer, GoalCondition} from './types.js' */

import { nothingRequested } from './request.js';

/** @typedef {{accuracy: number | null, loss: number | null, dead: number | null, epoch: number | null}} GoalValues accuracy and loss are of the test samples */

/**
 * Whether all conditions hold. What is not known does not hold.
 *
 * @param {readonly GoalCondition[]} goal
 * @param {GoalValues} values
 */
export function allHold(goal, values) {
  return goal.every(({ measure, bound }) => {
    const value = values[measure];
    if (value === null || !Number.isFinite(value)) return false;
    return measure === 'accuracy' ? value >= bound : value <= bound;
  });
}

export class GoalWatch {
  #goal;
  #deadNumber;

  /**
   * @param {EngineModule} engine
   * @param {readonly GoalCondition[]} goal
   */
  constructor(engine, goal) {
    this.#goal = goal;
    this.#deadNumber = engine.tables().layerNumbers.indexOf('dead');
  }

  /**
   * How many steps there are to the end of the epoch; training goes no further in one go.
   *
   * @param {EngineTrainer} trainer
   */
  stepsLeft(trainer) {
    return trainer.stepsToEpochEnd();
  }

  /**
   * Whether the goal holds in the present state.
   *
   * @param {EngineTrainer} trainer
   * @returns {EngineFrame | null} that state with its vital signs; null where it does not hold
   */
  look(trainer) {
    // Before the first step nothing has been done to reach it.
    if (trainer.step() === 0 || trainer.diverged()) return null;
    const { trace: _, ...request } = nothingRequested;
    const easy = this.#goal.filter(({ measure }) => measure !== 'dead');
    const { testAccuracy, testLoss, epoch } = trainer.frame(request);
    const values = { accuracy: testAccuracy, loss: testLoss, epoch, dead: null };
    if (!allHold(easy, values)) return null;
    const frame = trainer.frame({ ...request, vitals: true });
    return allHold(this.#goal, { ...values, dead: this.#deadShare(trainer, frame) }) ? frame : null;
  }

  /**
   * @param {EngineTrainer} trainer
   * @param {EngineFrame} frame of it, with vital signs
   */
  #deadShare(trainer, { layers }) {
    const hidden = trainer.describe().layers.slice(0, -1);
    if (!layers || hidden.length === 0) return 0;
    const numbers = layers.shape[1];
    const sum = (/** @type {number[]} */ counts) => counts.reduce((total, each) => total + each, 0);
    const dead = sum(hidden.map((_, l) => layers.data[l * numbers + this.#deadNumber]));
    return dead / sum(hidden.map(({ units }) => units));
  }
}
