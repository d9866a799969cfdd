// The training samples of a task, batch by batch, for contenders that compute on whole arrays.

/** @import {Task} from '../types.js' */

/**
 * @param {Task} task
 * @returns {{x: Float32Array, targets: Float32Array}[]} samples × inputs and samples × outputs, row-major; targets are -1 or 1 where
 *   there is one output, one of n otherwise
 */
export function batchesOf({ kind, inputs, outputs, samples, batch, x, y }) {
  return Array.from({ length: samples / batch }, (_, b) => {
    const labels = y.slice(b * batch, (b + 1) * batch);
    const targets = new Float32Array(batch * outputs);
    labels.forEach((label, s) => {
      if (kind === 'binary') targets[s] = label;
      else targets[s * outputs + label] = 1;
    });
    return { x: x.slice(b * batch * inputs, (b + 1) * batch * inputs), targets };
  });
}
