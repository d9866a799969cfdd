// The tools in the page's header: examples, sharing, and undoing changes and making them again. The dialogs are fetched on demand.

import { html, nothing, svg } from 'lit';
import { element } from '../../kit/element.js';
import { changeWords } from '../../state/change-words.js';
import { OnDemand } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';
import { pair } from '../../format/names.js';
import { isMap } from '../../address/plan-text.js';
import { texts } from '../../format/texts.js';
import { StillPanel } from '../../kit/panel.js';
import { hint } from '../../kit/directives.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Fetchable} from '../../kit/on-demand.js' */
/** @import {Change} from '../../state/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

/** @typedef {'examples' | 'lessons' | 'compare' | 'share'} DialogName */
/** @typedef {HTMLElement & {updateComplete: Promise<boolean>, open: () => void}} Dialog */
/** @typedef {{tag: string, module: Fetchable<unknown>}} DialogPart */

const undoShape = svg`<path d="M8 5 4 9l4 4M4.5 9H13a5 5 0 0 1 0 10h-3" />`;
const redoShape = svg`<path d="m16 5 4 4-4 4M19.5 9H11a5 5 0 0 0 0 10h3" />`;
const shareShape = svg`<path d="M12 15V4M8 8l4-4 4 4M5 12v8h14v-8" />`;
const lessonsShape = svg`<path d="M4 5.5c3-1 6-.5 8 1.5 2-2 5-2.5 8-1.5v12c-3-1-6-.5-8 1.5-2-2-5-2.5-8-1.5zM12 7v12" />`;
const compareShape = svg`<path d="M4.5 6h9M4.5 12h15M4.5 18h6" />`;
const examplesShape = svg`<path d="M4.5 4.5h6v6h-6zM13.5 4.5h6v6h-6zM4.5 13.5h6v6h-6zM13.5 13.5h6v6h-6z" />`;

/** @extends {StillPanel<Run, Store, Frame>} */
export class ToolsPanel extends StillPanel {
  alwaysInView = true;
  #onDemand = new OnDemand(() => this.requestUpdate());
  /** The dialogs that the page has. @type {Partial<Record<DialogName, DialogPart>>} */
  dialogs = {};
  /** Those that have been opened. @type {Set<DialogName>} */
  #opened = new Set();
  /** The result of which was told last. */
  #result = '';

  connectedCallback() {
    super.connectedCallback();
    this.role = 'group';
    this.ariaLabel = t('tools.name');
  }

  render() {
    const { store } = this;
    const { undoable, redoable } = store.changes.history;
    return html`
      <div class="openers">
        ${this.#opener('examples', examplesShape)} ${this.#opener('lessons', lessonsShape)}
        ${this.#opener('compare', compareShape)}
      </div>
      ${this.#button('undo', undoShape, undoable, 'Control+Z', () => store.undo())}
      ${this.#button('redo', redoShape, redoable, 'Control+Shift+Z', () => store.redo())}
      ${
        this.dialogs.share
          ? html`<button
              class="share-button"
              aria-haspopup="dialog"
              @click=${() => this.#open('share')}
            >
              ${icon(shareShape)}<span>${t('tools.share')}</span>
            </button>`
          : nothing
      }
      <button
        class="help-button"
        data-term-list
        aria-haspopup="dialog"
        aria-keyshortcuts="?"
        ${hint(t('tools.help'), true)}
      >
        ?
      </button>
      ${this.#dialog('examples')} ${this.#dialog('lessons')} ${this.#dialog('compare')}
      ${this.#dialog('share')}
    `;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    // A study in the address opens by itself.
    const { plan } = this.store;
    if (plan !== '' && !isMap(plan) && !this.#opened.has('compare')) void this.#open('compare');
    // So does a result that was handed in.
    const { result } = this.store;
    if (result && result !== this.#result) void this.#open('share');
    this.#result = result;
  }

  /**
   * A button that opens what would change the experiment.
   *
   * @param {'examples' | 'lessons' | 'compare'} name
   * @param {unknown} shape
   */
  #opener(name, shape) {
    if (this.store.presentation.locked.size > 0 || !this.dialogs[name]) return nothing;
    return html`<button
      class="${name}-button"
      aria-haspopup="dialog"
      @click=${() => this.#open(name)}
      ${hint(t(`tools.${name}.hint`))}
    >
      ${icon(shape)}<span>${t(`tools.${name}`)}</span>
    </button>`;
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
    const said = change && this.#onDemand.get(changeWords)?.changeText(change);
    return html`<button
      class=${name}
      aria-disabled=${change ? 'false' : 'true'}
      aria-keyshortcuts=${keys}
      @click=${() => change && action()}
      ${hint(said ? pair(label, said) : label)}
    >
      ${icon(shape)}<span>${label}</span>
    </button>`;
  }

  /** @param {DialogName} name */
  #dialog(name) {
    const part = this.dialogs[name];
    if (!part || !this.#opened.has(name)) return nothing;
    return element(part.tag, { store: this.store, run: this.run, palette: this.palette });
  }

  /** @param {DialogName} name */
  async #open(name) {
    const part = this.dialogs[name];
    // Where it cannot be fetched, the page says so.
    if (!part || !(await part.module.ask(() => this.#open(name)).catch(() => null))) return;
    this.#opened.add(name);
    this.requestUpdate();
    await this.updateComplete;
    const dialog = /** @type {Dialog | null} */ (this.querySelector(part.tag));
    await dialog?.updateComplete;
    dialog?.open();
  }
}

/** @param {unknown} shape */
function icon(shape) {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">${shape}</svg>`;
}

customElements.define('ap-tools', ToolsPanel);
