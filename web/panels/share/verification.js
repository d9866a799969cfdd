// Verifies results, as many at a time as the machine has cores, and tells how far it is.

import { goalText } from '../../address/goal.js';
import { ResultProblem } from '../../address/result-text.js';
import { readPasted } from '../../state/result/pasted.js';
import { SettingProblem, verify } from '../../state/result/verify.js';

/** @import {Engine} from '../../engine/client.js' */
/** @import {Problem} from '../../engine/types.js' */
/** @import {ResultFault} from '../../address/result-text.js' */
/** @import {Pasted} from '../../state/result/pasted.js' */
/** @import {Task, Verified} from '../../state/result/verify.js' */

/** @typedef {Omit<Pasted, 'fault'> & {verified: Verified | null, problem: Problem | null, fault: ResultFault | 'failed' | null}} Row */

/** @typedef {Task & {isGiven: boolean}} GivenTask whether it is from a link that the teacher has given */

/** Engines at most: each takes the memory of its run. */
const mostEngines = 8;
/** Between two looks at how far it is. */
const tellMilliseconds = 200;

export class Verification {
  /** Another list as soon as a row is another one. @type {readonly Row[]} */
  rows = [];
  /** How many lines were left out. */
  left = 0;
  /** What the rows are compared with. @type {GivenTask | null} */
  task = null;
  /** How many have been verified. */
  done = 0;
  /** Where those are that each engine runs. @type {Map<Engine, number>} */
  #steps = new Map();
  /** @type {AbortController | null} */
  #abort = null;
  /** What came of results, by what they and their goal say: who goes on after Cancel, or adds others, does not wait for them again. @type {Map<string, Row>} */
  #known = new Map();
  #tell;
  #toldAt = 0;

  /** @param {() => void} tell called when there is something new */
  constructor(tell) {
    this.#tell = tell;
  }

  /** The step of the one that is furthest among those that are being verified. */
  get step() {
    return Math.max(0, ...this.#steps.values());
  }

  get isRunning() {
    return this.#abort !== null;
  }

  cancel() {
    this.#abort?.abort();
    this.#abort = null;
    this.#tell();
  }

  /**
   * @param {Engine} engine
   * @param {string} pasted
   * @param {GivenTask} task
   */
  async run(engine, pasted, task) {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    const { rows, left } = readPasted(pasted);
    const keys = rows.map(({ result }) => (result ? keyOf(result, task) : ''));
    const known = this.#known;
    const after = (/** @type {Row} */ row, /** @type {string} */ key) => {
      const { verified, problem, fault } = (row.result && known.get(key)) ?? row;
      return { ...row, verified, problem, fault };
    };
    this.rows = rows.map((row, i) => after({ ...row, verified: null, problem: null }, keys[i]));
    Object.assign(this, { left, task, done: 0 });
    this.#tell();
    const wanted = new Set(this.rows.flatMap((row, i) => (isOpen(row) ? keys[i] : [])));
    const others = await othersOf(engine, wanted.size - 1);
    const waiting = this.rows.entries();
    /** @param {Engine} one */
    const work = async (one) => {
      for (const [i, row] of waiting) {
        if (isOpen(row)) {
          // Two of a class may have handed in the same run.
          const isKnown = known.has(keys[i]);
          const found = isKnown
            ? after(row, keys[i])
            : await this.#verified(one, row, task, abort.signal);
          if (abort.signal.aborted) return;
          // What failed is worth another attempt.
          if (found.fault !== 'failed') known.set(keys[i], found);
          this.rows = this.rows.map((each, at) => (at === i ? found : each));
        }
        this.done++;
        this.#tell();
      }
    };
    try {
      if (!abort.signal.aborted) await Promise.all([engine, ...others].map(work));
    } finally {
      for (const other of others) other.terminate();
    }
    if (abort.signal.aborted) return;
    this.#abort = null;
    this.#tell();
  }

  /**
   * @param {Engine} engine
   * @param {Row} row with a result
   * @param {Task} task
   * @param {AbortSignal} signal
   * @returns {Promise<Row>}
   */
  async #verified(engine, row, task, signal) {
    if (!row.result) return row;
    const onStep = (/** @type {number} */ step) => {
      this.#steps.set(engine, step);
      if (performance.now() - this.#toldAt < tellMilliseconds) return;
      this.#toldAt = performance.now();
      this.#tell();
    };
    try {
      return { ...row, verified: await verify(engine, row.result, { onStep, signal, task }) };
    } catch (error) {
      if (error instanceof SettingProblem)
        return { ...row, fault: 'damaged', problem: error.problem };
      const fault = error instanceof ResultProblem ? error.code : 'failed';
      return signal.aborted ? row : { ...row, fault };
    } finally {
      this.#steps.delete(engine);
    }
  }
}

/** Whether a row is yet to be verified. @param {Row} row */
const isOpen = (row) => row.result !== null && !row.verified && !row.fault;

/**
 * Engines beside the page's own, as many as there are cores for and work; none where they do not start.
 *
 * @param {Engine} engine
 * @param {number} most
 * @returns {Promise<Engine[]>}
 */
async function othersOf(engine, most) {
  const cores = globalThis.navigator?.hardwareConcurrency ?? 1;
  const count = Math.max(0, Math.min(most, cores - 1, mostEngines - 1));
  const { another } = engine;
  const started = another ? Array.from({ length: count }, () => another().catch(() => null)) : [];
  return (await Promise.all(started)).filter((each) => each !== null);
}

/**
 * @param {NonNullable<Pasted['result']>} result
 * @param {Task} task
 */
function keyOf(result, { start, goal }) {
  return JSON.stringify([result, goal && [goalText(goal), start]]);
}
