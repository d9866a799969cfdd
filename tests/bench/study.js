// Measures a study: in Chromium with one worker and with two while the run on screen rests, natively on as many cores, and how long the
// page is kept busy while it trains beside one worker; and how long a reader waits for the coarse map. All of it by the clock, since what
// counts is the use of all cores.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundled } from '../browser/support/bundled.js';
import { openSite } from '../browser/support/harness.js';
import { mapJob, studyJob } from './jobs.js';

/** @import {StudyFigures} from './types.js' */

const playground = fileURLToPath(new URL('../../build/native/playground', import.meta.url));

/**
 * @param {import('./places.js').Files} files
 * @returns {Promise<StudyFigures>}
 */
export async function measureStudy(files) {
  const native = /** @type {[number, number]} */ ([await nativeRate(1), await nativeRate(2)]);
  const type = 'text/javascript';
  const script = (/** @type {string} */ path) => bundled(path).then((built) => built.script);
  const pages = {
    '/study.html': {
      type: 'text/html',
      body: `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>…</title></head><body>
        <iframe src="/?speed=max&autoplay=1" width="1200" height="800"></iframe>
        <script type="module" src="study.js"></script></body></html>`,
    },
    '/study.js': { type, body: await script('tests/browser/studies/study.page.js') },
    '/study-worker.js': { type, body: await script('web/engine/pool/study-worker.js') },
    '/study-module.js': { type, body: readFileSync(`${files.engine}/study.js`) },
    '/study-module.wasm': {
      type: 'application/wasm',
      body: readFileSync(`${files.engine}/study.wasm`),
    },
  };
  const { page, close } = await openSite({ path: '/study.html', pages });
  try {
    await page.waitForFunction(() => document.title === 'ready');
    const inside = page.frames()[1];
    await inside.getByRole('button', { name: 'Pause', exact: true }).click();
    const run = (/** @type {number} */ cores) =>
      page.evaluate(async ([plan, count]) => {
        const here = /** @type {any} */ (window);
        await here.openStudy(plan, count);
        await here.study.forget();
        const began = performance.now();
        await here.study.start();
        const milliseconds = performance.now() - began;
        const rate = (here.study.progress.finished * 1000) / milliseconds;
        await here.study.forget();
        await here.study.cancel();
        return rate;
      }, /** @type {const} */ ([studyJob.plan, cores]));
    const one = await run(1);
    const two = await run(2);
    await inside.getByRole('button', { name: 'Play', exact: true }).click();
    await inside.evaluate(() => {
      const here = /** @type {any} */ (window);
      here.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries())
          here.longest = Math.max(here.longest, duration);
      }).observe({ type: 'longtask' });
    });
    await run(1);
    const longestTask = await inside.evaluate(() => /** @type {any} */ (window).longest);
    const { title, runs } = studyJob;
    const map = await mapSeconds();
    return { title, native, workers: [one, two], seconds: runs / two, longestTask, map };
  } finally {
    await close();
  }
}

/** @returns {Promise<number>} from the start of its workers to the last cell; the fastest of some */
async function mapSeconds() {
  let fastest = Infinity;
  for (let turn = 0; turn < 3; turn++) {
    const { page, close } = await openSite({ path: `/?view=map#${mapJob.experiment}` });
    try {
      const map = page.locator('.maps figure:not([data-coarse="0"])');
      await map.waitFor({ timeout: 120_000 });
      fastest = Math.min(fastest, Number(await map.getAttribute('data-coarse')));
    } finally {
      await close();
    }
  }
  return fastest / 1000;
}

/**
 * @param {number} cores
 * @returns {Promise<number>} runs a second
 */
async function nativeRate(cores) {
  const began = performance.now();
  const child = spawn(playground, ['study', studyJob.plan, '--jobs', String(cores)], {
    stdio: 'ignore',
  });
  await new Promise((resolve) => child.on('close', resolve));
  return (studyJob.runs * 1000) / (performance.now() - began);
}
