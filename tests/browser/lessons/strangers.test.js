// Lessons that come from elsewhere: whatever is in them stays within the lesson, runs nothing, and asks nobody; what cannot be measured is
// marked, and the keyboard finds its way.
import assert from 'node:assert/strict';
import { packed } from '../../../web/lessons/player/source.js';
import texts from '../../../web/locale/en/lessons/lessons.js';
import { violations } from '../support/axe.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const context = /** @type {const} */ ({
  viewport: { width: 1280, height: 720 },
  reducedMotion: 'reduce',
});

const front = ['---', 'format: 1', 'title: My own', 'question: Does it open?', '---', ''];
const opens = ['```experiment', 'address: data=circle&net=6*8:relu', '```', ''];

/** @param {string[]} lines below the front matter */
const pathOf = (...lines) => `/?lesson=${packed([...front, ...lines].join('\n'))}`;

/** @param {Page} page @param {string} selector */
const hasFocus = (page, selector) =>
  page.waitForFunction((wanted) => document.activeElement?.matches(wanted) ?? false, selector);

siteTest(
  'numbers that are not there are named before the lesson begins',
  { path: pathOf(...opens, '{dead 9 = 0} and {middle relu = 1}.'), context },
  async ({ page }) => {
    const faults = page.locator('.lesson-faults li');
    await faults.first().waitFor();
    assert.deepEqual(await faults.allInnerTexts(), [
      'Line 11: At this point the run has no “dead 9”. Possible: dead 1–6.',
      'Line 11: “middle relu” is a number of a study, and no block “study” stands above it. Possible: ```study.',
    ]);
  },
);

siteTest(
  'the plan of a study that the page does not take is named as well',
  {
    path: pathOf(
      ...['```study', 'plan: data=exor&vary.activation=relu,elu&seeds=1-3', '```', '', 'Text.'],
    ),
    context,
  },
  async ({ page }) => {
    const fault = page.locator('.lesson-faults li');
    await fault.first().waitFor();
    assert.match(await fault.innerText(), /^Line 8: The plan of the study .* data=exor\./);
  },
);

siteTest(
  'a number that could not be measured keeps that of its author, with a mark',
  { path: pathOf(...opens, 'It died at {died 1 1 = 12}, of {units = 3} units.'), context },
  async ({ page }) => {
    await page.locator('.lesson-value.unmeasured').waitFor();
    assert.deepEqual(await page.locator('.lesson-value').allInnerTexts(), [
      '12 (not measured)',
      '48',
    ]);
  },
);

siteTest(
  'the keyboard goes on where a button has left: after a run, a hint, a sentence, and the lesson',
  {
    path: pathOf(
      ...opens,
      ...['```hint', 'One.', '```', '', '```hint', 'Two.', '```', ''],
      ...['```number', 'answer: step', 'Where?', '```', '', '```run', 'to: 20', '```', ''],
      ...['After.', '', '```sentence', 'Say it.', '> So.', '```'],
    ),
    context,
  },
  async ({ page }) => {
    const { keyboard } = page;
    await page.locator('.lesson-hint-button').focus();
    await keyboard.press('Enter');
    await hasFocus(page, '.lesson-hint[data-hint="0"]');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await hasFocus(page, '.lesson-hint[data-hint="1"]');
    await keyboard.press('Tab');
    await keyboard.type('20');
    await keyboard.press('Tab');
    await hasFocus(page, '.lesson-run');
    await keyboard.press('Enter');
    await hasFocus(page, '.lesson-after');
    await keyboard.press('Tab');
    await page.locator('.lesson-end').getByText('1 of 1 prediction came true.').waitFor();
    // Nothing was written yet.
    assert.equal(await page.getByText(texts['score.sentence']).count(), 0);
    await keyboard.type('My words.');
    await page.locator('.lesson-end').getByText(texts['score.sentence']).waitFor();
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await hasFocus(page, '.lesson-ours');
    await page.locator('.lesson-head .close').focus();
    await keyboard.press('Enter');
    await hasFocus(page, '.lessons-button');
  },
);

const letters = 'a'.repeat(200);
const sum = Array.from({ length: 40 }, (_, i) => `a_{${i}}`).join(' + ');
const wide = [
  `### ${letters}`,
  '',
  `${letters} \`${letters}\` https://example.org/${letters} $${sum}$ {units = ${letters}}`,
  ...['', `$$${sum}$$`, ''],
  `| ${Array.from({ length: 8 }, (_, i) => `column${i}column`).join(' | ')} |`,
  `|${'---|'.repeat(8)}`,
  `| ${Array.from({ length: 8 }, () => '1000000000').join(' | ')} |`,
  ...['', '```python', `x = "${letters}"`, '```', ''],
  ...['```choice', `${letters} $${sum}$`, `- [ ] ${letters}`, `- [x] $${sum}$`, '```'],
  ...Array.from({ length: 30 }, (_, i) => `${'  '.repeat(i)}- ${'word '.repeat(5)}`),
];
for (const viewport of [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
]) {
  siteTest(
    `long words, formulas and wide tables stay within a lesson at ${viewport.width} px, and scroll by keyboard`,
    { path: pathOf(...opens, ...wide), context: { ...context, viewport } },
    async ({ page }) => {
      await page.locator('.lesson-text .lesson-wide[tabindex]').first().waitFor();
      const beyond = await page.locator('.lesson-body').evaluate((body) => {
        const { left, right } = body.getBoundingClientRect();
        return [...body.querySelectorAll('*')]
          .filter((element) => !element.closest('.lesson-text :is(pre, .lesson-wide)'))
          .filter((element) => {
            const box = element.getBoundingClientRect();
            return box.width > 0 && (box.left < left - 1 || box.right > right + 1);
          })
          .map(({ outerHTML }) => outerHTML.slice(0, 80));
      });
      assert.deepEqual(beyond, []);
      const cut = await page
        .locator('.lesson-text :is(pre, .lesson-wide)')
        .evaluateAll((all) =>
          all
            .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
            .map((each) => [getComputedStyle(each).overflowX, each.getAttribute('tabindex')]),
        );
      assert.ok(cut.length >= 5, String(cut.length));
      for (const each of cut) assert.deepEqual(each, ['auto', '0']);
      assert.deepEqual(await violations(page), []);
      const option = page.getByRole('radio', { name: sum });
      await page.locator('.lesson-options .lesson-wide').click();
      assert.equal(await option.isChecked(), true);
    },
  );
}

siteTest(
  'beside a lesson the head of the network has room for all that is in it',
  { path: pathOf(...opens, 'Text.'), context },
  async ({ page, url }) => {
    for (const lang of ['en', 'es', 'zh']) {
      await page.goto(`${url}${pathOf(...opens, 'Text.')}&lang=${lang}`);
      await page.locator('.lesson-foot').waitFor();
      for (const width of [1110, 1200, 1250, 1300, 1350, 1400, 1440, 1500]) {
        await page.setViewportSize({ width, height: 900 });
        const overlaps = await page.locator('ap-network .panel-head').evaluate((head) => {
          const boxes = [...head.children].map((each) => {
            const name = each.localName === 'h2' ? each.firstChild : each;
            const range = document.createRange();
            range.selectNodeContents(/** @type {Node} */ (name));
            return range.getBoundingClientRect();
          });
          return boxes.flatMap((one, i) =>
            boxes
              .slice(i + 1)
              .filter(
                (other) =>
                  Math.min(one.right, other.right) > Math.max(one.left, other.left) + 1 &&
                  Math.min(one.bottom, other.bottom) > Math.max(one.top, other.top) + 1,
              ),
          );
        });
        assert.deepEqual(overlaps, [], `${lang} ${width}`);
        // The picture is laid out anew a moment later.
        await page.waitForFunction(() => {
          const panel = document.querySelector('.panel.network');
          const picture = document.querySelector('.network-scroll');
          const isWithin = panel && picture && picture.scrollWidth <= panel.clientWidth;
          return isWithin && document.documentElement.scrollWidth <= innerWidth;
        });
      }
    }
  },
);

siteTest(
  'a lesson in a language that the page does not have opens in English, which is said, and is read out in its own',
  {
    path: `${pathOf('Bonjour.').replace('?', '?lang=fr&')}`,
    context,
  },
  async ({ page, url }) => {
    await page.locator('.lesson-text').getByText('Bonjour.').waitFor();
    assert.equal(await page.locator('html').getAttribute('lang'), 'en');
    await page.getByText('this page does not speak “fr”; it is in English.').waitFor();
    const french = [...front, 'Bonjour.']
      .join('\n')
      .replace('format: 1', 'format: 1\nlanguage: fr');
    await page.goto(`${url}/?lang=fr&lesson=${packed(french)}`);
    await page.locator('.lesson-text[lang=fr]').getByText('Bonjour.').waitFor();
  },
);

siteTest(
  'what a stranger’s formulas and links try is text: nothing runs, and nobody is asked',
  {
    path: pathOf(
      ...opens,
      '<script>hacked = 1</script> <img src="https://evil.example/a.png" onerror="hacked = 1">',
      '',
      '[a](javascript:hacked=1) [b](data:text/html,<script>hacked=1</script>) [c](vbscript:x)',
      '',
      '$\\href{javascript:hacked=1}{x}$ $\\url{https://evil.example/u}$ $\\includegraphics{https://evil.example/i.png}$',
      '',
      '$\\style{background:url(https://evil.example/s)}{x}$ $\\class{y}{x}$ $\\color{url(https://evil.example/c)}{x}$ $\\id{app}{x}$',
      '',
      '$\\def\\a{\\a\\a}\\a$ $\\text{<img src=x onerror=hacked=1>}$ $\\rule{999999em}{999999em}$ $' +
        '{'.repeat(5000) +
        '$',
      '',
      '[d](#data=xor"onclick="hacked=1) [e](https://example.org/"onclick="hacked=1)',
    ),
    context,
  },
  async ({ page, url, requests }) => {
    await page.locator('.lesson-text').last().waitFor();
    assert.equal(await page.evaluate(() => 'hacked' in globalThis), false);
    const attributes = await page
      .locator('.lesson-body')
      .evaluate((body) =>
        [...body.querySelectorAll('.lesson-text *')].flatMap((each) =>
          each.getAttributeNames().map((name) => `${name}=${each.getAttribute(name)}`),
        ),
      );
    for (const attribute of attributes)
      assert.doesNotMatch(attribute, /^on|^id=|javascript:|url\(|^src=|evil/);
    const { width, height } = (await page.locator('.lesson-body').boundingBox()) ?? {};
    assert.ok(width && width < 500 && height && height < 720);
    assert.deepEqual(
      requests.filter((each) => !each.startsWith(url) && !each.startsWith('blob:')),
      [],
    );
  },
);
