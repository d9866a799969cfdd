// Setting a study up: what is varied, how many seeds, how long, and what is measured, all on top of the present experiment.
//
// Fires `ap-start-study` with {text}, the plan's canonical text.

import { html, nothing } from 'lit';
import { studySource } from '../../engine/pool/source.js';
import { plain } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';
import { StillPanel } from '../../kit/panel.js';
import compareTexts from '../../locale/en/compare/compare.js';
import { factors, firstDraft, named, planText, usually } from './draft.js';
import { factorName, numberText, valueName } from './names.js';
import { PlanReader } from './plan-reader.js';
import { formProblemText } from './form-problems.js';

/** @import {Frame, StudyPlan} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Draft, Varied} from './draft.js' */

const t = texts('compare', compareTexts);
const metrics = /** @type {const} */ (['', 'accuracy', 'loss', 'train_accuracy', 'train_loss']);
/** Seeds from which there are intervals; cpp/study/verdict.h. */
const fewestSeeds = 20;

/** @extends {StillPanel<Run, Store, Frame>} */
export class StudySetup extends StillPanel {
  static properties = { ...StillPanel.properties, draft: { attribute: false } };

  alwaysInView = true;
  #reader = new PlanReader(studySource);
  /** What the engine reads of the draft. @type {StudyPlan | null} */
  #plan = null;
  /** Why it cannot. */
  #fault = '';
  /** What it was asked last. */
  #asked = '';
  /** What was typed last, where it is no number of seeds or epochs. */
  #kept = '';

  constructor() {
    super();
    /** What is chosen so far; null for what suggests itself. @type {Draft | null} */
    this.draft = null;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#reader.close();
  }

  /** @returns {Draft} */
  get #draft() {
    return this.draft ?? firstDraft(this.run.experiment.fields);
  }

  willUpdate() {
    void this.#read();
  }

  async #read() {
    const text = planText(this.run.experiment.text, this.#draft);
    if (text === this.#asked) return;
    this.#asked = text;
    try {
      const plan = await this.#reader.read(text);
      if (text !== this.#asked) return;
      this.#plan = plan;
      this.#fault = '';
    } catch (error) {
      if (text !== this.#asked || !this.isConnected) return;
      this.#fault = error instanceof Error ? error.message : String(error);
    }
    this.requestUpdate();
  }

  /** @param {Partial<Draft>} change */
  #change(change) {
    this.#kept = '';
    this.draft = { ...this.#draft, ...change };
  }

  render() {
    const draft = this.#draft;
    const plan = this.#plan;
    const problems = plan?.problems ?? [];
    return html`
      <form class="setup" @submit=${this.#onSubmit}>
        <h3>${t('setup.heading')}</h3>
        <p class="note">${t('setup.text')}</p>
        ${this.#factor('first', draft.first, draft.second?.factor)}
        ${this.#factor('second', draft.second, draft.first.factor)}
        <div class="setup-numbers">
          ${this.#number('seeds', draft.seeds, 1)} ${this.#number('epochs', draft.epochs, 0)}
          <label>
            <span>${t('setup.metric')}</span>
            <select
              class="setup-metric"
              @change=${(/** @type {Event} */ event) => this.#change({ metric: valueOf(event) })}
            >
              ${metrics.map(
                (metric) =>
                  html`<option value=${metric} ?selected=${metric === draft.metric}>
                    ${t(`metric.${metric || 'auto'}`)}
                  </option>`,
              )}
            </select>
          </label>
          <label ${hint(t('setup.target.hint'))}>
            <span>${t('setup.target')}</span>
            <input
              class="setup-target"
              inputmode="decimal"
              autocomplete="off"
              .value=${draft.target}
              placeholder=${t('setup.target.auto')}
              @change=${(/** @type {Event} */ event) =>
                this.#change({ target: plain(valueOf(event)) })}
            />
          </label>
          <label class="tick">
            <input
              type="checkbox"
              .checked=${draft.fixedData}
              @change=${(/** @type {Event} */ event) =>
                this.#change({
                  fixedData: /** @type {HTMLInputElement} */ (event.target).checked,
                })}
            />
            ${t('setup.fixed')}
          </label>
        </div>
        ${problems.map((problem) => html`<p class="finding" role="alert">${formProblemText(problem)}</p>`)}
        ${this.#kept ? html`<p class="finding" role="alert">${this.#kept}</p>` : nothing}
        ${this.#fault ? html`<p class="finding" role="alert">${t('failed', { reason: this.#fault })}</p>` : nothing}
        ${draft.seeds < fewestSeeds ? html`<p class="note">${t('setup.few')}</p>` : nothing}
        <p class="setup-start">
          <button class="primary" ?disabled=${!plan || problems.length > 0}>
            ${t('setup.start')}
          </button>
          <span class="note" role="status">
            ${plan ? t('setup.runs', { runs: plan.runs }) : t('setup.reading')}
          </span>
        </p>
      </form>
    `;
  }

  /**
   * @param {'first' | 'second'} which
   * @param {Varied | null} varied
   * @param {string} [other] factor, which is taken
   */
  #factor(which, varied, other) {
    const label = t(which === 'first' ? 'setup.vary' : 'setup.second');
    const choose = (/** @type {Event} */ event) => {
      const factor = valueOf(event);
      const chosen = factor === '' ? null : usually(factor, this.run.experiment.fields.own);
      this.#change(which === 'first' ? { first: chosen ?? this.#draft.first } : { second: chosen });
    };
    return html`
      <div class="setup-factor">
        <label>
          <span>${label}</span>
          <select class="setup-${which}" @change=${choose}>
            ${
              which === 'second'
                ? html`<option value="" ?selected=${!varied}>${t('setup.second.none')}</option>`
                : nothing
            }
            ${factors
              .filter((factor) => factor !== other)
              .map(
                (factor) =>
                  html`<option value=${factor} ?selected=${factor === varied?.factor}>
                    ${factorName(factor)}
                  </option>`,
              )}
          </select>
        </label>
        ${varied ? this.#values(which, varied) : nothing}
      </div>
    `;
  }

  /**
   * @param {'first' | 'second'} which
   * @param {Varied} varied
   */
  #values(which, varied) {
    const { factor, values } = varied;
    const label = t('setup.values', { factor: factorName(factor) });
    const change = (/** @type {string[]} */ chosen) =>
      this.#change({ [which]: { factor, values: chosen } });
    if (!named.includes(factor)) {
      return html`<input
        class="setup-values"
        inputmode="decimal"
        autocomplete="off"
        spellcheck="false"
        aria-label=${label}
        ${hint(t('setup.values.hint'))}
        .value=${values.map(numberText).join(', ')}
        @change=${(/** @type {Event} */ event) => change(numbersIn(valueOf(event)))}
      />`;
    }
    const all = [...new Set([...values, ...this.#namesOf(factor)])];
    return html`<div class="chips" role="group" aria-label=${label} ${hint(t('setup.values.hint'))}>
      ${all.map((value) => {
        const isChosen = values.includes(value);
        const others = values.filter((each) => each !== value);
        return html`<button
          type="button"
          class="chip"
          data-value=${value}
          aria-pressed=${isChosen ? 'true' : 'false'}
          @click=${() => change(isChosen ? others : [...values, value])}
        >
          ${valueName(factor, value)}
        </button>`;
      })}
    </div>`;
  }

  /** @param {string} factor */
  #namesOf(factor) {
    const { activations, initializers, optimizers, datasets, losses } = this.run.tables;
    const tables = {
      activation: activations,
      init: initializers,
      opt: optimizers,
      data: datasets,
      loss: losses,
    };
    const names = tables[/** @type {keyof typeof tables} */ (factor)].map(({ name }) => name);
    // What stands for another one in each network is no value of its own.
    const possible = names.filter((name) => name !== 'points' && name !== 'auto');
    const hasOwn = factor === 'activation' && this.run.experiment.fields.own !== '';
    return hasOwn ? ['own', ...possible] : possible;
  }

  /**
   * @param {'seeds' | 'epochs'} key
   * @param {number} value
   * @param {number} least
   */
  #number(key, value, least) {
    return html`<label ${hint(t(`setup.${key}.hint`))}>
      <span>${t(`setup.${key}`)}</span>
      <input
        class="setup-${key}"
        inputmode="numeric"
        autocomplete="off"
        .value=${String(value)}
        @change=${(/** @type {Event} */ event) => {
          const text = valueOf(event);
          const number = plain(text) === '' ? NaN : Number(plain(text));
          if (Number.isInteger(number) && number >= least) return this.#change({ [key]: number });
          /** @type {HTMLInputElement} */ (event.target).value = String(value);
          const values = { field: t(`setup.${key}`), value: text, min: least, used: value };
          this.#kept = t('setup.kept', values);
          this.requestUpdate();
        }}
      />
    </label>`;
  }

  /** @param {Event} event */
  #onSubmit(event) {
    event.preventDefault();
    const text = this.#plan?.text;
    if (text === undefined || this.#plan?.problems.length !== 0) return;
    this.dispatchEvent(new CustomEvent('ap-start-study', { detail: { text }, bubbles: true }));
  }
}

/** @param {Event} event */
function valueOf({ target }) {
  return /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;
}

/**
 * Numbers as they are typed in a row, as the engine reads them: behind commas or spaces; where a comma is the decimal sign, spaces or
 * semicolons part them.
 *
 * @param {string} text
 */
export function numbersIn(text) {
  const parted = /[;\s]/.test(text.trim()) ? /[;\s]+|,\s+|,$/ : /,/;
  return text
    .split(parted)
    .map((each) => plain(each))
    .filter((each) => each !== '');
}

customElements.define('ap-study-setup', StudySetup);
