// The inspector for everyone: on every screen, in every theme, by touch.
import assert from 'node:assert/strict';
import { violations } from '../support/axe.js';
import { until } from '../support/controls.js';
import { path, shows, tile } from '../support/inspector.js';
import { screens } from '../support/screens.js';
import { siteTest } from '../support/site-test.js';

for (const { name, context } of screens) {
  siteTest(
    `axe finds nothing, and nothing scrolls sideways: ${name}`,
    { path, context },
    async ({ page }) => {
      await until(page, 'epochs', (epoch) => epoch >= 1);
      await tile(page, 2, 0).click();
      await shows(page, 'Layer 2, unit 1');
      assert.deepEqual(await violations(page), []);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    },
  );
}

siteTest(
  'by touch on a phone: tapped, read, stepped, edited, closed',
  { path, context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  async ({ page }) => {
    await until(page, 'epochs', (epoch) => epoch >= 1);
    const surface = page.locator('.surface-picture');
    await surface.scrollIntoViewIfNeeded();
    await surface.tap({ position: { x: 100, y: 300 } });
    await shows(page, 'Output unit 1');
    const mark = await page.locator('.pick-mark path').first().boundingBox();
    const panel = await page.locator('.inspector').boundingBox();
    assert.ok(mark && panel);
    assert.ok(mark.y + mark.height < panel.y, 'what was tapped is covered');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.inspector :is(button, select)')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.height < 40)
        .map(({ element }) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(small, []);
    await page.getByRole('button', { name: 'Next sample' }).tap();
    await page.getByText(/sample \d+ of 250/).waitFor();
    const bias = page.getByRole('spinbutton', { name: 'Bias' });
    await bias.tap();
    await bias.fill('2');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.terms .bias')?.getAttribute('data-value') === '2',
    );
    await page.getByRole('button', { name: 'Close the inspector' }).tap();
    await page.locator('ap-inspector').waitFor({ state: 'detached' });
  },
);
