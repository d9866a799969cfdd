// The output for data on a line: the curve that the samples come from, the fitted curve, and where units switch on it.

import { eachFold } from '../../draw/plane/folds.js';
import {
  crossings,
  drawAxes,
  drawFit,
  drawKinks,
  drawResiduals,
  drawTarget,
} from '../../draw/plane/fit.js';
import { changesText } from '../../address/address-parts.js';
import { flatSamples } from '../../frame/flat.js';
import { foldsOf } from './folds.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Look} from './folds.js' */
/** @import {Plot} from '../../draw/plane/fit.js' */

/** Points of the target curve. */
const targetSamples = 400;

export class LineView {
  #onLoaded;
  /** The data set's curve without noise, and whose it is. */
  #target = { data: '', points: /** @type {[number, number][]} */ ([]) };

  /** @param {() => void} onLoaded called when there is more to draw */
  constructor(onLoaded) {
    this.#onLoaded = onLoaded;
  }

  /**
   * @param {Plot} below what lies under the samples
   * @param {Plot} above and what lies over them
   * @param {Run} run
   * @param {Look} look
   * @param {Frame} frame
   */
  paint(below, above, run, look, frame) {
    const { samples } = run;
    const { view } = look;
    const side = frame.request.output;
    const values = frame.output.subarray(0, side);
    drawAxes(below);
    drawTarget(above, this.#targetOf(run));
    if (view.residuals) {
      const from = view.trainPoints ? 0 : samples.trainSamples;
      const to = view.testPoints ? samples.y.length : samples.trainSamples;
      drawResiduals(below, samples, frame.predictions, [from, to]);
    }
    drawFit(above, values);
    const shown = foldsOf(run, look, frame);
    if (!shown) return;
    const { folds, isDead, highlighted } = shown;
    /** @type {Parameters<typeof drawKinks>[2]} */
    const kinks = [];
    eachFold(folds, (row, levels, unit) => {
      for (const level of levels) {
        for (const at of crossings(row, folds.side, level)) {
          const share = at / folds.side;
          kinks.push({ at: share, dead: isDead(unit), highlighted: unit === highlighted });
        }
      }
    });
    drawKinks(above, values, kinks);
  }

  /** @param {Run} run */
  #targetOf({ engine, experiment }) {
    const { data } = experiment.fields;
    if (data !== this.#target.data) {
      this.#target = { data, points: [] };
      const text = changesText({ data, samples: targetSamples, noise: 0, net: 'none' });
      void engine.preview(text).then((samples) => {
        const { x, y } = flatSamples(samples);
        const points = Array.from(x, (at, i) => /** @type {[number, number]} */ ([at, y[i]]));
        points.sort((a, b) => a[0] - b[0]);
        if (data === this.#target.data) this.#target = { data, points };
        this.#onLoaded();
      });
    }
    return this.#target.points;
  }
}
