// A part of a crowd where it is computed: runs that differ in their seed, trained side by side towards the step of the run on screen.
// What the members do is in cpp/study/crowd/.

/** @import {Crowd, CrowdAsked, CrowdChange, CrowdOrder, CrowdProgress, CrowdBand, StudyModule} from './types.js' */

/** Steps of single members after which the clock is looked at, at first. */
const firstChunk = 256;
const largestChunk = 1 << 16;

export class CrowdRunner {
  #module;
  /** Milliseconds after which others get their turn. */
  #slice;
  /** One for each group of the order. @type {{crowd: Crowd, seeds: number[], isThere: boolean}[]} */
  #groups = [];
  #chunk = firstChunk;
  /** Counts orders: whatever was under way for an earlier one ends. */
  #order = 0;

  /**
   * @param {StudyModule} module
   * @param {number} slice milliseconds
   */
  constructor(module, slice) {
    this.#module = module;
    this.#slice = slice;
  }

  /**
   * Begins a crowd in the place of the last one.
   *
   * @param {CrowdOrder} order
   * @returns {number} bytes that a member takes, about
   */
  open({ text, groups }) {
    this.close();
    this.#groups = groups.map(({ seeds, otherData }) => ({
      seeds,
      isThere: false,
      crowd: new this.#module.Crowd(text, seeds, otherData),
    }));
    return this.#groups[0]?.crowd.bytes() ?? 0;
  }

  /**
   * Trains towards a step, for so many milliseconds at most.
   *
   * @param {CrowdAsked} asked
   * @param {() => Promise<boolean>} turn gives others their turn, and answers whether to go on
   * @returns {Promise<CrowdProgress | null>} null where another order has come, or it was not to go on
   */
  async train({ step, changes, milliseconds }, turn) {
    const order = this.#order;
    if (!changes.every((change) => this.#change(change))) {
      throw new Error('A change came too late for the crowd.');
    }
    const end = performance.now() + milliseconds;
    let began = performance.now();
    for (const group of this.#groups) group.isThere = false;
    let isThere = this.#advance(step);
    while (!isThere && performance.now() < end) {
      if (performance.now() - began >= this.#slice) {
        if (!(await turn()) || order !== this.#order) return null;
        began = performance.now();
      }
      isThere = this.#advance(step);
    }
    const members = this.#groups.flatMap(({ crowd, seeds }) =>
      seeds.map((seed, member) => ({
        seed,
        looks: crowd.take(member),
        diverged: crowd.diverged(member),
      })),
    );
    const at = isThere ? step : Math.min(...this.#groups.map(({ crowd }) => crowd.step()));
    return { at, isThere, members };
  }

  /**
   * Where a member is.
   *
   * @param {number} seed
   * @returns {string | null} the digest of its parameters; null where it is not here
   */
  digest(seed) {
    for (const { crowd, seeds } of this.#groups) {
      const member = seeds.indexOf(seed);
      if (member >= 0) return crowd.digest(member);
    }
    return null;
  }

  /**
   * @param {{own: number, others: number[]}[]} losses the run's own, and those of the others
   * @returns {CrowdBand[]}
   */
  bands(losses) {
    return losses.map(({ own, others }) => this.#module.crowdBand(own, others));
  }

  close() {
    this.#order++;
    for (const { crowd } of this.#groups) crowd.delete();
    this.#groups = [];
  }

  /** @param {CrowdChange} change */
  #change({ step, text }) {
    return this.#groups.every(({ crowd }) => crowd.change(step, text));
  }

  /**
   * Has the group that is furthest behind train a little.
   *
   * @param {number} step
   * @returns {boolean} whether all are there
   */
  #advance(step) {
    const left = this.#groups.filter((group) => !group.isThere);
    if (left.length === 0) return true;
    const last = left.reduce((a, b) => (b.crowd.step() < a.crowd.step() ? b : a));
    const began = performance.now();
    last.isThere = last.crowd.advance(step, this.#chunk);
    if (last.isThere) return left.length === 1;
    const taken = performance.now() - began;
    if (taken > this.#slice / 2) this.#chunk = Math.max(1, this.#chunk >> 1);
    else if (taken < this.#slice / 8) this.#chunk = Math.min(largestChunk, this.#chunk * 2);
    return false;
  }
}
