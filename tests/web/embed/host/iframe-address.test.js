import assert from 'node:assert/strict';
import { test } from 'node:test';
import { iframeAddress } from '../../../../web/embed/host/iframe-address.js';
import { readAddress } from '../../../../web/address/address-parts.js';
import { readPresentation } from '../../../../web/address/presentation-text.js';

const page = 'https://example.org/play/';

test('attributes arrive at the page as they were given', () => {
  const attributes = { show: 'output,vitals', goal: 'accuracy>=0.95', speed: null };
  const address = iframeAddress(page, attributes, 'v=1&data=xor&net=4:tanh');
  const { experiment, presentation: fields } = readAddress(address);
  assert.equal(experiment, 'v=1&data=xor&net=4:tanh');
  const { presentation, problems } = readPresentation(fields, { languages: ['en'] });
  assert.deepEqual(problems, []);
  assert.equal(presentation.embed, true);
  assert.deepEqual([...presentation.shown], ['output', 'vitals']);
  assert.deepEqual(presentation.goal, [{ measure: 'accuracy', bound: 0.95 }]);
  assert.equal(presentation.speed, null);
});

test('what the address of the page says counts where the attributes say nothing', () => {
  const address = iframeAddress(`${page}?theme=dark&speed=5#data=xor`, { speed: '7' }, '');
  assert.equal(address, `${page}?theme=dark&speed=7&embed=1#data=xor`);
});

test('no attribute becomes another one', () => {
  const address = iframeAddress(page, { show: 'output&lock=all' }, 'data=xor#?lock=all');
  assert.equal(new URL(address).searchParams.get('lock'), null);
});
