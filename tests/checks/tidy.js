// Runs clang-tidy with the checks of .clang-tidy over the engine. Releases of clang-tidy differ in what they find, so only the
// one that the checks were chosen with decides; with another one the check is skipped.
import { spawn, spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';
import { filesBelow, root } from './source-files.js';
import { report } from './report.js';

const release = '14';
/** Where clang++ was configured, so that clang-tidy knows its flags. */
const buildFolder = 'build/clang';

/**
 * @param {string[]} files
 * @returns {Promise<string[]>} what was found, a line each
 */
function findingsIn(files) {
  return new Promise((done, fail) => {
    const child = spawn('clang-tidy', ['--quiet', '-p', buildFolder, ...files], { cwd: root });
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

const version = spawnSync('clang-tidy', ['--version'], { encoding: 'utf8' }).stdout ?? '';
if (version.match(/version (\d+)\./)?.[1] === release) {
  const files = filesBelow('cpp', ['.cpp']).filter((path) => !path.startsWith('cpp/wasm/'));
  const share = 4;
  const portions = Array.from({ length: Math.ceil(files.length / share) }, (_, i) =>
    files.slice(i * share, (i + 1) * share),
  );
  /** @type {Set<string>} */
  const faults = new Set();
  const work = async () => {
    for (let portion = portions.shift(); portion; portion = portions.shift()) {
      for (const line of await findingsIn(portion)) faults.add(line.replace(root, ''));
    }
  };
  const workers =
    typeof availableParallelism === 'function' ? availableParallelism() : cpus().length;
  await Promise.all(Array.from({ length: workers }, work));
  report('The checks are listed in .clang-tidy.', [...faults].sort());
} else {
  console.log(
    `needs clang-tidy ${release}; there is ${version.match(/version \S+/)?.[0] ?? 'none'}`,
  );
  console.log('0 passed, 0 failed, 1 skipped');
}
