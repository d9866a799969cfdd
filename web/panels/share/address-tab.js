// The link of what is shared, to copy, to send, and as a QR code.

import { html, LitElement, nothing } from 'lit';
import { integer } from '../../format/numbers.js';
import { mostQrBytes, qrPath, quietZone } from '../../draw/export/qr.js';
import { mostCharacters } from '../../address/shared-address.js';
import { t as pageText } from '../../locale/index.js';
import { t } from '../../locale/share.js';
import '../../kit/copy-field.js';

/** @import {Shared} from './share.js' */

export class ShareLink extends LitElement {
  static properties = { shared: { attribute: false } };

  /** The code drawn last, and of which link. */
  #code = { link: '', drawn: /** @type {ReturnType<typeof qrPath>} */ (null) };

  constructor() {
    super();
    /** @type {Shared} */
    this.shared;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { link } = this.shared;
    return html`
      <div class="share-link">
        <div class="share-link-text">
          <p class="note">${t('link.note')}</p>
          <ap-copy-field .value=${link} .label=${t('link.label')} .rows=${4}></ap-copy-field>
          <p class="note link-length">${t('link.length', { n: integer(link.length) })}</p>
          ${this.#long(link)} ${this.#send(link)}
        </div>
        ${this.#qr(link)}
      </div>
    `;
  }

  /** @param {string} link */
  #long(link) {
    if (link.length <= mostCharacters) return nothing;
    return html`
      <p class="finding">${t('link.long', { most: integer(mostCharacters) })}</p>
      <button
        @click=${() => this.dispatchEvent(new CustomEvent('ap-save-file', { bubbles: true }))}
      >
        ${t('link.toFile')}
      </button>
    `;
  }

  /** @param {string} link */
  #send(link) {
    if (!('share' in navigator)) return nothing;
    // The reader may think better of it.
    const send = () => navigator.share({ title: pageText('title'), url: link }).catch(() => {});
    return html`<button @click=${send}>${t('link.send')}</button>`;
  }

  /** @param {string} link */
  #qr(link) {
    if (link !== this.#code.link) this.#code = { link, drawn: qrPath(link) };
    const { drawn } = this.#code;
    if (!drawn)
      return html`<p class="note qr">${t('qr.tooLong', { most: integer(mostQrBytes) })}</p>`;
    const side = drawn.size + 2 * quietZone;
    return html`
      <svg
        class="qr"
        viewBox="${-quietZone} ${-quietZone} ${side} ${side}"
        role="img"
        aria-label=${t('qr.name')}
        shape-rendering="crispEdges"
      >
        <path d=${drawn.path} />
      </svg>
    `;
  }
}

customElements.define('ap-share-link', ShareLink);
