// Writes a panel down as marks (see draw/export/recorder.js): its boxes and words as they stand on the page, its pictures drawn anew through
// a recorder, so that lines and letters stay sharp at every size.

import { RecordedPath } from '../../draw/export/recorded-path.js';
import { boxMarks, filled, fontOf, grouped, line, outline, roundBox } from './marks.js';
import { recordPictures } from './record.js';
import { surroundings } from './surroundings.js';

/** @import {Mark, Matrix} from '../../draw/export/recorder.js' */
/** @import {PictureOf} from '../../kit/offer.js' */
/** @import {PagePanel} from '../../state/types.js' */
/** @import {Box} from './marks.js' */

/** What is there to be used, not to be looked at, in all panels. */
const leftOut = '[hidden], .visually-hidden, .panel-menu, dialog, [popover], script, style';

/**
 * @param {PagePanel} panel
 * @param {PictureOf} picture of it
 * @returns {{width: number, height: number, marks: Mark[]}}
 */
export function panelScene(panel, { root, leftOut: own }) {
  const { left, top, width, height } = root.getBoundingClientRect();
  const unseen = own ? `${leftOut}, ${own}` : leftOut;
  const scene = new Scene(left, top, unseen, recordPictures(panel));
  return { width: Math.ceil(width), height: Math.ceil(height), marks: scene.element(root) };
}

class Scene {
  #left;
  #top;
  #unseen;
  #pictures;

  /**
   * @param {number} left
   * @param {number} top
   * @param {string} unseen selector of what is left out
   * @param {Map<HTMLCanvasElement, Mark[]>} pictures
   */
  constructor(left, top, unseen, pictures) {
    this.#left = left;
    this.#top = top;
    this.#unseen = unseen;
    this.#pictures = pictures;
  }

  /**
   * @param {Element} element
   * @returns {Mark[]}
   */
  element(element) {
    const style = getComputedStyle(element);
    if (element.matches(this.#unseen) || style.display === 'none') return [];
    const box = this.#box(element.getBoundingClientRect());
    const shown = style.visibility === 'visible';
    /** @type {Mark[]} */
    const marks = shown && style.display !== 'contents' ? boxMarks(style, box) : [];
    const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
    const isDrawn = element instanceof HTMLCanvasElement || element instanceof SVGSVGElement;
    // What is hidden on the page is not told on paper.
    if (isDrawn && !shown) return [];
    if (element instanceof HTMLCanvasElement) marks.push(...this.#picture(element, box, radius));
    else if (element instanceof SVGSVGElement) marks.push(...this.#drawing(element));
    else if (element instanceof HTMLInputElement) marks.push(...this.#input(element, style, box));
    else if (element instanceof HTMLSelectElement) {
      const chosen = element.selectedOptions[0]?.textContent?.trim() ?? '';
      marks.push(...line(chosen, { ...box, x: box.x + 8 }, style));
    } else {
      const inside = this.#children(element, style, shown);
      const clips = style.overflowX !== 'visible' || style.overflowY !== 'visible';
      const group = clips ? [{ ...grouped(inside), clip: roundBox(box, radius) }] : inside;
      marks.push(...group);
    }
    const opacity = Number(style.opacity);
    return opacity < 1 ? [{ ...grouped(marks), opacity }] : marks;
  }

  /**
   * @param {Element} element
   * @param {CSSStyleDeclaration} style
   * @param {boolean} shown
   * @returns {Mark[]}
   */
  #children(element, style, shown) {
    const marks = shown ? this.#before(element) : [];
    const closed = element instanceof HTMLDetailsElement && !element.open;
    for (const child of element.childNodes) {
      if (closed && child !== element.querySelector('summary')) continue;
      if (child instanceof Element) marks.push(...this.element(child));
      else if (child instanceof Text && shown) marks.push(...this.#text(child, style));
    }
    return marks;
  }

  /** @param {DOMRect} rect */
  #box({ left, top, width, height }) {
    return { x: left - this.#left, y: top - this.#top, width, height };
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Box} box
   * @param {number} radius
   * @returns {Mark[]}
   */
  #picture(canvas, box, radius) {
    if (box.width === 0 || canvas.width === 0) return [];
    const at = /** @type {Matrix} */ ([1, 0, 0, 1, box.x, box.y]);
    const clip = roundBox({ ...box, x: 0, y: 0 }, radius);
    const recorded = this.#pictures.get(canvas);
    if (recorded) return [{ ...grouped(recorded), matrix: at, clip }];
    return [
      {
        kind: 'image',
        source: surroundings.copy(canvas, 0, 0, canvas.width, canvas.height),
        crop: [0, 0, canvas.width, canvas.height],
        box: [0, 0, box.width, box.height],
        matrix: at,
        clip,
        opacity: 1,
      },
    ];
  }

  /**
   * The small marks that keys have before their words.
   *
   * @param {Element} element
   * @returns {Mark[]}
   */
  #before(element) {
    const style = getComputedStyle(element, '::before');
    const width = Number.parseFloat(style.width);
    if (style.content === 'none' || style.display !== 'inline-block' || !(width > 0)) return [];
    const { x, y, height } = this.#box(element.getBoundingClientRect());
    const own = Number.parseFloat(style.height) || 0;
    const box = { x, y: y + (height - own) / 2, width, height: own };
    return boxMarks(style, box);
  }

  /**
   * @param {Text} node
   * @param {CSSStyleDeclaration} style
   * @returns {Mark[]}
   */
  #text(node, style) {
    if (node.data.trim() === '') return [];
    const range = document.createRange();
    /** @type {{text: string, box: Box}[]} */
    const lines = [];
    for (const { 0: word, index } of node.data.matchAll(/\S+/g)) {
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const rect = range.getClientRects()[0];
      if (!rect || rect.width === 0) continue;
      const box = this.#box(rect);
      const last = lines[lines.length - 1];
      if (last && Math.abs(last.box.y - box.y) < 2) {
        last.text += ` ${word}`;
        last.box.width = box.x + box.width - last.box.x;
      } else lines.push({ text: word, box });
    }
    return lines.flatMap(({ text, box }) => line(text, box, style, box.width));
  }

  /**
   * @param {SVGSVGElement} drawing
   * @returns {Mark[]}
   */
  #drawing(drawing) {
    /** @type {Mark[]} */
    const marks = [];
    for (const shape of drawing.querySelectorAll('path, line, rect, circle')) {
      const style = getComputedStyle(shape);
      const matrix = /** @type {SVGGraphicsElement} */ (shape).getScreenCTM();
      if (!matrix) continue;
      const { a, b, c, d, e, f } = matrix;
      // Some strokes are as wide as they are, whatever the drawing's scale.
      const scale = style.vectorEffect === 'non-scaling-stroke' ? Math.hypot(a, b) || 1 : 1;
      marks.push({
        kind: 'path',
        d: outline(shape),
        matrix: [a, b, c, d, e - this.#left, f - this.#top],
        fill: style.fill === 'none' ? null : style.fill,
        stroke: style.stroke === 'none' ? null : style.stroke,
        lineWidth: Number.parseFloat(style.strokeWidth) / scale,
        cap: style.strokeLinecap,
        join: style.strokeLinejoin,
        dash:
          style.strokeDasharray === 'none'
            ? []
            : style.strokeDasharray.split(/[ ,]+/).map((part) => Number.parseFloat(part) / scale),
        opacity: 1,
      });
    }
    return marks;
  }

  /**
   * @param {HTMLInputElement} input
   * @param {CSSStyleDeclaration} style
   * @param {Box} box
   * @returns {Mark[]}
   */
  #input(input, style, box) {
    if (input.type !== 'range') {
      const { width } = surroundings.measure(fontOf(style), input.value);
      return line(input.value, { ...box, x: box.x + box.width - width - 5 }, style);
    }
    const page = getComputedStyle(document.documentElement);
    const ink = page.getPropertyValue('--ink').trim();
    const rest = page.getPropertyValue('--line').trim();
    const share = Number(input.style.getPropertyValue('--share')) || 0;
    const at = box.x + 7 + share * (box.width - 14);
    const y = box.y + box.height / 2;
    const knob = new RecordedPath();
    knob.arc(at, y, 6, 0, 2 * Math.PI);
    return [
      filled(roundBox({ ...box, y: y - 2, height: 4 }, 2), rest),
      filled(roundBox({ x: box.x, y: y - 2, width: at - box.x, height: 4 }, 2), ink),
      filled(knob.d, ink),
    ];
  }
}
