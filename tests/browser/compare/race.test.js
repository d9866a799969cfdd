// A race as a reader meets it: lanes at one step, each of which is its experiment alone, in play, pause, edit, undo and going back.
import assert from 'node:assert/strict';
import { violations } from '../support/axe.js';
import { trained } from '../support/engine.js';
import { counter, until } from '../support/controls.js';
import { choose, close, saved, share } from '../support/share.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const own = 'v=1&data=xor&samples=200&net=4:relu,4:relu&opt=adam&lr=0.01&seed=3';
const alone = [own, own.replaceAll('relu', 'tanh'), own.replace('lr=0.01', 'lr=0.1')];
const link = `/#${own}&at=0&lane2.net=4:tanh,4:tanh&lane3.lr=0.1`;

/** @param {Page} page */
const shown = (page) =>
  page.evaluate(() => {
    const text = (/** @type {Element | null} */ element) => element?.textContent ?? '';
    return {
      step: Number(text(document.querySelector('.counter.steps dd')).replace(/\D/g, '')),
      digests: [...document.querySelectorAll('.lane-numbers')].map(
        (numbers) => /[0-9a-f]{8}$/.exec(text(numbers).trim())?.[0] ?? '',
      ),
    };
  });

/**
 * @param {Page} page
 * @param {string[]} texts of the lanes alone
 */
async function compare(page, texts) {
  const { step, digests } = await shown(page);
  assert.equal(digests.length, texts.length);
  for (const [i, text] of texts.entries()) {
    const { digest } = (await trained(text, step)).frame;
    assert.equal(digests[i], digest.slice(0, 8), `lane ${i + 1} at step ${step}`);
  }
  return step;
}

/** @param {Page} page @param {string} name */
const pressed = (page, name) => page.locator(`ap-transport .${name}`).click();

siteTest(
  'lanes of a link are their experiments alone after play, pause, undo and going back',
  { path: link },
  async ({ page }) => {
    await page.locator('.lane').nth(2).waitFor();
    assert.equal(await page.locator('ap-network').isVisible(), false);
    await pressed(page, 'step');
    await until(page, 'steps', (step) => step === 1);
    await compare(page, alone);
    await page.locator('.speed select').selectOption('Infinity');
    await pressed(page, 'play');
    await until(page, 'steps', (step) => step > 200);
    await pressed(page, 'play');
    await page.waitForTimeout(300);
    const played = await compare(page, alone);

    // An edit reaches all lanes; undo brings all of them back.
    const batch = page.locator('#number-data-batch');
    await batch.fill('20');
    await batch.press('Enter');
    await pressed(page, 'step');
    await until(page, 'steps', (step) => step === played + 1);
    await page.locator('ap-tools .undo').click();
    await until(page, 'steps', (step) => step === played);
    await compare(page, alone);

    const line = page.locator('ap-race ap-timeline [role=slider]');
    await line.focus();
    await line.press('Home');
    await until(page, 'steps', (step) => step === 0);
    await line.press('ArrowRight');
    await until(page, 'steps', (step) => step > 0);
    await page.waitForTimeout(200);
    await compare(page, alone);
    await pressed(page, 'reset');
    await until(page, 'steps', (step) => step === 0);
    await pressed(page, 'epoch');
    await until(page, 'steps', (step) => step > 0);
    await compare(page, alone);
  },
);

siteTest(
  'a race begins from a layer by keyboard, gets lanes, changes them, and one of them goes on alone',
  { path: `/#${own}&at=0` },
  async ({ page }) => {
    await page.locator('.layer-chip').first().focus();
    await page.keyboard.press('Enter');
    await page.locator('.against select').selectOption('elu');
    await page.locator('.against-start').focus();
    await page.keyboard.press('Enter');
    await page.locator('.lane').nth(1).waitFor();
    const hash = () => page.evaluate(() => decodeURIComponent(location.hash));
    await page.waitForFunction(() => /lane2\.net=4:elu(:1)?,4:relu/.test(location.hash));
    await page.locator('.race-add').click();
    await page.locator('.lane').nth(2).waitFor();
    const form = page.locator('[data-lane="3"] .lane-change');
    await form.locator('summary').focus();
    await page.keyboard.press('Enter');
    await form.locator('[data-key=opt]').selectOption('sgd');
    await page.waitForFunction(() => location.hash.includes('lane3.opt=sgd'));
    await page.keyboard.press('Escape');
    await page.locator('[data-lane="3"] h3', { hasText: 'SGD' }).waitFor();
    await pressed(page, 'epoch');
    await until(page, 'steps', (step) => step > 0);
    const before = await shown(page);
    assert.deepEqual(await violations(page), []);
    // Over time, which is measured here.
    await page.locator('[data-axis=time]').click();
    await page.locator('[data-axis=time][aria-pressed=true]').waitFor();
    assert.match(String(await page.locator('.lane-numbers').first().textContent()), /µs/);
    assert.deepEqual((await shown(page)).digests, before.digests, 'no digest has changed');

    await page.locator('[data-lane="2"] .lane-open').click();
    await page.locator('ap-race').waitFor({ state: 'detached' });
    assert.equal(await page.locator('ap-network').isVisible(), true);
    await page.waitForFunction(
      (digest) => document.querySelector('.digest')?.textContent?.includes(digest),
      before.digests[1],
    );
    assert.equal(await counter(page, 'steps'), before.step);
    assert.match(await hash(), /net=4:elu/);
    await page.locator('ap-tools .undo').click();
    await page.locator('.lane').nth(2).waitFor();
    await page.waitForFunction(
      (digests) =>
        [...document.querySelectorAll('.lane-numbers')].every((numbers, i) =>
          numbers.textContent?.includes(digests[i]),
        ),
      before.digests,
    );
    await page.locator('.race-end').click();
    await page.locator('ap-race').waitFor({ state: 'detached' });
    assert.doesNotMatch(await hash(), /lane/);
  },
);

siteTest(
  'what diverges is marked, the others go on, and what a link cannot ask of a lane is said',
  {
    path: '/#v=1&data=plane&net=8:identity,8:identity&lr=0.01&at=0&lane2.lr=10&lane3.data=moons',
  },
  async ({ page }) => {
    await page.locator('.lane').nth(1).waitFor();
    await page.getByText('“lane3.data” is not a setting; it is ignored.').waitFor();
    await pressed(page, 'epoch');
    await until(page, 'steps', (step) => step > 10);
    await page.locator('[data-lane="2"] .lane-marks', { hasText: 'Diverged after step' }).waitFor();
    assert.equal(await page.locator('[data-lane="1"] .lane-marks').count(), 0);
    // The courses as a table.
    await page.locator('.race .panel-menu').click();
    await page.getByRole('menuitem', { name: /table/i }).click();
    const heads = page.locator('.panel-tables thead th, table thead th');
    await heads.nth(2).waitFor();
    assert.deepEqual(await violations(page), []);
  },
);

siteTest(
  'an embed can be a race, which suggests its other lane itself',
  { path: `/?embed=1&view=race#${own}&at=0`, context: { viewport: { width: 500, height: 300 } } },
  async ({ page }) => {
    await page.locator('.lane').nth(1).waitFor();
    assert.equal(await page.locator('.lane').count(), 2);
    const box = await page.locator('.lane-output').nth(1).boundingBox();
    assert.ok(box && box.y + box.height <= 300, 'both outputs are in view');
    // Its heading is the page's around it.
    const found = (await violations(page)).filter((each) => !each.startsWith('page-has-heading'));
    assert.deepEqual(found, []);
  },
);

for (const [path, sentence] of [
  ['/?view=race&lane2.lr=banana#v=1&data=xor&at=0', /lane2\.lr: “banana” is not a number/],
  ['/?view=race&lane2.lr=banana', /lane2\.lr: “banana” is not a number/],
  ['/?view=race&lane2=banana#v=1&data=xor&at=0', /“lane2” is not a setting; it is ignored/],
  ['/?view=race&lane2.colour=red', /“lane2\.colour” is not a setting; it is ignored/],
])
  siteTest(
    `what is wrong with a lane in the query is told: ${path}`,
    { path: String(path) },
    async ({ page }) => {
      await page.locator('ap-race').waitFor();
      await page.locator('ap-messages', { hasText: sentence }).waitFor();
      assert.doesNotMatch(page.url(), /banana|colour/);
    },
  );

siteTest(
  'life cards and the gradient strip of a lane are read by pointer, finger and arrow keys',
  { path: link, context: { hasTouch: true } },
  async ({ page }) => {
    await page.locator('.lane').nth(2).waitFor();
    const words = page.locator('.reading-words');
    for (const [picture, said] of /** @type {[string, RegExp][]} */ ([
      ['.life-card canvas', /^z .*%$/],
      ['.strip-picture', /RMS ∂L\/∂z/],
    ])) {
      for (const lane of [0, 1, 2]) {
        const canvas = page.locator('.lane').nth(lane).locator(picture).first();
        assert.equal(await canvas.getAttribute('role'), 'img');
        assert.ok(await canvas.getAttribute('aria-label'));
        await canvas.hover();
        assert.match(await words.innerText(), said);
        await page.mouse.move(1, 1);
        await words.waitFor({ state: 'hidden' });
        await canvas.focus();
        await page.keyboard.press('Home');
        const first = await words.innerText();
        await page.keyboard.press('ArrowRight');
        assert.match(await words.innerText(), said);
        assert.notEqual(await words.innerText(), first);
        await page.keyboard.press('Escape');
        await words.waitFor({ state: 'hidden' });
        await canvas.tap();
        assert.match(await words.innerText(), said);
        await page.locator('h2').first().tap();
      }
    }
  },
);

for (const [where, path, said] of [
  ['before the #', '/?lr=banana#data=xor', /lr: “banana” is not a number/],
  ['of the only other lane', '/?view=race#data=xor&lane2.foo=1', /lane2\.foo/],
])
  siteTest(`a wrong setting is told: ${where}`, { path: String(path) }, async ({ page }) => {
    await page.locator('.message', { hasText: /** @type {RegExp} */ (said) }).waitFor();
  });

siteTest('a race that was saved is opened as a race', { path: link }, async ({ page }) => {
  await page.locator('.lane').nth(2).waitFor();
  await pressed(page, 'step');
  await until(page, 'steps', (step) => step === 1);
  await page.waitForTimeout(300);
  await compare(page, alone);
  await share(page, 'Files');
  const file = await saved(page, 'experiment');
  assert.match(JSON.parse(String(file.bytes)).lanes, /^lane2\.net=.*&lane3\.lr=0\.1$/);
  await close(page);
  await page.locator('.race-end').click();
  await page.locator('ap-race').waitFor({ state: 'detached' });
  await pressed(page, 'step');
  await until(page, 'steps', (step) => step === 2);
  await share(page, 'Files');
  await choose(page, [{ name: file.name, content: file.bytes }]);
  await page.locator('.lane').nth(2).waitFor();
  await until(page, 'steps', (step) => step === 1);
  await page.waitForTimeout(1000);
  assert.equal(await compare(page, alone), 1);
});
