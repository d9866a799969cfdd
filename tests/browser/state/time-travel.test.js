// Undo, redo and going back in time as a visitor does it, compared with the engine's own states.
import assert from 'node:assert/strict';
import { nothingRequested } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';
import { addressOf, isPlaying, openLayer, quickStart, state, until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const experiment = quickStart.slice(2).replace('&at=0', '');

/**
 * The first digits of the engine's state after some steps of the quick start, or of another experiment.
 *
 * @param {number} steps
 * @param {string} [text]
 */
async function stateAt(steps, text = experiment) {
  const host = await openHost();
  try {
    host.open(text);
    await host.run(steps);
    return host.frame(nothingRequested).digest.slice(0, 8);
  } finally {
    host.terminate();
  }
}

/**
 * @param {Page} page
 * @param {number} count
 */
async function trainEpochs(page, count) {
  const start = await until(page, 'steps', () => true);
  for (let epoch = 1; epoch <= count; epoch++) {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === start + 25 * epoch);
  }
}

/**
 * Waits until the page shows a step and a state.
 *
 * @param {Page} page
 * @param {number} step
 * @param {string} digest
 */
async function shows(page, step, digest) {
  await until(page, 'steps', (shown) => shown === step);
  await page.locator('.digest').getByText(digest).waitFor();
}

/** @param {Page} page */
const undo = (page) => page.getByRole('button', { name: 'Undo' });
/** @param {Page} page */
const redo = (page) => page.getByRole('button', { name: 'Redo' });
/** @param {Page} page */
const timeline = (page) => page.getByRole('slider', { name: 'Point in time' });

/**
 * @param {Page} page
 * @param {string} value
 */
async function typeRate(page, value) {
  const rate = page.getByRole('textbox', { name: 'Learning rate' });
  await rate.fill(value);
  await rate.press('Enter');
  await page.waitForURL(new RegExp(`lr=${value}(&|$)`));
}

/**
 * Trains four epochs and goes back by one, by keyboard.
 *
 * @param {Page} page
 */
async function lookBack(page) {
  await trainEpochs(page, 4);
  await timeline(page).focus();
  await page.keyboard.press('ArrowLeft');
  await shows(page, 75, await stateAt(75));
}

siteTest(
  'a setting that was changed in the middle of a run is undone and made again to the last bit',
  { path: quickStart },
  async ({ page }) => {
    assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    await trainEpochs(page, 2);
    const before = await stateAt(50);
    await shows(page, 50, before);
    await typeRate(page, '0.3');
    await trainEpochs(page, 1);
    const after = String(await state(page));
    assert.notEqual(after, before);
    await undo(page).click();
    await shows(page, 50, before);
    assert.match(await addressOf(page), /lr=0\.01(&|$)/);
    await page
      .locator('.announcements')
      .getByText('Undone: learning rate 0.01 → 0.3.')
      .waitFor({ state: 'attached' });
    assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
    await redo(page).click();
    await shows(page, 75, after);
    assert.match(await addressOf(page), /lr=0\.3(&|$)/);
    await undo(page).click();
    await shows(page, 50, before);
    await trainEpochs(page, 1);
    await shows(page, 75, await stateAt(75));
  },
);

siteTest(
  'the keys undo a swapped activation, a reset and a new seed',
  { path: quickStart },
  async ({ page }) => {
    await trainEpochs(page, 2);
    const before = await stateAt(50);
    await openLayer(page, 1);
    await page.getByRole('radio', { name: 'ReLU', exact: true }).click();
    await page.waitForURL(/4:relu,4:tanh/);
    await page.keyboard.press('Escape');
    await trainEpochs(page, 1);
    const swapped = String(await state(page));
    await page.getByRole('button', { name: 'Reset' }).click();
    await until(page, 'steps', (step) => step === 0);
    await page.getByRole('button', { name: 'New seed' }).click();
    await page.waitForURL(/seed=/);
    await trainEpochs(page, 1);
    await page.keyboard.press('Control+z');
    await until(page, 'steps', (step) => step === 0);
    await page.keyboard.press('Meta+z');
    await shows(page, 75, swapped);
    await page.keyboard.press('Control+z');
    await shows(page, 50, before);
    await page.keyboard.press('Control+Shift+z');
    await shows(page, 75, swapped);
    await page.keyboard.press('Control+y');
    await until(page, 'steps', (step) => step === 0);
  },
);

siteTest(
  'while a number is typed, the keys belong to its field',
  { path: quickStart },
  async ({ page }) => {
    await trainEpochs(page, 1);
    await page.getByRole('button', { name: 'Reset' }).click();
    await until(page, 'steps', (step) => step === 0);
    const rate = page.getByRole('textbox', { name: 'Learning rate' });
    await rate.focus();
    await page.keyboard.type('0.5');
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    assert.equal(await undo(page).getAttribute('aria-disabled'), 'false');
    await until(page, 'steps', (step) => step === 0);
    await page.keyboard.press('Escape');
  },
);

const dying = 'v=1&data=moons&net=6*8:relu&opt=adam&lr=0.1&seed=3';

siteTest(
  'undoing a remedy brings the network back that ailed, with its weights, and rests',
  { path: `/#${dying}&at=200` },
  async ({ page }) => {
    const before = await stateAt(200, dying);
    await shows(page, 200, before);
    const diagnosis = page.locator('.diagnosis');
    await diagnosis.getByText('Dead units').waitFor();
    await diagnosis.getByRole('button', { name: 'Start over with ' }).click();
    await page.waitForURL(/leaky_relu/);
    await page.getByLabel('Speed').selectOption({ label: 'full speed' });
    await until(page, 'steps', (step) => step > 300);
    await undo(page).click();
    await shows(page, 200, before);
    assert.equal(await isPlaying(page), false);
    assert.match(await addressOf(page), /net=6\*8:relu&/);
    await diagnosis.getByText('Dead units').waitFor();
  },
);

siteTest(
  'the remedy for eight layers of sigmoid leads from guessing to a network that learns',
  { path: '/#v=1&data=circle&net=8*8:sigmoid&at=1000' },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 1000);
    await until(page, 'test-accuracy', (accuracy) => accuracy >= 45 && accuracy <= 55);
    await page.getByLabel('Speed').selectOption({ label: 'full speed' });
    await page.locator('.diagnosis').getByRole('button', { name: 'Start over with ' }).click();
    await until(page, 'test-accuracy', (accuracy) => accuracy > 90);
    await undo(page).click();
    await shows(page, 1000, await stateAt(1000, 'v=1&data=circle&net=8*8:sigmoid'));
  },
);

siteTest('the back button brings the weights back, too', { path: quickStart }, async ({ page }) => {
  await trainEpochs(page, 2);
  await typeRate(page, '0.3');
  await trainEpochs(page, 1);
  const after = String(await state(page));
  await page.goBack();
  await shows(page, 50, await stateAt(50));
  await page.goForward();
  await shows(page, 75, after);
  await undo(page).click();
  await page.waitForURL(/lr=0\.01(&|$)/);
  await redo(page).click();
  await page.waitForURL(/lr=0\.3(&|$)/);
  await page.goBack();
  await shows(page, 50, await stateAt(50));
});

siteTest(
  'going back in time and on without a change takes the same way, to the last bit',
  { path: quickStart },
  async ({ page }) => {
    await trainEpochs(page, 4);
    await timeline(page).focus();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await shows(page, 50, await stateAt(50));
    assert.match(String(await timeline(page).getAttribute('aria-valuetext')), /^step 50, epoch 2/);
    await page.keyboard.press('Home');
    await shows(page, 0, await stateAt(0));
    await page.keyboard.press('End');
    await shows(page, 100, await stateAt(100));
    assert.equal(await page.locator('.loss-key .earlier-run').count(), 0);
    await page.keyboard.press('PageDown');
    await shows(page, 0, await stateAt(0));
    await page.keyboard.press('ArrowRight');
    await shows(page, 25, await stateAt(25));
    await page.locator('.loss-key .earlier-run').getByText('earlier run').waitFor();
    await page.waitForTimeout(1000);
    await trainEpochs(page, 3);
    await shows(page, 100, await stateAt(100));
    await undo(page).click();
    await shows(page, 100, await stateAt(100));
    assert.equal(await page.locator('.loss-key .earlier-run').count(), 0);
  },
);

siteTest(
  'training that goes on right after an earlier point was looked at is not thrown back there',
  { path: quickStart },
  async ({ page }) => {
    await lookBack(page);
    await page.keyboard.press('Space');
    const before = await until(page, 'steps', (step) => step > 76);
    await page.waitForTimeout(1200);
    assert.equal(await isPlaying(page), true);
    assert.ok((await until(page, 'steps', () => true)) > before);
    // It was a change of its own.
    await page.keyboard.press('Control+z');
    await shows(page, 100, await stateAt(100));
  },
);

siteTest(
  'what is undone right after the keys of a slider or of time stays undone',
  { path: quickStart },
  async ({ page }) => {
    await lookBack(page);
    await page.keyboard.press('Control+z');
    await shows(page, 100, await stateAt(100));
    await page.waitForTimeout(1200);
    await shows(page, 100, await stateAt(100));
    assert.equal(await redo(page).getAttribute('aria-disabled'), 'false');
    await page.getByRole('slider', { name: 'Learning rate' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.waitForURL(/lr=0\.02/);
    await page.keyboard.press('Control+z');
    await page.waitForURL(/lr=0\.01/);
    await page.waitForTimeout(1000);
    assert.match(await addressOf(page), /lr=0\.01/);
    assert.equal(await redo(page).getAttribute('aria-disabled'), 'false');
  },
);

siteTest(
  'a slider that is left before its keys rest has made one change',
  { path: quickStart },
  async ({ page }) => {
    const rate = page.getByRole('slider', { name: 'Learning rate' });
    for (const url of [/lr=0\.02/, /lr=0\.01/]) {
      await rate.focus();
      await page.keyboard.press(url.test('lr=0.02') ? 'ArrowRight' : 'ArrowLeft');
      await page.waitForURL(url);
      await page.keyboard.press('Tab');
    }
    await undo(page).click();
    await page.waitForURL(/lr=0\.02/);
    assert.equal(await undo(page).getAttribute('aria-disabled'), 'false');
    await undo(page).click();
    await page.waitForURL(/lr=0\.01/);
    assert.equal(await undo(page).getAttribute('aria-disabled'), 'true');
  },
);

siteTest(
  'the keys do not undo behind a dialog that is open',
  { path: quickStart },
  async ({ page }) => {
    await typeRate(page, '0.3');
    await page.getByRole('button', { name: 'Share', exact: true }).click();
    await page.getByRole('tab', { name: 'Link' }).focus();
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    assert.match(await addressOf(page), /lr=0\.3/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await page.waitForURL(/lr=0\.01/);
  },
);

siteTest(
  'a run forks where the reader drags time back and changes a setting; the earlier one stays to compare',
  { path: quickStart },
  async ({ page }) => {
    await trainEpochs(page, 4);
    const box = await timeline(page).boundingBox();
    assert.ok(box);
    const middle = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width - 6, middle);
    await page.mouse.down();
    for (const share of [0.8, 0.6, 0.5]) {
      await page.mouse.move(box.x + 30 + (box.width - 36) * share, middle);
    }
    await shows(page, 50, await stateAt(50));
    await page.mouse.up();
    await typeRate(page, '0.1');
    await trainEpochs(page, 2);
    assert.notEqual(await state(page), await stateAt(100));
    const earlierRun = page.locator('.loss-key .earlier-run');
    await earlierRun.waitFor();
    await page.getByRole('button', { name: 'earlier run' }).click();
    await earlierRun.waitFor({ state: 'detached' });
    await undo(page).click();
    await shows(page, 50, await stateAt(50));
    await undo(page).click();
    await shows(page, 100, await stateAt(100));
  },
);

siteTest(
  'from the last finite state of a run that diverged one goes back and on',
  { path: '/#v=1&data=spiral&net=8:relu,8:relu&loss=mse&lr=10&at=0' },
  async ({ page }) => {
    await page.getByRole('button', { name: 'One batch', exact: true }).click();
    await until(page, 'steps', (step) => step === 1);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    const alert = page.getByRole('alert').getByText('Training diverged');
    await alert.waitFor();
    await timeline(page).focus();
    await page.keyboard.press('Home');
    await until(page, 'steps', (step) => step === 0);
    await alert.waitFor({ state: 'detached' });
    await typeRate(page, '0.001');
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25);
    assert.equal(await alert.count(), 0);
  },
);

siteTest(
  'in a frame, changes leave the history of the page around it alone',
  {
    path: '/course.html',
    pages: {
      '/course.html': {
        body: `<!doctype html><title>Course</title><iframe src="/${quickStart.slice(1)}" width="900" height="700" title="Playground"></iframe>`,
        type: 'text/html',
      },
    },
  },
  async ({ page }) => {
    const length = () => page.evaluate(() => history.length);
    const frame = page.frameLocator('iframe');
    const entries = await length();
    await frame.getByRole('button', { name: 'moons' }).click();
    await frame.getByRole('button', { name: 'Reset' }).click();
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.getByRole('button', { name: 'Undo' }).click();
    await frame.locator('.data-set[aria-label="exclusive or"][aria-pressed=true]').waitFor();
    assert.equal(await length(), entries);
  },
);
