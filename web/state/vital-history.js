// The course of the layers' numbers over a run, for spark lines and for the chart of gradients over time: one point a frame that
// has vital signs, thinned out when there are many.

/** @import {Frame} from '../engine/types.js' */

const mostPoints = 400;

export class VitalHistory {
  /** Of each point, ascending. */
  steps = /** @type {number[]} */ ([]);
  epochs = /** @type {number[]} */ ([]);
  /** Of each point: the numbers of all layers, as in frames. @type {Float32Array[]} */
  #points = [];
  /** The least distance between points, in steps; the last point may be nearer. */
  #spacing = 1;

  /**
   * Adds the numbers at a step. Going back to an earlier step forgets what came after it; a point of the same step is replaced,
   * and another number of layers starts anew.
   *
   * @param {Pick<Frame, 'step' | 'epoch' | 'layers'>} frame
   */
  add({ step, epoch, layers }) {
    if (layers.length === 0) return;
    if (this.#points.length > 0 && this.#points[0].length !== layers.length) this.clear();
    while (this.#last(0) >= step) this.#drop();
    // The newest point is always there; when the next one comes, it stays only if it is far enough from the one before it.
    if (this.#last(0) - this.#last(1) < this.#spacing) this.#drop();
    this.steps.push(step);
    this.epochs.push(epoch);
    this.#points.push(layers);
    if (this.steps.length > mostPoints) this.#thin();
  }

  clear() {
    this.steps = [];
    this.epochs = [];
    this.#points = [];
    this.#spacing = 1;
  }

  /**
   * @param {number} index of a number within those of all layers
   * @returns {number[]} its value at each point
   */
  series(index) {
    return this.#points.map((point) => point[index]);
  }

  /**
   * The step of a point counted from the end.
   *
   * @param {number} back
   */
  #last(back) {
    return this.steps[this.steps.length - 1 - back] ?? -Infinity;
  }

  #drop() {
    this.steps.pop();
    this.epochs.pop();
    this.#points.pop();
  }

  #thin() {
    const last = this.steps.length - 1;
    const kept = (/** @type {unknown} */ _, /** @type {number} */ i) => i % 2 === 0 || i === last;
    this.#spacing = Math.max(1, Math.ceil((2 * (this.steps[last] - this.steps[0])) / mostPoints));
    this.steps = this.steps.filter(kept);
    this.epochs = this.epochs.filter(kept);
    this.#points = this.#points.filter(kept);
  }
}
