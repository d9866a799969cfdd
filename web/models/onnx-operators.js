// The operators of ONNX that are read, with all that a node may say of itself and what that may be. Whatever a node says beyond
// that is refused by name, because it could mean something else: https://onnx.ai/onnx/operators/
//
// Holds for version 7 of the operator set and later. Defaults are written out, as they are part of what a file means.

import { NotImportable, refuseSetting } from './import.js';

/** Kinds of attributes in onnx.proto, and the field that holds the value. */
const kinds = /** @type {const} */ ({
  float: { type: 1, field: 'float' },
  integer: { type: 2, field: 'integer' },
  text: { type: 3, field: 'text' },
  tensor: { type: 4, field: 'tensor' },
  floats: { type: 6, field: 'floats' },
  integers: { type: 7, field: 'integers' },
});

/**
 * @typedef {object} Allowed an attribute that an operator may have
 * @property {keyof typeof kinds} kind
 * @property {number | string | null} standard what its absence means; NaN where it has to be there
 * @property {(value: number | string) => boolean} fits
 */

/** @typedef {import('./onnx-file.js').Attribute} Attribute */
/** @typedef {{inputs: [least: number, most: number], attributes: Record<string, Allowed>}} Operator */
/** @typedef {Record<string, number | string | Uint8Array | number[] | null>} Settings the attributes of a node, defaults too */

/** @type {(standard: number | null, only?: number[]) => Allowed} */
const float = (standard, only) => ({
  kind: 'float',
  standard,
  fits: (value) => !only || only.some((each) => Math.fround(each) === value),
});
/** @type {(standard: number | null, only?: number[]) => Allowed} */
const integer = (standard, only) => ({
  kind: 'integer',
  standard,
  fits: (value) => !only || only.includes(Number(value)),
});
/** @type {(standard: string, only?: string[]) => Allowed} */
const text = (standard, only) => ({
  kind: 'text',
  standard,
  fits: (value) => !only || only.includes(String(value)),
});
/** @type {Allowed} */
const tensor = { kind: 'tensor', standard: null, fits: () => true };
/** @type {Allowed} */
const floats = { kind: 'floats', standard: null, fits: () => true };
/** @type {Allowed} */
const integers = { kind: 'integers', standard: null, fits: () => true };
/** @type {(standard: number) => Allowed} */
const near = (standard) => ({
  kind: 'float',
  standard,
  fits: (value) => Math.abs(Number(value) - standard) < 1e-6,
});

/** @type {(inputs: number | [number, number], attributes?: Record<string, Allowed>) => Operator} */
const operator = (inputs, attributes = {}) => ({
  inputs: typeof inputs === 'number' ? [inputs, inputs] : inputs,
  attributes,
});

/** @type {Record<string, Operator>} */
const operators = {
  Gemm: operator([2, 3], {
    alpha: float(1),
    beta: float(1),
    transA: integer(0, [0, 1]),
    transB: integer(0, [0, 1]),
  }),
  MatMul: operator(2),
  Constant: operator(0, {
    value: tensor,
    value_float: float(null),
    value_floats: floats,
    value_int: integer(null),
    value_ints: integers,
  }),

  // These leave values as they are, once training is over.
  Identity: operator(1),
  Dropout: operator([1, 3], { ratio: float(0.5), seed: integer(0) }),
  Flatten: operator(1, { axis: integer(1, [1]) }),
  Reshape: operator(2, { allowzero: integer(0, [0]) }),
  Transpose: operator(1, { perm: integers }),
  // Axes were attributes before version 13.
  Squeeze: operator([1, 2], { axes: integers }),
  Unsqueeze: operator([1, 2], { axes: integers }),

  // How a program asks for the number of samples, to keep it.
  Shape: operator(1, { start: integer(0, [0]), end: integer(null) }),
  Gather: operator(2, { axis: integer(0, [0]) }),
  Slice: operator([3, 5]),
  Concat: operator([1, 16], { axis: integer(NaN) }),

  Sigmoid: operator(1),
  Tanh: operator(1),
  Relu: operator(1),
  LeakyRelu: operator(1, { alpha: float(0.01) }),
  PRelu: operator(2),
  Elu: operator(1, { alpha: float(1) }),
  Celu: operator(1, { alpha: float(1) }),
  Selu: operator(1, { alpha: near(1.6732632), gamma: near(1.050701) }),
  // Bounds were attributes before version 11.
  Clip: operator([1, 3], { min: float(-Infinity), max: float(Infinity) }),
  Softplus: operator(1),
  Softsign: operator(1),
  HardSigmoid: operator(1, { alpha: float(0.2), beta: float(0.5) }),
  HardSwish: operator(1),
  Gelu: operator(1, { approximate: text('none', ['none']) }),
  Swish: operator(1, { alpha: float(1, [1]) }),
  Mish: operator(1),
  // Before version 13 the axis began what all is normalised over: the same, for rows of classes.
  Softmax: operator(1, { axis: integer(-1) }),
  LogSoftmax: operator(1, { axis: integer(-1) }),

  // What activations are composed of.
  Add: operator(2),
  Sub: operator(2),
  Mul: operator(2),
  Div: operator(2),
  Neg: operator(1),
  Exp: operator(1),
  Abs: operator(1),
  Log: operator(1),
  Sqrt: operator(1),
  Reciprocal: operator(1),
  Pow: operator(2),
  Erf: operator(1),
  Sin: operator(1),
  Max: operator([1, 2]),
  Min: operator([1, 2]),
  Greater: operator(2),
  GreaterOrEqual: operator(2),
  Less: operator(2),
  LessOrEqual: operator(2),
  Not: operator(1),
  Where: operator(3),
  // What is cast here is true or false, numbers between precisions, or sizes: neither of the last two settings concerns it.
  Cast: operator(1, { to: integer(NaN), saturate: integer(1), round_mode: text('up') }),
};

/**
 * What a node says of itself, with what it leaves unsaid.
 *
 * @param {import('./onnx-file.js').Node} node
 * @returns {Settings}
 * @throws {NotImportable} where it says anything else than its operator may
 */
export function settingsOf({ type, domain, inputs, outputs, attributes }) {
  const foreign = domain !== '' && domain !== 'ai.onnx';
  if (foreign || !Object.hasOwn(operators, type))
    throw new NotImportable('unknownLayer', { name: foreign ? `${domain}.${type}` : type });
  const { inputs: count, attributes: allowed } = operators[type];
  if (inputs.length < count[0] || inputs.length > count[1])
    refuseSetting(type, 'inputs', inputs.length);
  if (outputs.length === 0) refuseSetting(type, 'outputs', 0);
  for (const [name, attribute] of attributes) {
    if (!Object.hasOwn(allowed, name)) refuseSetting(type, name, shown(attribute));
  }
  /** @type {Settings} */
  const settings = {};
  for (const [name, { kind, standard, fits }] of Object.entries(allowed)) {
    const attribute = attributes.get(name);
    const value = attribute ? valueOf(attribute, kind) : standard;
    if (attribute && value === null) refuseSetting(type, name, shown(attribute));
    const comparable = typeof value === 'number' || typeof value === 'string';
    if (comparable && !fits(value)) refuseSetting(type, name, value);
    settings[name] = value;
  }
  return settings;
}

/**
 * The value of an attribute of that kind; null where it is of another.
 *
 * @param {Attribute} attribute
 * @param {keyof typeof kinds} kind
 */
function valueOf(attribute, kind) {
  const { type, field } = kinds[kind];
  if (attribute.reference !== '') return null;
  // Files of the first years do not name the type. Where one is named, some programs leave out zeros.
  if (attribute.type !== 0 && attribute.type !== type) return null;
  const isOne = ['float', 'integer', 'text'].includes(kind);
  const zero = attribute.type === type && isOne ? (kind === 'text' ? '' : 0) : null;
  return attribute[field] ?? zero;
}

/** @param {Attribute} attribute */
function shown({ float, integer, text, reference }) {
  return float ?? integer ?? text ?? reference;
}
