// The address of what is shared, to copy, to send, and as a QR code.

import { html, LitElement, nothing } from 'lit';
import { mostQrBytes, qrPath, quietZone } from '../../draw/export/qr.js';
import { mostCharacters } from '../../address/shared-address.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import shareTexts from '../../locale/en/share.js';
import '../../kit/copy-field.js';

/** @import {Shared} from './share.js' */

const pageText = texts('page', pageTexts);
const t = texts('share', shareTexts);

/** Of a code, in pixels of the page: its usual side, a module's least side, and what the dialog has around it. */
const [usualPixels, leastModulePixels, aroundPixels] = [220, 2.5, 72];

export class AddressTab extends LitElement {
  static properties = { shared: { attribute: false } };

  /** The code drawn last, and of which address. */
  #code = { address: '', drawn: /** @type {ReturnType<typeof qrPath>} */ (null) };

  constructor() {
    super();
    /** @type {Shared} */
    this.shared;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { address, lesson } = this.shared;
    const what = lesson === null ? 'link' : 'lesson';
    return html`
      <div class="share-link">
        <div class="share-link-text">
          <p class="note">${t(`${what}.note`)}</p>
          <ap-copy-field .value=${address} .label=${t(`${what}.label`)} .rows=${4}></ap-copy-field>
          <p class="note link-length">${t('link.length', { n: address.length })}</p>
          ${this.#long(address, lesson)} ${this.#send(address)}
        </div>
        ${this.#qr(address)}
      </div>
    `;
  }

  /**
   * @param {string} address
   * @param {string | null} lesson
   */
  #long(address, lesson) {
    if (address.length <= mostCharacters) return nothing;
    if (lesson !== null)
      return html`<p class="finding">${t('lesson.long', { most: mostCharacters })}</p>`;
    return html`<p class="finding">${t('link.long', { most: mostCharacters })}</p>
      ${this.#toFile()}`;
  }

  #toFile() {
    return html`
      <button
        @click=${() => this.dispatchEvent(new CustomEvent('ap-save-file', { bubbles: true }))}
      >
        ${t('link.toFile')}
      </button>
    `;
  }

  /** @param {string} address */
  #send(address) {
    if (!('share' in navigator)) return nothing;
    // The reader may think better of it.
    const send = () => navigator.share({ title: pageText('title'), url: address }).catch(() => {});
    return html`<button @click=${send}>${t('link.send')}</button>`;
  }

  /** @param {string} address */
  #qr(address) {
    if (address !== this.#code.address) this.#code = { address, drawn: qrPath(address) };
    const { drawn } = this.#code;
    if (!drawn) return html`<p class="note qr">${t('qr.tooLong', { most: mostQrBytes })}</p>`;
    const side = drawn.size + 2 * quietZone;
    // A code with many modules needs more than its place beside the link, so that cameras can tell them apart.
    const pixels = Math.max(usualPixels, Math.ceil(side * leastModulePixels));
    if (pixels > Math.max(usualPixels, window.innerWidth - aroundPixels))
      return html`<div class="qr note">
        <p>${t('qr.tooFine', { modules: drawn.size })}</p>
        ${address.length > mostCharacters || this.shared.lesson !== null ? nothing : this.#toFile()}
      </div>`;
    return html`
      <svg
        class=${pixels > usualPixels ? 'qr large' : 'qr'}
        width=${pixels}
        height=${pixels}
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

customElements.define('ap-share-link', AddressTab);
