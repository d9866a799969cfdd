import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wholeLanguage } from '../../../web/bundle/compared.js';
import { activationName } from '../../../web/format/names.js';
import terms from '../../../web/locale/en/terms.js';
import { chooseLanguage } from '../../../web/locale/index.js';
import { languages } from '../../../web/locale/languages.js';
import { activationNames } from '../../support/models.js';

/** @param {Record<string, string>} texts */
async function sameNames(texts) {
  for (const activation of await activationNames()) {
    const title = texts[`activation.${activation}.title`].replace(/ ?[（(].*[)）]/, '');
    assert.equal(activationName({ activation }), title);
  }
}

test('activations are named on screen as their cards are, in each language', async () => {
  for (const [tag, language] of Object.entries(languages)) {
    const texts = tag === 'en' ? terms : (await wholeLanguage(language)).terms;
    await chooseLanguage(tag);
    await sameNames(texts);
  }
  await chooseLanguage('en');
  assert.equal(activationName({ activation: 'leaky_relu', parameter: 0.1 }), 'Leaky ReLU (0.1)');
  assert.equal(activationName({ activation: 'tanh', parameter: null }), 'tanh');
});
