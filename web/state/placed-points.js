// Samples that are placed by hand: points of the plane with a class or a value each, or points of a curve. Pure data, changed by
// the strokes of whoever draws.

/** @import {Task} from '../engine/types.js' */

/**
 * What is drawn: points of classes, points of the plane that have a value, or points (x, y) of a curve.
 *
 * @typedef {'classes' | 'values' | 'curve'} Kind
 */

/** The data lives in this square of the plane. */
export const reach = 3;
/** As many as the engine takes. */
export const mostPoints = 10_000;

/**
 * @typedef {object} Place
 * @property {number} x1
 * @property {number} x2
 */

/**
 * The nearest place on the square, in whole thousandths: these make short links.
 *
 * @param {Place} place
 * @returns {Place}
 */
export function onPlane({ x1, x2 }) {
  const near = (/** @type {number} */ value) =>
    Math.round(Math.max(-reach, Math.min(reach, value)) * 1000) / 1000;
  return { x1: near(x1), x2: near(x2) };
}

export class PlacedPoints {
  kind;
  /** What each point is labelled with: classes count from 0; of a curve, its height. @type {number[]} */
  y = [];
  /** Of each point, one after the other; the second of a curve is its height too. @type {number[]} */
  #places = [];

  /** @param {Kind} kind */
  constructor(kind) {
    this.kind = kind;
  }

  get count() {
    return this.y.length;
  }

  /** How many classes the points have; the engine knows at least two. */
  get classes() {
    if (this.kind !== 'classes') return 0;
    return this.y.reduce((most, label) => Math.max(most, label + 1), 2);
  }

  /** @param {number} index */
  at(index) {
    return { x1: this.#places[2 * index], x2: this.#places[2 * index + 1] };
  }

  /**
   * @param {Place} place
   * @param {number} label of a curve, its height is that
   * @returns {number} its index, −1 where there are as many as there may be
   */
  add(place, label) {
    if (this.count >= mostPoints) return -1;
    this.y.push(label);
    this.#places.push(0, 0);
    this.move(this.count - 1, place);
    return this.count - 1;
  }

  /**
   * @param {number} index
   * @param {Place} place
   */
  move(index, { x1, x2 }) {
    this.#places[2 * index] = x1;
    this.#places[2 * index + 1] = x2;
    if (this.kind === 'curve') this.y[index] = x2;
  }

  /** @param {number} index */
  remove(index) {
    this.y.splice(index, 1);
    this.#places.splice(2 * index, 2);
  }

  clear() {
    this.y = [];
    this.#places = [];
  }

  /**
   * The point nearest to a place, where one is near.
   *
   * @param {Place} place
   * @param {number} within
   * @returns {number} −1 where there is none
   */
  near({ x1, x2 }, within) {
    let nearest = -1;
    let least = within;
    for (let i = 0; i < this.count; i++) {
      const distance = Math.hypot(this.#places[2 * i] - x1, this.#places[2 * i + 1] - x2);
      if (distance > least) continue;
      nearest = i;
      least = distance;
    }
    return nearest;
  }

  /**
   * As the engine takes them.
   *
   * @returns {{inputs: number, regression: boolean, x: Float32Array, y: Float32Array}}
   */
  samples() {
    const inputs = this.kind === 'curve' ? 1 : 2;
    const x = this.#places.filter((_, i) => inputs === 2 || i % 2 === 0);
    const regression = this.kind !== 'classes';
    return { inputs, regression, x: Float32Array.from(x), y: Float32Array.from(this.y) };
  }
}

/**
 * The points of a data set that the engine has written as CSV: a header, then inputs and label a line.
 *
 * @param {string} csv
 * @param {Task} task
 * @returns {PlacedPoints | null} null where its samples do not lie in the plane
 */
export function pointsOf(csv, task) {
  const rows = csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const inputs = (rows[0]?.length ?? 0) - 1;
  if (inputs < 1 || inputs > 2 || (inputs === 1 && task !== 'regression')) return null;
  const kind = task !== 'regression' ? 'classes' : inputs === 1 ? 'curve' : 'values';
  const points = new PlacedPoints(kind);
  for (const row of rows) {
    const label = row[inputs];
    // Of two classes, the engine calls one −1.
    const y = task === 'binary' ? Number(label > 0) : label;
    points.add({ x1: row[0], x2: row[1] }, y);
  }
  return points;
}

/**
 * The places along a stroke at which points are set, as far apart as they should be: those after `from`, up to `to`.
 *
 * @param {Place} from where the last point was set
 * @param {Place} to
 * @param {number} spacing
 * @returns {{x1: number, x2: number}[]}
 */
export function along(from, to, spacing) {
  const [right, up] = [to.x1 - from.x1, to.x2 - from.x2];
  const count = Math.floor(Math.hypot(right, up) / spacing);
  const step = spacing / Math.hypot(right, up);
  return Array.from({ length: count }, (_, i) => ({
    x1: from.x1 + right * step * (i + 1),
    x2: from.x2 + up * step * (i + 1),
  }));
}
