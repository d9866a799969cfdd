// Vital signs and gradient flow: what is written is what the engine measured, rows fold, and gradients can be seen over time.
import assert from 'node:assert/strict';
import { measured, percent } from '../../../web/format/numbers.js';
import { violations } from '../support/axe.js';
import { until, vital } from '../support/controls.js';
import { trained } from '../support/engine.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const mixed = 'v=1&data=spiral&net=8:relu,8:prelu,6:tanh&opt=adam&lr=0.02&seed=3';
const tall = { viewport: { width: 1440, height: 1600 } };

/**
 * Trains epoch by epoch; each brings a frame.
 *
 * @param {Page} page
 * @param {number} epochs
 */
async function trainEpochs(page, epochs) {
  for (let epoch = 1; epoch <= epochs; epoch++) {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (shown) => shown === epoch);
  }
}

/**
 * Waits until a text is shown, and says what is shown instead when it does not come.
 *
 * @param {import('playwright-core').Locator} locator
 * @param {string} text
 */
async function shows(locator, text) {
  const end = Date.now() + 20_000;
  while ((await locator.innerText()).trim() !== text && Date.now() < end) {
    await locator.page().waitForTimeout(50);
  }
  assert.equal((await locator.innerText()).trim(), text);
}

siteTest(
  'in a tall window they are there on a page that rests, too',
  { path: `/?autoplay=0#${mixed}`, context: tall },
  async ({ page }) => {
    const { layer } = await trained(mixed, 0);
    await shows(vital(page, 1, 'flat'), percent(layer(0, 'saturated')));
  },
);

siteTest(
  'the numbers of each layer are the engine’s, with their course beside them',
  { path: `/#${mixed}&at=0`, context: tall },
  async ({ page }) => {
    const epochs = 4;
    await trainEpochs(page, epochs);
    const { layer } = await trained(mixed, epochs * 25);
    for (const [index, units] of [8, 8, 6].entries()) {
      const number = (/** @type {string} */ name) => vital(page, index + 1, name);
      await shows(number('flat'), percent(layer(index, 'saturated')));
      await shows(number('sparsity'), percent(layer(index, 'sparsity')));
      await shows(number('gradient'), measured(layer(index, 'gradient')));
      await shows(number('dead'), `${layer(index, 'dead')} of ${units}`);
      const row = page.locator('article.vital').nth(index);
      const picture = await row.locator('.life canvas').getAttribute('aria-label');
      assert.ok(
        picture?.startsWith(`${percent(layer(index, 'saturated'))} of samples`),
        picture ?? '',
      );
      // One point before training and one an epoch.
      for (const name of ['activation', 'sparsity', 'flat', 'gradient', 'dead', 'update']) {
        const paths = await row
          .locator(`.number-${name} .spark path:not(.guide, .band)`)
          .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? ''));
        assert.equal(paths.length, 1, name);
        const points = paths[0].match(/[ML]/g)?.length ?? 0;
        // There is no update before the first step.
        assert.ok(
          points >= epochs && points <= epochs + 1,
          `${name} of layer ${index + 1}: ${paths[0]}`,
        );
      }
    }
    // Always on is a matter of activations that can be off.
    await shows(vital(page, 1, 'always'), `${layer(0, 'always_on')} of 8`);
    assert.equal(await vital(page, 3, 'always').count(), 0);
  },
);

siteTest(
  'reset forgets the course',
  { path: `/#${mixed}&at=0`, context: tall },
  async ({ page }) => {
    await trainEpochs(page, 3);
    await page.getByRole('button', { name: 'Reset' }).click();
    await until(page, 'steps', (step) => step === 0);
    await page.waitForFunction(
      () => document.querySelector('.number-sparsity .spark path')?.getAttribute('d')?.length === 8,
    );
  },
);

siteTest(
  'PReLU’s learned slopes are plotted, with the one they started from',
  { path: `/#${mixed}&at=100`, context: tall },
  async ({ page }) => {
    const { frame, description } = await trained(mixed, 100);
    const { slopes, units } = description.layers[1];
    assert.ok(slopes !== null);
    const values = frame.parameters.subarray(slopes, slopes + units);
    const picture = page.locator('article.vital >> nth=1 >> .slopes');
    const range = `from ${measured(Math.min(...values))} to ${measured(Math.max(...values))}`;
    await page.waitForFunction(
      (text) => document.querySelector('.slopes')?.getAttribute('aria-label')?.includes(text),
      range,
    );
    const places = await picture
      .locator('circle')
      .evaluateAll((all) => all.map((dot) => parseFloat(dot.getAttribute('cx') ?? '')));
    assert.equal(places.length, units);
    // Dots lie on one linear axis: distances go with differences of slopes.
    const [least, most] = [
      values.indexOf(Math.min(...values)),
      values.indexOf(Math.max(...values)),
    ];
    const scale = (places[most] - places[least]) / (values[most] - values[least]);
    places.forEach((place, i) =>
      assert.ok(Math.abs(place - places[least] - (values[i] - values[least]) * scale) < 0.01),
    );
    await page.getByText('start 0.25').waitFor();
    assert.equal(await page.locator('.learned-slopes').count(), 1);
  },
);

siteTest(
  'rows fold and unfold by keyboard',
  { path: `/#${mixed}&at=0`, context: tall },
  async ({ page }) => {
    const row = page.locator('article.vital').nth(1);
    const button = row.locator('.fold');
    await row.locator('canvas').nth(2).waitFor();
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    const open = (await row.boundingBox())?.height ?? 0;
    await button.focus();
    await page.keyboard.press('Enter');
    await row.locator('canvas').nth(1).waitFor({ state: 'detached' });
    assert.equal(await button.getAttribute('aria-expanded'), 'false');
    assert.ok(((await row.boundingBox())?.height ?? 0) < open / 2);
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Space');
    await row.locator('canvas').nth(1).waitFor();
    assert.equal(await button.getAttribute('aria-expanded'), 'true');
    assert.equal(await page.locator('.counter.steps dd').innerText(), '0');
  },
);

const deep = 'v=1&data=spiral&net=16*8:sigmoid&lr=0.01&seed=2';

siteTest(
  'sixteen layers are sixteen lines, which open one by one or all at once',
  { path: `/#${deep}&at=25`, context: tall },
  async ({ page }) => {
    const { layer } = await trained(deep, 25);
    await page.locator('article.vital.folded >> nth=15').waitFor();
    for (const index of [0, 7, 15]) {
      await shows(vital(page, index + 1, 'gradient'), measured(layer(index, 'gradient')));
    }
    await page.locator('article.vital >> nth=4 >> button').click();
    assert.equal(await page.locator('article.vital.folded').count(), 15);
    await page.getByRole('button', { name: 'expand all', exact: true }).click();
    assert.equal(await page.locator('article.vital.folded').count(), 0);
    await page.getByRole('button', { name: 'collapse all', exact: true }).click();
    assert.equal(await page.locator('article.vital.folded').count(), 16);
  },
);

siteTest(
  'gradients over time: one line a layer, values at the end and at the start are the engine’s',
  { path: `/#${deep}&at=0`, context: tall },
  async ({ page }) => {
    assert.ok(await page.evaluate(() => !customElements.get('ap-gradient-history')));
    await trainEpochs(page, 3);
    await page.getByRole('button', { name: 'over time' }).click();
    await page.locator('.history-plot canvas').waitFor();
    const lines = page.locator('.history-values li');
    const [before, after] = [await trained(deep, 0), await trained(deep, 75)];
    assert.equal(await lines.count(), after.description.layers.length);
    const check = async (/** @type {typeof before} */ { layer }) => {
      for (const index of [0, 8, 16]) {
        await shows(lines.nth(index).locator('b'), measured(layer(index, 'gradient')));
      }
    };
    await check(after);
    await page.locator('.history-plot').focus();
    await page.keyboard.press('Home');
    await check(before);
    await page.keyboard.press('End');
    await check(after);
    // Each line is drawn in its own colour.
    const drawn = await page.evaluate(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (
        document.querySelector('.history-plot canvas')
      );
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      const colors = new Set();
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 255) colors.add(`rgb(${data[i]} ${data[i + 1]} ${data[i + 2]})`);
      }
      const strokes = [...document.querySelectorAll('.history-values path')].map(
        (path) => path.getAttribute('stroke') ?? '',
      );
      return strokes.filter((stroke) => colors.has(stroke)).length;
    });
    assert.equal(drawn, 17);
    const rows = await page.locator('ap-gradient-history table tbody tr').count();
    assert.equal(rows, 4);
    assert.deepEqual(await violations(page), []);
  },
);
