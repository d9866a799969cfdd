// Runs every test suite of the project and counts. Those that use browsers wait half of their time: the others run beside them, one
// after the other, in the time that is left over. What build-wasm.sh could not build is named in --broken="FOLDER/TARGET …" and counted
// as failed, so that one mistake never hides the others. With --long, what is driven by chance goes on for longer.
//
// The last line of the output is "N passed, N failed", with ", N skipped" where something was; the exit status is 1 when
// anything failed.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism, constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} needs what has to have been built for it
 * @property {string[]} command
 * @property {(output: string, status: number) => Counts | null} count null where the output holds no counts
 * @property {boolean} [usesBrowsers]
 * @property {RegExp} [told] global; what is printed of an output even where nothing has failed
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const isLong = process.argv.includes('--long');
const minutesAllowed = isLong ? 60 : 25;
const fuzzSeconds = isLong ? 20 * 60 : 20;

/**
 * The numbers that a pattern's groups find in an output, the last time it matches.
 * @param {string} output
 * @param {RegExp} pattern global
 */
function lastNumbers(output, pattern) {
  const match = [...output.matchAll(pattern)].at(-1);
  return match ? match.slice(1).map((digits) => Number(digits ?? 0)) : null;
}

/** @type {Suite['count']} */
function countDoctest(output) {
  const numbers = lastNumbers(
    output,
    /^\[doctest\] test cases: +\d+ +\| +(\d+) passed +\| +(\d+) failed +\| +(\d+) skipped/gm,
  );
  return numbers && { passed: numbers[0], failed: numbers[1], skipped: numbers[2] };
}

/** @type {Suite['count']} */
function countNodeTest(output) {
  const of = (/** @type {string} */ word) =>
    lastNumbers(output, new RegExp(`^[ℹ#] ${word} (\\d+)$`, 'gm'))?.[0] ?? 0;
  const counts = {
    passed: of('pass'),
    failed: of('fail') + of('cancelled'),
    skipped: of('skipped'),
  };
  return counts.passed + counts.failed + counts.skipped > 0 ? counts : null;
}

/** @type {Suite['count']} */
function countPlain(output) {
  const numbers = lastNumbers(output, /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm);
  return numbers && { passed: numbers[0], failed: numbers[1], skipped: numbers[2] };
}

/** @type {Suite['count']} */
function countStatus(_output, status) {
  return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, skipped: 0 };
}

/**
 * The files below a folder of the project whose names end as said, in order.
 * @param {string} folder
 * @param {...string} endings
 * @returns {string[]}
 */
function filesBelow(folder, ...endings) {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      if (entry.name === 'node_modules') return [];
      if (entry.isDirectory()) return filesBelow(path, ...endings);
      return endings.some((ending) => entry.name.endsWith(ending)) ? [path] : [];
    })
    .sort();
}

/** @returns {Suite[]} */
function suites() {
  const node = process.execPath;
  const nodeTest = [node, '--test', '--test-reporter=spec'];
  const tool = (/** @type {string} */ path) => [node, `web/node_modules/${path}`];
  const scriptTests = readdirSync(join(root, 'tests')).filter((name) => name.endsWith('.test.js'));
  const sources = [
    ...filesBelow('cpp', '.h', '.cpp'),
    ...filesBelow('tests/engine', '.h', '.cpp'),
    ...filesBelow('tests/boundary', '.h', '.cpp'),
    ...filesBelow('tests/fuzz', '.h', '.cpp'),
  ];
  return [
    {
      name: 'engine, g++',
      needs: ['native/engine_tests'],
      command: ['build/native/engine_tests'],
      count: countDoctest,
    },
    {
      name: 'engine, clang++ with address and undefined-behaviour sanitisers',
      needs: ['sanitized/engine_tests'],
      command: ['build/sanitized/engine_tests'],
      count: countDoctest,
    },
    {
      name: 'engine, clang++ with made-up input',
      needs: ['sanitized/fuzz'],
      command: [node, 'tests/fuzz/run.js', '--seconds', String(fuzzSeconds)],
      count: countPlain,
      told: /^\w+: \d+ inputs.*$/gm,
    },
    {
      name: 'engine, WebAssembly in Node.js',
      needs: ['wasm/engine_tests'],
      command: [node, 'build/wasm/engine_tests.cjs'],
      count: countDoctest,
    },
    {
      name: 'the same bits everywhere',
      needs: [
        'native/playground',
        'clang/playground',
        'debug-g++/playground',
        'debug-clang++/playground',
        'wasm/module',
        'scalar/module',
      ],
      command: [node, 'tests/golden/check.js'],
      count: countPlain,
    },
    {
      name: 'JavaScript',
      needs: ['native/playground', 'native/boundary', 'wasm/module'],
      command: [
        ...nodeTest,
        ...scriptTests.map((name) => `tests/${name}`),
        ...filesBelow('tests/web', '.test.js'),
      ],
      count: countNodeTest,
    },
    {
      name: 'browser',
      needs: ['wasm/module', 'site'],
      command: [...nodeTest, ...filesBelow('tests/browser', '.test.js')],
      usesBrowsers: true,
      count: countNodeTest,
    },
    {
      name: 'what strangers have brought',
      needs: ['wasm/module', 'site'],
      command: [...nodeTest, ...filesBelow('tests/strangers', '.test.js')],
      usesBrowsers: true,
      count: countNodeTest,
    },
    {
      name: 'size of the first load',
      needs: ['wasm/module', 'site'],
      command: [node, 'tests/size-check.js'],
      count: countPlain,
    },
    {
      name: 'types of the JavaScript',
      needs: [],
      command: [...tool('typescript/bin/tsc'), '--project', 'web/tsconfig.json'],
      count: countStatus,
    },
    {
      name: 'layout of JavaScript, CSS, HTML and JSON',
      needs: [],
      command: [
        ...tool('prettier/bin/prettier.cjs'),
        '--check',
        'index.html',
        '{web,tests}/**/*.{js,cjs,css,html,json,ts}',
      ],
      count: countStatus,
    },
    {
      name: 'layout of C++',
      needs: [],
      command: [node, 'tests/layout-check.js', ...sources],
      count: countPlain,
    },
    {
      name: 'rooms of JavaScript',
      needs: [],
      command: [node, 'tests/checks/rooms.js'],
      count: countPlain,
    },
    {
      name: 'lint of JavaScript',
      needs: [],
      command: [
        ...tool('eslint/bin/eslint.js'),
        '--config',
        'tests/checks/eslint.config.js',
        '--max-warnings',
        '0',
        'web',
        'tests',
      ],
      count: countStatus,
    },
    {
      name: 'sizes of files and folders',
      needs: [],
      command: [node, 'tests/checks/sizes.js'],
      count: countPlain,
    },
    {
      name: 'rooms of C++',
      needs: [],
      command: [node, 'tests/checks/includes.js'],
      count: countPlain,
    },
    {
      name: 'clang-tidy',
      needs: ['clang/playground'],
      command: [node, 'tests/checks/tidy.js'],
      count: countPlain,
    },
    {
      name: 'what the checks find',
      needs: [],
      command: [...nodeTest, ...filesBelow('tests/checks', '.test.js')],
      count: countNodeTest,
    },
  ];
}

/**
 * Runs a command in the project's folder; its output is collected, not shown.
 * @param {string[]} command
 * @param {boolean} standsBack whether it leaves the processor to others that want it
 * @returns {Promise<{output: string, status: number}>}
 */
function run([program, ...values], standsBack) {
  return new Promise((done) => {
    const child = spawn(program, values, {
      cwd: root,
      env: { ...process.env, ...(isLong && { LONG: '1' }) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    if (standsBack && child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    /** @type {Buffer[]} */
    const chunks = [];
    const timer = setTimeout(() => {
      chunks.push(Buffer.from(`\nstopped: not finished after ${minutesAllowed} minutes\n`));
      child.kill('SIGKILL');
    }, minutesAllowed * 60_000);
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => chunks.push(chunk));
    }
    child.on('error', (error) => chunks.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      clearTimeout(timer);
      // Colours would get between the parsers and the words; one-line bundles in stack traces would drown them.
      const plain = Buffer.concat(chunks)
        .toString('utf8')
        .replace(/\x1b\[[0-9;]*m/g, '');
      const output = plain.replace(/^(.{1000}).+$/gm, '$1 …');
      done({ output, status: status ?? 1 });
    });
  });
}

/** @param {Counts} counts */
function describe({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

const brokenText = process.argv.find((value) => value.startsWith('--broken=')) ?? '--broken=';
const broken = brokenText.slice('--broken='.length).split(' ').filter(Boolean);
const total = { passed: 0, failed: 0, skipped: 0 };

/**
 * Runs a suite and prints what came of it, in one piece.
 * @param {Suite} suite
 * @param {boolean} standsBack
 */
async function judge({ name, needs, command, count, told }, standsBack) {
  const missing = needs.filter((part) => broken.includes(part));
  if (missing.length > 0) {
    console.log(
      `\n==> ${name}\nnot run, because this could not be built: ${missing.join(', ')}\n${describe({ passed: 0, failed: 1, skipped: 0 })}`,
    );
    total.failed++;
    return;
  }
  const started = Date.now();
  const { output, status } = await run(command, standsBack);
  const counts = count(output, status) ?? { passed: 0, failed: 0, skipped: 0 };
  // A suite that crashes, or that runs nothing at all, has not passed.
  if (counts.failed === 0 && (status !== 0 || counts.passed + counts.skipped === 0)) {
    counts.failed = 1;
  }
  console.log(`\n==> ${name}`);
  if (counts.failed > 0) console.log(`${output.trimEnd()}\nexit status ${status}`);
  else if (told) console.log((output.match(told) ?? []).join('\n'));
  console.log(`${describe(counts)}   (${((Date.now() - started) / 1000).toFixed(1)} s)`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  total.skipped += counts.skipped;
}

/** @param {Suite[]} lane @param {boolean} standsBack */
async function oneByOne(lane, standsBack) {
  for (const suite of lane) await judge(suite, standsBack);
}

const inBrowsers = suites().filter(({ usesBrowsers }) => usesBrowsers);
const others = suites().filter(({ usesBrowsers }) => !usesBrowsers);
console.log(`\n==> Testing: ${inBrowsers.length + others.length} suites`);
if (availableParallelism() > 1) {
  await Promise.all([oneByOne(inBrowsers, false), oneByOne(others, true)]);
} else {
  await oneByOne([...others, ...inBrowsers], false);
}
console.log(`\n${describe(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
