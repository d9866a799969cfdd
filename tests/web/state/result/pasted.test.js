// Lists of results as teachers have them: from spreadsheets, mail and learning platforms.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { packChanges } from '../../../../web/address/result-text.js';
import { csvOf, readPasted } from '../../../../web/state/result/pasted.js';

const packed = packChanges([{ step: 3, edit: 'lr=0.1', digest: '0a1b2c' }]);
const text = `v=1&data=xor&net=4:tanh,4:tanh&changes=${packed}&at=10&check=01234567`;
const link = `https://example.org/playground/#${text}`;

for (const line of [
  `Ann Lee, ${link}`,
  `"Ann Lee","${link}"`,
  `${link}\tAnn Lee`,
  `Ann Lee: <${link}>`,
  `Ann Lee ${text}`,
  `Ann Lee ${link.replace('#', '%23')}`,
  `Ann Lee ${link.replaceAll('&', '&amp;').replace('https', 'https')}`,
  `Ann Lee,${link},2026-11-29`.replace(',2026-11-29', ''),
])
  test(`a name and a result are read from “${line.slice(0, 40)}…”`, () => {
    const [{ name, result, fault }] = readPasted(line).rows;
    assert.equal(fault, null);
    assert.equal(name, 'Ann Lee');
    assert.equal(result?.start, 'v=1&data=xor&net=4:tanh,4:tanh');
    assert.equal(result?.step, 10);
    assert.deepEqual(result?.changes, [{ step: 3, edit: 'lr=0.1', digest: '0a1b2c' }]);
  });

test('empty lines are none, others are told to be unreadable, and there is an end', () => {
  assert.deepEqual(told(`\n\nAnn\r\n${link}\n`), ['Ann: none', ': read']);
  assert.equal(readPasted(`changes=${'#'.repeat(100_000)}`).rows[0].result, null);
  assert.equal(readPasted('v='.repeat(100_000)).rows[0].result, null);
});

test('lines beyond 500 are counted', () => {
  const { rows, left } = readPasted('x\n'.repeat(100_000));
  assert.equal(rows.length, 500);
  assert.equal(left, 99_500);
  assert.equal(readPasted(`${link} ${link}\n`.repeat(300)).left, 100);
  assert.equal(readPasted('x\n'.repeat(500)).left, 0);
});

/** @param {string} list */
function told(list) {
  return readPasted(list).rows.map(({ name, fault }) => `${name}: ${fault ?? 'read'}`);
}

test('a link to a step is a result without changes', () => {
  const [{ result }] = readPasted(link.replace(/changes=[^&]*&/, '')).rows;
  assert.deepEqual(result, {
    start: 'v=1&data=xor&net=4:tanh,4:tanh',
    changes: [],
    step: 10,
    check: '01234567',
  });
  assert.deepEqual(told('Ann https://example.org/#v=1&data=xor&net=4:tanh'), ['Ann: none']);
});

test('names are kept as they were written', () => {
  for (const name of [
    'Dana (forgot the link)',
    '<b>Bob</b>',
    'Ann "Bee" Lee',
    "O'Neill, Éamon (3B)",
    'سارا\u200cمحمد',
    '👩\u200d🔬 Lee',
  ]) {
    assert.deepEqual(told(name), [`${name}: none`]);
    assert.deepEqual(told(`${name}, ${link}`), [`${name}: read`]);
    assert.deepEqual(told(`${link} ${name}`), [`${name}: read`]);
  }
  assert.deepEqual(told(`"Lee ""Bee"" Ann",${link}`), ['Lee "Bee" Ann: read']);
  assert.deepEqual(told(`<${link}|Ann Lee>`), ['Ann Lee: read']);
  assert.deepEqual(told(`Ann (${link}), Tuesday`), ['Ann Tuesday: read']);
});

test('a name holds no link and no part of one', () => {
  for (const part of [
    link.slice(0, -3),
    'https://example.org/ann',
    `net=4:tanh&changes=${packed}`,
    '#v=1&data=xor',
    'https%3A%2F%2Fexample.org%2F%23v%3D1',
    'check=0123',
    `${link}&at=3 https://example.org/more`,
  ])
    assert.match(told(`Ann Lee ${part}`)[0], /^Ann Lee: /, part);
});

test('two results on one line are two rows', () => {
  assert.deepEqual(told(`Ann ${link} Bob ${link}`), ['Ann: read', 'Bob: read']);
  assert.deepEqual(told(`${link} Ann, ${link} Bob`), ['Ann: read', 'Bob: read']);
  assert.deepEqual(told(`${link},${link}`), [': read', ': read']);
});

test('a result that mail has wrapped is in one piece again, wherever it was broken', () => {
  const mail = `Ann ${link}\nBob ${link}\nCarl forgot it`;
  for (let at = 'Ann https:'.length; at < `Ann ${link}`.length; at++)
    for (const cut of ['\n', '\r\n', ' \n', '\n> '])
      assert.deepEqual(
        told(mail.slice(0, at) + cut + mail.slice(at)),
        ['Ann: read', 'Bob: read', 'Carl forgot it: none'],
        mail.slice(at - 8, at),
      );
});

test('a result with marks of quoted mail is read', () => {
  const coded = `Ann ${link.replaceAll('=', '=3D')}`;
  const lines = coded.match(/(?:=3D|[^]){1,30}/g) ?? [];
  assert.deepEqual(told(`${lines.join('=\r\n')}\r\nBob`), ['Ann: read', 'Bob: none']);
  const half = (`Ann ${link}`.match(/[^]{1,37}/g) ?? []).join('=\n');
  assert.deepEqual(told(`${half}\nBob`), ['Ann: read', 'Bob: none']);
});

test('a result with characters that are not seen is read', () => {
  for (const mark of ['\u00ad', '\u200b', '\u2060', '\ufeff'])
    assert.deepEqual(told(`Ann ${[...link].join(mark)}`), ['Ann: read']);
});

test('lines are not joined where that makes no result', () => {
  const start = link.slice(0, 50);
  assert.deepEqual(told(`Ann ${start}\nBob ${link}`), ['Ann: none', 'Bob: read']);
  assert.deepEqual(told(`Ann https://example.org/ann\n${text}`), ['Ann: none', ': read']);
  assert.equal(told(`https://example.org\n${'abc\n'.repeat(10_000)}`).length, 500);
});

test('a table holds nothing that a spreadsheet would compute', () => {
  assert.equal(
    csvOf([
      ['=1+1', 'a "b", c'],
      [0.5, NaN],
    ]),
    `'=1+1,"a ""b"", c"\r\n0.5,\r\n`,
  );
});
