// Picking the unit of the network that is looked at closely.

import { nothing } from 'lit';

/** @import {Store} from '../../state/store.js' */

/**
 * @param {Store} store
 * @param {number} column as in the network's picture: 0 holds the inputs, which have nothing to look into
 * @param {number} index
 */
export function pickUnit(store, column, index) {
  if (column === 0) return;
  const input = store.selection.input ?? { sample: 0 };
  store.select({ unit: { layer: column - 1, unit: index }, input });
}

/**
 * @param {Store} store
 * @param {number} column
 * @param {number} index
 * @returns {'true' | 'false' | typeof nothing} for aria-pressed
 */
export function unitPressed({ selection: { unit } }, column, index) {
  if (column === 0) return nothing;
  return unit?.layer === column - 1 && unit.unit === index ? 'true' : 'false';
}
