// How many steps are taken between two looks at the clock: about so many that they take between an eighth and a half of a slice.

export class Chunk {
  #first;
  #largest;
  #steps;

  /**
   * @param {number} first steps, while nothing is known of what they cost
   * @param {number} largest
   */
  constructor(first, largest) {
    this.#first = first;
    this.#largest = largest;
    this.#steps = first;
  }

  get steps() {
    return this.#steps;
  }

  /** What steps cost is not known any more. */
  restart() {
    this.#steps = this.#first;
  }

  /**
   * @param {number} taken milliseconds that the last steps took
   * @param {number} slice milliseconds
   * @param {boolean} [isWhole] whether they were as many as were to be taken; fewer do not show that more would fit
   */
  learn(taken, slice, isWhole = true) {
    if (taken > slice / 2) this.#steps = Math.max(1, this.#steps >> 1);
    else if (isWhole && taken < slice / 8) this.#steps = Math.min(this.#largest, this.#steps * 2);
  }
}
