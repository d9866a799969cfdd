// The native command line does what it was asked, or refuses and says why; output that nobody gets is an error. The commands
// that once did otherwise are in strangers/commands.json.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { openSync, closeSync, existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../build/native/playground', import.meta.url));
/** @type {{refused: {fault: string, words: string[], input?: string, says: string[]}[], run: {fault: string, words: string[], rows: Record<string, unknown>[]}[], told: {fault: string, words: string[], input?: string, says: string[], never?: string}[]}} */
const strangers = JSON.parse(
  readFileSync(new URL('strangers/commands.json', import.meta.url), 'utf8'),
);

for (const { fault, words, input = '', says } of strangers.refused) {
  test(`refused: ${fault}`, () => {
    const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', input });
    assert.deepEqual([status, stdout], [2, ''], stderr);
    for (const part of says) assert.ok(stderr.includes(part), stderr);
  });
}

for (const { fault, words, rows } of strangers.run) {
  test(`run as asked: ${fault}`, () => {
    const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
    assert.deepEqual([status, stderr], [0, '']);
    const found = stdout.trim().split('\n');
    assert.equal(found.length, rows.length);
    rows.forEach((row, i) => {
      const line = JSON.parse(found[i]);
      for (const [key, value] of Object.entries(row)) assert.equal(line[key], value, key);
      const keys = found[i].match(/"\w+":/g) ?? [];
      if (words[0] === 'sweep') assert.equal(new Set(keys).size, keys.length, 'a key twice');
    });
  });
}

for (const { fault, words, input = '', says, never } of strangers.told) {
  test(`told: ${fault}`, () => {
    const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', input });
    assert.equal(status, 0, stderr);
    for (const part of says) assert.ok(`${stdout}${stderr}`.includes(part), `${stdout}${stderr}`);
    if (never) assert.doesNotMatch(stdout, new RegExp(never));
  });
}

test('a digest that is another one is told, with status 1', () => {
  const text = 'data=xor&net=2:tanh&at=7';
  const alone = spawnSync(program, ['run', text, '--json'], { encoding: 'utf8' });
  const { digest } = JSON.parse(alone.stdout);
  const checked = (/** @type {string} */ check) =>
    spawnSync(program, ['run', `${text}&check=${check}`], { encoding: 'utf8' });
  assert.equal(checked(digest.slice(0, 8)).status, 0);
  const other = checked('0123abcd');
  assert.equal(other.status, 1);
  assert.ok(other.stderr.includes('0123abcd') && other.stderr.includes(digest), other.stderr);
});

const everyCommand = [
  ['--help'],
  ['list'],
  ['list', '--json'],
  ['run', 'samples=10', '--steps', '1'],
  ['run', 'samples=10', '--steps', '1', '--json'],
  ['diagnose', 'samples=10', '--steps', '1'],
  ['data', 'samples=10'],
  ['data', 'samples=1000'],
  ['bench', 'samples=10', '--seconds', '0.01'],
  ['sweep', 'samples=10', '--seeds', '1..2', '--steps', '1'],
];

test('output that cannot be written ends with a message and status 1', (context) => {
  if (!existsSync('/dev/full')) return context.skip('there is no device that is always full');
  for (const words of everyCommand) {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(program, words, {
      encoding: 'utf8',
      stdio: ['ignore', full, 'pipe'],
    });
    closeSync(full);
    assert.equal(status, 1, words.join(' '));
    assert.match(stderr, /^playground: the output could not be written: \S/, words.join(' '));
  }
});

test('a reader who closes the pipe ends a sweep with a message and status 1', async () => {
  const words = ['sweep', 'samples=10', '--seeds', '1..1000000', '--steps', '1'];
  const child = spawn(program, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  child.stdout.once('data', () => child.stdout.destroy());
  const [status, signal] = await new Promise((done) => {
    child.on('close', (...how) => done(how));
  });
  assert.deepEqual([status, signal], [1, null]);
  assert.match(said, /^playground: the output could not be written: \S/);
});

test('progress is for a terminal: a log holds none', () => {
  const words = ['sweep', 'samples=10', '--seeds', '1..3', '--steps', '1'];
  const { stdout, stderr } = spawnSync(program, words, { encoding: 'utf8' });
  assert.equal(stdout.trim().split('\n').length, 3);
  assert.equal(stderr, '');
});

test('what is quoted from arguments and files commands no terminal, and is short', () => {
  const escape = '\x1b]0;title\x07';
  for (const words of [
    ['run', `net=4:relu${escape}`],
    ['run', `colour${escape}=1`],
    ['run', 'data=xor', '--epochs', escape + 'y'.repeat(3000)],
    ['run', 'data=xor', `b${escape}`],
    ['run', `--${escape}`],
    ['run', 'net=2:relu', '--data', `/nowhere/${escape}.csv`],
    ['study', `vary.activation=relu,${escape}`],
    ['data', `data=${escape}`],
    [escape],
  ]) {
    const { status, stderr } = spawnSync(program, words, { encoding: 'utf8' });
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, /\\x1b\]0;title\\x07/, words.join(' '));
    assert.ok(!/[\x00-\x09\x0b-\x1f\x7f]/.test(stderr), words.join(' '));
    assert.ok(stderr.length < 2000, words.join(' '));
  }
});
