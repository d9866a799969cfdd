// Other seeds beside the run, in the built page: the band, where the run stands as studies count it, a member that opens as the run itself,
// and when there is none.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { openEngine } from '../../support/engine.js';
import { alone } from '../../support/study-pool.js';
import { state, until } from '../support/controls.js';
import { siteFolder } from '../support/harness.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const opening = 'data=spiral&net=3*8:relu&opt=adam&lr=0.01';
const steps = 1000;
const rested = `/#v=1&${opening}&seed=26&at=${steps}`;
const small = 'data=moons&samples=100&net=4:relu&lr=0.1';

/** @param {Page} page */
const switchOf = (page) => page.getByRole('button', { name: 'Other seeds' });

/** What is said of the others. @param {Page} page */
const words = (page) => page.locator('ap-crowd').innerText();

/** @param {Page} page @param {RegExp} pattern */
async function untilSaid(page, pattern) {
  for (let i = 0; i < 400; i++) {
    if (pattern.test(await words(page))) return;
    await page.waitForTimeout(50);
  }
  assert.match(await words(page), pattern);
}

/**
 * The runs of a study with the seeds from 1 on.
 *
 * @param {number} last
 */
async function studied(last) {
  const plan = `${opening}&vary.activation=relu&vary.dataseed=0&seeds=1-${last}&steps=${steps}&metric=train_loss`;
  const { rows } = await alone(plan);
  return rows.map(
    (line) => /** @type {{trainLoss: number, dead: number, digest: string}} */ (JSON.parse(line)),
  );
}

siteTest(
  'it says where the run stands as a study of these seeds counts it, and opens one of them',
  { path: rested },
  async ({ page }) => {
    const rows = await studied(26);
    const [own, others] = [rows[25], rows.slice(0, 20)];
    await until(page, 'steps', (step) => step === steps);
    await switchOf(page).click();
    const worse = others.filter(({ trainLoss }) => trainLoss > own.trainLoss).length;
    const dead = others.filter((row) => row.dead > 0).length;
    await untilSaid(
      page,
      new RegExp(
        `At epoch 40 better than ${worse} of 20 other seeds by training loss; ${dead} of 20 have a dead unit\\.`,
      ),
    );
    assert.doesNotMatch(await words(page), /trail|Frozen|diverged/);

    // What the band and the median are at their end, in words and in the table of the panel.
    const losses = others.map(({ trainLoss }) => trainLoss).sort((a, b) => a - b);
    const said = /10–90 % of the others: (\S+) to (\S+)\s+median: (\S+)/.exec(await words(page));
    const [low, high, median] = (said ?? []).slice(1).map(Number);
    const near = (/** @type {number} */ at) => [losses[at] - 0.001, losses[at + 1] + 0.001];
    const within = (/** @type {number} */ loss, /** @type {number[]} */ [from, to]) =>
      assert.ok(loss >= from && loss <= to, `${said?.[0]}: ${losses}`);
    within(low, near(1));
    within(median, near(9));
    within(high, near(17));
    await page.locator('ap-output .panel-menu').click();
    await page.getByRole('menuitem', { name: 'Show as table' }).click();
    const table = page.getByRole('table', { name: 'Loss of other seeds (20)' });
    assert.deepEqual(await table.locator('thead th').allInnerTexts(), [
      'epoch',
      'this run',
      'median of the others',
      '10 % of the others are below',
      '90 % of the others are below',
      'diverged',
    ]);
    const end = await table.locator('tbody tr').last().locator('th, td').allInnerTexts();
    assert.equal(end[0], '40');
    assert.deepEqual(end.slice(2).map(Number), [median, low, high, 0]);
    await page.keyboard.press('Escape');

    const list = page.getByLabel('Open another seed');
    await list.focus();
    await list.selectOption({ value: '5' });
    await page.waitForURL(/seed=5\b/);
    await until(page, 'steps', (step) => step === steps);
    await page.waitForFunction(
      (digest) => document.querySelector('.digest')?.textContent?.includes(digest),
      others[4].digest.slice(0, 8),
    );
    await untilSaid(page, /At epoch 40 /);

    await page.keyboard.press('Control+z');
    await page.waitForURL(/seed=26\b/);
    await page.waitForFunction(
      (digest) => document.querySelector('.digest')?.textContent?.includes(digest),
      own.digest.slice(0, 8),
    );
    assert.equal(await state(page), own.digest.slice(0, 8));
  },
);

siteTest(
  'it follows a run that plays, and leaves no worker when it is switched off',
  { path: `/?speed=100#v=1&${small}&at=0` },
  async ({ page }) => {
    await switchOf(page).waitFor();
    const before = page.workers().length;
    await switchOf(page).click();
    await untilSaid(page, /At epoch 0 /);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await untilSaid(page, /At epoch [1-9]\d+ /);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
    await page.waitForFunction(() => {
      const number = (/** @type {RegExpExecArray | null} */ found) => Number(found?.[1]);
      const epoch = document.querySelector('.counter.epochs dd')?.textContent ?? '';
      const said = document.querySelector('ap-crowd')?.textContent ?? '';
      return Math.floor(Number.parseFloat(epoch)) === number(/At epoch (\d+)/.exec(said));
    });
    await page.getByRole('button', { name: 'new data' }).click();
    await untilSaid(page, /At epoch [1-9]\d+ /);
    await page.getByLabel('Number of other seeds').selectOption('50');
    await untilSaid(page, /of 50 other seeds/);
    await switchOf(page).click();
    assert.equal((await words(page)).trim(), 'Other seeds');
    await page.waitForTimeout(100);
    assert.equal(page.workers().length, before);
  },
);

siteTest(
  'a link asks for it, also in an embed',
  { path: `/?embed=1&show=loss,transport&crowd=50#v=1&${small}&at=50` },
  async ({ page }) => untilSaid(page, /At epoch 10 better than \d+ of 50 other seeds/),
);

siteTest(
  'an embed has none unless it is asked for',
  { path: `/?embed=1&show=loss,transport#v=1&${small}&at=50` },
  async ({ page }) => {
    await switchOf(page).waitFor();
    assert.equal(await switchOf(page).getAttribute('aria-pressed'), 'false');
  },
);

siteTest(
  'a browser that saves data waits until its reader asks',
  { path: `/?crowd=20#v=1&${small}&at=50` },
  async ({ page }) => {
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { saveData: true } }),
    );
    await page.reload();
    await untilSaid(page, /They wait, because this browser saves data/);
    await switchOf(page).click();
    await untilSaid(page, /At epoch 10 /);
  },
);

siteTest('given weights are those of all seeds, and it says so', {}, async ({ page, url }) => {
  const engine = await openEngine(() => {});
  const weights = await engine.packWeights(new Float32Array(4 * 3 + 5).fill(0.1));
  engine.terminate();
  await page.goto(`${url}/?crowd=20#v=1&${small}&weights=${weights}&at=5`);
  await untilSaid(page, /starts from given weights/);
});

siteTest('the single file, which has no such workers, says so', {}, async ({ page }) => {
  const file = pathToFileURL(`${siteFolder}/single/activation-playground.html`).href;
  await page.goto(`${file}#v=1&${small}&at=5`);
  await switchOf(page).click();
  await untilSaid(page, /none could be started here/);
});
