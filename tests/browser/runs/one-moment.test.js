// What is visible at one time shows one step of the run, however fast it trains.
import assert from 'node:assert/strict';
import { siteTest } from '../support/site-test.js';
import { until } from '../support/controls.js';

/** @import {Page} from 'playwright-core' */

/**
 * Watches until the page has shown so many states.
 *
 * @param {Page} page
 * @param {number} count
 * @returns {Promise<{steps: number[], mixed: string[]}>} the steps shown, and where panels or numbers were of different ones
 */
const watch = (page, count) =>
  page.evaluate(async (most) => {
    const transport = /** @type {any} */ (document.querySelector('ap-transport'));
    const { run } = transport;
    const still = 'ap-tools ap-data ap-examples ap-share ap-layer-editor ap-crowd'.split(' ');
    const panels = [...document.querySelectorAll('[data-panel]')].filter(
      (panel) => !still.includes(panel.localName),
    );
    /** @type {number[]} */
    const steps = [];
    /** @type {string[]} */
    const mixed = [];
    while (steps.length < most && run.playing) {
      await new Promise(requestAnimationFrame);
      // After the page's own turn, which is when it shows a state.
      await new Promise((resolve) => setTimeout(resolve, 0));
      const { step } = run.frame;
      if (step === steps.at(-1)) continue;
      steps.push(step);
      for (const panel of /** @type {any[]} */ (panels)) {
        if (panel.visible && panel.frame?.step !== step)
          mixed.push(`${panel.localName} at ${panel.frame?.step}, page at ${step}`);
      }
      const shown = document.querySelector('ap-transport .counter.steps dd')?.textContent ?? '';
      const digits = shown.replace(/\D/g, '');
      if (digits !== String(step)) mixed.push(`the counter says ${shown}, the page is at ${step}`);
    }
    return { steps, mixed };
  }, count);

siteTest(
  'at full speed all panels in view and the counters show one step',
  {
    path: '/#v=1&data=spiral&net=6*8:relu&batch=30&at=20',
    context: { viewport: { width: 1440, height: 2600 } },
  },
  async ({ page }) => {
    await page.locator('.tile[data-column="2"][data-index="1"]').click();
    await page.locator('ap-inspector').waitFor();
    await page.locator('ap-vitals canvas').first().waitFor();
    await page.locator('ap-transport .speed select').selectOption('Infinity');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 200);
    const { steps, mixed } = await watch(page, 15);
    assert.equal(steps.length, 15);
    assert.deepEqual(mixed, []);
  },
);

siteTest(
  'at 25 steps a second every step is shown',
  { path: '/#v=1&data=spiral&net=6*8:relu&at=20' },
  async ({ page }) => {
    await page.locator('ap-transport .speed select').selectOption('25');
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 22);
    // Others on the machine can keep page or engine waiting, and what was missed is made up for: so it has several tries.
    /** @type {number[][]} */
    const tries = [];
    const isWhole = (/** @type {number[]} */ steps) =>
      steps.every((step, i) => step === steps[0] + i);
    while (tries.length < 8 && !tries.some(isWhole)) {
      const { steps, mixed } = await watch(page, 20);
      assert.deepEqual(mixed, []);
      tries.push(steps);
    }
    assert.ok(tries.some(isWhole), tries.join(' | '));
  },
);

siteTest(
  'while training, panels of which nothing depends on frames are left alone',
  { path: '/#v=1&data=spiral&net=8:relu&at=20' },
  async ({ page }) => {
    await page.locator('ap-data canvas').first().waitFor();
    await page.waitForTimeout(300);
    await page.evaluate(() => {
      const data = /** @type {any} */ (document.querySelector('ap-data'));
      Object.assign(window, { painted: 0 });
      data.paint = () => /** @type {any} */ (window).painted++;
    });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 100);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).painted), 0);
  },
);
