// The site with files missing, cut short, or of two releases: something always comes, and nothing wrong is kept.
import assert from 'node:assert/strict';
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { quickStart, until } from '../browser/support/controls.js';
import { openContext, siteFolder } from '../browser/support/harness.js';
import { copySite } from '../browser/support/site-copy.js';

/** @import {Page} from 'playwright-core' */

/** @typedef {(name: RegExp, change: ((text: string) => string) | null) => void} Change of files; null removes them */

/**
 * @param {string} name
 * @param {(site: {page: Page, url: string, folder: string, change: Change}) => Promise<void>} body
 */
function releaseTest(name, body) {
  test(name, async () => {
    const site = await copySite();
    const { folder } = site;
    const { scope, close } = await openContext({ viewport: { width: 1440, height: 900 } });
    try {
      const page = await scope.newPage();
      /** @type {Change} */
      const change = (pattern, edit) => {
        const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        const found = names.filter((each) => pattern.test(each));
        assert.ok(found.length > 0, `${pattern} is no file of the site`);
        for (const each of found) {
          const path = `${folder}/${each}`;
          if (edit) writeFileSync(path, edit(readFileSync(path, 'utf8')));
          else rmSync(path);
        }
      };
      await body({ page, url: site.url, folder, change });
    } finally {
      await close();
      await site.close();
    }
  });
}

const script = /^assets\/index-.*\.js$/;
const style = /^assets\/index-.*\.css$/;
const otherScript = /^single\/page-.*\.js$/;
const otherStyle = /^single\/page-.*\.css$/;

/** @param {Page} page */
async function trains(page) {
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
}

/** @param {Page} page */
async function saysSo(page) {
  await page.getByRole('alert').getByText('The page did not load').waitFor();
  await page.getByRole('button', { name: 'Try again' }).waitFor();
}

/** @type {[string, (change: Change) => void][]} */
const replaced = [
  ['script missing', (change) => change(script, null)],
  [
    'script and style sheet missing',
    (change) => {
      change(style, null);
      change(script, null);
    },
  ],
  ['script cut short', (change) => change(script, (text) => text.slice(0, text.length / 2))],
  ['script cut short between two statements', (change) => change(script, () => 'const a=1;')],
  ['a page in the place of the script', (change) => change(script, () => '<!doctype html><p>')],
];
for (const [about, damage] of replaced) {
  releaseTest(`the page comes from its other script: ${about}`, async ({ page, url, change }) => {
    damage(change);
    await page.goto(url + quickStart);
    await trains(page);
    assert.equal(await page.locator('.boot').count(), 0);
    const { width } = (await page.locator('.brand svg').boundingBox()) ?? { width: 0 };
    assert.ok(width > 10 && width < 60, 'it has its styles');
  });
}

releaseTest('where both scripts are missing, it is said with a button', async (site) => {
  const { page, url, folder, change } = site;
  change(script, null);
  change(otherScript, null);
  await page.goto(url + quickStart);
  await saysSo(page);
  cpSync(siteFolder, folder, { recursive: true });
  await page.getByRole('button', { name: 'Try again' }).click();
  await trains(page);
});

releaseTest('where both scripts are cut short, it is said', async ({ page, url, change }) => {
  change(script, (text) => text.slice(0, 5000));
  change(otherScript, (text) => text.slice(0, 5000));
  await page.goto(url + quickStart);
  await saysSo(page);
});

releaseTest('where even boot.js is missing, there are words', async ({ page, url, change }) => {
  change(script, null);
  change(/^boot\.js$/, null);
  await page.goto(url + quickStart);
  await page.getByText('reload the page').waitFor();
});

releaseTest(
  'a page that does not come within 20 seconds says so, and comes all the same',
  async ({ page, url }) => {
    await page.clock.install();
    /** @type {() => void} */
    let arrive = () => {};
    const arrived = new Promise((resolve) => {
      arrive = () => resolve(undefined);
    });
    await page.route(/\/assets\/index-.*\.js$/, async (route) => {
      await arrived;
      await route.continue();
    });
    await page.goto(url + quickStart, { waitUntil: 'commit' });
    await page.locator('#app').waitFor({ state: 'attached' });
    await page.clock.fastForward(20_000);
    await page.getByText('still loading after 20 seconds').waitFor();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    arrive();
    await page.clock.resume();
    await trains(page);
  },
);

releaseTest(
  'without its style sheet the page has that of its other script',
  async ({ page, url, change }) => {
    change(style, null);
    await page.goto(url + quickStart);
    await trains(page);
    await page.waitForFunction(() => getComputedStyle(document.body).margin === '0px');
  },
);

releaseTest('without any style sheet no shape is black', async ({ page, url, change }) => {
  change(style, null);
  change(otherStyle, null);
  await page.goto(url + quickStart);
  await trains(page);
  const shapes = await page.evaluate(() =>
    [...document.querySelectorAll('svg, svg *')].map((shape) => {
      const { width, height } = shape.getBoundingClientRect();
      return { fill: getComputedStyle(shape).fill, area: width * height };
    }),
  );
  assert.ok(shapes.length > 10);
  const black = shapes.filter(({ fill, area }) => fill === 'rgb(0, 0, 0)' && area > 600);
  assert.deepEqual(black, []);
});

/**
 * What became of the service worker that a page registers, and what is kept then.
 *
 * @param {Page} page
 */
const installed = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.register('./sw.js');
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    const isDone = () => !worker || ['activated', 'redundant'].includes(worker.state);
    while (!isDone()) await new Promise((resolve) => setTimeout(resolve, 20));
    const kept = (await caches.keys()).filter((key) => key.startsWith('activation-playground:'));
    return { state: worker?.state, kept: kept.length };
  });

/** @type {[string, (change: Change) => void][]} */
const halfUploaded = [
  ['the engine of another release', (change) => change(/^engine\/.*\.wasm$/, (text) => `${text} `)],
  ['the page of another release', (change) => change(/^index\.html$/, (text) => `${text}\n`)],
  ['a script that is not there yet', (change) => change(/^assets\/share-.*\.js$/, null)],
];
for (const [about, damage] of halfUploaded) {
  releaseTest(`a half-uploaded release is refused as a whole: ${about}`, async (site) => {
    const { page, url, folder, change } = site;
    damage(change);
    await page.goto(`${url}/embed-example.css`);
    assert.deepEqual(await installed(page), { state: 'redundant', kept: 0 });
    // When it is all there, it is kept.
    cpSync(siteFolder, folder, { recursive: true });
    assert.deepEqual(await installed(page), { state: 'activated', kept: 1 });
  });
}
