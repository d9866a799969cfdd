// The activations of the engine as formulas of z, in all the ways in which programs put them together from smaller functions, and the
// operators of ONNX that stand for one. What a formula is, is looked up by its text.

import {
  applied,
  clipped,
  inverse,
  number,
  product,
  sum,
  textOf,
  times,
  variable,
} from './formula.js';

/** @import {Formula} from './formula.js' */

/** @typedef {{activation: string, parameter: number | null, slopes: string | null}} FoundFormula `slopes` is a variable's name, with a minus sign where they are its negatives */

export const z = variable('z');

const selu = { alpha: 1.6732632423543772, scale: 1.0507009873554805 };

/** @param {Formula} u */
const rectifier = (u) => clipped(u, 0, Infinity);
/** @param {Formula} u */
const hardSigmoid = (u) => clipped(sum(times(u, 1 / 6), number(0.5)), 0, 1);

/** Operators of ONNX that are a formula. @type {Record<string, (u: Formula, settings: Record<string, any>) => Formula>} */
export const operators = {
  Relu: rectifier,
  Neg: (u) => times(u, -1),
  Reciprocal: inverse,
  Softsign: (u) => product(u, inverse(sum(number(1), applied('Abs', u)))),
  HardSigmoid: (u, { alpha, beta }) => clipped(sum(times(u, alpha), number(beta)), 0, 1),
  HardSwish: (u) => product(u, hardSigmoid(u)),
  Swish: (u) => product(u, applied('Sigmoid', u)),
  Mish: (u) => product(u, applied('Tanh', applied('Softplus', u))),
  Gelu: (u) => product(times(u, 0.5), sum(number(1), applied('Erf', times(u, Math.SQRT1_2)))),
};

/** Operators whose one number is the activation's. */
export const withAlpha = /** @type {Record<string, string>} */ ({
  LeakyRelu: 'leaky_relu',
  Elu: 'elu',
  Celu: 'celu',
});

/**
 * α · z for negative z, z for the others.
 *
 * @param {Formula} alpha
 */
export function leaky(alpha) {
  const slope = rectifier(z);
  return sum(product(alpha, z), slope, times(product(alpha, slope), -1));
}

/**
 * What is z for positive z and another formula below 0.
 *
 * @param {Formula} below which is under 0 there, and above it else
 */
function joined(below) {
  const right = applied('Step', z);
  const chosen = sum(rectifier(z), below, times(product(right, below), -1));
  const bounded = sum(rectifier(z), clipped(below, -Infinity, 0));
  // The same without a step, where only what is negative goes into the exponential function.
  return [chosen, bounded];
}

/** @param {number} alpha @param {number} width */
const exponential = (alpha, width) =>
  times(sum(applied('Exp', times(z, 1 / width)), number(-1)), alpha);

/** The exponential of what is negative of z. @param {number} alpha @param {number} width */
const early = (alpha, width) =>
  sum(
    rectifier(z),
    times(sum(applied('Exp', times(clipped(z, -Infinity, 0), 1 / width)), number(-1)), alpha),
  );

/** @type {[activation: string, formula: Formula][]} */
const plain = [
  ['identity', z],
  ['sigmoid', applied('Sigmoid', z)],
  ['sigmoid', product(applied('Exp', z), inverse(sum(number(1), applied('Exp', z))))],
  ['tanh', applied('Tanh', z)],
  ['tanh', sum(times(applied('Sigmoid', times(z, 2)), 2), number(-1))],
  ['relu', rectifier(z)],
  ['relu6', clipped(z, 0, 6)],
  ['softplus', applied('Softplus', z)],
  ['softplus', sum(rectifier(z), applied('Softplus', times(applied('Abs', z), -1)))],
  ['softsign', operators.Softsign(z, {})],
  ['hard_sigmoid', hardSigmoid(z)],
  ['hard_tanh', clipped(z, -1, 1)],
  ['hard_swish', operators.HardSwish(z, {})],
  ['gelu', operators.Gelu(z, {})],
  ['silu', operators.Swish(z, {})],
  ['mish', operators.Mish(z, {})],
  ['sine', applied('Sin', z)],
  ['gaussian', applied('Exp', times(product(z, z), -1))],
  ['step', applied('Step', z)],
  ['selu', applied('Selu', z)],
  ...[...joined(exponential(selu.alpha, 1)), early(selu.alpha, 1)].map(
    (formula) => /** @type {[string, Formula]} */ (['selu', times(formula, selu.scale)]),
  ),
  ['softmax', applied('Softmax', z)],
  // Its logarithm is what the loss takes: the network is the same.
  ['softmax', applied('LogSoftmax', z)],
  ['softmax', applied('Log', applied('Softmax', z))],
];

const texts = new Map(plain.map(([activation, formula]) => [textOf(formula), activation]));

/** Those with a number that is found in the formula. @type {[activation: string, formulas: (alpha: number) => Formula[]][]} */
const parametrised = [
  ['leaky_relu', (alpha) => [leaky(number(alpha))]],
  ['elu', (alpha) => [...joined(exponential(alpha, 1)), early(alpha, 1)]],
  ['celu', (alpha) => [...joined(exponential(alpha, alpha)), early(alpha, alpha)]],
];

/**
 * The activation that a formula is.
 *
 * @param {Formula} formula
 * @returns {FoundFormula | null}
 */
export function activationIn(formula) {
  const text = textOf(formula);
  const activation = texts.get(text);
  if (activation) return { activation, parameter: null, slopes: null };
  const [, operator, alpha] = /^(\w+):([-\d.e]+)\(z\)$/.exec(text) ?? [];
  if (operator && Object.hasOwn(withAlpha, operator))
    return { activation: withAlpha[operator], parameter: Number(alpha), slopes: null };
  const numbers = new Set(
    [...formula.values()].flatMap(({ factor }) => [factor, -factor]).filter((each) => each > 0),
  );
  for (const parameter of numbers) {
    for (const [name, formulas] of parametrised)
      if (formulas(parameter).some((each) => textOf(each) === text))
        return { activation: name, parameter, slopes: null };
  }
  const slopes = [...formula.values()].flatMap(({ powers }) =>
    [...powers.keys()].filter((each) => each.startsWith('slope:')),
  );
  for (const name of new Set(slopes)) {
    for (const sign of [1, -1])
      if (textOf(leaky(times(variable(name), sign))) === text)
        return { activation: 'prelu', parameter: null, slopes: sign < 0 ? `-${name}` : name };
  }
  return null;
}
