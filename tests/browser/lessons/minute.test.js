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

test('it is gone when another experiment is opened, and covers no legend', async () => {
  const site = await openSite({
    path: '/',
    firstMinute: true,
    context: { viewport: { width: 1440, height: 900 } },
  });
  try {
    const { page } = site;
    await page.locator(card).waitFor();
    const { x, width } = (await page.locator(card).boundingBox()) ?? { x: 0, width: Infinity };
    const network = await page.locator('ap-network').boundingBox();
    assert.ok(x + width <= (network?.x ?? 0));
    // Before the button is pressed, what it says is of what the button opens.
    const act = await page.locator(`${card} .primary`).textContent();
    const said = await page.locator(`${card} p`).textContent();
    assert.ok(said?.includes(act?.trim() ?? '?'), said ?? '');
    await page.evaluate(() => void (location.hash = 'data=circle&net=4:tanh'));
    await page.locator(card).waitFor({ state: 'detached' });
    assert.deepEqual(site.problems, []);
  } finally {
    await site.close();
  }
});

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

test('it makes way for a lesson, and for what is wrong with one', async () => {
  const site = await open('/');
  try {
    const { page } = site;
    await page.locator(card).waitFor();
    await page.evaluate(() => {
      const files = new DataTransfer();
      files.items.add(new File(['No lesson'], 'mine.md', { type: 'text/markdown' }));
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
    });
    await page.locator('.lesson-faults').waitFor();
    await page.locator(card).waitFor({ state: 'detached' });
  } finally {
    await site.close();
  }
});
