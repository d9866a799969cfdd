// Data of one's own: the points being placed, the CSV text being read, and how both become the experiment's data. No DOM.
//
// Points that cannot be data yet (one alone, or none) are kept here and change no experiment. The experiment may also get other
// points than these, by undo or by an address; then these follow.

import { onPlane, PlacedPoints, pointsOf } from './placed-points.js';
import { pointsIn } from './table.js';

/** @import {CsvData} from '../engine/types.js' */
/** @import {Kind} from './placed-points.js' */
/** @import {Store} from './store.js' */

export class OwnData {
  #store;
  points = new PlacedPoints('classes');
  /** The points of the experiment that these were last in step with. */
  #seen = '';
  /** Whether these have not changed since. */
  #same = false;
  /** What the experiment has as long as only the present stroke changes it. */
  #expected = '';
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
    return pointsIn(this.#store.run.experiment.text);
  }

  /** Whether these points are what the network learns. */
  get areInUse() {
    return this.#same && this.inUse === this.#seen;
  }

  /** A stroke over the points begins: it is one change, which ends where something else changes the data. */
  beginStroke() {
    this.#expected = this.inUse;
  }

  /** Whether something else than the present stroke has changed the data since it began. */
  get overtaken() {
    return this.#sending === null && this.inUse !== this.#expected;
  }

  /** Whether the experiment has got other points since, which these are to follow first. */
  get areBehind() {
    return !this.#sending && this.inUse !== '' && this.inUse !== this.#seen;
  }

  /** What is known of the table that the experiment's data is from. */
  get origin() {
    const { columns, classNames } = this.#store.run.description;
    if (columns.length === 0) return undefined;
    return {
      inputs: columns.slice(0, -1),
      label: columns[columns.length - 1],
      classes: classNames,
    };
  }

  /**
   * The names of the present table, where placed samples are samples of it.
   *
   * @param {ReturnType<PlacedPoints['samples']>} samples
   * @returns {string[] | null} null where they are something else
   */
  #namesFor({ inputs, regression }) {
    const { run } = this.#store;
    const { columns, classNames, dimensions, task } = run.description;
    const same = dimensions === inputs && (task === 'regression') === regression;
    return same && run.experiment.fields.data === 'points' ? [...columns, ...classNames] : null;
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
    while (this.areBehind) {
      const { engine, experiment, description } = this.#store.run;
      const csv = await engine.samplesCsv(experiment.text);
      if (experiment !== this.#store.run.experiment || this.#sending) continue;
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
    if (!this.#sending) {
      const { changes } = this.#store;
      this.#sending = this.#send().finally(() => (this.#sending = changes.arriving = null));
      changes.arriving = this.#sending;
    }
    return this.#sending;
  }

  async #send() {
    const { engine } = this.#store.run;
    for (let next = this.#waiting.shift(); next; next = this.#waiting.shift()) {
      const names = this.#namesFor(next.samples);
      const packed = await engine.packPoints({ ...next.samples, names: names ?? [] });
      this.#same = packed !== '';
      // Too few to learn: the experiment keeps what it has.
      if (packed === '' && !this.#store.changes.goesOn('edit')) continue;
      const points = packed || this.inUse;
      this.#seen = points;
      const changes = { data: 'points', points, ...(names || !packed ? {} : { scale: '' }) };
      await this.#store.edit(changes, { commit: next.commit });
      this.#expected = this.inUse;
    }
  }

  /** Makes the samples in training points to go on from. */
  async copyPresent() {
    const { engine, experiment, description } = this.#store.run;
    const points = pointsOf(await engine.samplesCsv(experiment.text), description.task);
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
  async useTable({ points, scale }) {
    await this.#store.edit({ data: 'points', points, scale });
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
