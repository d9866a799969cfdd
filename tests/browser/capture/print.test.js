// What is printed: a hand-out with every panel painted, light and of one step, on at most two sheets.
import assert from 'node:assert/strict';
import { state, until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const path = '/#v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42&at=300';

/** All that is wanted for it has come, which is when the page has been idle. @param {Page} page */
async function ready(page) {
  await page.locator('ap-vitals article.vital').first().waitFor();
  await page.waitForFunction(() => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    return ['/print-', '/vitals-offer-'].every((each) =>
      fetched.some((name) => name.includes(each)),
    );
  });
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
}

/** Shares of pixels that are not paper, and that are dark, of each picture. @param {Page} page */
const inkOf = (page) =>
  page.$$eval('.handout canvas', (canvases) =>
    /** @type {HTMLCanvasElement[]} */ (canvases).map((canvas) => {
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let ink = 0;
      let dark = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 0) continue;
        if (data[i] < 250 || data[i + 1] < 250 || data[i + 2] < 250) ink++;
        if (data[i] < 60 && data[i + 1] < 60 && data[i + 2] < 60) dark++;
      }
      const all = data.length / 4;
      return { name: canvas.getAttribute('aria-label') ?? '', ink: ink / all, dark: dark / all };
    }),
  );

siteTest(
  'a dark page is printed light, whole and with its address, on two sheets',
  { path, context: { colorScheme: 'dark', viewport: { width: 1280, height: 720 } } },
  async ({ page, url }) => {
    await until(page, 'steps', (step) => step === 300);
    await ready(page);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const text = `v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42&at=300&check=${await state(page)}`;
    assert.equal(await page.locator('.handout .address').textContent(), `${url}/#${text}`);
    assert.match((await page.locator('.handout h1').textContent()) ?? '', /epoch 12, step 300$/);
    assert.match(
      (await page.locator('.handout .story').textContent()) ?? '',
      /24\sunits: \d+ working, /,
    );
    const pictures = await inkOf(page);
    assert.deepEqual(
      pictures.map(({ name }) => name),
      ['Network', 'Output', 'Vital signs'],
    );
    for (const { name, ink, dark } of pictures) {
      assert.ok(ink > 0.03, `${name} is blank: ${ink}`);
      assert.ok(dark < 0.2, `${name} is dark: ${dark}`);
    }
    assert.match(
      (await page.locator('.handout .settings').textContent()) ?? '',
      /Learning rate0\.01/,
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.handout').count(), 0);
    assert.equal(await page.getAttribute('html', 'data-theme'), 'dark');
    const sheets = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(sheets.match(/\/Type\s*\/Page\b/g)?.length, 2);
  },
);

siteTest(
  'printing by keys while it trains shows one step in all panels, and training goes on',
  {
    path: '/#v=1&data=spiral&net=3*8:relu&seed=42',
    context: { viewport: { width: 1280, height: 720 } },
  },
  async ({ page }) => {
    await until(page, 'steps', (step) => step > 20);
    await ready(page);
    await page.evaluate(() => {
      const panels = () =>
        ['ap-network', 'ap-output', 'ap-vitals'].map(
          (tag) => /** @type {any} */ (document.querySelector(tag)).frame.step,
        );
      Object.assign(window, { print: () => Object.assign(window, { printed: panels() }) });
    });
    await page.keyboard.press('Control+p');
    const printed = await page.waitForFunction(() => /** @type {any} */ (window).printed);
    const steps = /** @type {number[]} */ (await printed.jsonValue());
    assert.equal(new Set(steps).size, 1, String(steps));
    await until(page, 'steps', (step) => step > steps[0]);
  },
);

siteTest(
  'an embed in a dark page is printed light, even before the page has prepared for it',
  { context: { colorScheme: 'dark', viewport: { width: 900, height: 700 } } },
  async ({ page, url }) => {
    const embed = `${url}/?embed=1${path.slice(1)}`;
    const body = `<!doctype html><html lang="en" style="color-scheme: dark"><title>A course</title>
      <iframe title="A run" width="800" height="600" src="${embed}"></iframe></html>`;
    await page.route('**/course.html', (route) =>
      route.fulfill({ contentType: 'text/html', body }),
    );
    await page.goto(`${url}/course.html`);
    const frame = page.frames()[1];
    await frame.locator('.surface').waitFor();
    /** How light paper, panels and words are, in the browser's own words. */
    const colours = () =>
      frame.evaluate(() => {
        const shades = (/** @type {string} */ selector, /** @type {string} */ name) => {
          const element = /** @type {Element} */ (document.querySelector(selector));
          const colour = getComputedStyle(element).getPropertyValue(name);
          return Math.max(...(colour.match(/\d+/g) ?? []).slice(0, 3).map(Number));
        };
        return {
          paper: shades('html', 'background-color'),
          panel: shades('.panel', 'background-color'),
          ink: shades('.panel h2', 'color'),
        };
      });
    const dark = await colours();
    assert.ok(dark.paper < 60 && dark.panel < 60 && dark.ink > 200, JSON.stringify(dark));
    // As browsers do it that tell nobody of it, or nobody who is there already.
    await page.emulateMedia({ media: 'print' });
    const light = await colours();
    assert.ok(light.paper > 200 && light.panel > 200 && light.ink < 90, JSON.stringify(light));
    await page.emulateMedia({ media: 'screen' });
    assert.deepEqual(await colours(), dark);
  },
);
