// Vital signs: for each hidden layer where its samples lie on the activation's curve, how its activations and gradients are
// distributed, and the numbers that go with it; beside them how the gradient travels back through the layers.

import './vitals.css';
import './widths.css';
// Here, since every file that is fetched by itself has its name in the first load.
import './theory/theory.css';
import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { measured, percent } from '../../format/numbers.js';
import { OnDemand } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';
import { activationName } from '../../format/names.js';
import { layerNumberPlace, readFrame, unknownLayer } from '../../frame/frame-reader.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { Panel } from '../../kit/panel.js';
import { readable } from '../../kit/reading/reading.js';
import { hint, rich, term } from '../../kit/directives.js';
import { slopesView } from './closer.js';
import { FlowView } from './flow.js';
import { keyNumbers, vitalCaptions, vitalNumbers } from './numbers.js';
import { layerOf, paintActivations, paintGradients, paintLife, spanOf } from './pictures.js';
import { activationsReading, gradientsReading, lifeReading } from '../../frame/layer-readings.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {FrameReader, LayerNumbers} from '../../frame/frame-reader.js' */
/** @import {LayerHistory} from './numbers.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('vitals', vitalsTexts);
const page = texts('page', pageTexts);

/** With more layers than this, rows are folded unless the reader unfolds them. */
const mostUnfolded = 6;

/** @extends {Panel<Run, Store, Frame>} */
export class VitalsPanel extends Panel {
  /** Rows that are on the screen; only they are painted. @type {Set<Element>} */
  #shown = new Set();
  #rows = new IntersectionObserver((entries) => {
    for (const { target, isIntersecting } of entries) {
      if (isIntersecting) this.#shown.add(target);
      else this.#shown.delete(target);
    }
    this.requestUpdate();
    this.repaint();
  });
  /** @type {Set<Element>} */
  #observed = new Set();
  /** What the reader chose, by layer. @type {Map<number, boolean>} */
  #folded = new Map();
  #flow = new FlowView(this);
  #onDemand = new OnDemand(() => {
    this.requestUpdate();
    this.repaint();
  });

  /** @returns {Partial<FrameRequest>} */
  request() {
    const learning = this.run.description.layers.some(({ slopes }) => slopes !== null);
    return { vitals: true, curves: true, ...(learning && { parameters: true }) };
  }

  render() {
    const { layers } = this.run.experiment.fields;
    // Columns are named once above an open first row; where it is folded, each picture has its own caption.
    const captions = layers.length > 0 && !this.#isFolded(0);
    return html`
      <section class="panel vitals" aria-labelledby="vitals-heading">
        <div class="vital-layers ${captions ? 'captioned' : ''}">
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
            ${layers.length > 1 ? this.#foldAll(layers.length) : nothing} ${panelMenu()}
          </div>
          ${captions ? vitalCaptions() : nothing}
          ${
            layers.length === 0
              ? html`<p class="note none">${t('vitals.none')}</p>`
              : layers.map((_, index) => this.#row(index))
          }
        </div>
        ${this.#flow.render()}
      </section>
    `;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('ap-show-layer', this.#onShowLayer);
  }

  /** @param {Event} event of a layer's card */
  #onShowLayer = async (event) => {
    const { layer } = /** @type {CustomEvent<{layer: number}>} */ (event).detail;
    this.#fold([layer], false);
    await this.updateComplete;
    const row = this.querySelector(`article.vital[data-layer="${layer}"]`);
    row?.scrollIntoView({ block: 'start' });
    /** @type {HTMLElement | null | undefined} */ (row?.querySelector('.fold'))?.focus({
      preventScroll: true,
    });
  };

  /** @param {number} index */
  #isFolded(index) {
    const { layers } = this.run.experiment.fields;
    return this.#folded.get(index) ?? layers.length > mostUnfolded;
  }

  /**
   * @param {number[]} layers
   * @param {boolean} folded
   */
  #fold(layers, folded) {
    for (const layer of layers) this.#folded.set(layer, folded);
    this.requestUpdate();
    this.repaint();
  }

  /** @param {number} count of hidden layers */
  #foldAll(count) {
    const all = Array.from({ length: count }, (_, i) => i);
    const button = (/** @type {boolean} */ folded, /** @type {string} */ text) => html`
      <button
        class="chip"
        ?disabled=${all.every((i) => this.#isFolded(i) === folded)}
        @click=${() => this.#fold(all, folded)}
      >
        ${text}
      </button>
    `;
    return html`<div class="chips fold-all">
      ${button(true, t('vitals.foldAll'))} ${button(false, t('vitals.unfoldAll'))}
    </div>`;
  }

  /** @param {number} index */
  #row(index) {
    const layer = this.run.experiment.fields.layers[index];
    const name = page('network.layer', { layer: index + 1 });
    const activation = activationName(layer);
    const numbers = this.#numbers(index);
    const folded = this.#isFolded(index);
    return html`
      <article class="vital ${folded ? 'folded' : ''}" data-layer=${index} aria-label=${name}>
        <div class="vital-name">
          <h3>
            <button
              class="fold"
              aria-expanded=${folded ? 'false' : 'true'}
              ${hint(t('vitals.fold.hint'))}
              @click=${() => this.#fold([index], !folded)}
            >
              <svg viewBox="0 0 10 10" aria-hidden="true"><path d="M3 1.5L7 5L3 8.5" /></svg>
              ${name}
            </button>
          </h3>
          <p>
            <b translate="no" ${term(`activation.${layer.activation}`)}>${activation}</b>
            <span>· ${t('network.units', { n: layer.units })}</span>
          </p>
        </div>
        <figure class="life">
          <canvas
            role="img"
            aria-label=${t('vitals.picture.life', { share: percent(numbers.saturated), activation })}
          ></canvas>
        </figure>
        ${folded ? keyNumbers(numbers, layer.units) : this.#details(index, numbers)}
      </article>
    `;
  }

  /**
   * @param {number} index
   * @param {LayerNumbers} numbers
   */
  #details(index, numbers) {
    const { units } = this.run.experiment.fields.layers[index];
    const picture = {
      activations: t('vitals.picture.activations', {
        mean: measured(numbers.mean),
        deviation: measured(numbers.deviation),
      }),
      gradients: t('vitals.picture.gradients', {
        share: percent(this.#read()?.gHistogram(index)[0] ?? NaN),
        gradient: measured(numbers.gradient),
      }),
    };
    return html`
      <figure class="activations-histogram">
        <canvas role="img" aria-label=${picture.activations}></canvas>
        <figcaption>${rich(t('vitals.activations'))}</figcaption>
      </figure>
      <figure class="gradients-histogram">
        <canvas role="img" aria-label=${picture.gradients}></canvas>
        <figcaption>${rich(t('vitals.gradients'))}</figcaption>
      </figure>
      ${vitalNumbers({
        numbers,
        units,
        canSwitchOff: this.#canSwitchOff(index),
        history: this.#history(index),
      })}
      ${this.#slopes(index)}
    `;
  }

  /**
   * Whether its activation has a part where nothing flows at all.
   *
   * @param {number} index
   */
  #canSwitchOff(index) {
    const { tables, experiment } = this.run;
    const { activation } = experiment.fields.layers[index];
    const piecewise = tables.activations.find(({ name }) => name === activation)?.piecewiseLinear;
    return piecewise === true && this.#read()?.curve(index).df[0] === 0;
  }

  /**
   * The layer's numbers over the run; null where nobody sees them.
   *
   * @param {number} index
   * @returns {LayerHistory | null}
   */
  #history(index) {
    const { vitals, tables } = this.run;
    if (![...this.#shown].some((row) => layerOf(row) === index)) return null;
    const of = (/** @type {keyof LayerNumbers} */ name) =>
      vitals.series(layerNumberPlace(tables, index, name));
    return { steps: vitals.steps, of };
  }

  /**
   * Where a layer learns the slopes of its activation: what they are.
   *
   * @param {number} index
   */
  #slopes(index) {
    const layer = this.run.description.layers[index];
    if (!layer || layer.slopes === null) return nothing;
    const values = this.#read()?.parameters.slopes(index);
    const { learnedSlopes } = this.#onDemand.get(slopesView) ?? {};
    return html`<div class="learned-slopes">
      ${values?.length ? learnedSlopes?.(values, layer.parameter ?? 0) : nothing}
    </div>`;
  }

  /** What theory says beside the measurements, as tables; none while it is off. */
  get theoryTables() {
    return this.#flow.tables();
  }

  /** The newest frame, by name. Until the next one comes, the previous one stands where it can be of these layers. */
  #read() {
    return this.frame && readFrame(this.frame, this.run);
  }

  /**
   * The numbers of a layer; all NaN before the first frame.
   *
   * @param {number} index
   * @returns {LayerNumbers}
   */
  #numbers(index) {
    return this.#read()?.layer(index) ?? unknownLayer(this.run.tables);
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    this.#flow.follow();
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
    document.removeEventListener('ap-show-layer', this.#onShowLayer);
    this.#flow.close();
    this.#rows.disconnect();
  }

  /** @param {Frame} frame */
  paint(frame) {
    for (const _ of this.pieces(frame));
    this.#flow.drawHistory();
  }

  /**
   * @param {Frame} frame
   * @param {boolean} [isPainted]
   */
  takeFrame(frame, isPainted) {
    super.takeFrame(frame, isPainted);
    if (isPainted) this.#flow.drawHistory();
  }

  /** @param {Frame} frame */
  *pieces(frame) {
    const read = readFrame(frame, this.run);
    if (!read.has('layers')) return;
    for (const row of this.paintsAll ? this.#observed : this.#shown) {
      this.#paintRow(row, read);
      yield;
    }
    this.#flow.paint(read);
  }

  /**
   * @param {Element} row
   * @param {FrameReader} frame
   */
  #paintRow(row, frame) {
    const index = layerOf(row);
    const { palette, run } = this;
    const { tables, description } = run;
    const layer = description.layers[index];
    if (!layer || index >= description.layers.length - 1) return;
    const canvases = [...row.querySelectorAll('canvas')];
    const [life, activations, gradients] = canvases.map(beginPicture);
    if (life) paintLife(life, frame.life(index), palette);
    this.#makeReadable(canvases, index);
    if (activations) {
      paintActivations(activations, frame.aHistogram(index), layer.activation, tables, palette);
    }
    if (gradients) paintGradients(gradients, frame.gHistogram(index), tables, palette);
  }

  /**
   * @param {HTMLCanvasElement[]} canvases of a row
   * @param {number} index of its layer
   */
  #makeReadable([life, activations, gradients], index) {
    const sizeOf = ({ clientWidth, clientHeight } = life) => ({
      width: clientWidth,
      height: clientHeight,
    });
    const frame = () => {
      const read = this.#read();
      return read?.has('layers') && index < read.description.layers.length - 1 ? read : null;
    };
    const { tables } = this.run;
    readable(life, () => {
      const read = frame();
      return read && lifeReading(read.life(index), sizeOf());
    });
    if (activations)
      readable(activations, () => {
        const read = frame();
        const span = spanOf(this.run.description.layers[index].activation, tables);
        return read && activationsReading(read.aHistogram(index), span, sizeOf(activations));
      });
    if (gradients)
      readable(gradients, () => {
        const read = frame();
        return read && gradientsReading(read.gHistogram(index), tables.gBins, sizeOf(gradients));
      });
  }
}

customElements.define('ap-vitals', VitalsPanel);
