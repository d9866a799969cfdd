// The page for everyone: nothing for axe to complain about, everything by keyboard, and no sideways scrolling on small screens.
import assert from 'node:assert/strict';
import { violations } from './axe.js';
import { isPlaying, openLayer, quickStart, until } from './controls.js';
import { siteTest } from './site-test.js';

/** @type {{name: string, width: number, height: number, colorScheme: 'light' | 'dark', touch: boolean}[]} */
const screens = [
  { name: 'wide, light', width: 1440, height: 900, colorScheme: 'light', touch: false },
  { name: 'wide, dark', width: 1440, height: 900, colorScheme: 'dark', touch: false },
  { name: 'tablet', width: 1024, height: 768, colorScheme: 'light', touch: true },
  { name: 'phone', width: 390, height: 844, colorScheme: 'dark', touch: true },
  { name: 'small frame', width: 500, height: 300, colorScheme: 'light', touch: false },
];

for (const { name, width, height, colorScheme, touch } of screens) {
  const context = { viewport: { width, height }, colorScheme, hasTouch: touch, isMobile: touch };
  siteTest(
    `axe finds nothing, and nothing scrolls sideways: ${name}`,
    { context },
    async ({ page }) => {
      await until(page, 'epochs', (epoch) => epoch >= 1);
      await page.getByText('More settings').click();
      assert.deepEqual(await violations(page), []);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    },
  );
}

siteTest('axe finds nothing in the dialog of a layer', { path: quickStart }, async ({ page }) => {
  await openLayer(page, 1);
  assert.deepEqual(await violations(page), []);
});

siteTest(
  'a small frame shows play, output and vital signs at once',
  { context: { viewport: { width: 500, height: 300 } } },
  async ({ page }) => {
    await until(page, 'epochs', (epoch) => epoch >= 1);
    for (const selector of ['.play', '.surface-picture', 'article.vital .life canvas']) {
      const box = await page.locator(selector).first().boundingBox();
      assert.ok(box, selector);
      assert.ok(box.x >= 0 && box.y >= 0, `${selector} begins at ${box.x}, ${box.y}`);
      assert.ok(box.x + box.width <= 500 && box.y + box.height <= 300, `${selector} ends outside`);
    }
  },
);

siteTest(
  'fingers have room on a phone',
  { context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  async ({ page }) => {
    await until(page, 'epochs', (epoch) => epoch >= 1);
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('button:not(.tile, .layer-chip), select, summary')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.height < 40)
        .map(({ element }) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(small, []);
  },
);

siteTest(
  'space plays and pauses, also after a click beside everything',
  { path: quickStart },
  async ({ page }) => {
    await page.locator('.panel.network h2').click();
    await page.keyboard.press('Space');
    await until(page, 'steps', (step) => step > 0);
    await page.keyboard.press('Space');
    assert.equal(await isPlaying(page), false);
  },
);

siteTest(
  'units are reached by arrow keys and tell of themselves',
  { path: quickStart },
  async ({ page }) => {
    await page.locator('.tile[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.locator('.unit-card').getByText('Layer 2, unit 2').waitFor();
    const name = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.match(name ?? '', /^Layer 2, unit 2: (active for|dead|always on)/);
  },
);

siteTest('an activation is chosen by keyboard alone', { path: quickStart }, async ({ page }) => {
  await page.locator('.layer-chip').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.layer-editor[open]').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.waitForURL(/net=4:relu,4:tanh/);
  await page.keyboard.press('Escape');
  await page.locator('.layer-editor[open]').waitFor({ state: 'detached' });
  const focused = await page.evaluate(() => document.activeElement?.className);
  assert.equal(focused, 'layer-chip');
});

siteTest('a slider is moved by keyboard, as one change', { path: quickStart }, async ({ page }) => {
  await page.getByRole('slider', { name: 'Learning rate' }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowRight');
  await page.waitForURL(/lr=0\.05/);
  await page.waitForTimeout(900);
  await page.goBack();
  await page.waitForURL(/lr=0\.01/);
});

siteTest('a control explains itself on focus', { path: quickStart }, async ({ page }) => {
  await page.locator('.play').waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.locator('.hint-bubble').waitFor({ state: 'visible' });
  assert.notEqual((await page.locator('.hint-bubble').innerText()).trim(), '');
});
