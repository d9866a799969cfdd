// The course of the loss over a run, for the chart: one point a frame, thinned out when there are many.

const mostPoints = 1200;

export class Losses {
  /** Steps, epochs, and the two losses there; equally long. */
  steps = /** @type {number[]} */ ([]);
  epochs = /** @type {number[]} */ ([]);
  train = /** @type {number[]} */ ([]);
  test = /** @type {number[]} */ ([]);
  /** The least distance between points, in steps; doubles when the list is full. */
  #spacing = 1;

  /** The step of the last point, −1 where there is none. */
  get lastStep() {
    return this.steps[this.steps.length - 1] ?? -1;
  }

  /**
   * Adds the losses at a step. One that has been passed changes nothing: its frame comes late.
   *
   * @param {{step: number, epoch: number, trainLoss: number, testLoss: number}} point
   * @returns {boolean} whether anything changed
   */
  add({ step, epoch, trainLoss, testLoss }) {
    const { lastStep } = this;
    if (lastStep >= 0 && step < lastStep + this.#spacing) return false;
    this.steps.push(step);
    this.epochs.push(epoch);
    this.train.push(trainLoss);
    this.test.push(testLoss);
    if (this.steps.length > mostPoints) this.#thin();
    return true;
  }

  /**
   * The epoch at a step: between the points on the line through them, beyond them by the present length of an epoch.
   *
   * @param {number} step
   * @param {number} perEpoch steps
   * @returns {number}
   */
  epochAt(step, perEpoch) {
    const { steps, epochs } = this;
    const next = steps.findIndex((each) => each >= step);
    if (next > 0) {
      const share = (step - steps[next - 1]) / (steps[next] - steps[next - 1]);
      return epochs[next - 1] + share * (epochs[next] - epochs[next - 1]);
    }
    const end = next < 0 ? steps.length - 1 : next;
    return end < 0 ? step / perEpoch : epochs[end] + (step - steps[end]) / perEpoch;
  }

  /**
   * The course up to a step, as a copy.
   *
   * @param {number} [step]
   * @returns {Losses}
   */
  upTo(step = Infinity) {
    const copy = new Losses();
    copy.#spacing = this.#spacing;
    copy.#keep(this, (i) => this.steps[i] <= step);
    return copy;
  }

  #thin() {
    const { lastStep } = this;
    this.#keep(this, (i) => i % 2 === 0);
    this.#spacing = Math.max(1, Math.ceil((2 * lastStep) / mostPoints));
  }

  /**
   * @param {Losses} from
   * @param {(index: number) => boolean} wanted
   */
  #keep(from, wanted) {
    for (const name of /** @type {const} */ (['steps', 'epochs', 'train', 'test'])) {
      this[name] = from[name].filter((_, i) => wanted(i));
    }
  }
}
