import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { language } from '../../../web/locale/index.js';
import { nameOf } from '../../../web/format/names.js';
import pageTexts from '../../../web/locale/en/page.js';
import { texts } from '../../../web/format/texts.js';
import inspector from '../../../web/locale/en/inspector.js';
import en from '../../../web/locale/en/page.js';

const t = texts('page', pageTexts);

test('values are put in their places', () => {
  assert.equal(t('loss.picture', { train: 1, test: 8 }), 'Loss by epoch: training 1, test 8.');
});

test('names without a text are shown as they are', () => {
  assert.equal(nameOf('data', 'xor'), en['data.xor']);
  assert.equal(nameOf('data', 'some_new_set'), 'some new set');
});

test('symbols are marked in pairs', () => {
  for (const [key, text] of Object.entries({ ...en, ...inspector })) {
    assert.equal(text.split('*').length % 2, 1, key);
  }
});

test('without a browser, or a wish, the language is English', () => {
  assert.equal(language, 'en');
});

test('the WebAssembly module holds no sentence', () => {
  const file = new URL('../../../build/wasm/engine.wasm', import.meta.url);
  // Three words in a row, which no name of a type or of a parameter has.
  const sentences = readFileSync(file, 'latin1').match(
    /[a-z]{2,}[,;:]? [a-z]{2,}[,;:]? [a-z]{2,}/gi,
  );
  assert.deepEqual(sentences, null);
});
