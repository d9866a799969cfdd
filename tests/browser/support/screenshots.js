// Takes pictures of the built page: those of the README, or all examples in three sizes and both themes.
//
// usage: node tests/browser/support/screenshots.js [FOLDER]              the README's three; default: web/pictures
//        node tests/browser/support/screenshots.js --examples [FOLDER]   all examples; default: build/pictures
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openingExperiment } from '../../../web/address/opening-experiment.js';
import { presets } from '../../../web/panels/examples/presets.js';
import { openSite } from './harness.js';

/** @import {BrowserContextOptions, Page} from 'playwright-core' */

const wantsExamples = process.argv.includes('--examples');
const folder =
  process.argv.slice(2).find((value) => !value.startsWith('--')) ??
  fileURLToPath(
    new URL(wantsExamples ? '../../../build/pictures' : '../../../web/pictures', import.meta.url),
  );

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} text of the experiment
 * @property {number} steps to train
 * @property {BrowserContextOptions} context
 */

/** Sizes as they are met: a desktop, a phone, a frame on a course page. @type {Record<string, BrowserContextOptions>} */
const sizes = {
  wide: { viewport: { width: 1440, height: 1000 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  frame: { viewport: { width: 500, height: 300 }, deviceScaleFactor: 2 },
};

/** Of examples that begin untrained and are to be watched, there is something to see by then. */
const watchedSteps = 1500;

/** @returns {Picture[]} */
function pictures() {
  if (!wantsExamples) {
    const opening = { text: openingExperiment, steps: 1400 };
    return [
      { ...opening, name: 'wide-light', context: { ...sizes.wide, colorScheme: 'light' } },
      { ...opening, name: 'wide-dark', context: { ...sizes.wide, colorScheme: 'dark' } },
      { ...opening, name: 'phone', context: sizes.phone },
    ];
  }
  const themes = /** @type {const} */ (['light', 'dark']);
  return presets.flatMap(({ name, text, play, pictured }) =>
    Object.entries(sizes).flatMap(([size, context]) =>
      themes.map((colorScheme) => ({
        name: `${name}-${size}-${colorScheme}`,
        text,
        steps: pictured === 0 && play ? watchedSteps : pictured,
        context: { ...context, colorScheme },
      })),
    ),
  );
}

/**
 * A picture of the page once it has come to rest: when two in a row, half a second apart, are the same.
 *
 * @param {Page} page
 * @returns {Promise<Buffer>}
 */
async function settledScreenshot(page) {
  const deadline = Date.now() + 30_000;
  let last = await page.screenshot();
  while (Date.now() < deadline) {
    await page.waitForTimeout(500);
    const next = await page.screenshot();
    if (next.equals(last)) return next;
    last = next;
  }
  throw new Error('the page still changes after 30 seconds');
}

mkdirSync(folder, { recursive: true });
for (const { name, text, steps, context } of pictures()) {
  const { page, problems, close } = await openSite({ path: `/#${text}&at=0`, context });
  try {
    await page.waitForLoadState('networkidle');
    await page.locator('ap-transport').evaluate(async (transport, target) => {
      const { store } = /** @type {{store: import('../../../web/state/store.js').Store}} */ (
        /** @type {unknown} */ (transport)
      );
      await store.trainTo(target);
    }, steps);
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(0, 0);
    await settledScreenshot(page);
    const file = `${folder}/${name}.png`;
    await page.screenshot({ path: file });
    console.log(file);
    for (const problem of problems) console.log(`  ${problem}`);
  } finally {
    await close();
  }
}
