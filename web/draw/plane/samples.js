// Samples that lie in no plane, as small pictures: images as images, sounds as lines; and weights on such inputs likewise, in the
// colours of signed values.

import { css, mix, pack } from '../canvas/palette.js';
import { linear, traceFinite } from '../canvas/scale.js';
import { paintSigned } from './heatmap.js';

/** @import {Atlas} from './heatmap.js' */
/** @import {Palette} from '../canvas/palette.js' */

/** Heights between which a sound lies; noise goes a little beyond. */
const loudest = 1.4;

/**
 * Turns 0…1 into pixels from paper to ink.
 *
 * @param {ArrayLike<number>} values
 * @param {Palette} palette
 * @param {Uint32Array} pixels
 */
function paintInk(values, { middle, ink }, pixels) {
  for (let i = 0; i < values.length; i++) pixels[i] = pack(mix(middle, ink, values[i]));
}

/**
 * @typedef {object} Cell
 * @property {CanvasRenderingContext2D} context
 * @property {number} width
 * @property {number} height
 * @property {Atlas} atlas to make images with
 * @property {Palette} palette
 */

/**
 * @param {Cell} cell
 * @param {Float32Array} values of one sample
 * @param {number} side of the image, 0 for a sound
 */
export function drawSample({ context, width, height, atlas, palette }, values, side) {
  context.imageSmoothingEnabled = false;
  if (side > 0) {
    paintInk(values, palette, atlas.begin(side, 1));
    atlas.finish();
    atlas.draw(context, 0, 0, 0, width);
    return;
  }
  const up = linear(-loudest, loudest, height, 0);
  const across = linear(0, values.length - 1, 1, width - 1);
  context.fillStyle = css(palette.middle);
  context.fillRect(0, 0, width, height);
  context.beginPath();
  traceFinite(context, values.length, across, (i) => up(values[i]));
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 1.25 * palette.stroke;
  context.lineJoin = 'round';
  context.stroke();
}

/**
 * @param {Cell} cell
 * @param {Float32Array} weights of one unit
 * @param {number} side of the image, 0 for a sound
 * @param {number} scale the weight that has the full colour or height
 */
export function drawWeights({ context, width, height, atlas, palette }, weights, side, scale) {
  context.imageSmoothingEnabled = false;
  if (side > 0) {
    paintSigned(weights, scale, palette, atlas.begin(side, 1));
    atlas.finish();
    atlas.draw(context, 0, 0, 0, width);
    return;
  }
  const up = linear(-scale, scale, height, 0);
  const step = width / weights.length;
  context.fillStyle = css(palette.middle);
  context.fillRect(0, 0, width, height);
  weights.forEach((weight, i) => {
    context.fillStyle = css(weight < 0 ? palette.negative : palette.positive);
    context.fillRect(i * step, Math.min(up(weight), up(0)), step, Math.abs(up(weight) - up(0)));
  });
}

/**
 * The stroke through what is dead.
 *
 * @param {Cell} cell
 */
export function strikeThrough({ context, width, height, palette }) {
  context.beginPath();
  context.moveTo(width * 0.15, height * 0.15);
  context.lineTo(width * 0.85, height * 0.85);
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 2 * palette.stroke;
  context.lineCap = 'round';
  context.stroke();
}

/**
 * The largest size among weights, for their common scale.
 *
 * @param {ArrayLike<number>} weights
 */
export function weightScale(weights) {
  let most = 1e-12;
  for (let i = 0; i < weights.length; i++) most = Math.max(most, Math.abs(weights[i]));
  return most;
}
