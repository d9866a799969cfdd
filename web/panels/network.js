// The network: units as small maps in rings, the links between them, and the controls of each layer.
//
// Pictures are one canvas; over it lies a button for each unit, so that pointer, keyboard and screen reader reach all of them.

import { html, nothing } from 'lit';
import { beginPicture } from '../draw/canvas.js';
import { layoutNetwork, nearestLink } from '../draw/network.js';
import { measured } from '../draw/numbers.js';
import { insertLayer, netText, removeLayer } from '../experiment/net.js';
import { t } from '../locale/index.js';
import { columnHeads } from './column-heads.js';
import { CurveIcons } from './curves.js';
import './layer-editor.js';
import { inputName, shortUnitName, unitName } from './names.js';
import { networkKey } from './network-key.js';
import { columnCounts, NetworkPicture, unitNumbers } from './network-picture.js';
import { panelMenu } from './panel-menu.js';
import { Pace, Panel } from './panel.js';
import { pickUnit, unitPressed } from './pick.js';
import { hint, lockMark, place } from './text.js';
import { stateText, unitCard } from './unit-card.js';

/** @import {Frame, FrameRequest} from '../engine/types.js' */
/** @import {NetworkLayout} from '../draw/network.js' */
/** @import {Link, Unit} from './network-picture.js' */

const mapSide = 26;
/** Weights change slowly, and thousands of links take long to draw. */
const linksMilliseconds = 120;
const leastPitch = 42;
const cardWidth = 252;
const cardHeight = 240;

export class NetworkPanel extends Panel {
  /** @type {NetworkLayout} */
  #layout = { columns: [], pitch: 0 };
  #picture = new NetworkPicture();
  #linksPace = new Pace(linksMilliseconds);
  /** The unit under the pointer or focus. @type {Unit | null} */
  #unit = null;
  /** The link under the pointer. @type {Link | null} */
  #link = null;
  /** The unit that the tab key reaches. @type {Unit} */
  #stop = { column: 1, index: 0 };
  /** @type {CurveIcons | undefined} */
  #icons;

  /** @returns {Partial<FrameRequest>} */
  request() {
    return { vitals: true, parameters: true, unitMap: mapSide };
  }

  render() {
    const { store } = this;
    const { layers } = store.experiment.fields;
    const locked = store.isLocked('net');
    return html`
      <section class="panel network" aria-labelledby="network-heading">
        <div class="panel-head">
          <h2 id="network-heading">
            ${t('network.heading')} <span class="sentence">${t('network.sentence')}</span>
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
              ?disabled=${layers.length >= store.tables.limits.layers}
              @click=${() => this.#setLayers(insertLayer(layers, layers.length - 1))}
            >
              +
            </button>
          </fieldset>
          ${panelMenu()}
        </div>
        <div class="network-scroll">
          <div
            class="stage"
            dir="ltr"
            ${place({ '--least-width': this.#counts().length * leastPitch })}
          >
            <fieldset class="column-heads" ?disabled=${locked}>
              ${columnHeads({
                columns: this.#layout.columns,
                pitch: this.#layout.pitch,
                layers,
                mostUnits: store.tables.limits.units,
                icons: (this.#icons ??= new CurveIcons(store.client, () => this.requestUpdate())),
                onLayers: (next) => this.#setLayers(next),
                onOpen: (layer, opener) => this.#editor().open(layer, opener),
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
                @pointerleave=${() => this.#point(null, null)}
                @keydown=${this.#onArrow}
              >
                ${this.#tiles()}
              </div>
              ${this.#card()} ${this.#linkLabel()}
            </div>
          </div>
        </div>
        ${networkKey()}
        <ap-layer-editor .store=${store} .palette=${this.palette}></ap-layer-editor>
      </section>
    `;
  }

  #counts() {
    return columnCounts(this.store.description);
  }

  #tiles() {
    const { description } = this.store;
    return this.#layout.columns.map(({ x, tile, y, hidden, moreY }, column) => {
      const reach = tile + 8;
      return html`
        ${y.map((center, index) => {
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
              left: x - reach / 2,
              top: center - reach / 2,
              width: reach,
              height: reach,
            })}
          ></button>`;
        })}
        ${
          hidden > 0
            ? html`<span class="more-units" ${place({ left: x, top: moreY })}>
                ${t('network.more', { n: hidden })}
              </span>`
            : nothing
        }
        ${
          column === 0
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
   * @param {number} column
   * @param {number} index
   */
  #tileLabel(column, index) {
    const { description } = this.store;
    const name = unitName(description, column, index);
    const numbers = this.#numbers(column, index);
    if (!numbers || column === description.layers.length) return name;
    return `${name}: ${stateText(numbers)}`;
  }

  #card() {
    const { frame } = this;
    const unit = this.#unit;
    if (!unit || !frame || frame.unitMaps.length === 0) return nothing;
    const column = this.#layout.columns[unit.column];
    if (!column || unit.index >= column.y.length) return nothing;
    const area = this.#area();
    const beside = column.tile / 2 + 14;
    const right = column.x + beside + cardWidth <= area.width;
    const left = right ? column.x + beside : column.x - beside - cardWidth;
    return unitCard({
      description: this.store.description,
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
    const { columns } = this.#layout;
    const from = columns[link.layer];
    const to = columns[link.layer + 1];
    if (!from || !to) return nothing;
    const { description } = this.store;
    const layer = description.layers[link.layer];
    const weight = frame.parameters[layer.weights + link.target * layer.inputs + link.source];
    return html`<div
      class="link-label"
      ${place({
        left: (from.x + to.x) / 2,
        top: (from.y[link.source] + to.y[link.target]) / 2 - 34,
      })}
    >
      ${t('link.value', {
        from: shortUnitName(description, link.layer, link.source),
        to: shortUnitName(description, link.layer + 1, link.target),
        value: measured(weight),
      })}
    </div>`;
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

  #relayout() {
    const { width, height } = this.#area();
    if (width === 0 || height === 0) return;
    const counts = this.#counts();
    this.#laidOut = counts.join();
    this.#layout = layoutNetwork(counts, width, height);
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
    };
    if (complete || this.#linksPace.due()) {
      const picture = beginPicture(links);
      if (picture) this.#picture.paintLinks(picture.context, scene);
    }
    const picture = beginPicture(units);
    if (picture) this.#picture.paintUnits(picture.context, scene);
    this.#paintCard();
  }

  /** @param {Frame} frame */
  #scene(frame) {
    const { description, tables } = this.store;
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
    if (!frame || frame.version !== this.store.version) return null;
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
    const link = nearestLink(this.#layout, event.clientX - area.left, event.clientY - area.top, 7);
    this.#point(null, link);
  }

  /**
   * @param {Unit | null} unit
   * @param {Link | null} link
   */
  #point(unit, link) {
    if (JSON.stringify([unit, link]) === JSON.stringify([this.#unit, this.#link])) return;
    this.#unit = unit;
    this.#link = link;
    this.requestUpdate();
    this.repaint();
  }

  /** @param {KeyboardEvent} event */
  #onArrow(event) {
    const { columns } = this.#layout;
    let { column, index } = this.#stop;
    if (event.key === 'ArrowRight') column++;
    else if (event.key === 'ArrowLeft') column--;
    else if (event.key === 'ArrowDown') index++;
    else if (event.key === 'ArrowUp') index--;
    else return;
    event.preventDefault();
    column = Math.max(0, Math.min(column, columns.length - 1));
    index = Math.max(0, Math.min(index, columns[column].y.length - 1));
    this.#stop = { column, index };
    this.requestUpdate();
    const selector = `.tile[data-column="${column}"][data-index="${index}"]`;
    /** @type {HTMLElement | null} */ (this.querySelector(selector))?.focus();
  }

  /** @param {import('../experiment/net.js').LayerPlan[]} layers */
  #setLayers(layers) {
    void this.store.edit({ net: netText(layers) });
  }

  #editor() {
    return /** @type {import('./layer-editor.js').LayerEditor} */ (
      this.querySelector('ap-layer-editor')
    );
  }
}

customElements.define('ap-network', NetworkPanel);
