// The output of a lane, in small: the map with the training samples, or the fitted line.

import { inFront } from '../../draw/canvas/behind.js';
import { beginPicture } from '../../draw/canvas/canvas.js';
import { css } from '../../draw/canvas/palette.js';
import { paintClasses } from '../../draw/plane/class-map.js';
import { drawFit } from '../../draw/plane/fit.js';
import { Atlas, paintSigned } from '../../draw/plane/heatmap.js';
import { drawPoints, lineReach, valueReach } from '../../draw/plane/points.js';

/** @import {Palette} from '../../draw/canvas/palette.js' */
/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */

export class LaneOutput {
  #atlas = new Atlas();
  /** What the points were drawn from. @type {unknown[]} */
  #basis = [];

  /**
   * @param {ParentNode} root of the lane
   * @param {Run} run
   * @param {FrameReader} frame
   * @param {Palette} palette
   */
  paint(root, run, frame, palette) {
    const { task, dimensions } = run.description;
    const canvas = canvasIn(root, 'map');
    const picture = canvas && frame.has('output') && beginPicture(canvas);
    if (!picture) return;
    const { context, width } = picture;
    if (dimensions === 1) {
      const tall = lineReach(run.samples);
      context.fillStyle = css(palette.middle);
      context.fillRect(0, 0, width, width);
      this.#points(canvasIn(root, 'points'), run, palette);
      drawFit(
        { context, side: width, tall, palette },
        frame.output(0).subarray(0, frame.outputSide),
      );
      return;
    }
    const pixels = this.#atlas.begin(frame.outputSide, 1);
    if (task === 'classes') {
      const { classes } = run.description;
      const probabilities = Array.from({ length: classes }, (_, k) => frame.output(k));
      paintClasses(probabilities, palette, pixels);
    } else {
      const scale = task === 'regression' ? valueReach(run.samples) : 1;
      paintSigned(frame.output(0), scale, palette, pixels);
    }
    this.#atlas.finish();
    this.#atlas.draw(context, 0, 0, 0, width);
    this.#points(canvasIn(root, 'points'), run, palette);
  }

  /**
   * Points lie on a canvas of their own, which changes with the data only.
   *
   * @param {HTMLCanvasElement | null} canvas
   * @param {Run} run
   * @param {Palette} palette
   */
  #points(canvas, run, palette) {
    const { samples } = run;
    const basis = [samples, palette, canvas, canvas?.clientWidth, devicePixelRatio];
    if (!canvas || basis.every((value, i) => value === this.#basis[i])) return;
    inFront(() => {
      const picture = beginPicture(canvas);
      if (!picture) return;
      this.#basis = basis;
      const { task, classes } = run.description;
      const options = {
        from: 0,
        to: samples.trainSamples,
        task,
        classes,
        heldOut: false,
        radius: Math.max(1.4, picture.width / 85),
        scale: task === 'regression' ? valueReach(samples) : 1,
        tall: lineReach(samples),
        plain: true,
      };
      drawPoints(picture.context, picture.width, samples, options, palette);
    });
  }
}

/**
 * @param {ParentNode} root
 * @param {'map' | 'points'} name
 */
function canvasIn(root, name) {
  return /** @type {HTMLCanvasElement | null} */ (root.querySelector(`.lane-${name}`));
}
