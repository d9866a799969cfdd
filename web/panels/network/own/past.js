// What was written in the editor before: undone and made again there, step by step, before it is part of any experiment.

import { html } from 'lit';
import { texts } from '../../../format/texts.js';
import pageTexts from '../../../locale/en/page.js';
import { draftText } from './draft.js';

/** @import {Draft} from './draft.js' */
/** @import {Bent} from './knots.js' */

/** A formula, and its knots while it is bent. @typedef {{draft: Draft, bent: Bent | null}} Written */

const t = texts('page', pageTexts);

/** So many steps are remembered. */
const most = 200;

/** @param {Written} a @param {Written} b */
const isSame = (a, b) =>
  draftText(a.draft) === draftText(b.draft) && JSON.stringify(a.bent) === JSON.stringify(b.bent);

export class Past {
  /** @type {Written[]} */
  #written = [];
  #at = -1;

  /** @param {Written} written before anything is changed */
  begin(written) {
    this.#written = [written];
    this.#at = 0;
  }

  /** @param {Written} written that a change has come to; one that is what there was already is none */
  note(written) {
    if (this.#at >= 0 && isSame(this.#written[this.#at], written)) return;
    this.#written = [...this.#written.slice(0, this.#at + 1), written].slice(-most);
    this.#at = this.#written.length - 1;
  }

  /**
   * What is there now, as it has been read: with the constants that were found in it.
   *
   * @param {Draft} asked what was read
   * @param {Written} written
   */
  settle(asked, written) {
    const now = this.#written[this.#at];
    if (now && draftText(now.draft) === draftText(asked)) this.#written[this.#at] = written;
  }

  get canUndo() {
    return this.#at > 0;
  }

  get canRedo() {
    return this.#at + 1 < this.#written.length;
  }

  /** @returns {Written | null} null where there is nothing before */
  undo() {
    return this.canUndo ? this.#written[--this.#at] : null;
  }

  /** @returns {Written | null} */
  redo() {
    return this.canRedo ? this.#written[++this.#at] : null;
  }
}

/**
 * Ctrl or ⌘ with Z, with shift or Y, while the editor is open.
 *
 * @param {KeyboardEvent} event
 * @param {() => void} undo
 * @param {() => void} redo
 */
export function pastByKeys(event, undo, redo) {
  const key = event.key.toLowerCase();
  if (!(event.ctrlKey || event.metaKey) || event.altKey || (key !== 'z' && key !== 'y')) return;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) redo();
  else undo();
}

/**
 * Buttons that keep the keyboard's focus when there is nothing more to do for them.
 *
 * @param {Past} past
 * @param {() => void} undo
 * @param {() => void} redo
 */
export function pastButtons({ canUndo, canRedo }, undo, redo) {
  const button = (
    /** @type {'undo' | 'redo'} */ name,
    /** @type {boolean} */ can,
    /** @type {string} */ keys,
    /** @type {() => void} */ action,
  ) =>
    html`<button
      class="own-${name}"
      aria-disabled=${can ? 'false' : 'true'}
      aria-keyshortcuts=${keys}
      @click=${() => can && action()}
    >
      ${t(`tools.${name}`)}
    </button>`;
  return html`<span class="own-past"
    >${button('undo', canUndo, 'Control+Z', undo)}
    ${button('redo', canRedo, 'Control+Shift+Z', redo)}</span
  >`;
}
