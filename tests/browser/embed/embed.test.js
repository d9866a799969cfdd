// The playground in frames on other people's pages: from another origin, in a sandbox, on a host without cross-origin headers,
// twenty at once, and as a single file from a disk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { counter, until } from '../support/controls.js';
import { openContext, siteFolder, watchForProblems } from '../support/harness.js';
import { experiment, onAnotherOrigin } from '../support/hosts.js';

/** @import {Frame, Page} from 'playwright-core' */

/**
 * @param {Page} page
 * @param {number} [index]
 * @returns {Promise<Frame>} the frame with that number, once its page is there
 */
async function frameOf(page, index = 0) {
  const handle = await page.locator('iframe').nth(index).elementHandle();
  const frame = await handle?.contentFrame();
  assert.ok(frame);
  return frame;
}

/** @param {Frame} frame */
const asPage = (frame) => /** @type {Page} */ (/** @type {unknown} */ (frame));

/** @param {string} site @param {string} [attributes] */
const bareFrame = (site, attributes = '') =>
  `<iframe src="${site}/#${experiment}" width="500" height="300" title="XOR" ${attributes}></iframe>`;

/** @param {Frame} frame */
async function trainsOnePage(frame) {
  await frame.getByRole('button', { name: 'Pause', exact: true }).click();
  await frame.getByRole('button', { name: 'Reset' }).click();
  await frame.getByRole('button', { name: 'One epoch' }).click();
  await until(asPage(frame), 'epochs', (epoch) => epoch === 1);
}

test('a bare frame on a page of another origin plays, and leaves focus, scroll and history alone', async () => {
  await onAnotherOrigin({
    body: (site) => `<input id="mine" autofocus>${bareFrame(site)}`,
    run: async (page) => {
      const length = await page.evaluate(() => history.length);
      const frame = await frameOf(page);
      await until(asPage(frame), 'epochs', (epoch) => epoch >= 2);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'mine');
      assert.equal(await page.evaluate(() => scrollY), 0);
      for (const name of ['Play', 'Pause', 'Reset']) {
        await frame.getByRole('button', { name, exact: true }).first().isVisible();
      }
      assert.equal(await page.evaluate(() => history.length), length);
      const { width, height } = await frame.evaluate(() => ({
        width: document.documentElement.scrollWidth - innerWidth,
        height: innerHeight,
      }));
      assert.ok(width <= 0, 'nothing is cut off at the side');
      assert.equal(height, 300);
    },
  });
});

test('a sandbox that allows scripts alone is enough, for a file that is dropped too', async () => {
  await onAnotherOrigin({
    body: (site) => bareFrame(site, 'sandbox="allow-scripts"'),
    run: async (page) => {
      const frame = await frameOf(page);
      await trainsOnePage(frame);
      await frame.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['x,y\n1,2\n2,0.5\n0,-1\n'], 'line.csv'));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }));
      });
      await frame.getByText('3 samples with 1 input (x); y is a number.').waitFor();
    },
  });
});

test('so it is on a host that sends no cross-origin headers', async () => {
  await onAnotherOrigin({
    headers: { 'access-control-allow-origin': undefined },
    body: (site) => bareFrame(site, 'sandbox="allow-scripts"'),
    run: async (page) => trainsOnePage(await frameOf(page)),
    // The modules are refused, and the browser says so, before the classic script takes over.
    expected: /CORS|net::ERR_FAILED|blob:|data:/,
  });
});

test('of twenty frames on a page only those in view start, and what is scrolled away rests', async () => {
  await onAnotherOrigin({
    body: (site) =>
      Array.from({ length: 20 }, () => `<p>${bareFrame(site, 'loading="lazy"')}</p>`).join(''),
    run: async (page) => {
      const first = await frameOf(page, 0);
      await until(asPage(first), 'epochs', (epoch) => epoch >= 2);
      // The browser has loaded its page already, but not that of the last one.
      const below = await frameOf(page, 5);
      assert.equal(await below.locator('.loading').count(), 1);
      await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
      await until(asPage(await frameOf(page, 19)), 'epochs', (epoch) => epoch >= 1);
      await first.getByRole('button', { name: 'Play', exact: true }).waitFor({ state: 'attached' });
      const rested = await counter(asPage(first), 'steps');
      await page.waitForTimeout(300);
      assert.equal(await counter(asPage(first), 'steps'), rested);
      await page.evaluate(() => scrollTo(0, 0));
      await until(asPage(first), 'steps', (step) => step > rested);
    },
  });
});

test('with reduced motion a frame opens at rest', async () => {
  await onAnotherOrigin({
    context: { reducedMotion: 'reduce' },
    body: (site) => bareFrame(site),
    run: async (page) => {
      const frame = await frameOf(page);
      await frame.getByRole('button', { name: 'Play', exact: true }).waitFor();
      await page.waitForTimeout(300);
      assert.equal(await counter(asPage(frame), 'steps'), 0);
    },
  });
});

test('the single file works from a disk, without a network', async () => {
  const { scope, close } = await openContext({ offline: true });
  try {
    const page = await scope.newPage();
    const problems = watchForProblems(page);
    const file = pathToFileURL(`${siteFolder}/single/activation-playground.html`).href;
    await page.goto(`${file}#${experiment}&at=50`);
    await until(page, 'steps', (step) => step === 50);
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (epoch) => epoch === 3);
    assert.deepEqual(problems, []);
  } finally {
    await close();
  }
});
