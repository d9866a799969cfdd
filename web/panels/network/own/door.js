// The button in the network's head that opens the editor of the reader's own activation, so that it is found without opening a layer.
// Its place stands in the head from the beginning; it comes when the page is idle.

import { html, LitElement, nothing } from 'lit';
import { texts } from '../../../format/texts.js';
import { hint } from '../../../kit/directives.js';
import layerTexts from '../../../locale/en/layer.js';
import { wantedRooms } from '../../../locale/index.js';
import { ownEditor } from './own-opener.js';

/** @import {NetworkPanel} from '../network.js' */
/** @import {OwnEditor} from './own-editor.js' */

const t = texts('layer', layerTexts);

export class OwnDoor extends LitElement {
  #unsubscribe = () => {};
  #isOpened = false;
  /** Whether its words have come in the page's language. */
  #hasWords = false;

  get #network() {
    return /** @type {NetworkPanel} */ (this.closest('ap-network'));
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    this.#unsubscribe = this.#network.store.subscribe(() => this.requestUpdate());
    void wantedRooms().then(() => {
      this.#hasWords = true;
      this.requestUpdate();
    });
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#unsubscribe();
  }

  render() {
    const { store, run, palette } = this.#network;
    const isClosed = !this.#hasWords || store.presentation.embed || store.isLocked('net', 'own');
    if (isClosed || run.experiment.fields.layers.length === 0) return nothing;
    return html`<button class="own-door" @click=${() => this.#open()} ${hint(t('own.door.hint'))}>
        ${t('own.door')}
      </button>
      ${
        this.#isOpened
          ? html`<ap-own-editor .store=${store} .run=${run} .palette=${palette}></ap-own-editor>`
          : nothing
      }`;
  }

  async #open() {
    if (!(await ownEditor.ask(() => this.#open()).catch(() => null))) return;
    this.#isOpened = true;
    this.requestUpdate();
    await this.updateComplete;
    const { layers } = this.#network.run.experiment.fields;
    const layer = layers.findIndex(({ activation }) => activation === 'own');
    const editor = /** @type {OwnEditor} */ (this.querySelector('ap-own-editor'));
    await editor.open(Math.max(layer, 0));
  }
}

customElements.define('ap-own-door', OwnDoor);
