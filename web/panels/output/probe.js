// The output at one point: the pointer or a crosshair moved by arrow keys chooses it, and a readout says what is there.

import './probe.css';
import { html, nothing } from 'lit';
import { likeliest } from '../../draw/plane/classes.js';
import { fixed, percent } from '../../format/numbers.js';
import { reach } from '../../draw/plane/points.js';
import { readFrame } from '../../frame/frame-reader.js';
import outputTexts from '../../locale/en/output.js';
import { texts } from '../../format/texts.js';
import { className } from '../../state/class-names.js';
import { columnName, targetText, valueText } from '../../state/table.js';
import { place } from '../../kit/directives.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */

const t = texts('output', outputTexts);

/** Cells that shift and an arrow key move. */
const largeStep = 10;

export class Probe {
  #update;
  /** Share of the picture from its left upper corner. @type {{x: number, y: number} | null} */
  #at = null;
  #byKey = false;

  /** @param {() => void} update called when there is something else to show */
  constructor(update) {
    this.#update = update;
  }

  /** @param {PointerEvent} event */
  move(event) {
    const box = /** @type {Element} */ (event.target).getBoundingClientRect();
    this.#byKey = false;
    this.#set({
      x: (event.clientX - box.left) / box.width,
      y: (event.clientY - box.top) / box.height,
    });
  }

  /** Where the crosshair is; null where the pointer chooses. */
  get crosshair() {
    return this.#byKey ? this.#at : null;
  }

  leave() {
    if (!this.#byKey) this.#set(null);
  }

  blur() {
    if (this.#byKey) this.#set(null);
  }

  /**
   * @param {KeyboardEvent} event
   * @param {number} side of the surface in cells
   */
  key(event, side) {
    const step = event.shiftKey ? largeStep : 1;
    const [right, down] =
      {
        ArrowLeft: [-step, 0],
        ArrowRight: [step, 0],
        ArrowUp: [0, -step],
        ArrowDown: [0, step],
        Home: [-side, 0],
        End: [side, 0],
        PageUp: [0, -side],
        PageDown: [0, side],
      }[event.key] ?? [];
    if (event.key === 'Escape') this.blur();
    if (right === undefined) return;
    event.preventDefault();
    const start = this.#at && this.#byKey ? this.#at : { x: 0.5, y: 0.5 };
    const moved = (/** @type {number} */ from, /** @type {number} */ cells) =>
      (Math.min(side - 1, Math.max(0, Math.floor(from * side) + cells)) + 0.5) / side;
    const at = { x: moved(start.x, right), y: moved(start.y, down) };
    this.#set(at);
    this.#byKey = true;
  }

  /** @param {{x: number, y: number} | null} at */
  #set(at) {
    this.#at = at;
    if (!at) this.#byKey = false;
    this.#update();
  }

  /**
   * @param {Run} run
   * @param {Frame | null} frame
   * @param {number} size of the picture
   */
  render(run, frame, size) {
    const at = this.#at;
    if (!at || !frame || frame.version !== run.version) return nothing;
    const read = readFrame(frame, run);
    if (!read.has('output')) return nothing;
    const side = read.outputSide;
    const cell = (/** @type {number} */ share) =>
      Math.max(0, Math.min(side - 1, Math.floor(share * side)));
    const [column, row] = [cell(at.x), cell(at.y)];
    const values = read.outputsAt(row, column);
    const text = readout(run, values, [
      (((column + 0.5) / side) * 2 - 1) * reach,
      (1 - ((row + 0.5) / side) * 2) * reach,
    ]);
    const [left, top] = [((column + 0.5) / side) * size, ((row + 0.5) / side) * size];
    const flat = run.description.dimensions === 1;
    return html`
      ${
        this.#byKey
          ? html`<div class="crosshair upright" ${place({ left })}></div>
              ${flat ? nothing : html`<div class="crosshair level" ${place({ top })}></div>`}`
          : nothing
      }
      <div
        class="readout ${at.x > 0.5 ? 'to-the-left' : ''} ${at.y < 0.12 ? 'below' : ''}"
        role=${this.#byKey ? 'status' : 'none'}
        ${place({ left: this.#byKey ? left : at.x * size, top: this.#byKey ? top : at.y * size })}
      >
        ${text}
      </div>
    `;
  }
}

/**
 * @param {Run} run
 * @param {number[]} values of the outputs
 * @param {[x1: number, x2: number]} at
 */
function readout(run, values, at) {
  const { description } = run;
  const place = {
    name1: columnName(description, 0) || 'x₁',
    name2: columnName(description, 1) || 'x₂',
    x1: valueText(description, 0, at[0]),
    x2: valueText(description, 1, at[1]),
  };
  if (description.task === 'classes') {
    const best = likeliest(values);
    const name = className(run, best);
    return t('at.class', { ...place, name, probability: percent(values[best], 1) });
  }
  const answer =
    description.task === 'regression' ? targetText(description, values[0]) : fixed(values[0], 2);
  if (description.dimensions > 1) return t('at', { ...place, value: answer });
  const name = columnName(description, 0) || 'x';
  return t('at.line', { name, x1: place.x1, value: answer });
}
