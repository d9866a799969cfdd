// `playground study` as a user meets it: the same bytes from any number of cores, from parts and after a stop, and what is said of
// rows that are missing, doubled or of another study.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { linesOf, plan, program, resultOf, rowsOf, runs, study } from './support/study.js';

let folder = '';
before(() => (folder = mkdtempSync(join(tmpdir(), 'study-'))));
after(() => rmSync(folder, { recursive: true }));

/** @param {string} name */
const inFolder = (name) => join(folder, name);

test('any number of jobs, and parts joined in any order, give the same bytes', () => {
  const whole = study(plan, '--json', '--jobs', '1');
  assert.equal(whole.status, 0);
  assert.equal(rowsOf(whole.stdout).length, runs);
  assert.equal(study(plan, '--json', '--jobs', '5').stdout, whole.stdout);
  assert.equal(study(plan, '--json').stdout, whole.stdout);

  const names = [1, 2, 3, 4, 5, 6, 7].map((i) => inFolder(`part-${i}`));
  names.forEach((name, i) => {
    const { status, stdout } = study(plan, '--shard', `${i + 1}/7`, '--out', name);
    assert.equal(status, 0);
    assert.match(stdout, /^1[78] of 120 runs are in /);
  });
  const joined = study('merge', ...[...names].reverse(), '--json', '--out', inFolder('joined'));
  assert.equal(joined.status, 0);
  assert.equal(joined.stderr, '');
  assert.equal(joined.stdout, whole.stdout);
  assert.equal(
    joined.stdout,
    `${readFileSync(inFolder('joined'), 'utf8')}${linesOf(joined.stdout).at(-1)}\n`,
  );
  // What several commands print one behind the other, results among them, is a file of rows, too.
  const printed = [3, 1, 2].map((i) => study(plan, '--shard', `${i}/3`, '--json').stdout);
  writeFileSync(inFolder('printed'), printed.join(''));
  assert.equal(study('merge', inFolder('printed'), '--json').stdout, whole.stdout);
  writeFileSync(inFolder('whole'), whole.stdout);
  assert.equal(study('merge', inFolder('whole'), '--json').stdout, whole.stdout);
  for (const form of [[], ['--csv']]) {
    assert.equal(study('merge', ...names, ...form).stdout, study(plan, ...form).stdout);
  }
});

test('rows are those of the runs of their experiments, as JSON and as CSV', () => {
  const json = rowsOf(study(plan, '--json').stdout);
  const [head, ...cells] = linesOf(study(plan, '--csv').stdout).map((line) => line.split(','));
  assert.equal(cells.length, runs);
  const activations = ['relu', 'tanh', 'elu:0.5'];
  json.forEach((row, run) => {
    assert.deepEqual(Object.keys(row), head);
    assert.deepEqual(
      head.map((name) => (row[name] === null ? '' : String(row[name]))),
      cells[run].map((text, i) =>
        /^[-\d.e]+$/.test(text) && head[i] !== 'digest' ? String(Number(text)) : text,
      ),
    );
    assert.equal(row.run, run);
    assert.equal(row.seed, 3 + Math.floor(run / 6));
    assert.equal(row.batch, ['5', '20'][Math.floor(run / 3) % 2]);
    assert.equal(row.activation, activations[run % 3]);
  });
  for (const run of [0, 58, 119]) {
    const { seed, batch, activation, ...row } = json[run];
    const experiment = `data=xor&samples=60&net=6:${activation}&lr=0.3&batch=${batch}&seed=${seed}&dataseed=${seed}`;
    const words = ['run', experiment, '--epochs', '10', '--json'];
    const one = JSON.parse(spawnSync(program, words, { encoding: 'utf8' }).stdout);
    for (const name of ['digest', 'trainLoss', 'testLoss', 'trainAccuracy', 'testAccuracy'])
      assert.equal(row[name], one[name], name);
    assert.equal(row.metric, one.testAccuracy);
    assert.equal(row.gradientAtEnd, one.layers[0].gradient);
    assert.equal(row.updateRatio, one.layers[0].update_ratio);
  }
});

/**
 * Starts a study that keeps its rows, and ends it once some are there.
 * @param {string} text
 * @param {string} name
 * @param {NodeJS.Signals} signal
 * @returns {Promise<{status: number | null, stderr: string}>}
 */
function stopped(text, name, signal) {
  return new Promise((done) => {
    const child = spawn(program, ['study', text, '--out', name], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const look = setInterval(() => {
      if (!existsSync(name) || statSync(name).size < 2000) return;
      // A second one would end it at once.
      clearInterval(look);
      child.kill(signal);
    }, 5);
    child.on('close', (status) => {
      clearInterval(look);
      done({ status, stderr });
    });
  });
}

test('a study that was stopped or killed goes on, and ends with the same bytes', async () => {
  // A second or two on a core, so that there is something left to do.
  const long = 'data=spiral&net=8:tanh,8:tanh&vary.activation=tanh,relu&seeds=1-150&epochs=60';
  assert.equal(study(long, '--out', inFolder('straight')).status, 0);
  const straight = readFileSync(inFolder('straight'), 'utf8');
  for (const [signal, expected] of /** @type {const} */ ([
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGKILL', null],
  ])) {
    const name = inFolder(signal);
    const { status, stderr } = await stopped(long, name, signal);
    assert.equal(status, expected, signal);
    const kept = linesOf(readFileSync(name, 'utf8')).length - 1;
    assert.ok(kept > 0 && kept < 300, `${signal}: ${kept}`);
    if (status)
      assert.match(stderr, new RegExp(`stopped; ${kept} of 300 runs are in .*same command`));
    const again = study(long, '--out', name);
    assert.equal(again.status, 0);
    // What was there is not computed again.
    const computed = Number(/playground: (\d+) runs in/.exec(again.stderr)?.[1]);
    assert.ok(computed >= 300 - kept && computed <= 301 - kept, `${signal}: ${computed}, ${kept}`);
    assert.equal(readFileSync(name, 'utf8'), straight, signal);
  }
  // The very first line cut off.
  writeFileSync(inFolder('begun'), straight.slice(0, 20));
  assert.equal(study(long, '--out', inFolder('begun')).status, 0);
  assert.equal(readFileSync(inFolder('begun'), 'utf8'), straight);
  // A line that was cut off, and rows out of their order.
  const lines = linesOf(straight);
  const some = [lines[0], lines[7], lines[3], lines[200], lines[9].slice(0, 50)];
  writeFileSync(inFolder('cut'), some.join('\n'));
  assert.equal(study(long, '--out', inFolder('cut')).status, 0);
  assert.equal(readFileSync(inFolder('cut'), 'utf8'), straight);
  assert.equal(study(long, '--out', inFolder('cut')).stderr, '', 'nothing is left to compute');
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.endsWith('.part')),
    [],
  );
});

test('merge names what is missing, doubled, damaged, or of another study', () => {
  const file = inFolder('all');
  study(plan, '--out', file);
  const lines = linesOf(readFileSync(file, 'utf8'));
  /** @param {string} name @param {string[]} content */
  const write = (name, content) => {
    writeFileSync(inFolder(name), content.map((line) => `${line}\n`).join(''));
    return inFolder(name);
  };
  const few = write(
    'few',
    lines.filter((_, i) => ![5, 6, 7, 50, 120].includes(i)),
  );
  const missing = study('merge', few);
  assert.equal(missing.status, 1);
  assert.match(missing.stderr, /5 of 120 runs are missing: 4-6, 49, 119;/);
  assert.match(
    missing.stdout,
    /No verdict on the held-out accuracy of tanh against relu yet: 16 of 20 seeds/,
  );
  const [, , ...tail] = lines;
  const doubled = study('merge', file, write('again', [lines[0], ...tail.slice(3, 5)]), '--json');
  assert.equal(doubled.status, 0);
  assert.match(doubled.stderr, /2 rows come again, alike, and count once: runs 4, 5\n/);
  assert.equal(doubled.stdout, study(plan, '--json').stdout);

  const other = write('other', [lines[0], tail[0].replace(/"trainLoss":0/, '"trainLoss":1')]);
  const foreign = inFolder('foreign');
  study(plan.replace('seeds=3-22', 'seeds=3-23'), '--out', foreign);
  const shifted = write('shifted', [lines[0], lines[9].replace('"seed":4', '"seed":5')]);
  /** @type {[string[], string[]][]} */
  const cases = [
    [
      [file, other],
      ['other", line 2', 'another row for run 1', 'take out the one that is wrong'],
    ],
    [
      [file, foreign],
      ['foreign", line 1', 'another plan', 'seeds=3-23', 'seeds=3-22'],
    ],
    [[shifted], ['shifted", line 2', 'no row of the plan']],
    [[write('no-plan', tail)], ['no-plan", line 1', 'does not name a plan']],
    [[write('words', ['hello'])], ['words", line 1', 'does not name a plan']],
    [
      [write('odd-plan', [lines[0].replace('120', '121')])],
      ['odd-plan", line 1', 'no plan of this'],
    ],
    [[inFolder('nowhere')], ['nowhere"', 'cannot be read', 'allowed']],
    [[], ['FILE is missing']],
    [[file, '--json', '--csv'], ['exclude each other']],
  ];
  for (const [words, expected] of cases) {
    const { status, stdout, stderr } = study('merge', ...words);
    assert.equal(status, 2, stderr);
    assert.equal(stdout, '');
    for (const part of expected) assert.ok(stderr.includes(part), `${part}: ${stderr}`);
  }
});

test('bad arguments are refused with field, value, and what is allowed', () => {
  const own = inFolder('points.csv');
  writeFileSync(own, '1,2,0\n2,1,1\n3,2,0\n4,1,1\n');
  const letter = inFolder('letter');
  writeFileSync(letter, 'Dear reader,');
  const foreign = inFolder('rows-of-another');
  study('samples=20&seeds=1-2&steps=1', '--out', foreign);
  /** @type {[string[], string[]][]} */
  const cases = [
    [[], ['PLAN is missing']],
    [['', ''], ['one argument too many']],
    [
      ['', '--jobs', '0'],
      ['--jobs: "0"', '1 to 1024'],
    ],
    [
      ['', '--shard', '3/2'],
      ['--shard: "3/2"', 'I/N'],
    ],
    [
      ['', '--shard', '1/2'],
      ['--shard', '--out FILE, --json or --csv'],
    ],
    [['', '--json', '--csv'], ['exclude each other']],
    [
      ['', '--epochs', '3'],
      ['--epochs', 'allowed', '--jobs'],
    ],
    [
      ['', '--out', '/nowhere/rows'],
      ['--out: "/nowhere/rows"', 'a file to keep the rows in'],
    ],
    [
      ['samples=30&seeds=1-2&steps=1', '--out', foreign],
      ['line 1', 'samples=30', 'samples=20', 'another file'],
    ],
    [
      ['', '--out', letter],
      ['letter" has no line', 'another file'],
    ],
    [['noise=0.2', '--data', own], ['noise: 0.2 is not available here']],
    [['data=xor', '--data', own], ['one of the two']],
    [['vary.activation=rilu'], ['vary.activation', 'rilu', 'leaky_relu']],
  ];
  for (const [words, expected] of cases) {
    const { status, stdout, stderr } = study(...words);
    assert.equal(status, 2, `${words.join(' ')}: ${stderr}`);
    assert.equal(stdout, '');
    for (const part of expected) assert.ok(stderr.includes(part), `${part}: ${stderr}`);
  }
  assert.equal(
    linesOf(readFileSync(foreign, 'utf8')).length,
    3,
    'what is refused is left as it was',
  );
  assert.equal(readFileSync(letter, 'utf8'), 'Dear reader,');
});
test('the table and the sentences say what was compared, over how many runs, and what failed', () => {
  const { status, stdout } = study(plan);
  assert.equal(status, 0);
  const { digest, complete, measures, comparisons, sentences } = resultOf(
    study(plan, '--json').stdout,
  );
  assert.equal(complete, true);
  assert.match(
    stdout,
    new RegExp(`^v=1&.*\\n120 of 120 runs: .*; digest ${digest}\\nmetric: accuracy; target: half `),
  );
  assert.deepEqual(
    measures.map((/** @type {any} */ { measure }) => measure),
    ['accuracy', 'epochs'],
  );
  // Two values against the first, in two strata and over both, for metric and time.
  assert.equal(comparisons, 12);
  assert.equal(sentences.length, 12);
  assert.deepEqual(linesOf(stdout).slice(-12), sentences);
  assert.match(
    sentences[0],
    /^[^.]*tanh[^.]*relu.*interval: .* 20 seeds, 40 runs; varied: activation, with batch = 5\.$/,
  );
  assert.match(
    sentences[5],
    /elu:0\.5 .* 20 seeds, 80 runs; varied: activation, over all values of batch\.$/,
  );
  const held = study(
    'data=xor&samples=20&net=2:relu&vary.lr=0.1,1&vary.dataseed=0&seeds=1-20&steps=2',
  );
  assert.match(held.stdout, /; varied: lr; on this one draw of the data\.\n/);
  const alone = study('data=sine&samples=20&net=2:relu&seeds=1-20&epochs=2');
  assert.match(
    alone.stdout,
    /The interquartile mean of the held-out loss is [\d.]+ \(95% interval: [\d.]+ to [\d.]+\); no run diverged\. That is no better than the mean of the best constant answers to the same data\. 20 seeds, 20 runs\.\nNo run reaches the target within 2 epochs\. 20 seeds, 20 runs\.\n/,
  );
  const brief = study('data=sine&samples=20&net=2:relu&seeds=1-5&epochs=2');
  assert.match(
    brief.stdout,
    /The median of the held-out loss is [\d.]+; no run diverged\. 5 seeds, 5 runs\.\n/,
  );
  const few = study('data=xor&samples=20&vary.lr=0.1,1&seeds=1-19&steps=2');
  assert.match(
    few.stdout,
    /Too few seeds for a verdict on lr = 1 against lr = 0\.1: .* median .* 19 seeds, 38 runs; varied: lr\.\n/,
  );
});

test('a digest that the plan names is compared with that of all runs', () => {
  const text = 'data=xor&samples=20&net=2:relu&vary.lr=0.1,1&seeds=1-3&steps=4';
  const { digest } = resultOf(study(text, '--json').stdout);
  assert.equal(study(`${text}&check=${digest.slice(0, 8)}`).status, 0);
  const wrong = study(`${text}&check=00000000`, '--out', inFolder('checked'));
  assert.equal(wrong.status, 1);
  assert.match(wrong.stderr, new RegExp(`check: 00000000 is not the digest, which is ${digest}`));
  // Whether a digest is known makes no other study.
  assert.equal(study(text, '--out', inFolder('checked')).status, 0);
});

test('a study of a table is one of its samples', () => {
  const table = inFolder('table.csv');
  const rows = Array.from({ length: 40 }, (_, i) => `${i % 7},${i % 5},${i % 3}`);
  writeFileSync(table, `a,b,y\n${rows.join('\n')}\n`);
  const { status, stdout } = study(
    'net=3:relu&vary.lr=0.1,1&seeds=1-2&steps=4',
    '--data',
    table,
    '--json',
  );
  assert.equal(status, 0);
  assert.match(
    stdout,
    /^\{"plan":"v=1&data=points&net=3:relu&vary.lr=0.1,1&seeds=1-2&steps=4&scale=.*&points=/,
  );
  assert.equal(rowsOf(stdout).length, 4);
});
