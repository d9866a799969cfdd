// The table of parts: a panel is a folder and a row, and the page does without any row.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build, mergeConfig } from 'vite';
import { sealSite } from '../../../web/bundle/seal.js';
import config from '../../../web/bundle/vite.config.js';
import { serve } from '../../../web/bundle/serve.js';
import { until, vital } from '../support/controls.js';
import { openContext, siteFolder, watchForProblems } from '../support/harness.js';

const experiment = 'v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42&at=100';
const folder = mkdtempSync(join(tmpdir(), 'playground-parts-'));
const table = fileURLToPath(new URL('test-panel/parts.js', import.meta.url));

// The site with another table of parts.
before(async () => {
  const otherTable = {
    name: 'other-table',
    enforce: 'pre',
    resolveId: (/** @type {string} */ source, /** @type {string} */ importer) =>
      source === './parts.js' && importer.endsWith('/app/site.js') ? table : null,
  };
  await build(
    mergeConfig(config, {
      configFile: false,
      logLevel: 'warn',
      plugins: [otherTable],
      build: { outDir: folder, minify: false },
    }),
  );
  cpSync(`${siteFolder}/single`, `${folder}/single`, { recursive: true });
  await sealSite(folder);
});

after(() => rmSync(folder, { recursive: true }));

/**
 * @param {string} name
 * @param {string} query
 * @param {(page: import('playwright-core').Page) => Promise<void>} body
 */
function tableTest(name, query, body) {
  test(name, async () => {
    const site = await serve({ folder });
    const { scope, close } = await openContext({ viewport: { width: 1440, height: 900 } });
    try {
      const page = await scope.newPage();
      const problems = watchForProblems(page);
      await page.goto(`${site.url}/${query}#${experiment}`);
      await page.locator('.play').waitFor();
      await until(page, 'steps', (step) => step === 100);
      await body(page);
      assert.deepEqual(problems, []);
    } finally {
      await close();
      await site.close();
    }
  });
}

/**
 * What the test panel and vital signs show, once that is the same and no other numbers come.
 *
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string>}
 */
async function agreed(page) {
  const panel = page.locator('.bench > ap-test-panel output');
  const both = async () => {
    const own = (await panel.innerText()).trim();
    return [own, (await vital(page, 1, 'sparsity').innerText()).trim()];
  };
  for (let attempt = 0; attempt < 100; attempt++) {
    const [own, shown] = await both();
    await page.waitForTimeout(300);
    const later = await both();
    if ([shown, ...later].every((each) => each === own)) return own;
  }
  throw new Error(`The test panel and vital signs show ${(await both()).join(' and ')}.`);
}

tableTest('a panel is a folder and a row of the table of parts', '', async (page) => {
  const panel = page.locator('.bench > ap-test-panel');
  await panel.scrollIntoViewIfNeeded();
  await agreed(page);
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 125);
  const later = await agreed(page);

  await panel.locator('.panel-menu').click();
  await page.getByRole('menuitem', { name: 'Show as table' }).click();
  const cells = await panel.locator('.panel-tables tbody td').allInnerTexts();
  assert.deepEqual(cells, [later]);

  await panel.locator('.panel-menu').click();
  const arriving = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: 'PNG' }).click();
  assert.equal((await arriving).suggestedFilename(), 'activation-playground-test-panel.png');
});

tableTest(
  'addresses know a panel by the name in its row',
  '?show=test,output,transport',
  async (page) => {
    await page.locator('ap-test-panel').waitFor();
    assert.equal(await page.locator('ap-vitals').count(), 0);
    await page.locator('.share-button').click();
    await page.getByRole('tab', { name: 'Embed' }).click();
    const ticks = page.locator('.share-embed input[name^=part-]');
    const names = await ticks.evaluateAll((all) => all.map((each) => each.getAttribute('name')));
    assert.equal(names.at(-1), 'part-test');
  },
);

tableTest('the page does without vital signs', '?table=less', async (page) => {
  assert.equal(await page.locator('ap-vitals').count(), 0);
  assert.equal(await page.locator('ap-test-panel').count(), 0);
  await page.locator('ap-output .panel-menu').click();
  await page.getByRole('menuitem', { name: 'Show as table' }).click();
  await page.locator('ap-output .panel-tables table').first().waitFor();
  await page.locator('.tile').nth(5).click();
  await page.locator('ap-inspector .inspector-body').waitFor();
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step > 100);
});
