// How the browser tests use the page: through its own controls and what it shows, never through its insides.

/** @import {Page} from 'playwright-core' */

/** A small network on easy data, resting at its first step. */
export const quickStart = '/#v=1&data=xor&net=4:tanh,4:tanh&opt=adam&lr=0.01&at=0';

/**
 * The number shown by a counter of the transport.
 *
 * @param {Page} page
 * @param {string} name
 */
export async function counter(page, name) {
  const text = await page.locator(`.counter.${name} dd`).innerText();
  return Number(text.replace(/[\s%\u202f]/g, '').replace('−', '-'));
}

/**
 * Waits until a counter fulfils a condition.
 *
 * @param {Page} page
 * @param {string} name
 * @param {(value: number) => boolean} condition
 * @param {number} [timeout]
 */
export async function until(page, name, condition, timeout = 30_000) {
  const end = Date.now() + timeout;
  for (;;) {
    const value = await counter(page, name);
    if (condition(value)) return value;
    if (Date.now() > end) throw new Error(`${name} is still ${value}`);
    await page.waitForTimeout(50);
  }
}

/**
 * The state shown by the page: the first digits of the digest.
 *
 * @param {Page} page
 */
export async function state(page) {
  const text = await page.locator('.digest').innerText();
  return text.match(/[0-9a-f]{8}/)?.[0];
}

/**
 * The step and the state of a page that has trained, read at one moment, so that they belong together also while it trains on.
 *
 * @param {Page} page
 * @returns {Promise<{step: number, digest: string | undefined}>}
 */
export async function progress(page) {
  await until(page, 'steps', (step) => step > 0);
  const [step, digest] = await page.evaluate(() =>
    ['.counter.steps dd', '.digest'].map((part) => document.querySelector(part)?.textContent ?? ''),
  );
  return {
    step: Number(step.replace(/[\s\u202f]/g, '')),
    digest: digest.match(/[0-9a-f]{8}/)?.[0],
  };
}

/**
 * Opens the dialog of a layer, counted from 1.
 *
 * @param {Page} page
 * @param {number} layer
 */
export async function openLayer(page, layer) {
  await page
    .locator('.layer-chip')
    .nth(layer - 1)
    .click();
  await page.locator('.layer-editor[open]').waitFor();
}

/**
 * Opens the editor of the reader's own activation from a layer, counted from 1, and waits for what it says of the formula.
 *
 * @param {Page} page
 * @param {number} [layer]
 */
export async function openOwnEditor(page, layer = 1) {
  await openLayer(page, layer);
  await page.locator('.own-open').click();
  await page.locator('.own-editor[open] .own-facts').waitFor();
}

/**
 * A number of a layer's vital signs, as shown.
 *
 * @param {Page} page
 * @param {number} layer counted from 1
 * @param {string} name
 */
export function vital(page, layer, name) {
  return page.locator(`article.vital >> nth=${layer - 1} >> .number-${name} dd`);
}

/** @param {Page} page */
export function isPlaying(page) {
  return page.getByRole('button', { name: 'Pause', exact: true }).isVisible();
}

/**
 * The page's address as the page has it: what the browser tells of it from outside, as page.url() does, comes later.
 *
 * @param {Page} page
 */
export const addressOf = (page) => page.evaluate(() => location.href);
