// Nodes of a graph whose inputs are all constant, computed once: programs write weights through copies, casts and transpositions,
// and derive one constant from another.
//
// This and the normal form of formulas (formula.js, activations.js) are all of the simplification that such graphs need. Of the tools for it, onnxsim
// and onnxoptimizer are kept well, but they are C++ around the whole of ONNX, which is megabytes of WebAssembly; ONNX Runtime's own
// optimiser comes with twelve of them. Both would leave activations in parts as they are, for there is no operator that Softsign in
// Keras or ELU in PyTorch could be fused to.

import { exchanged } from '../import.js';
import { types } from './constants.js';

/** @import {Constant} from './constants.js' */
/** @import {Settings} from '../onnx-operators.js' */

/** @type {Record<string, (value: number) => number>} */
const ofOne = {
  Neg: (a) => -a,
  Abs: Math.abs,
  Sqrt: Math.sqrt,
  Reciprocal: (a) => 1 / a,
};

/** @type {Record<string, (a: number, b: number) => number>} */
const ofTwo = {
  Add: (a, b) => a + b,
  Sub: (a, b) => a - b,
  Mul: (a, b) => a * b,
  Div: (a, b) => a / b,
  Pow: (a, b) => a ** b,
};

/**
 * @param {string} type of the node
 * @param {Settings} settings
 * @param {(Constant | undefined)[]} inputs
 * @returns {Constant | null} null where it cannot be computed here
 */
export function folded(type, settings, inputs) {
  const [first, second] = inputs;
  if (!first) return null;
  if (['Identity', 'Dropout'].includes(type)) return first;
  if (type === 'Cast') return cast(first, Number(settings.to));
  if (['Reshape', 'Squeeze', 'Unsqueeze', 'Flatten'].includes(type)) {
    const dims = reshaped(type, settings, first, second);
    return dims && { ...first, dims };
  }
  if (type === 'Transpose') return transposed(first, settings.perm);
  if (first.integers) return null;
  if (Object.hasOwn(ofOne, type)) return mapped(first, ofOne[type]);
  if (second && !second.integers && Object.hasOwn(ofTwo, type))
    return combined(first, second, ofTwo[type]);
  return null;
}

/** The numbers in the precision that they have. @param {Constant} constant */
export function numbersIn({ doubles, values, integers }) {
  return doubles ?? integers ?? values;
}

/** @param {Constant} like @param {number[]} dims @param {number[] | Float64Array} numbers @returns {Constant} */
function constant(like, dims, numbers) {
  return {
    ...like,
    dims,
    values: Float32Array.from(numbers),
    doubles: like.doubles ? Float64Array.from(numbers) : null,
  };
}

/** @param {Constant} from @param {number} to @returns {Constant | null} */
function cast(from, to) {
  const numbers = numbersIn(from);
  const { dims } = from;
  if (to === types.single)
    return { dims, values: Float32Array.from(numbers), doubles: null, integers: null };
  if (to === types.double) {
    const doubles = Float64Array.from(numbers);
    return { dims, values: Float32Array.from(doubles), doubles, integers: null };
  }
  if (to === types.int64 && from.integers) return from;
  return null;
}

/** @param {Constant} first @param {(value: number) => number} f */
function mapped(first, f) {
  return constant(first, first.dims, Array.from(numbersIn(first), f));
}

/**
 * Two constants of one shape, or one of them a number or a row or column of it.
 *
 * @param {Constant} a
 * @param {Constant} b
 * @param {(a: number, b: number) => number} f
 */
function combined(a, b, f) {
  const rank = Math.max(a.dims.length, b.dims.length);
  const wide = [a, b].map(({ dims }) => [...new Array(rank - dims.length).fill(1), ...dims]);
  const dims = wide[0].map((size, i) => (size === 1 ? wide[1][i] : size));
  const fits = wide.every((sizes) => sizes.every((size, i) => size === 1 || size === dims[i]));
  const count = dims.reduce((left, right) => left * right, 1);
  // A row and a column make a matrix that is larger than both.
  if (!fits || count > Math.max(a.values.length, b.values.length)) return null;
  const [left, right] = [numbersIn(a), numbersIn(b)];
  const at = (/** @type {number[]} */ sizes, /** @type {number} */ index) => {
    let [place, step, rest] = [0, 1, index];
    for (let axis = rank - 1; axis >= 0; axis--) {
      const position = rest % dims[axis];
      rest = Math.floor(rest / dims[axis]);
      if (sizes[axis] > 1) place += position * step;
      step *= sizes[axis];
    }
    return place;
  };
  const numbers = Array.from({ length: count }, (_, i) =>
    f(left[at(wide[0], i)], right[at(wide[1], i)]),
  );
  return constant(a.doubles ? a : b.doubles ? b : a, dims, numbers);
}

/** @param {Constant} from @param {unknown} perm */
function transposed(from, perm) {
  const { dims } = from;
  if (dims.length < 2) return from;
  const order = Array.isArray(perm) && perm.length > 0 ? perm.join() : '1,0';
  if (dims.length !== 2 || from.integers) return null;
  if (order === '0,1') return from;
  if (order !== '1,0') return null;
  const [rows, columns] = dims;
  return {
    ...from,
    dims: [columns, rows],
    values: exchanged(from.values, rows, columns),
    doubles: from.doubles && exchanged(from.doubles, rows, columns),
  };
}

/**
 * @param {string} type
 * @param {Settings} settings
 * @param {Constant} first
 * @param {Constant | undefined} second the shape or the axes
 * @returns {number[] | null}
 */
function reshaped(type, settings, { dims, values, integers }, second) {
  const count = (integers ?? values).length;
  if (type === 'Flatten')
    return [
      count / (dims.slice(1).reduce((a, b) => a * b, 1) || 1),
      dims.slice(1).reduce((a, b) => a * b, 1),
    ];
  const list = second?.integers ?? (Array.isArray(settings.axes) ? settings.axes : null);
  if (type === 'Reshape') {
    if (!list) return null;
    const sizes = list.map((size, i) => (size === 0 ? dims[i] : size));
    const known = sizes.filter((size) => size !== -1).reduce((a, b) => a * b, 1);
    const all = sizes.map((size) => (size === -1 ? count / known : size));
    const isWhole = all.every((size) => Number.isInteger(size) && size >= 0);
    return isWhole && all.reduce((a, b) => a * b, 1) === count ? all : null;
  }
  if (type === 'Squeeze') {
    const axes = list?.map((axis) => (axis < 0 ? axis + dims.length : axis));
    const goes = (/** @type {number} */ i) => (axes ? axes.includes(i) : dims[i] === 1);
    if (axes?.some((axis) => dims[axis] !== 1)) return null;
    return dims.filter((_, i) => !goes(i));
  }
  if (!list) return null;
  const rank = dims.length + list.length;
  const axes = list.map((axis) => (axis < 0 ? axis + rank : axis));
  const rest = [...dims];
  return Array.from({ length: rank }, (_, i) => (axes.includes(i) ? 1 : (rest.shift() ?? 1)));
}
