// A formula as the engine tells it, in prefix notation (`max z * a z`), as a tree, and as the notation that format/mathml.js sets.

/**
 * @typedef {object} FormulaNode
 * @property {string} op `z`, `number`, `constant`, or an operation of cpp/network/own/formula.h
 * @property {string} [name] of a constant
 * @property {number} [value] of a number, or the exponent of a power
 * @property {FormulaNode[]} args
 */

/** Operations by the number of their operands. @type {Record<string, number>} */
const operands = { '+': 2, '-': 2, '*': 2, '/': 2, min: 2, max: 2, '>': 4, '>=': 4 };

/**
 * @param {string} prefix
 * @returns {FormulaNode}
 */
export function formulaTree(prefix) {
  const tokens = prefix.split(' ');
  let at = 0;
  /** @returns {FormulaNode} */
  const next = () => {
    const token = tokens[at++];
    if (!token) throw new Error(`“${prefix}” ends too soon.`);
    if (token === 'z') return { op: 'z', args: [] };
    if (/^[a-y]$/.test(token)) return { op: 'constant', name: token, args: [] };
    if (beyond.has(token)) return { op: 'number', value: beyond.get(token), args: [] };
    if (/^-?[\d.]/.test(token)) return { op: 'number', value: Number(token), args: [] };
    const value = token === '^' ? Number(tokens[at++]) : undefined;
    const args = Array.from({ length: operands[token] ?? 1 }, next);
    return { op: token, args, ...(value !== undefined && { value }) };
  };
  const tree = next();
  if (at < tokens.length) throw new Error(`“${prefix}” goes on behind its end.`);
  return tree;
}

/** How the engine writes what is no finite number. @type {Map<string, number>} */
const beyond = new Map([
  ['inf', Infinity],
  ['-inf', -Infinity],
  ['nan', NaN],
]);

/** How tightly parts hold together: a part that is looser than its place wants is put in brackets. */
const loose = { sum: 1, product: 2, power: 3, whole: 4 };

/** @typedef {{text: string, level: number}} Part */

/** Functions that the notation knows by name; others are letters or words. @type {Record<string, string>} */
const functionNames = { sigmoid: '\\sigma', log: '\\ln' };

/** Numbers that are better known by another name. @type {[number, string][]} */
const knownNumbers = [
  [Math.PI, '\\pi'],
  [2 / Math.sqrt(Math.PI), '\\frac{2}{\\sqrt{\\pi}}'],
  [1 / Math.sqrt(Math.PI), '\\frac{1}{\\sqrt{\\pi}}'],
  [1 / Math.sqrt(2 * Math.PI), '\\frac{1}{\\sqrt{2 \\pi}}'],
];

/**
 * @param {FormulaNode} node
 * @param {string} otherwise what stands behind the last case of a choice, in the reader's language
 * @returns {string} for format/mathml.js
 */
export function formulaNotation(node, otherwise) {
  /** @param {FormulaNode} each @param {number} least */
  const within = (each, least) => {
    const { text, level } = part(each);
    return level < least ? `(${text})` : text;
  };

  /** @param {FormulaNode} each @returns {Part} */
  const part = (each) => {
    const [a, b] = each.args;
    switch (each.op) {
      case 'z':
        return { text: 'z', level: loose.whole };
      case 'constant':
        return { text: each.name ?? '', level: loose.whole };
      case 'number':
        return number(each.value ?? NaN);
      case '+':
        return sum(a, b);
      case '-':
        return { text: `${within(a, loose.sum)} - ${within(b, loose.product)}`, level: loose.sum };
      case 'negate':
        return { text: `-${within(a, loose.product)}`, level: loose.sum };
      case '*':
        return product(each);
      case '/':
        return { text: `\\frac{${part(a).text}}{${part(b).text}}`, level: loose.power };
      case '^':
        return { text: `{${within(a, loose.whole)}}^{${each.value}}`, level: loose.power };
      case 'expm1':
        return { text: `\\exp(${part(a).text}) - 1`, level: loose.sum };
      case 'abs':
        return { text: `|${part(a).text}|`, level: loose.whole };
      case 'sqrt':
        return { text: `\\sqrt{${part(a).text}}`, level: loose.whole };
      case '>':
      case '>=':
        return { text: `\\cases{${cases(each)}}`, level: 0 };
      default: {
        const inner = each.args.map((arg) => part(arg).text).join(', ');
        return {
          text: `${functionNames[each.op] ?? `\\${each.op}`}(${inner})`,
          level: loose.whole,
        };
      }
    }
  };

  /** e^u − 1 and the 1 that its derivative has besides are e^u. @param {FormulaNode} a @param {FormulaNode} b @returns {Part} */
  const sum = (a, b) => {
    const factor = a.op === '*' && a.args[1].op === 'expm1' ? a.args[0] : null;
    if (a.op === 'expm1' && b.value === 1) return part({ op: 'exp', args: a.args });
    if (factor && JSON.stringify(factor) === JSON.stringify(b))
      return part({ op: '*', args: [factor, { op: 'exp', args: a.args[1].args }] });
    const minus = b.op === 'number' && (b.value ?? 0) < 0;
    const [sign, right] = minus ? ['-', { ...b, value: -(b.value ?? 0) }] : ['+', b];
    return {
      text: `${within(a, loose.sum)} ${sign} ${within(right, loose.sum)}`,
      level: loose.sum,
    };
  };

  /** Numbers first, then constants, then the rest. @param {FormulaNode} each @returns {Part} */
  const product = (each) => {
    /** @type {FormulaNode[]} */
    const factors = [];
    const collect = (/** @type {FormulaNode} */ of) =>
      of.op === '*' ? of.args.forEach(collect) : factors.push(of);
    collect(each);
    const order = (/** @type {FormulaNode} */ { op, args }) =>
      ['number', 'constant', 'z'].indexOf(op === '^' ? args[0].op : op);
    const rank = (/** @type {FormulaNode} */ of) => (order(of) < 0 ? 3 : order(of));
    factors.sort((x, y) => rank(x) - rank(y));
    const text = factors.reduce((all, of) => {
      const next = within(of, loose.power);
      return all === ''
        ? next
        : `${all}${/^\d/.test(next) && /\d$/.test(all) ? ' \\cdot ' : ' '}${next}`;
    }, '');
    return { text, level: loose.product };
  };

  /** @param {FormulaNode} each @returns {string} */
  const cases = ({ op, args: [left, right, yes, no] }) => {
    // What was written z < 0 comes as 0 > z.
    const turned = left.args.length === 0 && left.op !== 'z' && right.op === 'z';
    const sign = { '>': ['>', '<'], '>=': ['\\ge', '\\le'] }[/** @type {'>'} */ (op)];
    const [first, second] = turned ? [right, left] : [left, right];
    const condition = `${part(first).text} ${sign[turned ? 1 : 0]} ${part(second).text}`;
    const rest =
      no.op === '>' || no.op === '>=' ? cases(no) : `${part(no).text} & \\text{${otherwise}}`;
    return `${part(yes).text} & ${condition} \\\\ ${rest}`;
  };

  return part(node).text;
}

/** @param {number} value @returns {Part} */
function number(value) {
  if (Number.isNaN(value)) return { text: '\\text{NaN}', level: loose.whole };
  if (!Number.isFinite(value))
    return { text: value < 0 ? '-\\infty' : '\\infty', level: value < 0 ? loose.sum : loose.whole };
  const known = knownNumbers.find(([of]) => Math.abs(value - of) < 1e-6 * of);
  if (known) return { text: known[1], level: loose.power };
  const [digits, exponent] = String(Number(value.toPrecision(6))).split('e');
  const level = value < 0 ? loose.sum : loose.whole;
  if (exponent === undefined) return { text: digits, level };
  return {
    text: `${digits} \\cdot 10^{${Number(exponent)}}`,
    level: Math.min(level, loose.product),
  };
}
