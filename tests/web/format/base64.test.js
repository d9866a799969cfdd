import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromBase64, fromBase64url, toBase64, toBase64url } from '../../../web/format/base64.js';

test('base64 is that of Node, also where it is long', () => {
  const bytes = new Uint8Array(100_000).map((_, i) => (i * 89 + 251) % 256);
  assert.equal(toBase64(bytes), Buffer.from(bytes).toString('base64'));
  assert.deepEqual(fromBase64(toBase64(bytes)), bytes);
});

test('base64url round trips for every length', () => {
  for (let length = 0; length < 40; length++) {
    const bytes = new Uint8Array(length).map((_, i) => (i * 89 + 251) % 256);
    const text = toBase64url(bytes);
    assert.match(text, /^[\w-]*$/);
    assert.deepEqual(fromBase64url(text), bytes);
  }
});
