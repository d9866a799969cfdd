// Tells which of the points that the engine keeps of earlier moments lie on the way to the present state: those of a run that was
// undone are not its past.

/** @import {RunRecord} from './types.js' */

/** @typedef {{record: RunRecord | null}} Mark of a point: another object for each, with what led there */

export class Lineage {
  /** A mark for every point that was taken and not forgotten, by its step. @type {Map<number, Mark | null>} */
  #marks = new Map();
  /** The points on the way to the present, with the marks they had then. @type {ReadonlyMap<number, Mark | null>} */
  #way = new Map();

  /**
   * A point was taken: the engine forgets those at the same and later steps.
   *
   * @param {number} step
   * @param {RunRecord | null} [record] what led there
   */
  pass(step, record = null) {
    const mark = { record };
    this.#marks = upTo(this.#marks, step).set(step, mark);
    this.#way = upTo(this.#way, step).set(step, mark);
  }

  /**
   * Those points of the engine that belong to the present run.
   *
   * @param {number[]} steps of all points of the engine
   * @returns {number[]}
   */
  own(steps) {
    const marks = new Map(steps.map((step) => [step, this.#marks.get(step) ?? null]));
    this.#marks = marks;
    return steps.filter((step) => this.#way.get(step) === marks.get(step));
  }

  /**
   * The last of them at or before a step.
   *
   * @param {number[]} steps of all points of the engine
   * @param {number} step
   */
  before(steps, step) {
    return this.own(steps)
      .filter((point) => point <= step)
      .pop();
  }

  /** What led to a point on the way. @param {number} step */
  recordAt(step) {
    return this.#way.get(step)?.record ?? null;
  }

  /** The way to the present, for `bringBack`. */
  keep() {
    return this.#way;
  }

  /** @param {ReadonlyMap<number, Mark | null>} way */
  bringBack(way) {
    this.#way = way;
  }
}

/**
 * @param {ReadonlyMap<number, Mark | null>} marks
 * @param {number} end
 */
function upTo(marks, end) {
  return new Map([...marks].filter(([step]) => step < end));
}
