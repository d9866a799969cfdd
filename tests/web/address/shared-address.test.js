import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inflateSync } from 'fflate';
import { fromBase64url, toBase64url } from '../../../web/format/base64.js';
import { readAddress } from '../../../web/address/address-parts.js';
import { sharedAddress } from '../../../web/address/shared-address.js';

const page = 'https://example.org/play/';
const experiment = 'v=1&data=spiral&net=8:relu,8:leaky_relu:0.01&seed=42';

test('a typical link is short and reads back as it was', () => {
  const link = sharedAddress({
    page,
    experiment,
    state: { step: 200, digest: '3f9ac0de12345678' },
  });
  assert.equal(link, `${page}#${experiment}&at=200&check=3f9ac0de`);
  assert.ok(link.length < 130);
  assert.equal(readAddress(link).experiment, `${experiment}&at=200&check=3f9ac0de`);
});

test('an earlier goal makes room for the new one', () => {
  const link = sharedAddress({
    page,
    experiment: `${experiment}&at=5&check=00000000`,
    state: null,
  });
  assert.equal(link, `${page}#${experiment}`);
});

test('bytes are deflated where that is shorter, and come back', () => {
  const bytes = new Uint8Array(600).map((_, i) => (i === 0 ? 1 : i % 7));
  const link = sharedAddress({ page, experiment: `v=1&data=points&points=${toBase64url(bytes)}` });
  assert.ok(link.length < 200);
  const packed = fromBase64url(link.split('points=')[1]);
  assert.equal(packed[0], 2);
  assert.deepEqual(inflateSync(packed.subarray(1)), bytes.subarray(1));
  const short = toBase64url(new Uint8Array([1, 9, 250, 3]));
  assert.ok(sharedAddress({ page, experiment: `weights=${short}` }).endsWith(`weights=${short}`));
});
