// The output for data that lies in no plane: samples with what the network takes them for, which classes it confuses, and what
// its first layer looks for.

import './samples.css';
import { html, nothing } from 'lit';
import { inFront } from '../../draw/canvas/behind.js';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { Atlas } from '../../draw/plane/heatmap.js';
import { typed } from '../../format/numbers.js';
import { imageSide } from '../../draw/plane/image-side.js';
import { drawSample, drawWeights, strikeThrough, weightScale } from '../../draw/plane/samples.js';
import { readFrame } from '../../frame/frame-reader.js';
import outputTexts from '../../locale/en/output.js';
import { texts } from '../../format/texts.js';
import { confusionTable } from './confusion-table.js';
import { Panel } from '../../kit/panel.js';
import { SampleList } from './sample-list.js';
import { sampleCell, unitCell } from './sample-cells.js';
import { hint } from '../../kit/directives.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('output', outputTexts);

/** @typedef {'samples' | 'confusion' | 'weights'} ViewName */

/** Cells on a page: images stand in five columns, sounds in three. */
const pageSizes = { images: 20, sounds: 15, rows: 30 };
const columnCounts = { images: 5, sounds: 3, rows: 3 };

/** @extends {Panel<Run, Store, Frame>} */
export class SamplesView extends Panel {
  /** @type {ViewName} */
  #view = 'samples';
  #heldOut = true;
  #wrongOnly = false;
  #page = 0;
  /** The cell that the tab key reaches. */
  #stop = 0;
  #list = new SampleList();
  #atlas = new Atlas();
  /** What the pictures of samples were drawn from. @type {unknown[]} */
  #basis = [];

  connectedCallback() {
    super.connectedCallback();
    this.#askForFrame();
  }

  /** @returns {Partial<FrameRequest>} */
  request() {
    return this.#view === 'weights' ? { parameters: true, vitals: true } : { predictions: true };
  }

  render() {
    const isTable = this.#kind() === 'rows';
    if (this.run.description.task === 'regression') {
      return html`<p class="note">${t('numbers')}</p>`;
    }
    return html`
      <div class="segments" role="group" aria-label=${t('views')}>
        ${
          /** @type {const} */ (['samples', 'confusion', 'weights'])
            // Weights of a table's columns make no picture.
            .filter((view) => view !== 'weights' || !isTable)
            .map(
              (view) => html`
                <button
                  aria-pressed=${view === this.#view ? 'true' : 'false'}
                  ${hint(t(`view.${view}.hint`))}
                  @click=${() => this.#show({ view })}
                >
                  ${t(`view.${view}`)}
                </button>
              `,
            )
        }
      </div>
      <div class="samples-area">${this.#body()}</div>
      <div class="samples-foot">
        ${this.#view === 'weights' ? this.#scale() : this.#sets()} ${this.#pager()}
      </div>
    `;
  }

  #body() {
    const { run } = this;
    const frame = this.#current();
    if (this.#view === 'weights' && this.#kind() === 'rows') this.#view = 'samples';
    if (this.#view === 'confusion') return confusionTable(run, frame, this.#range());
    const shown = this.#shown();
    if (shown.length === 0) {
      const [from, to] = this.#range();
      return html`<p class="note">${t('wrong.none', { n: to - from })}</p>`;
    }
    const stop = Math.min(this.#stop, shown.length - 1);
    return html`
      <div
        class="samples-grid ${this.#kind()} of-${this.#view}"
        role="group"
        aria-label=${t(this.#view === 'weights' ? 'units' : 'cells')}
        @keydown=${this.#onArrow}
        @focusin=${(/** @type {FocusEvent} */ { target }) => this.#focused(target)}
      >
        ${shown.map((index, place) =>
          this.#view === 'weights'
            ? unitCell(this, frame, index, place === stop)
            : sampleCell(this, frame, index, place === stop),
        )}
      </div>
    `;
  }

  #sets() {
    const chip = (
      /** @type {'set.test' | 'set.train' | 'wrong'} */ name,
      /** @type {boolean} */ on,
      /** @type {() => void} */ act,
    ) =>
      html`<button
        class="chip"
        aria-pressed=${on ? 'true' : 'false'}
        ${hint(t(`${name}.hint`))}
        @click=${act}
      >
        ${t(name)}
      </button>`;
    return html`<div class="chips" role="group" aria-label=${t('set')}>
      ${chip('set.test', this.#heldOut, () => this.#show({ heldOut: true }))}
      ${chip('set.train', !this.#heldOut, () => this.#show({ heldOut: false }))}
      ${
        this.#view === 'samples'
          ? chip('wrong', this.#wrongOnly, () => this.#show({ wrongOnly: !this.#wrongOnly }))
          : nothing
      }
    </div>`;
  }

  #scale() {
    const scale = weightScale(this.#weights());
    return html`<p class="note">
      ${t('weights.scale', { scale: typed(Number(scale.toPrecision(2))) })}
    </p>`;
  }

  #pager() {
    if (this.#view === 'confusion') return nothing;
    const n = this.#all().length;
    const size = pageSizes[this.#kind()];
    const first = this.#firstShown();
    const last = Math.min(n, first + size);
    return html`<div class="pager">
      <span>${t('page', { first: n === 0 ? 0 : first + 1, last, n })}</span>
      <button ${hint(t('previous'), true)} ?disabled=${first === 0} @click=${() => this.#turn(-1)}>
        ‹
      </button>
      <button ${hint(t('next'), true)} ?disabled=${last >= n} @click=${() => this.#turn(1)}>
        ›
      </button>
    </div>`;
  }

  /** @param {Partial<{view: ViewName, heldOut: boolean, wrongOnly: boolean}>} change */
  #show({ view = this.#view, heldOut = this.#heldOut, wrongOnly = this.#wrongOnly }) {
    this.#view = view;
    this.#heldOut = heldOut;
    this.#wrongOnly = wrongOnly;
    this.#page = 0;
    this.#stop = 0;
    this.#list.clear();
    this.requestUpdate();
    this.#askForFrame();
  }

  /** The newest frame may have been made for other views. */
  #askForFrame() {
    this.dispatchEvent(new CustomEvent('ap-needs-frame', { bubbles: true }));
  }

  /** @param {number} pages */
  #turn(pages) {
    this.#page = this.#firstShown() / pageSizes[this.#kind()] + pages;
    this.#stop = 0;
    this.requestUpdate();
  }

  /** The newest frame, where it is of the present network. */
  #current() {
    return this.frame?.version === this.run.version ? this.frame : null;
  }

  /** The first sample of the chosen set, and one past the last. @returns {[number, number]} */
  #range() {
    const { y, trainSamples } = this.run.samples;
    return this.#heldOut ? [trainSamples, y.length] : [0, trainSamples];
  }

  /** All samples or units that there are pages of. @returns {number[]} */
  #all() {
    if (this.#view === 'weights') {
      return Array.from({ length: this.run.description.layers[0].units }, (_, unit) => unit);
    }
    return this.#list.of(this.run, this.#current(), this.#range(), this.#wrongOnly);
  }

  #firstShown() {
    const size = pageSizes[this.#kind()];
    const lastPage = Math.max(0, Math.ceil(this.#all().length / size) - 1);
    return Math.min(this.#page, lastPage) * size;
  }

  #shown() {
    const first = this.#firstShown();
    return this.#all().slice(first, first + pageSizes[this.#kind()]);
  }

  #side() {
    const { experiment, description } = this.run;
    return imageSide(experiment.fields.data, description.dimensions);
  }

  #kind() {
    if (this.run.experiment.fields.data === 'points') return 'rows';
    return this.#side() > 0 ? 'images' : 'sounds';
  }

  /** @returns {ArrayLike<number>} of the first layer */
  #weights() {
    const frame = this.#current();
    return frame ? readFrame(frame, this.run).parameters.weights(0) : [];
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    if (this.#view === 'samples') this.#paintSamples();
  }

  /** @param {Frame} frame */
  paint(frame) {
    if (this.#view === 'samples') inFront(() => this.#paintSamples());
    const read = readFrame(frame, this.run);
    if (this.#view === 'weights' && read.has('parameters')) this.#paintWeights(read);
  }

  /** Samples do not change with training: they are drawn when others are to be seen. */
  #paintSamples() {
    const { samples, description } = this.run;
    const canvases = this.#canvases();
    /** @type {unknown[]} */
    const basis = [samples, this.palette, canvases[0], canvases[0]?.clientWidth];
    basis.push(devicePixelRatio, ...canvases.map((canvas) => canvas.dataset.index));
    const same = basis.length === this.#basis.length;
    if (same && basis.every((value, i) => value === this.#basis[i])) return;
    this.#basis = basis;
    const { dimensions } = description;
    for (const canvas of canvases) {
      const start = Number(canvas.dataset.index) * dimensions;
      const cell = this.#cell(canvas);
      if (cell) drawSample(cell, samples.x.subarray(start, start + dimensions), this.#side());
    }
  }

  /** @param {FrameReader} frame */
  #paintWeights(frame) {
    this.#basis = [];
    const scale = weightScale(frame.parameters.weights(0));
    for (const canvas of this.#canvases()) {
      const unit = Number(canvas.dataset.index);
      const cell = this.#cell(canvas);
      if (!cell) continue;
      drawWeights(cell, frame.parameters.incoming(0, unit), this.#side(), scale);
      if (frame.unit(0, unit)?.state === 1) strikeThrough(cell);
    }
  }

  #canvases() {
    return /** @type {HTMLCanvasElement[]} */ ([...this.querySelectorAll('.sample canvas')]);
  }

  /** @param {HTMLCanvasElement} canvas */
  #cell(canvas) {
    const picture = beginPicture(canvas);
    return picture && { ...picture, atlas: this.#atlas, palette: this.palette };
  }

  /** @param {KeyboardEvent} event */
  #onArrow(event) {
    const columns = columnCounts[this.#kind()];
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    const cells = /** @type {HTMLElement[]} */ ([...this.querySelectorAll('.sample')]);
    const next = cells[cells.findIndex((cell) => cell === document.activeElement) + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }

  /** @param {EventTarget | null} target */
  #focused(target) {
    this.#stop = [...this.querySelectorAll('.sample')].findIndex((cell) => cell === target);
    this.requestUpdate();
  }
}

customElements.define('ap-samples', SamplesView);
