// Measures what reading a million saved weights takes, in relation to `atob` alone on the same text: in Chromium, best of several.
import { readFileSync } from 'node:fs';
import { openSite } from '../browser/support/harness.js';

/** @typedef {{weights: number, atob: number, reading: number}} ReadingFigures in milliseconds */

const weights = 1_000_000;
const rounds = 15;

/** @returns {Promise<ReadingFigures>} */
export async function measureReading() {
  const type = 'text/javascript';
  const source = (/** @type {string} */ name) =>
    readFileSync(new URL(`../../web/format/${name}`, import.meta.url), 'utf8');
  const pages = {
    '/reading.html': {
      type: 'text/html',
      body: `<!doctype html><html lang="en"><title>…</title><script type="module" src="reading.js"></script></html>`,
    },
    '/reading.js': {
      type,
      body: `import * as base64 from './base64.js'; import * as numbers from './floats.js'; Object.assign(window, base64, numbers); document.title = 'ready';`,
    },
    '/base64.js': { type, body: source('base64.js') },
    '/floats.js': { type, body: source('floats.js') },
  };
  const { page, close } = await openSite({ path: '/reading.html', pages });
  try {
    await page.waitForFunction(() => document.title === 'ready');
    const best = await page.evaluate(([count, times]) => {
      const { toBase64, fromBase64, floats } = /** @type {any} */ (window);
      const values = Float32Array.from({ length: count }, (_, i) => Math.sin(i));
      const text = toBase64(new Uint8Array(values.buffer));
      const shortest = (/** @type {() => unknown} */ work) => {
        let least = Infinity;
        for (let i = 0; i < times; i++) {
          const began = performance.now();
          work();
          least = Math.min(least, performance.now() - began);
        }
        return least;
      };
      return [shortest(() => atob(text)), shortest(() => floats(fromBase64(text)))];
    }, /** @type {const} */ ([weights, rounds]));
    return { weights, atob: best[0], reading: best[1] };
  } finally {
    await close();
  }
}
