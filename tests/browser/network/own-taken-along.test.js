// An activation of the reader's own taken along: compared over seeds, saved as ONNX and opened again, and in a link that was cut off.
import assert from 'node:assert/strict';
import { addressOf, openLayer, quickStart, state, until } from '../support/controls.js';
import { choose, close, saved, share, shareTest } from '../support/share.js';
import { siteTest } from '../support/site-test.js';

siteTest(
  'a formula is compared with ReLU over seeds in two presses, with an interval',
  { path: '/#v=1&data=xor&samples=100&net=4:tanh&opt=adam&lr=0.01&at=0' },
  async ({ page }) => {
    await openLayer(page, 1);
    await page.locator('.own-open').click();
    await page.locator('#own-formula').fill('max(z, 0)^2');
    await page.locator('.own-math math', { hasText: 'max' }).first().waitFor();
    await page.locator('.own-compare').click();
    const start = page.locator('.evidence .primary:enabled');
    const said = page.locator('.said').first();
    await start.or(said).first().waitFor();
    if (await start.isVisible()) await start.click();
    await said.waitFor({ timeout: 90_000 });
    assert.match(await addressOf(page), /own=[\w-]+.*vary\.activation=relu,own&seeds=1-30/);
    const text = await page.locator('.evidence-picture').innerText();
    assert.match(text, /\[?-?[\d.]+ ?(?:to|–|,) ?[\d.]+/, text);
    assert.match(text, /own/i);
    // And it is among what can be chosen when another study is set up.
    await page
      .locator('dialog.compare .close, dialog.compare button[aria-label="Close"]')
      .first()
      .click();
    await page.locator('.compare-button').click();
    await page.locator('.setup [data-value=own][aria-pressed=true]').waitFor();
  },
);

shareTest('a file of ONNX brings its formula back', quickStart, async ({ page, url }) => {
  const hash = '#v=1&data=xor&net=4:own,4:tanh&opt=adam&lr=0.01&at=0&own=AXpeMg';
  await page.goto(`${url}/?own${hash}`);
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  const trained = await state(page);
  await share(page, 'Files');
  const onnx = await saved(page, 'ONNX');
  await close(page);
  await page.goto(`${url}/?other#v=1&data=xor&net=4:relu&at=0`);
  await share(page, 'Files');
  await choose(page, [{ name: 'mine.onnx', content: onnx.bytes }]);
  await page.getByText('Opened the network of “mine.onnx”').waitFor();
  assert.match(await addressOf(page), /net=4:own,4:tanh.*own=[\w-]+/);
  assert.equal(await state(page), trained);
  // Without its text the same operators are no activation.
  const foreign = Buffer.from(onnx.bytes);
  foreign[foreign.indexOf('\x0a\x03own') + 2] = 'm'.charCodeAt(0);
  await page.locator('.notice').getByRole('button', { name: 'Close' }).click();
  await share(page, 'Files');
  await choose(page, [{ name: 'foreign.onnx', content: foreign }]);
  await page.getByText('“z^2” between two dense layers is no activation').waitFor();
});

siteTest(
  'a formula that was cut off in a link is told from a shorter one',
  // Whole it is z + z + z.
  { path: '/#v=1&data=xor&net=4:own&at=0&own=A3ogKyB6ICs' },
  async ({ page }) => {
    await page.getByText('this one was cut off or damaged').first().waitFor();
    assert.doesNotMatch(await addressOf(page), /own=/);
  },
);
