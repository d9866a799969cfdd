// An activation of the reader's own in the languages of other programs: its formula written out, from which each of them derives the
// slope by itself.

import { shortest } from './model.js';

/** @import {FormulaNode} from '../format/formula-tree.js' */
/** @import {OwnLayer} from './own-layer.js' */

/**
 * How a language writes operations: templates with `a`, `b`, `c` and `d` between braces for the operands.
 *
 * @typedef {object} Dialect
 * @property {Record<string, string>} operations
 * @property {(constant: string) => string} constant
 * @property {(number: string) => string} [plain] a part without z that a function is to be applied to
 */

const arithmetic = {
  '+': '({a} + {b})',
  '-': '({a} - {b})',
  '*': '({a} * {b})',
  '/': '({a} / {b})',
  negate: '(-{a})',
};

/** @param {string} library @param {string[]} names */
const functions = (library, names) =>
  Object.fromEntries(names.map((name) => [name, `${library}.${name}({a})`]));

const common = ['expm1', 'abs', 'exp', 'log', 'sqrt', 'tanh', 'sigmoid', 'sin', 'cos', 'erf'];

/** @type {Dialect} */
const torch = {
  operations: {
    ...arithmetic,
    ...functions('torch', [...common, 'sign']),
    softplus: 'nn.functional.softplus({a})',
    min: 'torch.minimum({a}, {b})',
    max: 'torch.maximum({a}, {b})',
    '>': 'torch.where({a} > {b}, {c}, {d})',
    '>=': 'torch.where({a} >= {b}, {c}, {d})',
    '^': '({a} ** {n})',
  },
  constant: (name) => `self.${name}`,
  plain: (text) => `torch.as_tensor(${text})`,
};

/** @type {Dialect} */
const keras = {
  operations: {
    ...arithmetic,
    ...functions('ops', [...common, 'sign', 'softplus']),
    min: 'ops.minimum({a}, {b})',
    max: 'ops.maximum({a}, {b})',
    '>': 'ops.where({a} > {b}, {c}, {d})',
    '>=': 'ops.where({a} >= {b}, {c}, {d})',
    '^': '({a} ** {n})',
  },
  constant: (name) => `self.${name}`,
  plain: (text) => `ops.convert_to_tensor(${text}, "float32")`,
};

/** @type {Dialect} */
const tfjs = {
  operations: {
    ...functions('tf', [...common, 'sign', 'softplus']),
    '+': 'tf.add({a}, {b})',
    '-': 'tf.sub({a}, {b})',
    '*': 'tf.mul({a}, {b})',
    '/': 'tf.div({a}, {b})',
    negate: 'tf.neg({a})',
    min: 'tf.minimum({a}, {b})',
    max: 'tf.maximum({a}, {b})',
    '>': 'tf.where(tf.greater({a}, {b}), {c}, {d})',
    '>=': 'tf.where(tf.greaterEqual({a}, {b}), {c}, {d})',
    '^': 'tf.pow({a}, tf.scalar({n}))',
  },
  constant: (name) => `this.${name}.read()`,
};

export const dialects = { torch, keras, tfjs };

/** Operations that every language has between numbers. */
const ofNumbers = new Set(Object.keys(arithmetic));

/** @param {FormulaNode} node @returns {boolean} */
function hasZ({ op, args }) {
  return op === 'z' || args.some(hasZ);
}

/**
 * A formula as an expression of `z`.
 *
 * @param {FormulaNode} node
 * @param {Dialect} dialect
 * @returns {string}
 */
export function expression(node, dialect) {
  const { op, args, value = 0, name = '' } = node;
  if (op === 'z') return 'z';
  if (op === 'number') return value < 0 ? `(${shortest(value)})` : shortest(value);
  if (op === 'constant') return dialect.constant(name);
  const operands = args.map((arg) => {
    const text = expression(arg, dialect);
    const isBare = dialect.plain && !ofNumbers.has(op) && op !== '^' && !hasZ(arg);
    return isBare ? dialect.plain?.(text) : text;
  });
  return dialect.operations[op].replace(/\{([a-dn])\}/g, (_, key) =>
    key === 'n' ? String(value) : String(operands['abcd'.indexOf(key)]),
  );
}

/** Operators of ONNX. @type {Record<string, string>} */
const onnxOperators = {
  '+': 'Add',
  '-': 'Sub',
  '*': 'Mul',
  '/': 'Div',
  '>': 'Greater',
  '>=': 'GreaterOrEqual',
  negate: 'Neg',
  min: 'Min',
  max: 'Max',
  abs: 'Abs',
  exp: 'Exp',
  log: 'Log',
  sqrt: 'Sqrt',
  tanh: 'Tanh',
  sigmoid: 'Sigmoid',
  softplus: 'Softplus',
  sin: 'Sin',
  cos: 'Cos',
  erf: 'Erf',
  sign: 'Sign',
};

/**
 * @typedef {object} OnnxGraph
 * @property {(name: string, shape: number[], values: Float32Array, constant?: string) => string} constant whose last value is its name in
 *   the formula
 * @property {(operator: string, inputs: string[], output: string) => string} node
 */

/**
 * Writes the formula from tensor `z` to tensor `a` in standard operators; names on the way begin with `a`.
 *
 * @param {OnnxGraph} graph
 * @param {string} z
 * @param {string} a
 * @param {OwnLayer} own
 */
export function writeOnnx(graph, z, a, { tree, constants }) {
  let count = 0;
  const next = () => `${a}_${++count}`;
  const scalar = (/** @type {number} */ value) =>
    graph.constant(next(), [], Float32Array.of(value));
  /** @type {Map<string, string>} */
  const written = new Map();

  /** @param {FormulaNode} node @param {string} [output] @returns {string} */
  const write = (node, output) => {
    const key = JSON.stringify(node);
    const known = written.get(key);
    if (known && !output) return known;
    const name = make(node, output ?? next());
    written.set(key, name);
    return name;
  };

  /** @param {FormulaNode} node @param {string} output @returns {string} */
  const make = ({ op, args, value = 0, name = '' }, output) => {
    if (op === 'z') return output.startsWith(`${a}_`) ? z : graph.node('Identity', [z], output);
    if (op === 'number' || op === 'constant') {
      const values = constants.find((each) => each.name === name)?.values ?? [value];
      const made = graph.constant(
        next(),
        values.length === 1 ? [] : [values.length],
        Float32Array.from(values),
        name,
      );
      // Of the shape of z, as every output has it.
      if (output.startsWith(`${a}_`)) return made;
      return graph.node('Add', [graph.node('Mul', [z, scalar(0)], next()), made], output);
    }
    const [first, second, yes, no] = args.map((arg) => write(arg));
    if (op === '^') return graph.node('Pow', [first, scalar(value)], output);
    if (op === 'expm1')
      return graph.node('Sub', [graph.node('Exp', [first], next()), scalar(1)], output);
    if (op === '>' || op === '>=') {
      const condition = graph.node(onnxOperators[op], [first, second], next());
      return graph.node('Where', [condition, yes, no], output);
    }
    return graph.node(onnxOperators[op], second ? [first, second] : [first], output);
  };

  // What does not depend on z has to be given its shape.
  if (hasZ(tree)) write(tree, a);
  else graph.node('Add', [graph.node('Mul', [z, scalar(0)], next()), write(tree)], a);
}
