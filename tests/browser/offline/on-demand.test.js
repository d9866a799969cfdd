// A page that has been opened goes on working when its site is renewed or the network goes: with what its first screen can open it
// works as before; of the rest it says in words that it could not be fetched, and fetches it when it is asked again.
import assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import { test } from 'node:test';
import { openLayer, until } from '../support/controls.js';
import { openContext } from '../support/harness.js';
import { copySite } from '../support/site-copy.js';

/** @import {BrowserContext, Page} from 'playwright-core' */

const experiment = 'v=1&data=spiral&net=8:relu,8:relu&opt=adam&lr=0.01&seed=42&at=100';

/**
 * @typedef {object} Visit
 * @property {Page} page opened, and idle
 * @property {BrowserContext} scope
 * @property {() => void} renew puts another build in the place of the one that the page is from
 * @property {() => void} bringBack
 */

/**
 * @param {string} name
 * @param {(visit: Visit) => Promise<void>} body
 */
function visitTest(name, body) {
  test(name, async () => {
    const site = await copySite();
    const { folder } = site;
    const { scope, close } = await openContext({ viewport: { width: 1440, height: 900 } });
    try {
      const page = await scope.newPage();
      /** @type {string[]} */
      const exceptions = [];
      page.on('pageerror', (error) => exceptions.push(String(error.stack)));
      await page.goto(`${site.url}/#${experiment}`);
      await until(page, 'steps', (step) => step === 100);
      await untilIdle(page);
      await body({
        page,
        scope,
        // Another build has other names for all of its scripts.
        renew: () => renameSync(`${folder}/assets`, `${folder}/assets-before`),
        bringBack: () => renameSync(`${folder}/assets-before`, `${folder}/assets`),
      });
      assert.deepEqual(exceptions, []);
    } finally {
      await close();
      await site.close();
    }
  });
}

/**
 * Until what is fetched last in idle time has come.
 *
 * @param {Page} page
 */
async function untilIdle(page) {
  await page.waitForFunction(() =>
    performance
      .getEntriesByType('resource')
      .some((entry) => entry.name.includes('/vitals-offer-') && 'responseEnd' in entry),
  );
  await page.waitForLoadState('networkidle');
}

visitTest(
  'what the first screen can open works without a network and with another build on the site',
  async ({ page, scope, renew }) => {
    renew();
    await scope.setOffline(true);

    await page.locator('.network .panel-head .stepper button').last().hover();
    await page.locator('.hint-bubble:not([hidden])').waitFor();

    await page.locator('.tile').nth(5).hover();
    await page.locator('.unit-card').waitFor();
    await page.locator('.tile').nth(5).click();
    await page.locator('ap-inspector .terms').waitFor();
    await page.locator('ap-inspector .close').click();

    await openLayer(page, 1);
    await page.keyboard.press('Escape');
    await page.locator('.layer-editor[open]').waitFor({ state: 'hidden' });

    await page.locator('.network .panel-head .stepper button').last().click();
    await page.locator('.layer-chip').nth(2).waitFor();
    await page.locator('.undo').click();
    await page.locator('.layer-chip').nth(2).waitFor({ state: 'detached' });
    await page.locator('.redo').click();
    await page.locator('.layer-chip').nth(2).waitFor();

    await page.getByRole('button', { name: 'One epoch' }).click();
    await page.locator('ap-timeline').waitFor();
    await page.getByRole('button', { name: 'over time' }).click();
    await page.locator('ap-gradient-history canvas').waitFor();

    await page.locator('ap-vitals .panel-menu').click();
    await page.getByRole('menuitem', { name: 'Show as table' }).click();
    await page.locator('ap-vitals .panel-tables table').first().waitFor();

    const noise = page.locator('#number-data-noise');
    await noise.fill('7');
    await noise.press('Enter');
    await page.locator('#number-data-noise-problem').waitFor();

    await page.locator('.segments button', { hasText: 'own' }).first().click();
    await page.locator('ap-data-editor').waitFor();

    // Only the fragment is another one: the page stays.
    await page.goto(`${new URL(page.url()).origin}/#v=1&data=xor&net=4:relu&lr=0.1&colour=red`);
    await page.locator('ap-messages .message').waitFor();
    assert.deepEqual(await page.locator('.fetch-problems li').allInnerTexts(), []);
  },
);

/** What is fetched only when it is asked for: how it is, and that it has come. */
const onDemand = {
  share: {
    text: 'The Share dialog could not be loaded.',
    ask: (/** @type {Page} */ page) => page.locator('.share-button').click(),
    came: 'ap-share dialog[open]',
  },
  examples: {
    text: 'The examples could not be loaded.',
    ask: (/** @type {Page} */ page) => page.locator('.examples-button').click(),
    came: 'ap-examples dialog[open]',
  },
  terms: {
    text: 'The glossary could not be loaded.',
    ask: (/** @type {Page} */ page) => page.locator('[data-term=gradient_factor]').first().click(),
    came: '.term-card:not([hidden])',
  },
  pictures: {
    text: 'Saving pictures could not be loaded.',
    ask: async (/** @type {Page} */ page) => {
      await page.locator('ap-vitals .panel-menu').click();
      await page.getByRole('menuitem', { name: 'PNG' }).click();
    },
    came: '',
  },
};

for (const [name, { text, ask, came }] of Object.entries(onDemand)) {
  visitTest(
    `what could not be fetched is said, and fetched when it is asked again: ${name}`,
    async ({ page, scope, renew, bringBack }) => {
      const problems = page.locator('.fetch-problems');
      await scope.setOffline(true);
      await ask(page);
      await problems.getByText(text).waitFor();

      // There is a network again, but another build.
      renew();
      await scope.setOffline(false);
      await problems.getByRole('button', { name: 'Try again' }).click();
      await problems.getByText(text).waitFor();
      await problems.getByRole('button', { name: 'Close' }).click();
      await problems.waitFor({ state: 'detached' });
      await ask(page);
      await problems.getByText(text).waitFor();

      bringBack();
      const download = came ? null : page.waitForEvent('download');
      await problems.getByRole('button', { name: 'Try again' }).click();
      if (download) await download;
      else await page.locator(came).waitFor();
      assert.equal(await problems.count(), 0);
      const bare = await page
        .locator('link[rel=stylesheet]')
        .evaluateAll(
          (links) => links.filter((link) => !(/** @type {HTMLLinkElement} */ (link).sheet)).length,
        );
      assert.equal(bare, 0, 'a style sheet is missing');
    },
  );
}
