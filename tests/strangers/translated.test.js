// The page translated by the browser, which wraps texts in <font> as it goes: numbers and names stay as they are, and what is translated
// is still written to.
import assert from 'node:assert/strict';
import { quickStart, until } from '../browser/support/controls.js';
import { siteTest } from '../browser/support/site-test.js';

/** @param {import('playwright-core').Page} page */
const translate = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    /** @type {Text[]} */
    const found = [];
    while (walker.nextNode()) found.push(/** @type {Text} */ (walker.currentNode));
    for (const text of found) {
      const around = text.parentElement?.closest('[translate]');
      if (!text.data.trim() || around?.getAttribute('translate') === 'no') continue;
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = `«${text.data.trim()}»`;
      outer.append(inner);
      text.replaceWith(outer);
    }
  });

siteTest(
  'a translated page goes on: numbers and names are left alone, and what is translated is updated',
  { path: quickStart },
  async ({ page }) => {
    await page.locator('article.vital').first().waitFor();
    await translate(page);
    const units = page.locator('.vital-name p').first();
    assert.match(await units.innerText(), /«.*4 units.*»/s);
    const before = await page.locator('.digest').innerText();
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25);
    assert.notEqual(await page.locator('.digest').innerText(), before);
    assert.match(await page.locator('.digest').innerText(), /^state [0-9a-f]{8}$/);

    await page.getByRole('button', { name: 'Add a unit to layer 1' }).click();
    await page.waitForURL(/net=5:tanh/);
    await units.getByText('5 units').waitFor();
    assert.doesNotMatch(await units.innerText(), /4 units/);
    assert.equal(await page.locator('.layer-chip font, dd font, h1 font').count(), 0);
  },
);
