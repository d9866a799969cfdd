// A study that somebody looks at: what is finished, how far it is, and what can be said of it so far. It opens, waits until the reader
// agrees where it must, computes, and is judged anew now and then while rows come.

import { askOnce } from './plan-reader.js';
import { Study } from '../../engine/pool/study.js';

/** @import {StudyPlan, StudyResult} from '../../engine/types.js' */
/** @import {Estimate, Progress} from '../../engine/pool/study.js' */
/** @import {StudySource} from '../../engine/pool/types.js' */

/** Between two judgements while rows come, and at least so many times what one takes. */
const judgeMilliseconds = 500;
const judgeShare = 8;

/**
 * @typedef {object} Row what of a run is shown; the file has more
 * @property {number} run
 * @property {number} seed
 * @property {number} metric NaN where there is none
 * @property {number | null} reached when the target was reached, null for never
 * @property {boolean} diverged
 * @property {string} digest
 */

/** @typedef {'opening' | 'asks' | 'command_line' | 'running' | 'paused' | 'finished' | 'cancelled' | 'failed'} SessionState */

export class Session {
  /** As it was asked for, without its check. */
  text;
  /** How the digest of all runs is to begin; '' where that is not said. */
  expected;
  /** @type {SessionState} */
  state = 'opening';
  /** Why it failed. */
  reason = '';
  /** As it was read; null until then. @type {StudyPlan | null} */
  plan = null;
  /** @type {StudyResult | null} */
  result = null;
  /** What is finished, by number of the run. @type {Map<number, Row>} */
  rows = new Map();
  /** @type {Estimate | null} */
  estimate = null;
  #onChange;
  /** @type {Study | null} */
  #study = null;
  #source;
  #sharing = false;
  #isClosed = false;
  /** How many rows were there when it was judged last, and when that was. */
  #judged = { rows: -1, at: -Infinity, took: 0 };
  /** @type {Promise<void> | null} */
  #judging = null;
  /** How many of the study's rows are in `rows`. */
  #read = 0;

  /**
   * @param {StudySource} source
   * @param {string} text of the plan
   * @param {() => void} onChange called when there is something new to show
   */
  constructor(source, text, onChange) {
    this.#source = source;
    // Whether a digest is known makes no other study.
    this.text = text.replace(/&check=[^&]*/, '');
    this.expected = /&check=([^&]*)/.exec(text)?.[1] ?? '';
    this.#onChange = onChange;
  }

  /**
   * Opens the study, and starts it if it may.
   *
   * @param {object} options
   * @param {boolean} options.asked whether this reader has asked for it; otherwise it may wait until then
   * @param {boolean} [options.sharing] whether the run on screen wants a core of its own
   * @returns {Promise<void>} resolves when it waits or is over
   */
  async open({ asked, sharing = false }) {
    this.#sharing = sharing;
    try {
      const study = await Study.open(this.#source, this.text);
      if (this.#isClosed) return void (await study.cancel());
      this.#study = study;
      this.plan = study.plan;
      study.sharing = this.#sharing;
      study.onChange = () => this.#changed();
      this.#readRows();
      const isDone = study.progress.finished === study.plan.runs;
      if (!asked && !isDone) {
        this.estimate = await study.estimate();
        if (this.#isClosed) return;
        if (this.estimate.admission !== 'starts') {
          if (this.rows.size > 0) await this.#judge();
          return this.#set(this.estimate.admission);
        }
      }
      await this.start();
    } catch (error) {
      if (!this.#isClosed) this.#fail(error);
    }
  }

  /** @returns {Promise<void>} resolves when it is over */
  async start() {
    const study = this.#study;
    if (!study) return;
    this.#set('running');
    await study.start();
    if (this.#isClosed) return;
    if (study.state === 'failed') return this.#fail(study.reason);
    await this.#judging;
    await this.#judge();
    if (!this.#isClosed && study.state === 'finished') this.#set('finished');
  }

  pause() {
    this.#study?.pause();
    if (this.#study?.state === 'paused') this.#set('paused');
  }

  resume() {
    this.#study?.resume();
    if (this.#study?.state === 'running') this.#set('running');
  }

  /** Ends it before it is finished; what is there stays to be seen. */
  async cancel() {
    if (this.state !== 'running' && this.state !== 'paused') return;
    // Nothing comes in while what is there is judged.
    this.#study?.pause();
    await this.#judging;
    await this.#judge();
    if (this.#study?.state === 'finished') return this.#set('finished');
    this.#isClosed = true;
    await this.#study?.cancel();
    this.#set('cancelled');
  }

  /** Leaves no worker behind. */
  async close() {
    this.#isClosed = true;
    await this.#study?.cancel();
  }

  /** Whether the run on screen trains. @param {boolean} sharing */
  set sharing(sharing) {
    if (sharing === this.#sharing) return;
    this.#sharing = sharing;
    if (this.#study) this.#study.sharing = sharing;
  }

  /** @returns {Progress} */
  get progress() {
    return this.#study?.progress ?? { finished: 0, runs: 0, secondsLeft: null };
  }

  get workers() {
    return this.#study?.workers ?? 0;
  }

  get onPage() {
    return this.#study?.onPage ?? false;
  }

  get keepProblem() {
    return this.#study?.keepProblem ?? null;
  }

  /** Lines of JSON, in the order of the runs. @returns {string[]} */
  get lines() {
    return this.#study?.rows ?? [];
  }

  /**
   * The experiment of a run, with the step at which it ends, and the digest there where it has not diverged.
   *
   * @param {number} run
   * @returns {Promise<string | null>} null before the plan is read
   */
  async experiment(run) {
    const row = this.rows.get(run);
    const plan = this.plan?.text;
    if (plan === undefined) return null;
    const text = this.#isClosed
      ? await askOnce(this.#source, { method: 'experiment', values: [plan, run] })
      : await this.#study?.experiment(run);
    if (!text) return null;
    return row && !row.diverged ? `${text}&check=${row.digest.slice(0, 8)}` : text;
  }

  #changed() {
    if (this.#isClosed) return;
    const { rows, at, took } = this.#judged;
    const isDue = performance.now() - at > Math.max(judgeMilliseconds, judgeShare * took);
    if (isDue && !this.#judging && this.progress.finished > rows) {
      this.#judging = this.#judge().finally(() => (this.#judging = null));
    }
    this.#onChange();
  }

  async #judge() {
    const study = this.#study;
    if (!study) return;
    const began = performance.now();
    const rows = study.progress.finished;
    this.#readRows();
    try {
      const result = await study.judge();
      if (this.#isClosed) return;
      this.result = result;
    } catch (error) {
      if (!this.#isClosed) this.#fail(error);
      return;
    }
    const at = performance.now();
    this.#judged = { rows, at, took: at - began };
    this.#onChange();
  }

  #readRows() {
    const lines = this.lines;
    if (lines.length === this.#read) return;
    this.#read = lines.length;
    for (const line of lines) {
      const run = Number(/^\{"run":(\d+),/.exec(line)?.[1]);
      if (this.rows.has(run)) continue;
      const { seed, metric, reached, diverged, digest } = JSON.parse(line);
      const row = {
        run,
        seed,
        metric: metric ?? NaN,
        reached,
        diverged: diverged !== null,
        digest,
      };
      this.rows.set(run, row);
    }
  }

  /** @param {SessionState} state */
  #set(state) {
    this.state = state;
    this.#onChange();
  }

  /** @param {unknown} error */
  #fail(error) {
    this.reason = error instanceof Error ? error.message : String(error);
    this.#set('failed');
  }
}
