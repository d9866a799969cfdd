// A first visit goes on without a network, too, once the offline copy is there: the page is controlled from then on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from '../support/harness.js';
import { until } from '../support/controls.js';
import { experiment } from '../support/hosts.js';

test('on a first visit, parts that were never asked for come from the offline copy', async () => {
  const { page, problems, close } = await openSite({ path: `/?autoplay=0#${experiment}&at=30` });
  try {
    await until(page, 'steps', (step) => step === 30);
    // The copy is made after the first thing that the reader does.
    await page.locator('.counter.steps').click();
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Examples', exact: true }).click();
    await page.locator('ap-examples dialog[open]').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.locator('ap-share dialog[open]').waitFor();
    assert.equal(await page.locator('.fetch-problems').count(), 0);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});
