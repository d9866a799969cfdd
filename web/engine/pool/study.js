// A study as the page has it: a plan, its rows as they come from the pool, and what they come to.
//
// This room computes many runs: pool.js hands them to workers (study-worker.js), kept-rows.js keeps their rows in the browser. Nothing
// here knows the page, and no statistic is computed here: rows are judged by the engine.

import { KeptRows } from './kept-rows.js';
import { Pool } from './pool.js';

/** @import {StudyPlan, StudyResult} from '../boundary.js' */
/** @import {StudySource} from './types.js' */

/** A plan that somebody else has written does not start by itself where it takes longer, by estimate. */
export const mostSecondsUnasked = 5;
/** Nor with more runs, for which the command line is the better place. */
export const mostRunsUnasked = 100_000;

/** Beside the text of a row, what the page and the engine spend on it; in bytes. */
const bytesBesideText = 150;
/** Runs whose beginnings are timed for an estimate, and how long that may take. */
const mostTimed = 12;
const timedMilliseconds = 300;
/** On the page, which is not to stand still. */
const timedOnPage = 40;
/** Rows that have come are kept together, this often. */
const keptMilliseconds = 1000;

/**
 * @typedef {object} Estimate of what is yet to be computed
 * @property {number} runs
 * @property {number} seconds with all workers
 * @property {number} bytes of memory, for the whole study
 * @property {'starts' | 'asks' | 'command_line'} admission whether a plan of somebody else's may start by itself, waits until the reader
 *   asks for it, or belongs on the command line
 */

/**
 * @typedef {object} Progress
 * @property {number} finished
 * @property {number} runs
 * @property {number | null} secondsLeft null while it is not known
 */

/** @typedef {'ready' | 'running' | 'paused' | 'finished' | 'cancelled' | 'failed'} StudyState */

export class Study {
  plan;
  /** @type {StudyState} */
  state = 'ready';
  /** Why it failed. */
  reason = '';
  /** Called when the state or the progress has changed. @type {() => void} */
  onChange = () => {};
  #pool;
  #kept;
  /** By number of the run; empty where it is not finished. @type {string[]} */
  #lines;
  #finished = 0;
  #next = 0;
  /** Rows that are yet to be kept. @type {string[]} */
  #toKeep = [];
  /** What was finished when this part of the work began, and when that was. */
  #since = { finished: 0, at: 0 };

  /**
   * @param {StudyPlan} plan
   * @param {Pool} pool
   * @param {KeptRows} kept
   */
  constructor(plan, pool, kept) {
    this.plan = plan;
    this.#pool = pool;
    this.#kept = kept;
    this.#lines = new Array(plan.runs).fill('');
  }

  /**
   * Opens a study, with the rows that are kept of it.
   *
   * @param {StudySource} source
   * @param {string} text of the plan
   * @param {{cores?: number}} [options] workers at most; by default as many as the machine has cores
   * @returns {Promise<Study>} also where something is wrong with the text: see plan.problems
   */
  static async open(source, text, { cores } = {}) {
    const pool = new Pool(source, cores);
    try {
      /** @type {StudyPlan} */
      const plan = await pool.ask({ method: 'plan', values: [text] });
      // Rows of another engine may be others.
      const { kept, lines } = await KeptRows.open(plan.text, source.files.wasm);
      const study = new Study(plan, pool, kept);
      if (lines.length > 0) {
        const sound = await pool.ask({ method: 'sound', values: [plan.text, lines] });
        for (const line of sound) study.#put(line);
      }
      return study;
    } catch (error) {
      pool.close();
      throw error;
    }
  }

  /** Whether it computes on the page, more slowly, because workers are refused. */
  get onPage() {
    return this.#pool.onPage;
  }

  /** Why rows are lost when the page is closed; null where they are not. */
  get keepProblem() {
    return this.#kept.problem;
  }

  /** How many workers compute. */
  get workers() {
    return this.#pool.working;
  }

  /** Whether the run on screen trains, and wants a core of its own. @param {boolean} sharing */
  set sharing(sharing) {
    this.#pool.sharing = sharing;
  }

  /** @returns {Progress} */
  get progress() {
    const { finished, at } = this.#since;
    const done = this.#finished - finished;
    const spent = performance.now() - at;
    const left = this.plan.runs - this.#finished;
    const isKnown = this.state === 'running' && done > 0;
    return {
      finished: this.#finished,
      runs: this.plan.runs,
      secondsLeft: left === 0 ? 0 : isKnown ? (spent / done) * (left / 1000) : null,
    };
  }

  /** The rows that are finished, lines of JSON in the order of the runs. */
  get rows() {
    return this.#lines.filter(Boolean);
  }

  /** @returns {Promise<Estimate>} from the beginnings of some runs */
  async estimate() {
    const { runs } = this.plan;
    const left = runs - this.#finished;
    const timed = Math.min(mostTimed, runs);
    // Values of the factors lie side by side.
    const numbers = Array.from({ length: timed }, (_, i) => i);
    const cost = await this.#pool.ask({
      method: 'cost',
      values: [this.plan.text, numbers, this.onPage ? timedOnPage : timedMilliseconds],
    });
    const seconds = (cost * left) / 1000 / this.#pool.size;
    const textBytes = this.#finished > 0 ? this.rows[0].length : 300;
    const admission =
      runs > mostRunsUnasked ? 'command_line' : seconds > mostSecondsUnasked ? 'asks' : 'starts';
    return { runs: left, seconds, bytes: runs * (textBytes + bytesBesideText), admission };
  }

  /**
   * Computes what is missing.
   *
   * @returns {Promise<void>} resolves when it is finished, cancelled or failed; see `state`
   */
  async start() {
    if (this.state !== 'ready') return;
    this.#set('running');
    const keeping = setInterval(() => void this.#keep(), keptMilliseconds);
    try {
      await this.#pool.compute({
        plan: this.plan.text,
        next: () => this.#nextRun(),
        take: (lines) => this.#take(lines),
      });
      await this.#keep();
      if (this.#finished === this.plan.runs) this.#set('finished');
    } catch (error) {
      this.reason = error instanceof Error ? error.message : String(error);
      this.#set('failed');
    } finally {
      clearInterval(keeping);
    }
  }

  pause() {
    if (this.state !== 'running') return;
    this.#pool.paused = true;
    this.#set('paused');
  }

  resume() {
    if (this.state !== 'paused') return;
    this.#pool.paused = false;
    this.#set('running');
  }

  /** Leaves no worker. What is finished is kept, for the next time that this plan is opened. */
  async cancel() {
    if (this.state !== 'finished' && this.state !== 'failed') this.#set('cancelled');
    this.#pool.close();
    await this.#keep();
    this.#kept.close();
  }

  /** Forgets what is kept of it in the browser. */
  forget() {
    return this.#kept.clear();
  }

  /**
   * The experiment of a run, with the step at which the run ends.
   *
   * @param {number} run
   * @returns {Promise<string>}
   */
  experiment(run) {
    return this.#pool.ask({ method: 'experiment', values: [this.plan.text, run] });
  }

  /** @returns {Promise<StudyResult>} what the rows so far come to */
  judge() {
    return this.#pool.ask({ method: 'judge', values: [this.plan.text, this.rows] });
  }

  #nextRun() {
    while (this.#next < this.plan.runs && this.#lines[this.#next] !== '') this.#next++;
    return this.#next < this.plan.runs ? this.#next++ : null;
  }

  /** @param {string[]} lines */
  #take(lines) {
    const fresh = lines.filter((line) => this.#put(line));
    this.#toKeep.push(...fresh);
    this.onChange();
  }

  /** @param {string} line @returns {boolean} whether it is new */
  #put(line) {
    const run = Number(/^\{"run":(\d+),/.exec(line)?.[1] ?? NaN);
    if (!(run < this.plan.runs) || this.#lines[run] !== '') return false;
    this.#lines[run] = line;
    this.#finished++;
    return true;
  }

  async #keep() {
    await this.#kept.add(this.#toKeep.splice(0));
  }

  /** @param {StudyState} state */
  #set(state) {
    this.state = state;
    this.#since = { finished: this.#finished, at: performance.now() };
    this.onChange();
  }
}
