// The pool: workers that compute the runs of one plan, one a core while the run on screen rests and one less while it trains. Where
// workers are refused, the page computes in small slices, which is slower.
//
// Runs are handed out in batches and come back in whatever order they are finished. A worker that dies is replaced, and its batches are
// handed out again: a run gives the same row wherever it is computed.

import { EngineEnded } from '../trap.js';
import { linkStudyPage, linkStudyWorker } from './link.js';

/** @import {StudyLink} from './link.js' */
/** @import {StudySource} from './types.js' */

/** What a batch of runs is to take: long enough for messages not to matter, short enough to share the end out fairly. */
const batchMilliseconds = 150;
/** Where the whole is over within a second or two, its end counts. */
const shortBatchMilliseconds = 30;
const mostInBatch = 500;
const batchesAhead = 2;
/** Runs whose worker has died more often than this are given up, and so is opening workers. */
const mostDeaths = 3;

/**
 * @typedef {object} Job
 * @property {string} plan
 * @property {() => number | null} next a run that is yet to be computed; null where there is none
 * @property {(lines: string[]) => void} take rows as they come
 * @property {boolean} [endings] whether how runs end is all that is wanted of them, and soon
 */

/** @typedef {{runs: number[], deaths: number}} Batch with how many workers have died over it */

export class Pool {
  /** Whether the page computes, because workers are refused. */
  onPage = false;
  #source;
  #cores;
  /** @type {Set<StudyLink>} */
  #links = new Set();
  #isSharing = false;
  #isPaused = false;
  #isClosed = false;
  /** Of workers that have died. @type {Batch[]} */
  #returned = [];
  #failedToOpen = 0;
  /** Milliseconds that a run takes on a core. */
  #cost = Infinity;
  /** One for each worker that computes, in the order in which they began. @type {Set<object>} */
  #lanes = new Set();
  #wake = () => {};
  /** @type {Promise<StudyLink> | null} */
  #asked = null;
  /** Whether workers stay when they have nothing to do. */
  #keeps = false;
  /** Workers that stay, and have nothing to compute. @type {Promise<StudyLink>[]} */
  #ready = [];

  /**
   * @param {StudySource} source
   * @param {number} [cores]
   */
  constructor(source, cores = globalThis.navigator?.hardwareConcurrency ?? 1) {
    this.#source = source;
    this.#cores = Math.max(1, cores);
  }

  /** How many workers there are to be. */
  get size() {
    if (this.onPage) return 1;
    return this.#isSharing ? Math.max(1, this.#cores - 1) : this.#cores;
  }

  /** How many compute at present. */
  get working() {
    return this.#lanes.size;
  }

  /** Whether the run on screen trains, and wants a core of its own. @param {boolean} sharing */
  set sharing(sharing) {
    this.#isSharing = sharing;
    this.#wake();
  }

  /** @param {boolean} paused */
  set paused(paused) {
    this.#isPaused = paused;
    for (const link of this.#links) link.pause(paused);
  }

  /** Opens all workers before there is something to compute; from now on they stay until the pool is closed. */
  warm() {
    this.#keeps = true;
    while (this.#ready.length < this.size) {
      const link = this.#open();
      // Whoever takes it is told.
      link.catch(() => {});
      this.#ready.push(link);
    }
  }

  /**
   * Asks something that is no run, of a worker of its own or of one that stays, or of the page.
   *
   * @param {import('./types.js').StudyCall} call
   * @returns {Promise<any>}
   */
  async ask(call) {
    try {
      this.#asked ??= this.#ready[0] ?? this.#open();
      return await (await this.#asked).call(call);
    } catch (error) {
      const link = await this.#asked?.catch(() => null);
      this.#asked = null;
      if (link) this.#drop(link);
      if (!(error instanceof EngineEnded) || this.#isClosed) throw error;
      // Once more, in a worker that is new.
      this.#asked = this.#open();
      return (await this.#asked).call(call);
    }
  }

  /**
   * Computes until there is no run left, or the pool is closed.
   *
   * @param {Job} job
   * @returns {Promise<void>} rejected where workers keep dying
   */
  async compute(job) {
    /** @type {Error | null} */
    let fault = null;
    let isDry = false;
    const isOver = () => fault !== null || this.#isClosed || (isDry && this.#returned.length === 0);
    while (!isOver() || this.#lanes.size > 0) {
      while (!isOver() && this.#lanes.size < this.size) {
        const lane = {};
        this.#lanes.add(lane);
        this.#compute(job, lane)
          .then((ranDry) => (isDry ||= ranDry))
          .catch((error) => (fault ??= error))
          .finally(() => {
            this.#lanes.delete(lane);
            this.#wake();
          });
      }
      await new Promise((resolve) => (this.#wake = () => resolve(null)));
    }
    if (fault) throw fault;
  }

  /**
   * One worker and what it computes.
   *
   * @param {Job} job
   * @param {object} lane that it fills
   * @returns {Promise<boolean>} whether it has found no run left to compute
   */
  async #compute(job, lane) {
    /** @type {StudyLink} */
    let link;
    try {
      link = await (this.#ready.shift() ?? this.#open());
    } catch (error) {
      if (this.#isClosed) return false;
      if (!(error instanceof EngineEnded) || ++this.#failedToOpen > mostDeaths) throw error;
      return false;
    }
    /** @type {Set<Promise<unknown>>} */
    const underWay = new Set();
    let ranDry = false;
    let isAlive = true;
    try {
      for (;;) {
        while (isAlive && !ranDry && underWay.size < this.#ahead && this.#hasPlace(lane)) {
          const batch = this.#returned.shift() ?? this.#batch(job);
          ranDry = batch === null;
          if (batch === null) break;
          const work = this.#rowsOf(link, job, batch)
            .then((survived) => (isAlive &&= survived))
            .finally(() => underWay.delete(work));
          underWay.add(work);
        }
        if (underWay.size === 0) return ranDry;
        await Promise.race(underWay);
      }
    } finally {
      if (this.#keeps && isAlive && this.#links.has(link)) this.#ready.push(Promise.resolve(link));
      else this.#drop(link);
    }
  }

  /**
   * @param {StudyLink} link
   * @param {Job} job
   * @param {Batch} batch
   * @returns {Promise<boolean>} whether the worker is still alive
   */
  async #rowsOf(link, job, batch) {
    try {
      const method = job.endings ? 'endings' : 'rows';
      const rows = await link.call({ method, values: [job.plan, batch.runs] });
      if (!rows) return false;
      this.#failedToOpen = 0;
      this.#learn(rows.milliseconds / batch.runs.length);
      job.take(rows.lines);
      return true;
    } catch (error) {
      if (this.#isClosed) return false;
      if (!(error instanceof EngineEnded) || ++batch.deaths > mostDeaths) throw error;
      this.#returned.push(batch);
      return false;
    }
  }

  /** Batches that a worker has at a time: the next one lies ready when it has finished one. */
  get #ahead() {
    return this.onPage ? 1 : batchesAhead;
  }

  /** Whether there is room for it among the others: where there is less of it, the last ones make it. @param {object} lane */
  #hasPlace(lane) {
    return !this.#isClosed && [...this.#lanes].indexOf(lane) < this.size;
  }

  /** @param {Job} job @returns {Batch | null} null where there is nothing to compute */
  #batch(job) {
    const wanted = job.endings ? shortBatchMilliseconds : batchMilliseconds;
    const count = Math.max(1, Math.min(mostInBatch, Math.floor(wanted / this.#cost)));
    /** @type {number[]} */
    const runs = [];
    while (runs.length < count) {
      const run = job.next();
      if (run === null) break;
      runs.push(run);
    }
    return runs.length > 0 ? { runs, deaths: 0 } : null;
  }

  /** @param {number} milliseconds of a run */
  #learn(milliseconds) {
    this.#cost = this.#cost === Infinity ? milliseconds : 0.7 * this.#cost + 0.3 * milliseconds;
  }

  /** @returns {Promise<StudyLink>} */
  async #open() {
    let link;
    try {
      if (this.onPage) throw new EngineEnded('Workers are refused.');
      link = await linkStudyWorker(this.#source);
    } catch (error) {
      // Where one has worked, it is not refused.
      if (!(error instanceof EngineEnded) || (this.#links.size > 0 && !this.onPage)) throw error;
      this.onPage = true;
      link = await linkStudyPage(this.#source);
    }
    if (this.#isClosed) {
      link.close();
      throw new EngineEnded('The pool was closed.');
    }
    this.#links.add(link);
    if (this.#isPaused) link.pause(true);
    return link;
  }

  /** @param {StudyLink} link */
  #drop(link) {
    this.#links.delete(link);
    link.close();
  }

  /** Leaves no worker. */
  close() {
    this.#isClosed = true;
    for (const link of [...this.#links]) this.#drop(link);
    this.#wake();
  }
}
