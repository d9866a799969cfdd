// Verifies results one after the other, and tells how far it is.

import { ResultProblem } from '../../address/result-text.js';
import { readPasted } from '../../state/result/pasted.js';
import { SettingProblem, verify } from '../../state/result/verify.js';

/** @import {Engine} from '../../engine/client.js' */
/** @import {Problem} from '../../engine/types.js' */
/** @import {ResultFault} from '../../address/result-text.js' */
/** @import {Pasted} from '../../state/result/pasted.js' */
/** @import {Verified} from '../../state/result/verify.js' */

/** @typedef {Omit<Pasted, 'fault'> & {verified: Verified | null, problem: Problem | null, fault: ResultFault | 'failed' | null}} Row */

/** Between two looks at how far it is. */
const tellMilliseconds = 200;

export class Verification {
  /** @type {Row[]} */
  rows = [];
  /** How many have been verified, and the step of the one that is. */
  done = 0;
  step = 0;
  /** @type {AbortController | null} */
  #abort = null;
  #tell;
  #toldAt = 0;

  /** @param {() => void} tell called when there is something new */
  constructor(tell) {
    this.#tell = tell;
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
   */
  async run(engine, pasted) {
    this.cancel();
    const abort = new AbortController();
    this.#abort = abort;
    const rows = readPasted(pasted).map((each) => ({ ...each, verified: null, problem: null }));
    Object.assign(this, { rows, done: 0, step: 0 });
    this.#tell();
    for (const [i, row] of rows.entries()) {
      if (row.result) this.rows[i] = await this.#verified(engine, row, abort.signal);
      if (abort.signal.aborted) return;
      this.done++;
      this.#tell();
    }
    this.#abort = null;
    // Another list is another table.
    this.rows = [...this.rows];
    this.#tell();
  }

  /**
   * @param {Engine} engine
   * @param {Row} row
   * @param {AbortSignal} signal
   * @returns {Promise<Row>}
   */
  async #verified(engine, row, signal) {
    if (!row.result) return row;
    const onStep = (/** @type {number} */ step) => {
      this.step = step;
      if (performance.now() - this.#toldAt < tellMilliseconds) return;
      this.#toldAt = performance.now();
      this.#tell();
    };
    try {
      return { ...row, verified: await verify(engine, row.result, { onStep, signal }) };
    } catch (error) {
      if (error instanceof SettingProblem)
        return { ...row, fault: 'damaged', problem: error.problem };
      const fault = error instanceof ResultProblem ? error.code : 'failed';
      return signal.aborted ? row : { ...row, fault };
    }
  }
}
