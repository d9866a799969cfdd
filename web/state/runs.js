// The runs that a page holds, side by side in one engine.

import { flatFrame } from '../frame/flat.js';
import { Run } from './run.js';

/** @import {Engine, Started} from '../engine/client.js' */
/** @import {EngineEvent, Tables} from '../engine/types.js' */

export class Runs {
  #engine;
  #tables;
  /** @type {Map<number, Run>} */
  #byNumber = new Map();

  /**
   * @param {Engine} engine
   * @param {Tables} tables
   */
  constructor(engine, tables) {
    this.#engine = engine;
    this.#tables = tables;
  }

  /**
   * Begins a run of an experiment beside those that there are, from its first weights.
   *
   * @param {string} text
   * @returns {Promise<Run>}
   */
  async open(text) {
    const experiment = await this.#engine.edit(text, '');
    return this.add({ experiment, run: await this.#engine.open(experiment.text), frame: null });
  }

  /**
   * @param {Omit<Started, 'tables'>} started a run that has begun in the engine
   * @returns {Run}
   */
  add({ experiment, run: handle, frame }) {
    const run = new Run(this.#engine, this.#tables, handle, experiment, frame && flatFrame(frame));
    this.#byNumber.set(handle.number, run);
    return run;
  }

  /**
   * Ends a run: the engine gives its memory back.
   *
   * @param {Run} run
   */
  async close(run) {
    this.#byNumber.delete(run.handle.number);
    await run.handle.close();
  }

  /** @param {EngineEvent} event */
  engineEvent(event) {
    switch (event.type) {
      case 'diverged':
        this.#byNumber.get(event.run)?.diverged(event.step);
        break;
      case 'reached':
        this.#byNumber.get(event.run)?.reach(flatFrame(event.frame));
        break;
      case 'restarted':
        for (const opened of event.runs) void this.#byNumber.get(opened.run)?.goOn(opened);
        break;
      default:
        for (const run of this.#byNumber.values()) run.engineEnded();
    }
  }
}
