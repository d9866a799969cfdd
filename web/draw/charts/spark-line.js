// Spark lines: the course of one number over a run, small and without axes, as SVG path data.

import { clamp, linear } from '../canvas/scale.js';

/** A line that is so small shows no more points than this. */
const mostPoints = 60;

/**
 * @typedef {object} SparkFrame where the line may run
 * @property {number} width
 * @property {number} height
 * @property {number} lo value at the bottom
 * @property {number} hi value at the top
 */

/**
 * The line through the values. Values beyond the frame run along its edge; what is no finite number leaves a gap.
 *
 * @param {ArrayLike<number>} steps ascending, one a value
 * @param {ArrayLike<number>} values
 * @param {SparkFrame} frame
 * @returns {string}
 */
export function sparkPath(steps, values, frame) {
  const { x, y } = scales(steps, frame);
  let path = '';
  let down = false;
  for (const i of picked(values.length)) {
    if (!Number.isFinite(values[i])) {
      down = false;
      continue;
    }
    path += `${down ? 'L' : 'M'}${x(steps[i]).toFixed(1)} ${y(values[i]).toFixed(1)}`;
    down = true;
  }
  return path;
}

/**
 * The area between two courses.
 *
 * @param {ArrayLike<number>} steps
 * @param {ArrayLike<number>} lower
 * @param {ArrayLike<number>} upper
 * @param {SparkFrame} frame
 * @returns {string}
 */
export function sparkBand(steps, lower, upper, frame) {
  const { x, y } = scales(steps, frame);
  const indices = picked(lower.length).filter((i) => Number.isFinite(lower[i] + upper[i]));
  if (indices.length === 0) return '';
  const point = (/** @type {ArrayLike<number>} */ values, /** @type {number} */ i) =>
    `${x(steps[i]).toFixed(1)} ${y(values[i]).toFixed(1)}`;
  const there = indices.map((i) => point(upper, i));
  const back = indices.reverse().map((i) => point(lower, i));
  return `M${there.join('L')}L${back.join('L')}Z`;
}

/**
 * @param {ArrayLike<number>} steps
 * @param {SparkFrame} frame
 */
function scales(steps, { width, height, lo, hi }) {
  const first = steps[0] ?? 0;
  const last = Math.max(first + 1, steps[steps.length - 1] ?? 0);
  const atY = linear(lo, hi, height - 1.5, 1.5);
  return {
    x: linear(first, last, 1, width - 3),
    y: (/** @type {number} */ value) => atY(clamp(value, lo, hi)),
  };
}

/**
 * Indices of evenly spread points, the last one among them.
 *
 * @param {number} count
 */
function picked(count) {
  // Doubling leaves every other point where it was, so the line keeps its shape.
  const stride = 2 ** Math.max(0, Math.ceil(Math.log2(count / mostPoints)));
  const indices = [];
  for (let i = 0; i < count - 1; i += stride) indices.push(i);
  if (count > 0) indices.push(count - 1);
  return indices;
}
