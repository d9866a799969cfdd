// Says something in a dialog of its own: what became of a file.

import { html, nothing, render } from 'lit';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import shareTexts from '../locale/en/share.js';
import './copy-field.js';
import './dialog.css';
import './notice.css';

const pageText = texts('page', pageTexts);
const t = texts('share', shareTexts);

/** What was said last, of something that is over. @type {HTMLDialogElement | null} */
let said = null;

/**
 * Shows it in the place of what was said before.
 *
 * @param {string} heading
 * @param {{lines?: string[], content?: string, button?: string}} [more] further sentences, a text to copy, and what closes it, which
 *   is a button of its own where something goes on until then
 * @returns {HTMLDialogElement} gone once it is closed
 */
export function showNotice(heading, { lines = [], content, button } = {}) {
  const dialog = document.createElement('dialog');
  dialog.className = 'modal notice';
  dialog.setAttribute('aria-label', heading);
  render(
    html`
      <p>${heading}</p>
      ${lines.map((line) => html`<p class="note">${line}</p>`)}
      ${
        content === undefined
          ? nothing
          : html`<ap-copy-field
              .value=${content}
              .label=${t('files.content')}
              .rows=${6}
            ></ap-copy-field>`
      }
      <button @click=${() => dialog.close()}>${button ?? pageText('close')}</button>
    `,
    dialog,
  );
  dialog.addEventListener('close', () => dialog.remove());
  if (!button) {
    said?.close();
    said = dialog;
  }
  document.body.append(dialog);
  dialog.showModal();
  /** @type {HTMLElement} */ (dialog.lastElementChild).focus();
  return dialog;
}
