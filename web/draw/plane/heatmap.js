// Maps of a value over the plane: signed values in orange – middle – blue.
//
// Cells are painted one pixel each onto a small canvas, which is then drawn at the size wanted.

import { signedSteps } from '../canvas/palette.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * Turns values into pixels: −scale is the negative colour, 0 the middle, +scale the positive one; NaN stays empty.
 *
 * @param {Float32Array} values
 * @param {number} scale
 * @param {Palette} palette
 * @param {Uint32Array} pixels at least as long as `values`
 * @param {boolean} [discrete] only the sign counts
 */
export function paintSigned(values, scale, palette, pixels, discrete = false) {
  const { signed } = palette;
  const slope = signedSteps / scale;
  const last = 2 * signedSteps;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (discrete) {
      pixels[i] = value < 0 ? signed[0] : value >= 0 ? signed[last] : 0;
      continue;
    }
    const index = Math.round(signedSteps + value * slope);
    pixels[i] =
      index >= last ? signed[last] : index >= 0 ? signed[index] : value < 0 ? signed[0] : 0;
  }
}

/**
 * The scale on which each map of a layer is shown: that of its activation's range where it is bounded, otherwise its own largest
 * value, but no less than a share of the layer's, so that weak units look weak.
 *
 * @param {Float32Array[]} maps
 * @param {[number | null, number | null]} range of the activation, null where unbounded
 * @returns {number[]} [maps]
 */
export function mapScales(maps, [lo, hi]) {
  if (lo !== null && hi !== null) {
    return new Array(maps.length).fill(Math.max(Math.abs(lo), Math.abs(hi)));
  }
  const tops = maps.map((map) => {
    let top = 0;
    for (let i = 0; i < map.length; i++) {
      const size = Math.abs(map[i]);
      if (size > top && size < Infinity) top = size;
    }
    return top;
  });
  const floor = 0.25 * Math.max(...tops, 1e-12);
  return tops.map((top) => Math.max(top, floor));
}

/** What atlases painted last, for who may not read canvases back. @type {WeakMap<HTMLCanvasElement, ImageData>} */
const painted = new WeakMap();

/**
 * The pixels of the canvas of an atlas as they were painted.
 *
 * @param {HTMLCanvasElement} canvas
 * @returns {ImageData | undefined} undefined of other canvases
 */
export function paintedPixels(canvas) {
  return painted.get(canvas);
}

/** A small canvas of square maps, one below the other, that larger pictures copy from. */
export class Atlas {
  // eslint-disable-next-line no-restricted-globals -- A canvas of its own, which is in no page.
  #canvas = document.createElement('canvas');
  #context = /** @type {CanvasRenderingContext2D} */ (this.#canvas.getContext('2d'));
  #image = this.#context.createImageData(1, 1);
  #side = 1;
  #pixels = new Uint32Array(1);
  /** Made anew for every picture: it holds the pixels as they were. @type {CanvasPattern | null} */
  #pattern = null;

  /**
   * Makes room for `count` maps and returns the pixels of all of them; `pixelsOf` gives those of each.
   *
   * @param {number} side
   * @param {number} count
   * @returns {Uint32Array} [count × side × side]
   */
  begin(side, count) {
    if (this.#canvas.width !== side || this.#canvas.height !== side * count) {
      this.#canvas.width = side;
      this.#canvas.height = side * count;
      this.#image = this.#context.createImageData(side, side * count);
    }
    this.#side = side;
    return (this.#pixels = new Uint32Array(this.#image.data.buffer));
  }

  /**
   * The pixels of a map, to be painted between `begin` and `finish`.
   *
   * @param {number} index
   * @returns {Uint32Array} [side × side], a view
   */
  pixelsOf(index) {
    const cells = this.#side * this.#side;
    return this.#pixels.subarray(index * cells, (index + 1) * cells);
  }

  /** Call when all pixels are painted. */
  finish() {
    this.#context.putImageData(this.#image, 0, 0);
    painted.set(this.#canvas, this.#image);
    this.#pattern = null;
  }

  /**
   * Fills the current path with map `index`, laid over a square of `size` at (x, y). Much faster than clipping.
   *
   * @param {CanvasRenderingContext2D} context
   * @param {number} index
   * @param {number} x
   * @param {number} y
   * @param {number} size
   */
  fill(context, index, x, y, size) {
    this.#pattern ??= context.createPattern(this.#canvas, 'no-repeat');
    if (!this.#pattern) return;
    const scale = size / this.#side;
    this.#pattern.setTransform({ a: scale, d: scale, e: x, f: y - index * size });
    context.fillStyle = this.#pattern;
    context.fill();
  }

  /**
   * Draws map `index` into a square of `size` at (x, y).
   *
   * @param {CanvasRenderingContext2D} context
   * @param {number} index
   * @param {number} x
   * @param {number} y
   * @param {number} size
   */
  draw(context, index, x, y, size) {
    const side = this.#side;
    // Half a cell inside, so that smoothing does not pick up the neighbouring map.
    const inset = side > 2 ? 0.5 : 0;
    context.drawImage(
      this.#canvas,
      inset,
      index * side + inset,
      side - 2 * inset,
      side - 2 * inset,
      x,
      y,
      size,
      size,
    );
  }
}
