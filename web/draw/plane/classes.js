// What a network's outputs mean for each sample, and how often it takes one class for another.

/**
 * The class that outputs stand for: the greatest of several, or the sign of a single one.
 *
 * @param {ArrayLike<number>} outputs of a sample
 */
export function likeliest(outputs) {
  if (outputs.length === 1) return outputs[0] < 0 ? 0 : 1;
  let best = 0;
  for (let k = 1; k < outputs.length; k++) {
    if (outputs[k] > outputs[best]) best = k;
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
 * @param {(sample: number) => ArrayLike<number>} predictionOf the outputs for a sample
 * @param {{from: number, to: number, classes: number}} options samples `from`…`to` − 1 count
 * @returns {number[][]} [classes × classes]
 */
export function confusion(targets, predictionOf, { from, to, classes }) {
  const counts = Array.from({ length: classes }, () => new Array(classes).fill(0));
  for (let i = from; i < to; i++) {
    const outputs = predictionOf(i);
    counts[classOf(targets[i], outputs.length)][likeliest(outputs)]++;
  }
  return counts;
}
