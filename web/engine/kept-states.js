// The states of a run that changes can be undone to, by their numbers, with the way that led to each. The engine holds them; those from
// before the engine was replaced came along as words.

/** @import {Mark} from './lineage.js' */
/** @import {RunRecord, Saved} from './types.js' */

/** More than a history of changes goes back to. */
const most = 300;

/**
 * @typedef {object} KeptState
 * @property {number} bookmark its number in the engine; 0 where it came along
 * @property {ReadonlyMap<number, Mark | null>} way as Lineage tells it
 * @property {RunRecord | null} record what led there
 * @property {Saved} [saved] where it came along
 */

export class KeptStates {
  /** @type {Map<number, KeptState>} */
  #states = new Map();
  #last = 0;

  /**
   * @param {KeptState} state
   * @param {number} [number] that it has already
   * @returns {number} its number
   */
  add(state, number = this.#last + 1) {
    this.#last = Math.max(this.#last, number);
    this.#states.set(number, state);
    const [oldest] = this.#states.keys();
    if (this.#states.size > most) this.#states.delete(oldest);
    return number;
  }

  /** @param {number} number */
  get(number) {
    return this.#states.get(number);
  }

  clear() {
    this.#states.clear();
  }
}
