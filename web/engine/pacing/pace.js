// How many steps are due at a limited speed.

/** Steps a second; screens show as many pictures. */
const mostSlow = 60;

export class Pace {
  #stepsPerSecond;
  /** When the steps began to be counted, and how many there were. */
  #since = performance.now();
  #taken = 0;

  /** @param {number} stepsPerSecond Infinity for as many as the machine can */
  constructor(stepsPerSecond) {
    this.#stepsPerSecond = stepsPerSecond;
  }

  /** Whether there is time to look at every step. */
  get isSlow() {
    return this.#stepsPerSecond <= mostSlow;
  }

  /** Steps that should be taken by now, and were not. */
  get due() {
    if (this.#stepsPerSecond === Infinity) return Infinity;
    return Math.floor((this.#elapsed / 1000) * this.#stepsPerSecond) - this.#taken;
  }

  /** Milliseconds until the next step is due. */
  get wait() {
    return ((this.#taken + 1) / this.#stepsPerSecond) * 1000 - this.#elapsed;
  }

  /**
   * Counts the steps taken. A machine that cannot keep up does not save the steps up for later.
   *
   * @param {number} steps
   * @param {number} due
   */
  took(steps, due) {
    this.#taken += steps;
    if (due !== Infinity && steps < due) this.restart();
  }

  /** Counts anew. */
  restart() {
    this.#since = performance.now();
    this.#taken = 0;
  }

  get #elapsed() {
    return performance.now() - this.#since;
  }
}
