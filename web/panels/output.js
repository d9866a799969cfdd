// What the network answers at every point of the plane, with the samples on it; below it the course of the loss.

import { html, nothing } from 'lit';
import { beginPicture } from '../draw/canvas.js';
import { Atlas, paintClasses, paintSigned } from '../draw/heatmap.js';
import { fixed, percent } from '../draw/numbers.js';
import { drawAxes, drawFit, drawPoints, reach } from '../draw/points.js';
import { t } from '../locale/index.js';
import './loss-chart.js';
import { panelMenu } from './panel-menu.js';
import { Panel } from './panel.js';
import { pickInput, pickMark } from './pick.js';
import { hint, place } from './text.js';

/** @import {Frame, FrameRequest} from '../engine/types.js' */
/** @import {View} from '../experiment/store.js' */
/** @import {Key} from '../locale/index.js' */

/** Cells along a side of the surface; a sharp edge needs more of them. */
const surfaceSide = 90;
const discreteSide = 150;

export class OutputPanel extends Panel {
  #atlas = new Atlas();
  /** What the points on the canvas were drawn from. @type {unknown[]} */
  #pointsBasis = [];
  /** The point under the pointer, in shares of the picture. @type {{x: number, y: number} | null} */
  #at = null;

  /** @returns {Partial<FrameRequest>} */
  request() {
    return { output: this.store.view.discretize ? discreteSide : surfaceSide };
  }

  render() {
    const { store, frame } = this;
    const { task, dimensions } = store.description;
    const sentence = task === 'regression' ? 'output.sentence.regression' : 'output.sentence';
    const accuracy = percent(frame?.testAccuracy ?? NaN, 1);
    return html`
      <section class="panel output" aria-labelledby="output-heading">
        <div class="panel-head">
          <h2 id="output-heading">
            ${t('output.heading')}
            ${dimensions <= 2 ? html`<span class="sentence">${t(sentence)}</span>` : nothing}
          </h2>
          ${task === 'binary' ? this.#scale() : nothing} ${panelMenu()}
        </div>
        <div class="surface" dir="ltr">
          ${
            dimensions <= 2
              ? html`<canvas
                    class="surface-picture"
                    role="img"
                    aria-label=${t('output.picture', { accuracy })}
                    @pointermove=${this.#onPointer}
                    @pointerleave=${() => this.#point(null)}
                    @click=${(/** @type {MouseEvent} */ event) => pickInput(store, event)}
                  ></canvas>
                  <canvas class="points-picture" aria-hidden="true"></canvas>
                  ${pickMark(store)}`
              : html`<p class="note">${t('output.surfaceless')}</p>`
          }
          ${this.#readout()}
        </div>
        ${
          dimensions <= 2
            ? html`<div class="chips" role="group" aria-label=${t('output.points')}>
                ${this.#toggle('trainPoints')} ${this.#toggle('testPoints')}
                ${task === 'regression' ? nothing : this.#toggle('discretize')}
              </div>`
            : nothing
        }
        ${
          store.presentation.shown.has('loss')
            ? html`<ap-loss-chart .store=${store} .palette=${this.palette}></ap-loss-chart>`
            : nothing
        }
      </section>
    `;
  }

  /** @param {keyof View} name */
  #toggle(name) {
    const on = this.store.view[name];
    return html`<button
      class="chip"
      aria-pressed=${on ? 'true' : 'false'}
      @click=${() => this.store.setView({ [name]: !on })}
      ${hint(t(/** @type {Key} */ (`output.${name}.hint`)))}
    >
      ${t(/** @type {Key} */ (`output.${name}`))}
    </button>`;
  }

  #scale() {
    return html`<div class="output-scale" dir="ltr">
      <span>−1</span><span class="signed-ramp"></span><span>+1</span>
    </div>`;
  }

  /** The output at the point under the pointer. */
  #readout() {
    const { frame } = this;
    if (!this.#at || !frame || frame.output.length === 0) return nothing;
    const side = frame.request.output;
    const column = Math.min(side - 1, Math.floor(this.#at.x * side));
    const row = Math.min(side - 1, Math.floor(this.#at.y * side));
    const values = [];
    for (let i = row * side + column; i < frame.output.length; i += side * side) {
      values.push(fixed(frame.output[i], 2));
    }
    const x1 = fixed((this.#at.x * 2 - 1) * reach, 1);
    const x2 = fixed((1 - this.#at.y * 2) * reach, 1);
    const size = this.querySelector('.surface-picture')?.clientWidth ?? 0;
    return html`<div
      class="readout ${this.#at.x > 0.5 ? 'to-the-left' : ''}"
      ${place({ left: this.#at.x * size, top: this.#at.y * size })}
    >
      ${t('output.at', { x1, x2, value: values.join(' · ') })}
    </div>`;
  }

  /** @param {Frame} frame */
  paint(frame) {
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('.surface-picture'));
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const { context, width } = picture;
    if (this.store.description.dimensions > 1) this.#paintSurface(context, width, frame);
    else {
      drawAxes(context, width, this.palette);
      drawFit(context, width, frame.output.subarray(0, frame.request.output), this.palette);
    }
    this.#paintPoints();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} width
   * @param {Frame} frame
   */
  #paintSurface(context, width, frame) {
    const { task, classes } = this.store.description;
    const { discretize } = this.store.view;
    const side = frame.request.output;
    if (frame.output.length === 0) return;
    const pixels = this.#atlas.begin(side, 1);
    if (task === 'classes') {
      paintClasses(frame.output, classes, this.palette, pixels, discretize);
    } else {
      paintSigned(frame.output, 1, this.palette, pixels, discretize && task === 'binary');
    }
    this.#atlas.finish();
    this.#atlas.draw(context, 0, 0, 0, width);
  }

  /** Points lie on a canvas of their own, which changes with the data only. */
  #paintPoints() {
    const { samples, view, description } = this.store;
    const { task, classes } = description;
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('.points-picture'));
    if (!canvas) return;
    const basis = [samples, view, this.palette, canvas, canvas.clientWidth, devicePixelRatio];
    if (basis.every((value, i) => value === this.#pointsBasis[i])) return;
    const picture = beginPicture(canvas);
    if (!picture) return;
    this.#pointsBasis = basis;
    const { context, width } = picture;
    const count = samples.y.length;
    const radius = Math.max(2, width / (count > 1500 ? 170 : 110)) * this.palette.stroke ** 0.5;
    const options = { task, classes, radius };
    if (view.testPoints) {
      const heldOut = { ...options, from: samples.trainSamples, to: count, heldOut: true };
      drawPoints(context, width, samples, heldOut, this.palette);
    }
    if (view.trainPoints) {
      const training = { ...options, from: 0, to: samples.trainSamples, heldOut: false };
      drawPoints(context, width, samples, training, this.palette);
    }
  }

  /** @param {PointerEvent} event */
  #onPointer(event) {
    const { left, top, width, height } = /** @type {Element} */ (
      event.target
    ).getBoundingClientRect();
    this.#point({ x: (event.clientX - left) / width, y: (event.clientY - top) / height });
  }

  /** @param {{x: number, y: number} | null} at */
  #point(at) {
    this.#at = at;
    this.requestUpdate();
  }
}

customElements.define('ap-output', OutputPanel);
