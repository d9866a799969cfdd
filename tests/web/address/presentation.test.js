import assert from 'node:assert/strict';
import { test } from 'node:test';
import { problemText } from '../../../web/format/problem-text.js';
import {
  lockOf,
  locks,
  presentationText,
  readPresentation,
  taskQuery,
  standardParts,
  standardPresentation,
} from '../../../web/address/presentation.js';

const known = { languages: ['en', 'es'] };

/** @param {string} query */
const read = (query) => readPresentation(query.split('&').filter(Boolean), known);

test('an address that asks for nothing gets the standard page', () => {
  assert.deepEqual(read(''), { presentation: { ...standardPresentation }, problems: [] });
  assert.equal(presentationText({}), '');
});

for (const query of [
  'embed=1&show=output,vitals&lock=data,seed&theme=dark&lang=es&autoplay=0&speed=25',
  'hide=data&lock=all&speed=max',
  'show=loss&autoplay=1&speed=0.5',
  'embed=1&goal=accuracy:0.95,dead:0.05',
  'show=loss&crowd=100',
]) {
  test(`reading and writing are inverse: ${query}`, () => {
    const { presentation, problems } = read(query);
    assert.deepEqual(problems, []);
    assert.equal(presentationText(presentation), query);
  });
}

test('what is hidden is not shown, whether or not it was asked for', () => {
  const { presentation } = read('show=output,data&hide=data');
  assert.deepEqual([...presentation.shown], ['output']);
});

/** @type {[string, string, string][]} */
const wrong = [
  ['show=output,vitels', 'show', 'vitels'],
  ['lock=everything', 'lock', 'everything'],
  ['theme=pink', 'theme', 'pink'],
  ['lang=xx', 'lang', 'xx'],
  ['autoplay=maybe', 'autoplay', 'maybe'],
  ['embed=2', 'embed', '2'],
  ['speed=fast', 'speed', 'fast'],
  ['speed=-1', 'speed', '-1'],
  ['speed=0', 'speed', '0'],
  ['speed=1e9', 'speed', '1e9'],
  ['goal=accuracy<=0.9', 'goal', 'accuracy<=0.9'],
  ['goal=accuracy>=95', 'goal', 'accuracy>=95'],
  ['goal=', 'goal', ''],
  // The condition that is none, as it was written.
  ['goal=accuracy>=0.9,accuracy<0.5', 'goal', 'accuracy<0.5'],
  ['goal=accuracy>=0.9,epoch<=0', 'goal', 'epoch<=0'],
  ['goal=accuracy >= 0.9 or so', 'goal', 'accuracy >= 0.9 or so'],
  // The first of two counts, and the other is named.
  ['theme=light&theme=dark', 'theme', 'dark'],
  ['speed=25&embed=1&speed=max', 'speed', 'max'],
];
for (const [query, field, value] of wrong) {
  test(`a bad value is named with what is allowed: ${query}`, () => {
    const { problems } = read(query);
    assert.equal(problems.length, 1);
    assert.equal(problems[0].field, field);
    assert.equal(problems[0].value, value);
    assert.notEqual(problems[0].allowed, '');
  });
}

test('what a goal may say is told for the measure that it names', () => {
  const allowedFor = (/** @type {string} */ query) =>
    problemText({ ...read(query).problems[0], used: '' });
  assert.match(
    allowedFor('goal=accuracy<0.5'),
    /allowed: accuracy>= a share, 0 to 1 or 0% to 100%\./,
  );
  assert.match(allowedFor('goal=epoch<=0'), /allowed: epoch<= a number above 0\./);
  assert.match(allowedFor('goal=speed>=3'), /for example accuracy>=0\.95/);
  assert.match(allowedFor('theme=light&theme=dark'), /theme is given twice; the first counts\./);
});

test('a field given twice with one value is no problem, and the first of two counts', () => {
  assert.deepEqual(read('theme=dark&theme=dark').problems, []);
  assert.equal(read('theme=light&theme=dark').presentation.theme, 'light');
});

test('a list without a known name does not empty the page', () => {
  assert.deepEqual([...read('show=nothing').presentation.shown], [...standardParts]);
});

test('what a page does not have is neither shown nor known', () => {
  const has = { ...known, parts: ['data', 'output', 'extra'] };
  const standard = readPresentation([], has);
  assert.deepEqual([...standard.presentation.shown], has.parts);
  assert.equal(presentationText(standard.presentation), '');
  const chosen = readPresentation(['show=extra,vitals'], has);
  assert.deepEqual([...chosen.presentation.shown], ['extra']);
  assert.deepEqual(
    chosen.problems.map(({ value, allowed }) => [value, allowed]),
    [['vitals', { code: 'names', values: { names: 'data, output, extra' } }]],
  );
  assert.equal(presentationText(chosen.presentation), 'show=extra');
});

test('every field of an experiment has a lock', () => {
  assert.equal(lockOf('noise'), 'data');
  assert.equal(lockOf('net'), 'network');
  assert.equal(lockOf('lr'), 'training');
  assert.equal(lockOf('seed'), 'seed');
  assert.ok(locks.includes(lockOf('anything')));
});

for (const query of ['embed=1&hide=all', 'hide=all', 'show=output&hide=output,vitals']) {
  test(`no query leaves an empty page: ${query}`, () => {
    const { presentation, problems } = read(query);
    assert.ok(presentation.shown.size > 0);
    assert.deepEqual(
      problems.map(({ field, code }) => [field, code]),
      [['hide', 'other']],
    );
  });
}

test('a page of its own asks the same of its reader as the embed, and no more', () => {
  const asked = 'goal=accuracy:0.9,changed&findings=0&lock=data,seed&keys=host';
  const { presentation } = read(`embed=1&autoplay=0&theme=dark&hide=loss&${asked}`);
  assert.deepEqual(
    read(taskQuery(presentation).slice(1)).presentation,
    read(`autoplay=0&${asked}`).presentation,
  );
  assert.equal(taskQuery(read('embed=1&autoplay=0&show=output').presentation), '');
});
