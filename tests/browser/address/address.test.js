// The address holds the experiment: reloads repeat a run, back and forward undo and redo, damaged links say what is wrong.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, openLayer, quickStart, state, until } from '../support/controls.js';
import { openSite } from '../support/harness.js';

/** @import {Page} from 'playwright-core' */

/**
 * @param {string} name
 * @param {string} path
 * @param {(site: Awaited<ReturnType<typeof openSite>>) => Promise<void>} body
 */
function linkTest(name, path, body) {
  test(name, async () => {
    const site = await openSite({ path, context: { reducedMotion: 'reduce' } });
    try {
      await body(site);
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });
}

/** @param {Page} page */
async function trainThreeEpochs(page) {
  await page.getByRole('button', { name: 'Reset' }).click();
  await until(page, 'steps', (step) => step === 0);
  for (const epoch of [1, 2, 3]) {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25 * epoch);
  }
  return state(page);
}

linkTest(
  'the same address trained to the same step gives the same state',
  '/',
  async ({ page }) => {
    await page.getByRole('button', { name: 'exclusive or' }).click();
    await page.waitForURL(/data=xor/);
    const first = await trainThreeEpochs(page);
    await page.reload();
    assert.equal(await trainThreeEpochs(page), first);
    await page.getByRole('button', { name: 'New seed' }).click();
    assert.notEqual(await trainThreeEpochs(page), first);
  },
);

linkTest('back and forward undo and redo', quickStart, async ({ page }) => {
  await page.getByRole('button', { name: 'moons' }).click();
  await page.waitForURL(/data=moons/);
  await openLayer(page, 1);
  await page.getByRole('radio', { name: 'Sigmoid', exact: true }).click();
  await page.keyboard.press('Escape');
  await page.waitForURL(/4:sigmoid/);
  await page.goBack();
  const chosen = page.locator('.data-set[aria-pressed=true]');
  assert.match(await addressOf(page), /data=moons&net=4:tanh,4:tanh/);
  assert.equal(await chosen.getAttribute('aria-label'), 'moons');
  await page.goBack();
  await page.waitForURL(/data=xor/);
  await page.locator('.data-set[aria-label="exclusive or"][aria-pressed=true]').waitFor();
  await page.goForward();
  await page.locator('.data-set[aria-label="moons"][aria-pressed=true]').waitFor();
});

linkTest('a drag of a slider is one step back', quickStart, async ({ page }) => {
  const slider = page.getByRole('slider', { name: 'Noise' });
  const box = await slider.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width * 0.2, box.y + box.height / 2);
  await page.mouse.down();
  for (const share of [0.3, 0.5, 0.7, 0.9]) {
    await page.mouse.move(box.x + box.width * share, box.y + box.height / 2);
  }
  await page.mouse.up();
  await page.waitForURL(/noise=0\.4/);
  await page.goBack();
  await page.waitForURL((url) => !url.hash.includes('noise'));
});

linkTest('a link with step and state is reproduced bit for bit', '/', async ({ page, url }) => {
  const experiment = '#v=1&data=xor&net=4:tanh&at=75';
  await page.goto(`${url}/?first${experiment}`);
  await page.getByText('This is step 75').waitFor();
  await until(page, 'steps', (step) => step === 75);
  const check = await state(page);
  await page.goto(`${url}/?second${experiment}&check=${check}`);
  await page.getByText('Reproduced bit for bit').waitFor();
  await page.goto(`${url}/?third${experiment}&check=00000000`);
  await page.getByText('This run differs').waitFor();
});

linkTest(
  'every wrong setting of a link is named',
  '/#data=xor&lr=99&net=3:rellu&colour=red',
  async ({ page }) => {
    const message = page.locator('.message');
    await message.getByText('3 settings of this link were changed or ignored').waitFor();
    const text = await message.innerText();
    for (const part of ['lr', '99', 'rellu', 'colour']) assert.ok(text.includes(part), part);
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await message.waitFor({ state: 'detached' });
  },
);

linkTest(
  'a number out of range is told beside its field and changes nothing',
  quickStart,
  async ({ page }) => {
    const rate = page.getByRole('textbox', { name: 'Learning rate' });
    const before = await rate.inputValue();
    await rate.fill('50');
    await rate.press('Enter');
    await page.getByText('Learning rate: 50 is out of range').waitFor();
    assert.equal(await rate.inputValue(), before);
    await rate.fill('0,02');
    await rate.press('Enter');
    await page.waitForURL(/lr=0\.02/);
    await page.getByText('is out of range').waitFor({ state: 'detached' });
  },
);

linkTest(
  'what is typed while the network trains stays until it is entered',
  '/',
  async ({ page }) => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 5);
    const rate = page.getByRole('textbox', { name: 'Learning rate' });
    await rate.fill('0.02');
    const typed = await until(page, 'steps', () => true);
    await until(page, 'steps', (step) => step > typed + 30);
    assert.equal(await rate.inputValue(), '0.02');
    await rate.press('Enter');
    await page.waitForURL(/lr=0\.02/);
  },
);
