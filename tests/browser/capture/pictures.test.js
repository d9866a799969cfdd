// Saving panels as pictures, and their tables: what is in the files and tables is what the page shows.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { launchBrowser } from '../support/harness.js';
import { state, until, vital } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const path = '/#v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42&at=300';

/**
 * @param {Page} page
 * @param {string} panel
 * @param {string} item
 */
async function choose(page, panel, item) {
  await page.locator(`ap-${panel} .panel-menu`).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/**
 * @param {Page} page
 * @param {string} panel
 * @param {'PNG' | 'SVG'} format
 */
async function saved(page, panel, format) {
  const arriving = page.waitForEvent('download');
  await choose(page, panel, format);
  const download = await arriving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/**
 * The texts of a PNG file by keyword, and its size.
 *
 * @param {Buffer} file
 */
function readPng(file) {
  /** @type {Record<string, string>} */
  const texts = {};
  for (let at = 8; at < file.length; at += file.readUInt32BE(at) + 12) {
    if (file.toString('latin1', at + 4, at + 8) !== 'tEXt') continue;
    const [key, text] = file.toString('latin1', at + 8, at + 8 + file.readUInt32BE(at)).split('\0');
    texts[key] = text;
  }
  return { texts, width: file.readUInt32BE(16), height: file.readUInt32BE(20) };
}

siteTest('a PNG holds the link to the state it shows', { path }, async ({ page, url }) => {
  await until(page, 'steps', (step) => step === 300);
  const { name, bytes } = await saved(page, 'vitals', 'PNG');
  assert.equal(name, 'activation-playground-vital-signs.png');
  const { texts, width } = readPng(bytes);
  const text = `v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42&at=300&check=${await state(page)}`;
  assert.equal(texts.Source, `${url}/#${text}`);
  assert.equal(texts.Experiment, text);
  const box = await page.locator('.panel.vitals').boundingBox();
  assert.ok(box && width >= 2 * box.width);
});

siteTest(
  'an SVG has the numbers, curves and link of the panel, and every row of it',
  { path, context: { viewport: { width: 1440, height: 700 } } },
  async ({ page, url }) => {
    await until(page, 'steps', (step) => step === 300);
    const { name, bytes } = await saved(page, 'vitals', 'SVG');
    assert.equal(name, 'activation-playground-vital-signs.svg');
    const text = bytes.toString('utf8');
    const browser = await launchBrowser();
    try {
      const reader = await browser.newPage();
      const parsed = await reader.evaluate((source) => {
        const read = new DOMParser().parseFromString(source, 'image/svg+xml');
        return {
          error: read.querySelector('parsererror')?.textContent ?? null,
          words: [...read.querySelectorAll('text')].map((each) => each.textContent),
          paths: read.querySelectorAll('path').length,
          images: read.querySelectorAll('image').length,
          link: read.querySelector('a')?.getAttribute('href'),
          source: read.querySelector('metadata')?.textContent,
        };
      }, text);
      assert.equal(parsed.error, null);
      assert.ok(parsed.link?.startsWith(`${url}/#v=1&data=spiral`), parsed.link ?? '');
      assert.equal(parsed.source, parsed.link);
      for (const number of ['sparsity', 'dead', 'gradient', 'activation']) {
        for (const layer of [1, 2, 3]) {
          const shown = (await vital(page, layer, number).innerText()).trim();
          assert.ok(parsed.words.includes(shown), `${number} ${shown}`);
        }
      }
      // Three rows of curve and histograms, and the gradient flow: all of it drawn, nothing as pixels.
      assert.ok(parsed.paths > 200, `${parsed.paths} paths`);
      assert.equal(parsed.images, 0);
      assert.equal(parsed.words.filter((word) => word === 'slope 0').length, 3);
    } finally {
      await browser.close();
    }
  },
);

siteTest('maps of units are small pictures, links are curves', { path }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 300);
  const { bytes } = await saved(page, 'network', 'SVG');
  const text = bytes.toString('utf8');
  const units = 2 + 3 * 8 + 1;
  const dead = await page.locator('.tile[aria-label*="dead"]').count();
  assert.equal(text.match(/<image/g)?.length, units - dead);
  assert.ok(/<path d="M[\d. ]+C/.test(text));
  // The page goes on as before: its pictures are drawn on canvases again.
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step > 300);
});

siteTest('the menu works by keyboard alone', { path }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 300);
  await page.locator('ap-output .panel-menu').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  // Past picture, drawing and film.
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('ap-output .panel-tables table').first().waitFor();
  await page.locator('ap-output .panel-menu').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  const focused = await page.evaluate(() => document.activeElement?.className);
  assert.equal(focused, 'panel-menu');
});

siteTest(
  'a scrolling that ended before a menu opened does not close it; one that moves its button does',
  { path },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 300);
    const menu = page.getByRole('menu');
    const button = page.locator('ap-output .panel-menu');
    // So that what the menu needs is there, and it opens before the event of the scrolling comes.
    await button.click();
    await menu.waitFor();
    await page.keyboard.press('Escape');
    await button.evaluate(async (/** @type {HTMLElement} */ element) => {
      scrollBy(0, 30);
      element.click();
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      for (let i = 0; i < 3; i++) await frame();
    });
    assert.equal(await menu.count(), 1);
    await page.evaluate(() => scrollBy(0, 30));
    await menu.waitFor({ state: 'detached' });
  },
);

siteTest(
  'tables say what the pictures show, at rest, and wait while training runs',
  { path },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 300);
    await choose(page, 'vitals', 'Show as table');
    const table = page.locator('ap-vitals .panel-tables table').first();
    const cells = await table.locator('tbody tr').first().locator('td').allInnerTexts();
    assert.equal(cells[0], 'ReLU');
    assert.ok(cells.includes(await vital(page, 1, 'gradient').innerText()));
    // Shares of a histogram add up to all samples.
    const shares = await page
      .locator('ap-vitals .panel-tables table')
      .nth(1)
      .locator('td:last-child')
      .allInnerTexts();
    const sum = shares.reduce((total, share) => total + Number.parseFloat(share), 0);
    assert.ok(Math.abs(sum - 100) < 0.01 * shares.length, `${sum} %`);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('ap-vitals .panel-tables .note').waitFor();
    await until(page, 'steps', (step) => step > 350);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await table.waitFor();
    const later = await table.locator('tbody tr').first().locator('td').allInnerTexts();
    await page.waitForTimeout(300);
    assert.ok(later.includes(await vital(page, 1, 'gradient').innerText()));
    assert.notDeepEqual(later, cells);
    await choose(page, 'vitals', 'Hide table');
    await page.locator('.panel-tables').waitFor({ state: 'detached' });
  },
);

const framed = `<!doctype html><title>course</title><iframe title="playground" width="900" height="700"
  sandbox="allow-scripts" src="/${path.slice(1)}"></iframe>`;

siteTest(
  'where a frame may not save files, the picture is shown to be copied',
  { path: '/course.html', pages: { '/course.html': { body: framed } } },
  async ({ page, problems }) => {
    const frame = page.frameLocator('iframe');
    await frame.locator('ap-output .panel-menu').click();
    await frame.getByRole('menuitem', { name: 'SVG' }).click();
    const dialog = frame.locator('.saved-picture');
    await dialog.locator('canvas').waitFor();
    assert.match(await dialog.locator('textarea').inputValue(), /^<svg /);
    assert.match(await dialog.locator('input').inputValue(), /#v=1&data=spiral/);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await dialog.waitFor({ state: 'detached' });
    // The browser says that it kept the file back.
    problems.splice(
      0,
      problems.length,
      ...problems.filter((each) => !/sandbox|download/i.test(each)),
    );
  },
);
