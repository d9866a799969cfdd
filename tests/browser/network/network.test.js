// The network panel: links by weight and by gradient, values on hover, swaps that keep the weights or start anew, and networks of a
// thousand units.
import assert from 'node:assert/strict';
import { measured, powerOfTen } from '../../../web/format/numbers.js';
import { violations } from '../support/axe.js';
import { counter, openLayer, quickStart, state, until } from '../support/controls.js';
import { trained } from '../support/engine.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const small = 'v=1&data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01';

/**
 * The middle of the link between two units.
 *
 * @param {Page} page
 * @param {[number, number]} from column and index
 * @param {[number, number]} to
 */
async function middleOfLink(page, from, to) {
  const [a, b] = await Promise.all(
    [from, to].map(([column, index]) =>
      page.locator(`.tile[data-column="${column}"][data-index="${index}"]`).boundingBox(),
    ),
  );
  assert.ok(a && b);
  return { x: (a.x + a.width + b.x) / 2, y: (a.y + a.height / 2 + b.y + b.height / 2) / 2 };
}

siteTest(
  'a link tells its weight and its gradient, as the engine has them',
  { path: `/#${small}&at=30` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 30);
    const { frame, description } = await trained(small, 30);
    const { weights, inputs } = description.layers[1];
    // Where several links cross, the nearest one is told; from corner to corner there is one.
    const { x, y } = await middleOfLink(page, [1, 0], [2, 1]);
    await page.mouse.move(x, y);
    const label = page.locator('.link-label');
    await label.waitFor();
    const [, source, target] = (await label.innerText()).match(/unit (\d) → unit (\d)/) ?? [];
    const index = weights + (Number(target) - 1) * inputs + Number(source) - 1;
    const gradient = measured(frame.gradients[index]);
    await page.waitForFunction(
      (value) => document.querySelectorAll('.link-label dd')[1]?.textContent === value,
      gradient,
    );
    assert.equal(await label.locator('dd').first().innerText(), measured(frame.parameters[index]));
    await page.mouse.move(1, 1);
    await label.waitFor({ state: 'detached' });
  },
);

for (const net of ['4:tanh,2:tanh', '4:tanh', '9:tanh,9:tanh,9:tanh']) {
  siteTest(
    `a unit that is pointed at while the network becomes ${net} is let go`,
    { path: `/#${small}&at=30` },
    async ({ page }) => {
      await until(page, 'steps', (step) => step === 30);
      await page.locator('.tile[data-column="2"][data-index="3"]').hover();
      await page.locator('.unit-card').waitFor();
      await page.evaluate(
        (hash) => (location.hash = hash),
        small.replace(/net=[^&]*/, `net=${net}`),
      );
      await page.locator('.unit-card').waitFor({ state: 'detached' });
      await until(page, 'steps', (step) => step === 0);
    },
  );
}

siteTest(
  'an input has a name and a map, and no state of a unit',
  { path: `/#${small}&at=30` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 30);
    const input = page.locator('.tile[data-column="0"][data-index="1"]');
    await input.hover();
    const card = page.locator('.unit-card');
    await card.waitFor();
    await card.locator('canvas').waitFor();
    assert.equal((await card.innerText()).trim(), 'Input x₂');
    assert.equal(await input.getAttribute('aria-label'), 'Input x₂');
  },
);

siteTest(
  'on touch screens a tap tells a link’s weight, and it stays',
  { path: `/#${small}&at=30`, context: { hasTouch: true, viewport: { width: 1024, height: 900 } } },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 30);
    await page.locator('.tile[data-column="1"][data-index="0"]').scrollIntoViewIfNeeded();
    const { x, y } = await middleOfLink(page, [1, 0], [2, 1]);
    await page.touchscreen.tap(x, y);
    await page.locator('.link-label').waitFor();
    await page.getByText('More settings').first().tap();
    await page.locator('.link-label').waitFor({ state: 'detached' });
  },
);

siteTest(
  'links can show the gradient, from the power of ten above the largest one down',
  { path: `/#${small}&at=30` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 30);
    const links = () =>
      page
        .locator('.links-picture')
        .evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
    const byWeight = await links();
    await page.locator('.links-key').getByRole('button', { name: 'gradient' }).click();
    const { frame } = await trained(small, 30);
    const most = Math.max(...frame.gradients.map(Math.abs));
    const top = powerOfTen(Math.ceil(Math.log10(most)), 0);
    await page.waitForFunction(
      (text) => document.querySelector('.links-key .ramp-start')?.textContent === text,
      top === '10⁰' ? '1' : top,
    );
    assert.notEqual(await links(), byWeight);
    assert.deepEqual(await violations(page), []);
    await page.locator('.links-key').getByRole('button', { name: 'weight' }).click();
    await page.mouse.move(1, 1);
    await page.waitForFunction(
      (before) =>
        /** @type {HTMLCanvasElement} */ (document.querySelector('.links-picture')).toDataURL() ===
        before,
      byWeight,
    );
  },
);

siteTest(
  'another activation keeps the weights, or starts the run anew, as the reader chooses',
  { path: `/#${small}&at=30` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 30);
    await openLayer(page, 1);
    const keep = page.getByRole('checkbox', { name: 'Keep the weights' });
    assert.equal(await keep.isChecked(), true);
    await page.getByRole('radio', { name: 'ReLU', exact: true }).click();
    await page.waitForURL(/net=4:relu,4:tanh/);
    assert.equal(await counter(page, 'steps'), 30);

    await keep.uncheck();
    await page.getByText('starts anew at step 0').waitFor();
    await page.getByRole('radio', { name: 'ELU', exact: true }).click();
    await until(page, 'steps', (step) => step === 0);
    const { frame } = await trained(small.replace('4:tanh,4', '4:elu,4'), 0);
    await page.waitForFunction(
      (digest) => document.querySelector('.digest')?.textContent?.includes(digest),
      frame.digest.slice(0, 8),
    );
    assert.equal(await state(page), frame.digest.slice(0, 8));
  },
);

siteTest(
  'the dialog of a layer is fetched when it is first opened',
  { path: quickStart },
  async ({ page }) => {
    const there = () => page.evaluate(() => customElements.get('ap-layer-editor') !== undefined);
    assert.ok(!(await there()));
    await openLayer(page, 2);
    assert.ok(await there());
    assert.deepEqual(await violations(page), []);
  },
);

const crowd = 'v=1&data=spiral&net=16*64:relu&lr=0.01&seed=4';

siteTest(
  'a network of a thousand units is shown whole, and every unit is in reach',
  { path: `/#${crowd}&at=10` },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 10);
    const { frame, tables, layer } = await trained(crowd, 10);
    const stop = page.locator('.tile[tabindex="0"]');
    await stop.waitFor();
    assert.ok((await page.locator('.tile').count()) < 40, 'cells are not buttons each');
    await stop.focus();
    await page.keyboard.press('End');
    await page.locator('.tile:focus[data-column="1"][data-index="63"]').waitFor();
    await page.locator('.unit-card').getByText('Layer 1, unit 64').waitFor();
    const start = 63 * tables.unitNumbers.length;
    const gradient = frame.units[start + tables.unitNumbers.indexOf('gradient')];
    await page.locator('.unit-card dd').getByText(measured(gradient), { exact: true }).waitFor();
    await page.keyboard.press('ArrowRight');
    await page.locator('.tile:focus[data-column="2"]').waitFor();

    // By pointer: from cell to cell.
    const box = await page.locator('.tile:focus').boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2 - 9);
    await page
      .locator('.unit-card')
      .getByText(/Layer 2, unit \d+/)
      .waitFor();
    assert.ok(layer(15, 'dead') >= 0);
    assert.deepEqual(await violations(page), []);
  },
);

siteTest(
  'in training, links are drawn column after column, and make the picture that is drawn at once at rest',
  { path: '/#v=1&data=spiral&net=6*8:relu&lr=1e-12&at=0' },
  async ({ page }) => {
    // On white: of what is nearly transparent the colour says nothing.
    const pixels = () =>
      page.locator('.links-picture').evaluate((canvas) => {
        const copy = new OffscreenCanvas(1, 1);
        ({ width: copy.width, height: copy.height } = /** @type {HTMLCanvasElement} */ (canvas));
        const context = copy.getContext('2d');
        if (!context) throw new Error('no canvas');
        context.fillStyle = 'white';
        context.fillRect(0, 0, copy.width, copy.height);
        context.drawImage(/** @type {HTMLCanvasElement} */ (canvas), 0, 0);
        return [...context.getImageData(0, 0, copy.width, copy.height).data];
      });
    await until(page, 'steps', (step) => step === 0);
    // Pointing at a unit and away again draws the whole picture once more.
    await page.locator('.tile[data-column="1"][data-index="0"]').hover();
    await page.locator('.unit-card').waitFor();
    await page.mouse.move(1, 1);
    await page.locator('.unit-card').waitFor({ state: 'detached' });
    await page.evaluate(() => new Promise(requestAnimationFrame));
    const atOnce = await pixels();
    // At this rate no weight moves.
    await page.getByRole('button', { name: 'Play', exact: true }).click();
    await until(page, 'steps', (step) => step > 0);
    // What is not drawn anew stays black.
    await page.locator('.links-picture').evaluate((canvas) => {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      /** @type {HTMLCanvasElement} */ (canvas).getContext('2d')?.fillRect(0, 0, width, height);
    });
    await until(page, 'steps', (step) => step > 200);
    const inParts = await pixels();
    const other = atOnce.filter((value, i) => Math.abs(value - inParts[i]) > 30).length;
    // A seam one pixel wide would be four hundred.
    assert.ok(other < 100, `${other} of ${atOnce.length} values differ`);
  },
);

for (const [width, height] of [
  [1440, 900],
  [1024, 768],
  [390, 844],
]) {
  siteTest(
    `nothing moves while the network trains: ${width} × ${height}`,
    {
      path: '/#v=1&data=spiral&net=6*8:relu&opt=adam&lr=0.01&at=100',
      context: { viewport: { width, height } },
    },
    async ({ page }) => {
      await page.getByRole('button', { name: 'Play', exact: true }).click();
      await until(page, 'epochs', (epoch) => epoch >= 5);
      await page.evaluate(() => {
        const shifts = /** @type {string[]} */ ([]);
        Object.assign(window, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) {
            const { sources } = /** @type {PerformanceEntry & {sources: {node: Element}[]}} */ (
              entry
            );
            for (const { node } of sources) {
              const element =
                node instanceof Element ? node : /** @type {Node} */ (node)?.parentElement;
              if (element?.closest('ap-network, ap-vitals'))
                shifts.push(element.outerHTML.slice(0, 99));
            }
          }
        }).observe({ type: 'layout-shift' });
      });
      await until(page, 'epochs', (epoch) => epoch >= 15);
      assert.deepEqual(await page.evaluate('shifts'), []);
    },
  );
}

siteTest(
  'a network alone in a low window has its head above it, and is painted',
  {
    path: '/?embed=1&show=network#v=1&data=spiral&net=8:relu,8:relu',
    context: { viewport: { width: 500, height: 300 } },
  },
  async ({ page }) => {
    await page.waitForLoadState('networkidle');
    await page.locator('.tile').first().waitFor({ state: 'attached' });
    const head = await page.locator('.network .panel-head').boundingBox();
    const cards = await page.locator('.life-row').boundingBox();
    assert.ok(head && cards && head.y + head.height <= cards.y && head.x + head.width <= 500);
    await page.waitForFunction(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.units-picture'));
      const { width, height } = canvas;
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, width, height).data;
      return pixels?.some((value) => value > 0);
    });
  },
);
