// The fold lines of the output panel: whether there are any, and what a frame must bring for them. They are drawn in fold-lines.js.

/** @import {Description, FrameRequest, LayerDescription, Tables} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {View} from '../../state/types.js' */

/** Cells along a side while nothing moves, and while training. */
const restingSide = 90;
const movingSide = 45;
/** Cells of all units together: large networks get coarser lines. */
const mostCells = 400_000;

/**
 * The pre-activations at which a layer's activation bends; the output layer has none.
 *
 * @param {LayerDescription} layer
 * @param {Tables} tables
 */
export function kinksOf({ activation }, { activations }) {
  return activations.find(({ name }) => name === activation)?.kinks ?? [];
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
    description.layers.some((layer) => kinksOf(layer, tables).length > 0)
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
