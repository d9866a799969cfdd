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
import { ready, walkPage } from '../support/walk.js';

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

for (const language of pseudoLanguages) {
  test(`everything fits and is translated in ${language}`, async () => {
    faults.clear();
    const site = await openSite({ folder: pseudoSite, path: `/?lang=${language}${experiment}` });
    try {
      const { page } = site;
      await page.addInitScript(keepWritten);
      await page.reload();
      await walkPage(page, look);
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
