// Comparisons as a reader meets them: set up from what is on screen or opened by a link, against the command line's figures.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { violations } from '../support/axe.js';
import { siteTest } from '../support/site-test.js';
import { resultOf, rowsOf, study } from '../../support/study.js';

/** @import {Page} from 'playwright-core' */

const plan =
  'v=1&data=moons&samples=100&net=6:relu&lr=0.1&vary.activation=relu,tanh&seeds=1-20&epochs=10';

/** @param {Page} page */
const finished = (page) => page.locator('.evidence-figures tbody tr').nth(1).waitFor();
/** @param {Page} page */
const complete = (page) => page.locator('.said').first().waitFor();
/** @param {Page} page */
const hash = (page) => page.evaluate(() => decodeURIComponent(location.hash));

siteTest(
  'a link’s study is the command line’s, its files and its runs, too',
  { path: `/#${plan}` },
  async ({ page }) => {
    await complete(page);
    const printed = study(plan, '--json').stdout;
    const told = resultOf(printed);
    const said = (await page.locator('.said').allTextContents()).join(' ');
    for (const { interquartileMean } of told.measures[0].groups[0].values)
      assert.ok(said.includes(String(Number(interquartileMean.toPrecision(4)))), said);
    const cells = await page
      .locator('.evidence-figures tbody tr')
      .nth(1)
      .locator('td')
      .first()
      .textContent();
    const { interquartileMean, interquartileMeanLow } = told.measures[0].groups[0].values[1];
    const three = (/** @type {number} */ value) => String(Number(value.toPrecision(3)));
    assert.ok(
      cells?.startsWith(three(interquartileMean) + three(interquartileMeanLow)),
      String(cells),
    );

    const link = await page.locator('#take-link textarea').inputValue();
    assert.ok(link.endsWith(`#${plan}&check=${told.digest.slice(0, 8)}`), link);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.take-csv').click(),
    ]);
    assert.equal(readFileSync(await file.path(), 'utf8'), study(plan, '--csv').stdout);
    const [drawing] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.take-svg').click(),
    ]);
    const svg = readFileSync(await drawing.path(), 'utf8');
    assert.match(svg, />ReLU</);
    assert.ok(svg.includes(told.digest.slice(0, 8)), 'the picture has the link');

    // By keyboard from dot to dot, and into the run, which is what the row says.
    await page.locator('.run-dots').focus();
    await page.keyboard.press('End');
    const pointed = await page.locator('.run-pointed').textContent();
    const seed = Number(/seed (\d+)/.exec(String(pointed))?.[1]);
    await page.keyboard.press('Enter');
    await page.locator('dialog.compare').waitFor({ state: 'hidden' });
    const row = rowsOf(printed).find((each) => each.seed === seed && each.activation === 'tanh');
    await page.waitForFunction(() =>
      /reproduced/i.test(document.querySelector('ap-messages')?.textContent ?? ''),
    );
    assert.match(await hash(page), new RegExp(`at=50&check=${row.digest.slice(0, 8)}`));
    // Back to the study, which is there at once.
    await page.goBack();
    await complete(page);
    assert.equal(await hash(page), `#${plan}`);
  },
);

siteTest(
  'a comparison starts from what is on screen, stops, goes on, and closes',
  { path: '/#data=xor&samples=100&net=4:relu&lr=0.1&seed=9' },
  async ({ page }) => {
    await page.locator('.compare-button').click();
    await page.locator('.setup-epochs').fill('8000');
    await page.locator('.setup-epochs').press('Tab');
    await page.locator('.setup [data-value=sigmoid]').click();
    await page.locator('.setup .primary:enabled').click();
    assert.match(
      await hash(page),
      /^#v=1&data=xor&samples=100&net=4:relu&lr=0.1&vary.activation=relu,leaky_relu,elu,tanh&seeds=1-100&epochs=8000$/,
    );
    await finished(page);
    await page.locator('.evidence-pause').click();
    await page.locator('.evidence-resume').click();
    await page.locator('.evidence-cancel').click();
    await page.getByText(/^\s*Stopped at \d+ of 400 runs/).waitFor();
    assert.match(
      String(await page.locator('.evidence-picture').textContent()),
      /No verdict until all runs are finished/,
    );
    await page.waitForTimeout(100);
    // That of the run on screen alone.
    assert.equal(page.workers().length, 1);
    await page.locator('.evidence-change').click();
    assert.equal(await page.locator('.setup-epochs').inputValue(), '8000');
    await page.keyboard.press('Escape');
    await page.locator('dialog.compare').waitFor({ state: 'hidden' });
    assert.equal(await hash(page), '#v=1&data=xor&samples=100&net=4:relu&lr=0.1&seed=9');
  },
);

siteTest(
  'a long study of a link’s waits for its reader',
  { path: `/#${plan.replace('epochs=10', 'epochs=60000')}` },
  async ({ page }) => {
    await page.locator('.evidence-asks').waitFor();
    const asks = await page.locator('.evidence-asks').textContent();
    assert.match(String(asks), /40 runs: about .*, and \d+ KB of memory/);
    assert.equal(await page.locator('.evidence-picture').count(), 0);
    await page.locator('.evidence-asks .primary').click();
    await page.locator('.evidence-pause').waitFor();
  },
);

siteTest(
  'the dialog can be used by everybody, and prints alone',
  { path: `/#${plan}` },
  async ({ page }) => {
    await complete(page);
    await page.locator('.evidence-runs summary').click();
    await page.locator('.evidence-runs td button').first().waitFor();
    assert.deepEqual(await violations(page), []);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('main').isVisible(), false);
    assert.equal(await page.locator('.run-dots').isVisible(), true);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    assert.equal(await page.locator('main').isVisible(), true);
  },
);

siteTest(
  'a finger points at a run first, and opens it with a second touch',
  { path: `/#${plan}`, context: { hasTouch: true } },
  async ({ page }) => {
    await complete(page);
    const dots = page.locator('canvas.run-dots');
    const pointed = page.locator('.run-pointed');
    await dots.scrollIntoViewIfNeeded();
    await page.mouse.move(2, 2);
    const hint = await pointed.innerText();
    const box = await dots.boundingBox();
    assert.ok(box);
    let found = null;
    for (let y = 8; y < box.height && !found; y += 6)
      for (let x = 60; x < box.width && !found; x += 12) {
        await page.mouse.move(box.x + x, box.y + y);
        if ((await pointed.innerText()) !== hint) found = { x, y };
      }
    assert.ok(found);
    await page.mouse.move(2, 2);
    await dots.tap({ position: found });
    assert.ok(await page.locator('dialog.compare').isVisible());
    assert.notEqual(await pointed.innerText(), hint);
    await dots.tap({ position: found });
    await page.locator('dialog.compare').waitFor({ state: 'hidden' });
  },
);
