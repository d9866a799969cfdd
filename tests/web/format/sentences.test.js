// What stands between two sentences is the language's.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { nothing } from 'lit';
import { inOneLine, sentences } from '../../../web/format/sentences.js';
import { chooseLanguage } from '../../../web/locale/index.js';

after(() => chooseLanguage('en'));

test('a blank stands between sentences, in Chinese nothing', async () => {
  await chooseLanguage('en');
  assert.equal(sentences(['One.', '', 'Two.']), 'One. Two.');
  await chooseLanguage('zh');
  assert.equal(sentences(['一。', '', '二。']), '一。二。');
});

test('what is not said leaves no blank behind', async () => {
  await chooseLanguage('es');
  assert.deepEqual(inOneLine([nothing, 'Una.', undefined, 'Dos.', '']), ['Una.', ' ', 'Dos.']);
});
