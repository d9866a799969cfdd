// What a page says to its worker from the moment it is opened until its first picture.
import assert from 'node:assert/strict';
import { siteTest } from '../support/site-test.js';

/** Pictures of choices, and what an idle page fetches ahead: they concern no run. */
const apart = ['curve', 'preview', 'prepareTables'];

/** @typedef {{method: string, values: any[]}} Call */

/**
 * Whether a frame is of nothing that is in view: panels below are made ready for paper.
 *
 * @param {Call} call
 */
function isForPaper({ method, values: [request] }) {
  return method === 'frame' && request.output === 0 && !request.parameters;
}

const calm = /** @type {const} */ ({ context: { reducedMotion: 'reduce' } });

siteTest(
  'opening the page is one call, and at rest it asks for nothing',
  calm,
  async ({ page }) => {
    await page.addInitScript(() => {
      /** @type {Call[]} */
      const calls = [];
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (
        /** @type {any} */ message,
        /** @type {any} */ ...rest
      ) {
        // Where the machine is slow the page asks whether the worker is alive, which is no call.
        if (!('alive' in message)) calls.push(message);
        return postMessage.call(this, message, ...rest);
      };
      Object.assign(window, { calls });
    });
    await page.reload();
    await page
      .locator('.counter.test-loss dd')
      .getByText(/\d\.\d/)
      .waitFor();
    await page.waitForTimeout(500);
    /** @type {Call[]} */
    const calls = await page.evaluate(() => /** @type {any} */ (window).calls);
    assert.deepEqual(
      calls
        .filter((call) => !apart.includes(call.method) && !isForPaper(call))
        .map(({ method }) => method),
      ['load', 'start'],
    );
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
