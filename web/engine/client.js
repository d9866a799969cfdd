// The engine as the page asks it: what concerns no run, and runs to ask themselves (run.js). Values are those of types.d.ts.
//
// This room is the way to the engine: client, worker, host, runs, and the types of what crosses between them. It knows no page
// and no panels, and computes nothing itself.

/** @import {ActivationCost, CsvData, CsvReading, Curve, CurveRequest, Edited, EngineEvent, EngineSamples, EngineSketch, FrameRequest, OwnActivation, PlacedSamples, RunFrame, Tables} from './types.js' */
/** @import {Connection} from './connection.js' */

import { connect } from './connection.js';
import { Run } from './run.js';

/** @typedef {import('./connection.js').EngineSource} EngineSource */

/**
 * Everything that a page needs for its first picture.
 *
 * @typedef {object} Started
 * @property {Tables} tables
 * @property {Edited} experiment
 * @property {Run} run
 * @property {RunFrame | null} frame null where none was asked for
 */

export class Engine {
  #connection;
  /** Starts another one beside it, for work that can be shared. @type {(() => Promise<Engine>) | undefined} */
  another;

  /** @param {Connection} connection */
  constructor(connection) {
    this.#connection = connection;
  }

  /**
   * Reads an experiment and begins a run of it: all that a first picture needs, in one message.
   *
   * @param {string} text as a link carries it
   * @param {string} [changes] "key=value&key=value"
   * @param {FrameRequest | null} [request] for a frame to come along
   * @returns {Promise<Started>}
   */
  async start(text, changes = '', request = null) {
    const { opened, ...started } = await this.#call('start', text, changes, request);
    return { ...started, run: new Run(this.#connection, opened) };
  }

  /**
   * Begins a run of the experiment, beside those that there are, from its first weights.
   *
   * @param {string} text
   * @returns {Promise<Run>}
   */
  async open(text) {
    return new Run(this.#connection, await this.#call('open', text));
  }

  /** @returns {Promise<Tables>} */
  tables() {
    return this.#call('tables');
  }

  /**
   * @param {string} text
   * @param {string} changes "key=value&key=value"
   * @returns {Promise<Edited>}
   */
  edit(text, changes) {
    return this.#call('edit', text, changes);
  }

  /**
   * @param {CurveRequest} request
   * @returns {Promise<Curve>}
   */
  curve(request) {
    return this.#call('curve', request);
  }

  /**
   * The samples of an experiment without a run.
   *
   * @param {string} text
   * @returns {Promise<EngineSamples>}
   */
  preview(text) {
    return this.#call('preview', text);
  }

  /**
   * Trains another experiment and forgets it.
   *
   * @param {string} text
   * @param {number} steps
   * @param {number} side of its output, in cells
   * @returns {Promise<EngineSketch>}
   */
  sketch(text, steps, side) {
    return this.#call('sketch', text, steps, side);
  }

  /** Loads what reads and writes tables, and formulas, which is done when they are first wanted, too. @returns {Promise<void>} */
  prepareTables() {
    return this.#call('prepareTables');
  }

  /**
   * @param {string} text
   * @param {Partial<CsvReading>} [reading] what the reader says of it
   * @returns {Promise<CsvData>}
   */
  readCsv(text, reading = {}) {
    return this.#call('readCsv', text, reading);
  }

  /**
   * The samples of an experiment as the network sees them, as CSV without names.
   *
   * @param {string} text
   * @returns {Promise<string>}
   */
  samplesCsv(text) {
    return this.#call('samplesCsv', text);
  }

  /**
   * What can be said of an activation of the reader's own.
   *
   * @param {string} text a value of `own`
   * @returns {Promise<OwnActivation>}
   */
  ownActivation(text) {
    return this.#call('ownActivation', text);
  }

  /**
   * The experiment with its own data scaled in another way.
   *
   * @param {string} text
   * @param {string} scale value of the key `scale`; '' for data in the table's units
   * @returns {Promise<string>}
   */
  rescaled(text, scale) {
    return this.#call('rescaled', text, scale);
  }

  /**
   * The samples of an experiment as CSV: its own in their order, before they are shuffled, in the units of their table.
   *
   * @param {string} text
   * @returns {Promise<string>}
   */
  csvOf(text) {
    return this.#call('csvOf', text);
  }

  /**
   * The text of an experiment as a link carries it, with its bytes as the engine reads them.
   *
   * @param {string} text
   * @returns {Promise<string>}
   */
  unpacked(text) {
    return this.#call('unpacked', text);
  }

  /**
   * @param {PlacedSamples} placed
   * @returns {Promise<string>} the value of `points`; empty outside the limits
   */
  packPoints(placed) {
    return this.#call('packPoints', placed);
  }

  /**
   * @param {ArrayLike<number>} parameters all of a network's, in the order in which frames have them
   * @returns {Promise<string>} the value of `weights`
   */
  packWeights(parameters) {
    return this.#call('packWeights', parameters);
  }

  /**
   * Measures what a step of the experiment costs with every activation; takes about a second.
   *
   * @param {string} text
   * @returns {Promise<ActivationCost[]>}
   */
  activationCosts(text) {
    return this.#call('activationCosts', text);
  }

  /** Begins another engine where one ended and could not be replaced. */
  restart() {
    this.#connection.restart?.();
  }

  terminate() {
    this.#connection.terminate();
  }

  /**
   * @param {string} method
   * @param {...any} values
   */
  #call(method, ...values) {
    return this.#connection.call(null, method, values);
  }
}

/**
 * Starts the engine and resolves when it is ready.
 *
 * @param {EngineSource} source
 * @param {(event: EngineEvent) => void} onEvent
 * @returns {Promise<Engine>}
 */
export async function startEngine(source, onEvent) {
  const engine = new Engine(await connect(source, onEvent));
  engine.another = () => startEngine(source, () => {});
  return engine;
}
