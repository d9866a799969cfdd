// The picture of an update in slow motion: a canvas over the network's cards and columns, and a line in the place of its key. It takes its
// measure from what it lies over, and nothing below it is painted again.

import { render } from 'lit';
import { beginPicture, writeText } from '../../../draw/canvas/canvas.js';
import { clamp } from '../../../draw/canvas/scale.js';
import { drawBatch } from '../../../draw/charts/batch-dots.js';
import { strongestLinks } from '../../../draw/network/strongest-links.js';
import { allLinks } from '../../../draw/network/network.js';
import { drawGradients, drawStop, drawValues } from '../../../draw/network/pulses.js';
import { readFrame } from '../../../frame/frame-reader.js';
import { marksOf } from './marks.js';

/** @import {NextBatch} from '../../../engine/types.js' */
/** @import {NetworkLayout} from '../../../draw/network/network.js' */
/** @import {Palette} from '../../../draw/canvas/palette.js' */
/** @import {Run} from '../../../state/run.js' */
/** @import {NetworkPanel} from '../network.js' */
/** @import {Marks} from './marks.js' */
/** @import {Moment} from './plan.js' */

/** Of units and links, in CSS pixels: with less there is no room for what moves. */
const leastArea = { width: 250, height: 150 };

/**
 * Whether there is room over a network.
 *
 * @param {NetworkPanel | null} network
 */
export function hasRoom(network) {
  const area = network?.querySelector('.tiles-area');
  // In low windows cards and units stand apart from each other.
  const stage = network?.querySelector('.stage');
  if (!area || !stage || stage.clientWidth === 0) return false;
  return area.clientWidth >= leastArea.width && area.clientHeight >= leastArea.height;
}

export class Overlay {
  #network;
  #canvas = document.createElement('canvas');
  #line = document.createElement('p');
  /** @type {Marks | null} */
  #marks = null;
  #loss = '';
  /** What places were measured for. @type {NetworkLayout | null} */
  #measured = null;
  /** The cards' corners and sizes, and the corner of the units, on the canvas. */
  #cards = /** @type {{x: number, y: number, width: number, height: number}[]} */ ([]);
  #area = { x: 0, y: 0, width: 0, height: 0 };

  /** @param {NetworkPanel} network */
  constructor(network) {
    this.#network = network;
    this.#canvas.className = 'slowly-picture';
    this.#canvas.setAttribute('aria-hidden', 'true');
    this.#line.className = 'slowly-line';
  }

  /** Whether it lies over this one. @param {Element | null} network */
  isOver(network) {
    return this.#network === network && this.#network.isConnected;
  }

  /**
   * Takes the numbers of a batch.
   *
   * @param {NextBatch} ahead
   * @param {string} loss as it appears at the output
   * @returns {boolean} whether what is on show below is the state that they are of
   */
  take(ahead, loss) {
    const { frame, onShow: layout, run } = this.#network;
    if (!frame || !layout || frame.digest !== ahead.digestBefore) return false;
    const reader = readFrame(frame, /** @type {Run} */ (run));
    if (!reader.has('parameters') || !reader.has('curves')) return false;
    const { columns } = layout;
    const weights = (/** @type {number} */ layer) => reader.parameters.weights(layer);
    this.#marks = marksOf(ahead, run.description, {
      weights,
      life: (layer) => reader.life(layer),
      links(layer) {
        const [from, to] = [columns[layer], columns[layer + 1]];
        const links = { values: weights(layer), sources: from.y.length };
        return from.dense || to.dense ? strongestLinks(links) : allLinks(from, to);
      },
    });
    this.#loss = loss;
    this.#measured = null;
    this.#network.querySelector('.stage')?.append(this.#canvas);
    return true;
  }

  /** @param {Moment} moment */
  paint(moment) {
    const { frame, onShow: layout, palette, run } = this.#network;
    const marks = this.#marks;
    const picture = frame && layout && marks && beginPicture(this.#canvas);
    if (!picture) return;
    if (layout !== this.#measured) this.#measure(layout);
    const { context } = picture;
    const reader = readFrame(frame, /** @type {Run} */ (run));
    const { columns } = layout;

    context.save();
    context.translate(this.#area.x, this.#area.y);
    const { travel } = moment;
    if (travel?.kind === 'forward') {
      const [from, to] = [columns[travel.column - 1], columns[travel.column]];
      drawValues(context, from, to, marks.forward[travel.column - 1], travel.share, palette);
    } else if (travel) {
      const [from, to] = [columns[travel.column], columns[travel.column + 1]];
      drawGradients(context, from, to, marks.back[travel.column], travel.share, palette);
    }
    marks.stopped.forEach((units, l) =>
      units.forEach((isStopped, u) => {
        if (isStopped && moment.met[l] > 0)
          drawStop(context, columns[l + 1], u, Math.min(1, 4 * moment.met[l]), palette);
      }),
    );
    this.#writeLoss(context, columns[columns.length - 1], moment.lost, palette);
    context.restore();

    this.#cards.forEach((card, l) => {
      context.save();
      context.translate(card.x, card.y);
      context.beginPath();
      context.rect(0, 0, card.width, card.height);
      context.clip();
      const batch = { dots: marks.dots[l], fallen: moment.fallen[l], met: moment.met[l] };
      drawBatch(context, card, batch, reader.life(l), palette);
      context.restore();
    });
  }

  /** @param {NetworkLayout} layout */
  #measure(layout) {
    this.#measured = layout;
    const ground = this.#canvas.getBoundingClientRect();
    const placed = (/** @type {Element} */ element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      return { x: left - ground.left, y: top - ground.top, width, height };
    };
    this.#cards = [...this.#network.querySelectorAll('.life-card canvas')].map(placed);
    this.#area = placed(/** @type {Element} */ (this.#network.querySelector('.tiles-area')));
  }

  /**
   * Under the outputs, or beside them where they fill their column.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {import('../../../draw/network/network.js').Column} column
   * @param {number} share
   * @param {Palette} palette
   */
  #writeLoss(context, { x, y, tile }, share, palette) {
    if (share === 0) return;
    const { width, height } = this.#area;
    const size = palette.text + 2;
    const half = this.#loss.length * size * 0.3;
    context.globalAlpha = Math.min(1, 3 * share);
    writeText(
      context,
      this.#loss,
      clamp(x, half, width - half),
      Math.min(height - 4, y[y.length - 1] + tile / 2 + size + 10),
      { color: palette.ink, size, align: 'center', strong: true, halo: palette.panel },
    );
    context.globalAlpha = 1;
  }

  /** Says something in the place of what the key says of rings. @param {unknown} content */
  say(content) {
    const section = this.#network.querySelector('.panel');
    if (!section) return;
    if (!this.#line.isConnected) section.append(this.#line);
    section.toggleAttribute('data-slowly', true);
    render(content, this.#line);
    this.placeLine();
  }

  /** Puts the line where the key's marks stand at present. */
  placeLine() {
    const section = this.#network.querySelector('.panel');
    const marks = [...this.#network.querySelectorAll('.network-key li:not(.links-key)')];
    if (!section || !this.#line.isConnected || marks.length === 0) return;
    const ground = section.getBoundingClientRect();
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    const key = this.#network.querySelector('.network-key')?.getBoundingClientRect() ?? ground;
    const top = Math.min(...boxes.map((box) => box.top));
    const { style } = this.#line;
    style.setProperty('--top', `${top - ground.top}px`);
    style.setProperty('--left', `${key.left - ground.left}px`);
    style.setProperty('--width', `${this.#lineWidth(boxes, key)}px`);
    style.setProperty('--height', `${Math.max(...boxes.map((box) => box.bottom)) - top}px`);
  }

  /**
   * As far as the first control beside the marks.
   *
   * @param {DOMRect[]} boxes of the marks
   * @param {DOMRect} key
   */
  #lineWidth(boxes, key) {
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const beside = [...this.#network.querySelectorAll('.network-key .links-key')]
      .map((control) => control.getBoundingClientRect())
      .filter((control) => control.top < bottom && control.width > 0);
    return Math.min(key.right, ...beside.map(({ left }) => left - 12)) - key.left;
  }

  /** Takes the picture away; what is said stays. */
  clear() {
    this.#marks = null;
    this.#canvas.remove();
  }

  /** Takes everything away. */
  end() {
    this.clear();
    this.#line.remove();
    this.#network.querySelector('.panel')?.toggleAttribute('data-slowly', false);
  }
}
