// A SCORM package on a learning platform: a page with an API around a frame with what was in the zip file.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { scormPackage } from '../../../web/embed/authoring/scorm.js';
import { serve } from '../../../web/bundle/serve.js';
import { until } from '../support/controls.js';
import { experiment } from '../support/hosts.js';
import { launchBrowser, siteFolder, watchForProblems } from '../support/harness.js';

/** @import {Page} from 'playwright-core' */

/** A platform that remembers what it is told, and refuses what it was not asked for in order. */
const platform = `
  const values = JSON.parse(sessionStorage.getItem('values') ?? '{"cmi.core.lesson_status":"not attempted"}');
  let isOpen = false;
  window.values = values;
  window.calls = [];
  const note = (name, ...given) => { window.calls.push([name, ...given].join(' ').trim()); };
  window.API = {
    LMSInitialize: () => { isOpen = true; note('LMSInitialize'); return 'true'; },
    LMSGetValue: (name) => values[name] ?? '',
    LMSSetValue: (name, value) => {
      if (!isOpen) return 'false';
      values[name] = value; note('LMSSetValue', name, value); return 'true';
    },
    LMSCommit: () => { sessionStorage.setItem('values', JSON.stringify(values)); note('LMSCommit'); return 'true'; },
    LMSFinish: () => { isOpen = false; note('LMSFinish'); return 'true'; },
  };
  const frame = document.createElement('iframe');
  frame.src = '/package/index.html';
  frame.title = 'A lesson';
  frame.width = 900;
  frame.height = 700;
  document.body.append(frame);
`;

/**
 * @param {Parameters<typeof scormPackage>[0]} parts
 * @param {(page: Page) => Promise<void>} run
 */
async function onPlatform(parts, run) {
  const files = unzipSync(scormPackage(parts));
  /** @type {Record<string, import('../../../web/bundle/serve.js').Page>} */
  const pages = {
    '/course': {
      body: '<!doctype html><title>A platform</title><body><script src="/lms.js"></script>',
    },
    '/lms.js': { body: platform, type: 'text/javascript' },
    '/favicon.ico': { body: '', type: 'image/x-icon' },
  };
  for (const [name, bytes] of Object.entries(files)) {
    const type = name.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8';
    // Platforms send no policy that a page in one file could not live with.
    const headers = { 'content-security-policy': "object-src 'none'" };
    pages[`/package/${name}`] = { body: strFromU8(bytes), type, headers };
  }
  const server = await serve({ folder: siteFolder, pages });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
    const problems = watchForProblems(page);
    await page.goto(`${server.url}/course`);
    await run(page);
    assert.deepEqual(problems, []);
  } finally {
    await browser.close();
    await server.close();
  }
}

const html = readFileSync(`${siteFolder}/single/activation-playground.html`, 'utf8');

/** @param {Page} page @returns {Promise<Record<string, string>>} */
const values = (page) => page.evaluate(() => ({ .../** @type {any} */ (window).values }));

/** @param {Page} page @param {string} status */
const untilStatus = (page, status) =>
  page.waitForFunction(
    (wanted) => /** @type {any} */ (window).values['cmi.core.lesson_status'] === wanted,
    status,
  );

/** @param {Page} page */
const inside = (page) => /** @type {Page} */ (/** @type {unknown} */ (page.frames()[1]));

const parts = {
  experiment,
  presentation: { autoplay: false },
  title: 'Exclusive or',
  page: html,
};

test('it is passed when the goal is reached, and not before', () =>
  onPlatform({ ...parts, goal: 'accuracy>=0.95,dead<=0.05' }, async (page) => {
    await untilStatus(page, 'incomplete');
    const frame = inside(page);
    await frame.getByRole('button', { name: 'One epoch' }).click();
    await until(frame, 'epochs', (epoch) => epoch === 1);
    assert.ok((await accuracy(frame)) < 95, 'one epoch is not enough');
    assert.equal((await values(page))['cmi.core.lesson_status'], 'incomplete');
    await frame.getByRole('button', { name: 'Play', exact: true }).click();
    await untilStatus(page, 'passed');
    assert.ok((await until(frame, 'test-accuracy', (share) => share >= 95)) >= 95);
    const told = await values(page);
    assert.equal(told['cmi.core.score.raw'], '100');
    assert.equal(told['cmi.core.score.max'], '100');

    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const calls = await page.evaluate(() => /** @type {any} */ (window).calls);
    assert.equal(calls.at(-1), 'LMSFinish');
    assert.match((await values(page))['cmi.core.session_time'], /^\d\d:\d\d:\d\d$/);

    // On the next visit it is still passed.
    await page.reload();
    await inside(page).locator('.play').waitFor();
    await page.waitForFunction(() => /** @type {any} */ (window).calls.includes('LMSInitialize'));
    assert.equal((await values(page))['cmi.core.lesson_status'], 'passed');
  }));

test('a run that nobody has changed does not pass where the author asks for a change', () =>
  onPlatform({ ...parts, goal: 'accuracy>=0.5,changed' }, async (page) => {
    const frame = inside(page);
    await frame.getByRole('button', { name: 'Play', exact: true }).click();
    await until(frame, 'test-accuracy', (share) => share >= 99);
    assert.equal((await values(page))['cmi.core.lesson_status'], 'incomplete');
    await frame.getByRole('button', { name: 'New seed' }).click();
    await untilStatus(page, 'passed');
  }));

test('without a goal, to have opened it is nothing; to have done something and seen it train completes it', () =>
  onPlatform(parts, async (page) => {
    const frame = inside(page);
    await frame.getByRole('button', { name: 'One epoch' }).waitFor();
    await untilStatus(page, 'incomplete');
    await frame.getByRole('button', { name: 'Reset' }).press('Shift');
    assert.equal((await values(page))['cmi.core.lesson_status'], 'incomplete');
    await frame.getByRole('button', { name: 'One epoch' }).click();
    await untilStatus(page, 'completed');
    assert.equal((await values(page))['cmi.core.score.raw'], undefined);
  }));

test('what trains by itself is not completed by nobody', () =>
  onPlatform({ ...parts, presentation: { autoplay: true } }, async (page) => {
    const frame = inside(page);
    await until(frame, 'epochs', (epoch) => epoch > 2);
    assert.equal((await values(page))['cmi.core.lesson_status'], 'incomplete');
    await frame.getByRole('button', { name: 'Reset' }).press('Shift');
    await untilStatus(page, 'completed');
  }));

test('the next visit goes on where the reader was, with the settings and the step', () =>
  onPlatform({ ...parts, goal: 'accuracy>=0.95' }, async (page) => {
    const frame = inside(page);
    await frame.getByRole('button', { name: 'One epoch' }).click();
    await until(frame, 'epochs', (epoch) => epoch === 1);
    await frame.getByRole('button', { name: 'New seed' }).click();
    await frame.getByRole('button', { name: 'One epoch' }).click();
    await frame.getByRole('button', { name: 'One epoch' }).click();
    const step = await until(frame, 'steps', (count) => count === 50);
    const seed = await seedOf(frame);
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const left = await values(page);
    assert.match(
      left['cmi.suspend_data'],
      new RegExp(`^[0-9a-f]+ ${step} v=1&.*&${seed.replace(' ', '=')}$`),
    );
    assert.equal(left['cmi.core.exit'], 'suspend');
    await page.reload();
    await until(inside(page), 'steps', (count) => count === step);
    assert.equal(await seedOf(inside(page)), seed);
    // To look at it again and leave loses nothing.
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    assert.equal((await values(page))['cmi.suspend_data'], left['cmi.suspend_data']);
  }));

test('a goal out of reach is never passed, however long it trains', () =>
  onPlatform({ ...parts, goal: 'accuracy>=0.95,epoch<=1' }, async (page) => {
    const frame = inside(page);
    await frame.getByRole('button', { name: 'Play', exact: true }).click();
    await until(frame, 'test-accuracy', (share) => share >= 99);
    await frame.getByRole('button', { name: 'Pause', exact: true }).click();
    assert.equal((await values(page))['cmi.core.lesson_status'], 'incomplete');
  }));

/** @param {Page} frame @returns {Promise<string>} such as `seed 7` */
const seedOf = (frame) =>
  frame
    .getByText(/^seed \d+$/)
    .first()
    .innerText();

/** @param {Page} frame */
const accuracy = (frame) => until(frame, 'test-accuracy', Number.isFinite);

test('a lesson has its predictions for a score, and resumes on another device', () =>
  onPlatform({ ...parts, presentation: { lesson: 'one-neuron' } }, async (page) => {
    const next = () => inside(page).locator('.lesson-foot button').last();
    await next().click();
    await inside(page).locator('.lesson-options').getByRole('radio').first().check();
    await inside(page).locator('.lesson-run[aria-disabled=false]').click();
    await page.waitForFunction(
      () => /** @type {any} */ (window).values['cmi.core.score.raw'] === '0',
    );
    const told = await values(page);
    assert.equal(told['cmi.core.lesson_status'], 'incomplete');
    assert.match(told['cmi.suspend_data'], /^lesson one-neuron .*"choice1":0/);
    // Another device has nothing but what the platform knows.
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await inside(page).locator('.lesson-head').getByText('step 2 of 5').waitFor();
    await inside(page).locator('.lesson-options li.wrong').waitFor();
    for (const _ of [2, 3, 4]) await next().click();
    await inside(page).locator('.lesson-sentence').waitFor();
    assert.equal((await values(page))['cmi.core.lesson_status'], 'incomplete');
  }));
