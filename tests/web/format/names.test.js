import assert from 'node:assert/strict';
import { test } from 'node:test';
import { activationName } from '../../../web/format/names.js';
import terms from '../../../web/locale/en/terms.js';
import { activationNames } from '../../support/models.js';

test('activations are named on screen as their cards are', async () => {
  /** @type {Record<string, string>} */
  const texts = terms;
  for (const activation of await activationNames()) {
    const title = texts[`activation.${activation}.title`].replace(' (swish)', '');
    assert.equal(activationName({ activation }), title);
  }
  assert.equal(activationName({ activation: 'leaky_relu', parameter: 0.1 }), 'Leaky ReLU (0.1)');
  assert.equal(activationName({ activation: 'tanh', parameter: null }), 'tanh');
});
