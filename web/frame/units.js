// Named access to what a frame holds of single units.
//
// This room is for reading frames, which are states of a run: what an array of a frame holds is found here by name. It neither draws
// nor asks the engine for anything.

/** @import {Description, Frame, Tables} from '../engine/types.js' */

/**
 * @typedef {object} UnitNumbers
 * @property {number} active share of samples
 * @property {number} mean of a
 * @property {number} deviation
 * @property {number} gradient RMS of ∂L/∂z
 * @property {number} state 0 working, 1 dead, 2 always on
 */

/**
 * Units of each column, inputs first.
 *
 * @param {Description} description
 */
export function columnCounts({ inputs, layers }) {
  return [inputs, ...layers.map(({ units }) => units)];
}

/**
 * @param {{description: Description, tables: Tables, frame: Frame}} state of the run
 * @param {number} column
 * @param {number} index
 * @returns {UnitNumbers | null} null for inputs, and where the frame has no vital signs
 */
export function unitNumbers({ description, tables, frame }, column, index) {
  if (column === 0) return null;
  const before = columnCounts(description)
    .slice(1, column)
    .reduce((a, b) => a + b, 0);
  const start = (before + index) * tables.unitNumbers.length;
  if (start >= frame.units.length) return null;
  const entries = tables.unitNumbers.map((name, i) => [name, frame.units[start + i]]);
  return /** @type {UnitNumbers} */ (Object.fromEntries(entries));
}
