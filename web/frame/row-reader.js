// Reads a row of a table of numbers by the names of its columns, without copying it.

/** @typedef {Record<string, number>} Row */

/** A class of rows for each list of names: its getters are made once. @type {WeakMap<string[], new (values: Float32Array, start: number) => Row>} */
const classes = new WeakMap();

/**
 * @param {string[]} names of the columns
 * @param {Float32Array} values [rows × columns]
 * @param {number} row
 * @returns {Row} read from `values` whenever it is asked
 */
export function rowReader(names, values, row) {
  let Reader = classes.get(names);
  if (!Reader) classes.set(names, (Reader = readerOf(names)));
  return new Reader(values, row * names.length);
}

/**
 * @param {string[]} names
 * @returns {new (values: Float32Array, start: number) => Row}
 */
function readerOf(names) {
  class Reader {
    #values;
    #start;

    /**
     * @param {Float32Array} values
     * @param {number} start
     */
    constructor(values, start) {
      this.#values = values;
      this.#start = start;
    }

    /**
     * @param {Reader} row
     * @param {number} column
     */
    static at(row, column) {
      return row.#values[row.#start + column];
    }
  }
  names.forEach((name, column) => {
    Object.defineProperty(Reader.prototype, name, {
      /** @this {Reader} */
      get() {
        return Reader.at(this, column);
      },
      enumerable: true,
    });
  });
  return /** @type {any} */ (Reader);
}

/**
 * An object with a value for each name.
 *
 * @param {string[]} names
 * @param {(name: string) => number} valueOf
 * @returns {Row}
 */
export function namesOf(names, valueOf) {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)]));
}
