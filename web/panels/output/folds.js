// The fold lines of the output panel: which units have them, and what a frame must bring for them.

/** @import {Description, Frame, FrameRequest, Tables} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Selection, View} from '../../state/types.js' */
/** @import {FoldLayer} from '../../draw/plane/folds.js' */

/** @typedef {{selection: Selection, view: View}} Look what is selected of the run, and what is shown */

/** Cells along a side while nothing moves, and while training. */
const restingSide = 90;
const movingSide = 45;
/** Cells of all units together: large networks get coarser lines. */
const mostCells = 400_000;

/**
 * The layers with the kinks of their activations; the output layer has none.
 *
 * @param {Description} description
 * @param {Tables} tables
 * @returns {FoldLayer[]}
 */
function foldLayers({ layers }, { activations }) {
  return layers.map(({ units, activation }) => ({
    units,
    kinks: activations.find(({ name }) => name === activation)?.kinks ?? [],
  }));
}

/**
 * Whether every hidden layer is piecewise linear, so that the network is too.
 *
 * @param {Description} description
 * @param {Tables} tables
 */
export function isPiecewiseLinear({ layers }, { activations }) {
  return layers.every(
    ({ activation }) => activations.find(({ name }) => name === activation)?.piecewiseLinear,
  );
}

/**
 * Whether any unit bends the function.
 *
 * @param {Run} run
 */
export function hasFolds({ description, tables }) {
  return (
    description.dimensions <= 2 &&
    foldLayers(description, tables).some(({ kinks }) => kinks.length > 0)
  );
}

/**
 * @param {Run} run
 * @param {View} view
 * @returns {Partial<FrameRequest>} what shows folds, and which of them are of dead units
 */
export function foldRequest(run, view) {
  if (!view.folds || !hasFolds(run)) return {};
  const units = run.description.layers.reduce((sum, layer) => sum + layer.units, 0);
  const wanted = run.moving ? movingSide : restingSide;
  return { folds: Math.min(wanted, Math.floor(Math.sqrt(mostCells / units))), vitals: true };
}

/**
 * What pictures of folds are made from; null where the frame has none.
 *
 * @param {Run} run
 * @param {Look} look
 * @param {Frame} frame
 */
export function foldsOf({ description, tables }, { selection, view }, frame) {
  if (!view.folds || frame.folds.length === 0) return null;
  const numbers = tables.unitNumbers.length;
  const state = tables.unitNumbers.indexOf('state');
  const { unit } = selection;
  return {
    folds: {
      values: frame.folds,
      side: frame.request.folds,
      layers: foldLayers(description, tables),
    },
    isDead: (/** @type {number} */ index) => frame.units[index * numbers + state] === 1,
    highlighted: unit
      ? description.layers.slice(0, unit.layer).reduce((sum, { units }) => sum + units, unit.unit)
      : -1,
  };
}
