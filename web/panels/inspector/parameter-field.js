// One weight, bias or slope of the network in training, to be changed by typing, by arrow keys and by dragging sideways.
//
// What is typed counts when it is entered; keys and drags count at once, and are one change when they come to rest.

import { html, LitElement, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { measured, plain, typed } from '../../format/numbers.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';
import { HeldParameter, largest } from './held-parameter.js';

/** @import {Store} from '../../state/store.js' */

const t = texts('inspector', inspectorTexts);

const dragStep = 0.01;

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
  #held = new HeldParameter(this);
  #problem = '';

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
    this.#held.finish();
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  willUpdate(changed) {
    if (changed.has('index')) {
      this.#held.leave(Number(changed.get('index')));
      this.#draft = null;
      this.#problem = '';
    }
    this.#held.arrived(changed.has('value'));
  }

  render() {
    const { value } = this.#held;
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
    this.#held.finish();
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
      this.#problem = '';
      this.#held.step(direction, event);
      this.#startDraft();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#enter();
      if (this.#problem === '') void this.updateComplete.then(() => this.#input().select());
    } else if (event.key === 'Escape' && (this.#held.isDragged || this.#isTouched())) {
      event.stopPropagation();
      this.#revert();
    } else return;
    this.requestUpdate();
  }

  #isTouched() {
    return this.#problem !== '' || (this.#draft !== null && this.#draft !== this.#entered);
  }

  #revert() {
    this.#held.takeBack();
    this.#problem = '';
    this.#startDraft();
  }

  /** Shows the value in full, ready to be typed over. */
  #startDraft() {
    this.#entered = typed(this.#held.value);
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
   * @param {number} value
   * @param {boolean} commit
   */
  #change(value, commit) {
    this.#problem = '';
    this.#held.change(value, commit);
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    // In a field that has the focus, a drag selects what is written.
    if (event.button !== 0 || document.activeElement === event.target) return;
    event.preventDefault();
    this.#held.grab(event);
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    this.#held.drag(event, dragStep);
    if (this.#held.isDragged) this.#problem = '';
  }

  /** @param {PointerEvent} event */
  #onUp({ type }) {
    if (this.#held.drop() && type === 'pointerup') this.#input().focus();
  }

  #input() {
    return /** @type {HTMLInputElement} */ (this.querySelector('input'));
  }
}

customElements.define('ap-parameter', ParameterField);
