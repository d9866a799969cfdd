// A walk through all that the page can show, for tests that look at it in a language.

/** @import {Page} from 'playwright-core' */

/** @param {Page} page @param {string} selector */
const click = (page, selector) => page.locator(selector).first().click();

/** Closes what was opened last: the first press may be for a hint over it. @param {Page} page */
async function escape(page) {
  await page.keyboard.press('Escape');
  await page.waitForTimeout(100);
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
}

/** Waits until the run is where its link leads. @param {Page} page */
export async function ready(page) {
  await page.locator('.counter.steps dd').waitFor({ state: 'attached' });
  await page.waitForFunction(() =>
    document.querySelector('.counter.steps dd')?.textContent?.includes('40'),
  );
  await page.waitForTimeout(300);
}

/**
 * Opens what the page can show, and looks at each.
 *
 * @param {Page} page with `experiment`
 * @param {(page: Page, where: string) => Promise<void>} look
 */
export async function walkPage(page, look) {
  await ready(page);
  await look(page, 'page');
  await click(page, '.panel.data summary');
  await look(page, 'more settings');
  await click(page, '.vital .fold');
  await click(page, '.vitals .chips .chip:nth-of-type(2)');
  await page.locator('.tile[data-column="1"][data-index="2"]').hover();
  await look(page, 'pointed at, gradients over time');
  await page.locator('button.reset').hover();
  await look(page, 'hint');
  await click(page, '.panel.vitals [data-term]:not(button)');
  await page.locator('.term-card').waitFor();
  await look(page, 'term');
  await escape(page);
  await click(page, '.layer-chip');
  await page.locator('dialog.layer-editor').waitFor();
  await look(page, 'layer editor');
  await escape(page);
  await page.locator('.panel.output .panel-menu').click();
  await look(page, 'panel menu');
  await escape(page);
  await click(page, '.examples-button');
  await page.locator('dialog.examples').waitFor();
  await look(page, 'examples');
  await escape(page);
  await click(page, '.share-button');
  for (const tab of ['link', 'embed', 'files']) {
    await click(page, `#share-tab-${tab}`);
    await look(page, `share, ${tab}`);
  }
  await escape(page);
  await page.locator('.tile[data-column="1"][data-index="2"]').click();
  await page.locator('.ledger').waitFor();
  await look(page, 'inspector');
  await escape(page);
  await page.locator('.panel.data .segments button').last().click();
  await page.locator('.placing-tools').waitFor();
  await look(page, 'own data');
  await click(page, 'ap-data-editor button[aria-haspopup=dialog]');
  await page.locator('dialog.csv textarea').fill('a,b,label\n1,200,x\n2,300,y\n3,500,x\n4,100,y\n');
  await look(page, 'CSV');
  await page.locator('dialog.csv textarea').fill('a,b\n1,x\n2,"y\n');
  await look(page, 'CSV with problems');
}
