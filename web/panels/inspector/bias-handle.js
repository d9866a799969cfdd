// Over the picture of a unit on its curve: the unit is dragged along the curve, which is its bias.

import { html, LitElement } from 'lit';
import { measured } from '../../format/numbers.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';
import { HeldParameter } from './held-parameter.js';

/** @import {Store} from '../../state/store.js' */

const t = texts('inspector', inspectorTexts);

/** Along either side of the picture, in CSS pixels. */
const margin = 8;

export class BiasHandle extends LitElement {
  static properties = {
    store: { attribute: false },
    index: { attribute: false },
    value: { attribute: false },
    place: { attribute: false },
  };

  #held = new HeldParameter(this);
  /** Of the picture: it shows z from −reach to reach. */
  #reach = 4;

  constructor() {
    super();
    /** @type {Store} */
    this.store;
    /** Of the bias among the parameters. */
    this.index = 0;
    this.value = 0;
    /** What there is to say of the place on the curve. */
    this.place = '';
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
    if (changed.has('index')) this.#held.leave(Number(changed.get('index')));
    this.#held.arrived(changed.has('value'));
  }

  /**
   * How far the picture reaches; while the unit is dragged, as far as when that began, so that it stays under the pointer.
   *
   * @param {number} wanted
   */
  reach(wanted) {
    if (!this.#held.isDragged) this.#reach = wanted;
    return this.#reach;
  }

  render() {
    const bias = this.#held.value;
    return html`<div
      class="bias-handle"
      role="spinbutton"
      tabindex="0"
      aria-disabled=${this.store.isLocked('weights') ? 'true' : 'false'}
      aria-label=${t('curve.handle')}
      aria-valuenow=${bias}
      aria-valuetext=${t('curve.handle.value', { bias: measured(bias), place: this.place })}
      @keydown=${this.#onKey}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
      ${hint(t('curve.handle.hint'))}
    ></div>`;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const direction = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[event.key];
    if (event.key === 'Escape' && this.#held.isDragged) {
      event.stopPropagation();
      this.#held.takeBack();
    } else if (direction && !this.store.isLocked('weights')) {
      event.preventDefault();
      this.#held.step(direction, event);
    }
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    if (event.button === 0 && !this.store.isLocked('weights')) this.#held.grab(event);
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    const { clientWidth } = /** @type {Element} */ (event.currentTarget);
    this.#held.drag(event, (2 * this.#reach) / Math.max(1, clientWidth - 2 * margin));
  }

  #onUp() {
    this.#held.drop();
  }
}

customElements.define('ap-bias-handle', BiasHandle);
