// Who looks at a run that trains step by step: they are shown every step, and no step is taken before the last one has been looked at.

/** Whoever waits for a state that does not come is told so after this time. */
const nextMilliseconds = 60;
/** Who has not looked for so long is not waited for. */
const patienceMilliseconds = 250;

export class Onlookers {
  /** Whether somebody has looked at the present state. */
  #seen = true;
  #looked = -Infinity;
  /** @type {Set<(isNew: boolean) => void>} */
  #waiting = new Set();
  /** @type {Set<() => void>} */
  #held = new Set();

  /** Somebody looks at the present state. */
  look() {
    this.#looked = performance.now();
    this.#seen = true;
    for (const goOn of this.#held) goOn();
    this.#held.clear();
  }

  /** There is another state. */
  changed() {
    this.#seen = false;
    for (const tell of this.#waiting) tell(true);
    this.#waiting.clear();
  }

  /** @returns {Promise<boolean>} whether there is another state; else none has come for a while */
  next() {
    return new Promise((resolve) => {
      this.#waiting.add(resolve);
      setTimeout(() => {
        if (this.#waiting.delete(resolve)) resolve(false);
      }, nextMilliseconds);
    });
  }

  /** Whether the present state has been looked at, or nobody looks. */
  get areServed() {
    return this.#seen || performance.now() - this.#looked > patienceMilliseconds;
  }

  /** @returns {Promise<void>} resolves when they are served */
  served() {
    return new Promise((resolve) => {
      this.#held.add(resolve);
      setTimeout(() => {
        if (!this.#held.delete(resolve)) return;
        this.#looked = -Infinity;
        resolve();
      }, patienceMilliseconds);
    });
  }
}
