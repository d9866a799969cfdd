// The inspector: opened in every way, its numbers against the engine's own, weights set by hand, the update that killed a unit,
// and the panel for everyone.
import assert from 'node:assert/strict';
import { measured } from '../../../web/format/numbers.js';
import { nothingRequested } from '../../../web/engine/request.js';
import { openingExperiment } from '../../../web/address/opening-experiment.js';
import { openHost } from '../../support/engine.js';
import { violations } from '../support/axe.js';
import { counter, state, until, vital } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Locator, Page} from 'playwright-core' */
/** @import {Trace, TraceRequest} from '../../../web/engine/types.js' */

const text = 'v=1&data=xor&net=4:tanh,5:relu&opt=adam&lr=0.01';
const path = `/#${text}&at=60`;

/**
 * The button of a unit; column 0 holds the inputs.
 *
 * @param {Page} page
 * @param {number} column
 * @param {number} index
 */
function tile(page, column, index) {
  return page.locator(`.tile[data-column="${column}"][data-index="${index}"]`);
}

/**
 * @param {Page} page
 * @param {string} name
 */
async function shows(page, name) {
  await page.locator('#inspector-heading', { hasText: name }).waitFor();
  await page.locator('.terms').waitFor();
}

/**
 * The exact numbers behind what is shown.
 *
 * @param {Locator} rows
 * @param {string} name of the data attribute
 */
function numbers(rows, name) {
  return rows.evaluateAll(
    (all, attribute) => all.map((row) => Number(row.getAttribute(`data-${attribute}`))),
    name,
  );
}

/**
 * The engine at the same step, in this process.
 *
 * @param {string} experiment
 * @param {number} step
 * @param {TraceRequest} request
 * @param {(host: import('../../support/only-run.js').OnlyRun) => void} [change]
 */
async function engineAt(experiment, step, request, change = () => {}) {
  const host = await openHost();
  try {
    const { description } = host.open(experiment);
    await host.run(step);
    change(host);
    const frame = host.frame({ ...nothingRequested, parameters: true, trace: request });
    return { ...frame, trace: /** @type {Trace} */ (frame.trace), description };
  } finally {
    host.terminate();
  }
}

/**
 * @param {number} actual
 * @param {number} wanted
 */
function near(actual, wanted) {
  const difference = Math.abs(actual - wanted);
  assert.ok(difference <= 1e-5 * Math.max(1e-3, Math.abs(wanted)), `${actual} is not ${wanted}`);
}

siteTest(
  'a click on a unit opens it, moves nothing, and Escape closes it',
  { path },
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

siteTest('Escape in a number that is typed drops the draft only', { path }, async ({ page }) => {
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
});

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

siteTest('a weight is set by typing, by keys and by dragging', { path }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 60);
  await tile(page, 2, 3).click();
  await shows(page, 'Layer 2, unit 4');
  const { description } = await engineAt(text, 60, { sample: 0 });
  const layer = description.layers[1];
  const first = layer.weights + 3 * layer.inputs;
  const digestOf = async (/** @type {[number, number][]} */ ...set) =>
    (
      await engineAt(text, 60, { sample: 0 }, (host) =>
        set.forEach(([index, value]) => host.setParameter(index, value)),
      )
    ).digest.slice(0, 8);
  const shown = async (/** @type {string} */ digest) =>
    page.locator('.digest').getByText(digest).waitFor();
  const weight = page.locator(`.parameter[data-index="${first}"]`);

  await weight.fill('0,75');
  await page.keyboard.press('Enter');
  await shown(await digestOf([first, 0.75]));
  assert.equal(await counter(page, 'steps'), 60);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await shown(await digestOf([first, -0.04]));
  await weight.fill('9');
  await page.keyboard.press('Escape');
  assert.equal(await weight.inputValue(), '−0.04');
  await shows(page, 'Layer 2, unit 4');

  const bias = page.locator('.terms .bias .parameter');
  const box = await bias.boundingBox();
  assert.ok(box);
  const start = Number((await bias.getAttribute('aria-valuenow')) ?? NaN);
  await page.locator('#inspector-heading').click();
  await page.mouse.move(box.x + 20, box.y + 8);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 8, { steps: 4 });
  await page.mouse.move(box.x + 120, box.y - 200, { steps: 4 });
  await page.mouse.up();
  await page.waitForFunction((wanted) => {
    const input = document.querySelector('.terms .bias .parameter');
    return Math.abs(Number(input?.getAttribute('aria-valuenow')) - wanted) < 1e-6;
  }, start + 1);
  const dragged = Number((start + 1).toPrecision(7));
  await shown(await digestOf([first, -0.04], [layer.biases + 3, dragged]));
});

siteTest('what cannot be used is said, and nothing is lost', { path }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 60);
  await tile(page, 1, 0).click();
  await shows(page, 'Layer 1, unit 1');
  const before = await state(page);
  const weight = page.getByRole('spinbutton', { name: 'Weight from x₁' });
  const value = await weight.getAttribute('aria-valuenow');
  for (const bad of ['one', '1e99']) {
    await weight.fill(bad);
    await page.keyboard.press('Enter');
    const message = await page.getByRole('alert').innerText();
    for (const part of ['Weight from x₁', bad, '3.4·10³⁸'])
      assert.ok(message.includes(part), message);
    assert.equal(await weight.getAttribute('aria-invalid'), 'true');
    assert.equal(await weight.inputValue(), bad);
  }
  await page.keyboard.press('Escape');
  assert.equal(await page.getByRole('alert').count(), 0);
  assert.equal(await weight.getAttribute('aria-valuenow'), value);
  assert.equal(await state(page), before);
});

siteTest(
  'a bias of −100 kills the unit, here, in the network and in the vital signs',
  { path, context: { viewport: { width: 1440, height: 1300 } } },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    await tile(page, 2, 3).click();
    await shows(page, 'Layer 2, unit 4');
    const dead = Number((await vital(page, 2, 'dead').innerText()).split(' ')[0]);
    await page.getByRole('spinbutton', { name: 'Bias' }).fill('-100');
    await page.keyboard.press('Enter');
    await page.locator('.tile[aria-label*="Layer 2, unit 4: dead"]').waitFor();
    await page.locator('.part-life').getByText('Found dead at step 60').waitFor();
    await page.waitForFunction(
      (wanted) => document.querySelectorAll('.number-dead dd')[1].textContent?.startsWith(wanted),
      String(dead + 1),
    );
    await page.locator('.find-death').click();
    await page.getByText('No update did it').waitFor();
  },
);

siteTest(
  'a learned slope is set by hand',
  { path: '/#data=xor&net=3:prelu&at=5' },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 5);
    await tile(page, 1, 1).click();
    await shows(page, 'Layer 1, unit 2');
    await page.getByRole('spinbutton', { name: 'Slope' }).fill('0.6');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'prelu(0.6)' }).waitFor();
    const { digest } = await engineAt('data=xor&net=3:prelu', 5, { sample: 0 }, (host) => {
      const [{ slopes }] = host.change('data=xor&net=3:prelu').description.layers;
      host.setParameter((slopes ?? 0) + 1, 0.6);
    });
    await page.locator('.digest').getByText(digest.slice(0, 8)).waitFor();
  },
);

siteTest(
  'the update that killed a unit is found, and the present comes back',
  { path: `/#${openingExperiment}&at=600` },
  async ({ page }) => {
    const host = await openHost();
    /** @type {import('../../../web/engine/types.js').UnitLife | undefined} */
    let life;
    host.open(openingExperiment);
    for (let step = 0; step <= 600; step++) {
      const { lives } = host.frame({ ...nothingRequested, lives: true });
      life = lives?.units.find(({ state }) => state === 1);
      if (step < 600) await host.step(1);
    }
    host.terminate();
    assert.ok(life && life.deaths > 0);
    const column = 1 + Math.floor(life.unit / 8);

    await until(page, 'steps', (step) => step === 600, 60_000);
    const before = await state(page);
    await tile(page, column, life.unit % 8).click();
    await page.locator('.find-death').click();
    await page.locator('.death').waitFor();
    assert.deepEqual(await numbers(page.locator('.death'), 'step'), [life.since]);
    const parts = await page.locator('.shift dd').allInnerTexts();
    const wanted = [life.bias, life.weights, life.inputs].map((part) => measured(part ?? NaN));
    assert.deepEqual(parts, wanted);
    await page.getByRole('button', { name: 'One batch' }).click();
    await until(page, 'steps', (step) => step === 601);
    const { digest } = await engineAt(openingExperiment, 601, { sample: 0 });
    assert.equal(await state(page), digest.slice(0, 8));
    assert.notEqual(await state(page), before);
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

siteTest('its height is set by keyboard and by dragging', { path }, async ({ page }) => {
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
});

siteTest(
  'where the network is locked, weights are shown and not to be changed',
  { path: path.replace('/#', '/?lock=network#') },
  async ({ page }) => {
    await tile(page, 2, 0).click();
    await shows(page, 'Layer 2, unit 1');
    const fields = page.locator('.terms .parameter');
    await fields.first().waitFor();
    assert.equal(await page.locator('.terms .parameter:disabled').count(), await fields.count());
  },
);

/** @type {{name: string, width: number, height: number, colorScheme: 'light' | 'dark', touch: boolean}[]} */
const screens = [
  { name: 'wide, light', width: 1440, height: 900, colorScheme: 'light', touch: false },
  { name: 'wide, dark', width: 1440, height: 900, colorScheme: 'dark', touch: false },
  { name: 'tablet', width: 1024, height: 768, colorScheme: 'light', touch: true },
  { name: 'phone', width: 390, height: 844, colorScheme: 'dark', touch: true },
  { name: 'small frame', width: 500, height: 300, colorScheme: 'light', touch: false },
];

for (const { name, width, height, colorScheme, touch } of screens) {
  const context = { viewport: { width, height }, colorScheme, hasTouch: touch, isMobile: touch };
  siteTest(
    `axe finds nothing, and nothing scrolls sideways: ${name}`,
    { path, context },
    async ({ page }) => {
      await until(page, 'epochs', (epoch) => epoch >= 1);
      await tile(page, 2, 0).click();
      await shows(page, 'Layer 2, unit 1');
      assert.deepEqual(await violations(page), []);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      assert.equal(overflow, 0);
    },
  );
}

siteTest(
  'by touch on a phone: tapped, read, stepped, edited, closed',
  { path, context: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true } },
  async ({ page }) => {
    await until(page, 'epochs', (epoch) => epoch >= 1);
    const surface = page.locator('.surface-picture');
    await surface.scrollIntoViewIfNeeded();
    await surface.tap({ position: { x: 100, y: 300 } });
    await shows(page, 'Output unit 1');
    const mark = await page.locator('.pick-mark path').first().boundingBox();
    const panel = await page.locator('.inspector').boundingBox();
    assert.ok(mark && panel);
    assert.ok(mark.y + mark.height < panel.y, 'what was tapped is covered');
    const small = await page.evaluate(() =>
      [...document.querySelectorAll('.inspector :is(button, select)')]
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.height > 0 && box.height < 40)
        .map(({ element }) => element.outerHTML.slice(0, 80)),
    );
    assert.deepEqual(small, []);
    await page.getByRole('button', { name: 'Next sample' }).tap();
    await page.getByText(/sample \d+ of 250/).waitFor();
    const bias = page.getByRole('spinbutton', { name: 'Bias' });
    await bias.tap();
    await bias.fill('2');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelector('.terms .bias')?.getAttribute('data-value') === '2',
    );
    await page.getByRole('button', { name: 'Close the inspector' }).tap();
    await page.locator('ap-inspector').waitFor({ state: 'detached' });
  },
);
