// The native command line as a user meets it: results, help, and what it says to bad input.
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../build/native/playground', import.meta.url));

/** @param {string[]} words */
const playground = (...words) => withInput('', ...words);

/**
 * @param {string} input what standard input holds
 * @param {string[]} words
 */
function withInput(input, ...words) {
  const { status, stdout, stderr } = spawnSync(program, words, { encoding: 'utf8', input });
  return { status, stdout, stderr };
}

/**
 * The JSON objects of an output, one a line.
 * @param {string} output
 */
const lines = (output) =>
  output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('run prints losses, accuracy, layers and the digest, as text and as JSON', () => {
  const words = ['run', 'data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01&seed=4', '--epochs', '50'];
  const text = playground(...words);
  assert.equal(text.status, 0);
  const json = playground(...words, '--json');
  assert.equal(json.status, 0);
  const [result] = lines(json.stdout);
  assert.equal(result.experiment, 'v=1&data=spiral&net=8:relu,8:tanh&opt=adam&lr=0.01&seed=4');
  assert.equal(result.step, 50 * 25);
  assert.equal(result.layers.length, 3);
  assert.equal(result.layers[1].activation, 'tanh');
  assert.match(result.digest, /^[0-9a-f]{16}$/);
  assert.ok(text.stdout.includes(`digest ${result.digest}`));
  assert.ok(result.trainLoss < 0.69);
});

test('steps and epochs count the same way', () => {
  const epochs = playground('run', '', '--epochs', '2', '--json');
  const steps = playground('run', '', '--steps', '50', '--json');
  assert.equal(epochs.stdout, steps.stdout);
});

test('list names every table, and as JSON gives ranges and defaults', () => {
  const text = playground('list');
  assert.equal(text.status, 0);
  const tables = JSON.parse(playground('list', '--json').stdout);
  for (const table of [
    'activations',
    'datasets',
    'features',
    'initializers',
    'losses',
    'optimizers',
  ]) {
    for (const { name } of tables[table]) assert.ok(text.stdout.includes(`  ${name}`), name);
  }
  const slope = tables.activations.find((/** @type {any} */ a) => a.name === 'leaky_relu')
    .parameters[0];
  assert.deepEqual([slope.default, slope.min, slope.max], [0.01, 0, 1]);
});

test('the shards of a sweep, one behind the other, are the sweep', () => {
  const words = ['sweep', 'data=xor&net=4:relu', '--seeds', '3..9', '--epochs', '4'];
  words.push('--vary', 'activation=relu,tanh,elu:0.5', '--vary', 'lr=0.01,0.1');
  const whole = playground(...words);
  assert.equal(whole.status, 0);
  assert.equal(lines(whole.stdout).length, 42);
  for (const shards of [2, 5, 50]) {
    let joined = '';
    for (let i = 1; i <= shards; ++i)
      joined += playground(...words, '--shard', `${i}/${shards}`).stdout;
    assert.equal(joined, whole.stdout);
  }
});

test('a run of a sweep is the run of its experiment', () => {
  const words = ['sweep', 'data=moons', '--seeds', '1..2', '--epochs', '30', '--target', '0.5'];
  for (const run of lines(playground(...words, '--vary', 'depth=1,3').stdout)) {
    const [alone] = lines(playground('run', run.experiment, '--epochs', '30', '--json').stdout);
    assert.equal(run.digest, alone.digest);
    assert.equal(run.testLoss, alone.testLoss);
    if (run.epochsToTarget === null) continue;
    const at = (/** @type {number} */ epochs) =>
      lines(playground('run', run.experiment, '--epochs', `${epochs}`, '--json').stdout)[0]
        .testLoss;
    assert.ok(at(run.epochsToTarget) <= 0.5);
    assert.ok(at(run.epochsToTarget - 1) > 0.5);
  }
});

test('diagnose names what ails a run, and its remedy is an experiment that does better', () => {
  const experiment = 'data=circle&net=8*8:sigmoid';
  const text = playground('diagnose', experiment);
  assert.equal(text.status, 0);
  assert.match(text.stdout, /remedy/);
  const [{ findings }] = lines(playground('diagnose', experiment, '--json').stdout);
  assert.equal(findings[0].code, 'vanishing_gradient');
  const before = lines(playground('run', experiment, '--json').stdout)[0];
  const mended = findings[0].remedy.replace(/^/, 'data=circle&');
  const after = lines(playground('run', mended, '--json').stdout)[0];
  assert.ok(before.testAccuracy < 0.7 && after.testAccuracy > 0.9, mended);
});

test('bench measures samples and steps', () => {
  const [result] = lines(playground('bench', 'batch=25', '--seconds', '0.02', '--json').stdout);
  assert.ok(result.stepsPerSecond > 0);
  assert.ok(Math.abs(result.samplesPerSecond / result.stepsPerSecond - 25) < 1e-3);
});

test('bench compares the activations', () => {
  const words = ['bench', 'net=4:relu', '--activations', '--seconds', '0.02'];
  const [{ activations }] = lines(playground(...words, '--json').stdout);
  const { activations: table } = JSON.parse(playground('list', '--json').stdout);
  const name = (/** @type {{name: string}} */ each) => each.name;
  assert.deepEqual(activations.map(name), table.map(name));
  for (const { ratio, stepsPerSecond } of activations) assert.ok(ratio > 0 && stepsPerSecond > 0);
  assert.equal(activations.find((/** @type {any} */ each) => each.name === 'relu').ratio, 1);
  assert.match(playground(...words).stdout, /^relu +1\.00 /m);
});

const csv = 'x1,x2,kind\n1,2,oak\n1.5,-1,elm\n0.25,0,oak\n-1,1,elm\n';

test('a CSV file, or standard input, is data to train on, and comes back as CSV', () => {
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  try {
    const file = join(folder, 'trees.csv');
    writeFileSync(file, csv);
    const words = ['net=4:tanh&train=0.75', '--epochs', '20', '--json'];
    const { status, stdout, stderr } = playground('run', ...words, '--data', file);
    const readAs = '4 samples with 2 inputs (x1, x2); kind is one of 2 classes: oak, elm.';
    assert.deepEqual([status, stderr], [0, `playground: ${file}: ${readAs}\n`]);
    assert.equal(withInput(csv, 'run', ...words, '--data', '-').stdout, stdout);
    const [result] = lines(stdout);
    assert.equal(result.step, 20);
    assert.match(result.experiment, /^v=1&data=points&train=0\.75&net=4:tanh&points=[\w-]+$/);
    // The experiment that is printed carries the data.
    assert.equal(playground('run', result.experiment, ...words.slice(1)).stdout, stdout);
    assert.equal(playground('data', result.experiment).stdout, csv);
    const sweep = playground('sweep', 'net=4:tanh', '--data', file, '--seeds', '1..3');
    assert.equal(lines(sweep.stdout).length, 3);
    assert.equal(playground('diagnose', '', '--data', file, '--epochs', '2').status, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('drawn data is printed as CSV that reads back', () => {
  const { stdout } = playground('data', 'data=blobs:4&samples=20');
  assert.equal(stdout.split('\n')[0], 'x1,x2,label');
  assert.equal(withInput(stdout, 'data', '', '--data', '-').stdout, stdout);
});

test('columns that leave the plane are standardised, and that is told', () => {
  const input = 'area,rooms,price\n1000,1,0.5\n3000,2,0.25\n';
  const { status, stdout, stderr } = withInput(input, 'data', '', '--data', '-');
  assert.equal(status, 0);
  // It comes back in its own units; the experiment has what the network sees.
  assert.equal(stdout, input);
  const run = withInput(input, 'run', 'net=none', '--data', '-', '--steps', '0', '--json');
  const [{ experiment }] = lines(run.stdout);
  assert.match(experiment, /&scale=x1:2000:1000&points=/);
  const [, points] = experiment.split('&points=');
  const plain = playground('data', `data=points&points=${points}`).stdout;
  assert.equal(plain, 'area,rooms,price\n-1,1,0.5\n1,2,0.25\n');
  const [scaled, readAs, ...more] = stderr.split('\n');
  assert.match(scaled, /standard input: "area" .*\(value - 2000\) \/ 1000$/);
  assert.match(readAs, /: 2 samples with 2 inputs \(area, rooms\); price is a number\.$/);
  assert.deepEqual(more, ['']);
});

test('the options of a table say how it is read, and others are refused', () => {
  /** @param {string} input @param {string[]} options */
  const table = (input, ...options) => withInput(input, 'data', '', '--data', '-', ...options);
  const input = '1,2,3\n5,6,0\n7,8,4\n';
  assert.equal(table(input).stdout, 'x1,x2,label\n1,2,3\n5,6,0\n7,8,4\n');
  assert.equal(table(input, '--header', 'yes').stdout, input);
  assert.equal(table(input, '--label', '1').stdout, 'x1,x2,label\n2,3,1\n6,0,5\n8,4,7\n');
  const named = 'kind,a,b\nx,1,2\ny,2,1\n';
  assert.equal(table(named, '--label', 'kind').stdout, 'a,b,kind\n1,2,x\n2,1,y\n');
  const thousands = '1.234;a\n5.678;b\n';
  const comma = table(thousands, '--decimal', 'comma');
  assert.equal(comma.stdout, 'x1,label\n1234,a\n5678,b\n');
  assert.match(comma.stderr, /numbers are read with a decimal comma/);
  const plain = table('a,b\n1000,x\n3000,y\n', '--scale', 'none');
  assert.equal(plain.stdout, 'a,b\n1000,x\n3000,y\n');
  assert.doesNotMatch(plain.stderr, /is scaled/);
  assert.match(plain.stderr, /\("a"\): it is not scaled.* 1000 to 3000/);
  const line = 'x,y\n1,1\n2,3\n3,5\n';
  const learn = (/** @type {string} */ as) =>
    withInput(line, 'run', 'net=none', '--data', '-', '--learn', as, '--steps', '0').stdout;
  assert.match(learn('classes'), /accuracy/);
  assert.doesNotMatch(learn('numbers'), /accuracy/);
  for (const [option, value] of [
    ['--header', 'maybe'],
    ['--learn', 'words'],
    ['--decimal', ';'],
    ['--scale', '1'],
    ['--label', 'z'],
  ]) {
    const { status, stdout, stderr } = table(line, option, value);
    assert.deepEqual([status, stdout], [2, ''], option);
    assert.ok(stderr.includes(`"${value}"`), stderr);
  }
});

test('a constant column, and another encoding, are told', () => {
  const constant = withInput('a,b,c\n1,5,x\n-1,5,y\n', 'data', '', '--data', '-');
  assert.match(constant.stderr, /^playground: standard input: "b" is the same in all rows\n/);
  const folder = mkdtempSync(join(tmpdir(), 'playground-'));
  try {
    const file = join(folder, 'ord.csv');
    const text = 'x;y;ord\n1;2;för\n2;1;får\n0;-1;hus\n';
    for (const [encoding, name] of /** @type {[BufferEncoding, string][]} */ ([
      ['latin1', 'Windows-1252'],
      ['utf16le', 'UTF-16'],
    ])) {
      writeFileSync(file, Buffer.from(encoding === 'utf16le' ? `\ufeff${text}` : text, encoding));
      const { stdout, stderr } = playground('data', '', '--data', file);
      assert.equal(stdout, text.replaceAll(';', ','));
      assert.ok(stderr.includes(`read as ${name}`), stderr);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a bad CSV file is refused with file, line, column, value and what is allowed', () => {
  const bad = withInput('a,b,label\n1,2,0\n1,two,1\n', 'run', '', '--data', '-');
  assert.deepEqual([bad.status, bad.stdout], [2, '']);
  for (const part of ['standard input', 'Line 3', 'column 2', '"b"', '"two"', 'number']) {
    assert.ok(bad.stderr.includes(part), `${part}: ${bad.stderr}`);
  }
  const missing = playground('run', '', '--data', '/nowhere/trees.csv');
  assert.equal(missing.status, 2);
  assert.match(missing.stderr, /--data: "\/nowhere\/trees\.csv" .*CSV file/);
  assert.equal(playground('run', '', '--data', tmpdir()).status, 2);
  const twice = withInput(csv, 'run', 'data=spiral', '--data', '-');
  assert.equal(twice.status, 2);
  assert.match(twice.stderr, /one of the two/);
});

test('every command has help, and help is no error', () => {
  for (const command of ['run', 'list', 'diagnose', 'study', 'sweep', 'bench', 'data', 'audit']) {
    const { status, stdout } = playground(command, '--help');
    assert.equal(status, 0);
    assert.ok(stdout.startsWith(`usage: playground ${command}`));
  }
  assert.equal(playground('--help').status, 0);
});

test('bad input exits with 2 and names the field, the value and what is allowed', () => {
  /** @type {[string[], string[]][]} */
  const cases = [
    [[], ['usage']],
    [['frobnicate'], ['frobnicate', 'run']],
    [['run'], ['EXPERIMENT is missing']],
    [
      ['run', '', 'again'],
      ['again', 'too many'],
    ],
    [
      ['run', '', '--epochs', 'many'],
      ['--epochs', 'many', '0 to 1000000'],
    ],
    [
      ['run', '', '--epochs'],
      ['--epochs', 'missing'],
    ],
    [['run', '', '--epochs', '1', '--steps', '1'], ['exclude']],
    [
      ['run', '', '--colour'],
      ['--colour', '--json'],
    ],
    [
      ['run', 'lr=fast'],
      ['lr', 'fast', 'above 0, up to 10'],
    ],
    [
      ['run', 'net=8:relo'],
      ['net 1', '8:relo', 'leaky_relu'],
    ],
    [
      ['run', 'net=8:elu:-1'],
      ['net 1', 'above 0'],
    ],
    [
      ['run', 'colour=red&noise=7'],
      ['colour', 'noise: 7', '0 to 1'],
    ],
    [['list', 'everything'], ['everything']],
    [
      ['sweep', ''],
      ['--seeds', 'A..B'],
    ],
    [
      ['sweep', '', '--seeds', '5..2'],
      ['--seeds', '5..2'],
    ],
    [
      ['sweep', '', '--seeds', '1..2', '--shard', '3/2'],
      ['--shard', '3/2', 'I/N'],
    ],
    [
      ['sweep', '', '--seeds', '1..2', '--vary', 'lr'],
      ['--vary', 'lr', 'NAME='],
    ],
    [['sweep', '', '--seeds', '1..2', '--vary', 'activation=rilu'], ['rilu']],
    [
      ['sweep', '', '--seeds', '1..2', '--target', '-1'],
      ['--target', '-1'],
    ],
    [
      ['bench', '', '--seconds', '0'],
      ['--seconds', '0.01 to 3600'],
    ],
  ];
  for (const [words, expected] of cases) {
    const { status, stdout, stderr } = playground(...words);
    assert.equal(status, 2, words.join(' '));
    assert.equal(stdout, '');
    for (const part of expected) assert.ok(stderr.includes(part), `${words.join(' ')}: ${stderr}`);
  }
});
