// The pictures of the editor of data: the plane with its points and crosshair, and the marks of the classes.

import { beginPicture, drawLine } from '../../draw/canvas/canvas.js';
import { classColor, css, signedColor } from '../../draw/canvas/palette.js';
import { drawPoints, traceMark, valueReach } from '../../draw/plane/points.js';
import { reach } from '../../state/placed-points.js';

/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {Samples} from '../../engine/types.js' */
/** @import {PlacedPoints} from '../../state/placed-points.js' */
/** @import {DataEditorSurface} from './data-editor-surface.js' */

/**
 * @typedef {object} Placing
 * @property {PlacedPoints} points
 * @property {DataEditorSurface} surface
 * @property {number} classes
 * @property {Palette} palette
 */

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Placing} placing
 */
export function paintPlacing(canvas, placing) {
  const { points, classes, palette } = placing;
  const picture = beginPicture(canvas);
  if (!picture) return;
  const { context, width } = picture;
  const middle = Math.round(width / 2) + 0.5;
  drawLine(context, [middle, 0], [middle, width], palette.line);
  drawLine(context, [0, middle], [width, middle], palette.line);
  const samples = shownSamples(points.samples(), points.kind === 'classes' && classes === 2);
  const task = points.kind !== 'classes' ? 'regression' : classes === 2 ? 'binary' : 'classes';
  const radius = Math.max(2, width / (points.count > 1500 ? 150 : 70)) * palette.stroke ** 0.5;
  const scale = task === 'regression' ? valueReach(samples) || 1 : 1;
  const range = { from: 0, to: points.count, heldOut: false };
  drawPoints(context, width, samples, { ...range, task, classes, radius, scale }, palette);
  paintCrosshair(context, width, placing);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {number} width
 * @param {Placing} placing
 */
function paintCrosshair(context, width, { points, surface: { crosshair, focused }, palette }) {
  if (!crosshair) return;
  const across = (/** @type {number} */ value) => ((value + reach) / (2 * reach)) * width;
  const [x, y] = [across(crosshair.x1), across(-crosshair.x2)];
  drawLine(context, [x, 0], [x, width], palette.ink);
  drawLine(context, [0, y], [width, y], palette.ink);
  if (focused < 0) return;
  const { x1, x2 } = points.at(focused);
  traceMark(context, 0, across(x1), across(-x2), width / 30);
  context.strokeStyle = css(palette.ink);
  context.lineWidth = 2;
  context.stroke();
}

/**
 * @param {ParentNode} root holds the buttons
 * @param {number} classes
 * @param {Palette} palette
 */
export function paintSwatches(root, classes, palette) {
  const canvases = /** @type {NodeListOf<HTMLCanvasElement>} */ (
    root.querySelectorAll('.swatch canvas')
  );
  canvases.forEach((canvas, index) => {
    const picture = beginPicture(canvas);
    if (!picture) return;
    const { context, width } = picture;
    traceMark(context, classes > 2 ? index : 0, width / 2, width / 2, width * 0.34);
    const color =
      classes > 2 ? classColor(palette, index, classes) : signedColor(palette, index * 2 - 1);
    context.fillStyle = css(color);
    context.fill();
  });
}

/**
 * As the engine has them: of two classes, one is −1.
 *
 * @param {{x: Float32Array, y: Float32Array}} samples
 * @param {boolean} isBinary
 * @returns {Samples}
 */
function shownSamples({ x, y }, isBinary) {
  return { x, y: isBinary ? y.map((label) => 2 * label - 1) : y, trainSamples: y.length };
}
