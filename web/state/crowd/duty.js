// When a crowd that has to catch up works, and when it rests, so that the run on screen keeps its speed: it looks how fast the run is while
// the crowd works and while it rests, and shares its time so that the run loses less than a tenth.

/** What the crowd may cost the run, with room for what the measure is off. */
const mostCost = 0.07;
const mostSamples = 7;
const fewSamples = 3;
const stretchMilliseconds = 400;
/** Where it costs little, it works so long before it looks again. */
const longMilliseconds = 4000;
const mostRestMilliseconds = 5000;
/** Steps below which a stretch says nothing of the run's speed. */
const fewSteps = 25;

export class Duty {
  /** Shares of its speed that the run was found to lose, the newest last. @type {number[]} */
  #costs = [];
  /** Where the present stretch began. */
  #since = { at: 0, step: 0 };
  #rests = false;
  #restLength = 0;
  /** Steps a millisecond while the crowd worked last. */
  #working = 0;

  /**
   * What the crowd costs the run while it works, as a share of its speed; 0 where it is not known. Where the machine has other things to do,
   * the measure is rough: it is the upper quartile of the last ones, so that the run does not pay for that.
   */
  get cost() {
    const sorted = [...this.#costs].sort((a, b) => a - b);
    return sorted.length < fewSamples ? 0 : sorted[Math.floor(0.75 * sorted.length)];
  }

  /** Whether the crowd costs so much that it rests again and again. */
  get isScarce() {
    return this.cost > mostCost;
  }

  /** The run is another one, or has another speed: what was found says nothing of it. */
  forget() {
    this.#costs = [];
  }

  /**
   * Is told now and then where the run is, and says what to do.
   *
   * @param {number} at milliseconds
   * @param {number} step of the run
   * @param {boolean} isBusy whether the crowd has to catch up while the run trains
   * @returns {number} milliseconds to rest, 0 for none
   */
  rest(at, step, isBusy) {
    const { step: first } = this.#since;
    if (!isBusy || step < first) {
      this.#begin(at, step, false);
      return 0;
    }
    const spent = at - this.#since.at;
    if (this.#rests) {
      if (spent < this.#restLength - 1) return this.#restLength - spent;
      this.#learn((step - first) / spent);
      this.#begin(at, step, false);
      return 0;
    }
    const isShort = this.#costs.length < fewSamples || this.isScarce;
    if (spent < (isShort ? stretchMilliseconds : longMilliseconds)) return 0;
    if (step - first < fewSteps && spent < longMilliseconds) return 0;
    this.#working = (step - first) / spent;
    // In the mean of work and rest, the run is to lose no more than it may.
    const share = this.cost / mostCost - 1;
    const length = Math.max(stretchMilliseconds, isShort ? spent * share : 0);
    this.#restLength = Math.min(mostRestMilliseconds, length);
    this.#begin(at, step, true);
    return this.#restLength;
  }

  /** @param {number} alone steps a millisecond while the crowd rested */
  #learn(alone) {
    if (!(alone > 0)) return;
    this.#costs = [...this.#costs, 1 - this.#working / alone].slice(-mostSamples);
  }

  /** @param {number} at @param {number} step @param {boolean} rests */
  #begin(at, step, rests) {
    this.#since = { at, step };
    this.#rests = rests;
  }
}
