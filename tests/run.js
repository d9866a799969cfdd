// Runs every test suite of the project and counts. Those that use browsers wait half of their time: the others run beside them, one
// after the other, in the time that is left over. What build-wasm.sh could not build is named in --broken="FOLDER/TARGET …" and counted
// as failed, so that one mistake never hides the others. With --long, what is driven by chance goes on for longer. With words, only the
// suites and files run that have one of them in their name; --list prints those, --needs what has to be built for them.
//
// The last line of the output is "N passed, N failed", with ", N skipped" where something was; the exit status is 1 when
// anything failed.
import { spawn } from 'node:child_process';
import { availableParallelism, constants, setPriority } from 'node:os';
import { commandOf, matching, root, suites } from './suites.js';

/** @import {Counts, Suite} from './suites.js' */

const values = process.argv.slice(2);
const isLong = values.includes('--long');
const minutesAllowed = isLong ? 60 : 45;
const fuzzSeconds = isLong ? 20 * 60 : 20;
const words = values.filter((value) => !value.startsWith('--'));

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
async function judge(suite, standsBack) {
  const { name, needs, count, told } = suite;
  const missing = needs.filter((part) => broken.includes(part));
  if (missing.length > 0) {
    console.log(
      `\n==> ${name}\nnot run, because this could not be built: ${missing.join(', ')}\n${describe({ passed: 0, failed: 1, skipped: 0 })}`,
    );
    total.failed++;
    return;
  }
  const started = Date.now();
  const { output, status } = await run(commandOf(suite), standsBack);
  const counts = count(output, status) ?? { passed: 0, failed: 0, skipped: 0 };
  // A suite that crashes, or that runs nothing at all, has not passed.
  if (counts.failed === 0 && (status !== 0 || counts.passed + counts.skipped === 0)) {
    counts.failed = 1;
  }
  // Those of one program that are not meant.
  if (suite.isPart && suite.pick) counts.skipped = 0;
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

const chosen = matching(suites(fuzzSeconds), words);
if (chosen.length === 0) {
  console.error(
    `No suite and no file of tests has “${words.join('” or “')}” in its name. ./build-wasm.sh test --list prints them.`,
  );
  process.exit(2);
}
if (values.includes('--list')) {
  for (const { name, files = [] } of chosen) {
    console.log([name, ...files.map((file) => `  ${file}`)].join('\n'));
  }
  process.exit(0);
}
if (values.includes('--needs')) {
  console.log([...new Set(chosen.flatMap(({ needs }) => needs))].join(' '));
  process.exit(0);
}

const inBrowsers = chosen.filter(({ usesBrowsers }) => usesBrowsers);
const others = chosen.filter(({ usesBrowsers }) => !usesBrowsers);
console.log(`\n==> Testing: ${chosen.map(({ name }) => name).join('; ')}`);
if (availableParallelism() > 1) {
  await Promise.all([oneByOne(inBrowsers, false), oneByOne(others, inBrowsers.length > 0)]);
} else {
  await oneByOne([...others, ...inBrowsers], false);
}
console.log(`\n${describe(total)}`);
process.exit(total.failed > 0 ? 1 : 0);
