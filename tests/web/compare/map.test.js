// A map that is computed: its runs are those of its plan, few everywhere and more where something turns; it can be stopped and go on.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axisOf, coarseSeeds, countsOf, mostOf, worthMore } from '../../../web/compare/map/grid.js';
import { keep, takeKept } from '../../../web/compare/map/kept.js';
import { borderText, presentPlace } from '../../../web/compare/map/places.js';
import { cellText, mapName, mapTable, placeText } from '../../../web/compare/map/said.js';
import { Survey } from '../../../web/compare/map/survey.js';
import { alone, loadStudies, studySource } from '../../support/study-pool.js';

/** @import {Ending} from '../../../web/compare/map/grid.js' */

const fixed = 'data=xor&samples=60&net=6:relu&seeds=4-13&epochs=10&metric=train_loss';
const plan = `${fixed}&vary.lr=0.01,0.1,10&vary.init=lecun_normal:0.1,lecun_normal:1.4`;

/** @param {string} text @param {string} [activation] @param {(survey: Survey) => void} [onChange] */
function surveyOf(text, activation = 'net', onChange = () => {}) {
  const source = studySource();
  /** @type {Survey} */
  const survey = new Survey(source, text, activation, () => onChange(survey));
  return { source, survey };
}

/** How each run of a plan ends, by its values and its seed from 0. @param {string} text @returns {Promise<Map<string, Ending>>} */
async function endingsOf(text) {
  const { rows } = await alone(text);
  return new Map(
    rows.map((line) => {
      const { lr, init, seed, ends } = JSON.parse(line);
      return [`${lr} ${init} ${seed - 4}`, ends];
    }),
  );
}

test('every run of a map is the run of its plan, in cells that lie between two values too', async () => {
  const { survey, source } = surveyOf(plan);
  survey.present = 'data=xor&samples=60&net=6:relu&lr=1&init=lecun_normal:0.1&seed=9';
  await survey.compute();
  assert.equal(survey.state, 'finished', survey.reason);
  assert.equal(source.alive, 0);
  assert.ok(source.opened <= 3, `workers that were opened: ${source.opened}`);
  const x = axisOf({ name: 'lr', values: ['0.01', '0.1', '10'] });
  const y = axisOf({ name: 'init', values: ['lecun_normal:0.1', 'lecun_normal:1.4'] });
  assert.deepEqual(survey.axes, { x, y });
  const all = await endingsOf(
    `${fixed}&vary.lr=${x.values.join(',')}&vary.init=${y.values.join(',')}`,
  );
  const ends = (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ seed) =>
    all.get(`${x.values[a]} ${y.values[b]} ${seed}`);
  const cells = [...survey.cells.values()].filter(({ runs }) => runs.length > 0);
  for (const cell of cells)
    for (const { seed, ending } of cell.runs) assert.equal(ending, ends(cell.x, cell.y, seed));
  // More where neighbours differ with the first seeds, and only there.
  const first = (/** @type {number} */ a, /** @type {number} */ b) => {
    const seeds = [...Array(coarseSeeds).keys()];
    return mostOf(seeds.map((seed) => /** @type {any} */ ({ ending: ends(a, b, seed) })));
  };
  const more = new Set(worthMore(first, 5, 3).map((cell) => cell.join()));
  assert.ok(more.size > 2 && more.size < 15, `cells worth more: ${more.size}`);
  const found = cells.map(({ x: a, y: b, runs }) => [`${a},${b}`, runs.length]);
  const wanted = [0, 2, 4].flatMap((a) => [0, 2].map((b) => `${a},${b}`));
  const expected = [...new Set([...wanted, ...more])].map((key) => [
    key,
    more.has(key) ? 10 : coarseSeeds,
  ]);
  assert.deepEqual(found.sort(), expected.sort());
  assert.equal(
    survey.finished,
    cells.reduce((sum, { runs }) => sum + runs.length, 0),
  );

  // The present network stands at its rate and its scale.
  assert.deepEqual(presentPlace(survey), { x: 3, y: 0 });
  assert.equal(placeText(survey), 'The dot is the present network.');
  assert.match(borderText(survey), /outside this map|Dashed: σ = 1\.41/);
  // What is opened is the run, checked by its digest.
  const [run] = survey.at(0, 0).runs;
  const text = await survey.experiment(run);
  assert.match(text, /lr=0\.01/);
  assert.match(text, /seed=4/);
  assert.match(text, new RegExp(`at=30.*&check=${run.digest.slice(0, 8)}$`));
  assert.equal(source.alive, 0);
});

test('counts are told of every cell, and shares from ten seeds on', async () => {
  const { survey } = surveyOf(plan);
  await survey.compute();
  for (const cell of survey.cells.values()) {
    const said = cellText(survey, cell);
    assert.equal(/%/.test(said), cell.runs.length >= 10, said);
    const { learns } = countsOf(cell.runs);
    if (learns > 0) assert.match(said, new RegExp(`${learns} learn`));
  }
  const [{ rows, caption }] = mapTable(survey);
  assert.match(caption, /ReLU/);
  for (const [, , runs, ...counts] of rows)
    assert.equal(
      Number(runs),
      counts.reduce((sum, count) => sum + Number(count), 0),
    );
});

test('a plan of three seeds has three everywhere, and is all counts', async () => {
  const { survey } = surveyOf(plan.replace('4-13', '4-6'));
  await survey.compute();
  assert.equal(survey.state, 'finished');
  for (const cell of survey.cells.values()) {
    if (cell.runs.length === 0) continue;
    assert.equal(cell.runs.length, 3);
    assert.doesNotMatch(cellText(survey, cell), /%/);
  }
});

test('a map of another activation has the layers of its plan, not those on the screen', async () => {
  const { survey } = surveyOf(plan, 'tanh');
  survey.present = 'data=xor&samples=60&net=4:relu,2:relu';
  await survey.compute();
  assert.match(String(survey.plan?.text), /net=6:tanh/);
  assert.equal(mapName(survey), 'tanh');
  assert.equal(presentPlace(survey), null);
  assert.match(placeText(survey), /differs from these in more than/);
  const [run] = survey.at(0, 0).runs;
  assert.match(await survey.experiment(run), /net=6:tanh/);
});

test('a network of two activations is named by both, and theory has no word for it', async () => {
  const { survey } = surveyOf(plan.replace('net=6:relu', 'net=6:relu,6:tanh'));
  await survey.compute();
  assert.equal(mapName(survey), 'ReLU, tanh');
  assert.equal(borderText(survey), '');
});

test('what is no map is refused with its reason', async () => {
  const { survey, source } = surveyOf(plan.replace(/&vary\.init=.*/, ''));
  await survey.compute();
  assert.equal(survey.state, 'refused');
  const other = surveyOf(plan, 'nothing');
  await other.survey.compute();
  assert.equal(other.survey.state, 'refused');
  assert.equal(other.survey.plan?.problems[0].code, 'unknown_name');
  assert.equal(source.alive + other.source.alive, 0);
});

test('a map that is stopped keeps what there is, and goes on to the same', async () => {
  const whole = surveyOf(plan);
  await whole.survey.compute();
  let stopped = false;
  const { survey, source } = surveyOf(plan, 'net', (each) => {
    if (stopped || each.finished < 5) return;
    stopped = true;
    each.cancel();
  });
  await survey.compute();
  assert.equal(survey.state, 'cancelled');
  assert.equal(source.alive, 0);
  const before = survey.finished;
  assert.ok(before >= 5 && before < whole.survey.finished);
  await survey.compute();
  assert.equal(survey.state, 'finished');
  assert.deepEqual(mapTable(survey), mapTable(whole.survey));
});

test('a map that is left keeps its runs, and goes on where it was still computing', async () => {
  const { survey } = surveyOf(plan);
  await survey.compute();
  keep(survey);
  assert.equal(
    takeKept(plan, 'tanh', () => {}),
    null,
  );
  assert.equal(
    takeKept(plan, 'net', () => {}),
    survey,
  );
  assert.equal(survey.isBegun, true, 'nothing is left to compute');
  assert.equal(
    takeKept(plan, 'net', () => {}),
    null,
  );

  const { survey: other, source } = surveyOf(plan, 'net', (/** @type {Survey} */ { finished }) => {
    if (finished === 20) keep(other);
  });
  await other.compute();
  assert.equal(source.alive, 0);
  assert.equal(other.isBegun, false);
  const before = [...other.cells.values()].flatMap(({ runs }) => runs);
  assert.ok(before.length >= 20 && before.length < survey.finished, String(before.length));
  assert.equal(
    takeKept(plan, 'net', () => {}),
    other,
  );
  await other.compute();
  assert.equal(other.state, 'finished');
  assert.deepEqual(mapTable(other), mapTable(survey));
  const after = [...other.cells.values()].flatMap(({ runs }) => runs);
  assert.ok(
    before.every((run) => after.includes(run)),
    'none is computed again',
  );
});

test('endings are those of rows, and a worker that dies over them is replaced', async () => {
  const module = await loadStudies();
  const { text, runs } = module.plan(plan);
  const computed = new module.Runs(text);
  const { rows } = await alone(plan);
  for (let run = 0; run < runs; run++) {
    computed.beginEnding(run);
    while (!computed.advance(11));
    const { seed, ends, digest } = JSON.parse(rows[run]);
    assert.deepEqual(JSON.parse(computed.ending()), { run, seed, ends, digest });
  }
  computed.delete();
  let deaths = 0;
  const dies = (/** @type {{method: string}} */ { method }) => method === 'endings' && deaths++ < 1;
  const source = studySource({ dies });
  const survey = new Survey(source, plan, 'net', () => {});
  await survey.compute();
  assert.equal(survey.state, 'finished', survey.reason);
  const whole = surveyOf(plan);
  await whole.survey.compute();
  assert.deepEqual(mapTable(survey), mapTable(whole.survey));
});
