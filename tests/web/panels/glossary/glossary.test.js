import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseFormula } from '../../../../web/format/mathml.js';
import terms from '../../../../web/locale/en/terms.js';
import { glossary } from '../../../../web/panels/glossary/glossary.js';
import { loadEngine } from '../../../support/engine.js';
import { valueOf } from '../../../support/formula-value.js';

const count = 97;
const z = (/** @type {number} */ i) => -6 + (12 * i) / (count - 1);
/** Letters that stand for parameters, and constants named in the cards. @type {Record<string, Record<string, number>>} */
const letters = {
  leaky_relu: { s: 0.2 },
  prelu: { s: 0.2 },
  elu: { α: 0.7 },
  celu: { α: 0.7 },
  selu: { λ: 1.0507, α: 1.6733 },
};

test('all formulas can be read', () => {
  for (const { formulas } of Object.values(glossary)) formulas.forEach(parseFormula);
});

test('the words in formulas are texts, and each of those is used', () => {
  const formulas = Object.values(glossary).flatMap((term) => term.formulas);
  const named = formulas.flatMap((text) => text.match(/(?<=\\text\{ ?)[^ }][^}]*?(?= ?\})/g) ?? []);
  const words = Object.keys(terms).filter((key) => key.startsWith('word.'));
  assert.deepEqual([...new Set(named)].map((name) => `word.${name}`).sort(), words.sort());
});

test('the formulas of activations give what the engine computes', async () => {
  const engine = await loadEngine();
  const names = engine.tables().activations;
  assert.equal(
    names.length,
    Object.keys(glossary).filter((n) => n.startsWith('activation.') && n !== 'activation.own')
      .length,
  );
  for (const { name } of names) {
    const parameter = letters[name]?.s ?? (name === 'selu' ? undefined : letters[name]?.α);
    const curve = engine.curve({
      activation: parameter === undefined ? name : `${name}:${parameter}`,
      lo: z(0),
      hi: z(count - 1),
      count,
    });
    const [f, df] = glossary[`activation.${name}`].formulas.map((text) => {
      const nodes = parseFormula(text);
      return nodes.slice(nodes.findIndex((node) => node.text === '=') + 1);
    });
    for (let i = 0; i < count; i++) {
      const values = {
        ...letters[name],
        z: z(i),
        a: curve.f[i],
        t: Math.tanh(Math.log1p(Math.exp(z(i)))),
      };
      for (const [part, nodes, exact] of /** @type {const} */ ([
        ['f', f, curve.f[i]],
        ['f′', df, curve.df[i]],
      ])) {
        const value = valueOf(nodes, values);
        assert.ok(
          Math.abs(value - exact) < 2e-4,
          `${name} ${part}(${z(i)}): ${value}, engine ${exact}`,
        );
      }
    }
  }
});
