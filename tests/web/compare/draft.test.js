// Setting a study up, against what the engine reads of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  draftOf,
  factors,
  firstDraft,
  named,
  planText,
  usually,
} from '../../../web/compare/evidence/draft.js';
import { formProblemText } from '../../../web/compare/evidence/form-problems.js';
import { planProblemText } from '../../../web/compare/evidence/sentences.js';
import { refusedPlans } from '../../support/refused-plans.js';
import { loadStudies } from '../../support/study-pool.js';

const module = await loadStudies();
const layers = [{ units: 8, activation: 'relu', parameter: null, net: '8:relu' }];
const fields = /** @type {any} */ ({ layers, data: 'spiral' });
const experiment =
  'v=1&data=spiral&dataseed=7&net=3*8:relu&opt=adam&lr=0.01&seed=26&at=300&check=12345678';

test('what suggests itself varies the activation over 100 seeds of the present experiment', () => {
  const {
    text,
    problems,
    runs,
    factors: read,
  } = module.plan(planText(experiment, firstDraft(fields)));
  assert.deepEqual(problems, []);
  assert.equal(runs, 500);
  assert.deepEqual(read, [
    { name: 'activation', values: ['relu', 'leaky_relu', 'elu', 'tanh', 'sigmoid'] },
  ]);
  assert.match(text, /^v=1&data=spiral&net=3\*8:relu&opt=adam&lr=0.01&/);
  assert.doesNotMatch(text, /\b(seed|at|check|dataseed)=/);
});

test('a formula of one’s own is among what is compared', () => {
  const draft = firstDraft({ ...fields, own: 'z^2' });
  assert.deepEqual(draft.first.values.slice(0, 3), ['relu', 'own', 'leaky_relu']);
  const text = planText('data=xor&net=4:tanh&own=z^2', draft);
  const { problems, factors: read } = module.plan(text);
  assert.deepEqual(problems, []);
  assert.deepEqual(read[0].values.slice(0, 2), ['relu', 'own']);
});

test('a network without hidden layers and data of one’s own have a draft that can be run', () => {
  const linear = firstDraft({ layers: [], data: 'xor' });
  assert.deepEqual(module.plan(planText('data=xor&net=', linear)).problems, []);
  assert.equal(linear.first.factor, 'lr');
  assert.equal(firstDraft({ ...fields, data: 'points' }).fixedData, true);
});

test('every factor has values that the engine takes, as first and as second one', () => {
  for (const factor of factors) {
    const first = usually(factor);
    // Losses of different kinds are compared by accuracy; the rest goes with anything.
    const draft = { ...firstDraft(fields), first, second: null, metric: 'accuracy' };
    const { problems, factors: read } = module.plan(planText('data=spiral&net=8:relu', draft));
    assert.deepEqual(problems, [], factor);
    assert.equal(read[0].values.length, first.values.length);
    const second = usually(factor === 'lr' ? 'batch' : 'lr');
    const both = module.plan(planText('data=spiral&net=8:relu', { ...draft, second }));
    assert.deepEqual(both.problems, [], factor);
    assert.equal(both.factors.length, 2);
  }
  assert.ok(named.every((name) => /** @type {readonly string[]} */ (factors).includes(name)));
});

test('a draft comes back from the plan that it has become', () => {
  const drafts = [
    firstDraft(fields),
    {
      first: { factor: 'activation', values: ['leaky_relu:0.1', 'elu:0.5'] },
      second: { factor: 'lr', values: ['0.01', '0.1'] },
      seeds: 30,
      epochs: 12,
      metric: 'loss',
      target: '0.25',
      fixedData: true,
    },
  ];
  for (const draft of drafts) {
    const { text } = module.plan(planText(experiment, draft));
    assert.deepEqual(draftOf(text, firstDraft(fields)), draft);
  }
});

test('what a plan alone may not say has the words of the command line on the page', () => {
  for (const [code, text, sentence] of refusedPlans) {
    const problem = module.plan(text).problems.find(({ allowed }) => allowed.code === code);
    assert.ok(problem, code);
    assert.equal(planProblemText(problem, 'refused'), sentence);
  }
});

test('a form tells what is wrong in its own words, one sentence a fault', () => {
  const told = (/** @type {string} */ text) =>
    module.plan(`data=xor&net=6:relu&${text}`).problems.map((problem) => formProblemText(problem));
  assert.deepEqual(told('vary.depth=1,1,1000000000,banana,1.5'), [
    'Values of hidden layers: 1 is there twice; each value may be there once.',
    'Values of hidden layers: 1000000000 is out of range; allowed: a whole number, 1 to 16.',
    'Values of hidden layers: “banana” is not a number; allowed: a whole number, 1 to 16.',
    'Values of hidden layers: 1.5 is not a whole number; allowed: a whole number, 1 to 16.',
  ]);
  assert.deepEqual(told('vary.lr=0.1,,1'), [
    'Values of learning rate: nothing stands between two commas, where a value is needed.',
  ]);
  assert.deepEqual(told('seeds=1-99999999999'), [
    'Seeds: 99999999999 is out of range; allowed: a whole number, 1 to 4294967295.',
  ]);
  assert.deepEqual(told('epochs=100001&target=banana'), [
    'Epochs: 100001 is out of range; allowed: a whole number, 1 to 100000.',
    'Target loss: “banana” is not a number; allowed: above 0, up to 1000000000.',
  ]);
  // Of what only a link can say.
  assert.match(told('vary.banana=1,2')[0], /^“vary\.banana” is not a setting/);
});
