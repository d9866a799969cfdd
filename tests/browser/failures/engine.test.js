// What may befall an engine in a browser: the page says so, stops playing, and goes on from the last weights with another one.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trained } from '../support/engine.js';
import { openSite } from '../support/harness.js';
import { isPlaying, progress, until } from '../support/controls.js';
import { experiment, onAnotherOrigin } from '../support/hosts.js';
import { ask, frame, greeted, host } from '../support/protocol.js';

/** @import {Page} from 'playwright-core' */

/** The worker that there is at present. @param {Page} page */
const workerOf = (page) => page.workers()[page.workers().length - 1];

/** What befalls the worker. @type {Record<string, (page: Page) => unknown>} */
const fates = {
  'is ended': (page) => workerOf(page).evaluate(() => self.close()),
  hangs: (page) => {
    workerOf(page)
      .evaluate(() => {
        for (;;);
      })
      .catch(() => {});
  },
  'traps while it trains': (page) =>
    workerOf(page).evaluate(() => {
      performance.now = () => {
        throw new WebAssembly.RuntimeError('unreachable');
      };
    }),
  // In the turn after a slice, in which nobody waits for an answer.
  'traps between two slices': (page) =>
    workerOf(page).evaluate(() => {
      const now = performance.now.bind(performance);
      let hasTrained = false;
      performance.now = () => {
        const { stack = '' } = new Error();
        if (/\btrain\b/.test(stack)) hasTrained = true;
        else if (hasTrained && /\bdue\b/.test(stack))
          throw new WebAssembly.RuntimeError('unreachable');
        return now();
      };
    }),
};

for (const [name, befall] of Object.entries(fates)) {
  test(`a worker that ${name} is replaced, and the run goes on from its last weights`, async () => {
    const site = await openSite({
      path: `/?autoplay=0#${experiment}`,
      context: { serviceWorkers: 'block' },
    });
    const { page } = site;
    try {
      await page.getByRole('button', { name: 'One epoch', exact: true }).click();
      const { step } = await progress(page);
      await page.getByRole('button', { name: 'Reset', exact: true }).click();
      await until(page, 'steps', (now) => now === 0);
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await until(page, 'steps', (now) => now > 20);
      await befall(page);
      const told = page.locator('ap-messages').getByText(/The engine .* was restarted/);
      await told.waitFor({ timeout: 15_000 });
      assert.equal(await isPlaying(page), false);

      // Whatever it rests at is what the experiment gives there.
      await page.waitForTimeout(500);
      const [rests, digest] = await page.evaluate(() =>
        ['.counter.steps dd', '.digest'].map((part) => document.querySelector(part)?.textContent),
      );
      const { frame: same } = await trained(experiment, Number(rests));
      assert.match(digest ?? '', new RegExp(same.digest.slice(0, 8)));

      await page.getByRole('button', { name: 'Undo', exact: true }).click();
      await until(page, 'steps', (now) => now === step);
      const { frame: before } = await trained(experiment, step);
      assert.match(
        await page.locator('.digest').innerText(),
        new RegExp(before.digest.slice(0, 8)),
      );
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await until(page, 'steps', (now) => now > step + 20);
      await told.waitFor({ state: 'detached' });
    } finally {
      await site.close();
    }
  });
}

test('the host of an embed hears that the engine ended, and calls on their way are refused in words', () =>
  onAnotherOrigin({
    body: frame(''),
    scripts: { '/host.js': host },
    run: async (page) => {
      await greeted(page);
      await ask(page, 'step', { steps: 5 });
      const refused = ask(page, 'run', { step: 100_000_000 });
      await page.waitForTimeout(200);
      await workerOf(page).evaluate(() => self.close());
      assert.match((await refused).error.message, /The engine did not answer/);
      await page.waitForFunction(() =>
        /** @type {any} */ (window).events.some(
          (/** @type {any} */ each) => each.event === 'error',
        ),
      );
      const { detail } = await page.evaluate(() =>
        /** @type {any} */ (window).events.find(
          (/** @type {any} */ each) => each.event === 'error',
        ),
      );
      assert.equal(detail.code, 'engine_restarted');
      assert.match(detail.message, /was started again at step \d+/);
      const { result } = await ask(page, 'getState');
      assert.equal(result.step, detail.step);
      assert.equal(result.playing, false);
    },
  }));
