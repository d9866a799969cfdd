// A race on the page: two to four lanes that differ in what the reader has chosen, at the same step, with all their losses in one chart and
// all their gradients in another.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawLaneCurves } from '../../draw/charts/lane-curves.js';
import { list, measured } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import { readFrame } from '../../frame/frame-reader.js';
import { hint, rich, unmarked } from '../../kit/directives.js';
import { OnDemand } from '../../kit/on-demand.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { Panel } from '../../kit/panel.js';
import { readable } from '../../kit/reading/reading.js';
import raceTexts from '../../locale/en/compare/race.js';
import { timeline } from '../../panels/loss/index.js';
import { paintLayers } from '../../panels/network/index.js';
import { addLane, beginRace, changeLane, endRace, lanesOf, openLane, removeLane } from './begin.js';
import { stepCosts } from './calibrate.js';
import { courseReading, courses } from './course.js';
import { laneForm } from './lane-form.js';
import { laneNames } from './lane-names.js';
import { LaneOutput } from './lane-output.js';
import { makeLaneReadable } from './lane-readings.js';
import { laneKey, laneView } from './lane-view.js';
import { firstLane, mostLanes } from './suggest.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Lane, LaneFrame} from './lanes.js' */

const t = texts('race', raceTexts);

/**
 * @typedef {object} ShownLane
 * @property {number} number from 1
 * @property {string} name by what it has otherwise
 * @property {Run} run
 * @property {Lane | null} lane null for the first
 * @property {FrameReader | null} frame on show
 * @property {number | null} divergedAt
 * @property {Map<number, number>} died layers all units of which are dead, counted from 0, and the step at which that was seen first
 */

/** Cells along a side of a lane's output, and of a large network's. */
const side = 60;
const leastSide = 24;
/** Multiply-adds that the output of a lane may take. */
const mostProducts = 4e7;

/** @extends {Panel<Run, Store, Frame>} */
export class RacePanel extends Panel {
  static properties = { ...Panel.properties, overTime: { state: true } };

  alwaysInView = true;
  #isReady = false;
  /** @type {Map<Run, FrameReader>} */
  #frames = new Map();
  /** @type {Map<Run, Map<number, number>>} */
  #died = new Map();
  /** @type {Map<Run, LaneOutput>} */
  #outputs = new Map();
  /** Nanoseconds a step, and of what they were measured. @type {{of: string, each: number[]} | null} */
  #costs = null;
  #isMeasuring = false;
  #onDemand = new OnDemand(() => this.requestUpdate());

  constructor() {
    super();
    /** Whether the charts run over time instead of steps. */
    this.overTime = false;
  }

  connectedCallback() {
    super.connectedCallback();
    void this.#begin();
  }

  async #begin() {
    const { store } = this;
    if (store.lanes === '') store.lanes = firstLane(store);
    await beginRace(store);
    this.#isReady = true;
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('ap-needs-frame', { bubbles: true }));
  }

  /** @returns {Partial<FrameRequest>} */
  request() {
    const { description } = this.run;
    const affordable = Math.floor(Math.sqrt(mostProducts / description.parameters));
    const cells = Math.max(leastSide, Math.min(side, affordable));
    return { vitals: true, curves: true, output: description.dimensions > 2 ? 0 : cells };
  }

  /** @returns {ShownLane[]} */
  get lanes() {
    const { run, store } = this;
    const others = this.#isReady ? lanesOf(store).lanes : [];
    const runs = [run, ...others.map((lane) => lane.run)];
    const names = laneNames(runs.map(({ experiment }) => experiment.fields));
    return runs.map((each, i) => {
      const frame = this.#frames.get(each) ?? null;
      const isNow = frame?.frame.version === each.version;
      return {
        number: i === 0 ? 1 : others[i - 1].number,
        name: names[i],
        run: each,
        lane: i === 0 ? null : others[i - 1],
        frame: isNow ? frame : null,
        divergedAt: isNow && frame.frame.diverged ? frame.frame.step : null,
        died: this.#died.get(each) ?? new Map(),
      };
    });
  }

  /** What a step of each takes, once that has been measured of these experiments. */
  get #stepCosts() {
    return this.#costs?.of === this.#experiments().join(' ') ? this.#costs.each : null;
  }

  #experiments() {
    return [this.run, ...lanesOf(this.store).lanes.map(({ run }) => run)].map(
      ({ experiment }) => experiment.text,
    );
  }

  render() {
    const { store, palette } = this;
    const { lanes } = this;
    const isFree = store.presentation.locked.size === 0;
    const costs = this.#stepCosts;
    const n = lanes.length;
    return html`
      <section class="panel race" aria-labelledby="race-heading">
        <div class="panel-head">
          <h2 id="race-heading">
            ${t('heading')}
            <span class="sentence">${n > 1 ? t('sentence', { n }) : t('alone')}</span>
          </h2>
          ${isFree ? this.#actions(n) : nothing} ${panelMenu()}
        </div>
        <ol class="lanes" data-lanes=${n} aria-label=${t('lane.list')}>
          ${lanes.map((lane, i) =>
            laneView(lane, {
              palette,
              cost: costs?.[i] ?? null,
              form: this.#form(lane),
              open:
                isFree && lane.lane ? () => openLane(store, /** @type {Lane} */ (lane.lane)) : null,
              remove:
                isFree && lane.lane
                  ? () => removeLane(store, /** @type {Lane} */ (lane.lane))
                  : null,
            }),
          )}
        </ol>
        ${this.#charts(lanes)}
      </section>
    `;
  }

  /** @param {number} n lanes */
  #actions(n) {
    const { store } = this;
    return html`<div class="race-actions">
      ${
        n <= mostLanes
          ? html`<button class="race-add" @click=${() => addLane(store)} ${hint(t('add.hint'))}>
              ${t('add')}
            </button>`
          : nothing
      }
      <button class="race-end" @click=${() => endRace(store)} ${hint(t('end.hint'))}>
        ${t('end')}
      </button>
    </div>`;
  }

  /** @param {ShownLane} shown */
  #form({ run, lane }) {
    const { store } = this;
    return laneForm({
      store,
      fields: run.experiment.fields,
      own: lane ? lane.changes : null,
      change: (changes) =>
        lane
          ? changeLane(store, lane, changes)
          : store.edit(/** @type {Record<string, string>} */ (changes)),
    });
  }

  /** @param {ShownLane[]} lanes */
  #charts(lanes) {
    const axis = t(this.overTime ? 'chart.time' : 'chart.steps');
    const isMarked = lanes.some(({ divergedAt, died }) => divergedAt !== null || died.size > 0);
    const numbers = {
      loss: lanes.map(({ frame }) => frame?.frame.trainLoss ?? NaN),
      gradient: lanes.map(({ frame }) => frame?.layer(0)?.gradient ?? NaN),
    };
    const chart = (/** @type {'loss' | 'gradient'} */ name) => {
      const values = list(lanes.map((lane, i) => `${lane.name} ${measured(numbers[name][i])}`));
      const label = t('chart.picture', { chart: t(`chart.${name}`), axis, values });
      return html`<figure class="race-chart">
        <figcaption>${rich(t(`chart.${name}`))}</figcaption>
        <div dir="ltr">
          <canvas data-chart=${name} role="img" aria-label=${unmarked(label)}></canvas>
        </div>
        ${name === 'loss' ? this.#timeline() : nothing}
      </figure>`;
    };
    return html`
      <div class="race-key">
        <ul>
          ${lanes.map(({ number, name }) => html`<li>${laneKey(this.palette, number - 1)} ${name}</li>`)}
        </ul>
        ${isMarked ? html`<span class="note">${t('chart.marks')}</span>` : nothing}
        <div class="segments" role="group" aria-label=${t('chart.axis')}>
          ${this.#segment('steps', !this.overTime)} ${this.#segment('time', this.overTime)}
        </div>
      </div>
      <div class="race-charts">${chart('loss')} ${chart('gradient')}</div>
      <p class="note">${t('chart.points')}</p>
    `;
  }

  /** The way back to earlier steps, of all lanes. */
  #timeline() {
    const { store, run, palette } = this;
    return html`<div class="race-timeline" dir="ltr">
      ${
        this.#onDemand.has(timeline)
          ? html`<ap-timeline .store=${store} .run=${run} .palette=${palette}></ap-timeline>`
          : nothing
      }
    </div>`;
  }

  /**
   * @param {'steps' | 'time'} name
   * @param {boolean} on
   */
  #segment(name, on) {
    return html`<button
      data-axis=${name}
      aria-pressed=${on ? 'true' : 'false'}
      ?disabled=${this.#isMeasuring}
      @click=${() => this.#choose(name === 'time')}
      ${name === 'time' ? hint(t('chart.time.hint')) : nothing}
    >
      ${t(`chart.${name}`)}
    </button>`;
  }

  /** @param {boolean} overTime */
  async #choose(overTime) {
    if (overTime && !this.#stepCosts) await this.#measure();
    this.overTime = overTime;
    await this.updateComplete;
    this.#paintCharts();
  }

  async #measure() {
    const { run } = this;
    this.#isMeasuring = true;
    this.requestUpdate();
    try {
      await run.commands.afterOthers(async () => {
        const { playing } = run;
        if (playing) await run.stop();
        const texts = this.#experiments();
        this.#costs = { of: texts.join(' '), each: await stepCosts(run.engine, texts) };
        if (playing) await run.start();
      });
    } finally {
      this.#isMeasuring = false;
      this.requestUpdate();
    }
  }

  /**
   * @param {Frame} frame
   * @param {boolean} [isPainted]
   */
  takeFrame(frame, isPainted) {
    for (const { run, frame: each } of framesIn(frame, this.run)) {
      if (each.version !== run.version) continue;
      if (run !== this.run) run.takeFrame(each);
      const read = readFrame(each, run);
      this.#frames.set(run, read);
      this.#died.set(run, deadLayers(read, this.#died.get(run)));
    }
    super.takeFrame(frame, isPainted);
    this.#paintCharts();
  }

  /** @param {Frame} frame */
  paint(frame) {
    for (const _ of this.pieces(frame));
    this.#paintCharts();
  }

  /** @param {Frame} frame */
  *pieces(frame) {
    const frames = framesIn(frame, this.run);
    const rows = this.querySelectorAll('.lane');
    for (const [i, { run, frame: each }] of frames.entries()) {
      if (!rows[i] || each.version !== run.version) continue;
      const read = readFrame(each, run);
      const output = this.#outputs.get(run) ?? new LaneOutput();
      this.#outputs.set(run, output);
      output.paint(rows[i], run, read, this.palette);
      yield;
      paintLayers(rows[i], read, { places: [], palette: this.palette });
      makeLaneReadable(rows[i], () => this.#frames.get(run) ?? read, this.palette);
      yield;
    }
  }

  /** The courses end with the frame that is on show, so they are drawn when that is. */
  #paintCharts() {
    const { lanes } = this;
    const costs = this.overTime ? this.#stepCosts : null;
    for (const name of /** @type {const} */ (['loss', 'gradient'])) {
      const canvas = /** @type {HTMLCanvasElement | null} */ (
        this.querySelector(`[data-chart=${name}]`)
      );
      const picture = canvas && beginPicture(canvas);
      if (!picture) continue;
      const chart = { curves: courses(lanes, name, costs), logarithmic: name === 'gradient' };
      const { wholeRun, losses, description } = this.run;
      const perStep = costs ? costs[0] / 1e9 : 1;
      const last = (wholeRun ?? losses).lastStep * perStep;
      const plot = drawLaneCurves(picture.context, picture, { ...chart, last }, this.palette);
      readable(canvas, () => courseReading(lanes, chart.curves, costs !== null, plot.atX));
      if (name === 'gradient') continue;
      const line = /** @type {import('../../panels/loss/index.js').Timeline | null} */ (
        this.querySelector('ap-timeline')
      );
      // Its axis runs over the first lane's epochs.
      const epochAt = (/** @type {number} */ at) =>
        (wholeRun ?? losses).epochAt(at / perStep, description.stepsPerEpoch);
      line?.alignWith?.({ ...plot, from: epochAt(0), to: epochAt(plot.to) });
    }
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    if (this.overTime && !this.#stepCosts && !this.#isMeasuring) this.overTime = false;
  }
}

/**
 * The frames of all lanes.
 *
 * @param {Frame} frame of the run on screen, with those of the others
 * @param {Run} run
 * @returns {{run: Run, frame: Frame}[]}
 */
function framesIn(frame, run) {
  const { lanes = [] } = /** @type {{lanes?: LaneFrame[]}} */ (/** @type {unknown} */ (frame));
  return [
    { run, frame },
    ...lanes.map(({ lane, frame: each }) => ({ run: lane.run, frame: each })),
  ];
}

/**
 * @param {FrameReader} frame
 * @param {Map<number, number>} [before] those that were dead in the frame before
 * @returns {ShownLane['died']}
 */
function deadLayers(frame, before) {
  const { step } = frame.frame;
  /** @type {ShownLane['died']} */
  const died = new Map();
  frame.description.layers.slice(0, -1).forEach(({ units }, layer) => {
    if (frame.layer(layer)?.dead !== units) return;
    died.set(layer, Math.min(step, before?.get(layer) ?? step));
  });
  return died;
}

customElements.define('ap-race', RacePanel);
