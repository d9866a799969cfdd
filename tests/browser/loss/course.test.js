// The chart of the loss shows the step that all other panels show, on slow machines too.
import assert from 'node:assert/strict';
import { siteTest } from '../support/site-test.js';

siteTest(
  'the curves of the loss end at the step of the counter while a slow machine trains',
  { path: '/?autoplay=0&speed=max#v=1&data=spiral&net=8:relu,8:relu&seed=3' },
  async ({ page }) => {
    const client = await page.context().newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 5 });
    await page.locator('ap-loss-chart canvas').first().waitFor();
    await page.evaluate(() => {
      const chart = /** @type {any} */ (document.querySelector('ap-loss-chart'));
      const paint = chart.paint;
      chart.paint = (/** @type {unknown} */ frame) => {
        chart.paintedTo = chart.run.losses.lastStep;
        return paint.call(chart, frame);
      };
    });
    await page.locator('.play').click();
    /** @type {{shown: number, painted: number}[]} */
    const seen = await page.evaluate(async () => {
      const chart = /** @type {any} */ (document.querySelector('ap-loss-chart'));
      const looks = [];
      for (let i = 0; i < 40; i++) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        await new Promise((resolve) => requestAnimationFrame(resolve));
        looks.push({ shown: chart.frame?.step ?? 0, painted: chart.paintedTo ?? 0 });
      }
      return looks;
    });
    assert.ok(seen[seen.length - 1].shown > 500, `it trains: ${JSON.stringify(seen.slice(-1))}`);
    // Long courses are thinned out, so the last point may be a little before.
    const late = seen.filter(({ shown, painted }) => painted < 0.98 * shown - 2);
    assert.deepEqual(late, []);
  },
);
