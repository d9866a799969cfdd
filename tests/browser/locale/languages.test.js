// The page in each language that it speaks: everything fits, and nothing is left in English.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { test } from 'node:test';
import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';
import { wholeLanguage } from '../../../web/bundle/compared.js';
import english from '../../../web/locale/en/index.js';
import { languages } from '../../../web/locale/languages.js';
import { openSite, siteFolder } from '../support/harness.js';
import { auditTexts } from '../support/text-audit.js';
import { ready, walkPage } from '../support/walk.js';

/** @import {Page} from 'playwright-core' */

const experiment =
  '#data=spiral&noise=0.1&net=8:relu,6:tanh,4:leaky_relu:0.01&opt=adam&lr=0.03&seed=3&at=40';

/** Of a message, what stands between its values. @param {string} message */
const literals = (message) =>
  parse(message, { ignoreTag: true }).flatMap((element) =>
    isLiteralElement(element) ? element.value.replaceAll('*', '').trim() : [],
  );

/**
 * What English says otherwise than a language: texts without values, and enough of those with some to be told by.
 *
 * @param {Record<string, Record<string, string>>} own
 */
function englishBeside(own) {
  /** @type {Set<string>} */
  const whole = new Set();
  /** @type {Set<string>} */
  const parts = new Set();
  const all = Object.values(own).flatMap((texts) => Object.values(texts).flatMap(literals));
  for (const [room, texts] of Object.entries(english)) {
    for (const [key, message] of Object.entries(texts)) {
      const found = literals(message);
      const isWhole = found.length === 1 && !message.includes('{');
      for (const text of found) {
        if (!/\p{L}{3}/u.test(text) || all.includes(text)) continue;
        if (isWhole) whole.add(text);
        else if (/\p{L} \p{L}/u.test(text) && text.length >= 12) parts.add(text);
      }
      assert.ok(own[room][key] !== undefined, `${room}, ${key}`);
    }
  }
  return { whole: [...whole], parts: [...parts] };
}

for (const [tag, language] of Object.entries(languages)) {
  if (tag === 'en') continue;
  test(`everything fits and is said in ${tag}`, async () => {
    const foreign = englishBeside(await wholeLanguage(language));
    /** What is wrong, and where it was first. @type {Map<string, string>} */
    const faults = new Map();
    const look = async (/** @type {Page} */ page, /** @type {string} */ where) => {
      await page.waitForTimeout(250);
      for (const fault of await page.evaluate(auditTexts, { foreign }))
        if (!faults.has(fault)) faults.set(fault, where);
    };
    const site = await openSite({ path: `/?lang=${tag}${experiment}` });
    try {
      const { page } = site;
      await walkPage(page, look);
      assert.equal(await page.evaluate(() => document.documentElement.lang), language.tag ?? tag);
      await page.goto(`${site.url}/?lang=${tag}&lesson=dying-relu`);
      await page.locator('ap-lesson h2, ap-lesson h3').first().waitFor();
      await look(page, 'lesson');
      await page.setViewportSize({ width: 500, height: 300 });
      await page.goto(`${site.url}/?embed=1&lang=${tag}${experiment}`);
      await ready(page);
      await look(page, 'embed');
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(`${site.url}/?lang=${tag}&theme=dark${experiment}`);
      await ready(page);
      await look(page, 'telephone');
      const file = pathToFileURL(`${siteFolder}/single/activation-playground.html`).href;
      await page.goto(`${file}?lang=${tag}${experiment}`);
      await ready(page);
      await look(page, 'single file');
      assert.deepEqual(Object.fromEntries(faults), {});
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });

  test(`a reader of ${tag} gets it without asking, and another one by choosing it`, async () => {
    const site = await openSite({ path: '/#data=moons&at=40', context: { locale: tag } });
    try {
      const { page } = site;
      const lang = () => page.evaluate(() => document.documentElement.lang);
      await ready(page);
      assert.equal(await lang(), language.tag ?? tag);
      await page.selectOption('.language-choice', 'en');
      await page.waitForFunction(() => document.documentElement.lang === 'en');
      await ready(page);
      await page.goto(`${site.url}/#data=circle`);
      await page.reload();
      await page.locator('.language-choice').waitFor();
      assert.equal(await lang(), 'en');
      assert.ok(!site.requests.some((url) => /[?&]lang=/.test(url)));
      assert.deepEqual(site.problems, []);
    } finally {
      await site.close();
    }
  });
}

test('where the words of a language do not arrive the page is in English, and without those says so', async () => {
  const site = await openSite({ path: '/favicon.ico', pages: { '/favicon.ico': { body: '' } } });
  try {
    const { page } = site;
    await page.route(/\/assets\/es-.{8}\.js/, (route) => route.abort());
    await page.goto(`${site.url}/?lang=es${experiment}`);
    await ready(page);
    assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
    await page.route(/\/assets\/start-.{8}\.js/, (route) => route.abort());
    await page.reload();
    await page.locator('.boot[role=alert] button').waitFor();
  } finally {
    await site.close();
  }
});
