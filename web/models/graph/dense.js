// The dense layers of a graph while it is read: products with a constant matrix, and the constants that are added to or multiplied with
// what they give.

import { activate, exchanged, NotImportable, refuseSetting } from '../import.js';
import { activationIn } from './activations.js';
import { numbersIn } from './folding.js';

/** @import {FoundLayer} from '../import.js' */
/** @import {Formula} from './formula.js' */
/** @import {Constant} from './constants.js' */
/** @import {Layout} from './inputs.js' */
/** @import {Node} from '../onnx-file.js' */
/** @import {Settings} from '../onnx-operators.js' */

/** @typedef {{factor: number, summand: number}} Line what was done to a layer's results by plain numbers */

/**
 * How a product is put together.
 *
 * @param {Node} node Gemm or MatMul
 * @param {Settings} settings
 * @param {boolean} isSecond whether the values are its second operand, and the weights the first
 * @returns {{needs: Layout, gives: Layout, across: boolean}} the samples' layout before and after; and whether a row of the matrix is a unit
 */
export function productOf({ type }, settings, isSecond) {
  const [turnedFirst, turnedSecond] =
    type === 'Gemm' ? [settings.transA === 1, settings.transB === 1] : [false, false];
  if (!isSecond)
    return { needs: turnedFirst ? 'columns' : 'rows', gives: 'rows', across: turnedSecond };
  return { needs: turnedSecond ? 'rows' : 'columns', gives: 'columns', across: !turnedFirst };
}

/**
 * @param {string} name
 * @param {Constant} matrix
 * @param {boolean} across whether a row of it is a unit
 * @returns {FoundLayer}
 * @throws {NotImportable}
 */
export function layerOf(name, matrix, across) {
  const [rows, columns] = matrix.dims;
  const [units, inputs] = across ? [rows, columns] : [columns, rows];
  // Nothing may be as large as a file says: only as the numbers that it holds.
  if (matrix.values.length === 0 || matrix.values.length !== units * inputs)
    throw new NotImportable('sizes', { name });
  return {
    name,
    inputs,
    units,
    weights: across ? matrix.values.slice() : exchanged(matrix.values, rows, columns),
    biases: new Float32Array(units),
    activation: null,
    parameter: null,
    slopes: null,
  };
}

/**
 * The numbers that a constant gives the units; one where they are all given the same.
 *
 * @param {Constant | undefined} constant
 * @param {number} units
 * @param {Layout} layout of what the units give
 * @returns {ArrayLike<number> | null} null where it is anything else, such as numbers for samples
 */
export function numbersOfUnits(constant, units, layout) {
  if (!constant || constant.integers) return null;
  const { dims } = constant;
  const numbers = numbersIn(constant);
  if (dims.length > 2) return null;
  if (numbers.length === 1) return numbers;
  const [rows, columns] = dims.length === 2 ? dims : [1, dims[0]];
  const isInLine = layout === 'rows' ? rows === 1 : columns === 1;
  return isInLine && numbers.length === units ? numbers : null;
}

/**
 * What a node does to one operand when the other is constant, as factor and summand.
 *
 * @param {string} type
 * @param {boolean} isSecond whether the operand is the second
 * @returns {((constant: number) => Line) | null}
 */
export function lineOf(type, isSecond) {
  if (type === 'Add') return (constant) => ({ factor: 1, summand: constant });
  if (type === 'Mul') return (constant) => ({ factor: constant, summand: 0 });
  if (type === 'Sub' && isSecond) return (constant) => ({ factor: -1, summand: constant });
  if (type === 'Sub') return (constant) => ({ factor: 1, summand: -constant });
  if (type === 'Div' && !isSecond) return (constant) => ({ factor: 1 / constant, summand: 0 });
  return null;
}

/**
 * Makes a line that follows a layer part of its weights and biases, rounded once.
 *
 * @param {FoundLayer} layer
 * @param {(unit: number) => Line} lines
 */
export function absorb({ inputs, units, weights, biases }, lines) {
  for (let unit = 0; unit < units; unit++) {
    const { factor, summand } = lines(unit);
    // A bias of −0 stays one where there was none.
    biases[unit] = biases[unit] === 0 ? summand : biases[unit] * factor + summand;
    if (factor === 1) continue;
    for (let i = unit * inputs; i < (unit + 1) * inputs; i++) weights[i] *= factor;
  }
}

/**
 * Ends a layer with the activation that follows it.
 *
 * @param {FoundLayer} layer
 * @param {{formula: Formula, rest: Formula | null, line: Line | null}} value `rest` is the formula of what `line` gives
 * @param {(name: string) => ArrayLike<number> | null} slopesOf constants of the units, by name
 * @returns {boolean} whether there is such an activation
 */
export function endWith(layer, { formula, rest, line }, slopesOf) {
  let found = activationIn(formula);
  if (!found && rest && line) {
    found = activationIn(rest);
    if (found) absorb(layer, () => line);
  }
  if (!found) return false;
  const { activation, parameter, slopes: named } = found;
  if (!named) {
    activate(layer, layer.name, activation, parameter);
    return true;
  }
  const isNegative = named.startsWith('-');
  const numbers = slopesOf(named.slice(named.indexOf(':') + 1));
  if (!numbers) return false;
  const slopes = Float32Array.from({ length: layer.units }, (_, unit) => {
    const slope = numbers[numbers.length === 1 ? 0 : unit];
    return isNegative ? -slope : slope;
  });
  activate(layer, layer.name, activation, null, slopes);
  return true;
}

/**
 * Refuses what normalises over anything but the classes.
 *
 * @param {string} type
 * @param {unknown} axis
 * @param {Layout} layout
 * @throws {NotImportable}
 */
export function checkAxis(type, axis, layout) {
  const allowed = layout === 'rows' ? [1, -1] : [0, -2];
  if (!allowed.includes(Number(axis))) refuseSetting(type, 'axis', axis);
}
