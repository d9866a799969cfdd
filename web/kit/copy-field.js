// A text that cannot be changed, with a button that copies it.

import { html, LitElement } from 'lit';
import shareTexts from '../locale/en/share.js';
import { texts } from '../format/texts.js';
import './copy-field.css';

const t = texts('share', shareTexts);

const confirmedMilliseconds = 2500;

export class CopyField extends LitElement {
  static properties = {
    value: {},
    label: {},
    rows: { type: Number },
    outcome: { state: true },
  };

  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  constructor() {
    super();
    this.value = '';
    this.label = '';
    this.rows = 2;
    /** @type {'' | 'copied' | 'copied.not'} */
    this.outcome = '';
  }

  createRenderRoot() {
    return this;
  }

  render() {
    return html`
      <div class="copy-text">
        <textarea
          readonly
          rows=${this.rows}
          spellcheck="false"
          aria-label=${this.label}
          .value=${this.value}
          @focus=${this.#select}
        ></textarea>
      </div>
      <div class="copy-row">
        <button class="copy primary" @click=${this.#copy}>
          ${this.outcome === 'copied' ? t('copied') : t('copy')}
        </button>
        <span class="note" role="status">
          ${this.outcome === 'copied.not' ? t('copied.not') : ''}
          <span class="visually-hidden">${this.outcome === 'copied' ? t('copied') : ''}</span>
        </span>
      </div>
    `;
  }

  get #field() {
    return /** @type {HTMLTextAreaElement} */ (this.querySelector('textarea'));
  }

  #select() {
    this.#field.select();
  }

  async #copy() {
    const isCopied = await copied(this.value, () => {
      this.#field.focus();
      this.#select();
    });
    this.outcome = isCopied ? 'copied' : 'copied.not';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => (this.outcome = ''), confirmedMilliseconds);
  }
}

/**
 * @param {string} text
 * @param {() => void} select selects it on the page
 * @returns {Promise<boolean>} whether it was copied
 */
async function copied(text, select) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Iframes and pages without https have no clipboard; some still copy what is selected.
    select();
    return document.execCommand('copy');
  }
}

/**
 * Copies a text that is in no field on the page.
 *
 * @param {string} text
 * @returns {Promise<boolean>} whether it was copied
 */
export async function copyText(text) {
  const focused = /** @type {HTMLElement | null} */ (document.activeElement);
  const field = document.createElement('textarea');
  field.className = 'visually-hidden';
  field.readOnly = true;
  field.value = text;
  const isCopied = await copied(text, () => {
    document.body.append(field);
    field.select();
  });
  if (field.isConnected) {
    field.remove();
    focused?.focus();
  }
  return isCopied;
}

customElements.define('ap-copy-field', CopyField);
