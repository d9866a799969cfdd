// The page in two made-up languages, one with longer texts and one from right to left: everything fits, and no text is outside of the
// locale.
//
// Text may be without marks where it is no text of the page: numbers and single letters, which are symbols; names that the engine gives,
// such as `relu`, which stand for themselves in links; formulas; and code to be copied, with addresses in it.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  buildPseudoSite,
  marks,
  pseudoLanguages,
  pseudoSite,
} from '../../support/pseudo-languages.js';
import { activationName } from '../../../web/format/names.js';
import { activationNames } from '../../support/models.js';
import { openSite } from '../support/harness.js';
import { auditTexts, keepWritten } from '../support/text-audit.js';

/** @import {Page} from 'playwright-core' */

const experiment =
  '#data=spiral&noise=0.1&net=8:relu,6:tanh,4:leaky_relu:0.01&opt=adam&lr=0.03&seed=3&at=40';

before(buildPseudoSite);

/** Names of other programs, of activations and of languages, and a goal as it is written. */
const names = [
  ...(await activationNames()).flatMap((activation) => activationName({ activation }).split(' ')),
  ...['TensorFlow', 'js', 'ONNX', 'Keras', 'PyTorch', 'accuracy'],
  ...['en', ...pseudoLanguages].flatMap((tag) =>
    (new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag).split(/[^\p{L}]+/u),
  ),
];

/** What is wrong, and where it was first. @type {Map<string, string>} */
const faults = new Map();

/** @param {Page} page @param {string} where */
async function look(page, where) {
  // What is fetched on demand and what is animated has arrived.
  await page.waitForTimeout(250);
  for (const fault of await page.evaluate(auditTexts, { marks, names })) {
    if (!faults.has(fault)) faults.set(fault, where);
  }
}

/** @param {Page} page @param {string} selector */
const click = (page, selector) => page.locator(selector).first().click();

/** @param {Page} page */
async function ready(page) {
  await page.locator('.counter.steps dd').waitFor({ state: 'attached' });
  await page.waitForFunction(() =>
    document.querySelector('.counter.steps dd')?.textContent?.includes('40'),
  );
  await page.waitForTimeout(300);
}

/** @param {Page} page */
async function walkPage(page) {
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
  await page.keyboard.press('Escape');
  await click(page, '.layer-chip');
  await page.locator('dialog.layer-editor').waitFor();
  await look(page, 'layer editor');
  await page.keyboard.press('Escape');
  await page.locator('.panel.output .panel-menu').click();
  await look(page, 'panel menu');
  await page.keyboard.press('Escape');
  await click(page, '.examples-button');
  await page.locator('dialog.examples').waitFor();
  await look(page, 'examples');
  await page.keyboard.press('Escape');
  await click(page, '.share-button');
  for (const tab of ['link', 'embed', 'files']) {
    await click(page, `#share-tab-${tab}`);
    await look(page, `share, ${tab}`);
  }
  await page.keyboard.press('Escape');
  await page.locator('.tile[data-column="1"][data-index="2"]').click();
  await page.locator('.ledger').waitFor();
  await look(page, 'inspector');
  await page.keyboard.press('Escape');
  await page.locator('.panel.data .segments button').last().click();
  await page.locator('.placing-tools').waitFor();
  await look(page, 'own data');
  await click(page, 'ap-data-editor button[aria-haspopup=dialog]');
  await page.locator('dialog.csv textarea').fill('a,b,label\n1,200,x\n2,300,y\n3,500,x\n4,100,y\n');
  await look(page, 'CSV');
  await page.locator('dialog.csv textarea').fill('a,b\n1,x\n2,"y\n');
  await look(page, 'CSV with problems');
}

for (const language of pseudoLanguages) {
  test(`everything fits and is translated in ${language}`, async () => {
    faults.clear();
    const site = await openSite({ folder: pseudoSite, path: `/?lang=${language}${experiment}` });
    try {
      const { page } = site;
      await page.addInitScript(keepWritten);
      await page.reload();
      await walkPage(page);
      const written = await page.evaluate(() => [.../** @type {any} */ (window).written]);
      for (const text of written) {
        const words = text.replace(/⟦[^⟧]*⟧/g, '').match(/\p{L}{2,}/gu);
        if (words) faults.set(`no marks round “${text}”`, 'on a canvas');
      }
      await page.goto(
        `${site.url}/?lang=${language}&embed=1&show=transport,output&speed=x${experiment}`,
      );
      await page.setViewportSize({ width: 500, height: 300 });
      await ready(page);
      await look(page, 'embed');
      await page.setViewportSize({ width: 390, height: 844 });
      const file = pathToFileURL(`${pseudoSite}/single/activation-playground.html`).href;
      await page.goto(`${file}?lang=${language}${experiment}`);
      await ready(page);
      await look(page, 'single file on a telephone');
      assert.equal(await page.evaluate(() => document.documentElement.lang), language);
      assert.deepEqual(Object.fromEntries(faults), {});
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });
}

test('what does not fit, lies over another text or is not of the locale is found', async () => {
  const site = await openSite({
    path: '/plain',
    pages: {
      '/plain': {
        body: `<!doctype html><title>Faults</title><body>
          <p>⟦Fine⟧ 0.5 z</p><p aria-label="Unnamed">⟦Fine⟧</p><p>⟦Half⟧ translated <var>z</var></p>
          <p class="narrow">⟦Shortened⟧</p><button class="wide">⟦Toowideforit⟧</button>
          <div class="over">⟦Over⟧</div><div class="over">⟦Under⟧</div>`,
      },
    },
  });
  try {
    const { page } = site;
    await page.evaluate(() => {
      for (const [selector, style] of Object.entries({
        '.narrow': { width: '20px', overflow: 'hidden' },
        '.wide': { width: '30px', whiteSpace: 'nowrap' },
        '.over': { position: 'absolute', top: '200px' },
      }))
        for (const element of document.querySelectorAll(selector))
          Object.assign(/** @type {HTMLElement} */ (element).style, style);
    });
    assert.deepEqual(await page.evaluate(auditTexts, { marks, names: [] }), [
      'body > p: no marks round “Unnamed” in aria-label',
      'body > p: no marks round “translated”',
      'body > p.narrow: “⟦Shortened⟧” is cut off',
      'body > button.wide: “⟦Toowideforit⟧” sticks out of button.wide',
      'body > div.over: “⟦Over⟧” lies over “⟦Under⟧”',
    ]);
    assert.deepEqual(site.problems, []);
  } finally {
    await site.close();
  }
});
