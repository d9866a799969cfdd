// The tools in the page's header: examples, sharing, and undoing changes and making them again. What they say beyond their names,
// and the dialogs, come on demand.

import { html, nothing, svg } from 'lit';
import { OnDemand } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { Panel } from '../../kit/panel.js';
import { hint } from '../../kit/directives.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Change} from '../../state/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

/** @type {typeof import('../../state/change-text.js') | undefined} */
let words;
const changes = async () => void (words = await import('../../state/change-text.js'));

/** @typedef {'examples' | 'share'} DialogName */
/** @typedef {HTMLElement & {updateComplete: Promise<boolean>, open: () => void}} Dialog */

const undoShape = svg`<path d="M8 5 4 9l4 4M4.5 9H13a5 5 0 0 1 0 10h-3" />`;
const redoShape = svg`<path d="m16 5 4 4-4 4M19.5 9H11a5 5 0 0 0 0 10h3" />`;
const shareShape = svg`<path d="M12 15V4M8 8l4-4 4 4M5 12v8h14v-8" />`;
const examplesShape = svg`<path d="M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z" />`;

/** @extends {Panel<Run, Store, Frame>} */
export class ToolsPanel extends Panel {
  alwaysInView = true;
  #onDemand = new OnDemand(() => this.requestUpdate());
  /** Fetches each dialog's element. @type {Partial<Record<DialogName, () => Promise<unknown>>>} */
  dialogs = {};
  /** The dialogs that have come. @type {Set<DialogName>} */
  #there = new Set();

  connectedCallback() {
    super.connectedCallback();
    this.role = 'group';
    this.ariaLabel = t('tools.name');
  }

  /** Nothing here depends on frames. */
  takeFrame() {}

  render() {
    const { run, store } = this;
    const { undoable, redoable } = store.changes.history;
    return html`
      ${
        store.presentation.locked.size > 0
          ? nothing
          : html`<button
              class="examples-button"
              aria-haspopup="dialog"
              @click=${() => this.#open('examples')}
              ${hint(t('tools.examples.hint'))}
            >
              ${icon(examplesShape)}<span>${t('tools.examples')}</span>
            </button>`
      }
      ${this.#button('undo', undoShape, undoable, 'Control+Z', () => store.undo())}
      ${this.#button('redo', redoShape, redoable, 'Control+Shift+Z', () => store.redo())}
      <button class="share-button" aria-haspopup="dialog" @click=${() => this.#open('share')}>
        ${icon(shareShape)}<span>${t('tools.share')}</span>
      </button>
      ${
        this.#there.has('examples')
          ? html`<ap-examples .store=${store} .run=${run} .palette=${this.palette}></ap-examples>`
          : nothing
      }
      ${
        this.#there.has('share')
          ? html`<ap-share .store=${store} .run=${run} .palette=${this.palette}></ap-share>`
          : nothing
      }
    `;
  }

  /**
   * A button that keeps the keyboard's focus when there is nothing more to do for it.
   *
   * @param {'undo' | 'redo'} name
   * @param {unknown} shape
   * @param {Change | null} change
   * @param {string} keys
   * @param {() => void} action
   */
  #button(name, shape, change, keys, action) {
    const label = t(`tools.${name}`);
    const said = change && this.#onDemand.has(changes) && words?.changeText(change);
    return html`<button
      class=${name}
      aria-disabled=${change ? 'false' : 'true'}
      aria-keyshortcuts=${keys}
      @click=${() => change && action()}
      ${hint(said ? `${label}: ${said}` : label)}
    >
      ${icon(shape)}<span>${label}</span>
    </button>`;
  }

  /** @param {DialogName} name */
  async #open(name) {
    await this.dialogs[name]?.();
    this.#there.add(name);
    this.requestUpdate();
    await this.updateComplete;
    const dialog = /** @type {Dialog | null} */ (this.querySelector(`ap-${name}`));
    await dialog?.updateComplete;
    dialog?.open();
  }
}

/** @param {unknown} shape */
function icon(shape) {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

customElements.define('ap-tools', ToolsPanel);
