// Data of one's own: the points being placed, the CSV text being read, and how both become the experiment's data. No DOM.
//
// Points that cannot be data yet (one alone, or none) are kept here and change no experiment. The experiment may also get other
// points than these, by undo or by an address; then these follow.

import { onPlane, PlacedPoints, pointsOf } from './placed-points.js';

/** @import {CsvData} from '../engine/types.js' */
/** @import {Kind} from './placed-points.js' */
/** @import {Store} from './store.js' */

/**
 * What links do not carry: where data of one's own came from.
 *
 * @typedef {object} Origin
 * @property {string[]} classes names of its classes
 * @property {string[]} inputs names of its inputs
 * @property {string} label name of what is to be learned
 */

/**
 * The value of `points` in the text of an experiment, '' where it has none.
 *
 * @param {string} text
 */
function pointsIn(text) {
  return /(?:^|&)points=([^&]*)/.exec(text)?.[1] ?? '';
}

export class OwnData {
  #store;
  points = new PlacedPoints('classes');
  /** The points of the experiment that these were last in step with. */
  #seen = '';
  /** Whether these have not changed since. */
  #same = false;
  /** By values of `points`. @type {Map<string, Origin>} */
  #origins = new Map();
  /** Of strokes that the experiment has not taken yet. @type {{samples: ReturnType<PlacedPoints['samples']>, commit: boolean}[]} */
  #waiting = [];
  /** @type {Promise<void> | null} */
  #sending = null;
  /** @type {Promise<void> | null} */
  #following = null;

  /** @param {Store} store */
  constructor(store) {
    this.#store = store;
  }

  /** The points of the experiment in training, '' where it has other data. */
  get inUse() {
    return pointsIn(this.#store.experiment.text);
  }

  /** Whether these points are what the network learns. */
  get areInUse() {
    return this.#same && this.inUse === this.#seen;
  }

  /** Resolves when the experiment has taken all changes of these points. */
  get arrived() {
    return this.#sending;
  }

  /** What is known of the experiment's data. @returns {Origin | undefined} */
  get origin() {
    return this.#origins.get(this.inUse);
  }

  /**
   * Makes the points those of the experiment, where it has got some of its own since.
   *
   * @returns {Promise<void>}
   */
  follow() {
    return (this.#following ??= this.#follow().finally(() => (this.#following = null)));
  }

  async #follow() {
    while (!this.#sending && this.inUse !== '' && this.inUse !== this.#seen) {
      const { client, experiment, description } = this.#store;
      const csv = await client.csvOf(experiment.text);
      if (experiment !== this.#store.experiment || this.#sending) continue;
      this.points = pointsOf(csv, description.task) ?? new PlacedPoints('classes');
      this.#seen = pointsIn(experiment.text);
      this.#same = true;
    }
  }

  /**
   * The points have changed: the experiment is to learn them.
   *
   * @param {boolean} commit whether the stroke has ended
   * @returns {Promise<void>}
   */
  changed(commit) {
    const next = { samples: this.points.samples(), commit };
    // What was drawn on the way need not be learned once there is more.
    if (this.#waiting[this.#waiting.length - 1]?.commit === false) this.#waiting.pop();
    this.#waiting.push(next);
    this.#sending ??= this.#send().finally(() => (this.#sending = null));
    return this.#sending;
  }

  async #send() {
    const { client } = this.#store;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const { inputs, regression, x, y } = next.samples;
      const packed = await client.packPoints(inputs, regression, x, y);
      this.#same = packed !== '';
      // Too few to learn: the experiment keeps what it has.
      if (packed === '' && !this.#store.dragging) continue;
      const points = packed || this.inUse;
      if (this.origin) this.#origins.set(points, this.origin);
      this.#seen = points;
      await this.#store.edit({ data: 'points', points }, { commit: next.commit });
    }
  }

  /** Makes the samples in training points to go on from. */
  async copyPresent() {
    const { client, experiment, description } = this.#store;
    const points = pointsOf(await client.csvOf(experiment.text), description.task);
    if (!points) return;
    for (let i = 0; i < points.count; i++) points.move(i, onPlane(points.at(i)));
    this.points = points;
    await this.changed(true);
  }

  clear() {
    this.points.clear();
    this.#same = false;
  }

  /**
   * Goes over to another kind of points. Those of classes and of values can be told apart by colour alike; a curve begins empty.
   *
   * @param {Kind} kind
   */
  async become(kind) {
    const old = this.points;
    if (old.kind === kind) return;
    this.points = new PlacedPoints(kind);
    this.#same = false;
    if (kind !== 'curve' && old.kind !== 'curve') {
      const last = old.classes - 1;
      for (let i = 0; i < old.count; i++) {
        const label = kind === 'values' ? (2 * old.y[i]) / last - 1 : Number(old.y[i] > 0);
        this.points.add(old.at(i), label);
      }
    }
    if (this.points.count > 0) await this.changed(true);
  }

  /**
   * Trains on what was read from CSV text.
   *
   * @param {CsvData} data without problems
   */
  async useTable({ points, classes, inputs, label }) {
    this.#origins.set(points, { classes, inputs, label });
    await this.#store.edit({ data: 'points', points });
  }
}

/** @type {WeakMap<Store, OwnData>} */
const all = new WeakMap();

/** @param {Store} store */
export function ownData(store) {
  const known = all.get(store) ?? new OwnData(store);
  all.set(store, known);
  return known;
}
