// A result to hand in, and results that others have handed in: each is run once more, and told to be the same or where it differs.

import { html, LitElement, nothing } from 'lit';
import { mostSteps } from '../../address/result-text.js';
import { integer } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { download } from '../../kit/download.js';
import { languageFolder } from '../../locale/index.js';
import resultsTexts from '../../locale/en/teach/results.js';
import { mostResultCharacters, resultFileName, resultOf } from '../../state/result/hand-in.js';
import { mostPasted } from '../../state/result/pasted.js';
import { textOf } from './collected.js';
import './result-table.js';
import './results.css';
import '../../kit/copy-field.js';

/** @import {HandIn} from '../../state/result/hand-in.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Collected} from './collected.js' */
/** @import {Shared} from './share.js' */

const t = texts('results', resultsTexts);

export class ResultsTab extends LitElement {
  static properties = {
    store: { attribute: false },
    shared: { attribute: false },
    collected: { attribute: false },
  };

  /** @type {HandIn | null} */
  #handedIn = null;
  /** Counts what was asked of the engine: earlier answers are out of date. */
  #latest = 0;

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** @type {Shared} */
    this.shared;
    /** @type {Collected} */
    this.collected;
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.collected.tell = () => {};
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    this.collected.tell = () => this.requestUpdate();
    if (changed.has('shared')) void this.#make();
    this.#receive();
  }

  /** What a link or files have brought is verified at once. */
  #receive() {
    const { result } = this.store;
    if (result === '') return;
    this.store.result = '';
    this.collected.add(result.includes('#') ? result : `${this.shared.page}#${result}`);
    this.#verify();
  }

  async #make() {
    const request = ++this.#latest;
    const handedIn = await resultOf(this.store.run, this.shared.page);
    if (request !== this.#latest || !this.isConnected) return;
    this.#handedIn = handedIn;
    this.requestUpdate();
  }

  render() {
    return html`
      <div class="results">
        <section>
          <h3>${t('hand.in')}</h3>
          ${this.#handIn()}
        </section>
        <section>
          <h3>${t('verify.heading')}</h3>
          ${this.#verifying()}
        </section>
      </div>
    `;
  }

  #handIn() {
    if (!this.#handedIn) return nothing;
    const { link, changes, step, fault } = this.#handedIn;
    if (fault !== '')
      return html`<p class="finding">${t(`fault.${fault}`, { most: integer(mostSteps) })}</p>`;
    const isLong = link.length > mostResultCharacters;
    return html`
      <p class="note">${t('hand.in.note', { n: changes, step: integer(step) })}</p>
      ${
        isLong
          ? html`<p class="finding">${t('hand.in.long', { n: link.length })}</p>`
          : html`<ap-copy-field
              .value=${link}
              .label=${t('hand.in.label')}
              .rows=${4}
            ></ap-copy-field>`
      }
      <button class="save-result" @click=${() => save(link)}>${t('hand.in.file')}</button>
      <p class="note">${t('proves')}</p>
    `;
  }

  #verifying() {
    const { collected, store } = this;
    const { rows, left, task, isRunning, done, step } = collected.verification;
    return html`
      <p class="note">${t('verify.note', { most: mostPasted })}</p>
      ${
        location.protocol === 'file:'
          ? nothing
          : html`<p class="note">
              <a href="./teachers/${languageFolder()}index.html">${t('teachers')}</a>
            </p>`
      }
      <textarea
        rows="5"
        spellcheck="false"
        aria-label=${t('verify.label')}
        .value=${collected.pasted}
        @input=${(/** @type {Event} */ event) => {
          collected.pasted = /** @type {HTMLTextAreaElement} */ (event.target).value;
          this.requestUpdate();
        }}
      ></textarea>
      <label class="results-task">
        <span>${t('task.label')}</span>
        <input
          type="text"
          spellcheck="false"
          .value=${collected.taskLink}
          @input=${(/** @type {Event} */ event) => {
            collected.taskLink = /** @type {HTMLInputElement} */ (event.target).value;
          }}
        />
      </label>
      <p class="note">${t('task.note')}</p>
      ${collected.isNoTask ? html`<p class="finding">${t('task.none')}</p>` : nothing}
      <div class="results-row">
        ${
          isRunning
            ? html`<button @click=${() => collected.verification.cancel()}>
                  ${t('verify.cancel')}
                </button>
                <progress max=${rows.length} .value=${done}></progress>
                <span class="note" role="status"
                  >${t('verify.progress', {
                    n: done + 1,
                    of: rows.length,
                    step: integer(step),
                  })}</span
                >`
            : html`<button
                  class="primary verify-results"
                  ?disabled=${collected.pasted.trim() === ''}
                  @click=${() => this.#verify()}
                >
                  ${t('verify')}
                </button>
                <button @click=${() => this.#chooseFiles()}>${t('verify.files')}</button>`
        }
        <input
          type="file"
          multiple
          hidden
          aria-label=${t('verify.files')}
          @change=${(/** @type {Event} */ event) => void this.#read(event)}
        />
      </div>
      ${
        rows.length > 0
          ? html`<ap-result-table
                .store=${store}
                .rows=${rows}
                .left=${left}
                .task=${task}
              ></ap-result-table>
              <p class="note">${t('proves')}</p>`
          : nothing
      }
    `;
  }

  #verify() {
    void this.collected.verify(this.store);
  }

  #chooseFiles() {
    /** @type {HTMLElement} */ (this.querySelector('input[type="file"]')).click();
  }

  /** Reads files with results; the name of a file is a name. @param {Event} event */
  async #read(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const files = [...(input.files ?? [])];
    input.value = '';
    this.collected.add(await textOf(files));
    this.#verify();
  }
}

/** @param {string} link */
function save(link) {
  download(new Blob([`${link}\n`], { type: 'text/plain' }), resultFileName);
}

customElements.define('ap-share-results', ResultsTab);
