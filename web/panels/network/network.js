// The network: units as small maps in rings, the links between them, and the controls of each layer.
//
// Pictures are one canvas; over it lies a button for each unit, so that pointer, keyboard and screen reader reach all of them.

import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { beginPicture, continuePicture } from '../../draw/canvas/canvas.js';
import {
  isCrowd,
  layoutNetwork,
  leastWidth,
  nearestLink,
  neighbour,
} from '../../draw/network/network.js';
import { insertLayer, netText, removeLayer } from '../../address/net.js';
import { OnDemand } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { columnHeads } from './column-heads.js';
import { CurveIcons } from './curve-icons.js';
import { inputName, stateText, unitName } from '../../format/names.js';
import { networkKey } from './key.js';
import { columnCounts, unitNumbers } from '../../frame/units.js';
import { NetworkPicture } from './picture.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { Pace, Panel } from '../../kit/panel.js';
import { pickUnit, unitPressed } from './pick-unit.js';
import { hint, lockMark, place } from '../../kit/directives.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {Column, NetworkLayout} from '../../draw/network/network.js' */
/** @import {Link, Unit} from './picture.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

const mapSide = 26;
/** With more units than this, their maps are coarser: together they would take too long. */
const manyUnits = 300;
const coarseMapSide = 12;
/** Weights and shares of samples change slowly, and links and rings take long to draw: they and the maps take turns. */
const linksMilliseconds = 60;
/** Nor do the maps of hundreds of units need to be drawn more often. */
const crowdMilliseconds = 80;
const cardWidth = 252;
const cardHeight = 240;
const labelHeight = 56;

const loadEditor = () => import('./layer-editor.js');
/** @type {import('./picture.js').Crowds | null} */
let crowds = null;
const loadProblems = () => import('../../format/problem-text.js');
const loadWeights = () => import('../../draw/network/weights.js');
const loadCrowds = async () => (crowds = await import('./crowds.js'));
const loadPointed = () => import('./pointed.js');

/** @extends {Panel<Run, Store, Frame>} */
export class NetworkPanel extends Panel {
  frameMilliseconds = 45;
  /** @type {NetworkLayout} */
  #layout = { columns: [], pitch: 0 };
  #picture = new NetworkPicture();
  #linksPace = new Pace(linksMilliseconds);
  /** For crowds only. */
  #unitsPace = new Pace(crowdMilliseconds);
  /** The unit under the pointer or focus. @type {Unit | null} */
  #unit = null;
  /** The link under the pointer. @type {Link | null} */
  #link = null;
  /** The unit that the tab key reaches. @type {Unit} */
  #stop = { column: 1, index: 0 };
  /** @type {CurveIcons | undefined} */
  #icons;
  #onDemand = new OnDemand(() => this.#relayout());
  #pointed = new OnDemand(() => this.requestUpdate());
  /** Whether the dialog of a layer has been asked for. */
  #editing = false;

  /** @returns {Partial<FrameRequest>} */
  request() {
    const units = this.#counts().reduce((a, b) => a + b, 0);
    return {
      vitals: true,
      parameters: true,
      gradients: this.store.view.links === 'gradient' || this.#link !== null,
      unitMap: units > manyUnits ? coarseMapSide : mapSide,
    };
  }

  render() {
    const { run, store } = this;
    const { layers } = run.experiment.fields;
    const locked = store.isLocked('net');
    const inPlane = run.description.dimensions <= 2;
    return html`
      <section class="panel network" aria-labelledby="network-heading">
        <div class="panel-head">
          <h2 id="network-heading">
            ${t('network.heading')}
            <span class="sentence"
              >${t(inPlane ? 'network.sentence' : 'network.sentence.samples')}</span
            >
            ${lockMark(locked)}
          </h2>
          <fieldset class="stepper" ?disabled=${locked} aria-label=${t('network.hidden')}>
            <span>${t('network.hidden')}</span>
            <button
              ${hint(t('network.removeLayer'), true)}
              ?disabled=${layers.length === 0}
              @click=${() => this.#setLayers(removeLayer(layers, layers.length - 1))}
            >
              −
            </button>
            <output>${layers.length}</output>
            <button
              ${hint(t('network.addLayer'), true)}
              ?disabled=${layers.length >= run.tables.limits.layers}
              @click=${() => this.#setLayers(insertLayer(layers, layers.length - 1))}
            >
              +
            </button>
          </fieldset>
          ${panelMenu()}
        </div>
        ${this.#problem()}
        <div class="network-scroll">
          <div class="stage" dir="ltr" ${place({ '--least-width': this.#leastWidth() })}>
            <fieldset class="column-heads" ?disabled=${locked}>
              ${columnHeads({
                columns: this.#layout.columns,
                pitch: this.#layout.pitch,
                layers,
                mostUnits: run.tables.limits.units,
                icons: (this.#icons ??= new CurveIcons(run.engine, () => this.requestUpdate())),
                onLayers: (next) => this.#setLayers(next),
                onOpen: (layer, opener) => void this.#openEditor(layer, opener),
              })}
            </fieldset>
            <div class="tiles-area">
              <canvas class="network-picture links-picture" aria-hidden="true"></canvas>
              <canvas class="network-picture units-picture" aria-hidden="true"></canvas>
              <div
                class="tiles"
                role="group"
                aria-label=${t('network.tiles')}
                @pointermove=${this.#onPointer}
                @pointerdown=${this.#onPointer}
                @pointerleave=${(/** @type {PointerEvent} */ { pointerType }) =>
                  // What a finger has tapped stays until it taps elsewhere.
                  pointerType !== 'touch' && this.#point(null, null)}
                @keydown=${this.#onArrow}
              >
                ${this.#tiles()}
              </div>
              ${this.#card()} ${this.#linkLabel()}
            </div>
          </div>
        </div>
        ${networkKey({
          links: store.view.links,
          top: this.#picture.topDecade,
          onLinks: (links) => store.setView({ links }),
        })}
        ${
          this.#editing
            ? html`<ap-layer-editor
                .store=${store}
                .run=${run}
                .palette=${this.palette}
              ></ap-layer-editor>`
            : nothing
        }
      </section>
    `;
  }

  #counts() {
    return columnCounts(this.run.description);
  }

  /** @param {number} height of the picture */
  #crowded(height) {
    return isCrowd(Math.max(...this.#counts()), height);
  }

  #leastWidth() {
    const counts = this.#counts();
    const pitch =
      crowds && this.#crowded(this.#height) ? crowds.gridPitch(Math.max(...counts)) : undefined;
    return leastWidth(counts.length, pitch);
  }

  /** Why the latest change of the layers could not be made as it was asked for. */
  #problem() {
    const problem = this.store.changeProblems.find(({ field }) => field === 'net');
    return problem
      ? html`<p class="note finding" role="alert">
          ${this.#onDemand.get(loadProblems)?.problemText(problem)}
        </p>`
      : nothing;
  }

  #tiles() {
    const { description } = this.run;
    return this.#layout.columns.map((area, column) => {
      const { x, tile, y, dense } = area;
      return html`
        ${
          dense
            ? this.#cellButtons(area, column)
            : y.map((_, index) => this.#tile(area, column, index, tile + 8))
        }
        ${
          column === 0 && !dense
            ? y.map(
                (center, index) =>
                  html`<span class="input-name" ${place({ left: x - tile / 2 - 8, top: center })}>
                    ${inputName(description, index)}
                  </span>`,
              )
            : nothing
        }
      `;
    });
  }

  /**
   * @param {Column} area
   * @param {number} column
   * @param {number} index
   * @param {number} reach its size
   */
  #tile({ unitX, y }, column, index, reach) {
    const stops = this.#stop.column === column && this.#stop.index === index;
    return html`<button
      class="tile"
      tabindex=${stops ? 0 : -1}
      data-column=${column}
      data-index=${index}
      aria-label=${this.#tileLabel(column, index)}
      aria-pressed=${unitPressed(this.store, column, index)}
      @click=${() => pickUnit(this.store, column, index)}
      @focus=${() => this.#point({ column, index }, null)}
      @blur=${() => this.#point(null, null)}
      ${place({
        left: unitX[index] - reach / 2,
        top: y[index] - reach / 2,
        width: reach,
        height: reach,
      })}
    ></button>`;
  }

  /**
   * Of a grid of cells only those have buttons that keyboard or pointer are at: thousands would slow the page down.
   *
   * @param {Column} area
   * @param {number} column
   */
  #cellButtons(area, column) {
    const at = [this.#stop, this.#unit]
      .filter((unit) => unit?.column === column)
      .map((unit) => /** @type {Unit} */ (unit).index);
    return [...new Set(at)].map((index) =>
      keyed(index, this.#tile(area, column, index, Math.max(area.tile, 12))),
    );
  }

  /**
   * @param {number} column
   * @param {number} index
   */
  #tileLabel(column, index) {
    const { description } = this.run;
    const name = unitName(description, column, index);
    const numbers = this.#numbers(column, index);
    if (!numbers || column === description.layers.length) return name;
    return `${name}: ${stateText(numbers)}`;
  }

  #card() {
    const { frame } = this;
    const unit = this.#unit;
    if (!unit || !frame || frame.parameters.length === 0) return nothing;
    // The inspector says all that and more.
    if (unitPressed(this.store, unit.column, unit.index) === 'true') return nothing;
    const pointed = this.#pointed.get(loadPointed);
    const column = this.#layout.columns[unit.column];
    if (!pointed || !column || unit.index >= column.y.length) return nothing;
    const area = this.#area();
    const x = column.unitX[unit.index];
    const beside = column.tile / 2 + 14;
    const right = x + beside + cardWidth <= area.width;
    const left = right ? x + beside : x - beside - cardWidth;
    return pointed.unitCard({
      description: this.run.description,
      unit,
      frame,
      numbers: this.#numbers(unit.column, unit.index),
      left: Math.max(0, Math.min(left, area.width - cardWidth)),
      top: Math.max(0, Math.min(column.y[unit.index] - cardHeight / 2, area.height - cardHeight)),
    });
  }

  #linkLabel() {
    const link = this.#link;
    const { frame } = this;
    if (!link || !frame || frame.parameters.length === 0) return nothing;
    const pointed = this.#pointed.get(loadPointed);
    const from = this.#layout.columns[link.layer];
    const to = this.#layout.columns[link.layer + 1];
    if (!pointed || !from || !to) return nothing;
    const middle = (from.y[link.source] + to.y[link.target]) / 2;
    return pointed.linkLabel({
      description: this.run.description,
      link,
      frame,
      left: (from.start + to.end) / 2,
      // Above the link, or where there is no room, below it.
      top: middle < labelHeight + 8 ? middle + 12 : middle - labelHeight - 8,
    });
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('pointerdown', this.#onOutside);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('pointerdown', this.#onOutside);
  }

  firstUpdated() {
    this.#relayout();
    new ResizeObserver(() => this.#relayout()).observe(
      /** @type {Element} */ (this.querySelector('.tiles-area')),
    );
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    const counts = this.#counts().join();
    if (counts !== this.#laidOut) this.#relayout();
    this.#paintCard();
  }

  #laidOut = '';
  /** Of the picture, when it was laid out. */
  #height = 0;

  #relayout() {
    const { width, height } = this.#area();
    if (width === 0 || height === 0) return;
    const counts = this.#counts();
    this.#laidOut = counts.join();
    this.#height = height;
    // Until what draws crowds has come, there is nothing to see of them.
    if (this.#crowded(height) && !this.#onDemand.has(loadCrowds)) return;
    this.#layout = layoutNetwork(counts, width, height, crowds?.grid);
    const { columns } = this.#layout;
    if (!columns[this.#stop.column]?.y[this.#stop.index]) this.#stop = { column: 1, index: 0 };
    this.#unit = null;
    this.#link = null;
    this.requestUpdate();
    this.repaint();
  }

  #area() {
    const area = this.querySelector('.tiles-area');
    return { width: area?.clientWidth ?? 0, height: area?.clientHeight ?? 0 };
  }

  /**
   * @param {Frame} frame
   * @param {boolean} complete
   */
  paint(frame, complete) {
    const { columns } = this.#layout;
    if (columns.length !== this.#counts().length || frame.parameters.length === 0) return;
    const [links, units] = /** @type {NodeListOf<HTMLCanvasElement>} */ (
      this.querySelectorAll('.network-picture')
    );
    const scene = {
      ...this.#scene(frame),
      layout: this.#layout,
      unit: this.#unit,
      link: this.#link,
      links: this.store.view.links,
      crowds,
      weightMaps: this.run.description.dimensions > 2 ? this.#onDemand.get(loadWeights) : undefined,
    };
    // Both at once would take too long.
    const isLinksTurn = this.#linksPace.due();
    if (complete || isLinksTurn) {
      const picture = continuePicture(links);
      if (picture) this.#picture.paintLinks(picture, scene, complete || picture.empty);
    }
    const crowded = columns.some(({ dense }) => dense);
    if (complete || (!isLinksTurn && (!crowded || this.#unitsPace.due()))) {
      const picture = beginPicture(units);
      if (picture) this.#picture.paintUnits(picture.context, scene);
    }
    this.#paintCard();
  }

  /** @param {Frame} frame */
  #scene(frame) {
    const { description, tables } = this.run;
    return { description, tables, frame, palette: this.palette };
  }

  #paintCard() {
    const { frame } = this;
    const unit = this.#unit;
    const canvas = /** @type {HTMLCanvasElement | null} */ (this.querySelector('.card-picture'));
    const picture = canvas && frame && unit && beginPicture(canvas);
    if (picture) {
      this.#picture.paintUnit(picture.context, this.#scene(frame), unit, picture.width);
    }
  }

  /**
   * @param {number} column
   * @param {number} index
   */
  #numbers(column, index) {
    const { frame } = this;
    if (!frame || frame.version !== this.run.version) return null;
    return unitNumbers(this.#scene(frame), column, index);
  }

  /** @param {PointerEvent} event */
  #onPointer(event) {
    const target = /** @type {HTMLElement} */ (event.target);
    if (target.dataset.column !== undefined) {
      const column = Number(target.dataset.column);
      return this.#point({ column, index: Number(target.dataset.index) }, null);
    }
    const area = /** @type {Element} */ (this.querySelector('.tiles-area')).getBoundingClientRect();
    const [x, y] = [event.clientX - area.left, event.clientY - area.top];
    const cell = crowds?.cellAt(this.#layout, x, y);
    if (cell) return this.#point(cell, null);
    const reach = event.pointerType === 'touch' ? 16 : 7;
    this.#point(
      null,
      nearestLink(this.#layout, x, y, reach, (layer) => this.#picture.shown[layer] ?? []),
    );
  }

  /** @param {PointerEvent} event a tap elsewhere ends what a tap on the network showed */
  #onOutside = ({ target }) => {
    if (!(target instanceof Element) || !target.closest('.tiles')) this.#point(null, null);
  };

  /**
   * @param {Unit | null} unit
   * @param {Link | null} link
   */
  #point(unit, link) {
    if (JSON.stringify([unit, link]) === JSON.stringify([this.#unit, this.#link])) return;
    const hadLink = this.#link !== null;
    this.#unit = unit;
    this.#link = link;
    // The gradient of a link comes with the next frame.
    if (link && !hadLink) {
      this.dispatchEvent(new CustomEvent('ap-needs-frame', { bubbles: true }));
    }
    this.requestUpdate();
    this.repaint();
  }

  /** @param {KeyboardEvent} event */
  async #onArrow(event) {
    const next = neighbour(this.#layout, this.#stop, event.key);
    if (!next) return;
    event.preventDefault();
    this.#stop = next;
    this.requestUpdate();
    await this.updateComplete;
    const selector = `.tile[data-column="${next.column}"][data-index="${next.index}"]`;
    /** @type {HTMLElement | null} */ (this.querySelector(selector))?.focus();
  }

  /** @param {import('../../address/net.js').LayerPlan[]} layers */
  #setLayers(layers) {
    void this.store.edit({ net: netText(layers) });
  }

  /**
   * @param {number} layer
   * @param {Element} opener
   */
  async #openEditor(layer, opener) {
    await loadEditor();
    this.#editing = true;
    this.requestUpdate();
    await this.updateComplete;
    const editor = this.querySelector('ap-layer-editor');
    await /** @type {import('./layer-editor.js').LayerEditor} */ (editor).open(layer, opener);
  }
}

customElements.define('ap-network', NetworkPanel);
