// The marks of boxes and of lines of text as the page shows them.

import { RecordedPath } from '../../draw/export/recorded-path.js';
import { identity } from '../../draw/export/recorder.js';
import { readColor } from '../../draw/export/svg.js';
import { surroundings } from './surroundings.js';

/** @import {GroupMark, Mark, PathMark} from '../../draw/export/recorder.js' */

/** @typedef {{x: number, y: number, width: number, height: number}} Box */
/** @typedef {Pick<CSSStyleDeclaration, 'fontStyle' | 'fontWeight' | 'fontSize' | 'fontFamily' | 'color'>} TextStyle */

/**
 * Background and border.
 *
 * @param {CSSStyleDeclaration} style
 * @param {Box} box
 * @returns {Mark[]}
 */
export function boxMarks(style, box) {
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
export function fontOf({ fontStyle, fontWeight, fontSize, fontFamily }) {
  return `${fontStyle === 'italic' ? 'italic ' : ''}${fontWeight} ${fontSize} ${fontFamily}`;
}

/**
 * @param {string} d
 * @param {string} fill
 * @returns {PathMark}
 */
export function filled(d, fill) {
  const line = { stroke: null, lineWidth: 1, cap: 'butt', join: 'miter', dash: [] };
  return { kind: 'path', d, matrix: identity, fill, ...line, opacity: 1 };
}

/**
 * @param {Mark[]} marks
 * @returns {GroupMark}
 */
export function grouped(marks) {
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
export function outline(shape) {
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
