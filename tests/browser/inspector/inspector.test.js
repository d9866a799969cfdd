// The inspector: opened and closed in every way, led to other units and places, and made higher.
import assert from 'node:assert/strict';
import { openHost } from '../../support/engine.js';
import { until } from '../support/controls.js';
import { numbers, path, shows, text, tile } from '../support/inspector.js';
import { siteTest } from '../support/site-test.js';

/** Narrower than where the inspector takes a column of its own. */
const narrow = { viewport: { width: 1100, height: 1100 } };

siteTest(
  'where there is room, it takes the column of the data and covers nothing',
  { path, context: { viewport: { width: 1200, height: 720 } } },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    await tile(page, 2, 1).click();
    await shows(page, 'Layer 2, unit 2');
    const box = async (/** @type {string} */ selector) => {
      const found = await page.locator(selector).boundingBox();
      assert.ok(found, selector);
      return found;
    };
    const [own, network] = [await box('.inspector'), await box('ap-network')];
    const output = await box('ap-output');
    assert.ok(own.width >= 320, String(own.width));
    assert.ok(own.x + own.width <= network.x);
    assert.ok(network.x + network.width <= output.x);
    assert.ok(output.x + output.width <= 1200);
    assert.equal(await page.locator('ap-data').isVisible(), false);
    await page.keyboard.press('Escape');
    await page.locator('ap-data').waitFor();
  },
);

siteTest(
  'a click on a unit opens it, moves nothing, and Escape closes it',
  { path, context: narrow },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    const before = await tile(page, 2, 1).boundingBox();
    await tile(page, 2, 1).click();
    await shows(page, 'Layer 2, unit 2');
    assert.deepEqual(await tile(page, 2, 1).boundingBox(), before);
    assert.equal(await tile(page, 2, 1).getAttribute('aria-pressed'), 'true');
    assert.equal(await tile(page, 2, 0).getAttribute('aria-pressed'), 'false');
    await tile(page, 1, 0).click();
    await shows(page, 'Layer 1, unit 1');
    await page.keyboard.press('Escape');
    await page.locator('ap-inspector').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.tile[aria-pressed="true"]').count(), 0);
  },
);

siteTest(
  'Escape in a number that is typed drops the draft only',
  { path, context: narrow },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    await tile(page, 1, 0).click();
    await page.locator('#inspector-heading').waitFor();
    const rate = page.getByRole('textbox', { name: 'Learning rate' });
    await rate.focus();
    await page.keyboard.type('0.5');
    await page.keyboard.press('Escape');
    assert.equal(await rate.inputValue(), '0.01');
    assert.equal(await page.locator('#inspector-heading').count(), 1);
    await page.keyboard.press('Escape');
    await page.locator('#inspector-heading').waitFor({ state: 'detached' });
  },
);

siteTest(
  'by keyboard: Enter opens, Escape goes back to where it came from',
  { path },
  async ({ page }) => {
    await page.locator('.tile[tabindex="0"]').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await shows(page, 'Layer 2, unit 2');
    await page.waitForFunction(() => document.activeElement?.id === 'inspector-heading');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    await page.getByText('training sample 2 of').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('ap-inspector').waitFor({ state: 'detached' });
    const focused = page.locator('.tile:focus');
    assert.match((await focused.getAttribute('aria-label')) ?? '', /^Layer 2, unit 2/);
    await page.keyboard.press('ArrowDown');
    assert.match((await focused.getAttribute('aria-label')) ?? '', /^Layer 2, unit 3/);
  },
);

siteTest(
  'a place in the output is looked into, with the target of one’s choice',
  { path },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    const box = await page.locator('.surface-picture').boundingBox();
    assert.ok(box);
    await page.mouse.click(box.x + 2, box.y + 2);
    await shows(page, 'Output unit 1');
    await page.getByText(/^point x₁ −2\.\d\d, x₂ 2\.\d\d$/).waitFor();
    assert.equal(await page.locator('.pick-mark').count(), 1);
    const loss = () => numbers(page.locator('.sample-loss'), 'value');
    const [first] = await loss();
    const target = page.getByLabel('target');
    const other = (await target.inputValue()) === '1' ? '-1' : '1';
    await target.selectOption(other);
    await page.waitForFunction(
      (old) => document.querySelector('.sample-loss')?.getAttribute('data-value') !== String(old),
      first,
    );
    await page.getByRole('button', { name: 'Close the inspector' }).click();
    await page.locator('ap-inspector').waitFor({ state: 'detached' });
    assert.equal(await page.locator('.pick-mark').count(), 0);
  },
);

siteTest('a click near a sample means that sample', { path }, async ({ page }) => {
  const host = await openHost();
  host.open(text);
  const { x } = host.data();
  host.terminate();
  await until(page, 'steps', (step) => step === 60);
  const box = await page.locator('.surface-picture').boundingBox();
  assert.ok(box);
  const at = (/** @type {number} */ value) => ((value + 3) / 6) * box.width;
  await page.mouse.click(box.x + at(x[0]), box.y + at(-x[1]));
  await page.getByText('training sample 1 of').waitFor();
});

siteTest('names in the sum and on the path lead to those units', { path }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 60);
  await tile(page, 3, 0).click();
  await shows(page, 'Output unit 1');
  await page.locator('.terms').getByRole('button', { name: 'unit 5' }).click();
  await shows(page, 'Layer 2, unit 5');
  await page.locator('.terms').getByRole('button', { name: 'unit 2' }).focus();
  await page.keyboard.press('Enter');
  await shows(page, 'Layer 1, unit 2');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'inspector-heading');
  await page
    .locator('.ledger')
    .getByRole('button', { name: 'unit 1', exact: true })
    .first()
    .click();
  await shows(page, 'Output unit 1');
});

siteTest('the network may change under it', { path }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 60);
  await tile(page, 2, 4).click();
  await shows(page, 'Layer 2, unit 5');
  await page.getByRole('button', { name: 'Remove a unit from layer 2' }).click();
  await shows(page, 'Output unit 1');
  await page.getByRole('button', { name: 'Remove the last hidden layer' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.ledger tbody tr').length === 2);
  await page.getByRole('button', { name: 'Remove the last hidden layer' }).click();
  await page.waitForFunction(() => document.querySelectorAll('.terms .term').length === 2);
  await page.waitForFunction(() => document.querySelectorAll('.ledger tbody tr').length === 1);
});

siteTest(
  'its height is set by keyboard and by dragging',
  { path, context: narrow },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    await tile(page, 2, 0).click();
    await shows(page, 'Layer 2, unit 1');
    const height = async () => (await page.locator('.inspector').boundingBox())?.height ?? 0;
    const first = await height();
    const grip = page.getByRole('separator', { name: 'Height of the inspector' });
    await grip.focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await height(), first + 24);
    const box = await grip.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + 300, box.y + 4);
    await page.mouse.down();
    await page.mouse.move(box.x + 300, box.y + 64, { steps: 3 });
    await page.mouse.up();
    assert.equal(await height(), first + 24 - 60);
  },
);
