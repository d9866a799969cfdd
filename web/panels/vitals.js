// Vital signs: for each hidden layer where its samples lie on the activation's curve, how its activations and gradients are
// distributed, and the numbers that go with it; beside them how the gradient travels back through the layers.

import { html } from 'lit';
import { beginPicture } from '../draw/canvas.js';
import { drawLife } from '../draw/curve.js';
import { drawFlow } from '../draw/flow.js';
import { drawHistogram } from '../draw/histogram.js';
import { measured, percent, powerOfTen, typed } from '../draw/numbers.js';
import { linear } from '../draw/scale.js';
import { t } from '../locale/index.js';
import { activationName } from './names.js';
import { panelMenu } from './panel-menu.js';
import { Pace, Panel } from './panel.js';
import { rich, term, unmarked } from './text.js';
import { vitalNumbers } from './vital-numbers.js';

/** @import {Frame, FrameRequest} from '../engine/types.js' */
/** @import {LayerNumbers} from './vital-numbers.js' */

/** Histograms that change more often than this only flicker. */
const drawMilliseconds = 66;

export class VitalsPanel extends Panel {
  #pace = new Pace(drawMilliseconds);
  /** Rows that are on the screen; only they are painted. @type {Set<Element>} */
  #shown = new Set();
  #rows = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#shown.add(target);
      else this.#shown.delete(target);
    }
    this.repaint();
  });
  /** @type {Set<Element>} */
  #observed = new Set();

  /** @returns {Partial<FrameRequest>} */
  request() {
    return { vitals: true, curves: true };
  }

  render() {
    const { layers } = this.store.experiment.fields;
    return html`
      <section class="panel vitals" aria-labelledby="vitals-heading">
        <div class="vital-layers">
          <div class="panel-head">
            <h2 id="vitals-heading">
              ${t('vitals.heading')} <span class="sentence">${t('vitals.sentence')}</span>
            </h2>
            <ul class="life-key">
              <li class="key-flow"><span ${term('gradient')}>${t('vitals.key.flows')}</span></li>
              <li class="key-still"><span ${term('saturation')}>${t('vitals.key.still')}</span></li>
              <li class="key-f">${rich(t('vitals.key.f'))}</li>
              <li class="key-df"><span ${term('derivative')}>${rich(t('vitals.key.df'))}</span></li>
            </ul>
            ${panelMenu()}
          </div>
          ${
            layers.length === 0
              ? html`<p class="note">${t('vitals.none')}</p>`
              : html`${this.#captions()} ${layers.map((_, index) => this.#row(index))}`
          }
        </div>
        <div class="flow">
          <h2>
            <span ${term('gradient_factor')}>${t('vitals.flow')}</span>
            <span class="sentence">${rich(t('vitals.flow.sentence'))}</span>
          </h2>
          <canvas class="flow-picture" role="img" aria-label=${this.#flowText()}></canvas>
        </div>
      </section>
    `;
  }

  #captions() {
    return html`
      <div class="vital vital-captions">
        <div></div>
        <div><span ${term('pre_activation')}>${rich(t('vitals.life'))}</span></div>
        <div><span ${term('activation')}>${rich(t('vitals.activations'))}</span></div>
        <div><span ${term('gradient')}>${rich(t('vitals.gradients'))}</span></div>
        <div></div>
      </div>
    `;
  }

  /** @param {number} index */
  #row(index) {
    const layer = this.store.experiment.fields.layers[index];
    const activation = activationName(layer);
    const numbers = this.#numbers(index);
    const zeros = this.#zeroGradients(index);
    const picture = {
      life: t('vitals.picture.life', { share: percent(numbers.saturated), activation }),
      activations: t('vitals.picture.activations', {
        mean: measured(numbers.mean),
        deviation: measured(numbers.deviation),
      }),
      gradients: t('vitals.picture.gradients', {
        share: percent(zeros),
        gradient: measured(numbers.gradient),
      }),
    };
    return html`
      <article
        class="vital"
        data-layer=${index}
        aria-label=${t('network.layer', { layer: index + 1 })}
      >
        <div class="vital-name">
          <h3>${t('network.layer', { layer: index + 1 })}</h3>
          <p>
            <b ${term(`activation.${layer.activation}`)}>${activation}</b>
            <span>· ${t('network.units', { n: layer.units })}</span>
          </p>
        </div>
        <figure class="life">
          <canvas role="img" aria-label=${picture.life}></canvas>
        </figure>
        <figure class="activations-histogram">
          <canvas role="img" aria-label=${picture.activations}></canvas>
          <figcaption>${rich(t('vitals.activations'))}</figcaption>
        </figure>
        <figure class="gradients-histogram">
          <canvas role="img" aria-label=${picture.gradients}></canvas>
          <figcaption>${rich(t('vitals.gradients'))}</figcaption>
        </figure>
        ${vitalNumbers(numbers, layer.units)}
      </article>
    `;
  }

  /**
   * The numbers of a layer; all NaN before the first frame.
   *
   * @param {number} index
   * @returns {LayerNumbers}
   */
  #numbers(index) {
    const { layerNumbers } = this.store.tables;
    const { frame } = this;
    // Until the next frame comes, the numbers of the previous one stand where they can be those of these layers.
    const fits =
      frame?.layers.length === this.store.description.layers.length * layerNumbers.length;
    const known = fits ? frame.layers : null;
    const entries = layerNumbers.map((name, i) => [
      name,
      known?.[index * layerNumbers.length + i] ?? NaN,
    ]);
    return /** @type {LayerNumbers} */ (Object.fromEntries(entries));
  }

  /** @param {number} index */
  #zeroGradients(index) {
    const histogram = this.frame?.gHistogram ?? new Float32Array();
    const bins = histogram.length / this.store.description.layers.length;
    return histogram[index * bins] ?? NaN;
  }

  #flowText() {
    const list = this.store.description.layers
      .map((_, i) => measured(this.#numbers(i).gradient))
      .join(', ');
    return unmarked(t('vitals.flow.picture', { list }));
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    const rows = new Set(this.querySelectorAll('article.vital'));
    for (const row of this.#observed) {
      if (rows.has(row)) continue;
      this.#rows.unobserve(row);
      this.#shown.delete(row);
    }
    for (const row of rows) if (!this.#observed.has(row)) this.#rows.observe(row);
    this.#observed = rows;
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#rows.disconnect();
  }

  /**
   * @param {Frame} frame
   * @param {boolean} complete
   */
  paint(frame, complete) {
    if (frame.layers.length === 0 || (!complete && !this.#pace.due())) return;
    for (const row of this.paintsAll ? this.#observed : this.#shown) this.#paintRow(row, frame);
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('.flow-picture'));
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const all = this.store.description.layers.map((_, i) => this.#numbersOf(frame, i));
    const names = all.map((_, i) => (i + 1 === all.length ? t('network.output') : String(i + 1)));
    drawFlow(
      picture.context,
      picture,
      all.map(({ gradient }) => gradient),
      all.map(({ gradient_factor }) => gradient_factor),
      names,
      this.palette,
    );
  }

  /**
   * @param {Frame} frame
   * @param {number} index
   */
  #numbersOf(frame, index) {
    const { layerNumbers } = this.store.tables;
    const at = (/** @type {string} */ name) =>
      frame.layers[index * layerNumbers.length + layerNumbers.indexOf(name)];
    return {
      gradient: at('gradient'),
      gradient_factor: at('gradient_factor'),
      saturated: at('saturated'),
    };
  }

  /**
   * @param {Element} row
   * @param {Frame} frame
   */
  #paintRow(row, frame) {
    const index = Number(/** @type {HTMLElement} */ (row).dataset.layer);
    const { tables, description } = this.store;
    const count = description.layers.length;
    const layer = description.layers[index];
    if (!layer || index >= count - 1) return;
    const [life, activations, gradients] = [...row.querySelectorAll('canvas')].map(beginPicture);
    const part = (/** @type {Float32Array} */ all) => {
      const length = all.length / count;
      return all.subarray(index * length, (index + 1) * length);
    };
    const curves = part(frame.curves);
    if (life && curves.length > 0) {
      drawLife(
        life.context,
        life,
        {
          histogram: part(frame.zHistogram),
          f: curves.subarray(0, curves.length / 2),
          df: curves.subarray(curves.length / 2),
          lo: tables.zBins.lo,
          hi: tables.zBins.hi,
          flatShare: tables.flatShare,
          flat: this.#numbersOf(frame, index).saturated,
          zoneName: (slope) =>
            slope === null ? t('vitals.saturated') : t('vitals.slope', { slope }),
        },
        this.palette,
      );
    }
    if (activations) this.#paintActivations(activations, part(frame.aHistogram), layer.activation);
    if (gradients) this.#paintGradients(gradients, part(frame.gHistogram));
  }

  /**
   * @param {{context: CanvasRenderingContext2D, width: number, height: number}} picture
   * @param {Float32Array} histogram
   * @param {string} activation
   */
  #paintActivations(picture, histogram, activation) {
    const [lo, hi] = this.store.tables.activations.find(({ name }) => name === activation)
      ?.span ?? [-1, 1];
    const bins = histogram.length;
    const at = linear(lo, hi, 1 / bins, 1 - 1 / bins);
    const values = [lo, ...(lo < 0 && hi > 0 ? [0] : []), hi];
    const labels = values.map((value) => ({
      at: at(value),
      text:
        value === lo && histogram[0] > 0.005
          ? `≤ ${typed(lo)}`
          : value === hi && histogram[bins - 1] > 0.005
            ? `≥ ${typed(hi)}`
            : typed(value),
    }));
    drawHistogram(
      picture.context,
      picture,
      histogram,
      labels,
      () => this.palette.muted,
      this.palette,
    );
  }

  /**
   * @param {{context: CanvasRenderingContext2D, width: number, height: number}} picture
   * @param {Float32Array} histogram
   */
  #paintGradients(picture, histogram) {
    const { lo, hi, perDecade } = this.store.tables.gBins;
    const { flow, muted } = this.palette;
    // An empty bin sets those that are exactly zero apart from those that are small.
    const bars = [histogram[0], 0, ...histogram.subarray(1)];
    const at = (/** @type {number} */ exponent) => (2 + (exponent - lo) * perDecade) / bars.length;
    const labels = [
      { at: 0.5 / bars.length, text: '0' },
      ...[-6, -3, 0]
        .filter((e) => e > lo && e < hi)
        .map((e) => ({ at: at(e), text: e === 0 ? '1' : powerOfTen(e, 0) })),
    ];
    drawHistogram(
      picture.context,
      picture,
      bars,
      labels,
      (i) => (i === 0 ? muted : flow),
      this.palette,
    );
  }
}

customElements.define('ap-vitals', VitalsPanel);
