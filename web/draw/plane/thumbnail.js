// Data sets of numbers, images and sounds as small pictures to choose from. (Those of points are drawn as points.)

import { Atlas } from './heatmap.js';
import { css } from '../canvas/palette.js';
import { drawPoints, reach } from './points.js';
import { imageSide } from './image-side.js';
import { drawSample } from './samples.js';
import { linear } from '../canvas/scale.js';

/** @import {Palette} from '../canvas/palette.js' */
/** @import {Samples} from './points.js' */

/**
 * @param {{context: CanvasRenderingContext2D, width: number, height: number}} picture
 * @param {{name: string, inputs: number}} spec of the data set
 * @param {Samples} samples
 * @param {Palette} palette
 */
export function drawThumbnail(picture, { name, inputs }, samples, palette) {
  const { context, width } = picture;
  const { x, y } = samples;
  if (inputs > 2) {
    // A sample of class 2 tells more than one of class 0, a circle or a sine.
    const start = y.indexOf(2) * inputs;
    const cell = { ...picture, atlas: new Atlas(), palette };
    drawSample(cell, x.subarray(start, start + inputs), imageSide(name, inputs));
  } else if (inputs === 1) {
    const across = linear(-reach, reach, 0, width);
    const up = linear(-1.6, 1.6, width, 0);
    const order = Array.from(x, (_, i) => i).sort((a, b) => x[a] - x[b]);
    context.beginPath();
    for (const i of order) context.lineTo(across(x[i]), up(y[i]));
    context.strokeStyle = css(palette.ink);
    context.lineWidth = 1.75 * palette.stroke;
    context.lineJoin = 'round';
    context.stroke();
  } else {
    const options = {
      from: 0,
      to: y.length,
      task: /** @type {const} */ ('regression'),
      classes: 0,
      heldOut: false,
      radius: width / 22,
      plain: true,
    };
    drawPoints(context, width, samples, options, palette);
  }
}
