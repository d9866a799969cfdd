// A window with nothing but an address bar and its history, which goes back and forward as a browser does: a moment later.

export class Bar {
  /** @type {{url: string, state: any}[]} */
  #entries;
  #at = 0;
  /** @type {(() => void)[]} */
  #listeners = [];

  /**
   * @param {string} hash
   * @param {{inIframe?: boolean}} [options]
   */
  constructor(hash, { inIframe = false } = {}) {
    this.#entries = [{ url: hash, state: null }];
    this.self = {};
    this.top = inIframe ? {} : this.self;
    const bar = this;
    this.history = {
      get state() {
        return bar.#entries[bar.#at].state;
      },
      pushState(/** @type {any} */ state, /** @type {string} */ _, /** @type {string} */ url) {
        bar.#entries.splice(++bar.#at, Infinity, { url, state });
      },
      replaceState(/** @type {any} */ state, /** @type {string} */ _, /** @type {string} */ url) {
        bar.#entries[bar.#at] = { url, state };
      },
      /** @param {number} delta */
      go(delta) {
        setImmediate(() => bar.#go(delta));
      },
    };
  }

  get entries() {
    return this.#entries.map(({ url }) => url);
  }

  get location() {
    const url = new URL(this.#entries[this.#at].url, 'https://example.org/play/');
    return { hash: url.hash, href: url.href, pathname: url.pathname };
  }

  /**
   * @param {string} type
   * @param {() => void} listener
   */
  addEventListener(type, listener) {
    if (type === 'popstate') this.#listeners.push(listener);
  }

  back() {
    this.#go(-1);
  }

  forward() {
    this.#go(1);
  }

  /**
   * Types another hash.
   *
   * @param {string} hash
   */
  enter(hash) {
    this.#entries.splice(++this.#at, Infinity, { url: hash, state: null });
    this.#tell();
  }

  /** @param {number} delta */
  #go(delta) {
    this.#at = Math.max(0, Math.min(this.#at + delta, this.#entries.length - 1));
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener();
  }
}
