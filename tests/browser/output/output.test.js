// The output panel: what it shows of folds, regions, classes, curves, images and sounds is what the engine says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { likeliest } from '../../../web/draw/plane/classes.js';
import { fixed, percent } from '../../../web/format/numbers.js';
import { nothingRequested } from '../../../web/engine/request.js';
import { openHost } from '../../support/engine.js';
import { counter, state, until } from '../support/controls.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */
/** @import {FrameRequest} from '../../../web/engine/types.js' */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tall = { viewport: { width: 1440, height: 1600 } };

/**
 * Asks the engine of this process about the same experiment at the same step.
 *
 * @param {string} text
 * @param {number} steps
 * @param {Partial<FrameRequest>} request
 */
async function ask(text, steps, request) {
  const host = await openHost();
  try {
    host.open(text);
    await host.run(steps);
    const frame = host.frame({ ...nothingRequested, ...request });
    return { frame, samples: host.data(), leastSquares: host.leastSquares() };
  } finally {
    host.terminate();
  }
}

/**
 * @param {Page} page
 * @returns {Promise<string[]>} what axe finds wrong
 */
async function violations(page) {
  await page.evaluate(axe);
  const { violations: found } =
    /** @type {{violations: {id: string, nodes: {html: string}[]}[]}} */ (
      await page.evaluate('axe.run()')
    );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}

/** @param {string} text */
const pathOf = (text, steps = 0) => `/#${text}&at=${steps}`;

const spiral = 'data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42';

siteTest(
  'the number of linear regions is the engine’s, for the same state',
  { path: pathOf(spiral, 500) },
  async ({ page }) => {
    const { frame } = await ask(spiral, 500, { regions: 90 });
    await until(page, 'steps', (step) => step === 500);
    await page.waitForFunction(
      (regions) => document.querySelector('.regions')?.textContent?.endsWith(`: ${regions}`),
      String(frame.regions),
    );
    assert.equal(await state(page), frame.digest.slice(0, 8));
    assert.ok(Number(frame.regions) > 50);
  },
);

siteTest('folds are switched by their chip', { path: pathOf(spiral, 300) }, async ({ page }) => {
  await until(page, 'steps', (step) => step === 300);
  const inked = () =>
    page.evaluate(() => {
      const canvas = /** @type {HTMLCanvasElement} */ (document.querySelector('.folds-picture'));
      // Read from a copy: the page's own canvas is not meant for that.
      const { width, height } = canvas;
      const copy = Object.assign(document.createElement('canvas'), { width, height });
      const context = /** @type {CanvasRenderingContext2D} */ (
        copy.getContext('2d', { willReadFrequently: true })
      );
      context.drawImage(canvas, 0, 0);
      const { data } = context.getImageData(0, 0, width, height);
      return data.filter((_, i) => i % 4 === 3).some((opacity) => opacity > 0);
    });
  const chip = page.getByRole('button', { name: 'folds' });
  await page.waitForTimeout(500);
  assert.equal(await chip.getAttribute('aria-pressed'), 'true');
  assert.equal(await inked(), true);
  await chip.click();
  await page.waitForTimeout(500);
  assert.equal(await inked(), false);
});

siteTest(
  'smooth activations have neither folds nor regions, and the page says why',
  { path: pathOf('data=circle&net=4:tanh') },
  async ({ page }) => {
    const chip = page.getByRole('button', { name: 'folds' });
    await chip.waitFor();
    assert.equal(await chip.getAttribute('aria-disabled'), 'true');
    assert.match((await chip.getAttribute('aria-description')) ?? '', /no kinks/);
    assert.equal(await page.locator('.regions').count(), 0);
    const sentence = page.locator('#output-heading [data-hint]');
    assert.match((await sentence.getAttribute('data-hint')) ?? '', /smooth/);
  },
);

siteTest(
  'a crosshair is moved by arrow keys and reads the engine’s output there',
  { path: pathOf(spiral, 200) },
  async ({ page }) => {
    const { frame } = await ask(spiral, 200, { output: 90 });
    await until(page, 'steps', (step) => step === 200);
    await page.locator('.surface-picture').focus();
    const readout = page.locator('.readout');
    // The first key may come before the readout has been fetched.
    for (let i = 0; i < 50 && (await readout.count()) === 0; i++) {
      await page.keyboard.press('Home');
      await page.waitForTimeout(50);
    }
    await page.keyboard.press('Home');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const value = fixed(frame.output[2 * 90 + 10], 2);
    const x1 = fixed((10.5 / 90) * 6 - 3, 2);
    const x2 = fixed(3 - (2.5 / 90) * 6, 2);
    await readout.getByText(`x₁ ${x1}, x₂ ${x2}: ${value}`, { exact: true }).waitFor();
    assert.equal(await readout.getAttribute('role'), 'status');
    await page.keyboard.press('Escape');
    await readout.waitFor({ state: 'detached' });
  },
);

const blobs = 'data=blobs:5&net=8:relu&opt=adam&lr=0.01';

siteTest(
  'classes have a legend of marks and letters, and a readout with the likeliest one',
  { path: pathOf(blobs, 200) },
  async ({ page }) => {
    const { frame } = await ask(blobs, 200, { output: 90 });
    await until(page, 'steps', (step) => step === 200);
    const legend = page.locator('.class-legend li');
    await legend.first().waitFor();
    assert.deepEqual(
      (await legend.allInnerTexts()).map((text) => text.trim()),
      ['A', 'B', 'C', 'D', 'E'],
    );
    const surface = page.locator('.surface-picture');
    const box = await surface.boundingBox();
    assert.ok(box);
    const [column, row] = [70, 30];
    const place = [
      box.x + ((column + 0.5) / 90) * box.width,
      box.y + ((row + 0.5) / 90) * box.height,
    ];
    await page.mouse.move(place[0] - 30, place[1]);
    await page.waitForTimeout(300);
    await page.mouse.move(place[0], place[1]);
    const values = [0, 1, 2, 3, 4].map((k) => frame.output[k * 90 * 90 + row * 90 + column]);
    const best = likeliest(values);
    const text = `${'ABCDE'[best]}, ${percent(values[best], 1)}`;
    await page.locator('.readout').getByText(text).waitFor();
  },
);

siteTest(
  'a linear network stands beside least squares, with both losses, and they meet',
  { path: pathOf('data=absolute&net=2:identity&opt=adam&lr=0.01', 1500) },
  async ({ page }) => {
    const text = 'data=absolute&net=2:identity&opt=adam&lr=0.01';
    const { frame, leastSquares } = await ask(text, 1500, {});
    await until(page, 'steps', (step) => step === 1500);
    const fit = page.locator('.linear-fit');
    await fit.getByText(`least squares ${fixed(leastSquares.trainLoss, 4)}`).waitFor();
    await fit.getByText(`this network ${fixed(frame.trainLoss, 4)}`).waitFor();
    assert.ok(frame.trainLoss - leastSquares.trainLoss < 0.002);
  },
);

siteTest(
  'networks that bend are not compared with least squares',
  { path: pathOf('data=sine&net=8:relu') },
  async ({ page }) => {
    await page.locator('.regions').waitFor();
    assert.equal(await page.locator('.linear-fit').count(), 0);
    await page.getByRole('button', { name: 'residuals' }).click();
    await page.getByRole('button', { name: 'residuals', pressed: true }).waitFor();
  },
);

const glyphs = 'data=glyphs&net=24:relu&opt=adam&lr=0.003&noise=0.3';

siteTest(
  'each image is shown with what the engine takes it for',
  { path: pathOf(glyphs, 100), context: tall },
  async ({ page }) => {
    const { frame, samples } = await ask(glyphs, 100, { predictions: true });
    await until(page, 'steps', (step) => step === 100);
    const cells = page.locator('ap-samples .sample');
    await page.locator('ap-samples .sample.wrong').first().waitFor();
    const names = await cells.evaluateAll((all) =>
      all.map((cell) => cell.getAttribute('aria-description')),
    );
    assert.equal(names.length, 20);
    names.forEach((name, i) => {
      const index = samples.trainSamples + i;
      const guess = likeliest(frame.predictions.subarray(index * 10, index * 10 + 10));
      const share = percent(frame.predictions[index * 10 + guess]);
      const truth = samples.y[index];
      const expected =
        truth === guess
          ? `Sample ${index + 1}: ${truth}, recognised with ${share}`
          : `Sample ${index + 1}: ${truth}, taken for ${guess} with ${share}`;
      assert.equal(name, expected);
    });
  },
);

siteTest(
  'only wrong ones can be shown, and their number agrees with the accuracy',
  { path: pathOf(glyphs, 100), context: tall },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 100);
    await page.getByRole('button', { name: 'wrong' }).click();
    const accuracy = await counter(page, 'test-accuracy');
    const wrong = Math.round((1 - accuracy / 100) * 250);
    assert.ok(wrong > 0);
    await page.locator('.pager').getByText(`of ${wrong}`).waitFor();
    const cells = page.locator('ap-samples .sample');
    assert.equal(await cells.count(), await page.locator('ap-samples .sample.wrong').count());
  },
);

siteTest(
  'the confusion matrix adds up to the accuracy, for test and training samples',
  { path: pathOf(glyphs, 100), context: tall },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 100);
    await page.getByRole('button', { name: 'confusion matrix' }).click();
    for (const [set, name] of [
      ['test', 'test-accuracy'],
      ['training', 'train-accuracy'],
    ]) {
      await page.locator('ap-samples').getByRole('button', { name: set, exact: true }).click();
      await page
        .locator('ap-samples')
        .getByRole('button', { name: set, exact: true, pressed: true })
        .waitFor();
      const table = page.locator('table.confusion');
      const counts = await table
        .locator('tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => [...row.querySelectorAll('td')].map((td) => Number(td.textContent))),
        );
      assert.equal(counts.length, 10);
      const all = counts.flat().reduce((a, b) => a + b, 0);
      const right = counts.reduce((sum, row, k) => sum + row[k], 0);
      assert.equal(all, 250);
      assert.equal(Number(((right / all) * 100).toFixed(1)), await counter(page, name));
    }
  },
);

for (const view of ['samples', 'confusion matrix', 'weights']) {
  for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
    siteTest(
      `axe finds nothing with images: ${view}, ${colorScheme}`,
      { path: pathOf(glyphs, 60), context: { ...tall, colorScheme } },
      async ({ page }) => {
        await until(page, 'steps', (step) => step === 60);
        await page.locator('ap-samples .segments').getByRole('button', { name: view }).click();
        await page.waitForTimeout(400);
        assert.deepEqual(await violations(page), []);
      },
    );
  }
}

siteTest(
  'samples are walked through by arrow keys, and pressed to be selected',
  { path: pathOf('data=waves&net=8:relu', 20), context: tall },
  async ({ page }) => {
    await until(page, 'steps', (step) => step === 20);
    const cells = page.locator('ap-samples .sample');
    await cells.first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () => document.querySelectorAll('.sample')[4]?.getAttribute('aria-pressed') === 'true',
    );
    assert.equal(await cells.nth(4).getAttribute('tabindex'), '0');
    assert.equal(await page.locator('.sample[tabindex="0"]').count(), 1);
  },
);

siteTest(
  'every data set of the engine can be chosen',
  { path: pathOf('data=circle&net=4:relu'), context: tall },
  async ({ page }) => {
    const host = await openHost();
    const names = host.tables().datasets.map(({ name }) => name);
    host.terminate();
    /** @type {string[]} */
    const chosen = [];
    for (const group of ['classes', 'numbers', 'signals']) {
      await page.getByRole('button', { name: group, exact: true }).click();
      const thumbnails = page.locator('.data-set');
      for (let i = 0; i < (await thumbnails.count()); i++) {
        const name = await thumbnails.nth(i).locator('canvas').getAttribute('data-name');
        assert.ok(name);
        chosen.push(name);
        await thumbnails.nth(i).click();
        await page.locator(`.data-set[aria-pressed="true"] canvas[data-name="${name}"]`).waitFor();
      }
    }
    assert.deepEqual(chosen.sort(), names.sort());
  },
);
