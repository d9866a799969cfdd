// Formulas of one variable in a normal form, so that one function that two programs have put together in different ways is one text:
// a sum of terms, each a number times powers of atoms. An atom is the variable, a named constant, or a function of a formula.
//
// Summands and factors may come in any order, as differences, quotients or negations; bounds are brought to the plain variable;
// 1/(1 + exp(−u)) is a sigmoid, log(1 + exp(u)) a softplus. Numbers are compared in six digits, which is what single precision leaves
// of a rounded 1/6 or √2, and tells 0.1667 from it.

/** @typedef {{text: string, head: string, argument: Formula | null}} Atom */
/** @typedef {{factor: number, powers: Map<string, {atom: Atom, power: number}>}} Term */
/** @typedef {Map<string, Term>} Formula terms by the text of their atoms, the constant one by '' */

/** A hostile graph could double a formula with every node. */
const mostTerms = 40;
const longestText = 600;
const highestPower = 8;

/** What is left of a difference of equal numbers. */
const rounding = 1e-6;

export class FormulaTooLong extends Error {
  constructor() {
    super('The formula is longer than any activation.');
    this.name = 'FormulaTooLong';
  }
}

/**
 * @param {number} value
 * @returns {Formula}
 */
export function number(value) {
  return value === 0 ? new Map() : new Map([['', { factor: value, powers: new Map() }]]);
}

/**
 * @param {string} name of a variable, or of constants that are not looked into
 * @returns {Formula}
 */
export function variable(name) {
  return ofAtom({ text: name, head: name, argument: null });
}

/** @param {Atom} atom @returns {Formula} */
function ofAtom(atom) {
  if (atom.text.length > longestText) throw new FormulaTooLong();
  return new Map([[atom.text, { factor: 1, powers: new Map([[atom.text, { atom, power: 1 }]]) }]]);
}

/**
 * @param {...Formula} summands
 * @returns {Formula}
 */
export function sum(...summands) {
  /** @type {Formula} */
  const result = new Map();
  for (const summand of summands) {
    for (const [key, { factor, powers }] of summand) {
      const before = result.get(key)?.factor ?? 0;
      const after = before + factor;
      const isNone = Math.abs(after) <= rounding * Math.max(Math.abs(before), Math.abs(factor));
      if (isNone) result.delete(key);
      else result.set(key, { factor: after, powers });
    }
  }
  if (result.size > mostTerms) throw new FormulaTooLong();
  return result;
}

/**
 * @param {Formula} formula
 * @param {number} factor
 * @returns {Formula}
 */
export function times(formula, factor) {
  if (factor === 0) return new Map();
  return new Map(
    [...formula].map(([key, term]) => [key, { ...term, factor: factor * term.factor }]),
  );
}

/**
 * @param {...Formula} factors
 * @returns {Formula}
 */
export function product(...factors) {
  return factors.reduce((left, right) => {
    if (left.size * right.size > mostTerms * mostTerms) throw new FormulaTooLong();
    const terms = [...left.values()].flatMap((a) => [...right.values()].map((b) => termOf(a, b)));
    return sum(...terms);
  });
}

/** @param {Term} a @param {Term} b @returns {Formula} their product */
function termOf(a, b) {
  const powers = new Map(a.powers);
  for (const [text, { atom, power }] of b.powers) {
    const all = (powers.get(text)?.power ?? 0) + power;
    if (Math.abs(all) > highestPower) throw new FormulaTooLong();
    if (all === 0) powers.delete(text);
    else powers.set(text, { atom, power: atom.head.startsWith('Step') ? 1 : all });
  }
  rectified(powers);
  const key = [...powers.values()]
    .map(({ atom, power }) => (power === 1 ? atom.text : `${atom.text}^${power}`))
    .sort()
    .join('·');
  if (key.length > longestText) throw new FormulaTooLong();
  return new Map([[key, { factor: a.factor * b.factor, powers }]]);
}

/**
 * Where a step of the variable multiplies the variable itself, that is a rectifier.
 *
 * @param {Term['powers']} powers
 */
function rectified(powers) {
  for (const step of [...powers.values()].map(({ atom }) => atom)) {
    const inner = step.head.startsWith('Step') && step.argument && onlyAtom(step.argument);
    if (!inner) continue;
    const [bound] = clipped(step.argument ?? new Map(), 0, Infinity).values();
    const [rectifier] = [...bound.powers.values()];
    if (powers.get(inner.text)?.power === 1) {
      powers.delete(step.text);
      powers.delete(inner.text);
      powers.set(rectifier.atom.text, rectifier);
    } else if (powers.has(rectifier.atom.text)) powers.delete(step.text);
  }
}

/** The atom that a formula is; null where it is anything else. @param {Formula} formula */
function onlyAtom(formula) {
  const [term] = formula.values();
  const [only] = term?.powers.values() ?? [];
  const isAtom = formula.size === 1 && term.factor === 1 && term.powers.size === 1;
  return isAtom && only.power === 1 ? only.atom : null;
}

/** @param {Formula} formula */
export function constantOf(formula) {
  return formula.get('')?.factor ?? 0;
}

/** The number that a formula is; null where it depends on anything. @param {Formula} formula */
export function numberOf(formula) {
  return formula.size === 0 || (formula.size === 1 && formula.has('')) ? constantOf(formula) : null;
}

/** The factor of the first term that is not constant. @param {Formula} formula */
function leading(formula) {
  const first = [...formula.keys()].filter((key) => key !== '').sort()[0];
  return formula.get(first)?.factor ?? NaN;
}

/**
 * @param {Formula} formula
 * @returns {Formula} 1 ÷ formula
 */
export function inverse(formula) {
  const only = numberOf(formula);
  if (only !== null) return number(1 / only);
  if (formula.size === 1) {
    const [{ factor, powers }] = formula.values();
    const inverses = [...powers.values()].map(({ atom, power }) =>
      atom.head === 'Exp' && atom.argument
        ? applied('Exp', times(atom.argument, -power))
        : new Map([
            [
              `${atom.text}^${-power}`,
              { factor: 1, powers: new Map([[atom.text, { atom, power: -power }]]) },
            ],
          ]),
    );
    return product(number(1 / factor), ...inverses);
  }
  const constant = constantOf(formula);
  const unit = constant !== 0 ? constant : leading(formula);
  const monic = times(formula, 1 / unit);
  const rest = sum(monic, number(-1));
  const inner = onlyAtom(rest);
  if (constant !== 0 && inner?.head === 'Exp' && inner.argument)
    return times(applied('Sigmoid', times(inner.argument, -1)), 1 / unit);
  const text = `(${textOf(monic)})`;
  const atom = { text, head: 'Sum', argument: monic };
  return new Map([
    [`${text}^-1`, { factor: 1 / unit, powers: new Map([[text, { atom, power: -1 }]]) }],
  ]);
}

/**
 * A formula within bounds.
 *
 * @param {Formula} formula
 * @param {number} low −∞ for none
 * @param {number} high ∞ for none
 * @returns {Formula}
 */
export function clipped(formula, low, high) {
  const only = numberOf(formula);
  if (only !== null) return number(Math.min(Math.max(only, low), high));
  if (low === -Infinity && high === Infinity) return formula;
  const bounded = smallerIn(formula);
  if (bounded) {
    const { scale, argument, bound } = bounded;
    const [least, most] = [low / scale, high / scale].sort((a, b) => a - b);
    const within = Math.min(Math.max(bound, least), most);
    return times(clipped(argument, least, within), scale);
  }
  // The bounds of the plain formula: without its constant, its first factor 1.
  const shift = constantOf(formula);
  const scale = leading(formula);
  const plain = times(sum(formula, number(-shift)), 1 / scale);
  const [least, most] = [(low - shift) / scale, (high - shift) / scale].sort((a, b) => a - b);
  return sum(times(plainlyClipped(plain, least, most), scale), number(shift));
}

/**
 * The smaller of a formula and a number, which is written with the larger of them; null where it is anything else.
 *
 * @param {Formula} formula
 */
function smallerIn(formula) {
  for (const { factor, powers } of formula.values()) {
    const [{ atom }] = powers.size === 1 ? [...powers.values()] : [{ atom: null }];
    const [, bound] = /^Clip:([^:]*):Infinity$/.exec(atom?.head ?? '') ?? [];
    if (!atom?.argument || bound === undefined) continue;
    const rest = sum(formula, times(ofAtom(atom), -factor));
    const wanted = times(sum(atom.argument, number(Number(bound))), -factor);
    if (textOf(rest) === textOf(wanted))
      return { scale: -factor, argument: atom.argument, bound: Number(bound) };
  }
  return null;
}

/** @param {Formula} plain @param {number} low @param {number} high @returns {Formula} */
function plainlyClipped(plain, low, high) {
  const inner = onlyAtom(plain);
  if (inner?.head.startsWith('Clip:') && inner.argument) {
    const [a, b] = inner.head.slice(5).split(':').map(Number);
    const within = (/** @type {number} */ value) => Math.min(Math.max(value, low), high);
    if (a !== low || b !== high) return clipped(inner.argument, within(a), within(b));
    return plain;
  }
  if (low === high) return number(low);
  // Of the smaller and the larger of two numbers, one is enough.
  if (low === -Infinity)
    return sum(plain, number(high), times(plainlyClipped(plain, high, Infinity), -1));
  const head = `Clip:${digits(low)}:${digits(high)}`;
  return ofAtom({ text: `${head}(${textOf(plain)})`, head, argument: plain });
}

/** Functions for which f(−u) = −f(u). */
const odd = ['Tanh', 'Erf', 'Sin'];

/**
 * A function of a formula. `Step` is 1 where it is greater than 0, `StepOrEqual` also where it is 0.
 *
 * @param {string} head
 * @param {Formula} formula
 * @returns {Formula}
 */
export function applied(head, formula) {
  const isNegative = leading(formula) < 0;
  const turned = () => applied(head, times(formula, -1));
  if (isNegative && odd.includes(head)) return times(turned(), -1);
  if (isNegative && head === 'Abs') return turned();
  if (isNegative && head === 'Sigmoid') return sum(number(1), times(turned(), -1));
  if (head === 'Step' || head === 'StepOrEqual') {
    if (isNegative) {
      const other = head === 'Step' ? 'StepOrEqual' : 'Step';
      return sum(number(1), times(applied(other, times(formula, -1)), -1));
    }
    return function_(head, times(formula, 1 / leading(formula)));
  }
  if (head === 'Log' && constantOf(formula) === 1) {
    const inner = onlyAtom(sum(formula, number(-1)));
    if (inner?.head === 'Exp' && inner.argument) return function_('Softplus', inner.argument);
  }
  return function_(head, formula);
}

/** @param {string} head @param {Formula} argument */
function function_(head, argument) {
  return ofAtom({ text: `${head}(${textOf(argument)})`, head, argument });
}

/** A number in six digits. @param {number} value */
function digits(value) {
  return String(Number(value.toPrecision(6)));
}

/**
 * One text for all formulas that are the same.
 *
 * @param {Formula} formula
 */
export function textOf(formula) {
  const terms = [...formula].map(([key, { factor }]) => {
    if (key === '') return digits(factor);
    return digits(factor) === '1' ? key : `${digits(factor)}·${key}`;
  });
  return terms.sort().join(' + ') || '0';
}
