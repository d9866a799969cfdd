// Whoever points at a chart, or steps through it with arrow keys, reads its values.
import assert from 'node:assert/strict';
import { until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Locator, Page} from 'playwright-core' */

const path = '/#v=1&data=xor&samples=100&net=4:relu,4:tanh&opt=adam&lr=0.01&at=60';

/** @param {Page} page */
const words = (page) => page.locator('.reading-words');

/**
 * What a chart says at a share of its width.
 *
 * @param {Page} page
 * @param {Locator} chart
 * @param {number} share
 */
async function pointed(page, chart, share) {
  await chart.scrollIntoViewIfNeeded();
  const box = await chart.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + share * box.width, box.y + box.height / 2 + 1);
  await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
  await words(page).waitFor({ timeout: 5000 });
  return String(await words(page).textContent());
}

/**
 * The same by keys, at the beginning and at the step behind it.
 *
 * @param {Page} page
 * @param {Locator} chart
 */
async function stepped(page, chart) {
  await page.mouse.move(1, 1);
  await words(page).waitFor({ state: 'hidden' });
  await chart.focus();
  await page.keyboard.press('Home');
  const first = String(await words(page).textContent());
  assert.equal(await words(page).getAttribute('aria-live'), 'polite');
  await page.keyboard.press('ArrowRight');
  const second = String(await words(page).textContent());
  assert.notEqual(second, first);
  await page.keyboard.press('Escape');
  await words(page).waitFor({ state: 'hidden' });
  return [first, second];
}

siteTest('loss and vital signs are read by pointer and by keys', { path }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 60);
  const loss = page.locator('ap-loss-chart .loss-picture canvas[tabindex]');
  await loss.waitFor();
  assert.match(await pointed(page, loss, 0.98), /^Epoch 12: training 0\.\d+, test 0\.\d+$/);
  const shown = await page.locator('.counter.test-loss dd').textContent();
  assert.ok(String(await words(page).textContent()).endsWith(`test ${shown}`));
  const [start] = await stepped(page, loss);
  assert.match(start, /^Epoch 0: /);

  const vital = page.locator('article.vital').first();
  const share = /: \d+(\.\d+)?\u202f?\s?%$/;
  for (const [selector, name] of [
    ['.life', /^z −?[\d.]+ to −?[\d.]+: |^z (below|above) /],
    ['.activations-histogram', /^a −?[\d.]+ (to −?[\d.]+|and (more|less)): /],
    ['.gradients-histogram', /^\|∂L\/∂z\| /],
  ]) {
    const canvas = vital.locator(`${selector} canvas`);
    for (const at of [0.02, 0.4, 0.98]) {
      const said = await pointed(page, canvas, at);
      assert.match(said, /** @type {RegExp} */ (name));
      assert.match(said, share);
    }
    await stepped(page, canvas);
  }
  const flow = page.locator('canvas.flow-picture');
  assert.match(
    await pointed(page, flow, 0.1),
    /^Layer 1: RMS ∂L\/∂z \S+, ×\S+ of the next layer’s$/,
  );
  assert.match(await pointed(page, flow, 0.98), /^Output: RMS ∂L\/∂z \S+$/);
  await stepped(page, flow);
});

siteTest(
  'the charts of a race are read by pointer and by keys',
  { path: '/?view=race#v=1&data=xor&samples=100&net=4:relu&lane2.net=4:tanh&at=40' },
  async ({ page }) => {
    await page.getByRole('button', { name: 'One epoch' }).click();
    for (const chart of ['loss', 'gradient']) {
      const canvas = page.locator(`canvas[data-chart=${chart}]`);
      await canvas.and(page.locator('[tabindex]')).waitFor();
      const said = await pointed(page, canvas, 0.98);
      assert.match(said, /^Step \d+\n.*ReLU: \S+\n.*tanh: \S+$/);
      await stepped(page, canvas);
    }
  },
);

siteTest(
  'the profile of a comparison is read by pointer and by keys',
  {
    path: '/#v=1&data=xor&samples=60&net=4:relu&vary.activation=relu,tanh&seeds=1-20&epochs=5',
  },
  async ({ page }) => {
    const profile = page.locator('ap-profile canvas[tabindex]');
    await profile.waitFor({ timeout: 60_000 });
    const said = await pointed(page, profile, 0.6);
    assert.match(
      said,
      /^At least as good as \S+\nReLU: \d+.% of the runs\ntanh: \d+.% of the runs$/,
    );
    await stepped(page, profile);
  },
);
