// The first load: the page opens under a strict content-security policy without a complaint, and fetches nothing that the
// size check does not count.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLoad } from '../../first-load.js';
import { openSite, siteFolder } from '../support/harness.js';

test('the page opens without a complaint and fetches only what is counted', async () => {
  const { page, problems, url, requests, close } = await openSite();
  try {
    await page.waitForLoadState('networkidle');
    const counted = firstLoad(siteFolder);
    const fetched = requests.map(
      (address) => address.slice(url.length + 1).replace(/[?#].*$/, '') || 'index.html',
    );
    assert.ok(fetched.includes('engine/engine.wasm'), 'the engine was not fetched');
    const uncounted = fetched.filter((name) => !counted.includes(name));
    assert.deepEqual(uncounted, []);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});
