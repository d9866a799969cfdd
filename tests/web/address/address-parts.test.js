import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changesText, experimentText, readAddress } from '../../../web/address/address-parts.js';

const text = 'v=1&data=spiral&net=8:relu,8:leaky_relu:0.01&lr=1e-3&seed=42';

test('a clean link is left as it is', () => {
  assert.equal(experimentText(`https://example.org/play/?embed=1#${text}`), text);
  assert.equal(experimentText(`#${text}`), text);
});

test('an address without an experiment gives nothing', () => {
  assert.equal(experimentText(''), '');
  assert.equal(experimentText('https://example.org/'), '');
  assert.equal(experimentText('#'), '');
});

/** @type {[string, string][]} */
const damaged = [
  ['encoded hash sign', `https://example.org/%23${text}`],
  ['encoded separators', `#${encodeURIComponent(text)}`],
  ['encoded twice', `#${encodeURIComponent(encodeURIComponent(text))}`],
  ['escaped for HTML', `#${text.replaceAll('&', '&amp;')}`],
  ['escaped for HTML twice', `#${text.replaceAll('&', '&amp;amp;')}`],
  ['full stop of the sentence', `#${text}.`],
  ['brackets around it', `#${text})>.`],
  ['quotation marks around it', `#“${text}”`],
  ['line break of a mail', `#${text.slice(0, 20)}=\r\n${text.slice(20)}`.replace('=\r\n', '\r\n ')],
  ['invisible characters', `#\u200b${text}\ufeff`],
  ['dash in place of a minus', `#${text.replace('1e-3', '1e–3')}`],
  ['quoted-printable', `#${text.replaceAll('=', '=3D')}`],
  ['two hash signs', `##${text}`],
  ['semicolons between fields', `#${text.replaceAll('&', ';')}`],
  ['escaped for HTML, ampersands lost', `#${text.replaceAll('&', '&amp;').replaceAll('&amp', '')}`],
];
for (const [name, link] of damaged) {
  test(`a link is repaired: ${name}`, () => assert.equal(experimentText(link), text));
}

test('a goal keeps its blanks, so that it can be shown as it was written', () => {
  const { presentation, experiment } = readAddress(
    `?theme=dark&goal=accuracy%20>=%200.9%0A or so#da ta=xor`,
  );
  assert.deepEqual(presentation, ['theme=dark', 'goal=accuracy >= 0.9 or so']);
  assert.equal(experiment, 'data=xor');
  assert.deepEqual(readAddress('?goal%20=%20dead<=0.1 #').presentation, ['goal=dead<=0.1']);
});

test('stray percent signs do not lose the rest', () => {
  assert.equal(experimentText('#data=spiral%26lr=50%'), 'data=spiral&lr=50%');
});

test('changes cannot smuggle in other fields', () => {
  assert.equal(changesText({ lr: 0.1, net: '8:relu&seed=9#x' }), 'lr=0.1&net=8:reluseed9x');
});

test('the experiment may be in the query, and what presents it in the fragment', () => {
  assert.deepEqual(readAddress(`https://example.org/?embed=1&${text}`), {
    experiment: text,
    presentation: ['embed=1'],
    inQuery: true,
    moves: true,
    uncertain: true,
  });
  assert.deepEqual(readAddress(`?lr=1&utm_source=mail#${text}&show=output,vitals`), {
    experiment: text,
    presentation: ['show=output,vitals'],
    inQuery: false,
    moves: false,
    uncertain: false,
  });
  const encoded = readAddress(`https://example.org/?embed=1%26hide%3Ddata%23${text}`);
  assert.deepEqual(encoded.presentation, ['embed=1', 'hide=data']);
  assert.equal(encoded.experiment, text);
});

test('what lanes of a race have counts wherever it stands, wrong or right', () => {
  const both = readAddress(`?view=race&lane2.lr=banana&utm_source=mail#${text}`);
  assert.deepEqual(both.presentation, ['view=race']);
  assert.equal(both.experiment, `${text}&lane2.lr=banana`);
  assert.equal(both.inQuery, false);
  assert.equal(both.moves, true, 'it is not to stay in the query as well');
  assert.equal(readAddress('?view=race&lane2=banana').experiment, 'lane2=banana');
  // The fragment’s go first.
  assert.equal(readAddress('?lane2.lr=1#lane2.lr=3').experiment, 'lane2.lr=3&lane2.lr=1');
});

test('a link of nothing but punctuation is read in no time', () => {
  const link = `#data=xor${'.'.repeat(300_000)}a`;
  assert.ok(experimentText(link).endsWith('.a'));
});
