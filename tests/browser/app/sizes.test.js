// Windows, type and screens of other sizes than the page was laid out for: nothing scrolls sideways, no value is hidden, pictures stay
// sharp.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../../web/bundle/serve.js';
import { quickStart, until } from '../support/controls.js';
import { findChromium, siteFolder, watchForProblems } from '../support/harness.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

/** @param {Page} page */
const sideways = (page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/**
 * Resizes the window; the page fetches its layout for that, if it has not yet.
 *
 * @param {Page} page
 * @param {number} width
 * @param {number} height
 */
async function resize(page, width, height) {
  await page.setViewportSize({ width, height });
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(
    () => document.documentElement.scrollWidth === document.documentElement.clientWidth,
  );
}

for (const [what, width, height] of /** @type {[string, number, number][]} */ ([
  ['a small phone', 320, 480],
  ['a tiny frame', 200, 200],
  ['1440 × 900 at 400 %', 360, 225],
  ['1280 × 1024 at 400 %', 320, 256],
])) {
  siteTest(
    `nothing scrolls sideways: ${what}`,
    { path: quickStart, context: { viewport: { width, height } } },
    async ({ page }) => {
      await page.locator('.surface canvas').first().waitFor({ state: 'attached' });
      assert.equal(await sideways(page), 0);
    },
  );
}

const xor = '#v=1&data=xor&net=8:relu,8:relu';
const raced = `${xor}&lane2.net=8:tanh,8:tanh&lane3.lr=0.3`;

for (const [what, width, height, type] of /** @type {[string, number, number, string][]} */ ([
  ['a laptop at 200 %', 720, 450, ''],
  ['type of 200 % on a laptop', 1440, 900, '200%'],
  ['a small phone', 320, 640, ''],
  ['type of 200 % on a small phone', 320, 640, '200%'],
]))
  for (const [page, path] of Object.entries({
    start: `autoplay=0${xor}`,
    race: `autoplay=0&view=race${raced}`,
    lesson: 'lesson=dying-relu',
  }))
    siteTest(
      `nothing is lost of the head, nor scrolls sideways: ${page}, ${what}`,
      { path: `/?lang=es&${path}`, context: { viewport: { width, height } } },
      async ({ page }) => {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = size;
        }, type);
        await page.locator('.share-button').waitFor();
        if (path.includes('view=race')) await page.locator('.lane').nth(2).waitFor();
        if (path.startsWith('lesson')) await page.locator('.lesson-head').waitFor();
        await page.waitForLoadState('networkidle');
        assert.equal(await sideways(page), 0);
        const tools = await page
          .locator('.site-head :is(ap-tools > button, .openers > button, .head-choice)')
          .evaluateAll((all) =>
            all.map((each) => {
              const { left, right, width: wide } = each.getBoundingClientRect();
              return left >= 0 && right <= innerWidth + 1 && wide > 8;
            }),
          );
        assert.ok(tools.length >= 8);
        assert.deepEqual([...new Set(tools)], [true]);
      },
    );

/** The places of the header's name, tools and choices, by the middle of their line. @param {Page} page */
const headLines = (page) =>
  page.evaluate(() => {
    const middles = (/** @type {string} */ selector) => {
      const all = [...document.querySelectorAll(`.site-head ${selector}`)];
      const boxes = all
        .map((each) => each.getBoundingClientRect())
        .filter(({ width }) => width > 0);
      return [...new Set(boxes.map(({ top, height }) => Math.round((top + height / 2) / 4)))];
    };
    const tools = middles(':is(ap-tools, .openers) > button');
    return { name: middles('.brand'), tools, choices: middles('.head-choice') };
  });

for (const [width, lines] of /** @type {[number, number][]} */ ([
  [320, 2],
  [360, 1],
  [640, 1],
  [900, 1],
]))
  siteTest(
    `the tools in the header stand in one line, ${lines === 1 ? 'that of' : 'below'} the name: ${width}`,
    { path: `/?lang=es${quickStart.slice(1)}`, context: { viewport: { width, height: 800 } } },
    async ({ page }) => {
      await page.locator('.share-button').waitFor();
      await page.waitForLoadState('networkidle');
      const { name, tools, choices } = await headLines(page);
      assert.equal(tools.length, 1, `lines of tools: ${tools}`);
      assert.equal(choices.length, 1);
      const gap = (/** @type {number} */ a, /** @type {number} */ b) => Math.abs(a - b);
      assert.ok(gap(name[0], choices[0]) <= 1, 'name and choices share a line');
      assert.equal(gap(name[0], tools[0]) > 4, lines === 2);
    },
  );

/**
 * The page in a browser whose reader has chosen a size of type, which the shell without windows does not ask for.
 *
 * @param {string} name
 * @param {Record<string, number>} fonts
 * @param {(page: Page) => Promise<void>} body
 */
const fontTest = (name, fonts, body) =>
  test(name, async () => {
    const profile = mkdtempSync(join(tmpdir(), 'playground-'));
    mkdirSync(join(profile, 'Default'));
    const preferences = JSON.stringify({ webkit: { webprefs: fonts } });
    writeFileSync(join(profile, 'Default', 'Preferences'), preferences);
    const site = await serve({ folder: siteFolder });
    const scope = await chromium.launchPersistentContext(profile, {
      executablePath: findChromium(),
      args: ['--no-sandbox', '--disable-gpu'],
      viewport: { width: 1440, height: 1000 },
    });
    try {
      const page = await scope.newPage();
      const problems = watchForProblems(page);
      await page.goto(site.url + quickStart);
      await page
        .getByText(/^All is well|^\d+ problems?|units/)
        .first()
        .waitFor();
      // Layouts of other windows come while the page is idle.
      await page.waitForLoadState('networkidle');
      await body(page);
      assert.deepEqual(problems, []);
    } finally {
      await scope.close();
      await site.close();
      rmSync(profile, { recursive: true });
    }
  });

/** Whether the strip of the diagnosis has to be scrolled. @param {Page} page */
const isDiagnosisCut = (page) =>
  page.locator('.diagnosis').evaluate((each) => each.scrollHeight > each.clientHeight + 1);

fontTest(
  'twice the usual type doubles the page, and fits',
  { default_font_size: 32 },
  async (page) => {
    const size = (/** @type {string} */ selector, /** @type {string} */ property) =>
      page
        .locator(selector)
        .first()
        .evaluate(
          (each, name) => parseFloat(getComputedStyle(each).getPropertyValue(name)),
          property,
        );
    assert.equal(await size('.diagnosis', 'font-size'), 27);
    assert.equal(await size('.play', 'block-size'), 96);
    assert.equal(await sideways(page), 0);
    assert.equal(await isDiagnosisCut(page), false);
    await resize(page, 390, 844);
    assert.equal(await sideways(page), 0);
  },
);

fontTest('type of 24 px at least hides no value', { minimum_font_size: 24 }, async (page) => {
  for (const [width, height] of [
    [1440, 1000],
    [1280, 720],
    [390, 844],
  ]) {
    await resize(page, width, height);
    assert.equal(await sideways(page), 0, `${width}`);
    assert.equal(await isDiagnosisCut(page), false, `${width}`);
    const noise = page.locator('.data .number-entry').first();
    const inside = await noise.evaluate((each) => {
      const panel = /** @type {Element} */ (each.closest('.panel'));
      return panel.getBoundingClientRect().right - each.getBoundingClientRect().right;
    });
    assert.ok(inside > 0, `${width}: the value ends ${inside} px inside of its panel`);
  }
});

/** Where the panels stand that come with the page. @param {Page} page */
const places = (page) =>
  page.locator('.bench > :is(ap-network, ap-output)').evaluateAll((all) =>
    all.map((each) => {
      const { x, y, width } = each.getBoundingClientRect();
      return [each.localName, ...[x, y, width].map(Math.round)].join(' ');
    }),
  );

for (const [width, height] of [
  [390, 844],
  [640, 420],
]) {
  siteTest(
    `a window that becomes ${width} × ${height} before the page was idle is laid out as one that was opened so`,
    { path: '/?autoplay=0#v=1&data=xor&net=4:tanh' },
    async ({ page }) => {
      await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
      await page.setViewportSize({ width: 1440, height: 900 });
      await page.reload();
      await page.locator('.surface canvas').first().waitFor();
      await resize(page, width, height);
      const resized = await places(page);
      await page.reload();
      await page.locator('.surface canvas').first().waitFor({ state: 'attached' });
      await page.waitForLoadState('networkidle');
      assert.deepEqual(resized, await places(page));
    },
  );
}

siteTest(
  'another screen with finer pixels gets sharp pictures, though nothing trains',
  { path: quickStart },
  async ({ page }) => {
    await page.addInitScript(() => {
      const { matchMedia } = window;
      /** @type {MediaQueryList[]} */
      const asked = [];
      Object.assign(window, { asked });
      window.matchMedia = (query) => {
        const list = matchMedia(query);
        if (query.includes('resolution')) asked.push(list);
        return list;
      };
    });
    await page.reload();
    await page.waitForFunction(
      () => /** @type {{asked: unknown[]}} */ (/** @type {unknown} */ (window)).asked.length > 0,
    );
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (epoch) => epoch === 1);
    const density = () =>
      page
        .locator('.surface canvas, .network-picture, .data-set canvas')
        .evaluateAll((all) =>
          all.map((each) => /** @type {HTMLCanvasElement} */ (each).width / each.clientWidth),
        );
    assert.deepEqual([...new Set((await density()).map(Math.round))], [1]);
    // Chromium does not tell pages of another density that is only emulated.
    await page.evaluate(() => {
      Object.defineProperty(window, 'devicePixelRatio', { value: 2 });
      const { asked } = /** @type {{asked: MediaQueryList[]}} */ (/** @type {unknown} */ (window));
      for (const query of [...asked]) query.dispatchEvent(new Event('change'));
    });
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.surface canvas, .network-picture, .data-set canvas')].every(
        (each) =>
          Math.abs(/** @type {HTMLCanvasElement} */ (each).width / each.clientWidth - 2) < 0.1,
      ),
    );
  },
);

/** @param {Page} page */
const focused = (page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent?.trim();
  });

siteTest(
  'who dismisses a message keeps the focus on the page',
  { path: '/?autoplay=0#v=1&data=xor&net=4:tanh&noise=7' },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Dismiss' }).press('Enter');
    await page.getByRole('button', { name: 'Dismiss' }).waitFor({ state: 'detached' });
    await page.waitForFunction(() => document.activeElement !== document.body);
    assert.ok(await focused(page));
  },
);

siteTest(
  'who takes away the last layer keeps the focus at the layers',
  { path: '/?autoplay=0#v=1&data=xor&net=4:tanh' },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Remove the last hidden layer' }).press('Enter');
    // The button has the focus until the layer is gone.
    await page
      .getByRole('button', { name: 'Remove the last hidden layer', disabled: false })
      .waitFor({ state: 'detached' });
    await page.waitForFunction(
      () => document.activeElement?.closest('.stepper, ap-network') && document.activeElement,
    );
    assert.match(String(await focused(page)), /Add|\+/);
  },
);
