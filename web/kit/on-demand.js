// Parts of the page that are fetched when they are first wanted, so that the page itself is there at once.

export class OnDemand {
  #onLoaded;
  /** @type {Map<() => Promise<unknown>, 'loading' | 'there'>} */
  #parts = new Map();
  /** @type {Map<() => Promise<unknown>, unknown>} */
  #modules = new Map();

  /** @param {() => void} onLoaded called when a part that was missing has come */
  constructor(onLoaded) {
    this.#onLoaded = onLoaded;
  }

  /**
   * Whether a part is there. If not, it is fetched, once; should that fail, asking again tries again.
   *
   * @param {() => Promise<unknown>} load imports the part; the same function each time
   * @returns {boolean}
   */
  has(load) {
    const state = this.#parts.get(load);
    if (state === undefined) {
      this.#parts.set(load, 'loading');
      load().then(
        (module) => {
          this.#parts.set(load, 'there');
          this.#modules.set(load, module);
          this.#onLoaded();
        },
        () => this.#parts.delete(load),
      );
    }
    return state === 'there';
  }

  /**
   * What a part exports, once it is there: as with `has`, asking fetches it.
   *
   * @template Module
   * @param {() => Promise<Module>} load
   * @returns {Module | undefined}
   */
  get(load) {
    return this.has(load) ? /** @type {Module} */ (this.#modules.get(load)) : undefined;
  }
}
