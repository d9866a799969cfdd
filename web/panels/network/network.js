// The network: units as small maps in rings, the links between them, and the controls of each layer.
// Pictures are one canvas; over it lies a button for each unit, so that pointer, keyboard and screen reader reach all of them.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { imageSide } from '../../draw/plane/image-side.js';
import { neighbour } from '../../draw/network/neighbour.js';
import { layoutNetwork, leastWidthOf } from '../../draw/network/network.js';
import { netText } from '../../address/net.js';
import { Fetchable, OnDemand } from '../../kit/on-demand.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { columnHeads } from './column-heads.js';
import { CurveIcons } from './curve-icons.js';
import { networkKey } from './key.js';
import { gradientStrip, lifeCards, openVitals, paintLayers } from './layer-row.js';
import { layersProblem } from './layers-problem.js';
import { layerStepper } from './layer-stepper.js';
import { readFrame } from '../../frame/frame-reader.js';
import { columnCounts, unitCount } from '../../frame/places.js';
import { manyUnits, mapSideOf, NetworkPicture, pointedTexts } from './picture.js';
import { panelMenu } from '../../kit/panel-menu.js';
import { Panel } from '../../kit/panel.js';
import { unitPressed } from './pick-unit.js';
import { pointedAt } from './pointing.js';
import { unitTiles } from './tiles.js';
import { lockMark, place } from '../../kit/directives.js';

/** @import {Frame, FrameRequest} from '../../engine/types.js' */
/** @import {NetworkLayout} from '../../draw/network/network.js' */
/** @import {Link, Unit} from './picture.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

export const layerEditor = new Fetchable('layerEditor', () => import('./layer-editor.js'));

/** @extends {Panel<Run, Store, Frame>} */
export class NetworkPanel extends Panel {
  /** @type {NetworkLayout} */
  #layout = { columns: [], pitch: 0 };
  #picture = new NetworkPicture((fetchable) => this.#onDemand.get(fetchable));
  /** The unit under the pointer or focus. @type {Unit | null} */
  #unit = null;
  /** The link under the pointer. @type {Link | null} */
  #link = null;
  /** The unit that the tab key reaches. @type {Unit} */
  #stop = { column: 1, index: 0 };
  /** @type {CurveIcons | undefined} */
  #icons;
  #onDemand = new OnDemand(() => {
    this.requestUpdate();
    this.repaint();
  });
  /** Whether the dialog of a layer has been asked for. */
  #editing = false;

  /** @returns {Partial<FrameRequest>} */
  request() {
    return {
      vitals: true,
      parameters: true,
      curves: true,
      gradients: this.store.view.links === 'gradient' || this.#link !== null,
      unitHistogram: this.#unitsShow === 'curve' || this.#unit !== null,
      unitMap: mapSideOf(unitCount(this.run.description)),
    };
  }

  render() {
    const { run, store } = this;
    const { layers, own } = run.experiment.fields;
    const locked = store.isLocked('net');
    const least = leastWidthOf(columnCounts(run.description), this.#height);
    return html`
      <section
        class="panel network ${store.view.pointed === 'gradient' ? 'to-gradient' : ''}"
        aria-labelledby="network-heading"
      >
        <div class="panel-head">
          <h2 id="network-heading">
            ${t('network.heading')}
            <span class="sentence">${t('network.sentence')}</span>
            ${lockMark(locked)}
          </h2>
          ${layerStepper({
            layers,
            most: run.tables.limits.layers,
            locked,
            onLayers: (next) => this.#setLayers(next),
          })}
          ${panelMenu()}
        </div>
        ${layersProblem(this.store, this.#onDemand)}
        <div class="network-scroll">
          <div class="stage" dir="ltr" ${place({ '--least-width': least })}>
            <fieldset class="column-heads" ?disabled=${locked}>
              ${columnHeads({
                columns: this.#layout.columns,
                pitch: this.#layout.pitch,
                layers,
                mostUnits: run.tables.limits.units,
                icons: (this.#icons ??= new CurveIcons(run.engine, () => this.requestUpdate())),
                own,
                onLayers: (next) => this.#setLayers(next),
                onOpen: (layer, opener) => void this.#openEditor(layer, opener),
              })}
            </fieldset>
            ${lifeCards(this.#row())}
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
                ${unitTiles({
                  store,
                  description: run.description,
                  columns: this.#layout.columns,
                  stop: this.#stop,
                  pointed: this.#unit,
                  numbersOf: (column, index) => this.#numbers(column, index),
                  onPoint: (unit) => this.#point(unit, null),
                })}
              </div>
              ${this.#beside()}
            </div>
            ${gradientStrip(this.#row())}
          </div>
        </div>
        ${networkKey({
          view: { ...store.view, units: this.#unitsShow },
          top: this.#picture.topDecade,
          onView: (view) => store.setView(view),
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

  /** What hidden units show: where there is no plane, they have no maps that could be read. */
  get #unitsShow() {
    const isPlane = this.run.description.dimensions <= 2;
    if (unitCount(this.run.description) > manyUnits) return 'map';
    return this.store.view.units ?? (isPlane ? 'map' : 'curve');
  }

  /** What stands in the columns of layers beside their units. */
  #row() {
    const { columns, pitch } = this.#layout;
    return {
      layers: this.run.experiment.fields.layers,
      frame: this.#read(),
      places: this.#isAligned ? columns.slice(1).map(({ x }) => x) : [],
      pitch,
      palette: this.palette,
      behind: this.store.view.theory,
      onOpen: this.store.presentation.shown.has('vitals') ? openVitals : null,
    };
  }

  get #side() {
    return imageSide(this.run.experiment.fields.data, this.run.description.inputs);
  }

  #beside() {
    const [unit, link] = this.#isLaidOut ? [this.#unit, this.#link] : [null, null];
    const isPicked = unit && unitPressed(this.store, unit.column, unit.index) === 'true';
    const isWanted = unit || link || this.run.description.task === 'classes';
    const words = isWanted ? this.#onDemand.get(pointedTexts) : undefined;
    return words?.besidePointed({
      run: this.run,
      layout: this.#layout,
      area: this.#area(),
      // The inspector says all that and more.
      unit: isPicked ? null : unit,
      link,
      frame: this.#read(),
      numbers: unit && this.#numbers(unit.column, unit.index),
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
    if (!this.#isLaidOut) this.#relayout();
    const looks = [this.store.view.pointed, this.store.selection.input, this.store.view.theory];
    if (looks.some((look, i) => look !== this.#looks[i])) this.repaint();
    this.#looks = looks;
    this.#paintCard();
  }

  /** What the layout depends on besides the room for it. */
  #shape() {
    return `${columnCounts(this.run.description).join()} ${this.#unitsShow} ${this.#side}`;
  }

  #laidOut = '';
  /** Whether layout, and what is pointed at, are those of the present network. */
  get #isLaidOut() {
    return this.#shape() === this.#laidOut;
  }

  /** The layout of what is on show, for what is drawn over it; null while it is about to be another one. */
  get onShow() {
    return this.#isLaidOut ? this.#layout : null;
  }

  /** What was looked at when it was last painted. @type {unknown[]} */
  #looks = [null, null];
  /** Whether cards and strip are as wide as the picture, so that they can stand over its columns. */
  #isAligned = true;
  /** Of the picture, when it was laid out. */
  #height = 0;

  #relayout() {
    const { width, height } = this.#area();
    if (width === 0 || height === 0) return;
    const counts = columnCounts(this.run.description);
    this.#laidOut = this.#shape();
    this.#height = height;
    this.#layout = layoutNetwork(counts, width, height, this.#unitsShow === 'curve', this.#side);
    this.#isAligned = Math.abs((this.querySelector('.strip')?.clientWidth ?? width) - width) < 2;
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

  /** @param {Frame} frame */
  paint(frame) {
    for (const _ of this.pieces(frame));
    this.#paintCard();
  }

  /** @param {Frame} frame @param {boolean} [isPainted] */
  takeFrame(frame, isPainted) {
    super.takeFrame(frame, isPainted);
    if (isPainted) this.#paintCard();
  }

  /** @param {Frame} frame */
  *pieces(frame) {
    const scene = {
      ...this.#scene(frame),
      layout: this.#layout,
      unit: this.#unit,
      link: this.#link,
      links: this.store.view.links,
      emphasis: this.store.view.pointed,
      curves: this.#unitsShow === 'curve',
      isSecret: this.closest('.asks-layer') !== null,
      side: this.#side,
      samples: this.run.samples,
      input: this.store.selection.input,
    };
    // The layout may be that of the network before; when that of this one is there, it is painted again.
    if (!this.#isLaidOut || !scene.frame.has('parameters')) return;
    const [links, units] = /** @type {NodeListOf<HTMLCanvasElement>} */ (
      this.querySelectorAll('.network-picture')
    );
    const linksPicture = beginPicture(links);
    if (linksPicture) yield* this.#picture.paintLinks(linksPicture.context, scene);
    yield;
    paintLayers(this, scene.frame, this.#row());
    yield;
    const unitsPicture = beginPicture(units);
    if (unitsPicture) yield* this.#picture.paintUnits(unitsPicture.context, scene);
  }

  /** @param {Frame} frame */
  #scene(frame) {
    const { description, tables } = this.run;
    return { description, tables, frame: readFrame(frame, this.run), palette: this.palette };
  }

  #paintCard() {
    const { frame } = this;
    const unit = this.#unit;
    if (!frame || !unit || !this.#isLaidOut) return;
    this.#onDemand.get(pointedTexts)?.paintPointed(this, this.#picture, this.#scene(frame), unit);
  }

  /**
   * @param {number} column
   * @param {number} index
   */
  #numbers(column, index) {
    if (!this.#isLaidOut || this.frame?.version !== this.run.version) return null;
    return this.#read()?.unit(column - 1, index) ?? null;
  }

  #read() {
    return this.frame && readFrame(this.frame, this.run);
  }

  /** @param {PointerEvent} event */
  #onPointer(event) {
    const area = /** @type {Element} */ (this.querySelector('.tiles-area'));
    const { unit, link } = pointedAt(event, area, this.#layout, this.#picture.shown);
    this.#point(unit, link);
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
    const had = { link: this.#link !== null, unit: this.#unit !== null };
    this.#unit = unit;
    this.#link = link;
    // The gradient of a link, and where a unit's samples lie, come with the next frame.
    if ((link && !had.link) || (unit && !had.unit)) {
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
    const again = () => this.#openEditor(layer, opener);
    // Where it cannot be fetched, the page says so.
    if (!(await layerEditor.ask(again).catch(() => null))) return;
    this.#editing = true;
    this.requestUpdate();
    await this.updateComplete;
    const editor = this.querySelector('ap-layer-editor');
    await /** @type {import('./layer-editor.js').LayerEditor} */ (editor).open(layer, opener);
  }
}

customElements.define('ap-network', NetworkPanel);
