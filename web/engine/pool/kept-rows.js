// Finished rows of studies, kept in the browser's database, so that a study goes on where it was when its page was closed. Where the
// browser keeps nothing (private windows, sandboxes, a full disk) a study runs all the same, and says that closing loses it.

import { openDB } from 'idb';

/** @import {DBSchema, IDBPDatabase} from 'idb' */

/**
 * @typedef {DBSchema & {rows: {key: [study: string, part: number], value: {lines: string[], at: number}}}} Schema rows of a plan, by its
 *   text and the engine that computed them, in the parts in which they came
 */

const databaseName = 'activation-playground-studies';
/** Studies that nobody has gone on with for so long make room. */
const mostDays = 60;
const day = 86_400_000;

export class KeptRows {
  #database;
  #study;
  #nextPart;
  /** Why nothing can be kept any more; null while it can. @type {string | null} */
  problem;

  /**
   * @param {IDBPDatabase<Schema> | null} database
   * @param {string} study
   * @param {number} nextPart
   * @param {string | null} problem
   */
  constructor(database, study, nextPart, problem) {
    this.#database = database;
    this.#study = study;
    this.#nextPart = nextPart;
    this.problem = problem;
  }

  /**
   * @param {string} plan its canonical text
   * @param {string} engine names its build
   * @returns {Promise<{kept: KeptRows, lines: string[]}>} with what is there of it, which may be anything
   */
  static async open(plan, engine) {
    const study = `${engine} ${plan}`;
    try {
      const database = await openDB(databaseName, 1, {
        upgrade: (/** @type {IDBPDatabase<Schema>} */ fresh) =>
          void fresh.createObjectStore('rows'),
      });
      const range = rangeOf(study);
      const [keys, parts] = await Promise.all([
        database.getAllKeys('rows', range),
        database.getAll('rows', range),
      ]);
      const nextPart = keys.length === 0 ? 0 : keys[keys.length - 1][1] + 1;
      const kept = new KeptRows(database, study, nextPart, null);
      void kept.#tidy();
      return { kept, lines: parts.flatMap(({ lines }) => lines) };
    } catch (error) {
      return { kept: new KeptRows(null, study, 0, String(error)), lines: [] };
    }
  }

  /** @param {string[]} lines @returns {Promise<void>} never rejected; see `problem` */
  async add(lines) {
    if (!this.#database || this.problem !== null || lines.length === 0) return;
    try {
      await this.#database.put('rows', { lines, at: Date.now() }, [this.#study, this.#nextPart++]);
    } catch (error) {
      this.problem = String(error);
    }
  }

  /** Forgets the rows of this study. */
  async clear() {
    await this.#database?.delete('rows', rangeOf(this.#study)).catch(() => {});
  }

  close() {
    this.#database?.close();
    this.#database = null;
  }

  async #tidy() {
    const oldest = Date.now() - mostDays * day;
    try {
      const transaction = this.#database?.transaction('rows', 'readwrite');
      for (
        let cursor = await transaction?.store.openCursor();
        cursor;
        cursor = await cursor.continue()
      ) {
        if (cursor.value.at < oldest && cursor.key[0] !== this.#study) await cursor.delete();
      }
    } catch {
      // Room is made next time.
    }
  }
}

/** @param {string} study */
function rangeOf(study) {
  return IDBKeyRange.bound([study, 0], [study, Infinity]);
}
