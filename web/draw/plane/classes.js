// What a network's outputs mean for each sample, and how often it takes one class for another.

/**
 * The class that outputs stand for: the greatest of several, or the sign of a single one.
 *
 * @param {ArrayLike<number>} values
 * @param {number} start of the sample's outputs
 * @param {number} outputs
 */
export function likeliest(values, start, outputs) {
  if (outputs === 1) return values[start] < 0 ? 0 : 1;
  let best = 0;
  for (let k = 1; k < outputs; k++) {
    if (values[start + k] > values[start + best]) best = k;
  }
  return best;
}

/**
 * The class of a target: those of two classes are −1 and 1.
 *
 * @param {number} target
 * @param {number} outputs
 */
export function classOf(target, outputs) {
  return outputs === 1 ? (target < 0 ? 0 : 1) : target;
}

/**
 * How often samples of each class (rows) were taken for each class (columns).
 *
 * @param {ArrayLike<number>} targets
 * @param {ArrayLike<number>} predictions samples × outputs
 * @param {{from: number, to: number, outputs: number, classes: number}} options samples `from`…`to` − 1 count
 * @returns {number[][]}
 */
export function confusion(targets, predictions, { from, to, outputs, classes }) {
  const counts = Array.from({ length: classes }, () => new Array(classes).fill(0));
  for (let i = from; i < to; i++) {
    counts[classOf(targets[i], outputs)][likeliest(predictions, i * outputs, outputs)]++;
  }
  return counts;
}
