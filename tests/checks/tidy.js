// Runs clang-tidy with the checks of .clang-tidy over the engine. Releases of clang-tidy differ in what they find, so only the
// one that the checks were chosen with decides; with another one the check is skipped.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { filesBelow, root } from './source-files.js';
import { report } from './report.js';

const release = '14';
/** How a file of the engine is compiled; clang++ has its headers and what is written for it in this build. */
const flags = [
  '-std=c++20',
  '-Icpp',
  '-Ibuild/clang/generated',
  '-isystem',
  'build/clang/headers',
  '-DPLAYGROUND_VERSION="0"',
];

/** @returns {string} what keeps clang-tidy from deciding, '' where nothing does */
export function missing() {
  const version = spawnSync('clang-tidy', ['--version'], { encoding: 'utf8' }).stdout ?? '';
  if (version.match(/version (\d+)\./)?.[1] === release) return '';
  return `needs clang-tidy ${release}; there is ${version.match(/version \S+/)?.[0] ?? 'none'}`;
}

/**
 * @param {string[]} words files, and what says how they are compiled
 * @returns {Promise<string[]>} what was found, a line each
 */
export function findingsIn(words) {
  return new Promise((done, fail) => {
    const child = spawn('clang-tidy', ['--quiet', ...words], { cwd: root });
    let output = '';
    child.stdout.on('data', (chunk) => (output += chunk));
    child.stderr.resume();
    child.on('error', fail);
    child.on('close', (status) => {
      const lines = output.split('\n').filter((line) => /: (?:error|warning): /.test(line));
      done(status === 0 || lines.length > 0 ? lines : [`clang-tidy ended with status ${status}`]);
    });
  });
}

/** @returns {Promise<string[]>} what is found in the engine */
async function faultsOfEngine() {
  const files = filesBelow('cpp', ['.cpp']).filter((path) => !path.startsWith('cpp/wasm/'));
  const share = 4;
  const portions = Array.from({ length: Math.ceil(files.length / share) }, (_, i) =>
    files.slice(i * share, (i + 1) * share),
  );
  /** @type {Set<string>} */
  const faults = new Set();
  const work = async () => {
    for (let portion = portions.shift(); portion; portion = portions.shift()) {
      for (const line of await findingsIn([...portion, '--', ...flags])) {
        faults.add(line.replace(root, ''));
      }
    }
  };
  const workers =
    typeof availableParallelism === 'function' ? availableParallelism() : cpus().length;
  await Promise.all(Array.from({ length: workers }, work));
  return [...faults].sort();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const reason = missing();
  if (reason === '') report('The checks are listed in .clang-tidy.', await faultsOfEngine());
  else console.log(`${reason}\n0 passed, 0 failed, 1 skipped`);
}
