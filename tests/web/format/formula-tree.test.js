// Formulas as the engine tells them are set as people write them, and everything that is set can be read by format/mathml.js.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formulaNotation, formulaTree } from '../../../web/format/formula-tree.js';
import { parseFormula } from '../../../web/format/mathml.js';

/** @type {[prefix: string, notation: string][]} */
const set = [
  ['max z 0', '\\max(z, 0)'],
  ['* z a', 'a z'],
  ['* + z 1 2', '2 (z + 1)'],
  ['- 1 ^ 2 tanh z', '1 - {\\tanh(z)}^{2}'],
  ['^ 2 + z 1', '{(z + 1)}^{2}'],
  ['negate + z 1', '-(z + 1)'],
  ['+ z -3', 'z - 3'],
  ['/ z sqrt 2', '\\frac{z}{\\sqrt{2}}'],
  ['> z 0 1 0', '\\cases{1 & z > 0 \\\\ 0 & \\text{otherwise}}'],
  ['>= 0 z a > z 1 2 3', '\\cases{a & z \\le 0 \\\\ 2 & z > 1 \\\\ 3 & \\text{otherwise}}'],
  ['expm1 z', '\\exp(z) - 1'],
  ['+ expm1 z 1', '\\exp(z)'],
  ['+ * a expm1 z a', 'a \\exp(z)'],
  ['* 1.1283792 sigmoid z', '\\frac{2}{\\sqrt{\\pi}} \\sigma(z)'],
  ['* 2 1e-07', '2 (1 \\cdot 10^{-7})'],
  ['* 0.3989423 z', '\\frac{1}{\\sqrt{2 \\pi}} z'],
  ['* exp z ^ 2 z', '{z}^{2} \\exp(z)'],
  ['* inf z', '\\infty z'],
  ['+ z -inf', 'z - \\infty'],
  ['nan', '\\text{NaN}'],
  ['abs - z softplus z', '|z - \\softplus(z)|'],
];

for (const [prefix, notation] of set) {
  test(`${prefix} is set as ${notation}`, () => {
    const found = formulaNotation(formulaTree(prefix), 'otherwise');
    assert.equal(found, notation);
    assert.ok(parseFormula(`f(z) = ${found}`).length > 3);
  });
}

test('what is no formula is refused', () => {
  for (const prefix of ['', '+ z', 'exp', 'z z', '^ 2', 'max z 0 ']) {
    assert.throws(() => formulaTree(prefix), Error, prefix);
  }
});
