// What dialogs share: the button that closes one, and that a click beside it closes it, too.

import { html, nothing } from 'lit';
import { Directive, directive, PartType } from 'lit/directive.js';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { hint } from './directives.js';
import './dialog.css';

const t = texts('page', pageTexts);

/**
 * @param {() => void} close
 * @param {string} [label] of something else than a dialog
 */
export function closeButton(close, label = t('close')) {
  return html`<button class="close" @click=${() => close()} ${hint(label, true)}>
    <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3L3 13" /></svg>
  </button>`;
}

class ClosedFromBeside extends Directive {
  /** @type {Element | null} */
  #dialog = null;

  /** @param {import('lit/directive.js').PartInfo} part */
  constructor(part) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('Only a dialog is closed from beside.');
  }

  render() {
    return nothing;
  }

  /** @param {import('lit/directive.js').ElementPart} part */
  update({ element }) {
    if (this.#dialog !== element) {
      this.#dialog = element;
      const dialog = /** @type {HTMLDialogElement} */ (element);
      // What is beside the dialog is its backdrop, and clicks on that are clicks on the dialog itself.
      dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
    }
    return nothing;
  }
}

/** For a modal dialog: closes it by a click on the page behind it. Keys have Escape for that, which the browser sees to. */
export const closedFromBeside = directive(ClosedFromBeside);
