// Results that are handed in: the link opens and is verified, many are verified together, and the table is saved.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { violations } from '../support/axe.js';
import { quickStart, until } from '../support/controls.js';
import { leaveTheRun, shareTest } from '../support/share.js';

/** @import {Page} from 'playwright-core' */

/** @param {Page} page */
async function openResults(page) {
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('tab', { name: 'Results' }).click();
}

/** @param {Page} page */
async function handedIn(page) {
  const field = page.getByRole('textbox', { name: 'Result to hand in' });
  await field.waitFor();
  return field.inputValue();
}

/** @param {Page} page @param {string} list */
async function verify(page, list) {
  await page.getByRole('textbox', { name: 'Results, one a line' }).fill(list);
  await page.getByRole('button', { name: 'Verify', exact: true }).click();
}

shareTest('the link opens and is verified, and its run can be shown', quickStart, async (site) => {
  const { page } = site;
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  await leaveTheRun(page);
  await openResults(page);
  const link = await handedIn(page);
  assert.match(link, /changes=[\w-]+&at=50&check=[0-9a-f]{8}$/);
  assert.deepEqual(await violations(page), []);
  await page.goto('about:blank');
  await page.goto(link);
  await page.getByText('same ✓').waitFor();
  await page.getByRole('button', { name: 'Show the run of 1' }).click();
  await until(page, 'steps', (step) => step === 50);
  assert.match(page.url(), /lr=0\.02/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.waitForURL((url) => !url.hash.includes('lr=0.02'));
});

shareTest('thirty results become a table', quickStart, async ({ page }) => {
  await page.getByRole('button', { name: 'One epoch' }).click();
  await leaveTheRun(page);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await until(page, 'steps', (step) => step > 200);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await openResults(page);
  const link = await handedIn(page);
  const bad = link.replace(/check=./, (text) => (text === 'check=0' ? 'check=1' : 'check=0'));
  const other = link.replace('data=xor', 'data=circle');
  const names = Array.from({ length: 27 }, (_, i) => `Student ${i + 1}, ${link}`);
  await verify(page, [...names, `Eve ${bad}`, `Mallory ${other}`, 'Carl forgot it'].join('\n'));
  await page.getByRole('row', { name: /Carl forgot it unreadable: there is no result/ }).waitFor();
  await page.getByRole('button', { name: 'Verify', exact: true }).waitFor();
  assert.equal(await page.getByText('same ✓').count(), 27);
  await page.getByRole('row', { name: /Eve differs after the last change/ }).waitFor();
  await page.getByRole('row', { name: /Mallory differs at change 1/ }).waitFor();
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save as CSV' }).click();
  const lines = readFileSync(await (await waiting).path(), 'utf8')
    .trim()
    .split('\r\n');
  assert.equal(lines.length, 31);
  assert.match(lines[1], /^Student 1,same ✓,\d+,1,[\d.]+,[\d.]+,"v=1&data=xor/);
});

shareTest(
  'closing the dialog keeps the list and its table, and a task can be given',
  quickStart,
  async ({ page, url }) => {
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25);
    await openResults(page);
    const link = await handedIn(page);
    await verify(page, `A very long name${'n'.repeat(150)} ${link}`);
    await page.getByText('same ✓').waitFor();
    const table = page.locator('.result-table');
    assert.ok(
      await table.evaluate((element) => element.scrollWidth <= element.clientWidth),
      'a long name does not make the table wider than the dialog',
    );
    await page.locator('dialog.share').getByRole('button', { name: 'Close' }).click();
    await leaveTheRun(page);
    await openResults(page);
    await page.getByText('same ✓').waitFor();
    await page
      .getByLabel('The task’s link or embed code')
      .fill(
        `<iframe src="${url}/?embed=1&amp;goal=loss:0#${quickStart.slice(2).replaceAll('&', '&amp;')}">`,
      );
    await page.getByRole('button', { name: 'Verify', exact: true }).click();
    await page.getByRole('cell', { name: 'not reached' }).waitFor();
    await page.getByRole('cell', { name: 'the task’s experiment' }).waitFor();
    assert.deepEqual(await violations(page), []);
  },
);

shareTest('a file with a result that is dropped is verified', quickStart, async ({ page }) => {
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  await openResults(page);
  const link = await handedIn(page);
  await page.locator('dialog.share').getByRole('button', { name: 'Close' }).click();
  await page.evaluate((text) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([text], 'activation-playground-result.txt'));
    document.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  }, link);
  await page.getByText('same ✓').waitFor();
  assert.equal(await page.locator('.notice').count(), 0);
});

shareTest(
  'who reaches a goal in an embed can hand it in, and take it to a page of its own',
  `/?embed=1&goal=accuracy:0,changed&findings=0&lock=seed${quickStart.slice(1)}`,
  async ({ page, url }) => {
    const button = page.getByRole('button', { name: 'Copy result' });
    assert.equal(await button.isDisabled(), true);
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'epochs', (epoch) => epoch === 1);
    await button.click();
    await page.getByRole('button', { name: 'Copied ✓' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(link, /#v=1&data=xor.*changes=[\w-]+&at=25&check=[0-9a-f]{8}$/);
    await page.getByText(/Epoch 1, step 25: training loss [\d.]+, test loss [\d.]+\./).waitFor();
    const whole = page.getByRole('link', { name: /page of its own/ });
    const { search } = new URL((await whole.getAttribute('href')) ?? '', url);
    assert.equal(search, '?lock=seed&goal=accuracy:0,changed&findings=0');
  },
);
