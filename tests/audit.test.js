// The audit's table in cpp/README.md: its first experiments are computed again, and it is what the command prints of them.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { shelf } from '../web/panels/network/own/shelf.js';

const program = fileURLToPath(new URL('../build/native/playground', import.meta.url));

const sourceOf = (/** @type {string} */ path) =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const [before, ofFormulas, behind] = sourceOf('cpp/README.md').split(
  /<!-- audit of formulas: (?:begin|end) -->/,
);
const readme = before + behind;
const audit = (/** @type {string[]} */ ...words) =>
  execFileSync(program, ['audit', ...words], { encoding: 'utf8' });

/** @param {string} text */
const isSaidShort = (text) => readme.includes(`Short of the bound: ${text}`);

const ofForty = audit('--stream', 'B', '--draws', '40', '--pairs', '0', '--jobs', '1');

test('the first 40 experiments of the table come out the same again', () => {
  const digest = /Digest of the first 40 rows: [0-9a-f]{16}\./;
  const [told] = readme.match(digest) ?? [];
  assert.ok(told, 'cpp/README.md has no digest');
  assert.equal(ofForty.match(digest)?.[0], told);
});

test('what is found in the runs that are named is what the table says', () => {
  const lines = ofForty
    .split('\n')
    .filter((line) => line.startsWith('| `data=') || line.startsWith('| `l2='));
  assert.equal(lines.length, 4);
  for (const line of lines) assert.ok(readme.includes(line), line);
});

test('the same comes out on any number of threads, and another stream draws other runs', () => {
  const two = ['--draws', '12', '--pairs', '1'];
  const one = audit('--stream', 'C', ...two, '--jobs', '1');
  assert.equal(audit('--stream', 'C', ...two, '--jobs', '3'), one);
  assert.notEqual(audit('--stream', 'D', ...two, '--jobs', '3'), one);
});

test('a row tells the experiment, the losses and what was said', () => {
  const rows = audit('--stream', 'B', '--draws', '2', '--rows').trimEnd().split('\n');
  assert.equal(rows.length, 2);
  for (const [i, row] of rows.entries()) {
    const [head, ...looks] = row.split(' | ');
    assert.match(head, new RegExp(`^${i} v=1&`));
    assert.deepEqual(
      looks.map((look) => look.split(' ')[0]),
      ['10', '50', '60', '100', '150', '200'],
    );
  }
});

test('every finding that the table calls right is so by its interval, or is said to be short of it', () => {
  const rows = [
    ...readme.matchAll(/^\| `(\w+)` \| (yes|no) \| (\d+) \| [^|]* \| [\d.]+ % \(([\d.]+)–/gm),
  ];
  assert.ok(rows.length > 10);
  for (const [, code, , seen, low] of rows) {
    assert.ok(Number(low) >= 90 || Number(seen) < 100 || isSaidShort(`\`${code}\``), code);
  }
});

test('warnings foretell failures and leave healthy runs alone, or are said to be short of it', () => {
  const [, recall] = readme.match(/^Recall, \d+ of \d+: ([\d.]+) %/m) ?? [];
  const [, alarms] = readme.match(/^False alarms, \d+ of \d+: ([\d.]+) %/m) ?? [];
  assert.ok(Number(recall) >= 95 || isSaidShort('recall'), recall);
  assert.ok(Number(alarms) <= 5 || isSaidShort('false alarms'), alarms);
});

test('what is offered helps, or is said to be short of it', () => {
  const rows = [
    ...readme.matchAll(
      /^\| `(\w+)` \| (?:restart|in place) \| \d+ \| ([\d.]+) % \([^|]* \| ([\d.]+) %/gm,
    ),
  ];
  assert.ok(rows.length > 10);
  for (const [, code, better, worse] of rows) {
    const holds = Number(better) >= 80 && Number(worse) <= 5;
    assert.ok(holds || isSaidShort(`remedy of \`${code}\``), code);
  }
});

test('where nothing is offered for a severe finding, nothing helped in more than the share that is said', () => {
  const [, said] = sourceOf('cpp/diagnosis/diagnosis.h').match(/most_helped = ([\d.]+);/) ?? [];
  const severe = readme.matchAll(/^\| `(\w+)` \| (\d+) \| \w[^|]* \| ([\d.]+) % \(([\d.]+)–/gm);
  const warnings = ['overfitting', 'rate_too_low', 'underfitting'];
  const rows = [...severe].filter(([, code]) => !warnings.includes(code));
  assert.ok(rows.length > 5);
  for (const [, code, , , low] of rows) assert.ok(Number(low) <= 100 * Number(said), code);
});

test('the first 40 experiments with formulas come out the same again', () => {
  const digest = /Digest of the first 40 rows: [0-9a-f]{16}\./;
  const printed = audit('--stream', 'C', '--own', '--draws', '40', '--pairs', '0', '--jobs', '1');
  assert.equal(printed.match(digest)?.[0], ofFormulas.match(digest)?.[0]);
});

test('formulas to start from are among those that the audit draws', () => {
  const drawn = sourceOf('cpp/study/audit/formulas.h');
  for (const { text } of shelf) assert.ok(drawn.includes(`"${text}"`), text);
});

test('of networks with formulas, findings are right and remedies help as far as the intervals tell', () => {
  const findings = [
    ...ofFormulas.matchAll(
      /^\| `(\w+)` \| (?:yes|no) \| \d+ \| [^|]* \| [\d.]+ % \([\d.]+–([\d.]+)\)/gm,
    ),
  ];
  assert.ok(findings.length > 10);
  for (const [, code, high] of findings) assert.ok(Number(high) >= 95, code);
  const [, recall] = ofFormulas.match(/^Recall, \d+ of \d+: ([\d.]+) %/m) ?? [];
  const [, alarms] = ofFormulas.match(/^False alarms, \d+ of \d+: ([\d.]+) %/m) ?? [];
  assert.ok(Number(recall) >= 95, recall);
  assert.ok(Number(alarms) <= 5, alarms);
  const remedies = [
    ...ofFormulas.matchAll(
      /^\| `(\w+)` \| (?:restart|in place) \| \d+ \| [\d.]+ % \([\d.]+–([\d.]+)\) \| [\d.]+ % \(([\d.]+)–/gm,
    ),
  ];
  assert.ok(remedies.length > 10);
  for (const [, code, better, worse] of remedies)
    assert.ok(Number(better) >= 80 && Number(worse) <= 5, code);
});
