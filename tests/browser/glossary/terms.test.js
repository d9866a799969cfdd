// Terms that explain themselves: by pointer, keyboard and touch, without getting in the way of the controls they label.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import en from '../../../web/locale/en/terms.js';
import { glossary, termNamed } from '../../../web/panels/glossary/glossary.js';
import { openLayer, quickStart, until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

/** @param {Page} page */
const card = (page) => page.locator('.term-card');
/** @param {Page} page @param {string} name */
const title = (page, name) => card(page).getByRole('heading', { name }).waitFor();
/** @param {Page} page */
const gone = (page) => card(page).waitFor({ state: 'hidden' });
/** @param {Page} page */
const deadLabel = (page) => page.locator('.number-dead [data-term]').first();

/**
 * Whether the card lies within the window.
 *
 * @param {Page} page
 */
async function assertInside(page) {
  const box = await card(page).boundingBox();
  const size = page.viewportSize();
  assert.ok(box && size);
  assert.ok(box.x >= 0 && box.x + box.width <= size.width, `from ${box.x}, ${box.width} wide`);
  assert.ok(box.y >= 0 && box.y + box.height <= size.height, `from ${box.y}, ${box.height} high`);
}

siteTest(
  'a term explains itself on hover, and no longer',
  { path: quickStart },
  async ({ page }) => {
    await deadLabel(page).hover();
    await title(page, 'Dead unit');
    await assertInside(page);
    // The hint of the number that the term names is part of the card: there is one bubble.
    assert.equal(await page.locator('.hint-bubble').isVisible(), false);
    await card(page).locator('math').first().hover();
    await page.waitForTimeout(600);
    assert.ok(await card(page).isVisible());
    await page.mouse.move(2, 2);
    await gone(page);
  },
);

siteTest(
  'by keyboard: focus shows the card, Enter goes into it, Escape comes back',
  { path: quickStart },
  async ({ page }) => {
    await page.locator('.counter.epochs [data-term]').waitFor();
    await page.locator('.play').focus();
    await page.keyboard.press('Tab');
    await title(page, 'Epoch');
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim());
    assert.equal(await focused(), 'epoch');
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'term-card');
    assert.equal(
      await page.locator('[data-term][aria-expanded=true]').getAttribute('aria-controls'),
      'term-card',
    );
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await title(page, 'Step');
    await page.keyboard.press('Escape');
    await gone(page);
    assert.equal(await focused(), 'epoch');
    assert.equal(await page.locator('[data-term][aria-expanded]').count(), 0);
  },
);

siteTest('the tab key stops once at each term', { path: quickStart }, async ({ page }) => {
  await deadLabel(page).waitFor();
  const stops = await page.evaluate(() =>
    [
      .../** @type {NodeListOf<HTMLElement>} */ (
        document.querySelectorAll('[data-term][tabindex="0"]')
      ),
    ].map((each) => each.dataset.term),
  );
  assert.ok(stops.includes('dead') && stops.includes('sparsity'));
  assert.equal(new Set(stops).size, stops.length);
});

siteTest(
  '? explains the control that has the focus, and lists all terms elsewhere',
  { path: quickStart },
  async ({ page }) => {
    await page.getByRole('slider', { name: 'Learning rate' }).focus();
    await page.keyboard.press('?');
    await title(page, 'Learning rate');
    await page.keyboard.press('Escape');
    const focused = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
    assert.match(focused ?? '', /Learning rate/);
    await page.getByLabel('Optimiser').focus();
    await page.keyboard.press('?');
    await title(page, 'Optimiser');
    await page.keyboard.press('Escape');
    await page.locator('.play').focus();
    await page.keyboard.press('?');
    await title(page, 'All terms');
    assert.equal(
      await card(page).locator('.term-body button').count(),
      Object.keys(glossary).length,
    );
  },
);

siteTest(
  'the button with the question mark lists all terms, and they are reached by mouse',
  { path: quickStart },
  async ({ page }) => {
    await page.locator('.help-button').click();
    await title(page, 'All terms');
    await card(page).locator('.term-body button').first().click();
    await card(page).getByRole('button', { name: 'All terms' }).click();
    await title(page, 'All terms');
    await page.keyboard.press('Escape');
    await card(page).waitFor({ state: 'hidden' });
  },
);

siteTest(
  'in the dialog of a layer every activation has its card, with the engine’s numbers',
  { path: quickStart },
  async ({ page }) => {
    await openLayer(page, 1);
    await page.locator('.activation[data-name=sigmoid]').hover();
    await title(page, 'sigmoid');
    await card(page).locator('.term-plot .curve').waitFor();
    const numbers = /range of f\s+0 to 1[^]*steepest slope\s+0\.25 at z = 0, where a = 0\.5/;
    await page.waitForFunction((wanted) => {
      const shown = /** @type {HTMLElement} */ (document.querySelector('.term-card'));
      return new RegExp(wanted).test(shown.innerText);
    }, numbers.source);
    await assertInside(page);
    await card(page).locator('summary').click();
    await card(page).getByText('nn.Sigmoid').waitFor();
    await page.waitForFunction(
      () => Number(document.querySelector('.term-card')?.getBoundingClientRect().top) < 20,
    );
    await assertInside(page);
    await page.keyboard.press('Escape');
    await gone(page);
    assert.equal(await page.locator('.layer-editor[open]').count(), 1);
    const names = await page
      .locator('.activation')
      .evaluateAll((all) => all.map((each) => each.dataset.term));
    assert.equal(names.length, 21);
    for (const name of names) assert.ok(termNamed(name ?? ''), name);
    await page.locator('.activation[data-name=tanh]').click();
    await page.keyboard.press('?');
    await title(page, 'tanh');
    await card(page).getByRole('button', { name: 'sigmoid' }).click();
    await title(page, 'sigmoid');
  },
);

for (const [width, height] of [
  [390, 844],
  [500, 300],
]) {
  siteTest(
    `a finger opens and closes the card: ${width} × ${height}`,
    { path: quickStart, context: { viewport: { width, height }, hasTouch: true, isMobile: true } },
    async ({ page }) => {
      await deadLabel(page).tap();
      await title(page, 'Dead unit');
      await assertInside(page);
      await card(page).getByRole('button', { name: 'Close' }).tap();
      await gone(page);
    },
  );
}

siteTest(
  'a tap on the label of a slider reaches its control, and the card leaves the slider free',
  {
    path: quickStart,
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
  async ({ page }) => {
    const label = page.locator('label', { hasText: 'Learning rate' });
    await label.tap();
    await title(page, 'Learning rate');
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'number-data-lr');
    await assertInside(page);
    const slider = await page.getByRole('slider', { name: 'Learning rate' }).boundingBox();
    const box = await card(page).boundingBox();
    assert.ok(slider && box);
    assert.ok(box.y >= slider.y + slider.height || box.y + box.height <= slider.y);
  },
);

siteTest('a click on a label does what it did', { path: quickStart }, async ({ page }) => {
  await page.locator('label', { hasText: 'Learning rate' }).click();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'number-data-lr');
});

siteTest('every term on the page is in the glossary', { path: quickStart }, async ({ page }) => {
  await page.getByText('More settings').click();
  await until(page, 'steps', (step) => step === 0);
  const named = await page.evaluate(() =>
    [.../** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('[data-term]'))].map(
      (each) => each.dataset.term ?? '',
    ),
  );
  assert.ok(new Set(named).size > 25, `${new Set(named).size} terms`);
  for (const name of named) assert.ok(termNamed(name), name);
});

test('every term that the sources name is in the glossary, and every entry is complete', () => {
  const sources = ['kit', 'panels'].flatMap((room) => {
    const folder = fileURLToPath(new URL(`../../../web/${room}`, import.meta.url));
    const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
    const scripts = names.filter((name) => name.endsWith('.js'));
    return scripts.map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  });
  const named = sources.flatMap((text) => [...text.matchAll(/\bterm\('([\w.]+)'/g)]);
  assert.ok(named.length > 10);
  for (const [, name] of named) assert.ok(termNamed(name), name);
  /** @type {Record<string, string>} */
  const texts = en;
  for (const [name, { see }] of Object.entries(glossary)) {
    for (const part of ['title', 'text']) assert.ok(texts[`${name}.${part}`], `${name}.${part}`);
    for (const other of see) assert.equal(termNamed(other), other, `${name} → ${other}`);
  }
  const kept = Object.keys(texts).filter((key) => !/^(?:card|word)\./.test(key));
  assert.equal(kept.length, 2 * Object.keys(glossary).length);
});

siteTest(
  'what appears under a pointer that rests is explained when the pointer moves',
  { path: quickStart },
  async ({ page }) => {
    await page.mouse.move(600, 400);
    await page.mouse.move(620, 410);
    await page.waitForLoadState('networkidle');
    await page.mouse.move(640, 420);
    const name = await deadLabel(page).getAttribute('data-term');
    await page.evaluate((term) => {
      const list = document.createElement('div');
      list.style.cssText =
        'position:fixed;inset:300px 300px auto 300px;block-size:300px;z-index:99';
      list.dataset.term = String(term);
      document.querySelector('main')?.append(list);
    }, name);
    // Browsers say so of their own accord; here the pointer is put where it is.
    await page.mouse.move(640, 420);
    await page.waitForTimeout(1500);
    assert.equal(await card(page).count(), 0);
    await page.mouse.move(641, 421);
    await title(page, 'Dead unit');
  },
);
