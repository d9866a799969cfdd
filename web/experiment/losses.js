// The course of the loss over a run, for the chart: one point a frame, thinned out when there are many.

const mostPoints = 1200;

export class Losses {
  /** Epochs, and the two losses there; equally long. */
  epochs = /** @type {number[]} */ ([]);
  train = /** @type {number[]} */ ([]);
  test = /** @type {number[]} */ ([]);
  #step = -1;
  /** The least distance between points, in steps; doubles when the list is full. */
  #spacing = 1;

  /**
   * Adds the losses at a step. Going back to an earlier step starts anew.
   *
   * @param {{step: number, epoch: number, trainLoss: number, testLoss: number}} point
   * @returns {boolean} whether anything changed
   */
  add({ step, epoch, trainLoss, testLoss }) {
    if (step < this.#step) this.clear();
    if (this.#step >= 0 && step < this.#step + this.#spacing) return false;
    this.#step = step;
    this.epochs.push(epoch);
    this.train.push(trainLoss);
    this.test.push(testLoss);
    if (this.epochs.length > mostPoints) this.#thin();
    return true;
  }

  clear() {
    this.epochs = [];
    this.train = [];
    this.test = [];
    this.#step = -1;
    this.#spacing = 1;
  }

  #thin() {
    const even = (/** @type {unknown} */ _, /** @type {number} */ i) => i % 2 === 0;
    this.epochs = this.epochs.filter(even);
    this.train = this.train.filter(even);
    this.test = this.test.filter(even);
    const span = this.#step;
    this.#spacing = Math.max(1, Math.ceil((2 * span) / mostPoints));
  }
}
