// The dialog that reads CSV: pasted, chosen or dropped. It says in words what the text holds or what is wrong with it; the
// experiment changes when the reader takes the data.

import { html, LitElement, nothing } from 'lit';
import { csvProblemText } from '../../format/csv-problem-text.js';
import { list } from '../../format/numbers.js';
import { ownData } from '../../state/own-data.js';
import { scalingText } from '../../state/table.js';
import { texts } from '../../format/texts.js';
import ownDataTexts from '../../locale/en/own-data.js';
import './own-data.css';
import { firstRows, presentScale, readingChoices, strayColumns } from './csv-reading.js';
import { readFile } from './table-file.js';
import { closeButton } from '../../kit/dialog.js';

/** @import {CsvData, CsvReading} from '../../engine/types.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('own-data', ownDataTexts);

/** Typing rests for so long before the text is read. */
const restMilliseconds = 250;
/** A longer file is not shown as text. */
const mostShown = 200_000;
/** Names listed at most. */
const mostNames = 8;

/**
 * Opens the dialog; one that was closed has kept its text.
 *
 * @param {Store} store
 * @param {File} [file] to begin with
 */
export async function openCsv(store, file) {
  const dialog = document.querySelector('ap-csv-dialog') ?? document.createElement('ap-csv-dialog');
  Object.assign(dialog, { store });
  if (!dialog.isConnected) document.body.append(dialog);
  await /** @type {CsvDialog} */ (dialog).open(file);
}

export class CsvDialog extends LitElement {
  static properties = { store: { attribute: false } };

  #text = '';
  /** Of the file the text is from. */
  #title = '';
  /** Why a file could not be read. */
  #failure = '';
  /** @type {CsvData | null} */
  #data = null;
  /** What the reader says of the text. @type {Partial<CsvReading>} */
  #chosen = {};
  /** How the network in training knows such tables. @type {string | null} */
  #present = null;
  /** Columns whose values lie far from all that it was made for. @type {string[]} */
  #stray = [];
  #reads = false;
  /** Counts readings: the newest counts. */
  #reading = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;

  constructor() {
    super();
    /** @type {Store} */
    this.store;
  }

  createRenderRoot() {
    return this;
  }

  /** @param {File} [file] to begin with */
  async open(file) {
    await this.updateComplete;
    const dialog = this.#dialog();
    if (!dialog.open) dialog.showModal();
    if (file) await this.#takeFile(file);
  }

  render() {
    const data = this.#data;
    return html`
      <dialog class="modal csv" aria-labelledby="csv-heading">
        <div class="csv-head">
          <h2 id="csv-heading">
            ${t('csv.heading')} <span class="sentence">${t('csv.sentence')}</span>
          </h2>
          ${closeButton(() => this.#dialog().close())}
        </div>
        <p class="note" id="csv-rules">${t('csv.rules')}</p>
        <div class="csv-file">
          <input
            type="file"
            class="visually-hidden"
            tabindex="-1"
            aria-hidden="true"
            accept=".csv,.tsv,.txt,text/csv,text/plain"
            @change=${this.#onChosen}
          />
          <button @click=${this.#choose}>${t('csv.choose')}</button>
          <span class="note">${this.#title || t('csv.drop')}</span>
        </div>
        <label class="csv-text">
          <span class="note">${t('csv.text')}</span>
          <textarea
            rows="7"
            spellcheck="false"
            autocomplete="off"
            wrap="off"
            dir="ltr"
            aria-describedby="csv-rules"
            placeholder=${t('csv.example')}
            .value=${this.#text.length > mostShown ? '' : this.#text}
            @input=${this.#onTyped}
          ></textarea>
        </label>
        ${data && data.columns.length > 0 && !this.#reads ? this.#howRead(data) : nothing}
        <div class="csv-result" role="status">${this.#result()}</div>
        <div class="csv-actions">
          <button @click=${() => this.#dialog().close()}>${t('csv.cancel')}</button>
          <button class="primary" ?disabled=${!data?.points} @click=${this.#useTable}>
            ${data?.points ? t('csv.use', { n: data.count }) : t('csv.use.none')}
          </button>
        </div>
      </dialog>
    `;
  }

  #result() {
    if (this.#failure) return html`<p class="csv-failure">${this.#failure}</p>`;
    if (this.#reads) return html`<p class="note">${t('csv.reads')}</p>`;
    const data = this.#data;
    if (!data) return nothing;
    if (data.problems.length > 0) {
      return html`
        <p class="csv-failure">${t('csv.problems')}</p>
        <ul class="csv-problems">
          ${data.problems.map((problem) => html`<li>${csvProblemText(problem)}</li>`)}
        </ul>
      `;
    }
    return html`
      <p>${summary(data)}</p>
      ${data.scaled.length > 0 ? html`<p>${scaling(data, this.#isPresent())}</p>` : nothing}
      ${this.#stray.length > 0 ? html`<p class="csv-loss">${strayText(this.#stray, this.#isPresent())}</p>` : nothing}
      ${this.#present === 'none' && this.#isPresent() ? html`<p>${t('csv.raw')}</p>` : nothing}
      ${data.constant.length > 0 ? html`<p>${constant(data)}</p>` : nothing}
      ${this.#losses(data).map((loss) => html`<p class="csv-loss">${csvProblemText(loss)}</p>`)}
      <p class="note">${t(data.inputs.length > 2 ? 'csv.table' : 'csv.plane')}</p>
    `;
  }

  /** @param {CsvData} data */
  #howRead(data) {
    return html`
      ${readingChoices(data, this.#chosen, this.#present, (change) => {
        this.#chosen = { ...this.#chosen, ...change };
        void this.#read(++this.#reading);
      })}
      ${firstRows(data)}
    `;
  }

  /** Whether the columns are scaled as those that the network in training knows. */
  #isPresent() {
    return this.#present !== null && this.#chosen.scale === this.#present;
  }

  /**
   * What of the table is lost; where the network in training knows its columns as they are, that they are not scaled is none of it.
   *
   * @param {CsvData} data
   */
  #losses({ losses }) {
    return losses.filter(({ code }) => code !== 'unscaled' || !this.#isPresent());
  }

  #dialog() {
    return /** @type {HTMLDialogElement} */ (this.querySelector('dialog'));
  }

  #choose() {
    /** @type {HTMLInputElement} */ (this.querySelector('input[type=file]')).click();
  }

  /** @param {Event} event */
  #onChosen(event) {
    const input = /** @type {HTMLInputElement} */ (event.target);
    const file = input.files?.[0];
    if (file) void this.#takeFile(file);
    // The same file may be chosen again once it has been mended.
    input.value = '';
  }

  /** @param {Event} event */
  #onTyped(event) {
    this.#text = /** @type {HTMLTextAreaElement} */ (event.target).value;
    this.#title = '';
    this.#failure = '';
    this.#data = null;
    this.#chosen = {};
    this.#reads = this.#text.trim() !== '';
    const reading = ++this.#reading;
    clearTimeout(this.#rest);
    if (this.#reads) this.#rest = setTimeout(() => this.#read(reading), restMilliseconds);
    this.requestUpdate();
  }

  /** @param {File} file */
  async #takeFile(file) {
    clearTimeout(this.#rest);
    const reading = ++this.#reading;
    this.#data = null;
    this.#chosen = {};
    this.#reads = true;
    this.requestUpdate();
    const { text, title, failure } = await readFile(file);
    if (reading !== this.#reading) return;
    this.#text = text;
    this.#title = title;
    this.#failure = failure;
    await this.#read(reading);
  }

  /** @param {number} reading */
  async #read(reading) {
    let data = null;
    const { run } = this.store;
    try {
      if (!this.#failure) {
        data = await run.engine.readCsv(this.#text, this.#chosen);
        // More of what the network knows is scaled like that, unless the reader says otherwise.
        this.#present = presentScale(run, data);
        const isAutomatic = this.#chosen.scale === undefined;
        if (isAutomatic) {
          this.#stray = this.#present === null ? [] : strayColumns(this.#present, data);
        }
        if (this.#present !== null && isAutomatic && this.#stray.length === 0) {
          this.#chosen = { ...this.#chosen, scale: this.#present };
          data = await run.engine.readCsv(this.#text, this.#chosen);
        }
      }
    } catch (error) {
      this.#failure = t('csv.failed', { reason: String(error) });
    }
    if (reading !== this.#reading) return;
    this.#data = data;
    this.#reads = false;
    this.requestUpdate();
  }

  async #useTable() {
    if (!this.#data?.points) return;
    this.#dialog().close();
    await ownData(this.store).useTable(this.#data);
  }
}

/** @param {CsvData} data */
function summary({ task, count, inputs, label, classes }) {
  const values = {
    n: count,
    inputs: inputs.length,
    inputNames: listed(inputs),
    label,
  };
  if (task === 'regression') return t('csv.values', values);
  return t('csv.classes', { ...values, classes: classes.length, classNames: listed(classes) });
}

/**
 * @param {CsvData} data
 * @param {boolean} present whether that is how the network in training knows them
 */
function scaling({ scaled }, present) {
  const columns = scaled.map(({ name, centre, spread }) =>
    t('csv.scaled.column', { name, ...scalingText({ centre, spread }) }),
  );
  return t(present ? 'csv.scaled.present' : 'csv.scaled', { columns: listed(columns) });
}

/**
 * @param {string[]} names of columns
 * @param {boolean} present whether they are scaled as the network in training knows them all the same
 */
function strayText(names, present) {
  return t(present ? 'csv.stray.present' : 'csv.stray', { columns: listed(names) });
}

/** @param {CsvData} data */
function constant({ constant: names, label }) {
  return t('csv.constant', { n: names.length, columns: listed(names), label });
}

/** @param {string[]} names */
function listed(names) {
  const shown = names.slice(0, mostNames);
  return list(names.length > mostNames ? [...shown, '…'] : shown);
}

customElements.define('ap-csv-dialog', CsvDialog);
