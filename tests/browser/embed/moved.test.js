// <activation-playground> in pages that frameworks make: elements are moved about, and properties are set to nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experiment, onAnotherOrigin } from '../support/hosts.js';

/** @import {Page} from 'playwright-core' */

const body = (/** @type {string} */ site) =>
  `<script type="module" src="${site}/element.js"></script>
   <activation-playground experiment="${experiment.replaceAll('&', '&amp;')}" autoplay="0" show="transport"></activation-playground>
   <div id="other"></div>`;

/** Its state once it has come to a step. @param {Page} page @param {number} step */
async function stateAt(page, step) {
  for (let tries = 0; tries < 200; tries++) {
    const state = await page.evaluate(() =>
      /** @type {any} */ (document.querySelector('activation-playground')).getState(),
    );
    if (state.step === step) return state;
    await page.waitForTimeout(50);
  }
  throw new Error(`It does not come to step ${step}.`);
}

test('an element that is moved comes back to its weights', () =>
  onAnotherOrigin({
    body,
    run: async (page) => {
      const { digest } = await page.evaluate(() =>
        /** @type {any} */ (document.querySelector('activation-playground')).run(40),
      );
      await page.evaluate(() => {
        const playground = /** @type {HTMLElement} */ (
          document.querySelector('activation-playground')
        );
        document.querySelector('#other')?.append(playground);
      });
      const state = await stateAt(page, 40);
      assert.equal(state.digest, digest);
      assert.equal(state.playing, false);
    },
  }));

test('with moveBefore nothing is loaded again', () =>
  onAnotherOrigin({
    body,
    run: async (page) => {
      const kept = await page.evaluate(async () => {
        const playground = /** @type {any} */ (document.querySelector('activation-playground'));
        await playground.run(40);
        const before = playground.shadowRoot?.firstElementChild;
        const other = /** @type {any} */ (document.querySelector('#other'));
        if (!other.moveBefore) return null;
        other.moveBefore(playground, null);
        const { step } = await playground.getState();
        return { isSame: before === playground.shadowRoot?.firstElementChild, step };
      });
      if (kept) assert.deepEqual(kept, { isSame: true, step: 40 });
    },
  }));

test('a property that is set to nothing is an attribute that is not there', () =>
  onAnotherOrigin({
    body,
    run: async (page) => {
      const found = await page.evaluate(async () => {
        const playground = /** @type {any} */ (document.querySelector('activation-playground'));
        await playground.ready;
        playground.theme = 'dark';
        for (const name of ['theme', 'goal', 'speed']) playground[name] = undefined;
        playground.lock = null;
        return ['theme', 'goal', 'speed', 'lock'].map((name) => [
          playground.hasAttribute(name),
          playground[name],
        ]);
      });
      assert.deepEqual(found, new Array(4).fill([false, '']));
    },
  }));
