import assert from 'node:assert/strict';
import { test } from 'node:test';
import en from '../../../web/locale/en.js';
import { nameOf, problemText, t } from '../../../web/locale/index.js';

test('values are put in their places', () => {
  assert.equal(t('vitals.dead.value', { n: 1, units: 8 }), '1 of 8');
});

test('names without a text are shown as they are', () => {
  assert.equal(nameOf('data', 'xor'), en['data.xor']);
  assert.equal(nameOf('data', 'some_new_set'), 'some new set');
});

test('a problem names the field, the value, what is allowed and what is used', () => {
  const problem = {
    field: 'lr',
    value: '20',
    code: 'out_of_range',
    allowed: '0 to 10',
    used: '10',
  };
  const text = problemText(problem);
  for (const part of ['lr', '20', '0 to 10', '10']) assert.ok(text.includes(part), part);
  assert.doesNotMatch(problemText({ ...problem, used: '' }), /In use/);
  assert.match(problemText({ ...problem, code: 'something_new' }), /20/);
});

test('symbols are marked in pairs', () => {
  for (const [key, text] of Object.entries(en)) {
    assert.equal(text.split('*').length % 2, 1, key);
  }
});
