// Measures the built page while it trains at full speed with every panel open and in sight: how often it draws, how long its
// thread is busy, what drawing costs the training, and what the frames alone cost it.
import { nothingRequested } from '../../web/engine/request.js';
import { serve } from '../../web/bundle/serve.js';
import { pageExperiment } from './jobs.js';
import { median } from './measure.js';
import { time } from './places.js';
import { categories, readTrace, scriptingTime, tasks } from './trace.js';

/** @import {Page} from 'playwright-core' */
/** @import {PageFigures} from './types.js' */

/** The statistics, the maps of all units and the output surface, as large as the page asks for them. */
const frames = {
  perSecond: 60,
  request: { ...nothingRequested, vitals: true, curves: true, unitMap: 26, output: 90 },
};

/**
 * @param {object} options
 * @param {Awaited<ReturnType<typeof import('./places.js').startChromium>>} options.chromium
 * @param {string} options.folder the built page
 * @param {number} options.rounds
 * @param {number} options.milliseconds of a window in which the page is watched
 * @returns {Promise<PageFigures>}
 */
export async function measurePage({ chromium, folder, rounds, milliseconds }) {
  const server = await serve({ folder });
  const headless = await chromium.openPage();
  const page = await chromium.browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await openTraining(page, `${server.url}/#${pageExperiment}`);
    // Compilers and fonts have settled by then.
    await watch(page, milliseconds);
    /** @type {Awaited<ReturnType<typeof watch>>[]} */
    const windows = [];
    /** @type {number[]} */
    const withPage = [];
    /** @type {number[]} */
    const without = [];
    /** @type {number[]} */
    const withFrames = [];
    /** @type {number[]} */
    const scripting = [];
    /** @type {number[]} */
    const scriptingPerFrame = [];
    const longest = { clock: 0, processor: 0 };
    for (let round = 0; round < rounds; round++) {
      await press(page);
      const alone = await time(headless, 'trainExperiment', pageExperiment, milliseconds);
      const framed = await time(headless, 'trainExperiment', pageExperiment, milliseconds, frames);
      await press(page);
      without.push((alone.units * 1000) / alone.spent);
      withFrames.push((framed.units * 1000) / framed.spent);

      windows.push(await watch(page, milliseconds));
      await chromium.browser.startTracing(page, { categories });
      const { steps, pictures, frames: drawn } = await watch(page, milliseconds);
      const trace = readTrace(await chromium.browser.stopTracing(), startMark, endMark);
      const busy = tasks(trace.worker).reduce((sum, { processor }) => sum + processor, 0);
      withPage.push((steps * 1000) / busy);
      scripting.push(scriptingTime(trace.page) / pictures);
      scriptingPerFrame.push(scriptingTime(trace.page) / drawn);
      for (const task of tasks(trace.page)) {
        longest.clock = Math.max(longest.clock, task.clock);
        longest.processor = Math.max(longest.processor, task.processor);
      }
    }
    return {
      experiment: pageExperiment,
      framesPerSecond: median(windows.map(({ frames, seconds }) => frames / seconds)),
      picturesPerSecond: median(windows.map(({ pictures, seconds }) => pictures / seconds)),
      oldestPicture: median(windows.map(({ oldest }) => oldest)),
      longestTask: longest.clock,
      longestTaskProcessor: longest.processor,
      scriptingPerPicture: median(scripting),
      scriptingPerFrame: median(scriptingPerFrame),
      stepsPerSecond: median(withPage),
      headlessStepsPerSecond: median(without),
      share: median(withPage.map((steps, round) => steps / without[round])),
      framesShare: median(withFrames.map((steps, round) => steps / without[round])),
    };
  } finally {
    await page.close();
    await headless.close();
    await server.close();
  }
}

const startMark = 'bench-start';
const endMark = 'bench-end';

/** Starts and stops training. @param {Page} page */
async function press(page) {
  await page.locator('body').press('Space');
}

/**
 * Opens the page at full speed, with a unit in the inspector and gradients over time, and high enough for all of it to be seen.
 * @param {Page} page
 * @param {string} address
 */
async function openTraining(page, address) {
  await page.goto(address);
  await page.locator('ap-transport .speed select').selectOption('Infinity');
  await page.locator('.tile[data-column="2"][data-index="1"]').click();
  await page.locator('ap-inspector').waitFor();
  await page.getByRole('button', { name: 'over time' }).click();
  await page.locator('ap-gradient-history canvas').waitFor();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width: 1440, height });
  // The focus leaves the control, so that the space bar starts and stops training.
  await page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).blur());
}

/**
 * Counts for a while what the page does, from one picture of the network to another.
 * @param {Page} page
 * @param {number} milliseconds
 * @returns {Promise<{frames: number, pictures: number, steps: number, seconds: number, oldest: number}>}
 */
async function watch(page, milliseconds) {
  const counted = await page.evaluate(async ([time, startName, endName]) => {
    const { run } = /** @type {any} */ (document.querySelector('ap-transport'));
    if (!run.playing) return null;
    const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const nextPicture = async () => {
      const { frame } = run;
      let frames = 0;
      for (const end = performance.now() + 5000; run.frame === frame; frames++) {
        if (performance.now() > end) throw new Error('No new picture within five seconds.');
        await nextFrame();
      }
      return frames;
    };
    await nextPicture();
    performance.mark(startName);
    const start = performance.now();
    const firstStep = run.frame.step;
    let frames = 0;
    let pictures = 0;
    // A state is asked for when the one before it is shown, and stays until the next one is.
    let oldest = 0;
    let [before, last] = [start, start];
    while (performance.now() - start < time) {
      frames += await nextPicture();
      pictures++;
      const now = performance.now();
      oldest = Math.max(oldest, now - before);
      [before, last] = [last, now];
    }
    performance.mark(endName);
    const seconds = (performance.now() - start) / 1000;
    return { frames, pictures, steps: run.frame.step - firstStep, seconds, oldest };
  }, /** @type {const} */ ([milliseconds, startMark, endMark]));
  if (!counted) throw new Error('The page does not train.');
  return counted;
}
