// What of a run is looked at closely. Only what is there can be.

/** @import {Description, Samples} from '../engine/types.js' */
/** @import {Selection} from './types.js' */

/** @type {Selection} */
export const nothingSelected = Object.freeze({ unit: null, input: null });

/**
 * What of a selection there is.
 *
 * @param {Selection} selection
 * @param {{description: Description, samples: Samples}} run
 * @returns {Selection} the same object where it is all there: another one is another selection to whoever looks at it
 */
export function existing(selection, { description, samples }) {
  const { unit, input } = selection;
  const units = unit ? (description.layers[unit.layer]?.units ?? 0) : 0;
  const isUnit = unit === null || isIndex(unit.unit, units);
  const isInput = !input || !('sample' in input) || isIndex(input.sample, samples.y.length);
  if (isUnit && isInput) return selection;
  return { unit: isUnit ? unit : null, input: isInput ? input : null };
}

/**
 * @param {number} index
 * @param {number} count
 */
function isIndex(index, count) {
  return Number.isInteger(index) && index >= 0 && index < count;
}
