// The diagnosis as a visitor meets it: it names what ails the run, and its button mends it.
import assert from 'node:assert/strict';
import { until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

const tall = { viewport: { width: 1440, height: 1900 } };

siteTest(
  'vanishing gradients are named with their numbers, and the remedy leads to a network that learns',
  { path: '/#v=1&data=circle&net=8*8:sigmoid&at=2500', context: tall },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 2500);
    const diagnosis = page.locator('.diagnosis');
    await diagnosis.getByText('Gradients vanish').waitFor();
    assert.match(await diagnosis.innerText(), /Layers 1 to \d get little gradient.*0\.25/);
    await page.getByLabel('Speed').selectOption({ label: 'full speed' });
    await diagnosis.getByRole('button', { name: 'Start over with 16 Leaky ReLU' }).click();
    await page.waitForURL(/net=16:leaky_relu/);
    await until(page, 'test-accuracy', (accuracy) => accuracy > 95);
  },
);

siteTest(
  'dead units of a network that learns are told without alarm and without a button',
  { path: '/#v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42&at=2500', context: tall },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 2500);
    const diagnosis = page.locator('.diagnosis.calm');
    await diagnosis.getByText('Training normally').waitFor();
    await diagnosis.getByText('3 dead').waitFor();
    assert.equal(await page.locator('.diagnosis > button').count(), 0);
  },
);

siteTest(
  'a run that goes well is called healthy, and nothing moves while the words change',
  { path: '/#v=1&data=gaussians&net=4:tanh&opt=adam&lr=0.01&at=500', context: tall },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 500);
    await page.locator('.diagnosis.calm').getByText('Training normally').waitFor();
    assert.equal(await page.locator('.diagnosis > button').count(), 0);
    await page.getByRole('button', { name: 'Reset' }).click();
    await until(page, 'steps', (step) => step === 0);
    const box = await page.locator('.diagnosis').boundingBox();
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 300);
    assert.deepEqual(await page.locator('.diagnosis').boundingBox(), box);
  },
);

for (const width of [1440, 390, 320])
  siteTest(
    `where findings are hidden, the strip holds one sentence and no empty room: ${width} px`,
    {
      path: '/?findings=0&autoplay=0#v=1&data=xor&net=8*8:sigmoid&at=20',
      context: { viewport: { width, height: 844 } },
    },
    async ({ page }) => {
      await until(page, 'steps', (step) => step === 20);
      await page.locator('.diagnosis', { hasText: 'step 20' }).waitFor();
      const { lines, isCut } = await page.locator('.diagnosis').evaluate((each) => ({
        lines: each.clientHeight / parseFloat(getComputedStyle(each).lineHeight),
        isCut: each.scrollHeight > each.clientHeight,
      }));
      assert.equal(isCut, false);
      assert.ok(lines < 3, `${lines} lines`);
    },
  );
