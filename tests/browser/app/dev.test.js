// The page from its sources, as `./build-wasm.sh dev` serves it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { serveSources } from '../../../web/bundle/dev.js';
import { quickStart, until } from '../support/controls.js';
import { openContext, watchForProblems } from '../support/harness.js';

test('the page trains from its sources, and nothing keeps it for later', async () => {
  const server = await serveSources({ folder: 'build/wasm' });
  const { scope, close } = await openContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await scope.newPage();
    const problems = watchForProblems(page);
    await page.goto(`${server.resolvedUrls?.local[0].replace(/\/$/, '')}${quickStart}`);
    await page.getByRole('button', { name: 'One epoch' }).click({ timeout: 60_000 });
    await until(page, 'epochs', (epoch) => epoch === 1);
    const kept = await page.evaluate(() => navigator.serviceWorker.getRegistrations());
    assert.equal(kept.length, 0);
    // Lit warns of itself where it is not bundled.
    assert.deepEqual(
      problems.filter((each) => !/Lit is in dev mode|msg\/change-in-update/.test(each)),
      [],
    );
  } finally {
    await close();
    await server.close();
  }
});
