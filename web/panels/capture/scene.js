// Writes a panel down as marks (see draw/export/recorder.js): its boxes and words as they stand on the page, its pictures drawn anew through
// a recorder, so that lines and letters stay sharp at every size.

import { RecordedPath } from '../../draw/export/recorded-path.js';
import { identity, Recorder } from '../../draw/export/recorder.js';
import { readColor } from '../../draw/export/svg.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {GroupMark, Mark, Matrix, Surroundings} from '../../draw/export/recorder.js' */
/** @import {PagePanel} from './table-data.js' */

/** What is there to be used, not to be looked at. */
const leftOut =
  '[hidden], .visually-hidden, .panel-menu, dialog, [popover], script, style, .unit-card';

const scratch = /** @type {CanvasRenderingContext2D} */ (
  document.createElement('canvas').getContext('2d')
);

/** @type {Surroundings} */
const surroundings = {
  measure(font, text) {
    scratch.font = font;
    const { width, fontBoundingBoxAscent, fontBoundingBoxDescent } = scratch.measureText(text);
    return { width, ascent: fontBoundingBoxAscent, descent: fontBoundingBoxDescent };
  },
  copy(source, x, y, width, height) {
    const canvas = document.createElement('canvas');
    canvas.width = width;
    canvas.height = height;
    canvas.getContext('2d')?.drawImage(source, x, y, width, height, 0, 0, width, height);
    return canvas;
  },
};

/**
 * @param {PagePanel} panel
 * @returns {{width: number, height: number, marks: Mark[]}}
 */
export function panelScene(panel) {
  const root = /** @type {HTMLElement} */ (panel.querySelector('.panel') ?? panel);
  const { left, top, width, height } = root.getBoundingClientRect();
  const scene = new Scene(left, top, recordPictures(panel));
  return { width: Math.ceil(width), height: Math.ceil(height), marks: scene.element(root) };
}

/**
 * Lets the panel, and those inside it, paint every picture through a recorder.
 *
 * @param {PagePanel} panel
 * @returns {Map<HTMLCanvasElement, Mark[]>} without those that cannot be recorded
 */
function recordPictures(panel) {
  const density = Math.min(3, globalThis.devicePixelRatio || 1);
  /** @type {Map<HTMLCanvasElement, Recorder>} */
  const recorders = new Map();
  for (const canvas of panel.querySelectorAll('canvas')) {
    const recorder = new Recorder(surroundings, density);
    recorders.set(canvas, recorder);
    // Shadows the method of all canvases on this one, until the property is deleted.
    Object.defineProperty(canvas, 'getContext', { value: () => recorder, configurable: true });
  }
  const panels = /** @type {PagePanel[]} */ ([panel, ...panel.querySelectorAll('[data-panel]')]);
  const { Path2D } = globalThis;
  /** @type {any} */ (globalThis).Path2D = RecordedPath;
  let complete = true;
  try {
    for (const each of panels) paintAll(each);
  } catch {
    // Something is drawn that the recorder does not know: pixels will do.
    complete = false;
  } finally {
    globalThis.Path2D = Path2D;
    for (const canvas of recorders.keys()) {
      delete (/** @type {Partial<HTMLCanvasElement>} */ (canvas).getContext);
    }
    for (const each of panels) each.repaint();
  }
  return new Map(complete ? [...recorders].map(([canvas, { marks }]) => [canvas, marks]) : []);
}

/** @param {PagePanel} panel */
function paintAll(panel) {
  const { palette } = panel;
  // Pictures that are kept until something changes are painted for a palette that is not the one they were painted for.
  panel.palette = { ...palette };
  panel.paintsAll = true;
  try {
    panel.paint(/** @type {Frame} */ (panel.frame), true);
  } finally {
    panel.palette = palette;
    panel.paintsAll = false;
  }
}

class Scene {
  #left;
  #top;
  #pictures;

  /**
   * @param {number} left
   * @param {number} top
   * @param {Map<HTMLCanvasElement, Mark[]>} pictures
   */
  constructor(left, top, pictures) {
    this.#left = left;
    this.#top = top;
    this.#pictures = pictures;
  }

  /**
   * @param {Element} element
   * @returns {Mark[]}
   */
  element(element) {
    const style = getComputedStyle(element);
    if (element.matches(leftOut) || style.display === 'none') return [];
    const box = this.#box(element.getBoundingClientRect());
    const shown = style.visibility === 'visible';
    /** @type {Mark[]} */
    const marks = shown && style.display !== 'contents' ? boxMarks(style, box) : [];
    const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
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
      marks.push({
        kind: 'path',
        d: outline(shape),
        matrix: [a, b, c, d, e - this.#left, f - this.#top],
        fill: style.fill === 'none' ? null : style.fill,
        stroke: style.stroke === 'none' ? null : style.stroke,
        lineWidth: Number.parseFloat(style.strokeWidth),
        cap: style.strokeLinecap,
        join: style.strokeLinejoin,
        dash:
          style.strokeDasharray === 'none'
            ? []
            : style.strokeDasharray.split(/[ ,]+/).map(Number.parseFloat),
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

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {Pick<CSSStyleDeclaration, 'fontStyle' | 'fontWeight' | 'fontSize' | 'fontFamily' | 'color'>} TextStyle */

/**
 * Background and border.
 *
 * @param {CSSStyleDeclaration} style
 * @param {Box} box
 * @returns {Mark[]}
 */
function boxMarks(style, box) {
  /** @type {Mark[]} */
  const marks = [];
  const radius = Number.parseFloat(style.borderTopLeftRadius) || 0;
  const colors = /^linear-gradient\(/.test(style.backgroundImage)
    ? style.backgroundImage.match(/rgba?\([^)]*\)/g)
    : null;
  if (colors) {
    const shade = { from: box.x, to: box.x + box.width, colors };
    marks.push({ ...filled(roundBox(box, radius), ''), fill: shade });
  } else if (readColor(style.backgroundColor).opacity > 0) {
    marks.push(filled(roundBox(box, radius), style.backgroundColor));
  }
  const widths = ['Top', 'Right', 'Bottom', 'Left'].map((side) =>
    style[/** @type {'borderTopStyle'} */ (`border${side}Style`)] === 'none'
      ? 0
      : Number.parseFloat(style[/** @type {'borderTopWidth'} */ (`border${side}Width`)]),
  );
  const [top, right, bottom] = widths;
  const dash = style.borderTopStyle === 'dashed' ? [3, 3] : [];
  const stroke = { fill: null, stroke: style.borderTopColor, lineWidth: top, dash };
  if (widths.every((width) => width > 0)) {
    const inner = {
      x: box.x + top / 2,
      y: box.y + top / 2,
      width: box.width - top,
      height: box.height - top,
    };
    if (readColor(style.borderTopColor).opacity > 0) {
      marks.push({ ...filled(roundBox(inner, radius - top / 2), ''), ...stroke });
    }
  } else if (top > 0 && right === 0) {
    const y = box.y + top / 2;
    marks.push({ ...filled(`M${box.x} ${y}H${box.x + box.width}`, ''), ...stroke });
  } else if (bottom > 0) {
    const y = box.y + box.height - bottom / 2;
    const below = { ...stroke, stroke: style.borderBottomColor, lineWidth: bottom };
    marks.push({ ...filled(`M${box.x} ${y}H${box.x + box.width}`, ''), ...below });
  }
  return marks;
}

/**
 * @param {string} text
 * @param {Box} box of the line
 * @param {TextStyle} style
 * @param {number} [length]
 * @returns {Mark[]}
 */
export function line(text, box, style, length) {
  const font = fontOf(style);
  const { ascent, descent } = surroundings.measure(font, text);
  const y = box.y + (box.height - ascent - descent) / 2 + ascent;
  return [
    {
      kind: 'text',
      text,
      x: box.x,
      y,
      matrix: identity,
      font,
      anchor: 'start',
      fill: style.color,
      stroke: null,
      lineWidth: 0,
      opacity: 1,
      length,
    },
  ];
}

/** @param {Omit<TextStyle, 'color'>} style */
function fontOf({ fontStyle, fontWeight, fontSize, fontFamily }) {
  return `${fontStyle === 'italic' ? 'italic ' : ''}${fontWeight} ${fontSize} ${fontFamily}`;
}

/**
 * @param {string} d
 * @param {string} fill
 * @returns {import('../../draw/export/recorder.js').PathMark}
 */
export function filled(d, fill) {
  const line = { stroke: null, lineWidth: 1, cap: 'butt', join: 'miter', dash: [] };
  return { kind: 'path', d, matrix: identity, fill, ...line, opacity: 1 };
}

/**
 * @param {Mark[]} marks
 * @returns {GroupMark}
 */
function grouped(marks) {
  return { kind: 'group', matrix: identity, clip: null, opacity: 1, marks };
}

/**
 * @param {Box} box
 * @param {number} radius
 */
export function roundBox({ x, y, width, height }, radius) {
  const path = new RecordedPath();
  path.roundRect(x, y, width, height, radius);
  return path.d;
}

/** @param {Element} shape */
function outline(shape) {
  const at = (/** @type {string} */ name) => Number(shape.getAttribute(name) ?? 0);
  const path = new RecordedPath();
  if (shape.localName === 'circle') path.arc(at('cx'), at('cy'), at('r'), 0, 2 * Math.PI);
  else if (shape.localName === 'rect') {
    path.roundRect(at('x'), at('y'), at('width'), at('height'), at('rx'));
  } else if (shape.localName === 'line') {
    path.moveTo(at('x1'), at('y1'));
    path.lineTo(at('x2'), at('y2'));
  } else return shape.getAttribute('d') ?? '';
  return path.d;
}
