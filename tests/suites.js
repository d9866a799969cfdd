// The test suites: what each needs, how it is run, and how its output is counted; and which of them, or of their files, somebody means.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 * @typedef {object} Suite
 * @property {string} name
 * @property {string[]} needs what has to have been built for it
 * @property {string[]} command without its files
 * @property {string[]} [files] that it tests; those that are asked for alone may be given to the command
 * @property {(files: string[]) => string[]} [pick] what the command is given for some of its files; by default their names
 * @property {(output: string, status: number) => Counts | null} count null where the output holds no counts
 * @property {boolean} [isPart] whether not all of its files are meant
 * @property {boolean} [usesBrowsers]
 * @property {RegExp} [told] global; what is printed of an output even where nothing has failed
 */

export const root = fileURLToPath(new URL('..', import.meta.url));

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

/**
 * All of them, in the order in which they run.
 *
 * @param {number} fuzzSeconds how long made-up input goes on
 * @returns {Suite[]}
 */
export function suites(fuzzSeconds) {
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
      files: filesBelow('tests/engine', '_test.cpp'),
      pick: (files) => [`--source-file=${files.map((file) => `*${file}`).join(',')}`],
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
      needs: [
        'native/playground',
        'native/boundary',
        'wasm/module',
        'wasm/study_module',
        'scalar/table_module',
      ],
      command: nodeTest,
      files: [
        ...scriptTests.map((name) => `tests/${name}`),
        ...filesBelow('tests/web', '.test.js'),
      ],
      count: countNodeTest,
    },
    {
      name: 'browser',
      needs: ['wasm/module', 'wasm/study_module', 'site'],
      command: nodeTest,
      files: filesBelow('tests/browser', '.test.js'),
      usesBrowsers: true,
      count: countNodeTest,
    },
    {
      name: 'what strangers have brought',
      needs: [
        'native/playground',
        'wasm/module',
        'wasm/study_module',
        'scalar/table_module',
        'site',
      ],
      command: nodeTest,
      files: filesBelow('tests/strangers', '.test.js'),
      usesBrowsers: true,
      count: countNodeTest,
    },
    {
      name: 'size of the first load',
      needs: ['wasm/module', 'wasm/study_module', 'site'],
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
      command: nodeTest,
      files: filesBelow('tests/checks', '.test.js'),
      count: countNodeTest,
    },
  ];
}

/**
 * The suites whose names hold one of the words, and of the others the files whose paths do; all without words.
 *
 * @param {Suite[]} all
 * @param {string[]} words
 * @returns {Suite[]}
 */
export function matching(all, words) {
  if (words.length === 0) return all;
  const holds = (/** @type {string} */ text) =>
    words.some((word) => text.toLowerCase().includes(word.toLowerCase()));
  return all.flatMap((suite) => {
    if (holds(suite.name)) return suite;
    const files = suite.files?.filter(holds) ?? [];
    return files.length > 0 ? { ...suite, files, isPart: true } : [];
  });
}

/**
 * The command that runs a suite, or that part of it.
 *
 * @param {Suite} suite
 * @returns {string[]}
 */
export function commandOf({ command, files = [], pick, isPart }) {
  // Engine tests are all in one program, which runs them all when it is given nothing.
  if (pick) return isPart ? [...command, ...pick(files)] : command;
  return [...command, ...files];
}
