// Who waits for a frame of all lanes at one step, and the race that waits for somebody to look.

export class Viewers {
  /** @type {Set<() => void>} */
  #waiting = new Set();
  /** Ends the race's waiting. */
  goOn = () => {};

  /**
   * Does something once the lanes are at one step.
   *
   * @template Result
   * @param {() => Promise<Result>} action
   * @param {number} [patience] so many milliseconds it has time; null comes where it does not begin by then, and it does not begin later
   * @returns {Promise<Result>}
   */
  wait(action, patience) {
    return new Promise((resolve, reject) => {
      const begin = () => {
        clearTimeout(timer);
        action().then(resolve, reject);
      };
      const timer =
        patience &&
        setTimeout(() => {
          if (this.#waiting.delete(begin)) resolve(/** @type {any} */ (null));
        }, patience);
      this.#waiting.add(begin);
      this.goOn();
    });
  }

  /** The lanes are at one step. */
  serve() {
    const waiting = [...this.#waiting];
    this.#waiting.clear();
    for (const begin of waiting) begin();
  }

  /**
   * @param {number} patience in milliseconds
   * @returns {Promise<void>} resolves when somebody waits, or nobody does for so long
   */
  async come(patience) {
    if (this.#waiting.size > 0) return;
    await /** @type {Promise<void>} */ (
      new Promise((resolve) => {
        const timer = setTimeout(resolve, patience);
        this.goOn = () => {
          clearTimeout(timer);
          resolve();
        };
      })
    );
  }
}
