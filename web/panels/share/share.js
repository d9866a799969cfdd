// The dialog for sharing: an address, an iframe on somebody's page, code, files. What is shared is the experiment as it is now, and, if the
// reader wants, the state that it has reached.

import { html, nothing } from 'lit';
import { integer } from '../../format/numbers.js';
import { nothingRequested } from '../../engine/request.js';
import { sharedAddress } from '../../address/shared-address.js';
import { texts } from '../../format/texts.js';
import shareTexts from '../../locale/en/share.js';
import './share.css';
import { Pace, Panel } from '../../kit/panel.js';
import './code-tab.js';
import './embed-tab.js';
import './files-tab.js';
import './results-tab.js';
import './address-tab.js';
import './assignment.js';
import { Collected } from './collected.js';
import { closeButton, closedFromBeside } from '../../kit/dialog.js';

const t = texts('share', shareTexts);

// For files that arrive without the dialog: one part of the page to fetch instead of two.
export { openFiles } from './open-files.js';

/** @import {Assignment} from './assignment.js' */
/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

/**
 * @typedef {object} Shared what is shared
 * @property {string} page address of the page, without query and fragment
 * @property {string} experiment its text, with the weights if they go along
 * @property {string | null} lesson that opens its own experiments instead, if it goes along
 * @property {{step: number, digest: string} | null} state where it leads, if that goes along
 * @property {string} address
 */

const tabs = /** @type {const} */ (['link', 'embed', 'code', 'files', 'results']);

/** Tabs that hand out an address. @type {readonly string[]} */
const hasAddress = ['link', 'embed'];

/** Between two addresses while the network trains. */
const addressMilliseconds = 500;

/** @extends {Panel<Run, Store, Frame>} */
export class ShareDialog extends Panel {
  alwaysInView = true;
  /** @type {(typeof tabs)[number]} */
  #tab = 'link';
  /** Whether the state goes along. */
  #exact = false;
  /** Whether links carry the lesson on show. */
  #withLesson = true;
  /** @type {Shared | null} */
  #shared = null;
  #pristine = true;
  #step = 0;
  #finite = true;
  #pace = new Pace(addressMilliseconds);
  /** What is asked of readers; until the author says so, what the page asks. @type {Assignment | null} */
  #assignment = null;
  #collected = new Collected();
  /** Whether the run was paused for its files. */
  #hasRested = false;
  /** Counts what was asked of the engine: earlier answers are out of date. */
  #latest = 0;

  get #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  open() {
    if (!this.#dialog.open) this.#dialog.showModal();
    // Browsers take the first tab, whichever is shown.
    /** @type {HTMLElement} */ (this.querySelector(`#share-tab-${this.#tab}`)).focus();
    this.#rest();
    void this.#share();
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('ap-opened', this.#close);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('ap-opened', this.#close);
  }

  willUpdate() {
    // What was brought is shown where it is read.
    if (this.store.result !== '') this.#tab = 'results';
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    if (this.#dialog?.open && (this.#pace.due() || !frame.playing)) void this.#share();
  }

  /** The lesson that links carry. */
  get #lesson() {
    return this.#withLesson ? this.store.presentation.lesson : null;
  }

  /** Asks the engine for the present state, and makes the address of it. */
  async #share() {
    const request = ++this.#latest;
    const { run } = this;
    const { text } = run.experiment;
    const frame = await run.frameOf({ ...nothingRequested, parameters: this.#exact });
    let experiment = text;
    this.#finite = true;
    if (this.#exact && !frame.pristine) {
      this.#finite = frame.parameters.every(Number.isFinite);
      if (this.#finite) {
        const weights = await run.engine.packWeights(frame.parameters);
        experiment = (await run.engine.edit(text, `at=&check=&weights=${weights}`)).text;
      }
    }
    // Meanwhile another experiment may have been opened, another address asked for, or the dialog closed.
    if (request !== this.#latest || text !== run.experiment.text) return;
    this.#pristine = frame.pristine;
    this.#step = frame.step;
    const state = this.#exact && frame.pristine ? { step: frame.step, digest: frame.digest } : null;
    const page = location.href.replace(/[?#].*$/, '');
    const { lanes } = this.store;
    const whole = experiment + (lanes && `&${lanes}`);
    const lesson = this.#lesson;
    const address =
      lesson === null
        ? sharedAddress({ page, experiment: whole, state })
        : sharedAddress({ page, experiment: '', presentation: { lesson } });
    this.#shared = { page, experiment: whole, lesson, state, address };
    this.requestUpdate();
  }

  render() {
    return html`
      <dialog
        class="modal share"
        aria-labelledby="share-heading"
        ${closedFromBeside()}
        @close=${this.#onClosed}
      >
        <div class="share-head">
          <h2 id="share-heading">${t('heading')}</h2>
          <div class="share-tabs" role="tablist" aria-labelledby="share-heading">
            ${tabs.map(
              (name) => html`
                <button
                  role="tab"
                  id="share-tab-${name}"
                  aria-selected=${name === this.#tab ? 'true' : 'false'}
                  aria-controls="share-panel"
                  tabindex=${name === this.#tab ? 0 : -1}
                  @click=${() => this.#choose(name)}
                  @keydown=${this.#onKey}
                >
                  ${t(`tab.${name}`)}
                </button>
              `,
            )}
          </div>
          ${closeButton(() => this.#close())}
        </div>
        <div
          id="share-panel"
          class="share-panel"
          role="tabpanel"
          aria-labelledby="share-tab-${this.#tab}"
          @ap-save-file=${() => this.#choose('files')}
          @ap-assignment=${(/** @type {CustomEvent} */ { detail }) => {
            this.#assignment = detail;
            this.requestUpdate();
          }}
        >
          ${hasAddress.includes(this.#tab) ? this.#choices() : nothing}
          ${this.#shared ? this.#content(this.#shared) : nothing}
        </div>
      </dialog>
    `;
  }

  /** @param {Shared} shared */
  #content(shared) {
    const { store } = this;
    const { goal, findings, locked } = store.presentation;
    const assignment = this.#assignment ?? { goal, findings, locked, paused: null };
    switch (this.#tab) {
      case 'link':
        return html`<ap-share-link .shared=${shared}></ap-share-link>`;
      case 'embed':
        return html`<ap-share-embed
          .store=${store}
          .shared=${shared}
          .assignment=${assignment}
        ></ap-share-embed>`;
      case 'results':
        return html`<ap-share-results
          .store=${store}
          .shared=${shared}
          .collected=${this.#collected}
        ></ap-share-results>`;
      case 'code':
        return html`<ap-share-code .store=${store} .shared=${shared}></ap-share-code>`;
      default:
        return html`${
            this.#hasRested && !this.run.playing
              ? html`<p class="note" role="status">
                  ${t('files.rested', { step: integer(this.#step) })}
                </p>`
              : nothing
          }<ap-share-files
            .store=${store}
            .shared=${shared}
            .assignment=${assignment}
          ></ap-share-files>`;
    }
  }

  #choices() {
    if (this.store.presentation.lesson === null) return this.#exactChoice();
    return html`<div class="share-exact">
        <label class="tick">
          <input
            type="checkbox"
            name="lesson"
            .checked=${this.#withLesson}
            @change=${(/** @type {Event} */ event) => {
              this.#withLesson = /** @type {HTMLInputElement} */ (event.target).checked;
              void this.#share();
            }}
          />
          ${t('lesson')}
        </label>
      </div>
      ${this.#withLesson ? nothing : this.#exactChoice()}`;
  }

  #exactChoice() {
    const step = integer(this.#step);
    return html`
      <div class="share-exact">
        <label class="tick">
          <input
            type="checkbox"
            .checked=${this.#exact}
            @change=${(/** @type {Event} */ event) => {
              this.#exact = /** @type {HTMLInputElement} */ (event.target).checked;
              void this.#share();
            }}
          />
          ${this.#pristine ? t('exact.at', { step }) : t('exact.weights')}
        </label>
        ${this.#pristine ? nothing : html`<p class="note">${t('exact.weights.note')}</p>`}
        ${this.#finite ? nothing : html`<p class="finding">${t('exact.weights.none')}</p>`}
      </div>
    `;
  }

  /** @param {(typeof tabs)[number]} name */
  #choose(name) {
    this.#tab = name;
    this.#rest();
    this.requestUpdate();
  }

  /** Files are saved one after the other, and all of the same step. */
  #rest() {
    if (this.#tab !== 'files' || !this.run.playing) return;
    this.#hasRested = true;
    void this.store.pause();
  }

  /**
   * Arrow keys go from tab to tab, as they do in lists of tabs.
   *
   * @param {KeyboardEvent} event
   */
  async #onKey(event) {
    const toNext = getComputedStyle(this).direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
    const toLast = toNext === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
    const at = tabs.indexOf(this.#tab);
    const end = tabs.length - 1;
    const places = { [toNext]: at + 1, [toLast]: at + end, Home: 0, End: end };
    const place = places[event.key];
    if (place === undefined) return;
    event.preventDefault();
    this.#choose(tabs[place % tabs.length]);
    await this.updateComplete;
    /** @type {HTMLElement} */ (this.querySelector(`#share-tab-${this.#tab}`)).focus();
  }

  #close = () => this.#dialog?.close();

  /** Nothing of it lives on unseen, least of all the page in the preview. */
  #onClosed() {
    this.#latest++;
    this.#shared = null;
    this.#hasRested = false;
    this.requestUpdate();
  }
}

customElements.define('ap-share', ShareDialog);
