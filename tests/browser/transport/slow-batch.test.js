// One batch in slow motion: the numbers are the engine's, the update is the one that the plain button makes, and whatever ends it before
// leaves the run alone.
import assert from 'node:assert/strict';
import { siteTest } from '../support/site-test.js';
import { counter, quickStart, state, until } from '../support/controls.js';
import { lookAhead } from '../../../web/engine/on-demand/next-batch.js';
import { updateSentence } from '../../../web/panels/network/slowly/sentence.js';
import { loadEngine } from '../../support/engine.js';

/** @import {Page} from 'playwright-core' */
/** @import {NextBatch} from '../../../web/engine/types.js' */

const text = 'data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';

/** @param {number} step @param {string} [experiment] */
async function updateAt(step, experiment = text) {
  const engine = await loadEngine();
  const trainer = new engine.Trainer(experiment);
  trainer.train(step);
  const ahead = /** @type {NextBatch} */ (lookAhead(engine, trainer, experiment, 0));
  trainer.delete();
  return { ...ahead, sentence: updateSentence({ ...ahead, bare: false }) };
}

/** @param {Page} page */
const slowly = (page) => page.getByRole('button', { name: 'One batch, slowly' });
/** @param {Page} page */
const picture = (page) => page.locator('.slowly-picture');
/** @param {Page} page */
const line = (page) => page.locator('.slowly-line');

/** @param {Page} page */
async function begin(page) {
  await slowly(page).click();
  await picture(page).waitFor();
}

/** @param {Page} page @param {string} digest */
async function isState(page, digest) {
  assert.equal(await state(page), digest.slice(0, 8));
}

/**
 * Waits until the update is made, and told as it was foretold.
 *
 * @param {Page} page
 * @param {string} sentence
 * @param {string} digest
 */
async function isMade(page, sentence, digest) {
  await page.waitForFunction(
    (said) => document.querySelector('.slowly-line')?.textContent?.trim() === said,
    sentence,
  );
  await isState(page, digest);
}

siteTest(
  'an update in slow motion is the next one, and says so',
  { path: quickStart },
  async ({ page }) => {
    const { sentence, digestBefore, digestAfter } = await updateAt(0);
    await begin(page);
    assert.match(await line(page).innerText(), /10 samples of the next batch/);
    await page.waitForTimeout(400);
    assert.equal(await counter(page, 'steps'), 0);
    await isState(page, digestBefore);
    await page.waitForFunction(() =>
      /RMS per layer/.test(document.querySelector('.slowly-line')?.textContent ?? ''),
    );
    assert.equal(await counter(page, 'steps'), 0);
    await until(page, 'steps', (step) => step === 1);
    await isMade(page, sentence, digestAfter);
    await picture(page).waitFor({ state: 'detached' });
    const spoken = await page.locator('.announcements').innerText();
    assert.match(
      spoken,
      /^This update: loss of this batch (fell|rose) from .*\. Paused at epoch 0/,
    );

    // It stands as long as the state does.
    await page.getByRole('button', { name: 'One batch', exact: true }).click();
    await until(page, 'steps', (step) => step === 2);
    await line(page).waitFor({ state: 'detached' });
  },
);

siteTest('pressed again, it is over at once', { path: quickStart }, async ({ page }) => {
  const { sentence, digestAfter } = await updateAt(0);
  await begin(page);
  await slowly(page).click();
  await until(page, 'steps', (step) => step === 1);
  await isMade(page, sentence, digestAfter);
});

siteTest(
  'whatever ends it before the update leaves the run as it was',
  { path: quickStart },
  async ({ page }) => {
    const { digestBefore, digestAfter } = await updateAt(0);
    const isOver = async () => {
      await picture(page).waitFor({ state: 'detached' });
      await line(page).waitFor({ state: 'detached' });
    };
    await begin(page);
    await page.keyboard.press('Escape');
    await isOver();
    await begin(page);
    await page.evaluate(() => {
      Object.defineProperty(document, 'hidden', { get: () => true, configurable: true });
      document.dispatchEvent(new Event('visibilitychange'));
      Reflect.deleteProperty(document, 'hidden');
    });
    await isOver();
    await page.waitForTimeout(300);
    assert.equal(await counter(page, 'steps'), 0);
    await isState(page, digestBefore);

    // Another command does what it does: a step is this very update.
    await begin(page);
    await page.getByRole('button', { name: 'One batch', exact: true }).click();
    await until(page, 'steps', (step) => step === 1);
    await picture(page).waitFor({ state: 'detached' });
    await isState(page, digestAfter);

    await begin(page);
    await page.getByRole('button', { name: 'Add a hidden layer' }).click();
    await isOver();
    await page.waitForFunction(() => document.querySelectorAll('.layer-chip').length === 3);
    assert.equal(await counter(page, 'steps'), 0);

    await begin(page);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await isOver();
    await until(page, 'steps', (step) => step > 5);
  },
);

siteTest(
  'those who prefer less motion get the update and the sentence',
  { path: quickStart, context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    const { sentence, digestAfter } = await updateAt(0);
    await page.evaluate(() => {
      const here = /** @type {any} */ (window);
      new MutationObserver(() => {
        here.moved ||= document.querySelector('.slowly-picture') !== null;
      }).observe(document.body, { childList: true, subtree: true });
    });
    await slowly(page).click();
    await until(page, 'steps', (step) => step === 1);
    await isMade(page, sentence, digestAfter);
    assert.ok(!(await page.evaluate(() => /** @type {any} */ (window).moved)), 'something moved');
  },
);

siteTest(
  'at one step a second every update is shown, and at more none',
  { path: quickStart },
  async ({ page }) => {
    await slowly(page).waitFor();
    await page.getByLabel('Speed').selectOption({ label: '5 steps/s' });
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 3);
    assert.equal(await picture(page).count(), 0);
    await page.getByLabel('Speed').selectOption({ label: '1 step/s' });
    await picture(page).waitFor();
    await page.locator('.slowly-line b').waitFor();
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await picture(page).waitFor({ state: 'detached' });
    const step = Number(await counter(page, 'steps'));
    const { digestBefore } = await updateAt(step);
    await isState(page, digestBefore);
  },
);

siteTest(
  'images, numbers and classes can be watched as well; without a network there is nothing to watch',
  { path: '/#v=1&data=glyphs&net=12:relu&samples=100&at=0' },
  async ({ page }) => {
    for (const experiment of [
      'data=glyphs&net=12:relu&samples=100',
      'data=sine&net=8:tanh',
      'data=blobs:4&net=',
      'data=circle&net=6*4:leaky_relu',
    ]) {
      await page.evaluate((hash) => (location.hash = `v=1&${hash}&at=0`), experiment);
      await until(page, 'steps', (step) => step === 0);
      const { sentence, digestBefore } = await updateAt(0, experiment);
      await page.waitForFunction(
        (digest) => document.querySelector('.digest')?.textContent?.includes(digest),
        digestBefore.slice(0, 8),
      );
      await begin(page);
      await slowly(page).click();
      await page.waitForFunction(
        (said) => document.querySelector('.slowly-line')?.textContent?.trim() === said,
        sentence,
      );
    }
    await page.goto(`${page.url().split('/#')[0]}/?show=transport,output#v=1&data=xor&at=0`);
    await until(page, 'steps', (step) => step === 0);
    await page.locator('ap-slowly[hidden]').waitFor({ state: 'attached' });
  },
);
