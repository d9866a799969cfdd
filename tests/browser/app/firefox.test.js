// What only Firefox does: it gives noise back from canvases, and never asks again for a script that it could not fetch.
import assert from 'node:assert/strict';
import { readdirSync, renameSync } from 'node:fs';
import { test } from 'node:test';
import { findFirefox, launchFirefox } from '../support/firefox.js';
import { copySite } from '../support/site-copy.js';
import { quickStart } from '../support/controls.js';

const timeout = 60_000;
const skip = findFirefox() === null && 'Firefox is not installed';

/**
 * Opens a copy of the site.
 *
 * @param {Record<string, boolean>} further preferences
 * @param {(page: import('puppeteer-core').Page, folder: string) => Promise<void>} run
 */
async function inFirefox(further, run) {
  const site = await copySite();
  try {
    // Nothing is to come from an offline copy.
    const { browser, close } = await launchFirefox({
      timeout,
      further: { 'dom.serviceWorkers.enabled': false, ...further },
    });
    try {
      const page = await browser.newPage();
      await page.setViewport({ width: 1440, height: 900 });
      await page.goto(site.url + quickStart);
      await page.waitForSelector('.digest', { timeout });
      await run(page, site.folder);
    } finally {
      await close();
    }
  } finally {
    await site.close();
  }
}

/** @param {import('puppeteer-core').Page} page @param {RegExp} pattern */
const says = (page, pattern) =>
  page.waitForFunction(
    (source) => new RegExp(source).test(document.body.innerText),
    { timeout },
    pattern.source,
  );

/** @param {import('puppeteer-core').Page} page @param {string} selector @param {string} text */
const press = (page, selector, text) =>
  page.waitForFunction(
    (selectors, words) => {
      const buttons = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(selectors)]);
      const button = buttons.find(
        (each) => (each.textContent || each.ariaLabel)?.includes(words) && each.offsetHeight > 0,
      );
      button?.click();
      return button !== undefined;
    },
    { timeout },
    selector,
    text,
  );

test('where canvases give back noise, no PNG is saved but an SVG is offered', { skip }, () =>
  inFirefox({ 'privacy.resistFingerprinting': true }, async (page) => {
    await page.evaluate(() => {
      const here = /** @type {any} */ (window);
      here.saved = [];
      const create = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        here.saved.push(/** @type {Blob} */ (blob).type);
        return create(blob);
      };
    });
    await press(page, 'ap-output .panel-menu', '');
    await press(page, '[role=menuitem]', 'PNG');
    await says(page, /returns noise instead of what was drawn/);
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).saved), []);
    await press(page, 'dialog[open] button', 'SVG');
    await page.waitForFunction(() => /** @type {any} */ (window).saved.length > 0, { timeout });
    assert.deepEqual(await page.evaluate(() => /** @type {any} */ (window).saved), [
      'image/svg+xml',
    ]);
  }),
);

test('where canvases give back noise, no film is made', { skip }, () =>
  inFirefox({ 'privacy.resistFingerprinting': true }, async (page) => {
    await press(page, 'ap-output .panel-menu', '');
    await press(page, '[role=menuitem]', 'film');
    await says(page, /a film would show that noise/);
    assert.equal(await page.$('dialog.film'), null);
  }),
);

test('a script that could not be fetched is fetched when it is asked for again', { skip }, () =>
  inFirefox({}, async (page, folder) => {
    // The dialog, and what it says in other languages.
    const names = readdirSync(`${folder}/assets`).filter((each) =>
      /^share-[\w-]{8}\.js$/.test(each),
    );
    assert.ok(names.length > 0);
    const files = names.map((name) => `${folder}/assets/${name}`);
    for (const file of files) renameSync(file, `${file}.gone`);
    await press(page, '.share-button', 'Share');
    await says(page, /The Share dialog could not be loaded/);
    for (const file of files) renameSync(`${file}.gone`, file);
    await press(page, 'button.again', 'Try again');
    await page.waitForSelector('dialog.share[open]', { timeout });
  }),
);
