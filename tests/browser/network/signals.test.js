// The network of data that lies in no plane: inputs that are an image, and outputs with the names of their classes.
import assert from 'node:assert/strict';
import { violations } from '../support/axe.js';
import { until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const glyphs = 'v=1&data=glyphs&net=16:relu,8:relu&at=20';

/** What is seen, without what only screen readers say. @param {Page} page */
const names = (page) =>
  page
    .locator('.output-name')
    .evaluateAll((all) =>
      all.map((each) => each.textContent?.replace(each.children[0].textContent ?? '', '').trim()),
    );

siteTest(
  'the inputs that are an image are shown as the image of the sample that is looked at',
  { path: `/#${glyphs}` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 20);
    await page.locator('.output-name').first().waitFor();
    const picture = () =>
      page
        .locator('.units-picture')
        .evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
    const first = await picture();
    await page.locator('.panel.output .sample').nth(3).click();
    await page.waitForFunction(
      (before) =>
        /** @type {HTMLCanvasElement} */ (document.querySelector('.units-picture')).toDataURL() !==
        before,
      first,
    );
    assert.deepEqual(await violations(page), []);
  },
);

siteTest(
  'arrow keys go through the pixels of the image as they lie',
  { path: `/#${glyphs}` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 20);
    await page.locator('.tile[tabindex="0"]').focus();
    const at = () =>
      page.evaluate(() => {
        const { column, index } = /** @type {HTMLElement} */ (document.activeElement).dataset;
        return [Number(column), Number(index)];
      });
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    const [column, edge] = await at();
    assert.equal(column, 0);
    assert.equal(edge % 12, 11, 'its right edge comes first');
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await at(), [0, edge + 12]);
    await page.keyboard.press('ArrowLeft');
    assert.deepEqual(await at(), [0, edge + 11]);
    assert.match(await page.locator('.unit-card h3').innerText(), new RegExp(`${edge + 12}$`));
  },
);

for (const [data, expected] of /** @type {[string, string[]][]} */ ([
  ['glyphs', ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9']],
  ['waves', ['sine', 'square', 'saw', 'triangle']],
  ['blobs:4', ['A', 'B', 'C', 'D']],
])) {
  for (const width of [1440, 390]) {
    siteTest(
      `outputs carry their classes, and nothing is cut: ${data}, ${width} px wide`,
      {
        path: `/#v=1&data=${data}&net=8:relu&at=10`,
        context: { viewport: { width, height: 844 } },
      },
      async ({ page }) => {
        await until(page, 'steps', (step) => step === 10);
        await page.locator('.output-name').first().waitFor({ state: 'attached' });
        assert.deepEqual(await names(page), expected);
        const cut = await page.locator('.output-name').evaluateAll((all) => {
          const area = /** @type {Element} */ (document.querySelector('.network-scroll'));
          const { right } = area.getBoundingClientRect();
          return all
            .filter(
              (each) =>
                each.scrollWidth > each.clientWidth + 1 ||
                each.getBoundingClientRect().right > right + 1,
            )
            .map((each) => each.textContent);
        });
        assert.deepEqual(cut, []);
      },
    );
  }
}

siteTest('two classes have one output, which carries no name', { path: '/' }, async ({ page }) => {
  await page.locator('.tile').first().waitFor();
  await page.locator('.tile[data-column="1"]').first().hover();
  await page.locator('.unit-card').waitFor();
  assert.equal(await page.locator('.output-name').count(), 0);
});

siteTest(
  'a class has one name: at the samples, at the outputs and in the inspector',
  { path: `/#${glyphs}` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 20);
    const sample = page.locator('.panel.output .sample').nth(3);
    const [digit] = (await sample.innerText()).trim();
    assert.equal(digit, '3');
    await sample.click();
    await page.locator('ap-inspector').getByText('class 3', { exact: true }).first().waitFor();
  },
);
