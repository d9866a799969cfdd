// Links whose # a mail program has encoded lead back to the page, on hosts that answer with 404.html.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { experimentText } from '../../../web/address/address-parts.js';

const script = readFileSync(new URL('../../../web/address/lost.js', import.meta.url), 'utf8');
const xor = 'data=xor&net=4:tanh';

/** Where the script leads from an address; null where it stays. @param {string} address */
function ledFrom(address) {
  const { pathname, search } = new URL(address);
  /** @type {string | null} */
  let led = null;
  const location = { pathname, search, replace: (/** @type {string} */ to) => (led = to) };
  runInNewContext(script, { window: { location } });
  return /** @type {string | null} */ (led);
}

/** @type {[about: string, address: string, page: string][]} */
const lost = [
  ['a hash sign in the path', `https://a.example/play/%23${xor}`, '/play/'],
  ['encoded twice', `https://a.example/play/%2523${encodeURIComponent(xor)}`, '/play/'],
  ['three times', `https://a.example/play/%252523${xor}`, '/play/'],
  ['at the root', `https://a.example/%23${xor}`, '/'],
  ['with what a campaign adds', `https://a.example/play/%23${xor}?utm_source=x`, '/play/'],
  ['behind the name of the page', `https://a.example/play/index.html%23${xor}`, '/play/index.html'],
];
for (const [about, address, page] of lost) {
  test(`an experiment is found again: ${about}`, () => {
    const led = ledFrom(address);
    assert.ok(led?.startsWith(`${page}#`), String(led));
    const found = experimentText(`https://a.example${led}`).split('&');
    assert.deepEqual(found.slice(0, 2), ['data=xor', 'net=4:tanh']);
    // It leads there once.
    assert.equal(ledFrom(`https://a.example${led}`), null);
  });
}

test('other addresses without a file stay where they are', () => {
  for (const address of ['https://a.example/play/nothing', 'https://a.example/100%25'])
    assert.equal(ledFrom(address), null);
});
