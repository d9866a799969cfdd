// Takes care that runs which train side by side, and calls to any of them, get their turns.
//
// Whoever trains does so in slices and waits for its next turn in between. Turns are given in the order in which they were
// asked for, and only after the messages that are waiting; the more runs are training, the shorter are their slices, so that
// calls never wait longer than for one run alone.

/** What all runs together may take before calls get in between. */
const roundMilliseconds = 8;

export class Turns {
  #channel = new MessageChannel();
  /** @type {(() => void)[]} */
  #waiting = [];
  /** @type {Set<object>} */
  #training = new Set();

  constructor() {
    this.#channel.port1.onmessage = () => this.#waiting.shift()?.();
  }

  /** How long a slice may take. */
  get sliceMilliseconds() {
    return roundMilliseconds / Math.max(1, this.#training.size);
  }

  /**
   * @param {object} run
   * @param {boolean} training
   */
  note(run, training) {
    if (training) this.#training.add(run);
    else this.#training.delete(run);
  }

  /** @returns {Promise<void>} resolves when the messages and the others that are waiting have had their turn */
  next() {
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
      this.#channel.port2.postMessage(null);
    });
  }

  /** No more turns are given. */
  close() {
    this.#channel.port1.close();
  }
}
