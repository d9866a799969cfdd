// Holds the engine and any number of runs, by number, and serves the calls of a client.
//
// It is used by the worker and, where a worker is refused, by the page itself. What a run does is in hosted-run.js; messages
// are the business of serve.js and connection.js. What the calls mean is documented in client.js.

/** @import {ActivationCost, CsvData, CsvReading, Curve, CurveRequest, Edited, EngineModule, EngineSamples, EngineSketch, FrameRequest, Opened, OwnActivation, PlacedSamples, Restored, Saved, StartedRun, TableModule, Tables} from './types.js' */

/** @import {Heard} from './connection.js' */
/** @import {Formulas} from './formulas.js' */

import { HostedRun } from './hosted-run.js';
import { asFound, nothingRequested } from './request.js';
import { Turns } from './pacing/turns.js';

/** Steps of a sketch in one go. */
const sketchChunk = 50;

export class Host {
  #engine;
  #loadTables;
  /** @type {Promise<TableModule> | null} */
  #tables = null;
  #heard;
  #turns = new Turns();
  /** @type {Map<number, HostedRun>} */
  #runs = new Map();
  #last = 0;
  /** What reads activations of the reader's own, once it has been wanted. @type {Formulas | null} */
  formulas = null;

  /**
   * @param {EngineModule} engine
   * @param {() => Promise<TableModule>} loadTables
   * @param {Heard} heard who is told what nobody asked for
   */
  constructor(engine, loadTables, heard) {
    this.#engine = engine;
    this.#loadTables = loadTables;
    this.#heard = heard;
  }

  /** @returns {Tables} */
  tables() {
    return this.#engine.tables();
  }

  /**
   * @param {string} text
   * @param {string} changes
   * @returns {Edited}
   */
  edit(text, changes) {
    return this.#engine.edit(text, changes);
  }

  /**
   * @param {CurveRequest} request
   * @returns {Curve}
   */
  curve(request) {
    return this.#engine.curve(request);
  }

  /**
   * @param {string} text
   * @returns {EngineSamples}
   */
  preview(text) {
    const trainer = new this.#engine.Trainer(text);
    const samples = trainer.data();
    trainer.delete();
    return samples;
  }

  /**
   * @param {string} text
   * @param {number} steps
   * @param {number} side
   * @returns {Promise<EngineSketch>}
   */
  async sketch(text, steps, side) {
    const trainer = new this.#engine.Trainer(text);
    for (let left = steps; left > 0; left -= sketchChunk) {
      if (trainer.train(Math.min(left, sketchChunk)) === 0) break;
      await this.#turns.next();
    }
    const { dimensions } = trainer.describe();
    const { output } = trainer.frame({ ...nothingRequested, output: side });
    trainer.delete();
    return { output, dimensions };
  }

  /**
   * @param {string} text as a link carries it
   * @param {string} changes
   * @param {FrameRequest | null} [request]
   * @returns {StartedRun}
   */
  start(text, changes, request = null) {
    const experiment = this.edit(this.unpacked(text), changes);
    const opened = this.open(experiment.text);
    const frame = request && this.run(opened.run).frame(request);
    return { tables: this.tables(), experiment, opened, frame };
  }

  /**
   * @param {string} text
   * @returns {Opened}
   */
  open(text) {
    return this.#begin(++this.#last, text).opened();
  }

  /**
   * @param {Saved} last of a run of another engine
   * @param {Saved[]} kept
   * @returns {Restored}
   */
  revive(last, kept) {
    this.#last = Math.max(this.#last, last.run);
    return this.#begin(last.run, last.text).revive(last, kept);
  }

  /**
   * @param {number} number
   * @param {string} text
   */
  #begin(number, text) {
    const run = new HostedRun(number, text, this.#engine, this.#turns, this.#heard);
    this.#runs.set(number, run);
    return run;
  }

  /** @param {number} number */
  close(number) {
    this.#runs.get(number)?.close();
    this.#runs.delete(number);
  }

  /** @param {number} number */
  run(number) {
    const run = this.#runs.get(number);
    if (!run) throw new Error(`There is no run ${number}.`);
    return run;
  }

  /**
   * The module of tables. Where it does not load, the next call tries again.
   *
   * @returns {Promise<TableModule>}
   */
  async #withTables() {
    this.#tables ??= this.#loadTables();
    try {
      return await this.#tables;
    } catch (error) {
      this.#tables = null;
      throw error;
    }
  }

  async prepareTables() {
    await Promise.all([this.#withTables(), this.#withFormulas()]);
  }

  /**
   * Reads the activations of the reader's own that a call names, before it is answered.
   *
   * @param {unknown[]} values of the call
   */
  async readFormulas(values) {
    const formulas = await this.#withFormulas();
    await formulas.read(values);
    return formulas;
  }

  async #withFormulas() {
    const { Formulas } = await import('./formulas.js');
    return (this.formulas ??= new Formulas(this.#engine, () => this.#withTables()));
  }

  /**
   * @param {string} text
   * @param {Partial<CsvReading>} [reading]
   * @returns {Promise<CsvData>}
   */
  async readCsv(text, reading) {
    return (await this.#withTables()).readCsv(text, { ...asFound, ...reading });
  }

  /** @param {string} text an experiment */
  async samplesCsv(text) {
    return (await this.#withTables()).samplesCsv(text);
  }

  /**
   * @param {string} text a value of `own`
   * @returns {Promise<OwnActivation>}
   */
  async ownActivation(text) {
    return (await this.#withTables()).ownActivation(text);
  }

  /**
   * @param {string} text an experiment
   * @param {string} scale
   */
  rescaled(text, scale) {
    return this.#engine.rescaled(text, scale);
  }

  /** @param {string} text an experiment */
  async csvOf(text) {
    return (await this.#withTables()).csvOf(text);
  }

  /** @param {string} text an experiment as a link carries it */
  unpacked(text) {
    return this.#engine.unpacked(text);
  }

  /** @param {PlacedSamples} placed */
  packPoints(placed) {
    return this.#engine.packPoints({ names: [], ...placed });
  }

  /** @param {ArrayLike<number>} parameters */
  packWeights(parameters) {
    return this.#engine.packWeights(parameters);
  }

  /**
   * @param {string} text an experiment
   * @returns {Promise<ActivationCost[]>}
   */
  async activationCosts(text) {
    const { measureActivations } = await import('./costs.js');
    return measureActivations(this.#engine, text, () => this.#turns.next());
  }

  terminate() {
    for (const number of [...this.#runs.keys()]) this.close(number);
    this.#turns.close();
  }
}
