// Which samples the view of samples has pages of: all of a set, or those that are taken for another class.

import { classOf, likeliest } from '../../draw/plane/classes.js';
import { readFrame } from '../../frame/frame-reader.js';
import { Pace } from '../../kit/panel.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */

/** While training, a list that changes more often cannot be looked at. */
const listMilliseconds = 1000;

export class SampleList {
  #pace = new Pace(listMilliseconds);
  /** @type {unknown} */
  #samples = null;
  /** @type {number[] | null} */
  #wrong = null;

  /** Forgets the list: another one is wanted. */
  clear() {
    this.#wrong = null;
  }

  /**
   * Indices of samples in the data.
   *
   * @param {Run} run
   * @param {Frame | null} frame
   * @param {[number, number]} range
   * @param {boolean} wrongOnly
   * @returns {number[]}
   */
  of(run, frame, [from, to], wrongOnly) {
    if (!wrongOnly) return Array.from({ length: to - from }, (_, i) => from + i);
    if (this.#samples !== run.samples) this.clear();
    this.#samples = run.samples;
    const read = frame && readFrame(frame, run);
    if (read?.has('predictions') && (!this.#wrong || !read.frame.playing || this.#pace.due())) {
      this.#wrong = [];
      for (let i = from; i < to; i++) {
        const outputs = read.prediction(i);
        const truth = classOf(run.samples.y[i], outputs.length);
        if (likeliest(outputs) !== truth) this.#wrong.push(i);
      }
    }
    return this.#wrong ?? [];
  }
}
