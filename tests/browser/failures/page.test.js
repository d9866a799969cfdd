// What may fail on the page itself: a panel, a part that comes broken, and that a reload keeps the run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openSite } from '../support/harness.js';
import { progress, until } from '../support/controls.js';
import { experiment } from '../support/hosts.js';

/** @import {Page} from 'playwright-core' */

/**
 * @param {string} name
 * @param {(page: Page) => Promise<void>} body
 */
const pageTest = (name, body) =>
  test(name, async () => {
    const site = await openSite({
      path: `/?autoplay=0#${experiment}`,
      context: { serviceWorkers: 'block' },
    });
    try {
      await site.page.locator('ap-output canvas').first().waitFor();
      await body(site.page);
    } finally {
      await site.close();
    }
  });

/** @param {Page} page */
const train = (page) => page.getByRole('button', { name: 'Play', exact: true }).click();

pageTest('a panel that fails is told of on the page, and everything else goes on', async (page) => {
  await page.evaluate(() => {
    const panel = /** @type {any} */ (document.querySelector('ap-output'));
    panel.paint = () => {
      throw new TypeError('there is no such unit');
    };
  });
  await train(page);
  await page
    .getByRole('alert')
    .getByText('Part of the page failed: there is no such unit')
    .waitFor();
  const { step } = await progress(page);
  await until(page, 'steps', (now) => now > step + 20);
});

pageTest('text that fails to render is told of, too', async (page) => {
  await page.locator('ap-vitals').evaluate((/** @type {any} */ panel) => {
    panel.render = () => {
      throw new TypeError('no text');
    };
    panel.requestUpdate();
  });
  await page.getByRole('alert').getByText('Part of the page failed: no text').waitFor();
});

pageTest(
  'a part that comes cut short is told of, and a reload brings it and keeps the run',
  async (page) => {
    await train(page);
    await until(page, 'steps', (now) => now > 30);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    // The last picture is that of the state at rest.
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    await page.waitForTimeout(300);
    const before = await progress(page);
    // What tells of it comes while the page is idle.
    await page.waitForFunction(() =>
      performance
        .getEntriesByType('resource')
        .some(({ name }) => /problem-notice.*\.js/.test(name)),
    );
    await page.route('**/assets/*.js*', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: 'export const half = (' }),
    );
    await page.getByRole('button', { name: 'Examples', exact: true }).click();
    const told = page.locator('.fetch-problems');
    await told.getByText('The examples could not be loaded.').waitFor();
    await page.unroute('**/assets/*.js*');
    await told.getByRole('button', { name: 'Reload and keep this run' }).click();
    await until(page, 'steps', (now) => now === before.step);
    assert.deepEqual(await progress(page), before);
    await page.getByRole('button', { name: 'Examples', exact: true }).click();
    await page.locator('ap-examples dialog[open]').waitFor();
    // Once: the next reload begins anew.
    await page.reload();
    await until(page, 'steps', (now) => now === 0);
  },
);
