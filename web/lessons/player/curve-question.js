// A curve to be drawn before the run, with the pointer or by the keyboard, and what was measured laid over it afterwards.

import { html, LitElement, nothing, svg } from 'lit';
import { integer, measured } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';

const t = texts('lessons', lessonTexts);

/** Points of a guess, at equal distances from the first step to the last. */
const points = 11;
const width = 300;
const height = 150;
/** Part of the whole height that a press of an arrow key moves a point. */
const keyStep = 0.02;

/** @typedef {{step: number, value: number}} Point */

export class CurveQuestionElement extends LitElement {
  static properties = {
    end: { attribute: false },
    max: { attribute: false },
    guess: { attribute: false },
    course: { attribute: false },
    isClosed: { attribute: false },
    numbers: { attribute: false },
    isOver: { attribute: false },
  };

  #drawing = false;
  /** Where the pointer was last, in points. */
  #last = 0;

  constructor() {
    super();
    /** The last step. */
    this.end = 1;
    /** What the top stands for. */
    this.max = 1;
    /** @type {number[] | null} [points] */
    this.guess = null;
    /** What was measured so far. @type {Point[]} */
    this.course = [];
    /** Whether it can no longer be drawn: the run has begun. */
    this.isClosed = false;
    /** @type {import('./lesson-numbers.js').Numbers} */
    this.numbers = (text) => text;
    /** Whether the run is over. */
    this.isOver = false;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { guess, course, end, isClosed, isOver, numbers } = this;
    return html`<div class="lesson-curve">
      <svg
        viewBox="0 0 ${width} ${height}"
        role="group"
        aria-label=${t('curve.name')}
        @pointerdown=${isClosed ? nothing : this.#begin}
        @pointermove=${isClosed ? nothing : this.#move}
        @pointerup=${this.#finish}
        @pointercancel=${this.#finish}
      >
        <rect class="field" width=${width} height=${height} />
        ${[0.25, 0.5, 0.75].map((part) => svg`<path class="grid" d="M0 ${part * height}H${width}" />`)}
        ${guess ? svg`<path class="guess" d=${pathOf(guess.map((value, i) => [this.#x(i), this.#y(value)]))} />` : nothing}
        ${course.length > 1 ? svg`<path class="measured" d=${pathOf(this.#measured(course))} />` : nothing}
        ${isOver ? nothing : Array.from({ length: points }, (_, index) => this.#knot(index))}
      </svg>
      <p class="lesson-axis note">
        <span>${numbers(measured(this.max))}</span><span>0</span>
        <span>${t('curve.step', { step: integer(0) })}</span
        ><span>${t('curve.step', { step: integer(end) })}</span>
      </p>
      ${isOver ? html`<p class="note lesson-lines"><span class="guess">${t('curve.guess')}</span> <span class="measured">${t('curve.measured')}</span> ${course.some(({ value }) => value > this.max) ? t('curve.beyond', { max: numbers(measured(this.max)) }) : nothing}</p>` : html`<p class="note">${t('curve.how')}</p>`}
    </div>`;
  }

  /** @param {number} index */
  #knot(index) {
    const value = this.guess?.[index];
    const step = integer(Math.round((index / (points - 1)) * this.end));
    return svg`<circle
      class=${value === undefined ? 'unset' : ''}
      cx=${this.#x(index)} cy=${this.#y(value ?? this.max / 2)} r="5"
      tabindex="0" role="slider"
      aria-orientation="vertical"
      aria-label=${t('curve.at', { step })}
      aria-valuemin="0" aria-valuemax=${this.max} aria-valuenow=${value ?? this.max / 2}
      aria-valuetext=${value === undefined ? t('curve.unset') : this.numbers(measured(value))}
      @keydown=${(/** @type {KeyboardEvent} */ event) => this.#key(event, index)}
    />`;
  }

  /** @param {number} index */
  #x(index) {
    return (index / (points - 1)) * width;
  }

  /** @param {number} value */
  #y(value) {
    return height * (1 - Math.min(1, Math.max(0, value / this.max)));
  }

  /** @param {Point[]} course @returns {[number, number][]} */
  #measured(course) {
    return course.map(({ step, value }) => [(step / this.end) * width, this.#y(value)]);
  }

  /** @param {PointerEvent} event */
  #begin(event) {
    this.#drawing = true;
    event.preventDefault();
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    const [index] = this.#at(event);
    this.#last = index;
    this.#draw(event);
  }

  /** @param {PointerEvent} event */
  #move(event) {
    if (this.#drawing) this.#draw(event);
  }

  #finish() {
    this.#drawing = false;
  }

  /** @param {PointerEvent} event @returns {[index: number, value: number]} */
  #at(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const x = Math.min(1, Math.max(0, (event.clientX - box.left) / box.width));
    const y = Math.min(1, Math.max(0, (event.clientY - box.top) / box.height));
    return [Math.round(x * (points - 1)), (1 - y) * this.max];
  }

  /** @param {PointerEvent} event */
  #draw(event) {
    const [index, value] = this.#at(event);
    const step = Math.sign(index - this.#last) || 1;
    // A quick pointer leaves points out.
    for (let i = this.#last; i !== index + step; i += step) this.#set(i, value);
    this.#last = index;
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} index
   */
  #key(event, index) {
    const present = this.guess?.[index] ?? this.max / 2;
    /** @type {Record<string, number>} */
    const moved = {
      ArrowUp: present + keyStep * this.max,
      ArrowDown: present - keyStep * this.max,
      PageUp: present + 5 * keyStep * this.max,
      PageDown: present - 5 * keyStep * this.max,
      Home: this.max,
      End: 0,
    };
    if (!(event.key in moved)) return;
    event.preventDefault();
    this.#set(index, Math.min(this.max, Math.max(0, moved[event.key])));
  }

  /**
   * @param {number} index
   * @param {number} value
   */
  #set(index, value) {
    if (this.isClosed) return;
    // The first point that is set is a guess for all.
    const guess = this.guess ?? new Array(points).fill(value);
    this.guess = guess.map((each, i) => (i === index ? value : each));
    this.dispatchEvent(new CustomEvent('ap-guess', { detail: this.guess }));
  }
}

/** @param {[number, number][]} places */
function pathOf(places) {
  return places
    .map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`)
    .join('');
}

customElements.define('ap-lesson-curve', CurveQuestionElement);
