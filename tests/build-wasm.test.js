// Tests of build-wasm.sh as far as they need no building: its usage, and how it refuses what it does not know.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('../build-wasm.sh', import.meta.url));

/** @param {...string} values */
function run(...values) {
  return spawnSync(script, values, { encoding: 'utf8' });
}

test('--help prints the usage', () => {
  const { status, stdout } = run('--help');
  assert.equal(status, 0);
  for (const word of [
    'build',
    'serve',
    'dev',
    'test',
    'bench',
    'clean',
    '--no-install',
    '--port',
    '--long',
    '--list',
    '--sizes',
    '--debug',
    '--site-url',
  ]) {
    assert.ok(stdout.includes(word), word);
  }
});

test('what it does not know is named, with the usage and status 2', () => {
  const cases = /** @type {const} */ ([
    [['frobnicate'], "no command 'frobnicate'"],
    [['--frobnicate'], "no option '--frobnicate'"],
    [['serve', '--port', '80000'], "--port is '80000'"],
    [['serve', '--port=nine'], "--port is 'nine'"],
    [['serve', '--port'], '--port needs a number'],
    [['test', '--port', '9000'], '--port belongs to serve and dev'],
    [['build', '--long'], '--long belongs to test'],
    [['serve', '--list'], '--list belongs to test'],
    [['test', '--sizes'], '--sizes belongs to build and serve'],
    [['serve', '--debug'], '--debug belongs to build and dev'],
    [['serve', '--site-url', 'https://a.example/'], '--site-url belongs to build'],
    [['build', '--site-url', 'a.example'], "--site-url is 'a.example'"],
    [['build', '--site-url'], '--site-url needs an address'],
    [['build', 'test'], "not 'build' and 'test'"],
  ]);
  for (const [values, message] of cases) {
    const { status, stderr } = run(...values);
    assert.equal(status, 2, values.join(' '));
    assert.ok(stderr.includes(message), stderr);
    assert.ok(stderr.includes('usage: ./build-wasm.sh'));
  }
});

test('test --list prints the suites and files that have a word in their name', () => {
  const listed = (/** @type {string[]} */ ...words) => run('test', '--list', ...words).stdout;
  assert.match(listed(), /^engine, g\+\+\n {2}tests\/engine\//m);
  assert.match(listed(), /^clang-tidy$/m);
  assert.equal(listed('build-wasm'), 'JavaScript\n  tests/build-wasm.test.js\n');
  assert.equal(
    listed('Random_Test', 'clang-tidy'),
    'engine, g++\n  tests/engine/numerics/random_test.cpp\nclang-tidy\n',
  );
  assert.doesNotMatch(listed('browser'), /engine, |tests\/web/);
  const { status, stderr } = run('test', '--list', 'no such test');
  assert.equal(status, 2);
  assert.match(stderr, /“no such test”.*--list/);
});
