// Runs that train side by side and are at the same step whenever they rest. One that has diverged stays behind; the others go on.

/** @import {Run as Handle} from '../../engine/run.js' */

export class Convoy {
  #handlesOf;
  /** Those that have diverged and stay behind. @type {Set<Handle>} */
  #stuck = new Set();
  /** The step at which they were last, NaN where that is not known. */
  #at = NaN;
  /** Counts what cuts training short. */
  #cuts = 0;

  /** @param {() => Handle[]} handlesOf those that there are at present */
  constructor(handlesOf) {
    this.#handlesOf = handlesOf;
  }

  /** Those that have not diverged. */
  get going() {
    return this.#handlesOf().filter((handle) => !this.#stuck.has(handle));
  }

  /** They are in another state: whether one has diverged is not known. */
  forget() {
    this.#stuck.clear();
    this.#at = NaN;
  }

  /** Whether all that go on are at one step. */
  async isTogether() {
    const steps = await this.#steps();
    const going = [...steps].flatMap(([handle, step]) => (this.#stuck.has(handle) ? [] : step));
    return new Set(going).size < 2;
  }

  /** What is under way ends where it is. Who is behind then comes up with the next `level`. */
  async cut() {
    this.#cuts++;
    await this.#steps();
  }

  /**
   * @param {number} steps
   * @returns {Promise<number>} the step reached
   */
  async step(steps) {
    const { going } = this;
    const before = this.#at;
    const reached = new Map(
      await Promise.all(
        going.map(async (handle) => /** @type {const} */ ([handle, await handle.step(steps)])),
      ),
    );
    const at = await this.level(reached);
    // Nobody has come further, though nobody was held up.
    if (at === before && steps > 0) for (const handle of going) this.#stuck.add(handle);
    return at;
  }

  /** The steps of all lanes, which rest. */
  async #steps() {
    return new Map(
      await Promise.all(
        this.#handlesOf().map(
          async (handle) => /** @type {const} */ ([handle, await handle.pause()]),
        ),
      ),
    );
  }

  /**
   * Brings those that are behind to the step of the foremost; those that cannot follow have diverged.
   *
   * @param {Map<Handle, number>} [known] the steps of those that may be behind
   * @returns {Promise<number>} that step
   */
  async level(known) {
    const reached = known ?? (await this.#steps());
    const most = Math.max(0, ...reached.values());
    for (;;) {
      const behind = [...reached].filter(
        ([handle, step]) => step < most && !this.#stuck.has(handle),
      );
      if (behind.length === 0) return (this.#at = most);
      const cuts = this.#cuts;
      const now = await Promise.all(behind.map(([handle, step]) => handle.step(most - step)));
      behind.forEach(([handle], i) => {
        reached.set(handle, now[i]);
        if (now[i] < most && cuts === this.#cuts) this.#stuck.add(handle);
      });
    }
  }
}
