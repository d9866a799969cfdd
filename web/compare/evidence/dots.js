// Every run as a dot, for each value that is compared: pointed at with the mouse or by arrow keys it says what it is, and opens as the run.
//
// Fires `ap-open-run` with {run}.

import { html } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { dotsHeight, drawRunDots } from '../../draw/charts/run-dots.js';
import { texts } from '../../format/texts.js';
import { place } from '../../kit/directives.js';
import { StillPanel } from '../../kit/panel.js';
import compareTexts from '../../locale/en/compare/compare.js';

/** @import {Placed, Strip} from '../../draw/charts/run-dots.js' */
/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('compare', compareTexts);

/** Pixels from a dot within which a pointer is at it. */
const nearness = 9;

/**
 * @typedef {object} Dots
 * @property {Strip[]} strips
 * @property {string} failing see DotChart
 * @property {string} name of the picture, for whoever does not see it
 * @property {(run: number) => string} say what a run is and came to
 * @property {boolean} opens whether runs can be opened
 */

/** @extends {StillPanel<Run, Store, Frame>} */
export class RunDots extends StillPanel {
  static properties = {
    ...StillPanel.properties,
    dots: { attribute: false },
    pointed: { state: true },
  };

  constructor() {
    super();
    this.alwaysInView = true;
    /** @type {Dots} */
    this.dots;
    /** The run that is pointed at. @type {number | null} */
    this.pointed = null;
  }

  /** @type {Placed[]} */
  #placed = [];
  /** What a finger has pointed at. @type {number | null} */
  #tapped = null;

  render() {
    const { dots, pointed, palette } = this;
    const height = dotsHeight(dots.strips.length, palette);
    return html`
      <canvas
        class="run-dots"
        tabindex="0"
        role="img"
        aria-label=${dots.name}
        ${place({ '--tall': height })}
        @pointermove=${this.#onMove}
        @pointerleave=${this.#onLeave}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      ></canvas>
      <p class="note run-pointed" aria-live="polite">
        ${pointed === null ? t('dots.hint') : dots.say(pointed)}
        ${pointed !== null && dots.opens ? t('dots.open') : ''}
      </p>
    `;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    this.paint();
  }

  paint() {
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('canvas'));
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const { strips, failing } = this.dots;
    const chart = { strips, failing, pointed: this.pointed };
    this.#placed = drawRunDots(picture.context, picture, chart, this.palette);
  }

  /** @param {PointerEvent} event */
  #onMove({ offsetX, offsetY }) {
    this.pointed = this.#at(offsetX, offsetY);
  }

  /** What a finger has pointed at stays, to be read. @param {PointerEvent} event */
  #onLeave({ pointerType }) {
    if (pointerType !== 'touch') this.pointed = null;
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const before = this.#tapped;
    this.#tapped = null;
    this.pointed = this.#at(event.offsetX, event.offsetY) ?? this.pointed;
    // A finger points first, and opens with the next tap.
    if (/** @type {PointerEvent} */ (event).pointerType === 'touch' && this.pointed !== before)
      this.#tapped = this.pointed;
    else this.#open();
  }

  /** @param {number} x @param {number} y @returns {number | null} the run whose dot is there */
  #at(x, y) {
    let found = null;
    let nearest = nearness;
    for (const dot of this.#placed) {
      const far = Math.hypot(dot.x - x, dot.y - y);
      if (far >= nearest) continue;
      nearest = far;
      found = dot.run;
    }
    return found;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    if (event.key === 'Enter') this.#open();
    else if (!this.#go(event.key)) return;
    event.preventDefault();
  }

  /** @param {string} key @returns {boolean} whether it leads from dot to dot */
  #go(key) {
    const placed = this.#placed;
    const at = placed.findIndex(({ run }) => run === this.pointed);
    const dot = placed[at];
    const ends = { Home: 0, End: placed.length - 1, ArrowRight: at + 1, ArrowLeft: at - 1 };
    if (key === 'ArrowDown' || key === 'ArrowUp') {
      const strip = dot ? dot.strip + (key === 'ArrowDown' ? 1 : -1) : 0;
      const others = placed.filter((each) => each.strip === strip);
      if (others.length === 0) return dot !== undefined;
      const x = dot?.x ?? 0;
      others.sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x));
      this.pointed = others[0].run;
      return true;
    }
    if (!(key in ends) || placed.length === 0) return false;
    const next = ends[/** @type {keyof typeof ends} */ (key)];
    this.pointed = placed[Math.min(placed.length - 1, Math.max(0, next))].run;
    return true;
  }

  #open() {
    if (this.pointed === null || !this.dots.opens) return;
    const detail = { run: this.pointed };
    this.dispatchEvent(new CustomEvent('ap-open-run', { detail, bubbles: true }));
  }
}

customElements.define('ap-run-dots', RunDots);
