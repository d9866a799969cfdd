// Films of a run: what is in the files, that training rests where they end, and that they can be given up.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { state, until } from '../support/controls.js';
import { trained } from '../support/engine.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const text = 'v=1&data=xor&samples=60&net=4:tanh';
const path = `/?autoplay=0#${text}&at=10`;

/** @param {Page} page */
async function openDialog(page) {
  await until(page, 'steps', (step) => step === 10);
  await page.locator('ap-output .panel-menu').click();
  await page.getByRole('menuitem', { name: 'Save as film' }).click();
  const dialog = page.locator('dialog.film');
  await dialog.getByLabel('Epochs').fill('2');
  await dialog.getByLabel('Epochs').press('Tab');
  return dialog;
}

/**
 * @param {Page} page
 * @param {import('playwright-core').Locator} dialog
 */
async function filmOf(page, dialog) {
  const arriving = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Record' }).click();
  const download = await arriving;
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** How many pictures a GIF has: each has a block that says for how long it stands. @param {Buffer} file */
function delays(file) {
  const found = [];
  for (
    let at = file.indexOf('21f904', 0, 'hex');
    at >= 0;
    at = file.indexOf('21f904', at + 8, 'hex')
  )
    found.push(file.readUInt16LE(at + 4));
  return found;
}

siteTest(
  'a GIF shows each step from the start and rests at the last',
  { path },
  async ({ page }) => {
    const dialog = await openDialog(page);
    await dialog.getByRole('button', { name: 'GIF' }).click();
    await dialog.getByText('7 pictures, one at each step.').waitFor();
    const { name, bytes } = await filmOf(page, dialog);
    assert.equal(name, 'activation-playground-output.gif');
    assert.equal(bytes.toString('latin1', 0, 6), 'GIF89a');
    assert.deepEqual(delays(bytes), [...Array(6).fill(114), 100]);
    await dialog.getByText('Saved as').waitFor();
    const shown = dialog.locator('img');
    await page.waitForFunction(
      (img) => img instanceof HTMLImageElement && img.naturalWidth > 200,
      await shown.elementHandle(),
    );
    await page.keyboard.press('Escape');
    await until(page, 'steps', (step) => step === 6);
    const { frame } = await trained(text, 6);
    assert.equal(await state(page), frame.digest.slice(0, 8));
    await page.getByRole('button', { name: 'Undo' }).click();
    await until(page, 'steps', (step) => step === 10);
  },
);

siteTest('a WebM goes on from where the run is', { path }, async ({ page }) => {
  const dialog = await openDialog(page);
  await dialog.getByRole('button', { name: 'From here' }).click();
  const { name, bytes } = await filmOf(page, dialog);
  assert.equal(name, 'activation-playground-output.webm');
  assert.equal(bytes.readUInt32BE(0), 0x1a45dfa3);
  assert.ok(bytes.includes(`#${text}`), 'the address is not in the file');
  await page.keyboard.press('Escape');
  await until(page, 'steps', (step) => step === 16);
});

siteTest(
  'a film is given up by Escape, and says what length it can have',
  { path },
  async ({ page }) => {
    const dialog = await openDialog(page);
    await dialog.getByLabel('Seconds', { exact: true }).fill('3');
    await dialog.getByLabel('Seconds', { exact: true }).press('Tab');
    await dialog.getByText('3 cannot be used: enter a whole number from 5 to 20.').waitFor();
    assert.ok(await dialog.getByRole('button', { name: 'Record' }).isDisabled());
    await dialog.getByLabel('Seconds', { exact: true }).fill('20');
    await dialog.getByLabel('Epochs').fill('2000');
    await dialog.getByLabel('Epochs').press('Tab');
    await dialog.getByRole('button', { name: 'Record' }).click();
    await dialog.getByText(/Picture [2-9] of 240/).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
  },
);

for (const [what, address, panel] of [
  ['a race', '&lane2.net=4:relu', 'ap-race'],
  ['the output beside the inspector', '', 'ap-output'],
])
  siteTest(`a film can be made of ${what}`, { path: `${path}${address}` }, async ({ page }) => {
    await until(page, 'steps', (step) => step === 10);
    if (address === '') {
      await page.locator('.tile').nth(2).click();
      await page.locator('.inspector').waitFor();
    }
    await page.locator(`${panel} .panel-menu`).first().click();
    await page.getByRole('menuitem', { name: 'Save as film' }).click();
    const dialog = page.locator('dialog.film');
    await dialog.getByLabel('Epochs').fill('2');
    await dialog.getByLabel('Epochs').press('Tab');
    await dialog.getByRole('button', { name: 'GIF' }).click();
    const { bytes } = await filmOf(page, dialog);
    assert.equal(bytes.toString('latin1', 0, 6), 'GIF89a');
    assert.equal(delays(bytes).length, 7);
    await dialog.getByText('Saved as').waitFor();
    assert.equal(await page.locator('.lane').count(), address === '' ? 0 : 2);
  });
