import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formula, parseFormula, termsOf } from '../../../web/format/mathml.js';

/** @import {MathNode} from '../../../web/format/mathml.js' */

/**
 * Short for reading: mfrac(mi:a mi:b).
 *
 * @param {MathNode[]} nodes
 * @returns {string}
 */
function short(nodes) {
  return nodes
    .map(({ name, text, children }) =>
      children ? `${name}(${short(children)})` : `${name}:${text}`,
    )
    .join(' ');
}

const read = (/** @type {string} */ source) => short(parseFormula(source));

test('letters, numbers and operators', () => {
  assert.equal(read('a = 0.01 z - 12'), 'mi:a mo:= mn:0.01 mi:z mo:− mn:12');
  assert.equal(read('\\eta \\le \\tanh z'), 'mi:η mo:≤ mo:tanh mi:z');
});

test('scripts bind to what stands before them, in any order', () => {
  assert.equal(read('w_i^2'), 'msubsup(mi:w mi:i mn:2)');
  assert.equal(read('w^2_i'), 'msubsup(mi:w mi:i mn:2)');
  assert.equal(read("f'(z)"), 'mrow(mi:f mo:′) mo:( mi:z mo:)');
  assert.equal(read('e^{-z}'), 'msup(mi:e mrow(mo:− mi:z))');
  assert.equal(read('{ab}^2'), 'msup(mrow(mi:a mi:b) mn:2)');
});

test('sums carry their bounds above and below', () => {
  assert.equal(
    read('\\sum_{i=1}^n w_i'),
    'munderover(mo:∑ mrow(mi:i mo:= mn:1) mi:n) msub(mi:w mi:i)',
  );
});

test('fractions, roots, accents and words', () => {
  assert.equal(read('\\frac{1}{1+z}'), 'mfrac(mn:1 mrow(mn:1 mo:+ mi:z))');
  assert.equal(read('\\sqrt{\\hat m}'), 'msqrt(mover(mi:m mo:^))');
  assert.equal(read('\\text{units that are 0}'), 'mtext:units that are 0');
});

test('cases are a table behind a brace', () => {
  assert.equal(
    read('\\cases{ 0 & z \\le 0 \\\\ z & z > 0 }'),
    'mrow(mo:{ mtable(mtr(mtd(mn:0) mtd(mi:z mo:≤ mn:0)) mtr(mtd(mi:z) mtd(mi:z mo:> mn:0))))',
  );
});

test('what cannot be read is named', () => {
  for (const [source, said] of [
    ['a + \\foo', /\\foo is unknown/],
    ['\\frac{1}{2', /} is missing/],
    ['a }', /} has no place/],
    ['a ^', /something is missing/],
    ['a & b', /& has no place/],
    ['\\cases{ a & b', /} is missing/],
  ]) {
    assert.throws(() => parseFormula(/** @type {string} */ (source)), /** @type {RegExp} */ (said));
  }
});

test('elements are made in the namespace of MathML', () => {
  /** @type {string[]} */
  const made = [];
  const document = {
    createElementNS(/** @type {string} */ namespace, /** @type {string} */ name) {
      made.push(`${namespace.split('/').pop()}:${name}`);
      return { setAttribute() {}, appendChild() {} };
    },
  };
  formula('\\frac{a}{2}', /** @type {any} */ (document));
  assert.deepEqual(made, ['MathML:math', 'MathML:mfrac', 'MathML:mi', 'MathML:mn']);
});

test('long sums are broken before their signs, and nowhere else', () => {
  const terms = (/** @type {string} */ source) => termsOf(source).map((each) => each.trim());
  assert.deepEqual(terms("f'(z) = 0.1 + 0.6 \\max(z - 1, 0) - b z"), [
    "f'(z) = 0.1",
    '+ 0.6 \\max(z - 1, 0)',
    '- b z',
  ]);
  assert.deepEqual(terms('f(z) = -z \\cdot -2^{-1 + b}'), ['f(z) = -z \\cdot -2^{-1 + b}']);
  assert.deepEqual(terms('a'), ['a']);
  for (const source of [
    'f(z) = z + \\frac{1}{1 + z}',
    'f(z) = (\\cases{1 & z > 0 \\\\ 0 & z}) - z',
  ])
    assert.equal(termsOf(source).join(''), source);
});
