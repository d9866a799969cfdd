// Claims: what was written before they were run, what came of it, and what is said of it are of one piece.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { claimView, whyOf } from '../../../web/compare/claims/claim-words.js';
import { readText } from '../../../web/address/read-experiment.js';
import { chooseLanguage, languageNames } from '../../../web/locale/index.js';
import { openEngine } from '../../support/engine.js';
import { loadStudies } from '../../support/study-pool.js';

const folder = fileURLToPath(new URL('../../../web/compare/claims', import.meta.url));
const { claims } = JSON.parse(readFileSync(`${folder}/results.json`, 'utf8'));
const written = readdirSync(`${folder}/written`);
const textOf = (/** @type {string} */ name) =>
  readFileSync(`${folder}/written/${name}.claim`, 'utf8');

test('every claim that was written down has results, and the other way round', () => {
  assert.deepEqual(
    claims.map((/** @type {any} */ { name }) => `${name}.claim`),
    written.sort(),
  );
  for (const { name, parts } of claims) {
    const lines = textOf(name).split('\n');
    const valuesOf = (/** @type {string} */ key) =>
      lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
    assert.deepEqual(
      parts.map((/** @type {any} */ part) => part.name),
      valuesOf('part'),
      name,
    );
    assert.deepEqual(
      parts.map((/** @type {any} */ part) => part.measure),
      valuesOf('measure'),
      name,
    );
    assert.deepEqual(
      parts.map((/** @type {any} */ part) => part.margin),
      valuesOf('margin').map(Number),
      name,
    );
  }
});

test('claims of faster and better rest on four data sets, two depths, 100 seeds and five rates of one’s own', () => {
  const contests = claims
    .flatMap((/** @type {any} */ { parts }) => parts)
    .filter((/** @type {any} */ { measure }) => ['accuracy', 'epochs'].includes(measure));
  assert.ok(contests.length >= 10);
  for (const { strata, answer, rates, common } of contests) {
    const values = (/** @type {string} */ key) =>
      new Set(
        strata.map((/** @type {string} */ text) => new RegExp(`${key}=([^&]*)`).exec(text)?.[1]),
      );
    assert.ok(values('data').size >= 4);
    assert.ok(values('net').size >= 2);
    assert.ok(rates.length >= 5);
    assert.equal(answer.seeds, 100);
    assert.ok(answer.tuningRuns > 0);
    assert.ok(common.runs > 0);
  }
});

test('verdicts follow from the intervals by the rule', () => {
  for (const { name, verdict, parts } of claims) {
    for (const { direction, margin, answer } of parts) {
      const { low, high } = answer;
      const [holds, fails] = {
        more: [low > margin, high < margin],
        less: [high < -margin, low > -margin],
        same: [low > -margin && high < margin, low > margin || high < -margin],
      }[/** @type {'more'} */ (direction)];
      assert.equal(answer.verdict, holds ? 'holds' : fails ? 'does_not_hold' : 'not_told', name);
    }
    const all = parts.map((/** @type {any} */ { answer }) => answer.verdict);
    const whole = all.every((/** @type {string} */ each) => each === 'holds')
      ? 'holds'
      : all.includes('does_not_hold')
        ? 'does_not_hold'
        : 'not_told';
    assert.equal(verdict, whole, name);
  }
});

test('a sample of the runs comes to the same weights', async () => {
  const module = await loadStudies();
  let count = 0;
  for (const { name, parts } of claims) {
    for (const { sample } of parts) {
      for (const { plan, digest } of sample) {
        assert.deepEqual(module.plan(plan).problems, [], plan);
        const runs = new module.Runs(plan);
        runs.begin(0);
        while (!runs.advance(4096));
        assert.equal(JSON.parse(runs.row()).digest, digest, `${name}: ${plan}`);
        runs.delete();
        count++;
      }
    }
  }
  assert.ok(count >= 40, `${count} runs`);
});

test('each claim has its words, its figures and plans that can be run again', async () => {
  const module = await loadStudies();
  for (const claim of claims) {
    const view = claimView(claim);
    for (const text of [view.title, view.text, view.untested]) assert.ok(text.length > 10);
    assert.match(view.said, /^[a-z0-9 ,:]{5,}$/);
    for (const { name, what, result, interval, rule, runs, settings, plans } of view.parts) {
      assert.ok(name.length > 2);
      for (const text of [what, result, interval, rule, runs, settings]) {
        assert.doesNotMatch(text, /NaN|undefined|null|_|[{}]/, `${claim.name}: ${text}`);
        // Names that readers know, and no keys of a link, their values or powers as programs write them.
        assert.doesNotMatch(text, /\w=|\d\*\d|\de[−-]?\d|minus 0\b/, `${claim.name}: ${text}`);
      }
      for (const { text, name } of plans) {
        assert.deepEqual(module.plan(text).problems, [], text);
        assert.match(name, /^[a-z ]+, \d+ × \d+$/);
      }
    }
  }
  const [faster] = claimView(
    claims.find((/** @type {any} */ { name }) => name === 'fewer-epochs'),
  ).parts;
  assert.match(
    faster.runs,
    /^1.600 runs: 100 seeds in 8 settings for each side, and 800 more by which each side’s own best learning rate was found, of 0\.001, /,
  );
  assert.match(faster.rule, /below −5\.0, /);
  const [vanished] = claimView(
    claims.find((/** @type {any} */ { name }) => name === 'vanishing-gradients'),
  ).parts;
  assert.match(vanished.rule, /below ×0\.10, /);
  assert.match(vanished.result, /^×\d/);
});

test('a reader finds what was varied, how many runs there were, and how long and how sure they are', () => {
  const partsOf = (/** @type {string} */ wanted) =>
    claimView(claims.find((/** @type {any} */ { name }) => name === wanted)).parts;
  const [clipped] = partsOf('clipping');
  assert.equal(
    clipped.settings,
    'Settings: learning rate 1; samples 300; data set sine, a step, absolute value, chirp; hidden layers × units 2 × 8 ReLU, 6 × 8 ReLU; trained for 30 epochs.',
  );
  const [dying, alone] = partsOf('dying');
  assert.match(dying.settings, /hidden layers × units 2 × 8, 6 × 8; trained for 60 epochs\.$/);
  assert.match(dying.runs, /^1.600 runs: 100 seeds in 8 settings for each side\.$/);
  assert.match(alone.runs, /^800 runs: 100 seeds in 8 settings\.$/);
  assert.equal(alone.what, 'share of hidden units that are dead at the end (Leaky ReLU)');
  const [exploding] = partsOf('exploding-gradients');
  assert.match(
    exploding.settings,
    /^Settings: initial weights matched to the activation × 2; .*not trained\.$/,
  );
  // What is exact has no interval, and no rule that speaks of one.
  const [slope] = partsOf('decent-slopes');
  assert.equal(slope.interval, '');
  assert.doesNotMatch(slope.rule, /interval/);
});

test('what does not hold is explained: the other way round, too little, or no difference', () => {
  const why = (
    /** @type {string} */ direction,
    /** @type {number} */ low,
    /** @type {number} */ high,
  ) =>
    whyOf({ direction, margin: 5 }, /** @type {any} */ ({ verdict: 'does_not_hold', low, high }));
  assert.match(why('more', 1, 4), /^The effect is there, but smaller/);
  assert.match(why('more', -4, 4), /^There is no difference/);
  assert.equal(why('more', -9, 4), '');
  assert.equal(why('more', -9, -1), 'The reverse is so.');
  assert.match(why('less', -4, -1), /^The effect is there, but smaller/);
  assert.equal(why('less', 1, 9), 'The reverse is so.');
  assert.equal(why('same', 9, 12), '');
});

test('badges say what the rule says of the interval, in each language', async () => {
  for (const tag of languageNames()) {
    await chooseLanguage(tag);
    const [holds, fails] = ['holds', 'does_not_hold'].map((verdict) => {
      const part = claims
        .flatMap((/** @type {any} */ claim) => claimView(claim).parts)
        .filter((/** @type {any} */ each) => each.verdict === verdict);
      assert.equal(new Set(part.map((/** @type {any} */ { said }) => said)).size, 1, tag);
      return part[0].said;
    });
    for (const claim of claims) {
      const { verdict, said } = claimView(claim);
      if (verdict === 'holds') assert.equal(said, holds);
      if (verdict === 'does_not_hold') assert.ok(said.includes(fails), said);
    }
  }
  await chooseLanguage('en');
});

test('each part leads to its studies, or to its networks', async () => {
  const engine = await openEngine();
  for (const claim of claims) {
    for (const { plans, networks } of claimView(claim).parts) {
      assert.ok(plans.length + networks.length > 0, claim.name);
      for (const { text } of networks)
        assert.deepEqual((await readText(engine, text)).problems, [], text);
    }
  }
  engine.terminate();
});

test('a claim of which some parts hold says how many', () => {
  const views = Object.fromEntries(
    claims.map((/** @type {any} */ claim) => [claim.name, claimView(claim)]),
  );
  assert.equal(views['vanishing-gradients'].said, 'does not hold here: 1 of 2 parts holds');
  assert.equal(views['slope-matters'].said, 'does not hold here');
  assert.equal(views['beats-predecessors'].said, 'holds');
});

test('numbers of rates and norms are written as the language writes them', async () => {
  const rates = claims.flatMap((/** @type {any} */ claim) =>
    claimView(claim).parts.flatMap(({ runs, settings, common, what }) => [
      runs,
      settings,
      common?.what ?? '',
      what,
    ]),
  );
  const points = rates.filter((/** @type {string} */ text) => /\d\.\d/.test(text));
  assert.ok(points.length > 0);
  await chooseLanguage('es');
  try {
    for (const claim of claims)
      for (const { runs, settings, common, what } of claimView(claim).parts)
        assert.doesNotMatch([runs, settings, common?.what, what].join(' '), /\d\.\d(?!\d\d)/);
  } finally {
    await chooseLanguage('en');
  }
});
