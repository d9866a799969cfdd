// Takes the pictures of the README and of the page's description: the built page in a few sizes and themes, after training.
//
// usage: node tests/browser/screenshots.js [FOLDER]    default: web/pictures
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openingText } from '../../web/experiment/opening.js';
import { until } from './controls.js';
import { openSite } from './harness.js';

const folder = process.argv[2] ?? fileURLToPath(new URL('../../web/pictures', import.meta.url));
/** The opening experiment, resting at its start. */
const start = `/#${openingText}&at=0`;
const epochs = 56;

/**
 * @typedef {object} Picture
 * @property {string} name
 * @property {string} path what to open
 * @property {import('playwright-core').BrowserContextOptions} context
 */
/** @type {Picture[]} */
const pictures = [
  {
    name: 'wide-light',
    path: start,
    context: { viewport: { width: 1440, height: 1000 }, colorScheme: 'light' },
  },
  {
    name: 'wide-dark',
    path: start,
    context: { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' },
  },
  {
    name: 'phone',
    path: start,
    context: { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, hasTouch: true },
  },
];

/**
 * A picture of the page once it has come to rest: when two in a row, half a second apart, are the same.
 * @param {import('playwright-core').Page} page
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
for (const { name, path, context } of pictures) {
  const { page, problems, close } = await openSite({ path, context });
  try {
    await page.waitForLoadState('networkidle');
    for (let epoch = 1; epoch <= epochs; ++epoch) {
      await page.getByRole('button', { name: 'One epoch' }).click();
      await until(page, 'epochs', (shown) => shown === epoch);
    }
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
