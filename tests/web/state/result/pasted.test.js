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
    const [{ name, result, fault }] = readPasted(line);
    assert.equal(fault, null);
    assert.equal(name, 'Ann Lee');
    assert.equal(result?.start, 'v=1&data=xor&net=4:tanh,4:tanh');
    assert.equal(result?.step, 10);
    assert.deepEqual(result?.changes, [{ step: 3, edit: 'lr=0.1', digest: '0a1b2c' }]);
  });

test('empty lines are none, others are told to be unreadable, and there is an end', () => {
  const rows = readPasted(`\n\nAnn\r\n${link}\n`);
  assert.deepEqual(
    rows.map(({ name, fault }) => [name, fault]),
    [
      ['Ann', 'none'],
      ['', null],
    ],
  );
  assert.equal(readPasted('x\n'.repeat(100_000)).length, 500);
  assert.equal(readPasted(`changes=${'#'.repeat(100_000)}`)[0].result, null);
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
