// Keeps the address bar in step with the experiment: one history entry a deliberate change, none for each step of a drag, and
// none at all in an iframe, where they would come between the reader and the page around it.
//
// An entry of the browser's history holds the position in the history of changes that it belongs to (see history.js), so that
// back and forward lead where undo and redo do. The browser's window is passed in, so that tests need none.

import { experimentText } from './address-parts.js';

/**
 * @typedef {object} BrowserHistory
 * @property {any} [state]
 * @property {(data: any, unused: string, url: string) => void} pushState
 * @property {(data: any, unused: string, url: string) => void} replaceState
 * @property {(delta: number) => void} [go]
 */

/**
 * @typedef {object} AddressWindow
 * @property {{hash: string, href: string, pathname: string}} location
 * @property {BrowserHistory} history
 * @property {(type: string, listener: () => void) => void} addEventListener
 * @property {unknown} [top]
 * @property {unknown} [self]
 */

// Safari refuses more than 100 changes of the address in 30 seconds.
const replaceMilliseconds = 350;
/** A browser that has not gone where it was told by then does not go there. */
const patienceMilliseconds = 1000;

export class AddressBar {
  #window;
  #base;
  #inIframe;
  /** Tells the entries of this visit from those of earlier ones, whose positions mean nothing any more. */
  #visit = `${Date.now()}.${Math.random()}`;
  /** The positions of the neighbouring entries that this visit has made, and which of them is shown. */
  #positions = [0];
  #at = 0;
  /** Where in `#positions` the browser is going. @type {number | null} */
  #destination = null;
  /** @type {(() => void)[]} */
  #waiting = [];
  /** The text last written or read, and the position it belongs to. */
  #text = '';
  #position = 0;
  #dragging = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #patience;

  /**
   * @param {AddressWindow} window
   * @param {(text: string, position: number | null) => void} onNavigate called with the text when the user goes back,
   *   forward, or edits the address; the position is null where it is not known
   * @param {string} [base] what to write before the fragment; by default the address stays as it is up to there
   */
  constructor(window, onNavigate, base = '') {
    this.#window = window;
    this.#base = base;
    this.#inIframe = window.top !== window.self;
    const navigated = () => {
      const { state } = window.history;
      const position = state?.visit === this.#visit ? Number(state.position) : null;
      const at = position === null ? -1 : this.#positions.indexOf(position);
      if (this.#destination !== null) return this.#arrive(at);
      const text = this.read();
      if (text === this.#text && (at === this.#at || position === null)) return;
      this.#stop();
      this.#text = text;
      if (at >= 0) this.#at = at;
      else this.#forget();
      onNavigate(text, at >= 0 ? position : null);
    };
    window.addEventListener('popstate', navigated);
    window.addEventListener('hashchange', navigated);
  }

  /**
   * Puts a field into the query, in the place of one with the same key; the others stay.
   *
   * @param {string} key
   * @param {string} field `key=value`, '' for none
   */
  setField(key, field) {
    const { href, pathname } = this.#window.location;
    const [, query = ''] = (this.#base || href.replace(/#.*/s, '')).split('?');
    const others = query.split('&').filter((each) => each && each.split('=')[0] !== key);
    const fields = field ? [...others, field] : others;
    this.#base = fields.length > 0 ? `${pathname}?${fields.join('&')}` : pathname;
    this.#write('replaceState');
  }

  /** The experiment's text in the address, '' when there is none. */
  read() {
    return experimentText(this.#window.location.hash);
  }

  /**
   * Puts `text` in place of what the address holds.
   *
   * @param {string} text
   * @param {number} [position] in the history of changes; the present one if it is not said
   */
  replace(text, position = this.#position) {
    if (this.#destination !== null)
      return void this.#waiting.push(() => this.replace(text, position));
    this.#stop();
    this.#text = text;
    this.#position = position;
    this.#write('replaceState');
  }

  /**
   * Records a change. All changes of a drag (`commit` false, the last one true) make one entry.
   *
   * @param {string} text
   * @param {boolean} commit
   * @param {number} [position] in the history of changes
   */
  change(text, commit, position = this.#position) {
    if (this.#destination !== null) {
      return void this.#waiting.push(() => this.change(text, commit, position));
    }
    const changed = text !== this.#text;
    this.#text = text;
    const moved = position !== this.#position;
    this.#position = position;
    if (!this.#dragging && (changed || moved)) this.#write(changed ? 'pushState' : 'replaceState');
    else if (commit && this.#dragging) {
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#write('replaceState');
    } else if (changed) {
      this.#timer ??= setTimeout(() => {
        this.#timer = undefined;
        this.#write('replaceState');
      }, replaceMilliseconds);
    }
    this.#dragging = !commit && (this.#dragging || changed);
  }

  /**
   * Changes were undone or made again: shows the entry of the position where that has led, if the browser's history has one.
   *
   * @param {string} text
   * @param {number} position
   */
  goTo(text, position) {
    this.#stop();
    this.#text = text;
    this.#position = position;
    const later = this.#positions.findIndex((each) => each > position);
    const destination = Math.max(0, (later < 0 ? this.#positions.length : later) - 1);
    if (this.#destination !== null) this.#destination = destination;
    else if (destination === this.#at || this.#inIframe) this.#write('replaceState');
    else {
      this.#destination = destination;
      this.#go();
    }
  }

  #go() {
    const delta = /** @type {number} */ (this.#destination) - this.#at;
    clearTimeout(this.#patience);
    this.#patience = setTimeout(() => this.#settle(), patienceMilliseconds);
    this.#window.history.go?.(delta);
  }

  /** @param {number} at where in `#positions` the browser has come to, −1 for elsewhere */
  #arrive(at) {
    if (at < 0) this.#forget();
    else if (at !== this.#destination) {
      this.#at = at;
      return this.#go();
    } else this.#at = at;
    this.#settle();
  }

  /** Writes what the present entry is to hold, and then what had to wait. */
  #settle() {
    clearTimeout(this.#patience);
    this.#destination = null;
    this.#write('replaceState');
    for (const write of this.#waiting.splice(0)) write();
  }

  /** Nothing is known about the neighbours of the present entry. */
  #forget() {
    this.#positions = [this.#position];
    this.#at = 0;
  }

  /** @param {'pushState' | 'replaceState'} how */
  #write(how) {
    const pushes = how === 'pushState' && !this.#inIframe;
    if (pushes) this.#positions.splice(++this.#at);
    this.#positions[this.#at] = this.#position;
    const state = { visit: this.#visit, position: this.#position };
    try {
      const address = `${this.#base}#${this.#text}`;
      this.#window.history[pushes ? 'pushState' : 'replaceState'](state, '', address);
    } catch {
      // Sandboxed iframes may refuse; the experiment goes on without an address.
    }
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#dragging = false;
  }
}
