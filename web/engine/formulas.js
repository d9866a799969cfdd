// Activations of the reader's own, for an engine that reads no formulas: the module of tables does, which most visits do not load. Before
// a call names one, it is read there and handed over.

import { textsIn } from './request.js';

/** @import {CompiledOwn, EngineModule, TableModule} from './types.js' */

/** The engine keeps four times as many names of them; see cpp/wasm/own_of.cpp. */
const most = 24;

export class Formulas {
  #engine;
  #tables;
  /** What values of `own` were made into, the newest last. @type {Map<string, CompiledOwn>} */
  #read = new Map();

  /**
   * @param {EngineModule} engine
   * @param {() => Promise<TableModule>} tables
   */
  constructor(engine, tables) {
    this.#engine = engine;
    this.#tables = tables;
  }

  /**
   * Whether all that the values of a call name is known to the engine.
   *
   * @param {unknown[]} values
   */
  know(values) {
    return valuesOfOwn(values).every((value) => this.#read.has(value));
  }

  /**
   * Reads what is not known.
   *
   * @param {unknown[]} values
   */
  async read(values) {
    const tables = await this.#tables();
    for (const value of valuesOfOwn(values)) {
      if (this.#read.has(value)) continue;
      const compiled = tables.compiledOwn(value);
      if (compiled.fault.length === 0)
        this.#engine.defineOwn(compiled.key, compiled.text, compiled.packed, compiled.record);
      this.#read.set(value, compiled);
      if (this.#read.size > most) this.#read.delete([...this.#read.keys()][0]);
    }
  }

  /**
   * An answer with what is wrong with a formula, which the engine does not know.
   *
   * @param {any} answer
   * @param {unknown[]} values of the call
   */
  explained(answer, values) {
    const told = answer?.experiment ?? answer;
    if (!told?.problems) return answer;
    const [fault] = valuesOfOwn(values).flatMap((value) => this.#read.get(value)?.fault ?? []);
    for (const problem of told.problems)
      if (fault && problem.allowed.code === 'own_unread') problem.allowed = fault;
    return answer;
  }
}

/**
 * The values of `own` that a call names.
 *
 * @param {unknown[]} values
 * @returns {string[]}
 */
function valuesOfOwn(values) {
  return textsIn(values).flatMap((text) =>
    [...text.matchAll(/(?:^|&)own=([^&]+)/g)].map(([, formula]) => formula),
  );
}
