// What a graph does to its inputs before the first dense layer: columns are scaled, pictures become rows, rows become columns.

import { NotImportable, refuseSetting } from '../import.js';
import { numbersIn } from './folding.js';
import { sizeText } from './sizes.js';

/** @import {Scales} from '../import-units.js' */
/** @import {Constant} from './constants.js' */
/** @import {Input} from '../onnx-file.js' */

/** @typedef {'rows' | 'columns'} Layout whether a sample is a row, or a column */

/**
 * @typedef {object} Inputs
 * @property {number} layer −1: before all layers
 * @property {string} name
 * @property {(number | null)[] | null} dims as they are at this point, null where the file does not say; null for sizes of any number
 * @property {Layout | null} layout of what is there at this point, null where nothing depends on it yet
 * @property {{centre: number[], spread: number[]} | null} scales null where they are as they came
 */

/** @param {Input} input @returns {Inputs} */
export function inputsOf({ name, dims }) {
  if (dims && dims.length < 1) throw new NotImportable('sizes', { name });
  return { layer: -1, name, dims, layout: null, scales: null };
}

/** What a negation multiplies with. @type {Constant} */
const minusOne = { dims: [], values: Float32Array.of(-1), doubles: null, integers: null };

/**
 * What a node makes of the inputs.
 *
 * @param {import('../onnx-file.js').Node} node
 * @param {import('../onnx-operators.js').Settings} settings
 * @param {Inputs} inputs
 * @param {number} at which operand they are
 * @param {(number | null)[] | null} list sizes or axes that the node is given
 * @param {Constant | undefined} constant the other operand of two
 * @returns {Inputs | null} null where they would no longer be inputs that are scaled
 * @throws {NotImportable}
 */
export function throughNode({ type }, settings, inputs, at, list, constant) {
  if (type === 'Flatten') {
    if (settings.axis !== 1) refuseSetting(type, 'axis', settings.axis);
    return flattened(inputs);
  }
  if (type === 'Reshape') return reshaped(inputs, list);
  if (type === 'Transpose') return turned(inputs, settings.perm);
  if (type === 'Squeeze' || type === 'Unsqueeze')
    return squeezed(inputs, type, /** @type {number[] | null} */ (list));
  if (type === 'Neg') return scaled(inputs, 'Mul', minusOne, false);
  return constant && !constant.integers ? scaled(inputs, type, constant, at === 1) : null;
}

/**
 * Adds or multiplies.
 *
 * @param {Inputs} inputs
 * @param {string} type of the node
 * @param {Constant} constant the other operand
 * @param {boolean} isSecond whether the inputs are the second operand
 * @returns {Inputs | null} null where that is no scaling
 */
function scaled(inputs, type, constant, isSecond) {
  if (isSecond && ['Sub', 'Div'].includes(type)) return null;
  const { dims } = constant;
  const numbers = [...numbersIn(constant)];
  const long = dims.findIndex((size) => size > 1);
  let { layout } = inputs;
  if (long >= 0) {
    if (dims.slice(long + 1).some((size) => size > 1) || (inputs.dims?.length ?? 2) > 2)
      return null;
    const needed = long === dims.length - 1 ? 'rows' : 'columns';
    if (layout && layout !== needed) return null;
    layout = needed;
  }
  const { centre, spread } = inputs.scales ?? { centre: [0], spread: [1] };
  const length = Math.max(centre.length, numbers.length);
  if ([centre, numbers].some((each) => each.length !== 1 && each.length !== length)) return null;
  const at = (/** @type {number[]} */ each, /** @type {number} */ i) =>
    each[each.length === 1 ? 0 : i];
  // (value − centre) ÷ spread, as it is after one more step.
  const steps = {
    Add: (/** @type {number} */ c, /** @type {number} */ s, /** @type {number} */ n) => [
      c - n * s,
      s,
    ],
    Sub: (/** @type {number} */ c, /** @type {number} */ s, /** @type {number} */ n) => [
      c + n * s,
      s,
    ],
    Mul: (/** @type {number} */ c, /** @type {number} */ s, /** @type {number} */ n) => [c, s / n],
    Div: (/** @type {number} */ c, /** @type {number} */ s, /** @type {number} */ n) => [c, s * n],
  };
  const step = steps[/** @type {keyof typeof steps} */ (type)];
  if (!step) return null;
  const pairs = Array.from({ length }, (_, i) =>
    step(at(centre, i), at(spread, i), at(numbers, i)),
  );
  const scales = { centre: pairs.map(([c]) => c), spread: pairs.map(([, s]) => s) };
  return { ...inputs, layout, scales };
}

/**
 * Rows for columns.
 *
 * @param {Inputs} inputs
 * @param {unknown} perm
 * @returns {Inputs}
 */
function turned(inputs, perm) {
  const order = Array.isArray(perm) && perm.length > 0 ? perm.join() : '1,0';
  if (order !== '1,0' || (inputs.dims?.length ?? 2) !== 2)
    refuseSetting('Transpose', 'perm', order);
  return {
    ...inputs,
    dims: inputs.dims && [...inputs.dims].reverse(),
    layout: inputs.layout && other(inputs.layout),
  };
}

/** @param {Layout} layout @returns {Layout} */
export function other(layout) {
  return layout === 'rows' ? 'columns' : 'rows';
}

/** The numbers of a sample, where they are known. @param {Inputs} inputs */
function widthOf({ dims }) {
  if (!dims || dims.slice(1).some((size) => size === null)) return null;
  return dims.slice(1).reduce((/** @type {number} */ a, b) => a * Number(b), 1);
}

/** Each sample as a row. @param {Inputs} inputs @returns {Inputs} */
function flattened(inputs) {
  if (inputs.layout === 'columns') throw new NotImportable('sizes', { name: inputs.name });
  return { ...inputs, dims: [inputs.dims?.[0] ?? null, widthOf(inputs)], layout: 'rows' };
}

/**
 * The inputs as a row for each sample, if the shape says that and nothing else.
 *
 * @param {Inputs} inputs
 * @param {(number | null)[] | null} shape null for the number of samples, or where it is unknown
 * @returns {Inputs}
 */
function reshaped(inputs, shape) {
  const [samples, width] = shape ?? [];
  const known = widthOf(inputs);
  const kept = samples === 0 || samples === null;
  const whole = kept && width === -1;
  const fits = (kept || samples === -1) && width !== null && (known ?? width) === width;
  if (shape?.length !== 2 || !(whole || (fits && Number(width) > 0)))
    refuseSetting('Reshape', 'shape', sizeText(shape));
  return { ...flattened(inputs), dims: [inputs.dims?.[0] ?? null, whole ? known : width] };
}

/**
 * Axes of one number taken out or put in.
 *
 * @param {Inputs} inputs
 * @param {'Squeeze' | 'Unsqueeze'} type
 * @param {number[] | null} axes
 * @returns {Inputs}
 */
function squeezed(inputs, type, axes) {
  const { dims } = inputs;
  if (!dims || !axes || inputs.layout === 'columns') return refuseSetting(type, 'axes', axes ?? '');
  if (type === 'Unsqueeze') {
    // A single sample becomes a row of its own.
    if (dims.length !== 1 || axes.join() !== '0') return refuseSetting(type, 'axes', axes);
    return { ...inputs, dims: [1, ...dims], layout: 'rows' };
  }
  const places = axes.map((axis) => (axis < 0 ? axis + dims.length : axis));
  if (places.some((axis) => axis === 0 || dims[axis] !== 1)) refuseSetting(type, 'axes', axes);
  return { ...inputs, dims: dims.filter((_, i) => !places.includes(i)) };
}

/**
 * Refuses a dense layer that does not fit its inputs.
 *
 * @param {Inputs} inputs
 * @param {Layout} layout that the layer reads
 * @param {number} count of numbers that it takes
 * @param {string} name of the layer
 * @throws {NotImportable}
 */
export function checkInputs({ dims, layout: found, scales }, layout, count, name) {
  const rank = dims?.length ?? 2;
  const axis = rank === 1 ? 0 : layout === 'rows' ? rank - 1 : 0;
  const width = dims?.[axis] ?? null;
  const isRow = rank <= 2 && (found ?? layout) === layout;
  const fits = [scales?.centre.length ?? 1, scales?.spread.length ?? 1].every(
    (length) => length === 1 || length === count,
  );
  if (!isRow || (width ?? count) !== count || !fits) throw new NotImportable('sizes', { name });
}

/**
 * The scaling of a table, its spreads positive: what turns a column round is turned round in the weights instead.
 *
 * @param {Inputs['scales']} scales
 * @param {{inputs: number, units: number, weights: Float32Array}} layer the first
 * @returns {Scales | null}
 */
export function scalesFor(scales, { inputs, units, weights }) {
  if (!scales) return null;
  const { centre, spread } = scales;
  const negative = (/** @type {number} */ i) => spread[spread.length === 1 ? 0 : i] < 0;
  for (let unit = 0; unit < units; unit++) {
    for (let i = 0; i < inputs; i++) if (negative(i)) weights[unit * inputs + i] *= -1;
  }
  return { centre, spread: spread.map(Math.abs) };
}
