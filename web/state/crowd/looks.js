// What members of a crowd are seen to be at the ends of epochs, and what the engine makes of it: the band in the chart of the loss, and where
// the run stands. Of epochs that all members have finished only the band is kept, thinned out when there are many.

/** @import {CrowdBand, CrowdProgress} from '../../engine/pool/types.js' */

const mostPoints = 600;
/** The numbers of a look: step, epoch, training loss, held-out loss, dead units. */
const perLook = 5;

/**
 * @typedef {object} Other a member at the end of an epoch
 * @property {number} seed
 * @property {number} loss NaN where it has diverged
 * @property {number} dead units
 */

/**
 * @typedef {object} Gathered what is known of the end of an epoch
 * @property {number} step
 * @property {number} epoch
 * @property {number} own the run's own loss, NaN where it has diverged
 * @property {Map<number, Other>} others by seed
 */

/** @typedef {{step: number, epoch: number, own: number, others: Other[], withDead: number} & CrowdBand} Point `withDead` of those that have not diverged */

export class Looks {
  /** Of what all have finished, ascending. @type {Point[]} */
  points = [];
  #own;
  #seeds;
  /** Ends of epochs that some have yet to come to. @type {Map<number, Gathered>} */
  #gathered = new Map();
  #spacing = 1;

  /**
   * @param {number} own seed of the run itself
   * @param {readonly number[]} seeds of the others
   */
  constructor(own, seeds) {
    this.#own = own;
    this.#seeds = seeds;
  }

  /** The step of the last end of an epoch that all have finished, −1 where there is none. */
  get lastStep() {
    return this.points[this.points.length - 1]?.step ?? -1;
  }

  /** @param {CrowdProgress['members']} members */
  gather(members) {
    for (const { seed, looks } of members) {
      for (let i = 0; i < looks.length; i += perLook) {
        const [step, epoch, loss, , dead] = looks.slice(i, i + perLook);
        if (step <= this.lastStep) continue;
        const at = this.#gathered.get(step) ?? { step, epoch, own: NaN, others: new Map() };
        this.#gathered.set(step, at);
        if (seed === this.#own) at.own = loss;
        else at.others.set(seed, { seed, loss, dead });
      }
    }
  }

  /**
   * Takes out what all have finished; what is left of it goes to the engine, and comes back by `add`.
   *
   * @param {number} step that all have come to
   * @returns {Gathered[]} ascending; the last is the newest, the others lie as far apart as points are kept
   */
  finished(step) {
    const all = [...this.#gathered.values()].filter((each) => each.step <= step);
    all.sort((a, b) => a.step - b.step);
    for (const each of all) this.#gathered.delete(each.step);
    let last = this.points.at(-2)?.step ?? -Infinity;
    return all.filter((each, i) => {
      if (i < all.length - 1 && each.step < last + this.#spacing) return false;
      last = each.step;
      return true;
    });
  }

  /**
   * The losses of the others there, as the engine wants them: those that have diverged are as bad as can be.
   *
   * @param {Gathered} at
   * @returns {{own: number, others: number[]}}
   */
  losses({ own, others }) {
    return { own, others: this.#seeds.map((seed) => others.get(seed)?.loss ?? NaN) };
  }

  /**
   * @param {Gathered[]} finished
   * @param {CrowdBand[]} bands of each
   */
  add(finished, bands) {
    finished.forEach(({ step, epoch, own, others }, i) => {
      const before = this.points.at(-2);
      // The newest is there whatever its distance; it makes way for one that is as near to the point before.
      if (before && this.lastStep < before.step + this.#spacing) this.points.pop();
      const alive = [...others.values()];
      const withDead = alive.filter(({ dead }) => dead > 0).length;
      const listed = this.#seeds.map((seed) => others.get(seed) ?? { seed, loss: NaN, dead: 0 });
      this.points.push({ step, epoch, own, others: listed, withDead, ...bands[i] });
    });
    // Who the members are is asked of the newest alone.
    for (const point of this.points.slice(0, -1)) point.others = [];
    if (this.points.length > mostPoints) this.#thin();
  }

  /**
   * What holds of a crowd that has done the same up to a step.
   *
   * @param {number} step
   * @returns {Looks}
   */
  upTo(step) {
    const copy = new Looks(this.#own, this.#seeds);
    copy.points = this.points.filter((point) => point.step <= step);
    copy.#spacing = this.#spacing;
    return copy;
  }

  #thin() {
    const last = this.points.length - 1;
    this.points = this.points.filter((_, i) => i % 2 === 0 || i === last);
    this.#spacing = Math.max(1, Math.ceil((2 * this.lastStep) / mostPoints));
  }
}
