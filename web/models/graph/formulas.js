// What the operators between two dense layers do to formulas.

import { decimal } from '../import.js';
import {
  applied,
  clipped,
  inverse,
  number,
  numberOf,
  product,
  sum,
  textOf,
  times,
  variable,
} from './formula.js';
import { leaky, operators, withAlpha, z } from './activations.js';

/** @import {Formula} from './formula.js' */
/** @import {Settings} from '../onnx-operators.js' */

/** @typedef {(settings: Settings, a: Formula, b: Formula | null, c: Formula | null) => Formula | null} Rule */

/** Functions that are atoms of a formula. */
const functions = [
  'Sigmoid',
  'Tanh',
  'Exp',
  'Log',
  'Abs',
  'Erf',
  'Sin',
  'Softplus',
  'Selu',
  'Softmax',
  'LogSoftmax',
];

/** A power that is written out. */
const highestPower = 4;

/** @param {Formula} a @param {Formula} b */
const difference = (a, b) => sum(a, times(b, -1));
/** @param {Formula} truth 1 or 0 */
const negated = (truth) => difference(number(1), truth);

/** The larger of two. @param {Formula} a @param {Formula} b @returns {Formula} */
function larger(a, b) {
  const [first, second] = [numberOf(a), numberOf(b)];
  if (second !== null) return clipped(a, second, Infinity);
  if (first !== null) return clipped(b, first, Infinity);
  return sum(clipped(difference(a, b), 0, Infinity), b);
}

/** @type {Record<string, Rule>} */
const rules = {
  Add: (_, a, b) => b && sum(a, b),
  Sub: (_, a, b) => b && difference(a, b),
  Mul: (_, a, b) => b && product(a, b),
  Div: (_, a, b) => b && product(a, inverse(b)),
  Pow: (_, a, b) => {
    const power = b && numberOf(b);
    if (power === -1) return inverse(a);
    if (!power || !Number.isInteger(power) || power < 1 || power > highestPower) return null;
    return product(...Array.from({ length: power }, () => a));
  },
  Max: (_, a, b) => (b ? larger(a, b) : a),
  Min: (_, a, b) => (b ? times(larger(times(a, -1), times(b, -1)), -1) : a),
  Clip: (settings, a, b, c) => {
    // Bounds were attributes once.
    const low = b ? numberOf(b) : Number(settings.min);
    const high = c ? numberOf(c) : Number(settings.max);
    return low === null || high === null || low > high ? null : clipped(a, low, high);
  },
  Greater: (_, a, b) => b && applied('Step', difference(a, b)),
  GreaterOrEqual: (_, a, b) => b && applied('StepOrEqual', difference(a, b)),
  Less: (_, a, b) => b && applied('Step', difference(b, a)),
  LessOrEqual: (_, a, b) => b && applied('StepOrEqual', difference(b, a)),
  Not: (_, a) => negated(a),
  Where: (_, a, b, c) => b && c && sum(product(a, b), product(negated(a), c)),
  PRelu: (_, a, b) => (b && a === z ? leaky(b) : null),
  ...Object.fromEntries(
    Object.keys(withAlpha).map((type) => [
      type,
      /** @type {Rule} */
      ({ alpha }, a) => (a === z ? variable(`${type}:${decimal(Number(alpha))}(z)`) : null),
    ]),
  ),
  ...Object.fromEntries(
    functions.map((type) => [type, /** @type {Rule} */ (_, a) => applied(type, a)]),
  ),
  ...Object.fromEntries(
    Object.entries(operators).map(([type, f]) => [
      type,
      /** @type {Rule} */ (settings, a) => f(a, settings),
    ]),
  ),
};

/** @param {string} type of a node */
export function isFormula(type) {
  return Object.hasOwn(rules, type);
}

/**
 * @param {string} type of a node
 * @param {Settings} settings
 * @param {(Formula | null)[]} operands null for those that are left out
 * @returns {Formula | null} null where it makes none
 */
export function formulaOf(type, settings, [a, b, c]) {
  return a ? rules[type](settings, a, b ?? null, c ?? null) : null;
}

/**
 * A formula for who reads a message.
 *
 * @param {Formula} formula
 */
export function shown(formula) {
  return textOf(formula)
    .replace(/Clip:0:Infinity\(/g, 'Relu(')
    .replace(/Clip:([^:(]*):([^:(]*)\(/g, 'Clip[$1, $2](')
    .replaceAll('+ -', '− ');
}
