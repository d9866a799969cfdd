// The gradient flow beside the vital signs: by layer or over time, and what activations come to by layer; on demand with what theory says
// of networks like this one before training, which the strip under the network then shows too.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { list, measured } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { readFrame, unknownLayer } from '../../frame/frame-reader.js';
import { hint, rich, term, unmarked } from '../../kit/directives.js';
import { OnDemand } from '../../kit/on-demand.js';
import { readable } from '../../kit/reading/reading.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { gradientHistory, theory } from './closer.js';
import { paintFlow } from './pictures.js';
import { flowReading, spreadReading } from '../../frame/layer-readings.js';

/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Table} from '../../kit/offer.js' */
/** @import {TheorySession} from './theory/session.js' */
/** @import {VitalsPanel} from './vitals.js' */

const t = texts('vitals', vitalsTexts);

/** @typedef {'byLayer' | 'overTime' | 'activations'} View */

export class FlowView {
  #panel;
  /** @type {View} */
  #view = 'byLayer';
  /** Whether theory is asked for. */
  #compares = false;
  /** @type {TheorySession | null} */
  #session = null;
  #onDemand = new OnDemand(() => this.#update());

  /** @param {VitalsPanel} panel that it is part of */
  constructor(panel) {
    this.#panel = panel;
  }

  #update() {
    this.#panel.requestUpdate();
    this.#panel.repaint();
  }

  render() {
    const view = this.#view;
    const { run, frame } = this.#panel;
    const module = this.#compares || view === 'activations' ? this.#onDemand.get(theory) : null;
    return html`
      <div class="flow">
        <div class="panel-head">
          <h2><span ${term('gradient_factor')}>${t('vitals.flow')}</span></h2>
          <div class="chips" role="group" aria-label=${t('vitals.flow')}>
            ${this.#choice('byLayer')} ${this.#choice('overTime')} ${this.#choice('activations')}
          </div>
          <button
            class="chip"
            aria-pressed=${this.#compares ? 'true' : 'false'}
            ${hint(t('vitals.flow.theory.hint'))}
            @click=${() => this.#compare(!this.#compares)}
          >
            ${t('vitals.flow.theory')}
          </button>
        </div>
        <p class="note">${rich(t(`vitals.flow.${view}.note`))}</p>
        ${this.#picture()}
        ${
          (this.#compares &&
            module?.theoryNote(this.#session, run, frame && readFrame(frame, run))) ||
          nothing
        }
      </div>
    `;
  }

  /** @param {View} view */
  #choice(view) {
    return html`<button
      class="chip"
      aria-pressed=${this.#view === view ? 'true' : 'false'}
      @click=${() => {
        this.#view = view;
        this.#update();
      }}
    >
      ${t(`vitals.flow.${view}`)}
    </button>`;
  }

  #picture() {
    const { run, palette } = this.#panel;
    if (this.#view !== 'overTime')
      return html`<canvas class="flow-picture" role="img" aria-label=${this.#text()}></canvas>`;
    return this.#onDemand.has(gradientHistory)
      ? html`<ap-gradient-history .run=${run} .palette=${palette}></ap-gradient-history>`
      : html`<div class="flow-picture"></div>`;
  }

  #text() {
    const { run, frame } = this.#panel;
    const read = frame && readFrame(frame, run);
    const numbers = run.description.layers.map(
      (_, i) => read?.layer(i) ?? unknownLayer(run.tables),
    );
    if (this.#view === 'byLayer') {
      return unmarked(
        t('vitals.flow.picture', { list: list(numbers.map((each) => measured(each.gradient))) }),
      );
    }
    const hidden = numbers.slice(0, -1);
    return t('vitals.flow.activations.picture', {
      means: list(hidden.map((each) => measured(each.mean))),
      deviations: list(hidden.map((each) => measured(each.deviation))),
    });
  }

  /** @param {boolean} compares */
  #compare(compares) {
    this.#compares = compares;
    if (!compares) this.close();
    this.follow();
    this.#update();
  }

  /** Has theory speak of the present experiment, while it is asked for. */
  follow() {
    if (!this.#compares) return;
    const module = this.#onDemand.get(theory);
    if (!module) return;
    this.#session ??= new module.TheorySession(() => this.#show());
    this.#session.open(this.#panel.run.experiment.text);
  }

  #show() {
    this.#panel.store?.setView({ theory: this.#session?.backdrop });
    this.#update();
  }

  /** Leaves nothing that computes, and nothing in the strip. */
  close() {
    this.#session?.close();
    this.#session = null;
    if (this.#panel.store?.view.theory) this.#panel.store.setView({ theory: undefined });
  }

  /** @param {FrameReader} frame */
  paint(frame) {
    const canvas = /** @type {HTMLCanvasElement | null} */ (
      this.#panel.querySelector('canvas.flow-picture')
    );
    const picture = canvas && beginPicture(canvas);
    if (!picture) return;
    const { palette } = this.#panel;
    if (this.#view === 'byLayer') {
      const places = paintFlow(picture, frame, palette, this.#session?.backdrop);
      readable(canvas, () => this.#reading(flowReading, places));
    } else {
      const told = this.#session?.told ?? null;
      const places = this.#onDemand.get(theory)?.paintSpread(picture, frame, palette, told) ?? [];
      readable(canvas, () => this.#reading(spreadReading, places));
    }
  }

  /**
   * @param {typeof flowReading} readingOf
   * @param {number[]} places of the layers that are drawn
   */
  #reading(readingOf, places) {
    const { run, frame } = this.#panel;
    const read = frame && readFrame(frame, run);
    return read?.has('layers') ? readingOf(read, places) : null;
  }

  /** The history ends with the frame that is on show, so it is drawn when that is. */
  drawHistory() {
    const history = this.#view === 'overTime' && this.#panel.querySelector('ap-gradient-history');
    if (history) /** @type {import('./gradient-history.js').GradientHistory} */ (history).draw();
  }

  /** @returns {Table[]} of what theory says, beside what is measured */
  tables() {
    const { run, frame } = this.#panel;
    const told = this.#session?.told;
    const { module } = theory;
    if (!module || !told || told.layers.length === 0) return [];
    return [module.theoryTable(told, frame && readFrame(frame, run))];
  }
}
