// Studies in a browser: workers of its own, what is kept when its page is closed, and what happens where it refuses either.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { alone } from '../../support/study-pool.js';
import { bundled } from '../support/bundled.js';
import { siteTest } from '../support/site-test.js';

/** @import {Page} from 'playwright-core' */

const built = fileURLToPath(new URL('../../../build/wasm', import.meta.url));
const { script } = await bundled('tests/browser/studies/study.page.js');
const worker = await bundled('web/engine/pool/study-worker.js');
const type = 'text/javascript';
const page = (/** @type {Record<string, string>} */ headers = {}) => ({
  type: 'text/html',
  headers,
  body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>…</title></head><body>
    <script type="module" src="study.js"></script></body></html>`,
});
const pages = {
  '/study.html': page(),
  '/no-workers.html': page({ 'content-security-policy': "worker-src 'none'" }),
  '/study.js': { type, body: script },
  '/study-worker.js': { type, body: worker.script },
  '/study-module.js': { type, body: readFileSync(`${built}/study.js`) },
  '/study-module.wasm': { type: 'application/wasm', body: readFileSync(`${built}/study.wasm`) },
};
const options = { path: '/study.html', pages };

const text =
  'data=moons&samples=100&net=6:tanh&lr=0.1&vary.activation=tanh,relu&seeds=1-30&epochs=20';

/** @param {Page} page @returns {Promise<any>} */
const evaluate = (page, /** @type {string} */ call) => page.evaluate(call);

/** Opens a study and computes it. @param {Page} page @param {number} cores */
async function computed(page, cores) {
  await page.waitForFunction(() => document.title === 'ready');
  await page.evaluate(
    ([plan, count]) => /** @type {any} */ (window).openStudy(plan, count),
    [text, cores],
  );
  await evaluate(page, 'study.start()');
  const [rows, result] = await evaluate(
    page,
    'study.judge().then((result) => [study.rows, result])',
  );
  return { rows, result };
}

siteTest('two workers give the same bits as one process', options, async ({ page }) => {
  assert.deepEqual(await computed(page, 2), await alone(text));
  await evaluate(page, 'study.cancel()');
  await page.waitForTimeout(100);
  assert.equal(page.workers().length, 0, 'no worker is left');
});

siteTest('a study goes on where it was when its page was closed', options, async ({ page }) => {
  const long = text.replace('epochs=20', 'epochs=400');
  const open = () => page.evaluate((plan) => /** @type {any} */ (window).openStudy(plan, 2), long);
  await page.waitForFunction(() => document.title === 'ready');
  await open();
  await evaluate(page, 'void study.start()');
  await page.waitForFunction(() => /** @type {any} */ (window).study.progress.finished > 4);
  // Longer than rows wait to be kept together.
  await page.waitForTimeout(1500);
  await page.reload();
  await page.waitForFunction(() => document.title === 'ready');
  await open();
  const { finished } = await evaluate(page, 'study.progress');
  assert.ok(finished > 4, `${finished} runs were kept`);
  await evaluate(page, 'study.start()');
  assert.deepEqual(await evaluate(page, 'study.judge()'), (await alone(long)).result);
  assert.equal(await evaluate(page, 'study.keepProblem'), null);
  await evaluate(page, 'study.forget()');
  await evaluate(page, 'study.cancel()');
  await open();
  assert.equal((await evaluate(page, 'study.progress')).finished, 0);
});

siteTest(
  'where workers are forbidden the page computes, in slices, and says so',
  { ...options, path: '/no-workers.html' },
  async ({ page, problems }) => {
    assert.deepEqual(await computed(page, 4), await alone(text));
    assert.equal(await evaluate(page, 'study.onPage'), true);
    assert.match(problems.splice(0).join(' '), /violates .*worker-src 'none'/);
  },
);

siteTest('where the browser keeps nothing a study says so and runs', options, async ({ page }) => {
  await page.addInitScript(() =>
    Object.defineProperty(window, 'indexedDB', {
      get() {
        throw new DOMException('Not here.', 'SecurityError');
      },
    }),
  );
  await page.reload();
  assert.deepEqual(await computed(page, 1), await alone(text));
  assert.match(await evaluate(page, 'study.keepProblem'), /Not here/);
});
