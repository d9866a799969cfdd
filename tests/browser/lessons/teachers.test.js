// What a teacher does with the file of a lesson: it survives a reload, goes along with a shared link, prints as a worksheet, gives no
// answer away before its time, and keeps to one way of writing numbers.
import assert from 'node:assert/strict';
import { packed } from '../../../web/lessons/player/source.js';
import texts from '../../../web/locale/en/lessons/lessons.js';
import shareTexts from '../../../web/locale/en/share.js';
import { until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const context = /** @type {const} */ ({
  viewport: { width: 1280, height: 900 },
  reducedMotion: 'reduce',
});

const front = ['---', 'format: 1', 'title: Mine', 'question: Does it fade?', '---', ''];
const deep = ['```experiment', 'address: data=circle&net=6*8:sigmoid&lr=0.1', '```', ''];
const layer = ['```layer', 'below: 0.001', 'answer: 2', 'In which layer?', '> There.', '```', ''];
const run = ['```run', 'to: 20', '```', ''];
const whole = [
  ...front,
  ...['## Six layers', '', ...deep, 'Loss {train-loss = 0.7}.', '', ...layer],
  ...['```curve', 'How will it go?', '> Flat.', '```', '', ...run],
  ...['The gradient is {gradient 1 = 1e-5}.', '', '## Words', ''],
  ...['```choice', 'Why?', '- [ ] Chance', '- [x] Slopes', '```', ''],
  ...['```sentence', 'Say it.', '> Slopes of a quarter multiply.', '```'],
].join('\n');

/** @param {string[]} lines below the front matter */
const pathOf = (...lines) => `/?lesson=${packed([...front, ...lines].join('\n'))}`;

/** @param {Page} page @param {string} text of the file */
async function drop(page, text) {
  await page.locator('.play').waitFor();
  await page.evaluate((content) => {
    const files = new DataTransfer();
    files.items.add(new File([content], 'mine.md', { type: 'text/markdown' }));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true }));
  }, text);
  await page.locator('.lesson-head').getByText('Mine').waitFor();
}

/** What is printed has come, which is when the page has been idle. @param {Page} page */
const printing = (page) =>
  page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.includes('/print-')),
  );

siteTest(
  'a lesson of a file is there again after a reload, and can be taken off the device',
  { path: '/', context },
  async ({ page, url }) => {
    await drop(page, whole);
    await page.waitForURL(/\?lesson=own-[0-9a-f]+/);
    const named = page.url();
    await page.reload();
    await page.locator('.lesson-body h3').getByText('Six layers').waitFor();
    await page.goto(url);
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.locator('.lessons-kept').getByRole('button', { name: 'Mine', exact: true }).click();
    await page.locator('.lesson-body h3').getByText('Six layers').waitFor();
    await page.getByRole('button', { name: 'Lessons' }).click();
    await page.locator('.lessons-forget').click();
    assert.equal(await page.locator('.lessons-kept').count(), 0);
    await page.goto(url);
    await page.goto(named);
    await page.getByText(texts['kept.none']).waitFor();
  },
);

siteTest(
  'where the browser keeps nothing, a lesson of a file says so',
  { path: '/', context },
  async ({ page }) => {
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await drop(page, whole);
    await page.getByText(texts['kept.not']).waitFor();
    assert.doesNotMatch(page.url(), /lesson=/);
  },
);

siteTest(
  'the link and the iframe under Share carry the lesson that is open, until its reader leaves it out',
  { path: '/', context },
  async ({ page, url }) => {
    await drop(page, whole);
    await page.getByRole('button', { name: 'Share' }).click();
    const link = page.getByRole('textbox', { name: shareTexts['lesson.label'] });
    assert.equal(await link.inputValue(), `${url}/?lesson=${packed(whole)}`);
    await page.getByRole('tab', { name: shareTexts['tab.embed'] }).click();
    const code = await page.locator('ap-share-embed ap-copy-field textarea').inputValue();
    assert.ok(code.includes(`lesson=${packed(whole)}`));
    await page.getByRole('tab', { name: shareTexts['tab.link'] }).click();
    await page.getByRole('checkbox', { name: shareTexts.lesson }).uncheck();
    const experiment = page.getByRole('textbox', { name: shareTexts['link.label'] });
    assert.match(await experiment.inputValue(), /\/#v=1&net=6\*8:sigmoid&lr=0\.1$/);
  },
);

siteTest(
  'a lesson of a file is printed as a worksheet: upright, with room for answers, and what happened behind it',
  { path: '/', context: { ...context, colorScheme: 'dark' } },
  async ({ page }) => {
    await drop(page, whole);
    await printing(page);
    await page.waitForTimeout(500);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    const sheet = page.locator('.worksheet');
    assert.equal(await sheet.locator('h1').textContent(), 'Mine');
    assert.deepEqual(await sheet.locator('h2').allTextContents(), [
      'Six layers',
      'Words',
      texts['page.solutions'],
    ]);
    assert.equal(await sheet.locator('.question').count(), 4);
    assert.equal(await sheet.locator('.room').count(), 4);
    assert.equal(await sheet.locator('.field svg').count(), 1);
    assert.equal(await sheet.locator('.worksheet-way svg').count(), 1);
    // The instrument stands where the lesson does, among what is asked.
    assert.equal(await sheet.locator('.worksheet-pictures canvas').count(), 2);
    assert.equal(await sheet.locator('.solutions .worksheet-pictures').count(), 0);
    const asked = await sheet.evaluate((each) => {
      const copy = /** @type {HTMLElement} */ (each.cloneNode(true));
      copy.querySelector('.solutions')?.remove();
      return copy.textContent ?? '';
    });
    assert.doesNotMatch(asked, /first falls below|There\.|Flat\.|multiply/);
    assert.match(
      (await sheet.locator('.solutions').textContent()) ?? '',
      /first falls below 0\.001 in layer 2[^]*B[^]*Slopes[^]*multiply/,
    );
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await sheet.count(), 0);
    const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.equal(file.match(/\/Type\s*\/Page\b/g)?.length, 2);
    const [, width, height] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(file) ?? [];
    assert.ok(Number(height) > Number(width), `${width} × ${height}`);
  },
);

siteTest(
  'while a layer is asked for, nothing on the page tells gradients, and a unit that is picked opens nothing',
  {
    path: pathOf(...deep, ...layer, ...run),
    context,
  },
  async ({ page }) => {
    await page.locator('.lesson-layers').waitFor();
    const telling = page.locator('ap-vitals, ap-diagnosis');
    await page.waitForFunction(() => !document.querySelector('ap-diagnosis'));
    assert.equal(await telling.count(), 0);
    // Nor does an empty place where they were.
    const strip = await page.locator('ap-network .strip').boundingBox();
    assert.ok((strip?.height ?? 0) < 1, String(strip?.height));
    await page.locator('.tile[data-column="5"][data-index="2"]').click();
    await page.getByRole('radio', { name: 'layer 5' }).and(page.locator(':checked')).waitFor();
    await page.waitForTimeout(300);
    assert.equal(await page.locator('ap-inspector').count(), 0);
    await page.locator('.lesson-run').click();
    await page.locator('.lesson-outcome').waitFor();
    // In the form in which the author has asked.
    assert.match(await page.locator('.lesson-outcome').innerText(), /falls below 0\.001 in layer/);
    await telling.first().waitFor();
  },
);

siteTest(
  'a number of units on screen is not told beside the question for it',
  {
    path: pathOf(...deep, '```number', 'answer: dead', 'How many are dead?', '> None.', '```'),
    context,
  },
  async ({ page }) => {
    await page.locator('.lesson-number').waitFor();
    await page.getByText(texts['check.first']).waitFor();
    assert.equal(await page.locator('ap-vitals, ap-diagnosis').count(), 0);
    await page.locator('.lesson-number input').fill('0');
    await page.locator('.lesson-number input').press('Tab');
    await page.getByRole('button', { name: texts.check, exact: true }).click();
    await page.locator('ap-diagnosis').waitFor();
  },
);

siteTest(
  'a long run says how far it is, can be stopped, and goes on from there with the same prediction',
  {
    path: pathOf(
      ...[...deep, '```number', 'answer: step', 'Where?', '```', ''],
      ...['```run', 'to: 900000', '```', '', 'After.'],
    ),
    context,
  },
  async ({ page }) => {
    await page.locator('.lesson-number input').fill('7');
    await page.locator('.lesson-number input').press('Tab');
    await page.locator('.lesson-run').click();
    await until(page, 'steps', (step) => step > 0);
    await page.locator('.lesson-buttons progress').waitFor();
    await page.getByRole('button', { name: texts['run.stop'] }).click();
    await page.locator('.lesson-run[aria-disabled=false]').waitFor();
    assert.equal(await page.locator('.lesson-number input').isDisabled(), true);
    assert.equal(await page.locator('.lesson-after').count(), 0);
  },
);

siteTest(
  'a lesson in Spanish has decimal commas on a page in English, in what it measures and asks',
  {
    path: `/?lesson=${packed(
      [...front, ...deep, 'Es {train-loss = 0,7}.', '', ...layer, ...run, 'Es {train-loss = 0,7}.']
        .join('\n')
        .replace('format: 1', 'format: 1\nlanguage: es'),
    )}`,
    context,
  },
  async ({ page }) => {
    await page.getByRole('radio', { name: 'layer 5' }).check();
    await page.locator('.lesson-run').click();
    await page.locator('.lesson-after').waitFor();
    assert.match(await page.locator('.lesson-outcome').innerText(), /below 0,001/);
    for (const number of await page.locator('.lesson-value').allInnerTexts())
      assert.match(number, /^0,\d+$/);
  },
);

const study = ['```study', 'plan: data=xor&net=2:relu&vary.activation=relu,elu&seeds=1-3&epochs=1'];
siteTest(
  'numbers of a study that no longer hold are marked once it is run again, below the text that they stand in',
  {
    path: pathOf(...study, '```', '', 'Of {seeds = 3} seeds {above relu 0 = 2} are above 0.'),
    context,
  },
  async ({ page }) => {
    const button = page.getByRole('button', { name: texts['study.check'] });
    const text = page.locator('.lesson-body > .lesson-text');
    const [above, below] = [await text.boundingBox(), await button.boundingBox()];
    assert.ok(above && below && above.y < below.y);
    await button.click();
    await page.getByText('One of 2 numbers is otherwise, and marked.').waitFor();
    assert.deepEqual(await text.locator('.lesson-value').allInnerTexts(), ['3', '2 (now 3)']);
    assert.equal(await text.locator('.otherwise').count(), 1);
  },
);

siteTest(
  'beside a lesson nothing is cut: names of activations, the frame of what is pointed at, the lines of a link',
  {
    path: pathOf(
      ...['```experiment', 'address: net=8:softplus,4:leaky_relu,8:hard_sigmoid'],
      ...['point: gradient', '```', '', 'Look.'],
    ),
    context,
  },
  async ({ page }) => {
    await page.locator('.to-gradient .strip-picture').waitFor();
    for (const width of [1280, 1440, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      await page.waitForTimeout(300);
      const cut = await page.$$eval('.layer-chip span', (names) =>
        names.filter((name) => name.scrollWidth > name.clientWidth).map((name) => name.textContent),
      );
      assert.deepEqual(cut, [], String(width));
      const isWithin = await page.locator('.strip-picture').evaluate((strip) => {
        const { outlineOffset, outlineWidth } = getComputedStyle(strip);
        return parseFloat(outlineOffset) + parseFloat(outlineWidth) <= 0;
      });
      assert.ok(isWithin);
    }
    await page.getByText(texts.pass).click();
    const lines = await page.locator('.lesson-pass textarea').evaluate((field) => {
      const { lineHeight, paddingBlockStart, paddingBlockEnd } = getComputedStyle(field);
      const padding = parseFloat(paddingBlockStart) + parseFloat(paddingBlockEnd);
      return [padding, field.clientHeight / parseFloat(lineHeight)];
    });
    assert.equal(lines[0], 0);
    assert.ok(Math.abs(lines[1] - Math.round(lines[1])) < 0.06, String(lines[1]));
  },
);
