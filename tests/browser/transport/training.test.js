// Training as a visitor sees it: it starts by itself, learns, stops, steps, and goes on after every kind of change.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  counter,
  isPlaying,
  openLayer,
  quickStart,
  state,
  until,
  vital,
} from '../support/controls.js';
import { openSite } from '../support/harness.js';
import { siteTest } from '../support/site-test.js';

siteTest('the opening experiment plays by itself and learns the spiral', {}, async ({ page }) => {
  await until(page, 'steps', (step) => step > 10);
  await page.getByLabel('Speed').selectOption({ label: 'full speed' });
  await until(page, 'test-accuracy', (accuracy) => accuracy > 95);
});

siteTest(
  'the page rests at first for those who prefer less motion',
  { context: { reducedMotion: 'reduce' } },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Play', exact: true }).waitFor();
    assert.equal(await counter(page, 'steps'), 0);
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 0);
  },
);

siteTest(
  'a page that is opened in the background trains when it is first seen',
  { path: '/favicon.ico', pages: { '/favicon.ico': { body: '', type: 'text/html' } } },
  async ({ page, url }) => {
    await page.addInitScript(() => {
      const here = /** @type {any} */ (window);
      here.unseen = true;
      Object.defineProperty(document, 'hidden', { get: () => here.unseen });
    });
    await page.goto(`${url}/#v=1&data=xor&net=4:tanh`);
    const play = page.getByRole('button', { name: 'Play', exact: true });
    await play.waitFor();
    await page.waitForTimeout(500);
    assert.equal(await isPlaying(page), false);
    await page.evaluate(() => {
      /** @type {any} */ (window).unseen = false;
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await until(page, 'steps', (step) => step > 0);
  },
);

siteTest('one batch, one epoch and reset', { path: quickStart }, async ({ page }) => {
  await page.getByRole('button', { name: 'One batch', exact: true }).click();
  await until(page, 'steps', (step) => step === 1);
  const first = await state(page);
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  assert.equal(await counter(page, 'epochs'), 1);
  await page.getByRole('button', { name: 'Reset' }).click();
  await until(page, 'steps', (step) => step === 0);
  await page.getByRole('button', { name: 'One batch', exact: true }).click();
  await until(page, 'steps', (step) => step === 1);
  assert.equal(await state(page), first);
});

const leaky = '/#v=1&data=spiral&net=3*8:leaky_relu&opt=adam&seed=6&at=400';

siteTest(
  'another activation in the middle of training keeps the weights, and kills units',
  { path: leaky, context: { viewport: { width: 1440, height: 1300 } } },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 400);
    const curve = () =>
      page
        .locator('article.vital >> nth=2 >> canvas >> nth=0')
        .evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
    const before = await curve();
    for (const layer of [1, 2, 3])
      assert.equal(await vital(page, layer, 'dead').innerText(), '0 of 8');

    await openLayer(page, 1);
    await page.getByRole('button', { name: 'all layers' }).click();
    await page.getByRole('radio', { name: 'ReLU', exact: true }).click();
    await page.keyboard.press('Escape');
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.number-dead dd')].some((dead) =>
        /^[1-8] of 8$/.test((dead.textContent ?? '').trim()),
      ),
    );
    assert.equal(await counter(page, 'steps'), 400);
    assert.ok((await curve()) !== before, 'the histogram under the curve is the same');
    await page.getByText('changed mid-run').waitFor();
  },
);

siteTest(
  'layers and units are added and removed in place',
  { path: quickStart },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Add a hidden layer' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.layer-chip').length === 3);
    await page.getByRole('button', { name: 'Add a unit to layer 3' }).click();
    await page.waitForURL(/net=4:tanh,4:tanh,5:tanh/);
    for (const left of [2, 1, 0]) {
      await page.getByRole('button', { name: 'Remove the last hidden layer' }).click();
      await page.waitForFunction(
        (count) => document.querySelectorAll('.layer-chip').length === count,
        left,
      );
    }
    await page.waitForURL(/net=none/);
    await page.getByRole('button', { name: 'One epoch' }).click();
    await until(page, 'steps', (step) => step === 25);
  },
);

siteTest(
  'divergence is caught, said, and remedied',
  { path: '/#v=1&data=spiral&net=8:relu,8:relu&loss=mse&lr=10&at=0' },
  async ({ page }) => {
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await page.getByText('Training diverged').waitFor();
    assert.equal(await isPlaying(page), false);
    await page.getByRole('button', { name: 'Divide the learning rate by 10' }).click();
    await page.waitForURL(/lr=1(&|$)/);
    await until(page, 'steps', (step) => step === 0);
  },
);

for (const data of ['blobs:5', 'sine', 'hills', 'glyphs', 'waves']) {
  siteTest(
    `data that a link names is trained on: ${data}`,
    { path: `/#data=${data}` },
    async ({ page }) => {
      await until(page, 'steps', (step) => step > 5);
    },
  );
}

siteTest('without workers the engine runs on the page', {}, async ({ page, url }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Worker'));
  await page.goto(`${url}/?again${quickStart.slice(1)}`);
  await page.getByRole('button', { name: 'One epoch' }).click();
  await until(page, 'steps', (step) => step === 25);
  await page.getByRole('button', { name: 'Play', exact: true }).click();
  await until(page, 'steps', (step) => step > 40);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
});

test('an engine that does not load is said in words', async () => {
  const { page, url, close } = await openSite();
  try {
    await page.route('**/engine-*.wasm', (route) => route.abort());
    await page.goto(`${url}/?again`);
    await page.getByText('The engine did not load: engine-').waitFor();
  } finally {
    await close();
  }
});
