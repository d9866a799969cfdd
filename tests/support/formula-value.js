// The value of a formula, for comparing what a card says with what the engine computes. It reads the elements of format/mathml.js:
// sums, products without a sign, fractions, powers, roots, cases and the functions that the formulas of activations use.

/** @import {MathNode} from '../../web/format/mathml.js' */

/** @typedef {Record<string, number>} Values */

/** @param {number} x Abramowitz and Stegun, 7.1.26: within 1.5·10⁻⁷ */
function erf(x) {
  const t = 1 / (1 + 0.3275911 * Math.abs(x));
  const series =
    ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t;
  return Math.sign(x) * (1 - series * Math.exp(-x * x));
}

/** @type {Record<string, (...values: number[]) => number>} */
const functions = {
  exp: Math.exp,
  log: Math.log,
  tanh: Math.tanh,
  sin: Math.sin,
  cos: Math.cos,
  min: Math.min,
  max: Math.max,
  erf,
  σ: (x) => 1 / (1 + Math.exp(-x)),
  Φ: (x) => (1 + erf(x / Math.SQRT2)) / 2,
  φ: (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI),
};

/**
 * @param {MathNode[]} nodes
 * @param {Values} values of the letters
 * @returns {number}
 */
export function valueOf(nodes, values) {
  let at = 0;
  // A power of brackets is written on the closing one.
  const sign = () =>
    nodes[at]?.text ?? (nodes[at]?.name === 'msup' ? nodes[at].children?.[0].text : '');

  /** @returns {number} */
  const sum = () => {
    const negative = sign() === '−';
    if (negative) at++;
    let total = negative ? -product() : product();
    while (sign() === '+' || sign() === '−') {
      const minus = nodes[at++].text === '−';
      total += minus ? -product() : product();
    }
    return total;
  };

  /** @returns {number} */
  const product = () => {
    let result = factor();
    while (at < nodes.length && !['+', '−', ')', ',', '|', '≤', '>'].includes(sign() ?? '')) {
      if (sign() === '/') {
        at++;
        result /= factor();
      } else result *= factor();
    }
    return result;
  };

  /** @returns {number[]} */
  const list = () => {
    const all = [sum()];
    while (sign() === ',') {
      at++;
      all.push(sum());
    }
    at++;
    return all;
  };

  /** @returns {number} */
  const factor = () => {
    const { name, text = '', children = [] } = nodes[at++];
    if (name === 'mn') return Number(text);
    if (text in functions) {
      at++;
      return functions[text](...list());
    }
    if (text === '(') {
      const [inside] = list();
      const power = nodes[at - 1].children?.[1];
      return power ? inside ** valueOf([power], values) : inside;
    }
    if (text === '|') return Math.abs(list()[0]);
    if (text === 'e') return Math.E;
    if (text === 'π') return Math.PI;
    if (name === 'mi') {
      if (!(text in values)) throw new Error(`${text} has no value`);
      return values[text];
    }
    if (name === 'mfrac') return valueOf([children[0]], values) / valueOf([children[1]], values);
    if (name === 'msqrt') return Math.sqrt(valueOf(children, values));
    if (name === 'msup') return valueOf([children[0]], values) ** valueOf([children[1]], values);
    if (name === 'mrow' && children[0]?.text === '{') return chosen(children[1]);
    if (name === 'mrow') return valueOf(children, values);
    throw new Error(`${name} ${text} cannot be computed`);
  };

  /** @param {MathNode} table @returns {number} of the first row whose condition holds */
  const chosen = ({ children: rows = [] }) => {
    const row = rows.find(({ children: cells = [] }) => {
      const [left, relation, ...right] = cells[1].children ?? [];
      const [a, b] = [valueOf([left], values), valueOf(right, values)];
      return relation.text === '≤' ? a <= b : a > b;
    });
    return valueOf(row?.children?.[0].children ?? [], values);
  };

  return sum();
}
