// What links do not carry: where data of one's own came from, by the points that it became.

/**
 * @typedef {object} Origin
 * @property {string[]} classes names of its classes
 * @property {string[]} inputs names of its inputs
 * @property {string} label name of what is to be learned
 */

/** By values of `points`. @type {Map<string, Origin>} */
const origins = new Map();

/**
 * The value of `points` in the text of an experiment, '' where it has none.
 *
 * @param {string} text
 */
export function pointsIn(text) {
  return /(?:^|&)points=([^&]*)/.exec(text)?.[1] ?? '';
}

/**
 * Takes note of where points came from.
 *
 * @param {string} points
 * @param {Origin} origin
 */
export function keepOrigin(points, origin) {
  origins.set(points, origin);
}

/**
 * What is known of an experiment's own data.
 *
 * @param {string} text of the experiment
 * @returns {Origin | undefined}
 */
export function originOf(text) {
  return origins.get(pointsIn(text));
}
