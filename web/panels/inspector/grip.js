// The upper edge of the inspector, by which the reader makes it higher or lower.

import { html } from 'lit';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';

const t = texts('inspector', inspectorTexts);

const leastHeight = 150;
const heightStep = 24;

export class Grip {
  #panel;
  /** In pixels; null until the reader sets it. @type {number | null} */
  #height = null;
  /** @type {{y: number, height: number} | null} */
  #drag = null;

  /** @param {import('lit').LitElement} panel whose height is set, by a property of its style */
  constructor(panel) {
    this.#panel = panel;
  }

  view() {
    return html`<div
      class="inspector-grip"
      role="separator"
      aria-orientation="horizontal"
      tabindex="0"
      aria-label=${t('resize')}
      aria-valuenow=${Math.round(this.#height ?? this.#panel.clientHeight)}
      aria-valuemin=${leastHeight}
      aria-valuemax=${mostHeight()}
      ${hint(t('resize.hint'))}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
      @keydown=${this.#onKey}
    ></div>`;
  }

  #onDown = (/** @type {PointerEvent} */ event) => {
    const grip = /** @type {Element} */ (event.currentTarget);
    grip.setPointerCapture(event.pointerId);
    this.#drag = { y: event.clientY, height: this.#panel.clientHeight };
  };

  #onMove = (/** @type {PointerEvent} */ event) => {
    if (this.#drag) this.#setHeight(this.#drag.height + this.#drag.y - event.clientY);
  };

  #onUp = () => {
    this.#drag = null;
  };

  #onKey = (/** @type {KeyboardEvent} */ event) => {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (!direction) return;
    event.preventDefault();
    this.#setHeight(this.#panel.clientHeight + direction * heightStep);
  };

  /** @param {number} height */
  #setHeight(height) {
    this.#height = Math.min(mostHeight(), Math.max(leastHeight, height));
    this.#panel.style.setProperty('--inspector-height', `${this.#height}px`);
    this.#panel.requestUpdate();
  }
}

function mostHeight() {
  return Math.max(leastHeight, Math.round(innerHeight * 0.85));
}
