// Maps as a reader meets them: their counts against the command line's runs, by keyboard into a run and back, as link, embed, picture and
// on paper.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { axisOf } from '../../../web/compare/map/grid.js';
import { linesOf, rowsOf, study } from '../../support/study.js';
import { violations } from '../support/axe.js';
import { state, until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const base = 'v=1&data=xor&samples=60&net=6:relu';
const ends = 'seeds=1-10&epochs=10&metric=train_loss';
const rates = ['0.01', '0.1', '10'];
const scales = ['lecun_normal:0.1', 'lecun_normal:1.4'];
const plan = `${base}&vary.lr=${rates}&vary.init=${scales}&${ends}`;
const path = `/?view=map#${plan}`;

/** @param {Page} page @param {number} [which] */
const finished = (page, which = 0) =>
  page.locator('.maps figure').nth(which).and(page.locator('[data-state=finished]')).waitFor();

/** What the table says of each cell. @param {Page} page */
const tableOf = (page) =>
  page.$$eval('.map-table tbody tr', (rows) =>
    rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
  );

/** The command line's runs of every cell that the map could have, by rate, scale and seed. @param {string} net */
function commandLine(net) {
  const fine = (/** @type {string} */ name, /** @type {string[]} */ values) =>
    axisOf({ name, values }).values.filter((value) => value !== null);
  const [xs, ys] = [fine('lr', rates), fine('init', scales)];
  const text = `${base.replace('net=6:relu', net)}&vary.lr=${xs}&vary.init=${ys}&${ends}`;
  const rows = rowsOf(study(text, '--json').stdout);
  assert.equal(rows.length, xs.length * ys.length * 10);
  return rows.map((row) => ({
    ...row,
    x: Number(row.lr),
    y: Number(row.init.split(':')[1]),
  }));
}

/** @param {string[][]} table @param {any[]} rows */
function compare(table, rows) {
  const kinds = ['learns', 'stalls', 'dies', 'diverges'];
  for (const [x, y, runs, ...counts] of table) {
    const there = rows.filter(
      (row) => row.x === Number(x) && row.y === Number(y) && row.seed <= Number(runs),
    );
    assert.equal(there.length, Number(runs), `${x} ${y}`);
    const expected = kinds.map((kind) => there.filter(({ ends: end }) => end === kind).length);
    assert.deepEqual(counts.map(Number), expected, `${x} ${y}`);
  }
}

siteTest(
  'a link’s map has the command line’s runs in each cell, of its activation and of one that is added',
  { path },
  async ({ page }) => {
    await finished(page);
    const table = await tableOf(page);
    assert.ok(table.length > 6, 'there are cells between others');
    assert.deepEqual(new Set(table.map(([, , runs]) => runs)), new Set(['3', '10']));
    compare(table, commandLine('net=6:relu'));
    assert.equal(await page.locator('ap-network').isVisible(), false);
    assert.deepEqual(await violations(page), []);

    await page.locator('.map-add').selectOption('tanh');
    await finished(page, 1);
    const both = await tableOf(page);
    assert.deepEqual(both.slice(0, table.length), table, 'the first one stays');
    compare(both.slice(table.length), commandLine('net=6:tanh'));
    // Its link is refused by the command line with what to do.
    const link = await page.locator('ap-map ap-copy-field textarea').inputValue();
    assert.match(link, /\?view=map#.*&maps=net,tanh$/);
    const refused = study(link.replace(/.*#/, ''));
    assert.match(linesOf(refused.stderr)[0], /^playground: maps: net,tanh is not available here/);
    await page.locator('[data-activation=tanh] .map-remove').click();
    await page.locator('[data-activation=tanh]').waitFor({ state: 'detached' });
    await page.locator('ap-tools .undo').click();
    await finished(page, 1);
    assert.deepEqual(await tableOf(page), both);
  },
);

siteTest(
  'keys lead from cell to cell and into a run, which is what its cell says; undo leads back',
  { path: `/#${plan}&maps=net` },
  async ({ page }) => {
    await finished(page);
    const table = await tableOf(page);
    const said = page.locator('.map-pointed p');
    await page.locator('.map-picture').focus();
    await page.keyboard.press('ArrowRight');
    assert.match(String(await said.textContent()), /learning rate 0\.01, weight scale σ 0\.1: of/i);
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    const text = String(await said.textContent());
    const [, x, y, runs] =
      /learning rate (\S+), weight scale σ (\S+): of (\d+) runs/i.exec(text) ?? [];
    const row = table.find((each) => each[0] === x && each[1] === y);
    assert.equal(row?.[2], runs, text);
    assert.equal(/%/.test(text), Number(runs) >= 10, text);

    await page.keyboard.press('Enter');
    await page.locator('ap-map').waitFor({ state: 'detached' });
    await page.locator('ap-network').waitFor();
    const hash = await page.evaluate(() => decodeURIComponent(location.hash));
    const opened = commandLine('net=6:relu').find(
      (each) =>
        each.x === Number(x) && each.y === Number(y) && hash.includes(each.digest.slice(0, 8)),
    );
    // Of what diverges the link has no digest.
    if (hash.includes('check=')) {
      assert.ok(opened, hash);
      await until(page, 'steps', (step) => step === 30);
      assert.equal(await state(page), opened.digest.slice(0, 8));
    }
    assert.match(hash, new RegExp(`lr=${x}`));
    await page.evaluate(() => {
      const states = new Set();
      Object.assign(window, { mapStates: states });
      const look = () => {
        const there = document.querySelectorAll('.maps figure');
        for (const { dataset } of /** @type {NodeListOf<HTMLElement>} */ (there))
          states.add(dataset.state);
      };
      const filter = { attributes: true, childList: true, subtree: true };
      new MutationObserver(look).observe(document.body, filter);
    });
    await page.locator('ap-tools .undo').click();
    await finished(page);
    // Its runs are kept: nothing is computed again.
    const states = await page.evaluate(() => [.../** @type {any} */ (window).mapStates]);
    assert.deepEqual(states, ['finished']);
    assert.deepEqual(await tableOf(page), table);
    assert.match(await page.evaluate(() => location.hash), /vary\.lr=.*maps=net/);
  },
);

siteTest(
  'a map begins from what is on screen, is changed, stopped, gone on with, and opens again by its link',
  { path: '/#v=1&data=xor&samples=60&net=2*8:relu&lr=0.1&seed=9&at=0' },
  async ({ page, url }) => {
    await page.getByRole('button', { name: 'Compare', exact: true }).click();
    await page.locator('.map-start').click();
    await page.locator('ap-map').waitFor();
    await page.locator('.map-stop').click();
    await page.locator('[data-state=cancelled] .map-again').click();
    await page.locator('.maps figure:not([data-state=cancelled])').waitFor();
    // Few cells are soon there.
    const values = page.locator('.map-values');
    await values.nth(0).fill('1, 4');
    await values.nth(0).press('Enter');
    await page.waitForFunction(() => location.hash.includes('vary.depth=1,4'));
    await values.nth(1).fill('0,5; 2');
    await values.nth(1).press('Enter');
    await page.waitForFunction(() =>
      /vary\.init=lecun_normal:0\.5,lecun_normal:2/.test(location.hash),
    );
    await finished(page);
    assert.match(String(await page.locator('.map-notes').textContent()), /The dot is the present/);
    assert.match(String(await page.locator('.map-notes').textContent()), /infinitely wide/);
    const table = await tableOf(page);
    const link = await page.locator('ap-map ap-copy-field textarea').inputValue();
    assert.ok(link.startsWith(`${url}/?view=map#`), link);
    await page.goto('about:blank');
    await page.goto(link);
    await finished(page);
    assert.deepEqual(await tableOf(page), table);
    await page.locator('.map-close').click();
    await page.locator('ap-map').waitFor({ state: 'detached' });
    assert.equal(await page.locator('ap-network').isVisible(), true);
    assert.doesNotMatch(await page.evaluate(() => location.hash), /vary/);
  },
);

siteTest(
  'what cannot be used in the form of a map is told with the field’s name, the value and what is allowed',
  { path },
  async ({ page }) => {
    await finished(page);
    const [rate, scale] = [page.locator('.map-values').nth(0), page.locator('.map-values').nth(1)];
    const finding = page.locator('ap-map .finding');
    const told = async (
      /** @type {import('playwright-core').Locator} */ field,
      /** @type {string} */ value,
      /** @type {RegExp} */ sentence,
    ) => {
      await field.fill(value);
      await field.press('Enter');
      await finding.filter({ hasText: sentence }).waitFor({ timeout: 5000 });
      return finding.locator('p').allTextContents();
    };
    const each = await told(rate, '0.1, 0.1, 1000000000, banana', /banana/);
    assert.deepEqual(
      each.map((text) => text.trim()),
      [
        'Values of learning rate: 0.1 is there twice; each value may be there once.',
        'Values of learning rate: 1000000000 is out of range; allowed: above 0, up to 10.',
        'Values of learning rate: “banana” is not a number; allowed: above 0, up to 10.',
      ],
    );
    assert.equal(await rate.inputValue(), '0.1, 0.1, 1000000000, banana');
    await rate.fill('0.1, 1');
    await rate.press('Enter');
    await finding.waitFor({ state: 'detached' });
    await told(rate, 'banana', /a map needs at least two values.*“banana” is one.*0\.1.*kept/);
    assert.equal(await rate.inputValue(), '0.1, 1');
    assert.deepEqual(await told(scale, '1, banana', /scale/), [
      'Values of weight scale σ: “banana” is not a number; allowed: above 0, up to 100.',
    ]);
    assert.equal(await scale.inputValue(), '1, banana');
  },
);

siteTest(
  'an embed can be a map, which is in view and is opened by a finger’s second touch alone',
  {
    path: `/?embed=1&view=map#${plan}`,
    context: { viewport: { width: 500, height: 300 }, hasTouch: true, colorScheme: 'dark' },
  },
  async ({ page }) => {
    await finished(page);
    const box = await page.locator('.map-picture').boundingBox();
    assert.ok(box && box.y + box.height <= 300, 'the map is in view');
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
    await page.locator('.map-open').waitFor();
    assert.equal(await page.locator('ap-map').count(), 1);
    // Its heading is the page's around it.
    const found = (await violations(page)).filter((each) => !each.startsWith('page-has-heading'));
    assert.deepEqual(found, []);
    await page.locator('.map-open').tap();
    await page.locator('ap-map').waitFor({ state: 'detached' });
  },
);

siteTest(
  'pictures, tables and paper have the map with its key and its link',
  { path, context: { colorScheme: 'dark', viewport: { width: 1280, height: 720 } } },
  async ({ page, url }) => {
    await finished(page);
    const link = `${url}/?view=map#${plan}`;
    const saved = async (/** @type {string} */ format) => {
      await page.locator('.map .panel-menu').click();
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: format }).click(),
      ]);
      return readFileSync(await file.path());
    };
    const svg = (await saved('SVG')).toString();
    for (const word of ['learns', 'diverges', 'runs of 10 epochs', 'infinitely'])
      assert.ok(svg.includes(word), word);
    assert.ok(svg.replaceAll('&amp;', '&').includes(link), 'the picture has the link');
    assert.ok(!svg.includes('Leave the map'), 'no controls');
    // Cells of more than one ending.
    assert.match(svg, /rgb\(0,? 158,? 115\)|#009e73/i);
    assert.ok((await saved('PNG')).toString('latin1').includes(link));
    await page.locator('.map .panel-menu').click();
    await page.getByRole('menuitem', { name: /table/i }).click();
    await page.locator('.panel-tables caption', { hasText: 'How runs end: ReLU' }).waitFor();
    await page.keyboard.press('Escape');

    await page.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => name.includes('/print-')),
    );
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(500);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('.handout .address').textContent(), link);
    assert.match(String(await page.locator('.handout h1').textContent()), /ReLU: \d+ runs of 10/);
    assert.equal(await page.locator('.handout .settings').count(), 0);
    const [ink, green] = await page.$eval('.handout canvas[aria-label^=Map]', (element) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element);
      const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d'));
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
      let dark = 0;
      let learns = 0;
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] > 0 && data[i] + data[i + 1] + data[i + 2] < 120) dark++;
        if (data[i] < 40 && data[i + 1] > 140 && data[i + 2] < 140) learns++;
      }
      return [dark, learns].map((count) => count / (data.length / 4));
    });
    assert.ok(green > 0.02, `nothing learns on paper: ${green}`);
    assert.ok(ink < 0.3, `paper is dark: ${ink}`);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('.handout').count(), 0);
  },
);

siteTest(
  'what is no map says why, and offers the way out',
  { path: `/?view=map#${base}&vary.lr=0.1,1&${ends}` },
  async ({ page }) => {
    await page.locator('.map [role=alert]').waitFor();
    assert.match(
      String(await page.locator('.map [role=alert]').textContent()),
      /two factors with at least two values/,
    );
    assert.deepEqual(await violations(page), []);
    await page.locator('.map-close').click();
    await page.locator('ap-map').waitFor({ state: 'detached' });
  },
);
