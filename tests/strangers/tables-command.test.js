// The command line reads the tables of strangers as the page does, and says the same of those that it refuses.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { columnTables } from './table-columns.js';
import { refusedTables } from './tables-refused.js';
import { tables } from './tables.js';

const program = fileURLToPath(new URL('../../build/native/playground', import.meta.url));

/**
 * @param {string | Uint8Array} input
 * @param {string[]} options
 */
function data(input, options) {
  return spawnSync(program, ['data', '', '--data', '-', ...options], { encoding: 'utf8', input });
}

/** What the page's choices are called here. @param {Partial<import('../../web/engine/types.js').CsvReading>} reading */
function optionsOf({ header, label, learned, decimal, missing, scale }) {
  /** @type {[string, string | undefined][]} */
  const options = [
    ['--header', header],
    ['--label', label && `${Number(label) + 1}`],
    ['--learn', learned],
    ['--decimal', decimal],
    ['--missing', missing],
    ['--scale', scale],
  ];
  return options.flatMap(([name, value]) => (value ? [name, value] : []));
}

for (const { name, file, reading = {}, csv } of [...tables, ...columnTables]) {
  test(`a table, by the command line: ${name}`, () => {
    const { status, stdout, stderr } = data(file, optionsOf(reading));
    assert.equal(status, 0, stderr);
    if (csv !== undefined) assert.equal(stdout, csv);
    // What was read is a table again, with the same samples.
    const again = data(stdout, ['--header', 'yes', ...optionsOf({ learned: learnedIn(stderr) })]);
    assert.equal(again.status, 0, again.stderr);
    assert.equal(again.stdout, stdout);
  });
}

/** @param {string} stderr how a table was read */
function learnedIn(stderr) {
  return stderr.includes(' is a number.') ? 'numbers' : 'classes';
}

for (const { name, file, says } of refusedTables) {
  test(`a table that is refused, by the command line: ${name}`, () => {
    const { status, stderr } = data(file, []);
    assert.equal(status, 2);
    const lines = stderr.trimEnd().split('\n');
    const hints = lines.filter((line) => line.startsWith('playground: standard input: with --'));
    assert.deepEqual(
      lines,
      says.map((sentence) => `playground: standard input: ${sentence}`).concat(hints),
    );
    const asks = /missing|may be/.test(says[0]);
    assert.equal(hints.length, asks ? 1 : 0);
  });
}
