import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experimentIn, isPlan } from '../../../web/address/plan-text.js';

const plan =
  'v=1&data=xor&net=8:relu&vary.activation=relu,elu:1&vary.dataseed=0&seeds=1-40&epochs=20&metric=loss&target=0.1&check=12345678';

test('plans are told from experiments by their seeds, or by what they vary', () => {
  for (const text of [plan, 'seeds=1-3', 'data=xor&vary.lr=0.1,1'])
    assert.equal(isPlan(text), true);
  for (const text of ['', 'data=xor&seed=3&at=100&check=12345678', 'data=xor&epochs=3'])
    assert.equal(isPlan(text), false, text);
});

test('the experiment in a plan has none of the plan’s own fields', () => {
  assert.equal(experimentIn(plan), 'v=1&data=xor&net=8:relu');
  assert.equal(experimentIn('steps=30&seeds=2-5&noise=0.2'), 'noise=0.2');
});
