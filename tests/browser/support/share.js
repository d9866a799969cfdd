// What the tests of sharing share: the dialog, what it hands out and what it is given.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { until } from './controls.js';
import { openSite } from './harness.js';

/** @import {Page} from 'playwright-core' */

/**
 * @param {string} name
 * @param {string} path
 * @param {(site: Awaited<ReturnType<typeof openSite>>) => Promise<void>} body
 * @param {import('playwright-core').BrowserContextOptions} [context]
 */
export function shareTest(name, path, body, context = {}) {
  test(name, async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const site = await openSite({
      path,
      context: { reducedMotion: 'reduce', permissions, ...context },
    });
    try {
      await body(site);
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });
}

/** @param {Page} page @param {'Link' | 'Embed' | 'Code' | 'Files'} tab */
export async function share(page, tab) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: tab }).click();
  await page.locator(`ap-share-${tab.toLowerCase()}`).waitFor();
}

/** @param {Page} page */
export async function close(page) {
  await page.locator('dialog.share').getByRole('button', { name: 'Close' }).click();
}

/** The link as shown, once it fulfils a condition. @param {Page} page @param {RegExp} pattern */
export async function shownLink(page, pattern) {
  const field = page.getByRole('textbox', { name: 'Link to this experiment' });
  for (let tries = 0; tries < 100; tries++) {
    const link = await field.inputValue();
    if (pattern.test(link)) return link;
    await page.waitForTimeout(50);
  }
  throw new Error(`The link is ${await field.inputValue()}`);
}

/** @param {Page} page @param {string} name */
export async function saved(page, name) {
  const waiting = page.waitForEvent('download');
  await page.locator(`[data-save="${name}"]`).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** @param {Page} page @param {{name: string, content: string | Buffer}[]} files */
export async function choose(page, files) {
  await page.locator('ap-share-files input[type=file]').setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(content),
    })),
  );
}

/** Changes the learning rate on the way, so that the experiment alone does not lead here. @param {Page} page */
export async function leaveTheRun(page) {
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await rate.fill('0.02');
  await rate.press('Enter');
  await page.waitForURL(/lr=0\.02/);
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 50);
}
