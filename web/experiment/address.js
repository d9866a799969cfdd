// Keeps the address bar in step with the experiment: one history entry a deliberate change, none for each step of a drag.
//
// The browser's window is passed in, so that tests need none.

import { experimentText } from './link.js';

/**
 * @typedef {object} AddressWindow
 * @property {{hash: string, href: string, pathname: string}} location
 * @property {{pushState: (data: any, unused: string, url: string) => void, replaceState: (data: any, unused: string, url: string) => void}} history
 * @property {(type: string, listener: () => void) => void} addEventListener
 */

// Safari refuses more than 100 changes of the address in 30 seconds.
const replaceMilliseconds = 350;

export class Address {
  #window;
  #base;
  /** The text last written or read. */
  #text = '';
  #dragging = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {AddressWindow} window
   * @param {(text: string) => void} onNavigate called with the text when the user goes back, forward, or edits the address
   * @param {string} [base] what to write before the fragment; by default the address stays as it is up to there
   */
  constructor(window, onNavigate, base = '') {
    this.#window = window;
    this.#base = base;
    const navigated = () => {
      const text = this.read();
      if (text === this.#text) return;
      this.#stop();
      this.#text = text;
      onNavigate(text);
    };
    window.addEventListener('popstate', navigated);
    window.addEventListener('hashchange', navigated);
  }

  /** The experiment's text in the address, '' when there is none. */
  read() {
    return experimentText(this.#window.location.hash);
  }

  /**
   * Puts `text` in place of what the address holds.
   *
   * @param {string} text
   */
  replace(text) {
    this.#stop();
    this.#text = text;
    this.#write('replaceState');
  }

  /**
   * Records a change. All changes of a drag (`commit` false, the last one true) make one entry.
   *
   * @param {string} text
   * @param {boolean} commit
   */
  change(text, commit) {
    const changed = text !== this.#text;
    this.#text = text;
    if (!this.#dragging && changed) this.#write('pushState');
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

  /** @param {'pushState' | 'replaceState'} how */
  #write(how) {
    try {
      this.#window.history[how](null, '', `${this.#base}#${this.#text}`);
    } catch {
      // Sandboxed frames may refuse; the experiment goes on without an address.
    }
  }

  #stop() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#dragging = false;
  }
}
