// Claims in the dialog of comparisons: read, run again, and what activations cost on this machine.
import assert from 'node:assert/strict';
import { violations } from '../support/axe.js';
import { siteTest } from '../support/site-test.js';

siteTest('a claim says what it rests on, and runs again', { path: '/' }, async ({ page, url }) => {
  await page.locator('.compare-button').click();
  const claim = page.locator('[data-claim=fewer-epochs]');
  await claim.locator('summary').click();
  assert.match(String(await claim.textContent()), /Not tested: .*/s);
  assert.deepEqual(await violations(page), []);
  const [link] = await claim.locator('a[href^="#"]').all();
  const plan = String(await link.getAttribute('href'));
  await link.click();
  await page.locator('ap-evidence').waitFor();
  assert.equal(await page.evaluate(() => decodeURIComponent(location.hash)), plan);
  await page.goto(`${url}/claims/fewer-epochs.html`);
  assert.match(await page.title(), /^ReLU reaches a target in fewer epochs/);
});

siteTest(
  'what compared activations cost is measured here, beside the epochs to the target',
  { path: '/#data=moons&samples=60&net=4:relu&vary.activation=relu,tanh&seeds=1-3&epochs=3' },
  async ({ page }) => {
    await page.locator('.cost-measure').click();
    const rows = page.locator('ap-study-costs tbody tr');
    await rows.nth(1).waitFor();
    const [relu, tanh] = await rows.evaluateAll((all) =>
      all.map((row) => parseFloat(row.querySelector('td')?.textContent ?? '')),
    );
    assert.ok(relu > 0 && tanh > 0, `${relu} and ${tanh} ns`);
    assert.equal(await rows.first().locator('td').count(), 6);
    await page.locator('.cost-measure:enabled').waitFor();
    // Workers of the study end a moment after its last run.
    for (let i = 0; i < 200 && page.workers().length !== 2; i++) await page.waitForTimeout(50);
    assert.equal(page.workers().length, 2, 'that of the run on screen, and one that opens runs');
  },
);
