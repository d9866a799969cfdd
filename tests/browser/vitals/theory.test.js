// Theory beside measurement: off at first, on demand in the gradient flow and in the strip, with the engine's numbers.
import assert from 'node:assert/strict';
import { measured } from '../../../web/format/numbers.js';
import { loadStudies } from '../../support/study-pool.js';
import { violations } from '../support/axe.js';
import { trained } from '../support/engine.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */
/** @import {Estimate} from '../../../web/engine/boundary.js' */

const sigmoids = 'v=1&data=spiral&net=5*8:sigmoid&init=lecun_normal&seed=3';
const tall = { viewport: { width: 1440, height: 1600 } };

const chip = (/** @type {Page} */ page, /** @type {string} */ name) =>
  page.locator('.flow').getByRole('button', { name, exact: true });

/**
 * How many pixels of a picture are not clear.
 *
 * @param {Page} page
 * @param {string} selector
 */
const inked = (page, selector) =>
  page.locator(selector).evaluate((element) => {
    const canvas = /** @type {HTMLCanvasElement} */ (element);
    // A copy, since browsers warn of canvases that are read often.
    const copy = new OffscreenCanvas(canvas.width, canvas.height);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (
      copy.getContext('2d', { willReadFrequently: true })
    );
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, copy.width, copy.height);
    return data.filter((value, i) => i % 4 === 3 && value > 0).length;
  });

/**
 * @param {Page} page
 * @param {string} selector
 * @param {(count: number) => boolean} isRight
 */
async function untilInked(page, selector, isRight) {
  const end = Date.now() + 20_000;
  while (!isRight(await inked(page, selector)) && Date.now() < end) await page.waitForTimeout(100);
  assert.ok(isRight(await inked(page, selector)), `${selector}: ${await inked(page, selector)}`);
}

/** @param {Page} page */
async function allMeasured(page) {
  await page.locator('.theory-band', { hasText: '200 random networks' }).waitFor();
}

siteTest(
  'off at first; its table has the engine’s numbers, and the strip its band',
  { path: `/?autoplay=0#${sigmoids}&at=0`, context: tall },
  async ({ page }) => {
    await chip(page, 'theory').waitFor();
    assert.equal(await chip(page, 'theory').getAttribute('aria-pressed'), 'false');
    assert.equal(await page.locator('.theory-note').count(), 0);
    const [flow, strip] = ['canvas.flow-picture', '.strip-picture'];
    await untilInked(page, strip, (count) => count > 0);
    const plain = { flow: await inked(page, flow), strip: await inked(page, strip) };

    await chip(page, 'theory').click();
    await allMeasured(page);
    await untilInked(page, flow, (count) => count > 1.3 * plain.flow);
    await untilInked(page, strip, (count) => count > 1.3 * plain.strip);

    await page.locator('.theory-note summary', { hasText: 'Table' }).click();
    const shown = await page
      .locator('.theory-table tbody tr')
      .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));
    const { Theory } = await loadStudies();
    const view = new Theory(sigmoids);
    while (!view.advance());
    const { layers } = view.told();
    view.delete();
    const { layer } = await trained(sigmoids, 0);
    const band = (/** @type {Estimate} */ { low, high }) =>
      [low, high].map((v) => measured(v ?? NaN));
    const expected = layers.map(({ expected: wide, random }, i) => {
      const isOutput = i === layers.length - 1;
      const part = (/** @type {'mean' | 'deviation' | 'gradient'} */ name) =>
        isOutput && name !== 'gradient'
          ? ['', '', '', '']
          : [measured(layer(i, name)), measured(wide[name] ?? NaN), ...band(random[name])];
      const rank = isOutput ? 'output' : String(i + 1);
      return [rank, ...part('mean'), ...part('deviation'), ...part('gradient')];
    });
    assert.deepEqual(shown, expected);

    await page.locator('.theory-note summary', { hasText: 'Formulas' }).click();
    assert.ok((await page.locator('.theory-note math').count()) >= 3);
    assert.deepEqual(await violations(page), []);

    await chip(page, 'theory').click();
    await page.locator('.theory-note').waitFor({ state: 'detached' });
    await untilInked(page, strip, (count) => count === plain.strip);
    await untilInked(page, flow, (count) => count === plain.flow);
  },
);

siteTest(
  'activations by layer have points at once, and theory with its chip; by keyboard',
  { path: `/?autoplay=0#${sigmoids}&at=0`, context: tall },
  async ({ page }) => {
    await chip(page, 'activations').focus();
    await page.keyboard.press('Enter');
    const picture = 'canvas.flow-picture';
    await untilInked(page, picture, (count) => count > 0);
    const { layer } = await trained(sigmoids, 0);
    const text = String(await page.locator(picture).getAttribute('aria-label'));
    assert.ok(text.includes(measured(layer(0, 'mean'))), text);
    assert.ok(text.includes(measured(layer(4, 'deviation'))), text);
    const plain = await inked(page, picture);
    await chip(page, 'theory').focus();
    await page.keyboard.press('Space');
    await allMeasured(page);
    await untilInked(page, picture, (count) => count > 1.3 * plain);
  },
);

siteTest(
  'ReLU networks say how often they are dead for a sample; given or zero weights say why theory is silent',
  { path: `/?autoplay=0#v=1&data=spiral&net=5*3:relu`, context: tall },
  async ({ page }) => {
    await chip(page, 'theory').click();
    await allMeasured(page);
    const note = page.locator('.theory-note');
    // 1 − (1 − 2⁻³)⁵
    assert.match(await note.innerText(), /48\.71\s?%/);
    await page.evaluate(() => (location.hash = 'v=1&data=spiral&net=5*3:relu&init=zeros'));
    await page.locator('.theory-note', { hasText: 'they all begin at 0' }).waitFor();
    assert.equal(await page.locator('.theory-table').count(), 0);
  },
);
