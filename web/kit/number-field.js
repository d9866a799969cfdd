// A number of the experiment: its name, a field to type it in, a slider, and what is wrong with what was typed.
//
// Fires `ap-edit` with {value, commit}: the text to put into the experiment, and whether it is final.

import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { exactPercent, plain, typed } from '../format/numbers.js';
import { sliderLength, sliderPosition, sliderValue } from '../draw/canvas/scale.js';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { hint, term } from './directives.js';

/** @import {SliderRange} from '../draw/canvas/scale.js' */

const t = texts('page', pageTexts);

/** Arrow keys change a slider many times in a row; that is one change once they rest. */
const keyRestMilliseconds = 600;

export class NumberField extends LitElement {
  static properties = {
    name: { attribute: false },
    label: { attribute: false },
    hintText: { attribute: false },
    term: { attribute: false },
    value: { attribute: false },
    range: { attribute: false },
    percent: { attribute: false },
    problem: { attribute: false },
  };

  /** What is being typed, until it is entered. @type {string | null} */
  #draft = null;
  /** Where the slider was put, until the value in force has come there. @type {number | null} */
  #slid = null;
  #byKeyboard = false;
  /** Where the slider rests, until that is final. @type {string | null} */
  #resting = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;

  constructor() {
    super();
    /** Unique on the page. */
    this.name = '';
    this.label = '';
    this.hintText = '';
    /** What the label names, in the glossary; none where it is empty. */
    this.term = '';
    this.value = 0;
    /** The slider; none where it is null. @type {SliderRange | null} */
    this.range = null;
    /** Whether the value, a share, is shown in per cent. */
    this.percent = false;
    this.problem = '';
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#settle();
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const id = `number-${this.name}`;
    const value = this.#slid ?? this.value;
    const shown = this.#draft ?? typed(this.percent ? value * 100 : value);
    return html`
      <div class="number" ?data-invalid=${this.problem !== ''}>
        <label for=${id} ${term(this.term, true)}>${this.label}</label>
        <span class="number-entry">
          <input
            id=${id}
            type="text"
            inputmode="decimal"
            autocomplete="off"
            spellcheck="false"
            .value=${live(shown)}
            aria-invalid=${this.problem ? 'true' : 'false'}
            aria-errormessage=${this.problem ? `${id}-problem` : nothing}
            ${hint(this.hintText)}
            @input=${(/** @type {Event} */ e) =>
              (this.#draft = /** @type {HTMLInputElement} */ (e.target).value)}
            @change=${this.#onTyped}
            @blur=${this.#dropDraft}
            @keydown=${this.#onKey}
            @focus=${(/** @type {Event} */ e) => /** @type {HTMLInputElement} */ (e.target).select()}
          />${this.percent ? html`<span class="unit">%</span>` : nothing}
        </span>
        ${this.range ? this.#slider(this.range, shown) : nothing}
        ${
          this.problem
            ? html`<p class="number-problem" id="${id}-problem" role="alert">${this.problem}</p>`
            : nothing
        }
      </div>
    `;
  }

  /**
   * @param {SliderRange} range
   * @param {string} shown
   */
  #slider(range, shown) {
    const length = sliderLength(range);
    return html`<input
      type="range"
      aria-label=${t('number.slider', { label: this.label })}
      aria-valuetext=${this.percent && this.#draft === null ? exactPercent(this.#slid ?? this.value) : shown}
      min="0"
      max=${length}
      .value=${live(String(sliderPosition(range, this.#slid ?? this.value)))}
      @keydown=${() => (this.#byKeyboard = true)}
      @pointerdown=${() => (this.#byKeyboard = false)}
      @blur=${this.#dropDraft}
      @input=${this.#onSlide}
      @change=${this.#onSlid}
    />`;
  }

  willUpdate() {
    // Values that were sent on the way arrive late; they must not move the slider back.
    if (this.#slid !== null && isNear(this.value, this.#slid)) this.#slid = null;
  }

  updated() {
    const slider = /** @type {HTMLInputElement | null} */ (this.querySelector('input[type=range]'));
    if (!slider || !this.range) return;
    const value = this.#slid ?? this.value;
    const share = sliderPosition(this.range, value) / sliderLength(this.range);
    slider.style.setProperty('--share', String(share));
  }

  #dropDraft() {
    this.#settle();
    this.#draft = null;
    this.#slid = null;
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key !== 'Escape') return;
    // Only without a draft it closes what the field is in.
    if (this.#draft !== null) event.preventDefault();
    this.#dropDraft();
  }

  /** @param {Event} event */
  #onTyped(event) {
    this.#draft = null;
    this.#slid = null;
    const text = plain(/** @type {HTMLInputElement} */ (event.target).value);
    const number = Number(text);
    const value =
      this.percent && text !== '' && Number.isFinite(number)
        ? String(Number((number / 100).toPrecision(7)))
        : text;
    this.#send(value, true);
  }

  /** @param {Event} event */
  #onSlide(event) {
    if (!this.range) return;
    const position = Number(/** @type {HTMLInputElement} */ (event.target).value);
    this.#slid = sliderValue(this.range, position);
    this.#send(String(this.#slid), false);
  }

  /** @param {Event} event */
  #onSlid(event) {
    if (!this.range) return;
    const position = Number(/** @type {HTMLInputElement} */ (event.target).value);
    this.#resting = String(sliderValue(this.range, position));
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => this.#settle(), this.#byKeyboard ? keyRestMilliseconds : 0);
  }

  /** Makes final where the slider rests, unless that has been undone since. */
  #settle() {
    clearTimeout(this.#rest);
    const value = this.#resting;
    this.#resting = null;
    if (value === null) return;
    if (!this.#byKeyboard || this.#slid !== null || isNear(this.value, Number(value)))
      this.#send(value, true);
  }

  /**
   * @param {string} value
   * @param {boolean} commit
   */
  #send(value, commit) {
    if (!commit) clearTimeout(this.#rest);
    this.dispatchEvent(new CustomEvent('ap-edit', { detail: { value, commit } }));
    // Where the engine refuses the value, nothing else would bring back the one in force.
    this.requestUpdate();
  }
}

/**
 * Whether two settings are the same in the engine's single precision.
 *
 * @param {number} a
 * @param {number} b
 */
function isNear(a, b) {
  return Math.fround(a) === Math.fround(b);
}

customElements.define('ap-number', NumberField);
