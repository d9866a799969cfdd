// The first load: the page opens under a strict content-security policy without a complaint, and fetches nothing before its first
// picture that the size check does not count.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstLoad } from '../../first-load.js';
import { openSite, siteFolder } from '../support/harness.js';

test('the page opens without a complaint and fetches what is counted before anything else', async () => {
  const { page, problems, url, requests, close } = await openSite();
  try {
    await page.waitForLoadState('networkidle');
    const counted = firstLoad(siteFolder);
    const names = requests.map(
      (address) => address.slice(url.length + 1).replace(/[?#].*$/, '') || 'index.html',
    );
    // What is asked for early is asked for again where it is needed.
    const fetched = [...new Set(names)];
    const engine = fetched.filter((name) => /^engine\/engine-\w+\.wasm$/.test(name));
    assert.equal(engine.length, 1, 'the engine was not fetched');
    const first = fetched.filter((name) => counted.includes(name));
    assert.deepEqual(fetched.slice(0, first.length), first);
    // A browser without windows asks for no icon.
    const missing = counted.filter((name) => !first.includes(name));
    assert.deepEqual(
      missing.filter((name) => !/^assets\/icon-/.test(name)),
      [],
    );
    // What follows comes on demand, or while the page is idle.
    for (const name of fetched.slice(first.length))
      assert.match(name, /^(?:assets\/|sw\.js|engine\/tables-)/);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});
