// Data of one's own: read from CSV, placed by mouse, finger and keyboard, undone, carried by the address, and saved as CSV.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openHost } from '../../support/engine.js';
import { violations } from '../support/axe.js';
import { addressOf, counter, progress, quickStart, state, until } from '../support/controls.js';
import { trained } from '../support/engine.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const playground = fileURLToPath(new URL('../../../build/native/playground', import.meta.url));

/** @param {Page} page */
async function openEditor(page) {
  await page
    .getByRole('group', { name: 'What is to be learned' })
    .getByText('own', { exact: true })
    .click();
  await page.locator('.placing-picture').waitFor();
}

/**
 * Where something is on the surface, in pixels of the page.
 *
 * @param {Page} page
 * @param {number} x1
 * @param {number} x2
 * @returns {Promise<[number, number]>}
 */
async function at(page, x1, x2) {
  const surface = page.locator('.placing-picture');
  await surface.scrollIntoViewIfNeeded();
  const box = await surface.boundingBox();
  assert.ok(box);
  return [box.x + ((x1 + 3) / 6) * box.width, box.y + ((3 - x2) / 6) * box.height];
}

/** @param {Page} page */
function points(page) {
  return page.locator('.placing-count').innerText();
}

/**
 * @param {Page} page
 * @param {string} text
 */
function countIs(page, text) {
  return page.locator('.placing-count', { hasText: new RegExp(`^\\s*${text}\\s*$`) }).waitFor();
}

/**
 * The text of the experiment in the address.
 *
 * @param {Page} page
 */
const experiment = async (page) => new URL(await addressOf(page)).hash.slice(1);

/**
 * @param {Page} page
 * @param {string} text
 */
async function paste(page, text) {
  await page.getByRole('button', { name: 'Import CSV …' }).click();
  await page.locator('dialog.csv textarea').fill(text);
}

siteTest(
  'CSV with a header, words and semicolons is told in words and learned',
  { path: quickStart },
  async ({ page }) => {
    await openEditor(page);
    await paste(page, 'width;height;kind\n150;2;oak\n100;1;elm\n300;1;oak\n20;-1;ash\n80;0;elm\n');
    const result = page.locator('.csv-result');
    await result.getByText('5 samples with 2 inputs (width, height)').waitFor();
    assert.match(await result.innerText(), /kind is one of 3 classes: oak, elm, ash\./);
    assert.match(await result.innerText(), /width \(130 ± /);
    await page.getByRole('button', { name: 'Train on these 5 samples' }).click();
    await page.locator('#data-heading', { hasText: '5 of your own' }).waitFor();
    await countIs(page, '5 points');
    await page.locator('.class-legend li').first().waitFor();
    assert.deepEqual(
      (await page.locator('.class-legend li').allInnerTexts()).map((name) => name.trim()),
      ['oak', 'elm', 'ash'],
    );
    assert.equal(await page.getByLabel('Noise').count(), 0);
    assert.ok(await page.locator('#number-data-train').isVisible());
    const { frame } = await trained(await experiment(page), 0);
    assert.equal(await state(page), frame.digest.slice(0, 8));
  },
);

siteTest(
  'bad CSV names its lines and leaves everything as it was',
  { path: quickStart },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 0);
    await openEditor(page);
    const before = [await state(page), await experiment(page)];
    await paste(page, 'x1;x2;label\n1,5;2.5;a\n1;;b\n3;1;a\n');
    const problems = page.locator('.csv-problems li');
    await problems.first().waitFor();
    const texts = await problems.allInnerTexts();
    assert.equal(texts.length, 2);
    assert.match(texts[0], /Line 2.*1,5.*decimal comma/);
    assert.match(texts[1], /Line 3.*missing/);
    assert.ok(await page.locator('dialog.csv .primary').isDisabled());
    assert.deepEqual(await violations(page), []);
    await page.keyboard.press('Escape');
    assert.deepEqual([await state(page), await experiment(page)], before);
    // What was typed is still there to be mended.
    await page.getByRole('button', { name: 'Import CSV …' }).click();
    assert.match(await page.locator('dialog.csv textarea').inputValue(), /^x1;x2/);
  },
);

siteTest(
  'a table with words and gaps is said to be so, and learned without the rows that have them',
  { path: quickStart },
  async ({ page }) => {
    await openEditor(page);
    await paste(page, 'id,colour,size,kind\n1,red,1,a\n2,blue,,b\n3,red,-1,b\n4,blue,2,a\n');
    const leaveOut = page.getByLabel('Leave out the row with a missing value');
    await leaveOut.waitFor();
    assert.match(await page.locator('.csv-problems').innerText(), /^Line 3, column 3 \("size"\)/);
    await leaveOut.check();
    const result = page.locator('.csv-result');
    await result.getByText('3 samples with 3 inputs (colour=blue, colour=red, size)').waitFor();
    const told = await result.innerText();
    for (const part of [/"id".*left out/, /"colour".*each of its 2 values/, /1 row .*\(line 3\)/])
      assert.match(told, part);
    assert.deepEqual(await page.locator('.csv-rows th').allInnerTexts(), [
      'id',
      'colour',
      'size',
      'kind',
    ]);
    assert.deepEqual(await violations(page), []);
    await page.getByRole('button', { name: 'Train on these 3 samples' }).click();
    await page.locator('#data-heading', { hasText: '3 of your own' }).waitFor();
  },
);

siteTest(
  'a comma that may mean two things is asked about',
  { path: quickStart },
  async ({ page }) => {
    await openEditor(page);
    await paste(page, 'price;kind\n1,234;a\n2,345;b\n');
    const sign = page.locator('dialog.csv select[name=decimal]');
    await sign.waitFor();
    assert.equal(await sign.inputValue(), '');
    assert.ok(await page.locator('dialog.csv .primary').isDisabled());
    await sign.selectOption('point');
    await page.locator('.csv-rows td', { hasText: /^\s*1234\s*$/ }).waitFor();
    await sign.selectOption('comma');
    await page.locator('.csv-rows td', { hasText: /^\s*1\.234\s*$/ }).waitFor();
  },
);

siteTest(
  'a file is read when it is dropped on the page',
  { path: quickStart },
  async ({ page }) => {
    await page.locator('.panel.data').waitFor();
    await page.evaluate(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x,y\n1,2\n2,0.5\n0,-1\n'], 'line.csv', { type: 'text/csv' }));
      const panel = document.querySelector('.panel.data');
      panel?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true }));
    });
    await page.getByText('3 samples with 1 input (x); y is a number.').waitFor();
    assert.match(await page.locator('.csv-file').innerText(), /line\.csv, 19 B/);
    await page.getByRole('button', { name: 'Train on these 3 samples' }).click();
    await countIs(page, '3 points');
    await page.locator('.surface.on-a-line').waitFor();
  },
);

siteTest(
  'strokes of the mouse are learned while training, undone one by one, and kept by the address',
  { path: quickStart },
  async ({ page }) => {
    await openEditor(page);
    await page.mouse.click(...(await at(page, -1, -1)));
    await countIs(page, '1 point');
    await page.getByRole('button', { name: 'Class B' }).click();
    const start = await at(page, -2, 1);
    const end = await at(page, 2.1, 1);
    await page.mouse.move(...start);
    await page.mouse.down();
    await page.mouse.move(...end, { steps: 7 });
    await page.mouse.up();
    await page.locator('#data-heading', { hasText: '18 of your own' }).waitFor();
    await countIs(page, '18 points');
    const drawn = await experiment(page);

    // Moved: the count stays, the data are others.
    await page.mouse.move(...(await at(page, -1, -1)));
    await page.mouse.down();
    await page.mouse.move(...(await at(page, 1, -2)), { steps: 4 });
    await page.mouse.up();
    await page.waitForFunction((hash) => location.hash !== `#${hash}`, drawn);
    assert.equal(await points(page), '18 points');
    await page.keyboard.press('Control+z');
    await page.waitForFunction((hash) => location.hash === `#${hash}`, drawn);

    // Erased by a right click.
    await page.mouse.click(...(await at(page, -1, -1)), { button: 'right' });
    await countIs(page, '17 points');
    await page.keyboard.press('Control+z');
    await countIs(page, '18 points');
    assert.equal(await experiment(page), drawn);

    // Taken back before the network has learned of it.
    await page.mouse.click(...(await at(page, -1, -1)), { button: 'right' });
    await page.keyboard.press('Control+z');
    await page.waitForTimeout(300);
    await countIs(page, '18 points');
    assert.equal(await experiment(page), drawn);

    // The stroke of seventeen points is one change, too.
    await page.keyboard.press('Control+z');
    await page.locator('#data-heading', { hasText: 'exclusive or' }).waitFor();
    await page.keyboard.press('Control+Shift+z');
    await page.locator('#data-heading', { hasText: '18 of your own' }).waitFor();

    await page.getByRole('button', { name: 'One epoch' }).click();
    const { step, digest } = await progress(page);
    const { frame } = await trained(drawn, step);
    assert.equal(digest, frame.digest.slice(0, 8));
    await page.mouse.click(...(await at(page, 2, -2)));
    await page.locator('#data-heading', { hasText: '19 of your own' }).waitFor();
    assert.equal(await counter(page, 'steps'), step, 'the network goes on with its weights');

    const text = await experiment(page);
    await page.reload();
    await countIs(page, '19 points');
    assert.equal(await experiment(page), text);
    const again = await progress(page);
    assert.equal(again.digest, (await trained(text, again.step)).frame.digest.slice(0, 8));
  },
);

siteTest(
  'the keyboard places, names and removes points',
  { path: quickStart },
  async ({ page }) => {
    await openEditor(page);
    const surface = page.locator('.placing-picture');
    const said = page.locator('ap-data-editor [role=status]').first();
    await surface.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await said.getByText('Added class A at 0.10, 0.00. 1 point.').waitFor();
    await page.keyboard.press('2');
    await page.keyboard.press('Shift+ArrowUp');
    await page.keyboard.press('Enter');
    await said.getByText('Added class B at 0.10, 0.50. 2 points.').waitFor();
    await page.locator('#data-heading', { hasText: '2 of your own' }).waitFor();
    await page.keyboard.press('3');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Enter');
    await page.locator('#data-heading', { hasText: '3 of your own' }).waitFor();
    await page.locator('.class-legend li').nth(2).waitFor();
    assert.equal(await page.locator('.class-legend li').count(), 3);
    const host = await openHost();
    const csv = await host.csvOf(await experiment(page));
    host.terminate();
    assert.equal(csv, 'x1,x2,label\n0.1,0,0\n0.1,0.5,1\n-0.4,0.5,2\n');
    await page.keyboard.press('Delete');
    await said.getByText('Removed class C. 2 points.').waitFor();
    assert.deepEqual(await violations(page), []);
  },
);

siteTest(
  'fingers draw on a phone',
  {
    path: quickStart,
    context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
  },
  async ({ page }) => {
    await openEditor(page);
    await page.touchscreen.tap(...(await at(page, -1, 1)));
    await page.getByRole('button', { name: 'Class B' }).tap();
    await page.touchscreen.tap(...(await at(page, 1, 1)));
    await page.locator('#data-heading', { hasText: '2 of your own' }).waitFor();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    assert.equal(overflow, 0);
    assert.deepEqual(await violations(page), []);
  },
);

siteTest(
  'any data set is saved as the CSV that the command line prints',
  { path: '/#v=1&data=moons&samples=60&net=4:tanh&at=0' },
  async ({ page }) => {
    await openEditor(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'activation-playground-moons.csv');
    const saved = readFileSync(await download.path(), 'utf8');
    const printed = execFileSync(playground, ['data', await experiment(page)], {
      encoding: 'utf8',
    });
    assert.equal(saved, printed);
    assert.equal(saved.split('\n').length, 62);
    // And comes back as points.
    await paste(page, saved);
    await page.getByRole('button', { name: 'Train on these 60 samples' }).click();
    await countIs(page, '60 points');
  },
);

siteTest(
  'a table of more inputs than a plane has lists its samples and confusions',
  { path: quickStart },
  async ({ page }) => {
    await openEditor(page);
    const rows = Array.from({ length: 24 }, (_, i) => {
      const wide = i % 2 === 1;
      return `${wide ? 2 : -2},${(i % 5) / 5},${(i % 3) / 3},${wide ? 'wide' : 'slim'}`;
    });
    await paste(page, `a,b,c,shape\n${rows.join('\n')}\n`);
    await page.getByText('More than two inputs').waitFor();
    await page.getByRole('button', { name: 'Train on these 24 samples' }).click();
    await page.getByText('3 inputs, which no plane can show: a, b, c.').waitFor();
    await page.locator('.samples-grid.rows .sample').first().waitFor();
    assert.equal(await page.locator('.samples-grid .sample').count(), 12);
    assert.equal(await page.locator('.samples-grid canvas').count(), 0);
    await page.locator('ap-samples').getByText('confusion matrix').click();
    assert.deepEqual(
      (await page.locator('.confusion thead th').allInnerTexts()).map((name) => name.trim()),
      ['slim', 'wide'],
    );
    assert.deepEqual(await violations(page), []);
    // No plane is offered on which two clicks would take its place.
    assert.equal(await page.locator('.placing-picture').count(), 0);
    await page.getByRole('button', { name: 'Place points instead' }).click();
    await page.locator('.placing-picture').waitFor();
  },
);

siteTest(
  'where the data are locked, points are shown and not changed',
  { path: '/?lock=data#v=1&data=xor&net=4:tanh&at=0' },
  async ({ page }) => {
    const own = page.locator('.panel.data .segments button', { hasText: 'own' });
    assert.ok(await own.isDisabled());
  },
);
