// A weight of 3·10³⁸, typed by hand: no figure that is no number is shown, and what is to blame is named.
import assert from 'node:assert/strict';
import { siteTest } from '../support/site-test.js';
import { nonsense } from '../monkey/monkey.js';

const path = '/?autoplay=0#data=spiral&net=4:leaky_relu,4:leaky_relu';

siteTest(
  'a weight that overflows is to blame, and nothing that is no number is shown',
  { path },
  async ({ page }) => {
    await page.locator('ap-output canvas').first().waitFor();
    await page.evaluate(async () => {
      const { store } = /** @type {any} */ (document.querySelector('ap-network'));
      for (const index of [0, 1]) await store.setParameter(index, 3e38);
      store.select({ unit: { layer: 0, unit: 0 }, input: { sample: 0 } });
    });
    await page
      .locator('ap-diagnosis')
      .getByText('A weight of layer 1 has the size 3.0·10³⁸.')
      .waitFor();
    await page.locator('ap-inspector .terms').waitFor();
    assert.deepEqual(await nonsense(page.mainFrame()), []);
    assert.doesNotMatch(await page.locator('ap-vitals').innerText(), /– ± \d/);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.locator('ap-messages').getByText('a weight is too large to compute with').waitFor();
    assert.equal(await page.getByText('Divide the learning rate').count(), 0);
    assert.deepEqual(await nonsense(page.mainFrame()), []);
  },
);
