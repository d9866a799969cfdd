// A slider over the earlier points of the run: going to one shows the network of that time, and training goes on from there.

import { html } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { fixed, integer } from '../../format/numbers.js';
import { clamp, linear } from '../../draw/canvas/scale.js';
import { drawTimeline } from '../../draw/charts/timeline.js';
import timeTexts from '../../locale/en/time.js';
import { texts } from '../../format/texts.js';
import './timeline.css';
import { Pace, Panel } from '../../kit/panel.js';
import { hint } from '../../kit/directives.js';

/** @import {Axis} from '../../draw/charts/loss-curves.js' */
/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('time', timeTexts);

/** Between two looks at which points there are, while training. */
const pointsMilliseconds = 500;
/** Keys that follow each other faster than this make one change. */
const keyRestMilliseconds = 800;
const largeStep = 10;

/** @extends {Panel<Run, Store, Frame>} */
export class Timeline extends Panel {
  #pointsPace = new Pace(pointsMilliseconds);
  /** The steps of the points, ascending. @type {number[]} */
  #points = [];
  /** The point that the reader has asked for, until it is shown. @type {number | null} */
  #chosen = null;
  /** How many times the engine has yet to go where it was asked. */
  #going = 0;
  /** @type {Axis | null} */
  #plot = null;
  #dragging = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #rest;

  connectedCallback() {
    super.connectedCallback();
    // It comes late, perhaps to a page that rests: the next frame is not to be waited for.
    this.dispatchEvent(new CustomEvent('ap-needs-frame', { bubbles: true }));
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    clearTimeout(this.#rest);
    void this.store.settle();
  }

  render() {
    const step = this.#present();
    const epoch = fixed(this.#epochAt(step), 1);
    const last = Math.max(step, this.#points[this.#points.length - 1] ?? 0);
    return html`<div
      class="timeline ${this.#points.length > 1 ? '' : 'empty'}"
      role="slider"
      tabindex=${this.#points.length > 1 ? 0 : -1}
      aria-label=${t('time.name')}
      aria-valuemin=${this.#points[0] ?? 0}
      aria-valuemax=${last}
      aria-valuenow=${step}
      aria-valuetext=${t('time.value', { step: integer(step), epoch })}
      @pointerdown=${this.#onDown}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
      @keydown=${this.#onKey}
      ${hint(t('time.hint'))}
    >
      <canvas></canvas>
    </div>`;
  }

  updated(/** @type {Map<PropertyKey, unknown>} */ changed) {
    super.updated(changed);
    this.#draw();
  }

  /**
   * Shares the axis of the chart above.
   *
   * @param {Axis} plot
   */
  alignWith(plot) {
    this.#plot = plot;
    this.#draw();
  }

  /** @param {Frame} frame */
  takeFrame(frame) {
    super.takeFrame(frame);
    if (!this.#dragging && this.#going === 0) this.#chosen = null;
    // New points come slowly.
    if (!frame.playing || this.#pointsPace.due()) void this.#look();
  }

  *pieces() {}

  paint() {
    this.#draw();
  }

  async #look() {
    this.#points = await this.run.handle.checkpoints();
    this.requestUpdate();
  }

  #present() {
    return this.#chosen ?? this.frame?.step ?? 0;
  }

  /** @param {number} step */
  #epochAt(step) {
    const { wholeRun, losses, description } = this.run;
    return (wholeRun ?? losses).epochAt(step, description.stepsPerEpoch);
  }

  /** @returns {(step: number) => number} */
  #scale() {
    const { from, to, left, right } = this.#plot ?? { from: 0, to: 1, left: 0, right: 1 };
    const at = linear(from, to, left, right);
    return (step) => at(this.#epochAt(step));
  }

  #draw() {
    const canvas = this.querySelector('canvas');
    if (!this.#plot || !canvas || this.#points.length < 2) return;
    const picture = beginPicture(canvas);
    if (!picture) return;
    const at = this.#scale();
    const places = this.#points.map(at).map((x) => Math.round(x) + 0.5);
    const end = picture.width - 6;
    drawTimeline(
      picture.context,
      picture,
      places,
      clamp(at(this.#present()), 6, end),
      this.palette,
    );
  }

  /**
   * @param {number} step
   * @param {boolean} commit
   */
  async #go(step, commit) {
    if (step === this.#chosen && !commit) return;
    this.#chosen = step;
    this.requestUpdate();
    this.#going++;
    await this.store.revisit(step, { commit }).finally(() => this.#going--);
  }

  /** @param {PointerEvent} event */
  #nearest(event) {
    const canvas = /** @type {HTMLElement} */ (event.currentTarget);
    const x = event.clientX - canvas.getBoundingClientRect().left;
    const at = this.#scale();
    const distance = (/** @type {number} */ step) => Math.abs(at(step) - x);
    return this.#points.reduce((best, step) => (distance(step) < distance(best) ? step : best));
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    if (event.button !== 0 || this.#points.length < 2) return;
    /** @type {Element} */ (event.currentTarget).setPointerCapture(event.pointerId);
    clearTimeout(this.#rest);
    this.#dragging = true;
    void this.#go(this.#nearest(event), false);
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    if (this.#dragging) void this.#go(this.#nearest(event), false);
  }

  #onUp() {
    if (!this.#dragging) return;
    this.#dragging = false;
    void this.#go(this.#chosen ?? 0, true);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const points = this.#points;
    if (points.length < 2 || event.altKey || event.ctrlKey || event.metaKey) return;
    const present = this.#present();
    const before = points.filter((step) => step < present).length - 1;
    const after = points.filter((step) => step <= present).length;
    const target = {
      ArrowLeft: before,
      ArrowDown: before,
      ArrowRight: after,
      ArrowUp: after,
      PageDown: before + 1 - largeStep,
      PageUp: after - 1 + largeStep,
      Home: 0,
      End: points.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const step = points[clamp(target, 0, points.length - 1)];
    clearTimeout(this.#rest);
    this.#rest = setTimeout(() => void this.store.settle(), keyRestMilliseconds);
    void this.#go(step, false);
  }
}

customElements.define('ap-timeline', Timeline);
