// The output for data on a line: the curve that the samples come from, the fitted curve, and where units switch on it.

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
import { foldedUnits } from './fold-lines.js';
import { columnName, scaleOf } from '../../state/table.js';

/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Look} from './fold-lines.js' */
/** @import {Plot} from '../../draw/plane/fit.js' */

/** Points of the target curve. */
const targetSamples = 400;

/**
 * The axes of a table's two columns.
 *
 * @param {Run} run
 */
function axesOf({ description }) {
  const [across, up] = [0, 1].map((column) => {
    const name = columnName(description, column);
    return name ? { name, ...scaleOf(description, column) } : null;
  });
  return { across, up };
}

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
   * @param {FrameReader} frame
   */
  paint(below, above, run, look, frame) {
    const { samples } = run;
    const { view } = look;
    const values = frame.output(0).subarray(0, frame.outputSide);
    drawAxes(below, axesOf(run));
    drawTarget(above, this.#targetOf(run));
    if (view.residuals) {
      const from = view.trainPoints ? 0 : samples.trainSamples;
      const to = view.testPoints ? samples.y.length : samples.trainSamples;
      const predictions = samples.y.map((_, i) => frame.prediction(i)[0]);
      drawResiduals(below, samples, predictions, [from, to]);
    }
    drawFit(above, values);
    const folded = foldedUnits(run, look, frame);
    if (!folded) return;
    const side = frame.foldSide;
    const kinks = folded.flatMap(({ values: z, kinks: levels, dead, highlighted }) =>
      levels.flatMap((level) =>
        crossings(z, side, level).map((at) => ({ at: at / side, dead, highlighted })),
      ),
    );
    drawKinks(above, values, kinks);
  }

  /** @param {Run} run */
  #targetOf({ engine, experiment }) {
    const { data } = experiment.fields;
    // The reader's own was drawn from no curve.
    if (data === 'points') return [];
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
