// Measures what other seeds beside a run cost it, in the built page: its steps a second with them ÷ without, at full speed and at 500
// steps/s; and how long a new band of 20 members up to epoch 200 of the opening network takes while the run rests.
import { openSite } from '../../browser/support/harness.js';
import { openingExperiment } from '../../../web/address/opening-experiment.js';
import { median } from '../measure.js';

/** @import {Page} from 'playwright-core' */
/** @import {CrowdFigures} from '../types.js' */

const rounds = 5;
const epoch = 200;
const stepsPerEpoch = 25;
/** What the crowd needs to find out how much it may work. */
const learnMilliseconds = 6000;
const measuredMilliseconds = 4000;

/** The steps of the run. @param {Page} page */
const stepsOf = (page) =>
  page.evaluate(() =>
    Number(document.querySelector('.counter.steps dd')?.textContent?.replace(/[\s\u202f]/g, '')),
  );

/** Steps a second. @param {Page} page */
async function speedOf(page) {
  const [first, began] = [await stepsOf(page), performance.now()];
  await page.waitForTimeout(measuredMilliseconds);
  return ((await stepsOf(page)) - first) / ((performance.now() - began) / 1000);
}

/** @param {string} speed */
async function speeds(speed) {
  const { page, close } = await openSite({ path: `/?speed=${speed}#${openingExperiment}` });
  try {
    const other = page.getByRole('button', { name: 'Other seeds' });
    await other.waitFor();
    await page.waitForTimeout(learnMilliseconds);
    const ratios = [];
    let before = await speedOf(page);
    for (let round = 0; round < rounds; round++) {
      await other.click();
      await page.waitForTimeout(learnMilliseconds);
      const beside = await speedOf(page);
      await other.click();
      const after = await speedOf(page);
      // What else the machine does comes and goes.
      ratios.push((2 * beside) / (before + after));
      before = after;
    }
    return ratios;
  } finally {
    await close();
  }
}

/** Milliseconds from the change of the control to the band that stands. */
async function bands() {
  const path = `/#${openingExperiment}&at=${epoch * stepsPerEpoch}`;
  const { page, close } = await openSite({ path });
  try {
    await page.getByRole('button', { name: 'Other seeds' }).click();
    const stands = `At epoch ${epoch} `;
    const isThere = (/** @type {string} */ words) =>
      document.querySelector('ap-crowd')?.textContent?.includes(words);
    await page.waitForFunction(isThere, stands, { timeout: 60_000 });
    const taken = [];
    for (let round = 0; round < rounds; round++) {
      taken.push(
        await page.evaluate(async (words) => {
          const crowd = /** @type {HTMLElement} */ (document.querySelector('ap-crowd'));
          const chip = /** @type {HTMLElement} */ (crowd.querySelectorAll('.chip')[1]);
          const isDone = () => crowd.textContent?.includes(words);
          const began = performance.now();
          chip.click();
          // The band before it goes first.
          while (isDone()) await new Promise((resolve) => setTimeout(resolve));
          while (!isDone()) await new Promise((resolve) => setTimeout(resolve));
          return performance.now() - began;
        }, stands),
      );
      await page.waitForTimeout(300);
    }
    return taken;
  } finally {
    await close();
  }
}

/** @returns {Promise<CrowdFigures>} medians of five, with all that they are of */
export async function measureCrowd() {
  const [full, limited, band] = [await speeds('max'), await speeds('500'), await bands()];
  return {
    full: { ratio: median(full), ratios: full },
    limited: { ratio: median(limited), ratios: limited },
    band: { milliseconds: median(band), all: band },
  };
}
