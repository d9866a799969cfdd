// The site without a network: after one visit it opens again from the device, a newer build takes over, and frames stay out of it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { serve } from '../../../web/bundle/serve.js';
import { version } from '../../../web/format/version.js';
import { quickStart, until } from '../support/controls.js';
import { launchBrowser, siteFolder, watchForProblems } from '../support/harness.js';
import { copySite } from '../support/site-copy.js';

/** @import {Page} from 'playwright-core' */

/** @param {Page} page */
async function kept(page) {
  await page.getByRole('button', { name: 'One epoch' }).click();
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    // It counts as ready when it begins to activate.
    while ((await navigator.serviceWorker.ready).active?.state !== 'activated') {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
}

/** @param {Page} page */
const caches = (page) => page.evaluate(() => self.caches.keys());

test('after a visit the site opens without a network, workers, engine and all', async () => {
  const site = await serve({ folder: siteFolder });
  const browser = await launchBrowser();
  try {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(site.url + quickStart);
    await kept(page);
    // What the page fetches while it is idle, before the worker answers for it.
    await page.waitForLoadState('networkidle');
    await context.setOffline(true);
    await site.close();
    const problems = watchForProblems(page);
    await page.reload();
    await page.goto(`${site.url}/?autoplay=0#v=1&data=circle&net=3:relu`);
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (epoch) => epoch === 1);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
  }
});

/**
 * Puts another build in the place of the one that is served from a folder.
 *
 * @param {string} folder
 */
function renew(folder) {
  const html = readFileSync(`${folder}/index.html`, 'utf8').replace(
    '<body>',
    '<body data-build="next">',
  );
  writeFileSync(`${folder}/index.html`, html);
  const sum = createHash('sha256').update(html).digest('hex');
  const worker = readFileSync(`${folder}/sw.js`, 'utf8')
    .replace(/"hash":"\w+"/, '"hash":"next"')
    .replace(/"index.html":"\w+"/, `"index.html":"${sum}"`);
  writeFileSync(`${folder}/sw.js`, worker);
}

/**
 * Waits until a newer build has been fetched. From another page of the site, because an update may wait for as long as the worker
 * is busy with one of its own.
 *
 * @param {Page} page
 * @param {string} url of the site
 */
async function fetchNewer(page, url) {
  await page.goto(`${url}/embed-example.css`);
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const html = await (await fetch('./index.html')).text();
    await registration.update();
    while (!registration.waiting) await new Promise((resolve) => setTimeout(resolve, 50));
    return html;
  });
}

/**
 * Waits until only the newer build is kept.
 *
 * @param {Page} page
 */
async function onlyNewerKept(page) {
  const newer = ['activation-playground:/:next'];
  for (let tries = 0; (await caches(page)).join() !== newer.join() && tries < 100; tries++) {
    await page.waitForTimeout(50);
  }
  assert.deepEqual(await caches(page), newer);
}

/**
 * Runs a test on a site whose files can be renewed.
 *
 * @param {string} name
 * @param {(site: {folder: string, url: string, browser: import('playwright-core').Browser}) => Promise<void>} body
 */
function renewableTest(name, body) {
  test(name, async () => {
    const site = await copySite();
    const browser = await launchBrowser();
    try {
      await body({ ...site, browser });
    } finally {
      await browser.close();
      await site.close();
    }
  });
}

renewableTest(
  'a newer build takes the place of the older one, and nothing of that is left',
  async ({ folder, url, browser }) => {
    const page = await browser.newPage();
    await page.goto(url + quickStart);
    await kept(page);
    renew(folder);
    const before = await fetchNewer(page, url);
    assert.ok(
      !before.includes('data-build'),
      'the first build answers until the second takes over',
    );
    await page.goto(url + quickStart);
    await page.reload({ waitUntil: 'commit' });
    await page.locator('body[data-build="next"] .play').waitFor();
    await onlyNewerKept(page);
  },
);

renewableTest(
  'a newer build leaves a page of the older one its files when another is opened',
  async ({ folder, url, browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(url + quickStart);
    await kept(page);
    // Only the next visit is answered from what is kept.
    await page.reload();
    await page.locator('.play').waitFor();
    const [first] = await caches(page);
    renew(folder);
    const second = await context.newPage();
    await fetchNewer(second, url);
    await second.close();

    const third = await context.newPage();
    await third.goto(url + quickStart);
    await third.locator('.play').waitFor();
    await third.reload();
    await third.locator('.play').waitFor();
    assert.equal(await third.locator('body[data-build]').count(), 0);
    assert.ok((await caches(page)).includes(first));
    await page.close();
    // Now it is the only one. The page that loads it once more may come before this has loaded.
    await third.reload({ waitUntil: 'commit' });
    await third.locator('body[data-build="next"] .play').waitFor();
    await onlyNewerKept(third);
  },
);

renewableTest(
  'the site of a version keeps its own copy when the site around it is renewed',
  async ({ folder, url, browser }) => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`${url}/${version}${quickStart}`);
    await kept(page);
    const own = await caches(page);
    assert.deepEqual(
      own.map((name) => name.replace(/\w+$/, '')),
      [`activation-playground:/${version}/:`],
    );
    await page.goto(url + quickStart);
    await kept(page);
    renew(folder);
    await fetchNewer(page, url);
    await page.goto(url + quickStart);
    await page.reload({ waitUntil: 'commit' });
    await page.locator('body[data-build="next"] .play').waitFor();
    await page.waitForFunction(async () =>
      (await self.caches.keys()).includes('activation-playground:/:next'),
    );
    assert.ok((await caches(page)).includes(own[0]), 'the copy of the version is still there');
    await context.setOffline(true);
    await page.goto(`${url}/${version}${quickStart}`);
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (epoch) => epoch === 1);
    assert.equal(await page.locator('body[data-build]').count(), 0);
  },
);

test('in a frame nothing is kept, and nothing comes from what is kept', async () => {
  const frame = `<iframe src="/?embed=1&autoplay=0" title="A playground" width="600" height="400"></iframe>`;
  const icon = { body: '', type: 'image/x-icon' };
  const site = await serve({
    folder: siteFolder,
    pages: { '/course': { body: `<!doctype html>${frame}` }, '/favicon.ico': icon },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    await page.goto(`${site.url}/course`);
    const inside = page.frameLocator('iframe');
    await inside.getByRole('button', { name: 'One epoch' }).click();
    await inside.locator('.counter.epochs dd', { hasText: '1' }).waitFor();
    const registrations = () =>
      page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    assert.equal(await registrations(), 0);

    await page.goto(site.url + quickStart);
    await kept(page);
    assert.equal(await registrations(), 1);
    /** @type {[string, boolean][]} */
    const answers = [];
    page.on('response', (response) => {
      if (response.frame() !== page.mainFrame()) {
        answers.push([response.url(), response.fromServiceWorker()]);
      }
    });
    await page.goto(`${site.url}/course`);
    await inside.locator('.play').waitFor();
    assert.ok(answers.some(([url]) => url.endsWith('.wasm') || url.includes('/assets/index-')));
    const home = answers.find(([url]) => url.includes('embed=1'));
    assert.equal(home?.[1], false, 'the page in the frame came from the network');
  } finally {
    await browser.close();
    await site.close();
  }
});
