// The page for everyone: nothing for axe to complain about, everything by keyboard, and no sideways scrolling on small screens.
import assert from 'node:assert/strict';
import { violations } from '../support/axe.js';
import { counter, isPlaying, openLayer, quickStart, until } from '../support/controls.js';
import { screens } from '../support/screens.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

/**
 * How far the page can be scrolled sideways.
 *
 * @param {Page} page
 */
function sideways(page) {
  return page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
}

/**
 * Words that do not fit into their place, or stand outside of the window. Names in chips may end in an ellipsis.
 *
 * @param {Page} page
 */
function cutTexts(page) {
  return page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'h2, h3, label, dt, dd, button, .note, .choice span, .loss-key li',
      ),
    ]
      .filter((element) => {
        const box = element.getBoundingClientRect();
        if (box.width < 2 || element.closest('dialog, .visually-hidden, .network-scroll'))
          return false;
        const outside = box.left < -1 || box.right > document.documentElement.clientWidth + 1;
        return outside || element.scrollWidth > element.clientWidth + 1;
      })
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .map((element) => element.outerHTML.slice(0, 90)),
  );
}

for (const { name, context } of screens) {
  siteTest(
    `axe finds nothing, and nothing scrolls sideways: ${name}`,
    { context },
    async ({ page }) => {
      await until(page, 'epochs', (epoch) => epoch >= 1);
      await page.getByText('More settings').click();
      assert.deepEqual(await violations(page), []);
      assert.equal(await sideways(page), 0);
    },
  );
}

for (const { width, height, theme } of [
  { width: 1440, height: 900, theme: 'light' },
  { width: 1440, height: 900, theme: 'projector' },
  { width: 390, height: 844, theme: 'dark' },
  { width: 500, height: 300, theme: 'light' },
]) {
  siteTest(
    `axe finds nothing in cards, menus and tables: ${width} × ${height}, ${theme}`,
    { path: `/?theme=${theme}${quickStart.slice(1)}`, context: { viewport: { width, height } } },
    async ({ page }) => {
      await page.locator('.number-dead [data-term]').first().click();
      await page.locator('.term-card').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press('Escape');
      await page.locator('ap-network .panel-menu').click();
      await page.getByRole('menu').waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole('menuitem', { name: 'table' }).click();
      await page.locator('.panel-tables table').waitFor();
      assert.deepEqual(await violations(page), []);
    },
  );
}

siteTest(
  'where the system sets the colours, state is still to be seen',
  { path: quickStart, context: { forcedColors: 'active' } },
  async ({ page }) => {
    const play = page.locator('.play');
    await play.waitFor();
    await page.waitForFunction(() => {
      const style = getComputedStyle(/** @type {Element} */ (document.querySelector('.play')));
      return style.borderTopWidth === '2px';
    });
    const colors = await play.evaluate((button) => ({
      paper: getComputedStyle(button).backgroundColor,
      shape: getComputedStyle(/** @type {Element} */ (button.querySelector('svg'))).fill,
    }));
    assert.notEqual(colors.paper, colors.shape);
    const paperOf = (/** @type {string} */ pressed) =>
      page
        .locator(`.features .chip[aria-pressed=${pressed}]`)
        .first()
        .evaluate((chip) => getComputedStyle(chip).backgroundColor);
    assert.notEqual(await paperOf('true'), await paperOf('false'));
    const ramp = page.locator('.output .signed-ramp');
    assert.match(await ramp.evaluate((each) => getComputedStyle(each).backgroundImage), /gradient/);
  },
);

for (const { name, width, height } of [screens[0], screens[2], screens[3]]) {
  siteTest(
    `from right to left nothing is cut, and nothing scrolls sideways: ${name}`,
    { path: quickStart, context: { viewport: { width, height } } },
    async ({ page }) => {
      await page.locator('.vital-numbers').first().waitFor();
      await page.evaluate(() => (document.documentElement.dir = 'rtl'));
      await page.waitForTimeout(300);
      assert.equal(await sideways(page), 0);
      assert.deepEqual(await cutTexts(page), []);
      await page.locator('.number-dead [data-term]').first().click();
      const card = await page.locator('.term-card').boundingBox();
      assert.ok(card && card.x >= 0 && card.x + card.width <= width);
    },
  );
}

siteTest(
  'at twice the size everything is still there',
  { path: quickStart, context: { viewport: { width: 720, height: 600 }, deviceScaleFactor: 2 } },
  async ({ page }) => {
    await page.locator('.vital-numbers').first().waitFor();
    assert.equal(await sideways(page), 0);
    assert.deepEqual(await cutTexts(page), []);
    for (const panel of ['data', 'network', 'output', 'vitals']) {
      const box = await page.locator(`ap-${panel}`).boundingBox();
      assert.ok(box && box.width > 300 && box.height > 100, panel);
    }
  },
);

siteTest(
  'with reduced motion nothing trains or moves by itself',
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await page.locator('.vital-numbers').first().waitFor();
    await page.waitForTimeout(500);
    assert.equal(await counter(page, 'steps'), 0);
    assert.equal(await isPlaying(page), false);
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
  },
);

siteTest('axe finds nothing in the dialog of a layer', { path: quickStart }, async ({ page }) => {
  await openLayer(page, 1);
  assert.deepEqual(await violations(page), []);
});

siteTest(
  'axe finds nothing in the dialog of examples, and nothing on the timeline',
  { path: quickStart },
  async ({ page }) => {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await page.getByRole('slider', { name: 'Point in time' }).focus();
    await page.keyboard.press('Home');
    await page.locator('.loss-key .earlier-run').waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Examples' }).click();
    await page.locator('dialog.examples').waitFor();
    assert.deepEqual(await violations(page), []);
  },
);

siteTest(
  'a small frame shows play, output and the life card of every layer at once',
  {
    path: '/#v=1&data=circle&net=16*8:sigmoid',
    context: { viewport: { width: 500, height: 300 } },
  },
  async ({ page }) => {
    await page.locator('.life-card').nth(15).waitFor();
    for (const selector of ['.play', '.surface-picture', '.life-card']) {
      for (const element of await page.locator(selector).all()) {
        const box = await element.boundingBox();
        assert.ok(box, selector);
        assert.ok(box.x >= 0 && box.y >= 0, `${selector} begins at ${box.x}, ${box.y}`);
        const ends = [box.x + box.width, box.y + box.height];
        assert.ok(ends[0] <= 500 && ends[1] <= 300, `${selector} ends at ${ends}`);
      }
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

siteTest(
  'a control that the focus scrolls to explains itself',
  { path: quickStart, context: { viewport: { width: 390, height: 844 } } },
  async ({ page }) => {
    await page.locator('.play').focus();
    await page.locator('ap-vitals button[data-hint]').first().waitFor();
    const last = page.locator('button[data-hint]:visible').last();
    await last.evaluate((/** @type {HTMLElement} */ element) => element.focus());
    assert.ok(await page.evaluate(() => scrollY > 0));
    await page.locator('.hint-bubble').waitFor({ state: 'visible' });
    assert.equal(
      await page.locator('.hint-bubble').innerText(),
      await last.getAttribute('data-hint'),
    );
  },
);
