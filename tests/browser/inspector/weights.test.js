// Weights, biases and slopes set by hand, what may not be, and the update that killed a unit.
import assert from 'node:assert/strict';
import { measured } from '../../../web/format/numbers.js';
import { openingExperiment } from '../../../web/address/opening-experiment.js';
import { openHost } from '../../support/engine.js';
import { nothingRequested } from '../../../web/engine/request.js';
import { counter, state, until, vital } from '../support/controls.js';
import { engineAt, numbers, path, shows, text, tile } from '../support/inspector.js';
import { siteTest } from '../support/site-test.js';

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
    await page.getByRole('heading', { name: 'PReLU (0.6)' }).waitFor();
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
    await page.getByRole('button', { name: 'One batch', exact: true }).click();
    await until(page, 'steps', (step) => step === 601);
    const { digest } = await engineAt(openingExperiment, 601, { sample: 0 });
    assert.equal(await state(page), digest.slice(0, 8));
    assert.notEqual(await state(page), before);
  },
);

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

siteTest(
  'a unit is dragged along its curve, dies, revives, and one undo takes the drag back',
  { path: path.replace(/net=[^&]*/, 'net=4:relu,5:relu') },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 60);
    const before = String(await state(page));
    await tile(page, 1, 1).click();
    await shows(page, 'Layer 1, unit 2');
    const place = page.getByRole('spinbutton', { name: 'Place on its curve' });
    const biasNow = async () => Number(await place.getAttribute('aria-valuenow'));
    const start = await biasNow();
    const box = await place.boundingBox();
    assert.ok(box);
    const y = box.y + box.height / 2;
    await page.mouse.move(box.x + box.width / 2, y);
    await page.mouse.down();
    const reached = (/** @type {number} */ x) => page.mouse.move(x, y, { steps: 6 });
    await reached(box.x - box.width);
    const dead = page.locator('.tile[aria-label*="Layer 1, unit 2: dead"]');
    await dead.waitFor();
    // From the left end of the picture to the right one, z grows by twice its reach, a power of two.
    await reached(box.x + box.width / 2);
    await dead.waitFor({ state: 'detached' });
    await reached(box.x + box.width / 2 - (box.width - 16) / 8);
    await page.mouse.up();
    const quarter = (start - (await biasNow())) * 4;
    assert.ok(
      Math.abs(Math.log2(quarter) - Math.round(Math.log2(quarter))) < 0.01,
      `four quarters are ${quarter}`,
    );
    assert.notEqual(await state(page), before);
    await page.keyboard.press('Control+z');
    await page.locator('.digest').getByText(before).waitFor();

    await place.focus();
    const back = await biasNow();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowLeft');
    assert.ok(Math.abs((await biasNow()) - (back - 0.9)) < 1e-5);
  },
);
