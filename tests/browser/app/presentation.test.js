// The query of the address says how the page presents itself: what is shown, what is locked, how it starts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addressOf, isPlaying, until } from '../support/controls.js';
import { openSite } from '../support/harness.js';

const experiment = 'v=1&data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';

/**
 * @param {string} name
 * @param {string} path
 * @param {(site: Awaited<ReturnType<typeof openSite>>) => Promise<void>} body
 * @param {import('playwright-core').BrowserContextOptions} [context]
 */
function presentationTest(name, path, body, context) {
  test(name, async () => {
    const site = await openSite({ path, context });
    try {
      await site.page.locator('main').waitFor();
      await body(site);
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });
}

presentationTest(
  'an embed shows what was asked for, and a way out',
  `/?embed=1&show=output,vitals,transport#${experiment}`,
  async ({ page }) => {
    assert.equal(await page.locator('.site-head').count(), 0);
    for (const [part, count] of /** @type {const} */ ([
      ['ap-output', 1],
      ['ap-vitals', 1],
      ['ap-transport', 1],
      ['ap-network', 0],
      ['ap-data', 0],
      ['ap-diagnosis', 0],
      ['ap-loss-chart', 0],
    ])) {
      assert.equal(await page.locator(part).count(), count, part);
    }
    const whole = await page.getByRole('link', { name: /page of its own/ }).getAttribute('href');
    assert.equal(whole, `/#${experiment}`);
  },
);

presentationTest(
  'what is locked cannot be used',
  `/?lock=all&autoplay=0#${experiment}`,
  async ({ page }) => {
    for (const name of ['moons', 'New seed', 'Add a hidden layer', 'x₁²']) {
      assert.equal(await page.getByRole('button', { name, exact: true }).isDisabled(), true, name);
    }
    assert.equal(await page.getByRole('slider', { name: 'Learning rate' }).isDisabled(), true);
    assert.equal(await page.locator('.layer-chip').first().isDisabled(), true);
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (epoch) => epoch === 1);
    assert.ok((await addressOf(page)).endsWith(`#${experiment}`));
  },
);

presentationTest(
  'it starts at the speed that was asked for, and that speed is shown',
  `/?speed=7#${experiment}`,
  async ({ page }) => {
    await until(page, 'steps', (step) => step >= 1);
    assert.equal(await isPlaying(page), true);
    assert.equal(await page.getByLabel('Speed').inputValue(), '7');
  },
);

presentationTest(
  'it rests where that was asked for',
  `/?autoplay=0#${experiment}`,
  async ({ page }) => {
    assert.equal(await isPlaying(page), false);
  },
);

presentationTest(
  'reduced motion goes before autoplay',
  `/?autoplay=1#${experiment}`,
  async ({ page }) => {
    await page.locator('.digest').waitFor();
    assert.equal(await isPlaying(page), false);
  },
  { reducedMotion: 'reduce' },
);

presentationTest(
  'an experiment in the query moves to the fragment, and strangers among its fields are no mistakes',
  `/?embed=1&utm_source=mail&${experiment}&autoplay=0`,
  async ({ page, url }) => {
    await page.locator('.digest').waitFor();
    assert.equal(await addressOf(page), `${url}/?embed=1&autoplay=0#${experiment}`);
    assert.equal(await page.locator('.message').count(), 0);
  },
);

presentationTest(
  'a presentation that is not understood is named',
  `/?show=output,everything&theme=pink&autoplay=0#${experiment}&lr2=3`,
  async ({ page }) => {
    const text = await page.locator('.message').innerText();
    assert.match(text, /3 settings/);
    for (const part of ['everything', 'vitals', 'pink', 'projector', 'lr2']) {
      assert.ok(text.includes(part), part);
    }
  },
);
