// The terms of a unit's sum, and which of many are worth showing.

/**
 * @typedef {object} Term
 * @property {number} source the input it comes from
 * @property {number} weight
 * @property {number} input
 * @property {number} value their product, in the engine's single precision
 */

/**
 * @param {ArrayLike<number>} weights of one unit
 * @param {ArrayLike<number>} inputs as many
 * @returns {Term[]}
 */
export function termsOf(weights, inputs) {
  return Array.from({ length: weights.length }, (_, source) => ({
    source,
    weight: weights[source],
    input: inputs[source],
    value: Math.fround(weights[source] * inputs[source]),
  }));
}

/**
 * The sources of the largest terms, in the order of the inputs; of terms alike in size those with the larger weights.
 *
 * @param {Term[]} terms
 * @param {number} count
 * @returns {number[]}
 */
export function largestTerms(terms, count) {
  const size = (/** @type {number} */ value) => Math.abs(value);
  return [...terms]
    .sort((a, b) => size(b.value) - size(a.value) || size(b.weight) - size(a.weight))
    .slice(0, count)
    .map(({ source }) => source)
    .sort((a, b) => a - b);
}

/**
 * @param {Term[]} terms
 * @returns {number}
 */
export function sumOf(terms) {
  return terms.reduce((sum, { value }) => sum + value, 0);
}
