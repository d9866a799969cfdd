// Two runs of different experiments on one page and in one worker, each with panels of its own, while both train.
import assert from 'node:assert/strict';
import { nothingRequested } from '../../../web/engine/request.js';
import { firstLoad } from '../../first-load.js';
import { openHost } from '../../support/engine.js';
import { bundled } from '../support/bundled.js';
import { siteFolder } from '../support/harness.js';
import { siteTest } from '../support/site-test.js';

const spiral = 'v=1&data=spiral&net=8:relu,8:relu&opt=adam&lr=0.01';
const sine = 'v=1&data=sine&net=6:tanh&opt=adam&lr=0.02&seed=3';

const page = await bundled('tests/browser/runs/two-runs.page.js');
const worker = await bundled('web/engine/worker.js');
const engineFiles = firstLoad(siteFolder).filter((name) => name.startsWith('engine/'));
const [glue, wasm] = ['.js', '.wasm'].map((end) => engineFiles.find((name) => name.endsWith(end)));
const type = 'text/javascript';
const pages = {
  '/two-runs.html': {
    type: 'text/html',
    body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>…</title>
      <link rel="stylesheet" href="two-runs.css"></head><body><main id="app"
      data-engine="${glue} ${wasm}" data-other="${sine.replaceAll('&', '&amp;')}"></main>
      <script type="module" src="two-runs.js"></script></body></html>`,
  },
  '/two-runs.css': {
    type: 'text/css',
    body: `${page.style} #app { display: flex; } #app > section { width: 700px; } .surface { width: 300px; height: 300px; }`,
  },
  '/two-runs.js': { type, body: page.script },
  '/two-runs-worker.js': { type, body: worker.script },
};

/**
 * @param {string} text
 * @param {number} step
 */
async function alone(text, step) {
  const host = await openHost();
  try {
    host.open(text);
    await host.run(step);
    return host.frame(nothingRequested).digest;
  } finally {
    host.terminate();
  }
}

/** @typedef {{step: number, digest: string, playing: boolean, text: string}} State */

const options = { path: `/two-runs.html#${spiral}`, pages };

siteTest('two runs train side by side, each as if it were alone', options, async ({ page }) => {
  await page.waitForFunction(() => document.title === 'ready');
  /** @param {string} call @returns {Promise<any>} */
  const ask = (call) => page.evaluate(call);
  /** @returns {Promise<State[]>} */
  const states = () => ask('states()');
  const pictures = () =>
    page.$$eval('#app > section', (sections) =>
      sections.map((section) =>
        [...section.querySelectorAll('canvas')].map((canvas) => canvas.toDataURL()).join(' '),
      ),
    );
  const rows = (/** @type {string} */ id) => page.locator(`#${id} article.vital`).count();
  await page.waitForFunction(() => document.querySelectorAll('article.vital').length === 3);
  assert.deepEqual([await rows('screen'), await rows('other')], [2, 1]);
  await page.waitForTimeout(300);
  const before = await pictures();

  await ask('play()');
  for (let both = false; !both;) {
    both = (await states()).every(({ step, playing }) => step > 400 && playing);
  }
  await ask('pause()');
  await page.waitForTimeout(300);
  const reached = await states();
  assert.deepEqual(
    reached.map(({ text }) => text),
    [spiral, sine],
  );
  for (const { text, step, digest } of reached) {
    assert.equal(digest, await alone(text, step), `${text} at ${step}`);
  }
  const after = await pictures();
  assert.equal(after.length, 2);
  assert.ok(
    after.every((picture, i) => picture !== before[i]),
    'a picture did not change',
  );
  assert.notEqual(after[0], after[1]);
  assert.equal(page.workers().length, 1);

  // One goes while both train; the other trains on.
  await ask('play()');
  await ask('drop()');
  assert.match(await ask('refused()'), /no run/);
  for (let on = false; !on;) {
    const [{ step, playing }] = await states();
    on = step > reached[0].step + 200 && playing;
  }
  await ask('pause()');
  const [left, ...others] = await states();
  assert.deepEqual(others, []);
  assert.equal(left.digest, await alone(spiral, left.step));
  assert.notEqual((await pictures())[0], after[0]);
});
