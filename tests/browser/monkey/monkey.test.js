// The monkey on every form of the playground. It prints the seed of a failure: MONKEY_SEED=… repeats it, MONKEY_SECONDS=… says how long
// each form is tried; LONG=1 tries longer, with several seeds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openHost } from '../../support/engine.js';
import { openSite, siteFolder } from '../support/harness.js';
import { nothingRequested } from '../../../web/engine/request.js';
import { Monkey, nonsense } from './monkey.js';

/** @import {Frame, Page} from 'playwright-core' */

const { LONG, MONKEY_SEED, MONKEY_SECONDS } = process.env;
const seconds = Number(MONKEY_SECONDS ?? (LONG ? 80 : 4));
const seeds = MONKEY_SEED ? [Number(MONKEY_SEED)] : LONG ? [1, 2, 3, 4, 5] : [1];

const element = `<!doctype html><meta charset="utf-8"><title>A course</title>
<script type="module" src="/element.js"></script>
<activation-playground experiment="data=spiral&amp;net=4:relu,4:relu"></activation-playground>`;

/** A page with nothing on it. */
const blank = { path: '/blank', pages: { '/blank': { body: '' } } };

/** What is opened: a path of the site, or a file. @type {Record<string, {path?: string, file?: string, pages?: Record<string, {body: string}>}>} */
const forms = {
  page: { path: '/' },
  embed: { path: '/?embed=1&goal=accuracy>=0.9,dead<=0.2#data=moons&net=5:relu' },
  'single file': { ...blank, file: `${siteFolder}/single/activation-playground.html` },
  element: { path: '/course', pages: { '/course': { body: element } } },
};

/** @param {Page} page @returns {Promise<Frame>} of the playground */
async function playgroundOf(page) {
  for (const end = Date.now() + 20_000; Date.now() < end;) {
    for (const frame of page.frames()) {
      if (
        await frame
          .locator('#app main')
          .count()
          .catch(() => 0)
      )
        return frame;
    }
    await page.waitForTimeout(50);
  }
  throw new Error('There is no playground.');
}

/**
 * The state of the playground, at rest.
 *
 * @param {Frame} frame
 */
async function rested(frame) {
  return frame.evaluate(async () => {
    const panel = /** @type {any} */ (document.querySelector('[data-panel]'));
    const { run } = panel;
    await run.commands.pause({ isMeant: false });
    const { step, digest, pristine } = await run.frameOf({ ...run.frame.request });
    return { step, digest, pristine, text: run.experiment.text };
  });
}

/** The engine's own state. @param {string} text @param {number} step */
async function digestOf(text, step) {
  const engine = await openHost();
  try {
    engine.open(engine.edit(text, 'at=&check=').text);
    await engine.run(step);
    return engine.frame(nothingRequested).digest;
  } finally {
    engine.terminate();
  }
}

for (const [name, { path, file, pages }] of Object.entries(forms)) {
  for (const seed of seeds) {
    test(`whatever is done to it, nothing breaks: ${name}, seed ${seed}`, async () => {
      const site = await openSite({ path, pages });
      const { page, problems } = site;
      if (file) await page.goto(pathToFileURL(file).href);
      const frame = await playgroundOf(page);
      const monkey = new Monkey(page, frame, seed);
      try {
        const end = Date.now() + seconds * 1000;
        while (Date.now() < end) {
          await monkey.act();
          assert.deepEqual(problems, []);
        }
        await page.waitForTimeout(300);
        assert.deepEqual(await nonsense(frame), []);
        assert.equal(await frame.locator('.fetch-problems').count(), 0, 'something failed');
        const { step, digest, pristine, text } = await rested(frame);
        if (pristine) assert.equal(digest, await digestOf(text, step), `${text} at step ${step}`);
        assert.deepEqual(problems, []);
      } catch (error) {
        const last = monkey.did.slice(-12).join('\n  ');
        const how = `MONKEY_SEED=${seed}, ${name}, after ${monkey.did.length} actions, the last of them\n  ${last}`;
        throw new Error(`${how}\n${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
      } finally {
        await site.close();
      }
    });
  }
}

test('nonsense is found in words, in pictures, and in what screen readers say', async () => {
  const site = await openSite(blank);
  try {
    await site.page.setContent(
      '<p>a <b>NaN</b></p><svg><path d="M0 0LNaN 3"/></svg><i aria-label="undefined %">0</i><input value="null">',
    );
    const found = await nonsense(site.page.mainFrame());
    assert.deepEqual(found, ['text: NaN', 'path d: M0 0LNaN 3', 'i aria-label: undefined %']);
  } finally {
    await site.close();
  }
});
