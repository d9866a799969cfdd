// Formulas: a small part of TeX's notation, turned into MathML elements.
//
// Understood are letters, numbers, operators, {groups}, ^ and _, ', \frac{}{}, \sqrt{}, \hat{}, \bar{}, \text{}, \cases{value &
// condition \\ …} and the names below. Everything else is an error: formulas are written by us, and tested.

/**
 * @typedef {object} MathNode an element of MathML
 * @property {string} name
 * @property {string} [text]
 * @property {Record<string, string>} [attributes]
 * @property {MathNode[]} [children]
 */

const namespace = 'http://www.w3.org/1998/Math/MathML';

/** Symbols that are letters. @type {Record<string, string>} */
const letters = {
  alpha: 'α',
  beta: 'β',
  delta: 'δ',
  epsilon: 'ε',
  eta: 'η',
  lambda: 'λ',
  mu: 'μ',
  pi: 'π',
  sigma: 'σ',
  partial: '∂',
  infty: '∞',
  Delta: 'Δ',
  Phi: 'Φ',
  phi: 'φ',
};

/** Symbols that are operators. @type {Record<string, string>} */
const operators = {
  cdot: '⋅',
  times: '×',
  odot: '⊙',
  le: '≤',
  ge: '≥',
  ne: '≠',
  in: '∈',
  to: '→',
  approx: '≈',
  sim: '∼',
  dots: '…',
  pm: '±',
  mid: '∣',
};

/** Functions and words set upright. */
const upright = new Set(
  'exp log ln max min sin cos tanh erf sign clip mean Var softplus sigmoid argmax'.split(' '),
);

/** Operators that carry what is summed over below them. @type {Record<string, string>} */
const large = { sum: '∑', prod: '∏' };

const fences = '()[]|‖';
const wordSpacing = { form: 'prefix', lspace: '0.17em', rspace: '0.08em' };
const noSpacing = { form: 'postfix', lspace: '0', rspace: '0.05em' };

/**
 * A formula as a tree of MathML elements.
 *
 * @param {string} source
 * @returns {MathNode[]}
 * @throws {Error} names what cannot be read, and where
 */
export function parseFormula(source) {
  /** @type {string[]} */
  const tokens = source.match(/\\[a-zA-Z]+|\\\\|\d+(?:\.\d+)?|\S| +/g) ?? [];
  let at = 0;

  /** @param {string} what @returns {never} */
  const fail = (what) => {
    const where = tokens.slice(0, at).join('');
    throw new Error(`Formula “${source}”: ${what} after “${where}”.`);
  };
  const skipSpace = () => {
    while (tokens[at]?.[0] === ' ') at++;
  };

  /** @param {string[]} ends @returns {MathNode[]} */
  const sequence = (ends) => {
    /** @type {MathNode[]} */
    const nodes = [];
    for (skipSpace(); at < tokens.length && !ends.includes(tokens[at]); skipSpace()) {
      nodes.push(scripts(atom()));
    }
    return nodes;
  };

  /** @returns {MathNode[]} what stands in braces, or one token */
  const argument = () => {
    skipSpace();
    if (tokens[at] !== '{') return [atom()];
    at++;
    const nodes = sequence(['}']);
    if (tokens[at] !== '}') fail('} is missing');
    at++;
    return nodes;
  };

  /** @param {MathNode} base @returns {MathNode} */
  const scripts = (base) => {
    /** @type {MathNode | undefined} */
    let below;
    /** @type {MathNode[]} */
    const above = [];
    // Set as a plain mark: few fonts have one that is made to stand as an exponent.
    if (tokens[at] === "'") {
      at++;
      base = element('mrow', [base, { name: 'mo', text: '′', attributes: noSpacing }]);
    }
    for (skipSpace(); tokens[at] === '^' || tokens[at] === '_'; skipSpace()) {
      const mark = tokens[at++];
      if (mark === '^') above.push(...argument());
      else below = row(argument());
    }
    const isLarge = Object.values(large).includes(base.text ?? '');
    const [both, under, over] = isLarge
      ? ['munderover', 'munder', 'mover']
      : ['msubsup', 'msub', 'msup'];
    if (below && above.length > 0) return element(both, [base, below, row(above)]);
    if (below) return element(under, [base, below]);
    return above.length > 0 ? element(over, [base, row(above)]) : base;
  };

  /** @returns {MathNode} */
  const atom = () => {
    if (at >= tokens.length) return fail('something is missing');
    const token = tokens[at];
    if (token === '{') return row(argument());
    at++;
    if (token === '\\\\') return fail('a new row has no place');
    if (token[0] === '\\') return command(token.slice(1));
    if (/^\d/.test(token)) return { name: 'mn', text: token };
    if (/^\p{L}$/u.test(token)) return { name: 'mi', text: token };
    if ('}&^_'.includes(token)) return fail(`${token} has no place`);
    return operator(token === '-' ? '−' : token);
  };

  /** @param {string} name @returns {MathNode} */
  const command = (name) => {
    if (name in letters) return { name: 'mi', text: letters[name] };
    if (name in operators) return operator(operators[name]);
    if (name in large) return operator(large[name]);
    if (upright.has(name)) return { name: 'mo', text: name, attributes: wordSpacing };
    if (name === 'norm') return operator('‖');
    if (name === 'frac') return element('mfrac', [row(argument()), row(argument())]);
    if (name === 'sqrt') return element('msqrt', argument());
    if (name === 'hat') return accented(argument(), '^');
    if (name === 'bar') return accented(argument(), '¯');
    if (name === 'text') return words();
    if (name === 'cases') return cases();
    return fail(`\\${name} is unknown`);
  };

  /** @returns {MathNode} */
  const words = () => {
    if (tokens[at] !== '{') return fail('{ is missing');
    const end = tokens.indexOf('}', at);
    if (end < 0) return fail('} is missing');
    const text = tokens.slice(at + 1, end).join('');
    at = end + 1;
    return { name: 'mtext', text: text.replace(/^ | $/g, '\u00a0') };
  };

  /** @returns {MathNode} */
  const cases = () => {
    if (tokens[at] !== '{') return fail('{ is missing');
    /** @type {MathNode[]} */
    const rows = [];
    /** @type {MathNode[]} */
    let cells = [];
    let token;
    do {
      at++;
      cells.push(element('mtd', sequence(['&', '\\\\', '}'])));
      token = tokens[at];
      if (token !== '&') {
        rows.push(element('mtr', cells));
        cells = [];
      }
    } while (token === '&' || token === '\\\\');
    if (token !== '}') return fail('} is missing');
    at++;
    const brace = { name: 'mo', text: '{', attributes: { stretchy: 'true', form: 'prefix' } };
    return element('mrow', [brace, element('mtable', rows)]);
  };

  const nodes = sequence([]);
  if (at < tokens.length) fail(`${tokens[at]} has no place`);
  return nodes;
}

/**
 * A formula as an element of its own line.
 *
 * @param {string} source
 * @param {Document} [document]
 * @returns {Element}
 */
export function formula(source, document = globalThis.document) {
  const attributes = { display: 'block' };
  return build({ name: 'math', attributes, children: parseFormula(source) }, document);
}

/**
 * The parts between which a long sum may be broken into lines, each from its sign on; what stands in brackets stays together.
 *
 * @param {string} source of a formula
 * @returns {string[]}
 */
export function termsOf(source) {
  let depth = 0;
  /** What comes before. */
  let last = '=';
  let term = '';
  const terms = [];
  for (const [token] of source.matchAll(/\\[a-zA-Z]+|\S|\s+/g)) {
    const isSign = token === '+' || token === '-';
    if (isSign && depth === 0 && /[\w')}]$/.test(last) && !(last.slice(1) in operators)) {
      terms.push(term);
      term = '';
    }
    if ('({'.includes(token)) depth++;
    if (')}'.includes(token)) depth--;
    if (token.trim() !== '') last = token;
    term += token;
  }
  return [...terms, term];
}

/**
 * @param {MathNode} node
 * @param {Document} document
 * @returns {Element}
 */
function build({ name, text, attributes = {}, children = [] }, document) {
  const made = document.createElementNS(namespace, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  for (const child of children) made.appendChild(build(child, document));
  return made;
}

/**
 * @param {string} name
 * @param {MathNode[]} children
 * @returns {MathNode}
 */
function element(name, children) {
  return { name, children };
}

/**
 * One node for several.
 *
 * @param {MathNode[]} nodes
 */
function row(nodes) {
  return nodes.length === 1 ? nodes[0] : element('mrow', nodes);
}

/** @param {string} text @returns {MathNode} */
function operator(text) {
  // Bars and brackets keep the size of letters: only \cases needs a tall one.
  return fences.includes(text)
    ? { name: 'mo', text, attributes: { stretchy: 'false' } }
    : { name: 'mo', text };
}

/**
 * @param {MathNode[]} nodes
 * @param {string} mark
 * @returns {MathNode}
 */
function accented(nodes, mark) {
  return {
    name: 'mover',
    attributes: { accent: 'true' },
    children: [row(nodes), { name: 'mo', text: mark, attributes: { stretchy: 'false' } }],
  };
}
