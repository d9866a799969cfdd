// One map: a picture in which cells are pointed at, with the mouse or by arrow keys, and opened as a run.
//
// Fires `ap-open-cell` with {cell}.

import { html, nothing } from 'lit';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { drawEndingMap, mapFrame } from '../../draw/charts/ending-map.js';
import { texts } from '../../format/texts.js';
import { StillPanel } from '../../kit/panel.js';
import mapTexts from '../../locale/en/compare/map.js';
import { countsOf, endings, fineSeeds } from './grid.js';
import { borderPlace, presentPlace } from './places.js';
import { axisName, cellText, mapName, valueAt } from './said.js';

/** @import {EndingMap} from '../../draw/charts/ending-map.js' */
/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Axis, Cell} from './grid.js' */
/** @import {Survey} from './survey.js' */

const t = texts('map', mapTexts);

/** @extends {StillPanel<Run, Store, Frame>} */
export class MapView extends StillPanel {
  static properties = {
    ...StillPanel.properties,
    survey: { attribute: false },
    finished: { attribute: false },
    opens: { attribute: false },
    pointed: { state: true },
  };

  alwaysInView = true;

  constructor() {
    super();
    /** @type {Survey} */
    this.survey;
    /** So that more runs are a change. */
    this.finished = 0;
    /** Whether cells can be opened. */
    this.opens = false;
    /** In fine coordinates. @type {{x: number, y: number} | null} */
    this.pointed = null;
  }

  render() {
    const { survey, pointed, opens } = this;
    const { axes } = survey;
    if (!axes) return nothing;
    const cell = pointed && this.#cellAt(pointed.x, pointed.y);
    const name = t('picture', {
      activation: mapName(survey),
      x: axisName(axes.x),
      y: axisName(axes.y),
    });
    return html`
      <canvas
        class="map-picture"
        tabindex="0"
        role="img"
        aria-label=${name}
        @pointermove=${this.#onMove}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      ></canvas>
      <div class="map-pointed">
        <p class="note" aria-live="polite">
          ${cell ? cellText(survey, cell) : t('point')} ${cell && opens ? t('enter') : nothing}
        </p>
        ${cell && opens ? html`<button class="map-open" @click=${this.#open}>${t('open')}</button>` : nothing}
      </div>
    `;
  }

  /** @param {Map<PropertyKey, unknown>} changed */
  updated(changed) {
    super.updated(changed);
    this.paint();
  }

  paint() {
    const canvas = this.querySelector('canvas');
    const picture = canvas && beginPicture(canvas);
    const map = this.#map();
    if (picture && map) drawEndingMap(picture.context, picture, map, this.palette);
  }

  /** @returns {EndingMap | null} */
  #map() {
    const { survey, pointed } = this;
    const { axes, cells } = survey;
    if (!axes) return null;
    const { x, y } = axes;
    const border = borderPlace(survey);
    const labels = (/** @type {Axis} */ axis) =>
      axis.values.flatMap((_, at) => (at % 2 === 0 ? [{ at, text: valueAt(axis, at) }] : []));
    return {
      cells: [...cells.values()]
        .filter(({ runs }) => runs.length > 0)
        .map((cell) => {
          const counts = countsOf(cell.runs);
          return {
            x: cell.x,
            y: cell.y,
            counts: endings.map((ending) => counts[ending]),
            coarse: cell.runs.length < fineSeeds,
          };
        }),
      width: x.values.length,
      height: y.values.length,
      columns: labels(x),
      rows: labels(y),
      xName: axisName(x),
      yName: axisName(y),
      present: presentPlace(survey),
      pointed,
      border: border && {
        ...border,
        text: t(border.y === null ? 'border.across' : 'border'),
        short: t('border.short'),
      },
    };
  }

  /** @param {number} x @param {number} y @returns {Cell | null} */
  #cellAt(x, y) {
    return this.survey.cells.get(`${x},${y}`) ?? null;
  }

  /** The cell at a place of the picture: those between two values lie over the others. @param {PointerEvent | MouseEvent} event */
  #at({ offsetX, offsetY, currentTarget }) {
    const { clientWidth, clientHeight } = /** @type {HTMLCanvasElement} */ (currentTarget);
    const map = this.#map();
    if (!map) return null;
    const frame = mapFrame(map, { width: clientWidth, height: clientHeight });
    const fine = (
      /** @type {number} */ pixels,
      /** @type {number} */ from,
      /** @type {number} */ each,
    ) => (pixels - from) / (each / 2);
    const a = fine(offsetX, frame.xAt(0), frame.wide);
    const b = -fine(offsetY, frame.yAt(0), frame.tall);
    if (a < -1 || b < -1 || a > map.width || b > map.height) return null;
    const even = (/** @type {number} */ c) => 2 * Math.round(c / 2);
    const near = [Math.round(a), Math.round(b)];
    const tries = [near, [near[0], even(b)], [even(a), near[1]], [even(a), even(b)]];
    const found = tries.find(([x, y]) => (this.#cellAt(x, y)?.runs.length ?? 0) > 0);
    return found ? { x: found[0], y: found[1] } : null;
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    this.pointed = this.#at(event) ?? this.pointed;
  }

  /** @param {MouseEvent} event */
  #onClick(event) {
    const cell = this.#at(event);
    if (!cell) return;
    this.pointed = cell;
    // A finger points first: the button opens.
    if (/** @type {PointerEvent} */ (event).pointerType !== 'touch') this.#open();
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const steps = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
    if (event.key === 'Enter') this.#open();
    else if (event.key in steps) this.#go(steps[/** @type {keyof typeof steps} */ (event.key)]);
    else return;
    event.preventDefault();
  }

  /** To the next cell with runs in this direction. @param {number[]} step */
  #go([dx, dy]) {
    const map = this.#map();
    if (!map) return;
    if (!this.pointed) {
      this.pointed = { x: 0, y: 0 };
      return;
    }
    let { x, y } = this.pointed;
    do {
      x += dx;
      y += dy;
      if (x < 0 || y < 0 || x >= map.width || y >= map.height) return;
    } while ((this.#cellAt(x, y)?.runs.length ?? 0) === 0);
    this.pointed = { x, y };
  }

  #open() {
    const cell = this.pointed && this.#cellAt(this.pointed.x, this.pointed.y);
    if (!cell || cell.runs.length === 0 || !this.opens) return;
    const detail = { cell, survey: this.survey };
    this.dispatchEvent(new CustomEvent('ap-open-cell', { detail, bubbles: true }));
  }
}

customElements.define('ap-map-view', MapView);
