// What the page says of a study, against what the command line prints of the same.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { dotsOf, profileOf, runCells } from '../../../web/compare/evidence/charts.js';
import {
  figure,
  figureTable,
  groupNames,
  notes,
  valueNames,
} from '../../../web/compare/evidence/figures.js';
import { csv, jsonLines } from '../../../web/compare/evidence/row-files.js';
import { sentencesOf, sentenceText } from '../../../web/compare/evidence/sentences.js';
import { Session } from '../../../web/compare/evidence/session.js';
import { studySource } from '../../support/study-pool.js';
import { linesOf, program, resultOf, study } from '../../support/study.js';

// With runs that diverge, runs that never reach the target, and dead units.
const text =
  'data=sine&samples=60&net=2*6:relu&vary.activation=relu,leaky_relu:0.1,tanh&vary.lr=0.1,3&seeds=3-22&epochs=20';
const session = new Session(studySource(), text, () => {});
await session.open({ asked: true });
await session.close();
const { plan, result, rows, lines } = session;
if (!plan || !result) throw new Error('The study has come to nothing.');
const printed = study(text, '--json');
const told = resultOf(printed.stdout);

test('files are what the command line writes, and what it reads', () => {
  assert.equal(csv(lines), study(text, '--csv').stdout);
  const written = jsonLines(plan, lines);
  assert.equal(written.trimEnd(), linesOf(printed.stdout).slice(0, -1).join('\n'));
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  writeFileSync(join(folder, 'rows'), written);
  assert.equal(study('merge', join(folder, 'rows'), '--json').stdout, printed.stdout);
  rmSync(folder, { recursive: true });
});

test('sentences are those of the command line, with names in the place of keys', () => {
  const named = (/** @type {string} */ sentence) =>
    sentence
      .replaceAll('leaky_relu:0.1', 'Leaky ReLU (0.1)')
      .replace(/\brelu\b/g, 'ReLU')
      .replaceAll('lr =', 'learning rate =')
      .replaceAll('of lr', 'of learning rate');
  const said = [0, 1].flatMap((measure) =>
    [0, 1, 2].flatMap((group) => sentencesOf(result, measure, group)),
  );
  assert.equal(said.length, 12);
  const shown = said.map((each) => {
    const { claim, figures } = sentenceText(each);
    assert.match(claim, /[.:,] ?$|[^ ]$/);
    return (claim + figures).replaceAll('\u202f', '').replaceAll('−', '-');
  });
  assert.deepEqual(shown, told.sentences.map(named));
});

test('a sentence about one value and one about too few seeds have names, too', async () => {
  for (const [plan, pattern] of /** @type {const} */ ([
    [
      'data=xor&samples=40&seeds=1-20&epochs=1',
      /^The interquartile mean of the held-out accuracy is /,
    ],
    [
      'data=xor&samples=40&vary.opt=adam,momentum:0.5&seeds=1-3&epochs=1',
      /^Too few seeds .* momentum \(0.5\) against Adam/,
    ],
  ])) {
    const few = new Session(studySource(), plan, () => {});
    await few.open({ asked: true });
    await few.close();
    const { claim, figures } = sentenceText(sentencesOf(/** @type {any} */ (few.result), 0, 0)[0]);
    assert.match(claim + figures, pattern);
  }
});

test('the table has the command line’s figures', () => {
  assert.deepEqual(valueNames(plan), ['ReLU', 'Leaky ReLU (0.1)', 'tanh']);
  assert.deepEqual(groupNames(plan), [
    'learning rate = 0.1',
    'learning rate = 3',
    'all values of learning rate',
  ]);
  const three = (/** @type {number} */ value) =>
    String(Number(value.toPrecision(3))).replace('-', '−');
  for (const group of [0, 1, 2]) {
    const { heads, rows: table } = figureTable(plan, result, group);
    const [metric, time] = told.measures.map((/** @type {any} */ { groups }) => groups[group]);
    const signs = told.signs[group];
    table.forEach(({ name, cells }, value) => {
      assert.equal(cells.length, heads.length - 1);
      assert.equal(name, valueNames(plan)[value]);
      const figures = metric.values[value];
      const at = (/** @type {string} */ head) =>
        cells[heads.findIndex((each) => each.includes(head)) - 1];
      const { interquartileMean, interquartileMeanLow, interquartileMeanHigh } = figures;
      assert.equal(at('interquartile').text, three(interquartileMean));
      assert.equal(
        at('interquartile').more,
        `${three(interquartileMeanLow)} to ${three(interquartileMeanHigh)}`,
      );
      assert.equal(at('median').text, three(figures.median));
      // Over several strata there is none.
      const between =
        group === 2 ? undefined : `${three(figures.medianLow)} to ${three(figures.medianHigh)}`;
      assert.equal(at('median').more, between);
      assert.equal(parseInt(at('diverged').text), Math.round(100 * figures.failed));
      const reached = 1 - time.values[value].failed;
      assert.equal(parseInt(at('reach').text), Math.round(100 * reached));
      const runs = group === 2 ? 40 : 20;
      const never = Math.round(time.values[value].failed * runs);
      const { medianLow, medianHigh } = time.values[value];
      const end = (/** @type {number | null} */ each) =>
        each === null ? 'not reached by half' : three(each);
      const times = medianLow === null ? [] : [`${end(medianLow)} to ${end(medianHigh)}`];
      assert.equal(
        at('epochs').more,
        [...times, ...(never === 0 ? [] : [`${never} of ${runs} never`])].join('; '),
      );
      const { withDead, dead } = signs.values[value];
      assert.equal(parseInt(at('runs with dead').text), Math.round(100 * withDead));
      assert.equal(parseInt(at('dead units').text), parseInt(at('runs with dead').text));
      assert.equal(parseInt(cells[cells.length - 2].text), Math.round(100 * dead));
      if (value > 0) {
        const { difference } = metric.comparisons[value - 1];
        assert.equal(at('against').text.replace('+', ''), three(difference));
      }
    });
  }
  assert.ok(told.signs[0].values[0].withDead > 0, 'the study has dead units');
  assert.ok(told.measures[0].groups[1].values.some((/** @type {any} */ { failed }) => failed > 0));
  assert.equal(notes(plan, result, 2).length, 3);
});

test('the charts have every run, and failures apart from the scale', () => {
  const shown = { plan, result, rows, group: 1, measure: /** @type {const} */ ('metric') };
  const { strips, failing, say } = dotsOf(shown);
  assert.equal(failing, 'diverged');
  for (const [value, { runs, failed, mean }] of strips.entries()) {
    assert.equal(runs.length, 20);
    const lost = runs.filter(({ value: number }) => Number.isNaN(number)).length;
    const { failed: share, interquartileMean } = told.measures[0].groups[1].values[value];
    assert.equal(lost, Math.round(20 * share));
    assert.equal(failed, lost === 0 ? '' : `${lost} of 20 diverged`);
    assert.equal(Math.fround(Number(mean.value)), Math.fround(interquartileMean));
  }
  const row = JSON.parse(lines[4]);
  assert.equal(
    say(4),
    `Leaky ReLU (0.1), 3, seed 3: held-out loss ${row.diverged === null ? figure(row.metric) : 'diverged'}`,
  );
  const all = { ...shown, group: 2 };
  assert.equal(dotsOf(all).strips[0].runs.length, 40);
  const table = runCells(all);
  assert.equal(table.lines.length, 40);
  assert.deepEqual(
    table.lines.flatMap(({ cells }) => cells.map((cell) => cell?.run)),
    Array.from({ length: 120 }, (_, run) => run),
  );
  const { thresholds, profiles } = profileOf({ ...shown, measure: 'time' });
  assert.deepEqual(thresholds, told.measures[1].thresholds);
  assert.deepEqual(
    profiles.map(({ shares }) => shares),
    told.measures[1].groups[1].values.map((/** @type {any} */ { profile }) => profile),
  );
});

test('a run opens as the experiment that the command line trains to the same digest', async () => {
  const { run, digest } = [...rows.values()].find(({ diverged }) => !diverged) ?? {
    run: -1,
    digest: '',
  };
  const experiment = String(await session.experiment(run));
  const steps = /at=(\d+)/.exec(experiment)?.[1];
  const { stdout, status } = spawnSync(program, ['run', experiment, '--steps', String(steps)], {
    encoding: 'utf8',
  });
  assert.equal(status, 0);
  assert.match(stdout, new RegExp(digest.slice(0, 8)));
});
