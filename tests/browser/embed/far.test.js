// An element that nobody has scrolled to: it waits to be seen, but does what its host asks of it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experiment, onAnotherOrigin } from '../support/hosts.js';

/** @param {string} name @param {(element: any) => Promise<unknown>} ask @param {unknown} expected */
const farTest = (name, ask, expected) =>
  test(`nobody has scrolled to an element: ${name}`, () =>
    onAnotherOrigin({
      body: (site) =>
        `<script type="module" src="${site}/element.js"></script><canvas height="4000"></canvas>
         <activation-playground src="${site}" experiment="${experiment}" autoplay="0"></activation-playground>`,
      run: async (page) => {
        await page.evaluate(() => customElements.whenDefined('activation-playground'));
        // The browser may load it early; it does not begin.
        await page.waitForTimeout(300);
        const element = page.locator('activation-playground');
        assert.equal(await element.evaluate((each) => /** @type {any} */ (each).state), null);
        assert.deepEqual(await element.evaluate(ask), expected);
      },
    }));

farTest('run(50)', async (element) => (await element.run(50)).step, 50);
farTest('getState()', async (element) => (await element.getState()).step, 0);
farTest(
  'screenshot()',
  (element) => element.screenshot('output').catch((/** @type {Error} */ { message }) => message),
  'The playground is out of view, where browsers draw nothing. Bring it into view and ask again.',
);
farTest(
  'screenshot() once it is seen',
  async (element) => {
    await element.run(5);
    element.scrollIntoView();
    return (await element.screenshot('output')).type;
  },
  'image/png',
);
