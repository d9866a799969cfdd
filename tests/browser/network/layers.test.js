// What stands in the columns of layers: life cards, gradient strip, and the story with its numbers, each as the engine has it, at every
// size.
import assert from 'node:assert/strict';
import { factor, measured, percent } from '../../../web/format/numbers.js';
import { violations } from '../support/axe.js';
import { until } from '../support/controls.js';
import { trained } from '../support/engine.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const mixed = 'v=1&data=spiral&net=8:relu,8:leaky_relu:0.01,6:tanh&opt=adam&lr=0.03&seed=3';
const deep = 'v=1&data=circle&net=8*8:sigmoid';

/** @param {Page} page */
async function widen(page) {
  const size = page.viewportSize();
  assert.ok(size);
  await page.setViewportSize({ ...size, width: size.width + 2 });
}

/**
 * The texts that are written into a canvas when it is painted anew.
 *
 * @param {Page} page
 * @param {string} canvas
 * @param {() => Promise<unknown>} [act] what has it painted; another size if it is left out
 * @returns {Promise<string[]>}
 */
async function written(page, canvas, act = () => widen(page)) {
  await page.evaluate((selector) => {
    const { prototype } = CanvasRenderingContext2D;
    const { fillText } = prototype;
    Object.assign(window, { written: [] });
    prototype.fillText = function (text, ...place) {
      if (this.canvas.matches(selector))
        /** @type {{written: string[]}} */ (/** @type {unknown} */ (window)).written.push(text);
      fillText.call(this, text, .../** @type {[number, number]} */ (place));
    };
  }, canvas);
  await act();
  const all = () => /** @type {{written: string[]}} */ (/** @type {unknown} */ (window)).written;
  for (let i = 0; i < 200 && (await page.evaluate(all)).length === 0; i++) {
    await page.waitForTimeout(50);
  }
  return page.evaluate(all);
}

/**
 * @param {Page} page
 * @param {string} text
 * @param {number} steps
 */
async function shown(page, text, steps) {
  await until(page, 'steps', (step) => step === steps);
  const engine = await trained(text, steps);
  const first = percent(engine.layer(0, 'saturated'));
  await page.waitForFunction(
    (share) => document.querySelector('.life-share b')?.textContent === share,
    first,
  );
  return engine;
}

siteTest(
  'cards, strip and story show the engine’s numbers, and a card opens its vital signs',
  { path: `/#${mixed}&at=150` },
  async ({ page }) => {
    const { layer, description } = await shown(page, mixed, 150);
    const layers = [0, 1, 2, 3];
    const shares = await page.locator('.life-share b').allInnerTexts();
    assert.deepEqual(
      shares,
      [0, 1, 2].map((i) => percent(layer(i, 'saturated'))),
    );
    // Its left side passes a hundredth: it is not flat.
    assert.equal(shares[1], percent(0));

    const gradients = layers.map((i) => measured(layer(i, 'gradient')));
    const factors = [0, 1, 2].map((i) => factor(layer(i, 'gradient_factor')));
    const label = (await page.locator('.strip-picture').getAttribute('aria-label')) ?? '';
    for (const text of [...gradients, ...factors])
      assert.ok(label.includes(text), `${text} in ${label}`);
    const texts = await written(page, '.strip-picture');
    for (const text of factors) assert.ok(texts.includes(text), `${text} in ${texts}`);

    const units = [0, 1, 2].reduce((sum, i) => sum + description.layers[i].units, 0);
    const dead = [0, 1, 2].reduce((sum, i) => sum + layer(i, 'dead'), 0);
    const always = [0, 1, 2].reduce((sum, i) => sum + layer(i, 'always_on'), 0);
    const story = await page.locator('.facts').innerText();
    assert.ok(story.replace('\u00a0', ' ').includes(`${units} units:`), story);
    assert.ok(story.includes(`${units - dead - always} working`), story);
    assert.equal(story.includes('dead'), dead > 0);
    assert.equal(story.includes('always on'), always > 0);
    const ratio = layer(0, 'gradient') / layer(3, 'gradient');
    const said = Number(story.match(/(grows|shrinks) ([\d.]+)/)?.[2]);
    const times = ratio < 1 ? 1 / ratio : ratio;
    assert.ok(Math.abs(said - times) <= 0.051, `${said} and ${times}`);

    const units1 = page.locator('.units-picture');
    const before = await units1.evaluate((c) => /** @type {HTMLCanvasElement} */ (c).toDataURL());
    await page.locator('.story-number').first().hover();
    await page.waitForFunction(
      (plain) =>
        /** @type {HTMLCanvasElement} */ (document.querySelector('.units-picture')).toDataURL() !==
        plain,
      before,
    );
    await page.locator('.story-number').last().hover();
    await page.locator('.network.to-gradient').waitFor();
    assert.deepEqual(await violations(page), []);

    await page.locator('.life-card').nth(1).click();
    await page.locator('article.vital[data-layer="1"] .fold:focus').waitFor();
  },
);

siteTest(
  'units show their own place on the curve, and say it first when pointed at',
  { path: `/#${mixed}&at=150` },
  async ({ page }) => {
    await shown(page, mixed, 150);
    const units = page.locator('.units-picture');
    const maps = await units.evaluate((c) => /** @type {HTMLCanvasElement} */ (c).toDataURL());
    await page.getByRole('button', { name: 'curve', exact: true }).click();
    await page.waitForFunction(
      (plain) =>
        /** @type {HTMLCanvasElement} */ (document.querySelector('.units-picture')).toDataURL() !==
        plain,
      maps,
    );
    const active = (await trained(mixed, 150)).frame.units[0];
    const texts = await written(page, '.card-life', () =>
      page.locator('.tile[data-column="1"][data-index="0"]').hover(),
    );
    assert.ok(texts.includes(percent(1 - active)), `${percent(1 - active)} in ${texts}`);
    assert.deepEqual(await violations(page), []);
  },
);

siteTest(
  'eight layers of eight are whole at 1280 × 720, with the factor on every link',
  { path: `/#${deep}&at=100`, context: { viewport: { width: 1280, height: 720 } } },
  async ({ page }) => {
    const { layer } = await shown(page, deep, 100);
    for (const selector of ['.life-card', '.strip-picture', '.tile', '.play']) {
      for (const element of await page.locator(selector).all()) {
        const box = await element.boundingBox();
        assert.ok(box && box.y >= 0 && box.y + box.height <= 720, `${selector} ${box?.y}`);
        assert.ok(selector !== '.life-card' || box.width >= 40, `a card is ${box.width} wide`);
      }
    }
    const places = await page.evaluate(() =>
      ['.life-card', '.tile[data-index="0"]'].map((selector) =>
        [...document.querySelectorAll(selector)].map((element) => {
          const { left, width } = element.getBoundingClientRect();
          return left + width / 2;
        }),
      ),
    );
    places[0].forEach((x, i) => assert.ok(Math.abs(x - places[1][i + 1]) < 1, `card ${i + 1}`));
    const texts = await written(page, '.strip-picture');
    for (let i = 0; i < 8; i++) {
      const text = factor(layer(i, 'gradient_factor'));
      assert.ok(texts.includes(text), `${text} in ${texts}`);
    }
  },
);

for (const [width, height] of [
  [1280, 720],
  [390, 844],
]) {
  siteTest(
    `sixteen layers are whole at ${width} × ${height}, and their factors have a mean`,
    {
      path: '/#v=1&data=spiral&net=16*8:tanh&at=50',
      context: { viewport: { width, height } },
    },
    async ({ page }) => {
      const { layer } = await shown(page, 'v=1&data=spiral&net=16*8:tanh', 50);
      const panel = await page.locator('.panel.network').boundingBox();
      const output = await page.locator('.tile[data-column="17"]').boundingBox();
      assert.ok(panel && output);
      assert.ok(output.x + output.width <= panel.x + panel.width, 'the output unit is cut');
      const cards = await page.locator('.life-card').all();
      assert.equal(cards.length, 16);
      for (const card of cards) {
        const box = await card.boundingBox();
        assert.ok(box && box.width >= 40, `a card is ${box?.width} wide`);
        assert.ok(box.y + box.height <= 2 * 844, `a card ends at ${box.y + box.height}`);
      }
      const factors = Array.from({ length: 16 }, (_, i) => layer(i, 'gradient_factor'));
      const mean = Math.exp(factors.reduce((sum, each) => sum + Math.log(each), 0) / 16);
      const text = `mean ${factor(mean)} a layer, from ${factor(Math.min(...factors))} to ${factor(Math.max(...factors))}`;
      // What is out of view waits for its numbers.
      await page.locator('.strip').scrollIntoViewIfNeeded();
      await page.locator('.strip-mean').getByText(text, { exact: true }).waitFor();
    },
  );
}

siteTest(
  'vital signs without a network come with cards and strip',
  { path: `/?show=vitals#${mixed}&at=150` },
  async ({ page }) => {
    await page.locator('ap-layers .life-card').nth(2).waitFor();
    const { layer } = await trained(mixed, 150);
    const wanted = [0, 1, 2].map((i) => percent(layer(i, 'saturated')));
    await page.waitForFunction(
      (shares) =>
        [...document.querySelectorAll('.life-share b')].map((b) => b.textContent).join() === shares,
      wanted.join(),
    );
    const texts = await written(page, '.strip-picture');
    assert.ok(texts.includes(factor(layer(0, 'gradient_factor'))), texts.join());
    assert.equal(await page.locator('ap-network').count(), 0);
  },
);

siteTest(
  'the tiniest frame shows a picture and play',
  { path: `/#${deep}&at=0`, context: { viewport: { width: 300, height: 150 } } },
  async ({ page }) => {
    for (const selector of ['.play', '.surface-picture']) {
      const box = await page.locator(selector).boundingBox();
      assert.ok(box && box.x >= 0 && box.y >= 0, selector);
      assert.ok(box.x + box.width <= 300 && box.y + box.height <= 150, `${selector} ends outside`);
    }
  },
);
