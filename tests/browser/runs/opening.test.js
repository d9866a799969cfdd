// What a page says to its worker from the moment it is opened until its first picture.
import assert from 'node:assert/strict';
import { siteTest } from '../support/site-test.js';

/** Pictures of choices, which concern no run. */
const choices = ['curve', 'preview'];

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
        methods.push(message.method);
        return postMessage.call(this, message, ...rest);
      };
      Object.assign(window, { methods });
    });
    await page.reload();
    await page.locator('.counter.test-loss dd').getByText(/\d\.\d/).waitFor();
    await page.waitForTimeout(500);
    const methods = await page.evaluate(() => /** @type {any} */ (window).methods);
    assert.deepEqual(
      methods.filter((/** @type {string} */ method) => !choices.includes(method)),
      ['load', 'start'],
    );
  },
);
