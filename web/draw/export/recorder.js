// Stands in for a canvas context and writes down what is drawn: a list of marks that becomes SVG (svg.js) or is drawn again at
// another size (replay.js). It knows what the pictures of this folder use; anything else throws, and the caller copies the pixels.
//
// This folder turns what is drawn into something to keep: SVG, PNG with its source, QR codes. Saving it is the business of panels/capture.

import { RecordedPath } from './recorded-path.js';

/** @typedef {[number, number, number, number, number, number]} Matrix a b c d e f, as canvases and SVG have it */

/** @typedef {{from: number, to: number, colors: string[]}} Shade a gradient across, between two x */

/**
 * @typedef {object} PathMark
 * @property {'path'} kind
 * @property {string} d in SVG's notation
 * @property {Matrix} matrix
 * @property {string | Shade | null} fill
 * @property {string | null} stroke
 * @property {number} lineWidth
 * @property {string} cap
 * @property {string} join
 * @property {number[]} dash
 * @property {number} opacity
 */
/**
 * @typedef {object} TextMark
 * @property {'text'} kind
 * @property {string} text
 * @property {number} x
 * @property {number} y of the alphabetic base line
 * @property {Matrix} matrix
 * @property {string} font
 * @property {'start' | 'middle' | 'end'} anchor
 * @property {string | null} fill
 * @property {string | null} stroke
 * @property {number} lineWidth
 * @property {number} opacity
 * @property {number} [length] the width it must have, whatever the font
 */
/**
 * @typedef {object} ImageMark
 * @property {'image'} kind
 * @property {HTMLCanvasElement} source
 * @property {[number, number, number, number]} crop x, y, width and height within the source
 * @property {[number, number, number, number]} box where it goes
 * @property {Matrix} matrix
 * @property {string | null} clip path that it fills, in the coordinates of `box`
 * @property {number} opacity
 */
/**
 * @typedef {object} GroupMark
 * @property {'group'} kind
 * @property {Matrix} matrix of its marks
 * @property {string | null} clip path in their coordinates
 * @property {number} opacity
 * @property {Mark[]} marks
 */
/** @typedef {PathMark | TextMark | ImageMark | GroupMark} Mark */

/**
 * @typedef {object} Surroundings what the recorder cannot know by itself
 * @property {(font: string, text: string) => {width: number, ascent: number, descent: number}} measure text in a font;
 *   ascent and descent of the font
 * @property {(source: CanvasImageSource, x: number, y: number, width: number, height: number) => HTMLCanvasElement} copy
 *   pixels of a picture, as they are now
 */

/** @type {Matrix} */
export const identity = [1, 0, 0, 1, 0, 0];

/**
 * @param {Matrix} outer applied last
 * @param {Matrix} inner
 * @returns {Matrix}
 */
export function times([a, b, c, d, e, f], [g, h, i, j, k, l]) {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** A pattern that fills once, as the maps of units do. */
class RecordedPattern {
  /** @type {Matrix} */
  matrix = identity;

  /** @param {HTMLCanvasElement} source */
  constructor(source) {
    this.source = source;
  }

  /** @param {{a?: number, b?: number, c?: number, d?: number, e?: number, f?: number}} matrix */
  setTransform({ a = 1, b = 0, c = 0, d = 1, e = 0, f = 0 }) {
    this.matrix = [a, b, c, d, e, f];
  }
}

const first = {
  matrix: identity,
  fillStyle: /** @type {string | RecordedPattern} */ ('#000'),
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  globalAlpha: 1,
  font: '10px sans-serif',
  textAlign: 'left',
  textBaseline: 'alphabetic',
  dash: /** @type {number[]} */ ([]),
};

export class Recorder {
  /** @type {Mark[]} */
  marks = [];
  direction = 'ltr';
  #around;
  #density;
  /** The current path. */
  path = new RecordedPath();
  #state = { ...first };
  /** @type {{state: typeof first, marks: Mark[]}[]} */
  #saved = [];

  /**
   * @param {Surroundings} around
   * @param {number} [density] by which the drawer scales its picture for the screen; marks are in CSS pixels
   */
  constructor(around, density = 1) {
    this.#around = around;
    this.#density = density;
    // The settings of a context are plain properties of it.
    for (const name of Object.keys(first)) {
      if (name === 'matrix' || name === 'dash') continue;
      Object.defineProperty(this, name, {
        get: () => this.#state[/** @type {'font'} */ (name)],
        set: (value) => (this.#state[/** @type {'font'} */ (name)] = value),
      });
    }
  }

  save() {
    this.#saved.push({ state: { ...this.#state }, marks: this.marks });
  }

  restore() {
    const saved = this.#saved.pop();
    if (!saved) return;
    this.#state = saved.state;
    this.marks = saved.marks;
  }

  /** @param {number} a @param {number} b @param {number} c @param {number} d @param {number} e @param {number} f */
  setTransform(a, b, c, d, e, f) {
    const k = 1 / this.#density;
    this.#state.matrix = [a * k, b * k, c * k, d * k, e * k, f * k];
  }

  /** @param {number} x @param {number} y */
  translate(x, y) {
    this.#state.matrix = times(this.#state.matrix, [1, 0, 0, 1, x, y]);
  }

  /** @param {number} x @param {number} y */
  scale(x, y) {
    this.#state.matrix = times(this.#state.matrix, [x, 0, 0, y, 0, 0]);
  }

  /** @param {number} angle */
  rotate(angle) {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
    this.#state.matrix = times(this.#state.matrix, [cos, sin, -sin, cos, 0, 0]);
  }

  /** @param {number[]} dash */
  setLineDash(dash) {
    this.#state.dash = [...dash];
  }

  getLineDash() {
    return [...this.#state.dash];
  }

  beginPath() {
    this.path = new RecordedPath();
  }

  /** Pictures are cleared as a whole, before they are drawn. */
  clearRect() {
    this.marks.length = 0;
  }

  /** @param {RecordedPath} [path] */
  fill(path = this.path) {
    const { fillStyle } = this.#state;
    if (fillStyle instanceof RecordedPattern) this.#fillWith(fillStyle, path);
    else this.#addPath(path, fillStyle, null);
  }

  /** @param {RecordedPath} [path] */
  stroke(path = this.path) {
    this.#addPath(path, null, this.#state.strokeStyle);
  }

  /** @param {RecordedPath} [path] */
  clip(path = this.path) {
    const { matrix } = this.#state;
    if (matrix.join() !== identity.join())
      throw new Error('Clips are recorded without transforms.');
    /** @type {GroupMark} */
    const group = { kind: 'group', matrix: identity, clip: checked(path).d, opacity: 1, marks: [] };
    this.marks.push(group);
    this.marks = group.marks;
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  fillRect(x, y, width, height) {
    const path = new RecordedPath();
    path.rect(x, y, width, height);
    this.fill(path);
  }

  /** @param {number} x @param {number} y @param {number} width @param {number} height */
  strokeRect(x, y, width, height) {
    const path = new RecordedPath();
    path.rect(x, y, width, height);
    this.stroke(path);
  }

  /** @param {string} text @param {number} x @param {number} y */
  fillText(text, x, y) {
    const { fillStyle } = this.#state;
    if (typeof fillStyle === 'string') this.#addText(text, x, y, fillStyle, null);
  }

  /** @param {string} text @param {number} x @param {number} y */
  strokeText(text, x, y) {
    this.#addText(text, x, y, null, this.#state.strokeStyle);
  }

  /** @param {string} text */
  measureText(text) {
    const { width, ascent, descent } = this.#around.measure(this.#state.font, text);
    return { width, fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent };
  }

  /** @param {HTMLCanvasElement} source */
  createPattern(source) {
    return new RecordedPattern(source);
  }

  /**
   * As drawImage with nine values; with fewer, the whole picture.
   *
   * @param {HTMLCanvasElement} source
   * @param {number[]} numbers
   */
  drawImage(source, ...numbers) {
    const whole = [0, 0, source.width, source.height];
    const [sx, sy, sw, sh, x, y, width = source.width, height = source.height] =
      numbers.length === 8 ? numbers : [...whole, ...numbers];
    const from = [Math.floor(sx), Math.floor(sy)];
    const size = [Math.ceil(sx + sw) - from[0], Math.ceil(sy + sh) - from[1]];
    this.marks.push({
      kind: 'image',
      source: this.#around.copy(source, from[0], from[1], size[0], size[1]),
      crop: [sx - from[0], sy - from[1], sw, sh],
      box: [x, y, width, height],
      matrix: this.#state.matrix,
      clip: null,
      opacity: this.#state.globalAlpha,
    });
  }

  /**
   * @param {RecordedPattern} pattern
   * @param {RecordedPath} path
   */
  #fillWith({ source, matrix: [a, b, c, d, e, f] }, path) {
    if (b !== 0 || c !== 0) throw new Error('Patterns are recorded upright.');
    const { left, top, right, bottom, d: clip } = checked(path);
    const x0 = Math.max(0, Math.floor((left - e) / a));
    const y0 = Math.max(0, Math.floor((top - f) / d));
    const x1 = Math.min(source.width, Math.ceil((right - e) / a));
    const y1 = Math.min(source.height, Math.ceil((bottom - f) / d));
    if (x1 <= x0 || y1 <= y0) return;
    const [width, height] = [x1 - x0, y1 - y0];
    this.marks.push({
      kind: 'image',
      source: this.#around.copy(source, x0, y0, width, height),
      crop: [0, 0, width, height],
      box: [e + x0 * a, f + y0 * d, width * a, height * d],
      matrix: this.#state.matrix,
      clip,
      opacity: this.#state.globalAlpha,
    });
  }

  /**
   * @param {RecordedPath} path
   * @param {string | null} fill
   * @param {string | null} stroke
   */
  #addPath(path, fill, stroke) {
    const { d } = checked(path);
    if (d === '') return;
    const {
      matrix,
      lineWidth,
      lineCap: cap,
      lineJoin: join,
      dash,
      globalAlpha: opacity,
    } = this.#state;
    this.marks.push({ kind: 'path', d, matrix, fill, stroke, lineWidth, cap, join, dash, opacity });
  }

  /**
   * @param {string} text
   * @param {number} x
   * @param {number} y
   * @param {string | null} fill
   * @param {string | null} stroke
   */
  #addText(text, x, y, fill, stroke) {
    const { matrix, font, lineWidth, textAlign, textBaseline, globalAlpha: opacity } = this.#state;
    const anchors = /** @type {const} */ ({ center: 'middle', right: 'end', end: 'end' });
    const anchor = anchors[/** @type {'center'} */ (textAlign)] ?? 'start';
    const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
    const { ascent, descent } = this.#around.measure(font, text);
    const top = (ascent / (ascent + descent || 1)) * size;
    const drop = textBaseline === 'top' ? top : textBaseline === 'middle' ? top - size / 2 : 0;
    const at = { x, y: y + drop, matrix, font, anchor, lineWidth, opacity };
    this.marks.push({ kind: 'text', text, ...at, fill, stroke });
  }
}

// The commands of the current path are those of a path.
for (const name of /** @type {const} */ ([
  'moveTo',
  'lineTo',
  'bezierCurveTo',
  'quadraticCurveTo',
  'closePath',
  'rect',
  'roundRect',
  'arc',
])) {
  Object.defineProperty(Recorder.prototype, name, {
    /** @this {Recorder} @param {number[]} numbers */
    value(...numbers) {
      /** @type {any} */ (this.path)[name](...numbers);
    },
  });
}

/**
 * Paths that were made before the recording began cannot be read.
 *
 * @param {RecordedPath} path
 */
function checked(path) {
  if (!(path instanceof RecordedPath)) throw new Error('This path was not recorded.');
  return path;
}
