// The card of every activation is complete, its numbers are what the engine computes, and what it says of other libraries is what
// those do where they are at hand.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import * as tf from '@tensorflow/tfjs';
import words from '../../../../web/locale/en/activations.js';
import { activationNumbers } from '../../../../web/panels/glossary/activation-card.js';
import { libraryNames } from '../../../../web/panels/glossary/activation-libraries.js';
import { readCurveFacts } from '../../../../web/panels/glossary/curve-facts.js';
import { activationNames } from '../../../support/models.js';
import { loadEngine } from '../../../support/engine.js';
import { torchPython } from '../../../support/python.js';

const engine = await loadEngine();
const { activations } = engine.tables();
const source = { curve: async (/** @type {any} */ wanted) => engine.curve(wanted) };
const all = await Promise.all(
  activations.map(async (spec) => ({ spec, facts: await readCurveFacts(source, spec) })),
);

/** @param {string} name */
function numbersOf(name) {
  const found = all.find(({ spec }) => spec.name === name);
  assert.ok(found);
  return Object.fromEntries(activationNumbers(found.spec, found.facts));
}

/** @type {Record<string, string>} */
const texts = words;

test('every activation has every field of its card, and no word is left over', () => {
  for (const { spec, facts } of all) {
    for (const field of ['names', 'year', 'source', 'why'])
      assert.ok(texts[`${spec.name}.${field}`], `${spec.name}.${field}`);
    const year = texts[`${spec.name}.year`];
    assert.match(year, /^\d{4}$/);
    assert.ok(texts[`${spec.name}.source`].includes(year), `${spec.name}: ${year}`);
    assert.ok(spec.name in libraryNames, spec.name);
    const numbers = activationNumbers(spec, facts);
    assert.equal(numbers.length, 8 + spec.parameters.length);
    for (const [label, value] of numbers) assert.match(value, /[^–\s]/, `${spec.name}: ${label}`);
    assert.ok(spec.parameters.length === 0 || texts[`${spec.name}.note`], 'why these limits');
  }
  const names = new Set(activations.map(({ name }) => name));
  for (const key of Object.keys(texts)) {
    const [name, field] = key.split('.');
    if (['names', 'year', 'source', 'why', 'note'].includes(field)) assert.ok(names.has(name), key);
  }
  assert.deepEqual(Object.keys(libraryNames).sort(), [...names].sort());
});

test('ranges, steepest places and what is left at ±2 are those of the engine on other grids', () => {
  const [lo, hi, count] = [-20, 20, 20011];
  for (const { spec, facts } of all) {
    const { f, df } = engine.curve({ activation: spec.name, lo, hi, count });
    const [least, most] = facts.slopes;
    const near = (/** @type {number} */ a, /** @type {number} */ b, /** @type {string} */ what) =>
      assert.ok(Math.abs(a - b) < 3e-3, `${spec.name}, ${what}: ${a}, ${b}`);
    // The slopes of softsign are still on their way there.
    near(Math.min(...df), least, 'least slope');
    near(Math.max(...df), most, 'greatest slope');
    near(facts.steepest, Math.max(...df.map(Math.abs)), 'steepest');
    const index = (/** @type {number} */ z) => Math.round(((z - lo) / (hi - lo)) * (count - 1));
    const { kind, z, a } = facts.place;
    if (kind === 'points' || kind === 'waves') {
      z.forEach((each, i) => near(f[index(each)], a[i], `f(${each})`));
      for (const each of z) {
        const around = [-1, 0, 1].map((step) => Math.abs(df[index(each) + step]));
        near(Math.max(...around), facts.steepest, `f′(${each})`);
      }
    } else if (z.length > 0) {
      const inside = Math.min(z[1], hi) - 0.01;
      for (const each of [z[0] + 0.01, inside])
        near(Math.abs(df[index(each)]), facts.steepest, `f′(${each})`);
    }
    for (const [i, each] of [-2, 2].entries()) {
      if (!facts.left) assert.ok(df.every((slope) => slope === 0));
      else near(facts.left[i], Math.abs(df[index(each)]) / facts.steepest, `left at ${each}`);
    }
    // The course: the slope does not go the other way within a stretch.
    let start = -8;
    for (const { direction, until } of facts.turns) {
      const end = until ?? 8;
      for (let i = index(start + 0.02); i < index(end - 0.02); i++)
        assert.ok(direction * (df[i + 1] - df[i]) > -1e-5 * facts.steepest, `${spec.name}, ${i}`);
      start = end;
    }
  }
});

test('cards say it in words', () => {
  const sigmoid = numbersOf('sigmoid');
  assert.equal(sigmoid['range of *f*'], '0 to 1');
  assert.equal(sigmoid['course of *f*'], 'smooth, never falls');
  assert.equal(sigmoid['range of *f*′'], '0 to 0.25');
  assert.equal(sigmoid['course of *f*′'], 'rises up to *z* = 0, then falls');
  assert.equal(sigmoid['steepest slope'], '0.25 at *z* = 0, where *a* = 0.5');
  assert.equal(sigmoid['of it left at *z* = −2 and 2'], '42\u202f% and 42\u202f%');
  assert.equal(sigmoid.parameter, 'none: its shape is fixed');
  const leaky = numbersOf('leaky_relu');
  assert.equal(leaky['range of *f*'], '−∞ to ∞');
  assert.equal(leaky['range of *f*′'], '0.01 to 1');
  assert.equal(leaky['steepest slope'], '1 for *z* > 0, where *a* > 0');
  assert.equal(leaky['of it left at *z* = −2 and 2'], '1\u202f% and 100\u202f%');
  assert.equal(leaky.parameter, 'slope, fixed during training');
  assert.equal(numbersOf('prelu').parameter, 'slope, learned, one for each unit');
  assert.equal(numbersOf('gelu')['steepest slope'], '1.13 at *z* = 1.41, where *a* = 1.3');
  assert.equal(
    numbersOf('gelu')['course of *f*′'],
    'falls up to *z* = −1.41, rises up to *z* = 1.41, then falls',
  );
  assert.equal(numbersOf('softplus')['steepest slope'], 'nears 1 as *z* grows');
  assert.equal(
    numbersOf('relu6')['steepest slope'],
    '1 for *z* from 0 to 6, where *a* is from 0 to 6',
  );
  assert.equal(
    numbersOf('gaussian')['steepest slope'],
    '0.858 at *z* = −0.71, 0.71, where *a* = 0.606',
  );
  assert.equal(numbersOf('sine')['course of *f*′'], 'rises and falls again and again');
  assert.equal(numbersOf('step')['steepest slope'], '0: flat everywhere');
  assert.equal(numbersOf('identity')['course of *f*'], 'one straight line, never falls');
});

/** @param {string} name @param {'pytorch' | 'tfjs'} library */
function valueOf(name, library) {
  return libraryNames[name][library][0].value;
}

test('TensorFlow.js has these defaults, and its hard sigmoid is another function', () => {
  assert.match(String(tf.version_layers), /^4\.22/);
  assert.equal(tf.layers.leakyReLU().getConfig().alpha, valueOf('leaky_relu', 'tfjs'));
  assert.equal(tf.layers.elu().getConfig().alpha, valueOf('elu', 'tfjs'));
  assert.equal(
    /** @type {any} */ (tf.layers.prelu().getConfig().alphaInitializer).className,
    'Zeros',
  );
  assert.equal(valueOf('prelu', 'tfjs'), 0);
  const hard = tf.layers.activation({ activation: 'hardSigmoid' });
  const [at1] = /** @type {tf.Tensor} */ (hard.apply(tf.tensor1d([1]))).dataSync();
  assert.ok(Math.abs(at1 - 0.7) < 1e-6);
});

test('TensorFlow.js knows the names that cards give, and no others of the engine', async () => {
  for (const name of await activationNames()) {
    const [called] = libraryNames[name].tfjs;
    const text = called && /'(\w+)'/.exec(called.call)?.[1];
    if (text) tf.layers.activation({ activation: /** @type {any} */ (text) });
    if (!called && name !== 'hard_sigmoid')
      assert.throws(() => tf.layers.activation({ activation: /** @type {any} */ (name) }), name);
  }
  assert.throws(() => tf.layers.dense({ units: 1, activation: /** @type {any} */ ('leaky_relu') }));
});

const torch = torchPython();

test('PyTorch has the modules and the defaults', { skip: torch ? false : 'no PyTorch' }, () => {
  const calls = activations.flatMap(({ name }) => libraryNames[name].pytorch.map((c) => c.call));
  const program = `
import json, sys, torch
from torch import nn
calls = json.load(sys.stdin)
found = [callable(eval(call)) for call in calls]
print(json.dumps([all(found), nn.LeakyReLU().negative_slope, nn.PReLU().weight.tolist(), nn.ELU().alpha, nn.CELU().alpha]))
`;
  const result = spawnSync(String(torch), ['-c', program], {
    input: JSON.stringify(calls),
    encoding: 'utf8',
  });
  assert.equal(result.status, 0, result.stderr);
  const [known, leaky, prelu, elu, celu] = JSON.parse(result.stdout);
  assert.ok(known);
  assert.equal(leaky, valueOf('leaky_relu', 'pytorch'));
  assert.deepEqual(prelu, [valueOf('prelu', 'pytorch')]);
  assert.equal(elu, valueOf('elu', 'pytorch'));
  assert.equal(celu, valueOf('celu', 'pytorch'));
});
