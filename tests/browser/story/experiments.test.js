// The story of 500 experiments that the audit draws, at four points of each: every number in it is the engine's at that step, its parts
// agree with each other, and there is room for all of it.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { nothingRequested } from '../../../web/engine/request.js';
import { flatFrame } from '../../../web/frame/flat.js';
import { readFrame } from '../../../web/frame/frame-reader.js';
import { openRuns } from '../../support/engine.js';
import { siteTest } from '../support/site-test.js';

/** @import {Edited, Description, Frame, Tables} from '../../../web/engine/types.js' */
/** @import {Page} from 'playwright-core' */

/**
 * @typedef {object} Moment of an experiment
 * @property {string} text
 * @property {number} epoch
 * @property {Edited} experiment
 * @property {Description} description
 * @property {Frame} frame
 */

/** @typedef {{words: string, calm: boolean, facts: string[], high: number, room: number}} Told */

const program = fileURLToPath(new URL('../../../build/native/playground', import.meta.url));
const draws = 500;
const epochs = [10, 50, 100, 150];
const sizes = [
  { width: 1440, height: 900 },
  { width: 1280, height: 720 },
  { width: 390, height: 844 },
];

/** Words for a unit's state, in the order of the engine's numbers for them. */
const states = ['working', 'dead', 'always on', 'saturated'];

/** @returns {Promise<{moments: Moment[], tables: Tables}>} */
async function drawMoments() {
  const words = ['audit', '--stream', 'story', '--draws', String(draws), '--pairs', '0', '--rows'];
  const { stdout } = await promisify(execFile)(program, words, { maxBuffer: 1e8 });
  const host = await openRuns();
  /** @type {Moment[]} */
  const moments = [];
  for (const row of stdout.trimEnd().split('\n')) {
    const text = row.split(' | ')[0].replace(/^\d+ /, '');
    const { run: number, description } = host.open(text);
    const run = host.run(number);
    const experiment = host.edit(text, '');
    for (const epoch of epochs) {
      await run.trainTo(epoch * description.stepsPerEpoch);
      const frame = flatFrame(run.frame({ ...nothingRequested, findings: true, vitals: true }));
      moments.push({ text, epoch, experiment, description, frame });
    }
    host.close(number);
  }
  const tables = host.tables();
  host.terminate();
  return { moments, tables };
}

/**
 * What the page's own panel says at each of the moments, in the present window.
 *
 * @param {Page} page
 * @param {Moment[]} moments
 * @returns {Promise<Told[]>}
 */
const tell = (page, moments) =>
  page.evaluate(
    async (given) => {
      const panel = /** @type {any} */ (document.querySelector('ap-diagnosis'));
      const { store: real } = panel;
      const { tables } = real.run;
      const subscribe = () => () => {};
      const told = [];
      for (const [i, { fields, description, frame }] of given.entries()) {
        const layers = new Float32Array(frame.layers);
        const units = new Float32Array(frame.units);
        const { version } = /** @type {{version: number}} */ (/** @type {unknown} */ (frame));
        panel.run = { tables, description, version, divergedAt: null, subscribe };
        panel.store = {
          run: { ...panel.run, experiment: { fields } },
          view: real.view,
          presentation: real.presentation,
          isLocked: () => false,
          setView: () => {},
          subscribe,
        };
        await panel.updateComplete;
        panel.takeFrame({ ...frame, layers, units, version });
        await panel.updateComplete;
        // What is said of findings is fetched when the first one is there.
        while (!panel.querySelector('.diagnosis p') || (i < 5 && !panel.innerText.trim())) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        const strip = panel.querySelector('.diagnosis');
        told.push({
          words: panel.querySelector('p').textContent.replace(/\s+/g, ' ').trim(),
          calm: strip.classList.contains('calm'),
          facts: [...panel.querySelectorAll('.story-number')].map((each) =>
            each.textContent.trim(),
          ),
          high: strip.scrollHeight,
          room: strip.clientHeight,
        });
      }
      return told;
    },
    moments.map(({ experiment, description, frame }) => ({
      fields: experiment.fields,
      description,
      frame: {
        ...Object.fromEntries(
          Object.entries(frame).filter(([, value]) => !ArrayBuffer.isView(value)),
        ),
        layers: [...frame.layers],
        units: [...frame.units],
      },
    })),
  );

/** @param {string} text such as 2.7·10⁻⁵ or 37 000 × */
function numberIn(text) {
  const [, digits, power] = text.match(/^([\d.\s]+)(?:·10([⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/) ?? [];
  const exponent = [...(power ?? '⁰')].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(c));
  const sign = power?.startsWith('⁻') ? -1 : 1;
  const size = Number(exponent.filter((d) => d >= 0).join(''));
  return Number(digits.replace(/\s/g, '')) * 10 ** (sign * size);
}

/**
 * @param {Moment} moment
 * @param {Told} told
 * @param {Tables} tables
 */
function check({ text, epoch, description, frame }, { words, calm, facts }, tables) {
  const where = `${text}, epoch ${epoch}: ${words}`;
  const reader = readFrame(frame, { description, tables });
  const hidden = description.layers.slice(0, -1);
  const counts = [0, 0, 0, 0];
  hidden.forEach(({ units }, layer) => {
    for (let unit = 0; unit < units; unit++) counts[reader.unit(layer, unit)?.state ?? 0]++;
  });
  const units = counts.reduce((a, b) => a + b, 0);
  const findings = frame.findings ?? [];
  assert.ok(findings.length > 0, where);

  // Numbers of the facts.
  const saidUnits = words.match(/(\d[\d\s]*)\u00a0?\s?units?: /);
  if (saidUnits) assert.equal(numberIn(saidUnits[1]), units, where);
  for (const fact of facts.filter((each) => !each.includes('×'))) {
    const state = states.findIndex((name) => fact.endsWith(name));
    assert.equal(numberIn(fact), counts[state], where);
  }
  const times = facts.find((each) => each.includes('×'));
  if (times) {
    const ratio =
      (reader.layer(0)?.gradient ?? NaN) / (reader.layer(hidden.length)?.gradient ?? NaN);
    const wanted = ratio < 1 ? 1 / ratio : ratio;
    assert.ok(Math.abs(numberIn(times) / wanted - 1) < 0.06, `${where}; ratio ${ratio}`);
    if (wanted > 1.06) assert.match(words, ratio < 1 ? /shrinks/ : /grows/, where);
  }

  // What findings count is what there is.
  for (const { code, evidence } of findings) {
    const { trainLoss, testLoss, dead } = evidence;
    if (Number.isFinite(trainLoss)) assert.equal(trainLoss, frame.trainLoss, where);
    if (Number.isFinite(testLoss)) assert.equal(testLoss, frame.testLoss, where);
    if (code === 'dead_units') assert.equal(dead, counts[1], where);
  }

  // Parts that would contradict each other.
  const alarming = findings.some(({ severity }) => severity !== 'info');
  assert.equal(calm, !alarming, where);
  if (/Training normally/.test(words)) assert.ok(!alarming, where);
  if (/No gradient reaches layer 1/.test(words)) assert.doesNotMatch(words, /shrinks|grows/, where);
  const dead = [...words.matchAll(/(\d+) dead/g)].map(([, n]) => Number(n));
  assert.ok(
    dead.every((n) => n === counts[1]),
    where,
  );
  assert.doesNotMatch(words, /NaN|undefined|Infinity|\{|\}/, where);
}

siteTest(
  'the story of 500 experiments is the engine’s, agrees with itself, and has room',
  { path: '/?autoplay=0#data=circle&net=4:relu' },
  async ({ page }) => {
    const { moments, tables } = await drawMoments();
    assert.equal(moments.length, draws * epochs.length);
    await page.locator('ap-vitals canvas').first().waitFor();
    let shown = moments;
    for (const size of sizes) {
      await page.setViewportSize(size);
      const told = await tell(page, shown);
      if (shown === moments) moments.forEach((moment, i) => check(moment, told[i], tables));
      const cut = told.filter(({ high, room }) => high > room + 1);
      const longest = cut.sort((a, b) => b.high - b.room - (a.high - a.room))[0];
      assert.deepEqual(
        [size.width, cut.length, longest?.words],
        [size.width, 0, undefined],
        `${longest?.high} in ${longest?.room}`,
      );
      // In the other windows those are looked at of which most is said.
      if (shown !== moments) continue;
      const order = told
        .map((_, i) => i)
        .sort((i, j) => told[j].words.length - told[i].words.length);
      shown = order.slice(0, 200).map((i) => moments[i]);
    }
  },
);
