// Gradient flow over time: RMS of ∂L/∂z of each layer over the run as a line, with the values at a step that pointer or arrow keys
// choose. Loaded, with the library that draws it, when the reader asks for it.

import { html, LitElement, nothing } from 'lit';
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { sans } from '../../draw/canvas/canvas.js';
import { integer, list, measured, powerOfTen, typed } from '../../format/numbers.js';
import { css, mix } from '../../draw/canvas/palette.js';
import { clamp, decades } from '../../draw/canvas/scale.js';
import { layerNumberPlace } from '../../frame/frame-reader.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';
import './gradient-history.css';

/** @import {Run} from '../../state/run.js' */
/** @import {Color, Palette} from '../../draw/canvas/palette.js' */

const t = texts('vitals', vitalsTexts);

/** Rows of the table for screen readers. */
const tableRows = 8;

export class GradientHistory extends LitElement {
  static properties = {
    run: { attribute: false },
    palette: { attribute: false },
  };

  /** @type {uPlot | null} */
  #plot = null;
  /** What the plot was made for: it is made anew when that changes. */
  #made = '';
  /** The point of the history under the cursor, null for the newest. @type {number | null} */
  #chosen = null;
  #resize = new ResizeObserver(() => this.#fit());

  constructor() {
    super();
    /** @type {Run} */
    this.run;
    /** @type {Palette} */
    this.palette;
  }

  createRenderRoot() {
    return this;
  }

  render() {
    const { steps, epochs } = this.run.vitals;
    const gradients = this.#gradients();
    const at = clamp(this.#chosen ?? steps.length - 1, 0, Math.max(0, steps.length - 1));
    const where = t('history.at', {
      epoch: measured(epochs[at] ?? NaN),
      step: integer(steps[at] ?? NaN),
    });
    const values = gradients.map((series) => measured(series[at] ?? NaN));
    const names = this.#names();
    return html`
      <div
        class="history-plot"
        role="slider"
        tabindex="0"
        dir="ltr"
        aria-label=${t('history.cursor')}
        aria-valuemin="0"
        aria-valuemax=${Math.max(0, steps.length - 1)}
        aria-valuenow=${at}
        aria-valuetext=${t('history.text', {
          at: where,
          values: list(values.map((value, i) => t('history.value', { name: names[i], value }))),
        })}
        @keydown=${this.#onKey}
        @blur=${() => this.#choose(null)}
      ></div>
      <p class="history-at">${steps.length < 2 ? t('history.waiting') : where}</p>
      <ol class="history-values" aria-label=${t('history.values')}>
        ${values.map(
          (value, i) => html`
            <li>
              <svg viewBox="0 0 14 4" aria-hidden="true">
                <path d="M0 2h14" stroke=${css(this.#color(i))}></path>
              </svg>
              <span>${names[i]}</span><b>${value}</b>
            </li>
          `,
        )}
      </ol>
      ${this.#table(names, gradients)}
    `;
  }

  /**
   * The same as a table, for those who do not see the lines.
   *
   * @param {string[]} names
   * @param {number[][]} gradients
   */
  #table(names, gradients) {
    const { epochs } = this.run.vitals;
    // While training it would change faster than anybody can read it.
    if (this.run.moving) return nothing;
    const count = Math.min(tableRows, epochs.length);
    const rows = Array.from({ length: count }, (_, row) =>
      Math.round((row * (epochs.length - 1)) / Math.max(1, count - 1)),
    );
    // A table takes the room of its words even where it is hidden, so something around it is.
    return html`<div class="visually-hidden">
      <table>
        <caption>
          ${t('history.table')}
        </caption>
        <thead>
          <tr>
            <th scope="col">${t('history.epoch')}</th>
            ${names.map((name) => html`<th scope="col">${name}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (i) =>
              html`<tr>
                <th scope="row">${measured(epochs[i])}</th>
                ${gradients.map((series) => html`<td>${measured(series[i])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>`;
  }

  /** @returns {number[][]} of each layer, the output last */
  #gradients() {
    const { vitals, tables, description } = this.run;
    return description.layers.map((_, layer) =>
      vitals.series(layerNumberPlace(tables, layer, 'gradient')),
    );
  }

  #names() {
    const { length } = this.run.description.layers;
    return Array.from({ length }, (_, i) =>
      i + 1 === length ? t('history.output') : t('history.layer', { layer: i + 1 }),
    );
  }

  /**
   * A ramp of violet from the first layer, pale, to the output, dark.
   *
   * @param {number} layer
   * @returns {Color}
   */
  #color(layer) {
    const { still, flow, ink } = this.palette;
    const last = Math.max(1, this.run.description.layers.length - 1);
    const share = layer / last;
    return share < 0.75 ? mix(still, flow, 0.25 + share) : mix(flow, ink, (share - 0.75) * 2.4);
  }

  connectedCallback() {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#plot?.destroy();
    this.#plot = null;
  }

  /** Takes the newest point of the history in. */
  draw() {
    const host = /** @type {HTMLElement | null} */ (this.querySelector('.history-plot'));
    if (!host) return;
    const { epochs } = this.run.vitals;
    // A logarithmic axis has no place for 0: there the line has a gap.
    const lines = this.#gradients().map((series) => series.map((v) => (v > 0 ? v : null)));
    const data = /** @type {uPlot.AlignedData} */ ([epochs, ...lines]);
    const made = `${lines.length} ${this.palette.theme}`;
    if (!this.#plot || made !== this.#made) {
      this.#plot?.destroy();
      this.#made = made;
      this.#plot = new uPlot(this.#options(host, lines.length), data, host);
    } else this.#plot.setData(data);
    this.requestUpdate();
  }

  firstUpdated() {
    this.draw();
  }

  #fit() {
    const host = this.querySelector('.history-plot');
    if (host && this.#plot && host.clientWidth > 0) {
      this.#plot.setSize({ width: host.clientWidth, height: host.clientHeight });
    }
  }

  /**
   * @param {HTMLElement} host
   * @param {number} count of lines
   * @returns {uPlot.Options}
   */
  #options(host, count) {
    const { palette } = this;
    const { text } = palette;
    const axis = {
      stroke: css(palette.muted),
      font: `${text}px ${sans}`,
      grid: { stroke: css(palette.line), width: 1 },
      ticks: { show: false },
    };
    return {
      width: host.clientWidth,
      height: host.clientHeight,
      padding: [text, text * 2.2, 0, 0],
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 6 } },
      scales: {
        x: { time: false, range: (_, min, max) => [min, Math.max(max, min + 1e-6)] },
        y: { distr: 3, range: () => this.#range() },
      },
      axes: [
        { ...axis, size: text * 2, values: (_, at) => at.map((v) => typed(v)), space: text * 5 },
        {
          ...axis,
          size: text * 3.6,
          splits: ({ height }) => this.#splits(height),
          filter: (_, splits) => splits,
          values: (_, splits) => splits.map((v) => (v === 1 ? '1' : powerOfTen(Math.log10(v), 0))),
        },
      ],
      series: [
        {},
        ...Array.from({ length: count }, (_, i) => ({
          stroke: css(this.#color(i)),
          width: 1.75 * palette.stroke,
          points: { show: false },
        })),
      ],
      hooks: {
        setCursor: [({ cursor }) => this.#choose(cursor.idx ?? null)],
        draw: [(plot) => this.#nameLines(plot)],
      },
    };
  }

  /** @returns {[number, number]} whole decades */
  #range() {
    const [lo, hi] = decades(this.#gradients().flat(), 3);
    return [10 ** lo, 10 ** hi];
  }

  /** @param {number} height */
  #splits(height) {
    const [lo, hi] = decades(this.#gradients().flat(), 3);
    const every = Math.max(1, Math.ceil(((hi - lo) * (this.palette.text + 8)) / (height - 40)));
    const splits = [];
    for (let exponent = hi; exponent >= lo; exponent -= every) splits.unshift(10 ** exponent);
    return splits;
  }

  /**
   * Writes each layer's number at the end of its line, where there is room.
   *
   * @param {uPlot} plot
   */
  #nameLines({ ctx, bbox, data, valToPos }) {
    const size = this.palette.text * uPlot.pxRatio;
    const ends = data.slice(1).flatMap((series, i) => {
      const value = series[series.length - 1];
      return value ? [{ i, y: valToPos(value, 'y', true) }] : [];
    });
    ctx.save();
    ctx.font = `600 ${size}px ${sans}`;
    ctx.textAlign = 'left';
    ctx.textBaseline = 'middle';
    /** @type {number[]} */
    const taken = [];
    // The ends of the chain first: with many layers those between them may have to give way.
    const order = [ends[ends.length - 1], ...ends.slice(0, -1)];
    for (const end of order) {
      if (!end || taken.some((y) => Math.abs(y - end.y) < size)) continue;
      taken.push(end.y);
      const isOutput = end.i === data.length - 2;
      ctx.fillStyle = css(isOutput ? this.palette.ink : this.palette.muted);
      ctx.fillText(
        isOutput ? 'L' : String(end.i + 1),
        bbox.left + bbox.width + size / 2,
        clamp(end.y, bbox.top, bbox.top + bbox.height),
      );
    }
    ctx.restore();
  }

  /** @param {number | null} point */
  #choose(point) {
    if (point === this.#chosen) return;
    this.#chosen = point;
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const plot = this.#plot;
    const { epochs } = this.run.vitals;
    const last = epochs.length - 1;
    const at = this.#chosen ?? last;
    const targets = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last };
    const target = targets[/** @type {keyof typeof targets} */ (event.key)];
    if (target === undefined || !plot || last < 0) return;
    event.preventDefault();
    const point = clamp(target, 0, last);
    plot.setCursor({ left: plot.valToPos(epochs[point], 'x'), top: 0 });
    this.#choose(point);
  }
}

customElements.define('ap-gradient-history', GradientHistory);
