// Pictures for previews, which have to be PNG: a field of pixels with the few shapes that they are made of, drawn without a browser.

import { deflateSync } from 'node:zlib';
import { chunk } from '../../draw/export/png.js';

/** @import {Color} from '../../draw/canvas/palette.js' */

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

export class Raster {
  /** Red, green and blue of each pixel, row by row. */
  #pixels;

  /**
   * @param {number} width
   * @param {number} height
   * @param {Color} paper
   */
  constructor(width, height, paper) {
    this.width = width;
    this.height = height;
    this.#pixels = Buffer.alloc(3 * width * height);
    this.fill(paper, 0, 0, width, height);
  }

  /**
   * @param {Color} color
   * @param {number} left
   * @param {number} top
   * @param {number} right
   * @param {number} bottom
   */
  fill(color, left, top, right, bottom) {
    for (let y = Math.max(0, Math.round(top)); y < Math.min(this.height, bottom); y++) {
      for (let x = Math.max(0, Math.round(left)); x < Math.min(this.width, right); x++) {
        this.#pixels.set(color, 3 * (y * this.width + x));
      }
    }
  }

  /**
   * @param {Color} color
   * @param {number} x of the centre
   * @param {number} y
   * @param {number} radius
   */
  disc(color, x, y, radius) {
    this.#cover(
      color,
      [x - radius, y - radius, x + radius, y + radius],
      (px, py) => radius - Math.hypot(px - x, py - y),
    );
  }

  /**
   * A line through points with round ends; where one is no number, it has a gap.
   *
   * @param {Color} color
   * @param {[number, number][]} points
   * @param {number} thickness
   */
  line(color, points, thickness) {
    for (let i = 1; i < points.length; i++)
      this.#segment(color, points[i - 1], points[i], thickness / 2);
  }

  /**
   * @param {Color} color
   * @param {[number, number]} from
   * @param {[number, number]} to
   * @param {number} radius
   */
  #segment(color, [ax, ay], [bx, by], radius) {
    if (![ax, ay, bx, by].every(Number.isFinite)) return;
    const [dx, dy] = [bx - ax, by - ay];
    const square = dx * dx + dy * dy || 1;
    const box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
    const around = [box[0] - radius, box[1] - radius, box[2] + radius, box[3] + radius];
    this.#cover(color, around, (px, py) => {
      const share = Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / square));
      return radius - Math.hypot(px - ax - share * dx, py - ay - share * dy);
    });
  }

  /**
   * Colours pixels by how far inside a shape their middles are.
   *
   * @param {Color} color
   * @param {number[]} box left, top, right, bottom
   * @param {(x: number, y: number) => number} inside in pixels, negative outside
   */
  #cover(color, [left, top, right, bottom], inside) {
    for (let y = Math.max(0, Math.floor(top - 1)); y < Math.min(this.height, bottom + 1); y++) {
      for (let x = Math.max(0, Math.floor(left - 1)); x < Math.min(this.width, right + 1); x++) {
        const share = Math.max(0, Math.min(1, inside(x + 0.5, y + 0.5) + 0.5));
        if (share === 0) continue;
        const at = 3 * (y * this.width + x);
        for (let i = 0; i < 3; i++) {
          this.#pixels[at + i] += Math.round((color[i] - this.#pixels[at + i]) * share);
        }
      }
    }
  }

  /**
   * Lays a square of cells over a square.
   *
   * @param {Uint32Array} cells as ImageData has them; 0 is empty
   * @param {number} left
   * @param {number} top
   * @param {number} side
   */
  square(cells, left, top, side) {
    const count = Math.sqrt(cells.length);
    for (let y = 0; y < side; y++) {
      for (let x = 0; x < side; x++) {
        const cell = cells[Math.floor((y / side) * count) * count + Math.floor((x / side) * count)];
        if (cell === 0) continue;
        const color = [cell & 255, (cell >> 8) & 255, (cell >> 16) & 255];
        this.#pixels.set(color, 3 * ((top + y) * this.width + left + x));
      }
    }
  }

  /** @returns {Buffer} */
  png() {
    const { width, height } = this;
    const head = Buffer.alloc(13);
    head.writeUInt32BE(width, 0);
    head.writeUInt32BE(height, 4);
    head.set([8, 2, 0, 0, 0], 8);
    const rows = Buffer.alloc(height * (3 * width + 1));
    for (let y = 0; y < height; y++) {
      // The first byte of a row says that it is not filtered.
      this.#pixels.copy(rows, y * (3 * width + 1) + 1, 3 * width * y, 3 * width * (y + 1));
    }
    return Buffer.concat([
      signature,
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', new Uint8Array()),
    ]);
  }
}
