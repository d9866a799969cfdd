// One weight, bias or slope of the network in training, to be changed by typing, by arrow keys and by dragging sideways.
//
// What is typed counts when it is entered; keys and drags count at once, and are one change when they come to rest.

import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { measured, plain, typed } from '../../format/numbers.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';

/** @import {Store} from '../../state/store.js' */

const t = texts('inspector', inspectorTexts);

/** The largest number of single precision: the engine takes what lies within. */
const largest = 3.4028235e38;
const keyStep = 0.1;
const dragStep = 0.01;
/** What moves less is a click. */
const dragPixels = 3;
const restMilliseconds = 600;

export class ParameterField extends LitElement {
  static properties = {
    store: { attribute: false },
    index: { attribute: false },
    value: { attribute: false },
    label: { attribute: false },
  };

  /** What is being typed, until it is entered. @type {string | null} */
  #draft = null;
  /** What stood there when the field was entered. */
  #entered = '';
  /** The value set here, until the network has shown its own. @type {number | null} */
  #held = null;
  #settled = true;
  #problem = '';
  /** @type {{x: number, from: number, value: number, moved: boolean} | null} */
  #drag = null;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** Its place among the parameters. */
    this.index = 0;
    this.value = 0;
    this.label = '';
  }

  createRenderRoot() {
    return this;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#finish();
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('index')) {
      this.#finish(Number(changed.get('index')));
      this.#draft = null;
      this.#held = null;
      this.#drag = null;
      this.#problem = '';
    }
    // Values that were sent on the way arrive late; they must not move the number back. While training, it moves on.
    const arrived = Math.fround(this.value) === Math.fround(this.#held ?? NaN);
    if (arrived || (changed.has('value') && this.#settled && this.store.run.moving))
      this.#held = null;
  }

  /** The decimal number that the single-precision value stands for, so that steps of a tenth give tenths. */
  get #current() {
    return Number((this.#held ?? this.value).toPrecision(7));
  }

  render() {
    const value = this.#current;
    const id = `parameter-${this.index}`;
    return html`<input
        type="text"
        class="parameter"
        role="spinbutton"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        ?disabled=${this.store.isLocked('weights')}
        data-index=${this.index}
        aria-label=${this.label}
        aria-valuenow=${value}
        aria-valuetext=${typed(value)}
        aria-invalid=${this.#problem ? 'true' : 'false'}
        aria-errormessage=${this.#problem ? `${id}-problem` : nothing}
        .value=${live(this.#draft ?? measured(value))}
        ${hint(t('parameter.hint'))}
        @focus=${this.#onFocus}
        @blur=${this.#onBlur}
        @input=${(/** @type {Event} */ e) =>
          (this.#draft = /** @type {HTMLInputElement} */ (e.target).value)}
        @keydown=${this.#onKey}
        @pointerdown=${this.#onDown}
        @pointermove=${this.#onMove}
        @pointerup=${this.#onUp}
        @pointercancel=${this.#onUp}
      />${
        this.#problem
          ? html`<p class="parameter-problem" id="${id}-problem" role="alert">${this.#problem}</p>`
          : nothing
      }`;
  }

  #onFocus() {
    if (this.#draft === null) this.#startDraft();
    this.requestUpdate();
    void this.updateComplete.then(() => this.#input().select());
  }

  #onBlur() {
    this.#finish();
    this.#enter();
    // What cannot be used stays, with what is wrong with it.
    if (this.#problem === '') this.#draft = null;
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (direction) {
      event.preventDefault();
      this.#change(this.#current + direction * keyStep * speed(event), false);
      this.#startDraft();
      clearTimeout(this.#rest);
      this.#rest = setTimeout(() => this.#finish(), restMilliseconds);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter();
      if (this.#problem === '') void this.updateComplete.then(() => this.#input().select());
    } else if (event.key === 'Escape' && (this.#drag?.moved || this.#isTouched())) {
      event.stopPropagation();
      this.#revert();
    } else return;
    this.requestUpdate();
  }

  #isTouched() {
    return this.#problem !== '' || (this.#draft !== null && this.#draft !== this.#entered);
  }

  #revert() {
    if (this.#drag?.moved) {
      this.#change(this.#drag.from, true);
      this.#drag = null;
    }
    this.#problem = '';
    this.#startDraft();
  }

  /** Shows the value in full, ready to be typed over. */
  #startDraft() {
    this.#entered = typed(this.#current);
    this.#draft = this.#entered;
  }

  /** Takes what was typed, or says why it cannot be taken. */
  #enter() {
    if (this.#draft === null || !this.#isTouched()) return;
    const text = plain(this.#draft);
    const value = Number(text);
    if (text === '' || Number.isNaN(value)) this.#complain('parameter.not_a_number');
    else if (Math.abs(value) > largest) this.#complain('parameter.out_of_range');
    else {
      this.#problem = '';
      this.#change(value, true);
      this.#startDraft();
    }
  }

  /** @param {'parameter.not_a_number' | 'parameter.out_of_range'} key */
  #complain(key) {
    this.#problem = t(key, {
      field: this.label,
      value: this.#draft?.trim() ?? '',
      min: measured(-largest),
      max: measured(largest),
    });
    this.requestUpdate();
  }

  /**
   * Makes one change of what arrow keys have done, if they have.
   *
   * @param {number} index of the parameter that they were for
   */
  #finish(index = this.index) {
    if (this.#rest === undefined) return;
    clearTimeout(this.#rest);
    this.#rest = undefined;
    void this.store.setParameter(index, this.#current);
  }

  /**
   * @param {number} value
   * @param {boolean} commit
   */
  #change(value, commit) {
    const rounded = Number(Math.min(largest, Math.max(-largest, value)).toPrecision(7));
    this.#problem = '';
    this.#held = rounded;
    this.#settled = false;
    void this.store.setParameter(this.index, rounded, { commit }).then(() => {
      this.#settled = this.#held === rounded && this.#drag === null;
    });
    this.requestUpdate();
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    // In a field that has the focus, a drag selects what is written.
    if (event.button !== 0 || document.activeElement === event.target) return;
    event.preventDefault();
    this.#input().setPointerCapture(event.pointerId);
    this.#drag = { x: event.clientX, from: this.#current, value: this.#current, moved: false };
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    const drag = this.#drag;
    if (!drag) return;
    const distance = event.clientX - drag.x;
    if (!drag.moved && Math.abs(distance) < dragPixels) return;
    drag.moved = true;
    drag.x = event.clientX;
    drag.value += distance * dragStep * speed(event);
    this.#change(drag.value, false);
  }

  /** @param {PointerEvent} event */
  #onUp(event) {
    const drag = this.#drag;
    this.#drag = null;
    if (!drag) return;
    if (drag.moved) this.#change(drag.value, true);
    else if (event.type === 'pointerup') this.#input().focus();
  }

  #input() {
    return /** @type {HTMLInputElement} */ (this.querySelector('input'));
  }
}

/**
 * How much faster or slower a value moves.
 *
 * @param {{shiftKey: boolean, altKey: boolean}} event
 */
function speed({ shiftKey, altKey }) {
  return (shiftKey ? 10 : 1) * (altKey ? 0.1 : 1);
}

customElements.define('ap-parameter', ParameterField);
