// Takes pictures of the built page: those of the README, or a teacher's runs in three sizes and both themes.
//
// usage: node tests/browser/screenshots.js [FOLDER]              the README's three; default: web/pictures
//        node tests/browser/screenshots.js --presets [FOLDER]    all presets; default: build/pictures
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openingText } from '../../web/experiment/opening.js';
import { until } from './controls.js';
import { openSite } from './harness.js';

/** @import {BrowserContextOptions, Page} from 'playwright-core' */

const wantsPresets = process.argv.includes('--presets');
const folder =
  process.argv.slice(2).find((value) => !value.startsWith('--')) ??
  fileURLToPath(
    new URL(wantsPresets ? '../../build/pictures' : '../../web/pictures', import.meta.url),
  );

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} text of the experiment, which rests at its start
 * @property {number} epochs to train
 * @property {BrowserContextOptions} context
 */

/** Sizes as they are met: a desktop, a phone, a frame on a course page. @type {Record<string, BrowserContextOptions>} */
const sizes = {
  wide: { viewport: { width: 1440, height: 1000 } },
  phone: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  frame: { viewport: { width: 500, height: 300 }, deviceScaleFactor: 2 },
};

/** What a teacher shows, and for how long it has to train until it can be seen. */
const presets = [
  {
    name: 'spiral-relu',
    text: 'v=1&data=spiral&net=3*8:relu&opt=adam&lr=0.01&seed=42',
    epochs: 100,
  },
  { name: 'dying-relu', text: 'v=1&data=spiral&net=4*8:relu&lr=1&seed=1', epochs: 30 },
  { name: 'leaky-relu', text: 'v=1&data=spiral&net=4*8:leaky_relu:0.1&lr=1&seed=1', epochs: 30 },
  { name: 'deep-sigmoid', text: 'v=1&data=circle&net=8*8:sigmoid', epochs: 60 },
  { name: 'glyphs', text: 'v=1&data=glyphs&net=32:relu,16:relu&opt=adam&lr=0.003', epochs: 20 },
];

/** @returns {Picture[]} */
function pictures() {
  if (!wantsPresets) {
    const opening = { text: openingText, epochs: 56 };
    return [
      { ...opening, name: 'wide-light', context: { ...sizes.wide, colorScheme: 'light' } },
      { ...opening, name: 'wide-dark', context: { ...sizes.wide, colorScheme: 'dark' } },
      { ...opening, name: 'phone', context: sizes.phone },
    ];
  }
  const themes = /** @type {const} */ (['light', 'dark']);
  return presets.flatMap(({ name, text, epochs }) =>
    Object.entries(sizes).flatMap(([size, context]) =>
      themes.map((colorScheme) => ({
        name: `${name}-${size}-${colorScheme}`,
        text,
        epochs,
        context: { ...context, colorScheme },
      })),
    ),
  );
}

/**
 * A picture of the page once it has come to rest: when two in a row, half a second apart, are the same.
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
for (const { name, text, epochs, context } of pictures()) {
  const { page, problems, close } = await openSite({ path: `/#${text}&at=0`, context });
  try {
    await page.waitForLoadState('networkidle');
    for (let epoch = 1; epoch <= epochs; ++epoch) {
      await page.getByRole('button', { name: 'One epoch' }).click();
      await until(page, 'epochs', (shown) => shown === epoch);
    }
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
