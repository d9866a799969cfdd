// A result to hand in, and results that others have handed in: each is run once more, and told to be the same or where it differs.

import { html, LitElement, nothing } from 'lit';
import { mostSteps } from '../../address/result-text.js';
import { sharedAddress } from '../../address/shared-address.js';
import { integer } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { download } from '../../kit/download.js';
import { languageFolder } from '../../locale/index.js';
import resultsTexts from '../../locale/en/teach/results.js';
import { resultText } from '../../state/result/make-result.js';
import { mostPasted } from '../../state/result/pasted.js';
import { Verification } from './verification.js';
import './result-table.js';
import './results.css';
import '../../kit/copy-field.js';

/** @import {Store} from '../../state/store.js' */
/** @import {Shared} from './share.js' */

const t = texts('results', resultsTexts);

/** Longer ones are handed in as a file. */
export const mostResultCharacters = 2000;
const mostFileBytes = 5_000_000;

export class ResultsTab extends LitElement {
  static properties = { store: { attribute: false }, shared: { attribute: false } };

  /** To hand in, '' where there is nothing yet. */
  #link = '';
  #changes = 0;
  #step = 0;
  /** @type {'' | 'unknown' | 'long'} */
  #fault = '';
  #pasted = '';
  #verification = new Verification(() => this.requestUpdate());
  /** Counts what was asked of the engine: earlier answers are out of date. */
  #latest = 0;

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** @type {Shared} */
    this.shared;
  }

  createRenderRoot() {
    return this;
  }

  connectedCallback() {
    super.connectedCallback();
    // A link to a result is verified as it is opened.
    const { result } = this.store;
    if (result === '') return;
    this.#pasted = `${this.shared.page}#${result}`;
    this.#verify();
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#verification.cancel();
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('shared')) void this.#make();
  }

  async #make() {
    const request = ++this.#latest;
    const { run } = this.store;
    const recorded = await run.handle.record();
    const { record, step, digest } = recorded;
    const experiment = record ? await resultText(run.engine, recorded) : '';
    if (request !== this.#latest || !this.isConnected) return;
    this.#fault = !record ? 'unknown' : step > mostSteps ? 'long' : '';
    this.#changes = record?.changes.length ?? 0;
    this.#step = step;
    this.#link = sharedAddress({ page: this.shared.page, experiment, state: { step, digest } });
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
    if (this.#fault !== '')
      return html`<p class="finding">
        ${t(`fault.${this.#fault}`, { most: integer(mostSteps) })}
      </p>`;
    if (this.#link === '') return nothing;
    const isLong = this.#link.length > mostResultCharacters;
    return html`
      <p class="note">${t('hand.in.note', { n: this.#changes, step: integer(this.#step) })}</p>
      ${
        isLong
          ? html`<p class="finding">${t('hand.in.long', { n: this.#link.length })}</p>`
          : html`<ap-copy-field
              .value=${this.#link}
              .label=${t('hand.in.label')}
              .rows=${4}
            ></ap-copy-field>`
      }
      <button class="save-result" @click=${() => this.#save()}>${t('hand.in.file')}</button>
      <p class="note">${t('proves')}</p>
    `;
  }

  #verifying() {
    const { rows, isRunning, done, step } = this.#verification;
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
        .value=${this.#pasted}
        @input=${(/** @type {Event} */ event) => {
          this.#pasted = /** @type {HTMLTextAreaElement} */ (event.target).value;
          this.requestUpdate();
        }}
      ></textarea>
      <div class="results-row">
        ${
          isRunning
            ? html`<button @click=${() => this.#verification.cancel()}>
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
                  ?disabled=${this.#pasted.trim() === ''}
                  @click=${() => this.#verify()}
                >
                  ${t('verify')}
                </button>
                <button @click=${() => this.querySelector('input')?.click()}>
                  ${t('verify.files')}
                </button>`
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
          ? html`<ap-result-table .store=${this.store} .rows=${rows}></ap-result-table>
              <p class="note">${t('proves')}</p>`
          : nothing
      }
    `;
  }

  #verify() {
    void this.#verification.run(this.store.run.engine, this.#pasted);
  }

  #save() {
    download(
      new Blob([`${this.#link}\n`], { type: 'text/plain' }),
      'activation-playground-result.txt',
    );
  }

  /** Reads files with results; the name of a file is a name. @param {Event} event */
  async #read(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const files = [...(input.files ?? [])].slice(0, mostPasted);
    input.value = '';
    const found = await Promise.all(
      files.map(async (file) => {
        // What is cut off is told to be damaged.
        const text = (await file.slice(0, mostFileBytes).text()).trim();
        const isOne = !text.includes('\n') && files.length > 1;
        return isOne ? `${file.name.replace(/\.\w+$/, '')} ${text}` : text;
      }),
    );
    this.#pasted = [this.#pasted.trim(), ...found].filter((text) => text !== '').join('\n');
    this.#verify();
  }
}

customElements.define('ap-share-results', ResultsTab);
