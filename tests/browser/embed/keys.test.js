// A playground on a slide: with `keys=host`, the keys go back to the deck after a click, but not from where somebody types.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { experiment, onAnotherOrigin } from '../support/hosts.js';

/** Counts the arrow keys that the deck hears. */
const deck = `window.heard = 0; addEventListener('keydown', ({ key }) => { if (key === 'ArrowRight') window.heard++; });`;

/**
 * @param {string} query
 * @param {(page: import('playwright-core').Page, press: () => Promise<number>) => Promise<void>} run
 */
const onSlide = (query, run) =>
  onAnotherOrigin({
    body: (site) =>
      `<script src="/deck.js"></script><iframe src="${site}/?embed=1&autoplay=0${query}#${experiment}" width="850" height="800" title="XOR"></iframe>`,
    scripts: { '/deck.js': deck },
    run: async (page) => {
      await page.frames()[1].getByRole('button', { name: 'One epoch' }).waitFor();
      await run(page, async () => {
        await page.waitForTimeout(100);
        await page.keyboard.press('ArrowRight');
        await page.waitForTimeout(100);
        return page.evaluate(() => /** @type {any} */ (window).heard);
      });
    },
  });

test('after a click the deck has its keys again, where the author asks for it', () =>
  onSlide('&keys=host', async (page, press) => {
    const inside = page.frames()[1];
    await inside.getByRole('button', { name: 'One epoch' }).click();
    assert.equal(await press(), 1);
    const rate = inside.getByRole('textbox', { name: 'Learning rate' });
    await rate.click();
    assert.equal(await press(), 1, 'somebody types');
    await rate.fill('0.02');
    await inside.getByRole('button', { name: 'One epoch' }).click();
    assert.equal(await press(), 2);
    // Whoever goes by keys stays where they are.
    await inside.getByRole('button', { name: 'One epoch' }).press('Enter');
    assert.equal(await press(), 2);
  }));

test('otherwise the keys stay with the frame', () =>
  onSlide('', async (page, press) => {
    await page.frames()[1].getByRole('button', { name: 'One epoch' }).click();
    assert.equal(await press(), 0);
  }));
