// The playground in frames on other people's pages: from another origin, in a sandbox, on a host without cross-origin headers,
// twenty at once, and as a single file from a disk.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { serve } from '../../web/serve.js';
import { counter, until } from './controls.js';
import { launchBrowser, siteFolder, watchForProblems } from './harness.js';

/** @import {BrowserContextOptions, Frame, Page} from 'playwright-core' */

const experiment = 'v=1&data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';

/**
 * Serves the site on one port and a page of somebody else's on another, and opens that page.
 *
 * @param {object} options
 * @param {(site: string) => string} options.host the body of the page, given the address of the site
 * @param {Record<string, string | undefined>} [options.headers] of the site
 * @param {BrowserContextOptions} [options.context]
 * @param {(page: Page, site: string) => Promise<void>} options.body
 * @param {RegExp} [options.expected] complaints of the browser that belong to the case
 */
async function embedded({ host, headers, context = {}, body, expected }) {
  const site = await serve({ folder: siteFolder, headers });
  const icon = { body: '', type: 'image/x-icon' };
  const policy = { 'content-security-policy': `default-src 'self'; frame-src ${site.url}` };
  const other = await serve({
    folder: siteFolder,
    pages: {
      '/course': {
        body: `<!doctype html><title>A course</title>${host(site.url)}`,
        headers: policy,
      },
      '/favicon.ico': icon,
    },
  });
  const browser = await launchBrowser();
  try {
    const scope = await browser.newContext({ viewport: { width: 900, height: 700 }, ...context });
    const page = await scope.newPage();
    const problems = watchForProblems(page);
    await page.goto(`${other.url}/course`);
    await body(page, site.url);
    assert.deepEqual(
      problems.filter((problem) => !expected?.test(problem)),
      [],
    );
  } finally {
    await browser.close();
    await site.close();
    await other.close();
  }
}

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
  await embedded({
    host: (site) => `<input id="mine" autofocus>${bareFrame(site)}`,
    body: async (page) => {
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

test('a sandbox that allows scripts alone is enough', async () => {
  await embedded({
    host: (site) => bareFrame(site, 'sandbox="allow-scripts"'),
    body: async (page) => trainsOnePage(await frameOf(page)),
  });
});

test('so it is on a host that sends no cross-origin headers', async () => {
  await embedded({
    headers: { 'access-control-allow-origin': undefined },
    host: (site) => bareFrame(site, 'sandbox="allow-scripts"'),
    body: async (page) => trainsOnePage(await frameOf(page)),
    // The modules are refused, and the browser says so, before the classic script takes over.
    expected: /CORS|net::ERR_FAILED|blob:|data:/,
  });
});

test('of twenty frames on a page only those in view start, and what is scrolled away rests', async () => {
  await embedded({
    host: (site) =>
      Array.from({ length: 20 }, () => `<p>${bareFrame(site, 'loading="lazy"')}</p>`).join(''),
    body: async (page) => {
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
  await embedded({
    context: { reducedMotion: 'reduce' },
    host: (site) => bareFrame(site),
    body: async (page) => {
      const frame = await frameOf(page);
      await frame.getByRole('button', { name: 'Play', exact: true }).waitFor();
      await page.waitForTimeout(300);
      assert.equal(await counter(asPage(frame), 'steps'), 0);
    },
  });
});

test('the single file works from a disk, without a network', async () => {
  const browser = await launchBrowser();
  try {
    const scope = await browser.newContext({ offline: true });
    const page = await scope.newPage();
    const problems = watchForProblems(page);
    const file = pathToFileURL(`${siteFolder}/single/activation-playground.html`).href;
    await page.goto(`${file}#${experiment}&at=50`);
    await until(page, 'steps', (step) => step === 50);
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (epoch) => epoch === 3);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
  }
});
