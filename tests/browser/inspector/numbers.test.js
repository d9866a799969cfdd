// The inspector's numbers against the engine's own, and while they change.
import assert from 'node:assert/strict';
import { measured } from '../../../web/format/numbers.js';
import { state, until } from '../support/controls.js';
import { engineAt, near, numbers, path, shows, text, tile } from '../support/inspector.js';
import { siteTest } from '../support/site-test.js';

siteTest('the terms are the engine’s and add up to its z', { path }, async ({ page }) => {
  const unit = { layer: 1, unit: 3 };
  const { trace, digest } = await engineAt(text, 60, { sample: 0, unit });
  await until(page, 'steps', (step) => step === 60);
  assert.equal(await state(page), digest.slice(0, 8));
  await tile(page, 2, 3).click();
  await shows(page, 'Layer 2, unit 4');
  const z = trace.z[4 + 3];
  const terms = await numbers(page.locator('.terms .term'), 'value');
  const [bias] = await numbers(page.locator('.terms .bias'), 'value');
  assert.equal(terms.length, 4);
  near(
    terms.reduce((sum, term) => sum + term, bias),
    z,
  );
  assert.deepEqual(await numbers(page.locator('.sum-z'), 'value'), [z]);
  assert.deepEqual(await numbers(page.locator('.sum-a'), 'value'), [trace.a[4 + 3]]);
  assert.equal(await page.locator('.sum-z strong').innerText(), measured(z));
  assert.equal(await page.locator('.sample-loss dd').innerText(), measured(trace.loss));
  const slope = await page.locator('.place-numbers dd').nth(2).innerText();
  assert.equal(slope, measured(trace.slope[4 + 3]));

  await page.getByRole('button', { name: 'Next sample' }).click();
  await page.getByText('training sample 2 of').waitFor();
  const next = await engineAt(text, 60, { sample: 1, unit });
  assert.deepEqual(await numbers(page.locator('.sum-z'), 'value'), [next.trace.z[4 + 3]]);
  await page.getByRole('button', { name: 'Previous sample' }).click();
  await page.getByRole('button', { name: 'Previous sample' }).click();
  await page.getByText('held-out sample 250 of 250').waitFor();
});

siteTest(
  'of many inputs the largest are shown, the rest as a sum',
  { path: '/#data=glyphs&net=3:relu&at=20' },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 20);
    await tile(page, 1, 0).click();
    await shows(page, 'Layer 1, unit 1');
    const sum = async () => {
      const terms = await numbers(page.locator('.terms .term'), 'value');
      const [bias] = await numbers(page.locator('.terms .bias'), 'value');
      return { count: terms.length, total: terms.reduce((a, b) => a + b, bias) };
    };
    const few = await sum();
    assert.equal(few.count, 12);
    const [rest] = await numbers(page.locator('.terms .rest'), 'sum');
    const [z] = await numbers(page.locator('.sum-z'), 'value');
    near(few.total + rest, z);
    for (const left of [132, 96, 60, 24]) {
      await page.getByRole('button', { name: `and ${left} more` }).click();
    }
    await page.waitForFunction(() => document.querySelectorAll('.terms .term').length === 144);
    near((await sum()).total, z);
    await page.getByRole('button', { name: 'Show the largest only' }).click();
    await page.getByRole('button', { name: 'and 132 more' }).waitFor();
  },
);

siteTest(
  'the ledger is a multiplication that ends at the gradient',
  { path: `/#${text.replace('4:tanh,5:relu', '5*4:sigmoid')}&at=60` },
  async ({ page }) => {
    const unit = { layer: 0, unit: 2 };
    const { trace } = await engineAt(text.replace('4:tanh,5:relu', '5*4:sigmoid'), 60, {
      sample: 0,
      unit,
    });
    await until(page, 'steps', (step) => step === 60);
    await tile(page, 1, 2).click();
    await shows(page, 'Layer 1, unit 3');
    const rows = page.locator('.ledger tbody tr');
    const gradients = await numbers(rows, 'gradient');
    assert.deepEqual(gradients, trace.ledger.map(({ gradientZ }) => gradientZ).reverse());
    const factors = await numbers(page.locator('.ledger [data-factor]'), 'factor');
    assert.equal(factors.length, 10);
    near(
      factors.reduce((product, each) => product * each, gradients[0]),
      gradients[5],
    );
    // What is written is enough to multiply it out by hand.
    const written = await page.locator('.ledger [data-factor]').allInnerTexts();
    const byHand = written.reduce(
      (product, cell) => product * Number(cell.trim().replace('×', '').replace('−', '-')),
      gradients[0],
    );
    assert.ok(Math.abs(byHand / gradients[5] - 1) < 0.25, `${byHand} by hand, ${gradients[5]}`);
    assert.equal(
      await page.locator('.ledger .chosen b').first().innerText(),
      measured(gradients[5]),
    );

    assert.equal(await page.locator('.smallest').count(), 1);
    const smallest = await numbers(page.locator('.smallest'), 'factor');
    assert.equal(smallest[0], Math.min(...factors));
    const products = await numbers(page.locator('.ledger [data-product]'), 'product');
    const contribution = trace.path.reduce(
      (product, { weight, slope }) => product * weight * slope,
      trace.gradientZ[trace.gradientZ.length - 1],
    );
    near(products[5] / contribution, 1);
    await page.locator('.ledger-result').getByText(measured(trace.gradientZ[2])).waitFor();
  },
);

siteTest(
  'while training the numbers follow, and rows stay where they are',
  { path },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    await tile(page, 2, 3).click();
    await shows(page, 'Layer 2, unit 4');
    const z = () => numbers(page.locator('.sum-z'), 'value');
    const [resting] = await z();
    const places = () =>
      page.locator('.inspector').evaluate((panel) =>
        [...panel.querySelectorAll('th, td, dt, canvas, h2, h3, button')].map((part) => {
          const { left, top } = part.getBoundingClientRect();
          return `${Math.round(left)} ${Math.round(top)}`;
        }),
      );
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.waitForFunction(
      (old) => document.querySelector('.sum-z')?.getAttribute('data-value') !== String(old),
      resting,
    );
    const first = await places();
    await until(page, 'steps', (step) => step > 200);
    assert.deepEqual(await places(), first);
    await page.getByRole('button', { name: 'Pause', exact: true }).click();
  },
);
