import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import inspector from '../../../web/locale/en/inspector.js';
import en from '../../../web/locale/en/page.js';
import findings from '../../../web/locale/en/findings.js';
import { nameOf, t } from '../../../web/locale/index.js';
import { problemText } from '../../../web/locale/problems.js';

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
  for (const [key, text] of Object.entries({ ...en, ...inspector })) {
    assert.equal(text.split('*').length % 2, 1, key);
  }
});

test('every finding that the engine lists has a title and a sentence, with numbers that it has', () => {
  const header = new URL('../../../cpp/diagnosis/diagnosis.h', import.meta.url);
  const list = [
    ...readFileSync(header, 'utf8').matchAll(/^\/\/ {3}([a-z_]+) {2,}(.*(?:\n\/\/ {20,}.*)*)/gm),
  ];
  assert.equal(list.length, 14);
  /** @type {Record<string, string>} */
  const texts = {
    ...findings,
    'title.healthy': en['diagnosis.title.healthy'],
    'sentence.healthy': en['diagnosis.sentence.healthy'],
  };
  for (const [, code, evidence] of list) {
    assert.ok(texts[`title.${code}`], code);
    const names = texts[`sentence.${code}`].matchAll(/\{(\w+)\}/g);
    const known = evidence.startsWith('as rate_too_high') ? 'layer rate change' : evidence;
    for (const [, name] of names)
      assert.ok(name === 'layers' || known.includes(name), `${code} ${name}`);
  }
});
