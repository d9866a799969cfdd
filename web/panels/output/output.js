// What the network answers at every point of the plane, with the samples on it and the folds it is made of; below it the course
// of the loss. For images and sounds, what it answers for each sample.

import { html, nothing } from 'lit';
import { inFront } from '../../draw/canvas/behind.js';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { Atlas, paintSigned } from '../../draw/plane/heatmap.js';
import { integer, percent, resolved, typed } from '../../format/numbers.js';
import { drawPoints, valueReach } from '../../draw/plane/points.js';
import { readFrame } from '../../frame/frame-reader.js';
import { Fetchable, OnDemand } from '../../kit/on-demand.js';
import { paintFolds } from './fold-lines.js';
import { foldRequest, hasFolds, isPiecewiseLinear } from './folds.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { Panel } from '../../kit/panel.js';
import { hint } from '../../kit/directives.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {LinearFit} from './linear-fit.js' */
/** @import {LineView} from './line-view.js' */
/** @import {Probe} from './probe.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

/** @typedef {keyof typeof pageTexts} Key */
const t = texts('page', pageTexts);

/** Cells along a side of the surface; a sharp edge needs more of them. */
const surfaceSide = 90;
const discreteSide = 150;
/** Multiply-adds that a surface may take: that of a large network gets fewer cells while it trains. */
const mostProducts = 2e8;
const leastSide = 30;

export const inputPicker = new Fetchable('probe', () => import('./picked-input.js'));
export const classView = new Fetchable('classes', () => import('./class-view.js'));
export const probeView = new Fetchable('probe', () => import('./probe.js'));
export const lineView = new Fetchable('line', () => import('./line-view.js'));
export const linearFit = new Fetchable('linear', () => import('./linear-fit.js'));
export const samplesView = new Fetchable('samples', () => import('./samples-view.js'));

/** @extends {Panel<Run, Store, Frame>} */
export class OutputPanel extends Panel {
  #atlas = new Atlas();
  /** What the points on the canvas were drawn from. @type {unknown[]} */
  #pointsBasis = [];
  /** The greatest target, and the samples it was found in. @type {{samples: unknown, value: number}} */
  #reach = { samples: null, value: 1 };
  /** How many linear regions were last counted, and in which network. */
  #regions = { version: -1, count: NaN };
  #onDemand = new OnDemand(() => this.#again());
  /** Since the surface was first pointed at. @type {Probe | undefined} */
  #probe;
  /** Of data on a line. @type {LineView | undefined} */
  #lineMade;
  /** Of networks without bends. @type {LinearFit | undefined} */
  #linearMade;

  /** @returns {Partial<FrameRequest>} */
  request() {
    const { run, store } = this;
    const { dimensions, parameters } = run.description;
    if (dimensions > 2) return {};
    const affordable = run.moving ? Math.floor(Math.sqrt(mostProducts / parameters)) : Infinity;
    const side = Math.max(leastSide, Math.min(surfaceSide, affordable));
    return {
      output: store.view.discretize ? discreteSide : side,
      regions: this.#isPiecewise() ? side : 0,
      predictions: dimensions === 1 && store.view.residuals,
      ...this.#folds(),
    };
  }

  #line() {
    const { LineView } = this.#onDemand.get(lineView) ?? {};
    return (this.#lineMade ??= LineView && new LineView(() => this.#again()));
  }

  #linear() {
    const { LinearFit } = this.#onDemand.get(linearFit) ?? {};
    return (this.#linearMade ??= LinearFit && new LinearFit(() => this.#again()));
  }

  /** @returns {Partial<FrameRequest>} */
  #folds() {
    const { run, store } = this;
    // The border of a linear network is straight: one cell shows it.
    if (this.#isLinear()) return { folds: 1 };
    return foldRequest(run, store.view);
  }

  render() {
    const { run, store } = this;
    const isPlane = run.description.dimensions <= 2;
    return html`
      <section class="panel output" aria-labelledby="output-heading">
        <div class="panel-head">
          <h2 id="output-heading">
            ${t('output.heading')} <span class="sentence">${this.#sentence()}</span>
          </h2>
          ${this.#scale()} ${panelMenu()}
        </div>
        ${isPlane ? this.#surface() : this.#samples()}
        ${this.#isLinear() ? this.#linear()?.render(run, this.frame) : nothing}
        ${
          store.presentation.shown.has('loss')
            ? html`<ap-loss-chart
                .store=${store}
                .run=${run}
                .palette=${this.palette}
              ></ap-loss-chart>`
            : nothing
        }
      </section>
    `;
  }

  #surface() {
    const { run, frame } = this;
    const { task, dimensions } = run.description;
    const accuracy = percent(frame?.testAccuracy ?? NaN, 1);
    const values = dimensions === 1 ? 'output.picture.line' : 'output.picture.values';
    const size = this.#canvas('surface')?.clientWidth ?? 0;
    return html`
      <div class="surface ${dimensions === 1 ? 'on-a-line' : ''}" dir="ltr">
        <canvas
          class="surface-picture"
          role="application"
          tabindex="0"
          aria-label=${t(task === 'regression' ? values : 'output.picture', { accuracy })}
          @pointermove=${(/** @type {PointerEvent} */ event) => this.#point((probe) => probe.move(event))}
          @pointerleave=${() => this.#point((probe) => probe.leave())}
          @focus=${() => this.#point(() => {})}
          @blur=${() => this.#point((probe) => probe.blur())}
          @click=${this.#onClick}
          @keydown=${this.#onKey}
        ></canvas>
        <canvas class="folds-picture" aria-hidden="true"></canvas>
        <canvas class="points-picture" aria-hidden="true"></canvas>
        ${this.#picked()} ${this.#probe?.render(run, frame, size)}
      </div>
      <div class="chips" role="group" aria-label=${t('output.points')}>
        ${this.#toggle('trainPoints')} ${this.#toggle('testPoints')}
        ${task === 'regression' ? nothing : this.#toggle('discretize')}
        ${this.#toggle('folds', this.#noFolds())}
        ${dimensions === 1 ? this.#toggle('residuals') : nothing}
      </div>
    `;
  }

  /** @param {PointerEvent | MouseEvent} event */
  #onClick(event) {
    const box = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    this.#pick(({ pickUnder }) => pickUnder(this, event, box));
  }

  /** @param {(picker: typeof import('./picked-input.js')) => void} act */
  #pick(act) {
    const pick = () => inputPicker.ask(pick).then(act);
    // Where it cannot be fetched, the page says so.
    pick().catch(() => {});
  }

  /** The mark on what is picked. */
  #picked() {
    const selection = this.store.selectionIn(this.run);
    return selection.input && this.#onDemand.get(inputPicker)?.pickedInput(this.run, selection);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    this.#point((probe) => {
      const { crosshair } = probe;
      if (event.key === 'Enter' && crosshair) this.#pick(({ pickAt }) => pickAt(this, crosshair));
      else probe.key(event, this.frame?.request.output || surfaceSide);
    });
  }

  /**
   * Once the probe has come, in the order of the calls.
   *
   * @param {(probe: Probe) => void} act
   */
  #point(act) {
    const { module } = probeView;
    if (module) act((this.#probe ??= new module.Probe(() => this.requestUpdate())));
    // Nobody has asked in so many words: without it there is nothing to read at the pointer.
    else if (!probeView.isResting) {
      void probeView.fetch({ quietly: true }).then(
        () => this.#point(act),
        () => {},
      );
    }
  }

  #samples() {
    return this.#onDemand.has(samplesView)
      ? html`<ap-samples
          .store=${this.store}
          .run=${this.run}
          .palette=${this.palette}
        ></ap-samples>`
      : html`<div class="surface pending"></div>`;
  }

  /** How to read the panel; of how many linear pieces the output is made, where it is. */
  #sentence() {
    if (this.run.description.dimensions > 2) return t('output.sentence.samples');
    if (!this.#isPiecewise()) {
      return html`<span ${hint(t('output.smooth.hint'))}>${t('output.sentence')}</span>`;
    }
    const { count, version } = this.#regions;
    const n = integer(version === this.run.version ? count : NaN);
    return html`<span class="regions" ${hint(t('output.regions.hint'))}
      >${t('output.sentence.regions', { n })}</span
    >`;
  }

  /** What the colours mean. */
  #scale() {
    const { task, dimensions } = this.run.description;
    if (dimensions !== 2) return nothing;
    if (task === 'classes') return this.#onDemand.get(classView)?.classLegend(this.run);
    const [low, high] = this.#ends();
    return html`<div class="output-scale" dir="ltr">
      <span>${low}</span><span class="signed-ramp"></span><span>${high}</span>
    </div>`;
  }

  /** What the ends of the colours stand for. */
  #ends() {
    const { description } = this.run;
    const end = this.#valueReach();
    const target = description.scale.find(({ column }) => column === description.dimensions);
    if (!target) return [`−${typed(end)}`, `+${typed(end)}`];
    return [-end, end].map((value) =>
      resolved(target.centre + value * target.spread, target.spread),
    );
  }

  /**
   * @param {'trainPoints' | 'testPoints' | 'discretize' | 'residuals' | 'folds'} name
   * @param {string} [obstacle] why there is nothing to show
   */
  #toggle(name, obstacle = '') {
    const on = !obstacle && this.store.view[name];
    return html`<button
      class="chip"
      aria-pressed=${on ? 'true' : 'false'}
      aria-disabled=${obstacle ? 'true' : 'false'}
      @click=${() => !obstacle && this.store.setView({ [name]: !on })}
      ${hint(obstacle || t(/** @type {Key} */ (`output.${name}.hint`)))}
    >
      ${t(/** @type {Key} */ (`output.${name}`))}
    </button>`;
  }

  #noFolds() {
    if (hasFolds(this.run)) return '';
    return t(this.#isPiecewise() ? 'output.folds.linear' : 'output.folds.smooth');
  }

  #isPiecewise() {
    const { description, tables } = this.run;
    return description.dimensions <= 2 && isPiecewiseLinear(description, tables);
  }

  /** Whether nothing bends the function, and least squares is what it can be compared with. */
  #isLinear() {
    const { run } = this;
    return this.#isPiecewise() && !hasFolds(run) && run.description.task !== 'classes';
  }

  /** A round number that targets seldom exceed. Classes lie at −1 and 1. */
  #valueReach() {
    const { samples, description } = this.run;
    if (description.task !== 'regression') return 1;
    if (this.#reach.samples !== samples) this.#reach = { samples, value: valueReach(samples) };
    return this.#reach.value;
  }

  /** The value at the upper edge where the data lies on a line. */
  #tall() {
    return 1.25 * this.#valueReach();
  }

  /** Something has come that the newest frame can be shown with. */
  #again() {
    this.requestUpdate();
    this.#pointsBasis = [];
    this.repaint();
  }

  /** @param {'surface' | 'folds' | 'points'} name */
  #canvas(name) {
    return /** @type {HTMLCanvasElement | null} */ (this.querySelector(`.${name}-picture`));
  }

  /** @param {'surface' | 'folds' | 'points'} name */
  #begin(name) {
    const canvas = this.#canvas(name);
    return canvas && beginPicture(canvas);
  }

  /**
   * @param {Frame} frame
   * @param {boolean} [isPainted]
   */
  takeFrame(frame, isPainted) {
    if (frame.regions !== null) {
      this.#regions = { version: frame.version, count: frame.regions };
    }
    super.takeFrame(frame, isPainted);
  }

  /** @param {Frame} frame */
  paint(frame) {
    for (const _ of this.pieces(frame));
  }

  /** @param {Frame} frame */
  *pieces(frame) {
    const { run, store, palette } = this;
    const look = { selection: store.selectionIn(run), view: store.view };
    const read = readFrame(frame, run);
    const surface = this.#begin('surface');
    if (!surface || !read.has('output')) return;
    const isLine = run.description.dimensions === 1;
    if (!isLine) this.#paintSurface(surface.context, surface.width, read);
    inFront(() => this.#paintPoints());
    yield;
    const isFolded = !isLine && store.view.folds && hasFolds(run);
    // Between two frames with folds, the last ones stay.
    if (isFolded && !read.has('folds')) return;
    const top = this.#begin('folds');
    if (!top) return;
    const plot = { context: surface.context, side: surface.width, tall: this.#tall(), palette };
    const above = { ...plot, context: top.context };
    if (isLine) this.#line()?.paint(plot, above, run, look, read);
    else if (isFolded) paintFolds(top.context, top.width, run, look, read, palette);
    if (this.#isLinear()) this.#linear()?.paint(above, run, read);
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {number} width
   * @param {FrameReader} frame
   */
  #paintSurface(context, width, frame) {
    const { task, classes } = this.run.description;
    const { discretize } = this.store.view;
    const pixels = this.#atlas.begin(frame.outputSide, 1);
    if (task === 'classes') {
      const probabilities = Array.from({ length: classes }, (_, k) => frame.output(k));
      const view = this.#onDemand.get(classView);
      view?.paintClasses(probabilities, this.palette, pixels, discretize);
      view?.paintLegend(this, this.palette);
    } else {
      const scale = this.#valueReach();
      paintSigned(frame.output(0), scale, this.palette, pixels, discretize && task === 'binary');
    }
    this.#atlas.finish();
    this.#atlas.draw(context, 0, 0, 0, width);
  }

  /** Points lie on a canvas of their own, which changes with the data only. */
  #paintPoints() {
    const { samples, description } = this.run;
    const { view } = this.store;
    const { task, classes } = description;
    const canvas = this.#canvas('points');
    if (!canvas) return;
    const basis = [samples, view, this.palette, canvas, canvas.clientWidth, devicePixelRatio];
    if (basis.every((value, i) => value === this.#pointsBasis[i])) return;
    const picture = beginPicture(canvas);
    if (!picture) return;
    this.#pointsBasis = basis;
    const { context, width } = picture;
    const count = samples.y.length;
    const radius = Math.max(2, width / (count > 1500 ? 170 : 110)) * this.palette.stroke ** 0.5;
    const scale = this.#valueReach();
    const options = { task, classes, radius, scale, tall: this.#tall() };
    if (view.testPoints) {
      const heldOut = { ...options, from: samples.trainSamples, to: count, heldOut: true };
      drawPoints(context, width, samples, heldOut, this.palette);
    }
    if (view.trainPoints) {
      const training = { ...options, from: 0, to: samples.trainSamples, heldOut: false };
      drawPoints(context, width, samples, training, this.palette);
    }
  }
}

customElements.define('ap-output', OutputPanel);
