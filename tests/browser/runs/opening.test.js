// What a page says to its worker from the moment it is opened until its first picture.
import assert from 'node:assert/strict';
import { siteTest } from '../support/site-test.js';

/** Pictures of choices, and what an idle page fetches ahead: they concern no run. */
const apart = ['curve', 'preview', 'prepareTables'];

const calm = /** @type {const} */ ({ context: { reducedMotion: 'reduce' } });

siteTest(
  'opening the page is one call, and at rest it asks for nothing',
  calm,
  async ({ page }) => {
    await page.addInitScript(() => {
      /** @type {string[]} */
      const methods = [];
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (
        /** @type {any} */ message,
        /** @type {any} */ ...rest
      ) {
        // Where the machine is slow the page asks whether the worker is alive, which is no call.
        if (message.method) methods.push(message.method);
        return postMessage.call(this, message, ...rest);
      };
      Object.assign(window, { methods });
    });
    await page.reload();
    await page
      .locator('.counter.test-loss dd')
      .getByText(/\d\.\d/)
      .waitFor();
    await page.waitForTimeout(500);
    const methods = await page.evaluate(() => /** @type {any} */ (window).methods);
    /** @type {string[]} */
    const asked = methods.filter((/** @type {string} */ method) => !apart.includes(method));
    // Once what prints has come, panels out of view are made ready for paper.
    const [load, start, ...later] = asked;
    assert.deepEqual([load, start], ['load', 'start']);
    assert.ok(later.length === 0 || later.join() === 'frame', later.join());
  },
);

siteTest('a change of the learning rate repaints no points', calm, async ({ page }) => {
  await page
    .locator('.counter.test-loss dd')
    .getByText(/\d\.\d/)
    .waitFor();
  await page.evaluate(() => {
    /** @type {Record<string, number>} */
    const cleared = {};
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (
      /** @type {[number, number, number, number]} */ ...area
    ) {
      const name = this.canvas.className;
      cleared[name] = (cleared[name] ?? 0) + 1;
      clearRect.apply(this, area);
    };
    Object.assign(window, { cleared });
  });
  /** @returns {Promise<Record<string, number>>} */
  const cleared = () => page.evaluate(() => ({ .../** @type {any} */ (window).cleared }));
  const rate = page.getByRole('slider', { name: 'Learning rate' });
  for (let i = 0; i < 5; i++) await rate.press('ArrowRight');
  await page.waitForURL(/lr=(?!0\.01&)/);
  await page.waitForTimeout(300);
  const after = await cleared();
  assert.ok(after['surface-picture'] > 0, 'nothing was painted');
  assert.equal(after['points-picture'], undefined);
});
