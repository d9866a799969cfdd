// Writes recorded marks as SVG text: shapes and words as such, maps as small embedded pictures.

import { identity } from './recorder.js';

/** @import {GroupMark, ImageMark, Mark, Matrix, PathMark, Shade, TextMark} from './recorder.js' */

/**
 * @typedef {object} Drawing
 * @property {number} width
 * @property {number} height
 * @property {Mark[]} marks
 * @property {string} title
 * @property {string} link to the experiment
 * @property {{x: number, y: number, width: number, height: number}} linkArea where it is written
 */

/**
 * @param {Drawing} drawing
 * @param {(canvas: HTMLCanvasElement) => string} dataUrl a picture as a PNG
 * @returns {string}
 */
export function svgText({ width, height, marks, title, link, linkArea }, dataUrl) {
  const writer = new Writer(dataUrl);
  const body = writer.marks(marks);
  const { x, y, width: across, height: down } = linkArea;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg"${attributes({ width, height, viewBox: `0 0 ${width} ${height}` })} font-variant-numeric="tabular-nums">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(link)}</desc>`,
    `<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:source>${escaped(link)}</dc:source></metadata>`,
    writer.definitions === '' ? '' : `<defs>${writer.definitions}</defs>`,
    body,
    `<a href="${escaped(link)}"><rect${attributes({ x, y, width: across, height: down })} fill="#fff" fill-opacity="0"/></a>`,
    '</svg>',
    '',
  ]
    .filter((line, i) => line !== '' || i > 6)
    .join('\n');
}

class Writer {
  definitions = '';
  #count = 0;
  #dataUrl;

  /** @param {(canvas: HTMLCanvasElement) => string} dataUrl */
  constructor(dataUrl) {
    this.#dataUrl = dataUrl;
  }

  /** @param {Mark[]} marks @returns {string} */
  marks(marks) {
    return marks.map((mark) => this.#mark(mark)).join('\n');
  }

  /** @param {Mark} mark */
  #mark(mark) {
    if (mark.kind === 'path') return this.#path(mark);
    if (mark.kind === 'text') return text(mark);
    return mark.kind === 'image' ? this.#image(mark) : this.#group(mark);
  }

  /** @param {PathMark} mark */
  #path({ d, matrix, fill, stroke, lineWidth, cap, join, dash, opacity }) {
    const shade = fill && typeof fill !== 'string' ? `url(#${this.#shade(fill)})` : null;
    return `<path${attributes({ d, transform: transform(matrix) })}${paint('fill', shade ? null : /** @type {string | null} */ (fill), shade)}${paint('stroke', stroke)}${
      stroke
        ? attributes({
            'stroke-width': lineWidth,
            'stroke-linecap': cap === 'butt' ? '' : cap,
            'stroke-linejoin': join === 'miter' ? '' : join,
            'stroke-dasharray': dash.join(' '),
          })
        : ''
    }${attributes({ opacity: opacity < 1 ? opacity : '' })}/>`;
  }

  /** @param {ImageMark} mark */
  #image({ source, crop, box: [x, y, width, height], matrix, clip, opacity }) {
    const { width: w, height: h } = source;
    const picture = `<image${attributes({ width: w, height: h, href: this.#dataUrl(source) })}/>`;
    const place = {
      x,
      y,
      width,
      height,
      viewBox: crop.map(short).join(' '),
      preserveAspectRatio: 'none',
    };
    return `<g${attributes({
      transform: transform(matrix),
      'clip-path': this.#clip(clip),
      opacity: opacity < 1 ? opacity : '',
    })}><svg${attributes(place)}>${picture}</svg></g>`;
  }

  /** @param {GroupMark} mark */
  #group({ matrix, clip, opacity, marks }) {
    if (marks.length === 0) return '';
    const own = {
      transform: transform(matrix),
      'clip-path': this.#clip(clip),
      opacity: opacity < 1 ? opacity : '',
    };
    return `<g${attributes(own)}>\n${this.marks(marks)}\n</g>`;
  }

  /** @param {string | null} d */
  #clip(d) {
    if (d === null) return '';
    const id = `c${++this.#count}`;
    this.definitions += `<clipPath id="${id}"><path d="${d}"/></clipPath>`;
    return `url(#${id})`;
  }

  /** @param {Shade} shade */
  #shade({ from, to, colors }) {
    const id = `g${++this.#count}`;
    const stops = colors.map((color, i) => {
      const at = { offset: short(i / Math.max(1, colors.length - 1)) };
      return `<stop${attributes(at)}${paint('stop', color).replace('stop=', 'stop-color=')}/>`;
    });
    const line = { id, gradientUnits: 'userSpaceOnUse', x1: from, x2: to, y1: 0, y2: 0 };
    this.definitions += `<linearGradient${attributes(line)}>${stops.join('')}</linearGradient>`;
    return id;
  }
}

/** @param {TextMark} mark */
function text({ text, x, y, matrix, font, anchor, fill, stroke, lineWidth, opacity, length }) {
  const [, italic, weight, size, family] =
    /^(italic )?(?:normal )?(?:(\d+|bold) )?([\d.]+)px (.*)$/.exec(font) ?? [];
  return `<text${attributes({
    x,
    y,
    transform: transform(matrix),
    'font-family': family ?? 'sans-serif',
    'font-size': size ?? 10,
    'font-style': italic ? 'italic' : '',
    'font-weight': weight === '400' ? '' : (weight ?? ''),
    'text-anchor': anchor === 'start' ? '' : anchor,
    textLength: length ?? '',
    lengthAdjust: length === undefined ? '' : 'spacingAndGlyphs',
    'stroke-width': stroke ? lineWidth : '',
    'stroke-linejoin': stroke ? 'round' : '',
    opacity: opacity < 1 ? opacity : '',
  })}${paint('fill', fill)}${paint('stroke', stroke)} xml:space="preserve">${escaped(text)}</text>`;
}

/** @param {Matrix} matrix */
function transform(matrix) {
  if (matrix.every((value, i) => Math.abs(value - identity[i]) < 1e-6)) return '';
  const [a, b, c, d, e, f] = matrix;
  if (a === 1 && b === 0 && c === 0 && d === 1) return `translate(${short(e)} ${short(f)})`;
  return `matrix(${matrix.map((value) => String(Number(value.toFixed(5)))).join(' ')})`;
}

/**
 * A colour as every program reads it: six digits, and opacity beside them.
 *
 * @param {'fill' | 'stroke' | 'stop'} name
 * @param {string | null} color
 * @param {string | null} [other] a gradient instead
 */
function paint(name, color, other = null) {
  if (other) return attributes({ [name]: other });
  if (color === null) return name === 'fill' ? ' fill="none"' : '';
  const { hex, opacity } = readColor(color);
  return attributes({ [name]: hex, [`${name}-opacity`]: opacity < 1 ? opacity : '' });
}

/**
 * @param {string} color as CSS writes it: #rgb, #rrggbb, rgb() with commas or spaces
 * @returns {{hex: string, opacity: number}}
 */
export function readColor(color) {
  if (/^#[\da-f]{6}$/i.test(color)) return { hex: color, opacity: 1 };
  if (/^#[\da-f]{3}$/i.test(color)) return { hex: color.replace(/[\da-f]/gi, '$&$&'), opacity: 1 };
  const numbers = color.match(/[\d.]+(?:e-\d+)?/g)?.map(Number) ?? [];
  const scale = color.startsWith('color(') ? 255 : 1;
  const channels = numbers.slice(0, 3).map((value) => Math.round(value * scale));
  if (channels.length < 3) return { hex: '#000000', opacity: color === 'transparent' ? 0 : 1 };
  const hex = channels.map((value) => value.toString(16).padStart(2, '0')).join('');
  return { hex: `#${hex}`, opacity: numbers[3] ?? 1 };
}

/** @param {Record<string, string | number>} values those that are '' are left out */
function attributes(values) {
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) => ` ${name}="${typeof value === 'number' ? short(value) : escaped(value)}"`,
    )
    .join('');
}

/** @param {number} value */
function short(value) {
  return String(Math.round(value * 100) / 100);
}

/** @param {string} value */
function escaped(value) {
  return value
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
