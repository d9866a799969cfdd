// Modules of the page that are fetched when they are first wanted, so that the page itself is there at once, with their texts in the
// page's language. All of the page's own dynamic imports go through here.
//
// A module that cannot be fetched is told of once, by the event `ap-not-fetched` on the document (see app/fetch-problems.js), and
// fetched again when it is wanted again. Browsers other than Chromium never ask again for a module script that has failed under the
// same address: then it is asked for under another one.

import { wantedRooms } from '../locale/index.js';

/** Between two attempts to fetch what is still missing, where it is wanted all the time. */
const patienceMilliseconds = 5000;

/** Tells two attempts from each other. */
let attempts = 0;

/** @typedef {{fetchable: Fetchable<any>, again: () => unknown}} NotFetched what the event tells */

/**
 * @template [Module=unknown]
 */
export class Fetchable {
  /** What is fetched, for the reader: part of a key of locale, `fetch.<name>`. */
  name;
  #load;
  /** @type {Module | undefined} */
  #module;
  /** @type {Promise<Module> | null} */
  #loading = null;
  #failedAt = -Infinity;
  #isTold = false;
  #failed = false;

  /**
   * @param {string} name
   * @param {() => Promise<Module>} load imports it: `() => import('./file.js')` and nothing else
   */
  constructor(name, load) {
    this.name = name;
    this.#load = load;
  }

  /** What the module exports; undefined until it has come. */
  get module() {
    return this.#module;
  }

  /** Whether it has failed recently, so that only somebody's asking makes it worth another attempt. */
  get isResting() {
    return this.#failed && performance.now() - this.#failedAt < patienceMilliseconds;
  }

  /**
   * Fetches the module, once. Should that fail, asking again tries again.
   *
   * @param {object} [options]
   * @param {boolean} [options.quietly] whether the reader is not told where it fails: nobody has asked for it
   * @param {() => unknown} [options.again] what to do when it has come after all, once it has been told that it has not
   * @returns {Promise<Module>}
   * @throws {Error} where it cannot be fetched
   */
  async fetch({ quietly = false, again = () => {} } = {}) {
    this.#loading ??= this.#attempt();
    try {
      return await this.#loading;
    } catch (error) {
      if (!quietly) this.#tell(again);
      throw error;
    }
  }

  async #attempt() {
    try {
      const module = await (this.#failed ? retried(this.#load) : this.#load());
      await wantedRooms();
      this.#module = module;
      this.#failed = false;
      this.#isTold = false;
      return module;
    } catch (error) {
      this.#loading = null;
      this.#failed = true;
      this.#failedAt = performance.now();
      throw error;
    }
  }

  /**
   * Fetches what the reader has asked for: where it fails, that is told every time.
   *
   * @param {() => unknown} [again] see `fetch`
   * @returns {Promise<Module>}
   * @throws {Error} where it cannot be fetched
   */
  ask(again) {
    this.#isTold = false;
    return this.fetch({ again });
  }

  /** @param {() => unknown} again */
  #tell(again) {
    if (this.#isTold) return;
    this.#isTold = true;
    const detail = /** @type {NotFetched} */ ({ fetchable: this, again });
    globalThis.document?.dispatchEvent(new CustomEvent('ap-not-fetched', { detail }));
  }
}

/**
 * What a panel shows once it has come.
 */
export class OnDemand {
  #onFetched;
  /** @type {Set<Fetchable<any>>} */
  #waited = new Set();

  /** @param {() => void} onFetched called when a module that was missing has come */
  constructor(onFetched) {
    this.#onFetched = onFetched;
  }

  /**
   * What a module exports, once it is there. If it is not, it is fetched, and while it is wanted again and again, now and then once more.
   *
   * @template Module
   * @param {Fetchable<Module>} fetchable
   * @returns {Module | undefined}
   */
  get(fetchable) {
    const { module } = fetchable;
    if (module || this.#waited.has(fetchable) || fetchable.isResting) return module;
    this.#waited.add(fetchable);
    const done = () => this.#waited.delete(fetchable);
    const again = this.#onFetched;
    void fetchable.fetch({ again }).then(() => done() && again(), done);
    return undefined;
  }

  /**
   * Whether a module is there: as with `get`, asking fetches it.
   *
   * @param {Fetchable<any>} fetchable
   * @returns {boolean}
   */
  has(fetchable) {
    return this.get(fetchable) !== undefined;
  }
}

/**
 * Fetches what answers certain events with the first of them. It is told the newest of the events that asked, and listens itself from
 * then on.
 *
 * @template Module
 * @param {object} asked
 * @param {string[]} asked.types of events of the document
 * @param {(event: Event) => boolean} [asked.isWanted]
 * @param {(event: Event) => boolean} [asked.isQuiet] whether the reader need not be told where it cannot be fetched
 * @param {Fetchable<Module>} asked.fetchable
 * @param {(module: Module, event: Event) => void} asked.answer
 */
export function onFirstEvent({
  types,
  isWanted = () => true,
  isQuiet = () => false,
  fetchable,
  answer,
}) {
  /** The newest of the events that asked, while what answers them is on its way. @type {Event | null} */
  let newest = null;
  let isAnswered = false;
  /** @param {Event} event */
  const listen = (event) => {
    if (!isWanted(event)) return;
    const quietly = isQuiet(event);
    if (quietly && fetchable.isResting) return;
    const isWaiting = newest !== null;
    newest = event;
    if (!isWaiting) void fetchAnswer(event, quietly);
  };
  /**
   * @param {Event} event
   * @param {boolean} quietly
   */
  const fetchAnswer = async (event, quietly) => {
    try {
      const again = () => fetchAnswer(event, false);
      const module = await (quietly ? fetchable.fetch({ quietly }) : fetchable.ask(again));
      if (isAnswered) return;
      isAnswered = true;
      types.forEach((type) => document.removeEventListener(type, listen));
      answer(module, newest ?? event);
    } catch {
      const last = newest;
      newest = null;
      // Meanwhile somebody has asked in earnest.
      if (quietly && last && !isQuiet(last)) listen(last);
    }
  };
  types.forEach((type) => document.addEventListener(type, listen));
}

/**
 * Imports once more what could not be imported: the styles that are missing, and the script under an address that the browser has not
 * given up.
 *
 * @template Module
 * @param {() => Promise<Module>} load
 * @returns {Promise<Module>}
 */
async function retried(load) {
  await mendStyles();
  // The address stands in the built function, relative to this file: all scripts lie in one folder.
  const address = /\bimport\(\s*["'`](\.[^"'`]+)["'`]/.exec(String(load))?.[1];
  if (!address) return load();
  const url = new URL(address, import.meta.url);
  url.searchParams.set('again', String(++attempts));
  return import(/* @vite-ignore */ url.href);
}

/** Fetches style sheets that are not there; a link that has failed is not asked again. */
async function mendStyles() {
  const links = /** @type {NodeListOf<HTMLLinkElement>} */ (
    document.querySelectorAll('link[rel=stylesheet]')
  );
  const missing = [...links].filter(({ sheet }) => sheet === null);
  await Promise.all(
    missing.map(async (link) => {
      const renewed = /** @type {HTMLLinkElement} */ (link.cloneNode());
      const loaded = new Promise((resolve, reject) => {
        renewed.addEventListener('load', resolve);
        renewed.addEventListener('error', () => reject(new Error(`${link.href} did not load.`)));
      });
      link.replaceWith(renewed);
      await loaded;
    }),
  );
}
