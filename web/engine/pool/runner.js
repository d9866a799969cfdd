// Computes runs of a plan in slices, in a worker (study-worker.js) or, where there are none, on the page.

import { Chunk } from '../pacing/chunk.js';
import { CrowdRunner } from './crowd-runner.js';

/** @import {Theory} from '../boundary.js' */
/** @import {StudyModule, StudyRuns, TheoryView} from './types.js' */

/** Steps after which the clock is looked at, at first. */
const firstChunk = 64;
const largestChunk = 1 << 20;

export class Runner {
  #module;
  /** Milliseconds after which others get their turn. */
  #slice;
  /** @type {{plan: string, runs: StudyRuns} | null} */
  #open = null;
  #chunk = new Chunk(firstChunk, largestChunk);
  /** @type {{text: string, view: TheoryView} | null} */
  #theory = null;
  /** What was asked for last: there is one run at a time. @type {Promise<unknown>} */
  #last = Promise.resolve();

  /**
   * @param {StudyModule} module
   * @param {number} slice milliseconds
   */
  constructor(module, slice) {
    this.#module = module;
    this.#slice = slice;
    this.crowd = new CrowdRunner(module, slice);
  }

  /**
   * Computes the rows of some runs, one after the other.
   *
   * @param {string} plan
   * @param {readonly number[]} numbers of the runs
   * @param {() => Promise<boolean>} turn gives others their turn, and answers whether to go on
   * @returns {Promise<{lines: string[], milliseconds: number} | null>} null where it was not to go on
   */
  rows(plan, numbers, turn) {
    return this.#next(() => this.#rows(plan, numbers, turn, false));
  }

  /** How runs end, which is known sooner than their rows. @type {Runner['rows']} */
  endings(plan, numbers, turn) {
    return this.#next(() => this.#rows(plan, numbers, turn, true));
  }

  /**
   * @param {string} plan
   * @param {readonly number[]} numbers
   * @param {() => Promise<boolean>} turn
   * @param {boolean} areEndings
   */
  async #rows(plan, numbers, turn, areEndings) {
    const runs = this.#of(plan);
    const lines = [];
    let milliseconds = 0;
    let began = performance.now();
    /** Whether to go on; others have had their turn where it was time. */
    const goesOn = async () => {
      const taken = performance.now() - began;
      if (taken < this.#slice) return true;
      milliseconds += taken;
      if (!(await turn())) return false;
      began = performance.now();
      return true;
    };
    for (const number of numbers) {
      if (areEndings) runs.beginEnding(number);
      else runs.begin(number);
      while (!this.#advance(runs)) if (!(await goesOn())) return null;
      lines.push(areEndings ? runs.ending() : runs.row());
      if (!(await goesOn())) return null;
    }
    return { lines, milliseconds: milliseconds + performance.now() - began };
  }

  /**
   * How long one run takes, from the beginnings of some.
   *
   * @param {string} plan
   * @param {readonly number[]} numbers of the runs
   * @param {number} milliseconds to spend
   * @returns {Promise<number>} milliseconds a run, on average
   */
  cost(plan, numbers, milliseconds) {
    return this.#next(async () => this.#cost(plan, numbers, milliseconds));
  }

  /**
   * @param {string} plan
   * @param {readonly number[]} numbers
   * @param {number} milliseconds
   */
  #cost(plan, numbers, milliseconds) {
    const runs = this.#of(plan);
    const each = milliseconds / numbers.length;
    let sum = 0;
    for (const number of numbers) {
      const began = performance.now();
      runs.begin(number);
      const begun = performance.now();
      let spent = 0;
      let finished = false;
      while (!finished && spent < each) {
        finished = runs.advance(firstChunk);
        spent = performance.now() - begun;
      }
      // What it takes to begin is not spread over its steps.
      sum += begun - began + spent / runs.share();
    }
    return sum / numbers.length;
  }

  /**
   * What theory says of an experiment, with as many random networks as time allows; asked again, with more of them.
   *
   * @param {string} text
   * @param {number} milliseconds to spend
   * @param {() => Promise<boolean>} turn see `rows`
   * @returns {Promise<Theory | null>} null where it was not to go on
   */
  theory(text, milliseconds, turn) {
    return this.#next(async () => {
      const end = performance.now() + milliseconds;
      if (this.#theory?.text !== text) {
        this.#theory?.view.delete();
        this.#theory = { text, view: new this.#module.Theory(text) };
      }
      const { view } = this.#theory;
      let began = performance.now();
      while (!view.advance() && performance.now() < end) {
        if (performance.now() - began < this.#slice) continue;
        if (!(await turn())) return null;
        began = performance.now();
      }
      return view.told();
    });
  }

  /**
   * @template Answer
   * @param {() => Promise<Answer>} work waits until what was asked for before is done
   * @returns {Promise<Answer>}
   */
  #next(work) {
    const answer = this.#last.then(work);
    this.#last = answer.catch(() => {});
    return answer;
  }

  /** @param {string} plan */
  #of(plan) {
    if (this.#open?.plan !== plan) {
      this.#open?.runs.delete();
      this.#open = { plan, runs: new this.#module.Runs(plan) };
    }
    return this.#open.runs;
  }

  /** @param {StudyRuns} runs @returns {boolean} whether the run is finished */
  #advance(runs) {
    const began = performance.now();
    const finished = runs.advance(this.#chunk.steps);
    if (finished) return true;
    this.#chunk.learn(performance.now() - began, this.#slice);
    return false;
  }

  close() {
    this.crowd.close();
    this.#open?.runs.delete();
    this.#open = null;
  }

  /** Leaves nothing in the module. */
  leave() {
    this.close();
    this.#theory?.view.delete();
    this.#theory = null;
  }
}
