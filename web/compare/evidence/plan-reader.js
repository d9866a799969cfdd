// Reads plans while they are being set up, in a worker of its own, which computes nothing.

import { Pool } from '../../engine/pool/pool.js';

/** @import {MeasuredActivation, MeasuredStep, StudyPlan} from '../../engine/types.js' */
/** @import {StudyCall, StudySource} from '../../engine/pool/types.js' */

export class PlanReader {
  #source;
  /** @type {Pool | null} */
  #pool = null;

  /** @param {StudySource} source */
  constructor(source) {
    this.#source = source;
  }

  /**
   * @param {string} text
   * @returns {Promise<StudyPlan>} also where something is wrong with it: see its problems
   */
  read(text) {
    this.#pool ??= new Pool(this.#source, 1);
    return this.#pool.ask({ method: 'plan', values: [text] });
  }

  /**
   * What the activation costs on this machine in the runs with one value of a plan's first factor.
   *
   * @param {string} text of the plan
   * @param {number} value
   * @param {number} milliseconds to spend
   * @returns {Promise<MeasuredActivation>}
   */
  cost(text, value, milliseconds) {
    this.#pool ??= new Pool(this.#source, 1);
    return this.#pool.ask({ method: 'activationCost', values: [text, value, milliseconds] });
  }

  /**
   * What a step costs on this machine in the runs with one value of each of a plan's factors.
   *
   * @param {string} text of the plan
   * @param {number} value
   * @param {number} stratum
   * @param {number} milliseconds to spend
   * @returns {Promise<MeasuredStep>}
   */
  stepCost(text, value, stratum, milliseconds) {
    this.#pool ??= new Pool(this.#source, 1);
    return this.#pool.ask({ method: 'stepCost', values: [text, value, stratum, milliseconds] });
  }

  close() {
    this.#pool?.close();
    this.#pool = null;
  }
}

/**
 * Asks the module of studies something, and leaves no worker.
 *
 * @param {StudySource} source
 * @param {StudyCall} call
 * @returns {Promise<any>}
 */
export async function askOnce(source, call) {
  const pool = new Pool(source, 1);
  try {
    return await pool.ask(call);
  } finally {
    pool.close();
  }
}
