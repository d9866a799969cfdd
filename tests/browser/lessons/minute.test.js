// The guided first minute: offered once on the start page, in each language, by touch and by keyboard, and nowhere else.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { languages } from '../../../web/locale/languages.js';
import { openSite } from '../support/harness.js';

/** @import {Page} from 'playwright-core' */

const card = '.minute';
/** Until the page is idle, and longer than one that is not offered would take. */
const settledMilliseconds = 6000;

/** @param {string} path @param {import('playwright-core').BrowserContextOptions} [context] */
const open = (path, context) => openSite({ path, context: { ...context }, firstMinute: true });

/** @param {Page} page */
const progress = (page) => page.locator(`${card} .sentence`).textContent();

for (const tag of Object.keys(languages)) {
  test(`it is gone through by touch in ${tag}, and does not come again`, async () => {
    const site = await open(`/?lang=${tag}`, {
      hasTouch: true,
      viewport: { width: 390, height: 844 },
      reducedMotion: 'reduce',
    });
    try {
      const { page } = site;
      const primary = page.locator(`${card} .primary`);
      await page.locator(card).waitFor();
      const seen = new Set();
      for (let step = 1; step <= 3; step++) {
        seen.add(await progress(page));
        const act = await primary.textContent();
        await primary.tap();
        await page.waitForFunction(
          ([selector, label]) => {
            const button = document.querySelector(`${selector} .primary`);
            return (
              button?.getAttribute('aria-disabled') === 'false' && button.textContent !== label
            );
          },
          [card, act],
        );
        const said = await page.locator(`${card} p`).textContent();
        const numbers = said?.match(/\d+/g)?.map(Number) ?? [];
        if (step === 1) assert.ok(numbers.includes(34) && numbers.includes(48), said ?? '');
        if (step === 2) assert.ok(numbers.includes(0) && numbers.includes(48), said ?? '');
        if (step === 3) assert.match(said ?? '', /·10⁻/);
        await primary.tap();
      }
      seen.add(await progress(page));
      assert.equal(seen.size, 4);
      await primary.tap();
      await page.locator(card).waitFor({ state: 'detached' });
      await page.goto(`${site.url}/?lang=${tag}`);
      await page.waitForTimeout(settledMilliseconds);
      assert.equal(await page.locator(card).count(), 0);
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });

  test(`it is reached first by the keyboard in ${tag}, and Escape ends it`, async () => {
    const site = await open(`/?lang=${tag}`);
    try {
      const { page } = site;
      await page.locator(card).waitFor();
      await page.keyboard.press('Tab');
      assert.equal(await page.evaluate(() => document.activeElement?.className), 'primary');
      await page.keyboard.press('Escape');
      assert.equal(await page.locator(card).count(), 0);
      await page.reload();
      await page.waitForTimeout(settledMilliseconds);
      assert.equal(await page.locator(card).count(), 0);
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });
}

test('links, embeds and lessons come without it', async () => {
  for (const path of ['/#data=moons', '/?embed=1', '/?lesson=relu', '/?show=output']) {
    const site = await open(path);
    try {
      await site.page.waitForTimeout(settledMilliseconds);
      assert.equal(await site.page.locator(card).count(), 0, path);
      assert.ok(!site.requests.some((url) => /\/minute-/.test(url)), path);
    } finally {
      await site.close();
    }
  }
});
