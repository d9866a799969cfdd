// The places where the engine runs, behind one question: which digests do the parameters have after so many epochs of these
// experiments? check.js compares their answers. What runs WebAssembly is in script-hosts.js.
import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { scriptHosts } from './script-hosts.js';

/**
 * @typedef {import('./train.js').Run} Run
 *
 * @typedef {object} Limits
 * @property {number} timeout milliseconds until nobody waits for the answer any more
 * @property {AbortSignal} signal aborted then
 *
 * @typedef {object} Host
 * @property {string} name
 * @property {() => boolean} [isThere] for hosts that not every system has: whether this one does
 * @property {(runs: Run[], limits: Limits) => Promise<string[]>} digests for each run 16 hexadecimal digits, or a message of
 *   what went wrong
 */

// All hosts together take less than half a minute of two cores that have nothing else to do.
const secondsAllowed = 240;
const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The native command line of one compiler. One process a run, one after the other: without optimisation, too, the whole
 * corpus takes only seconds.
 * @param {string} name
 * @param {string} folder below build/
 * @returns {Host}
 */
function nativeHost(name, folder) {
  const program = `build/${folder}/playground`;
  return {
    name,
    async digests(runs, { signal }) {
      if (!existsSync(root + program)) {
        throw new Error(`${program} is missing; ./build-wasm.sh test builds it`);
      }
      const digests = [];
      for (const { experiment, epochs } of runs) {
        const values = ['run', experiment, '--epochs', String(epochs), '--json'];
        const options = { signal, killSignal: /** @type {const} */ ('SIGKILL') };
        const digest = promisify(execFile)(root + program, values, options).then(
          ({ stdout }) => JSON.parse(stdout).digest,
          (error) => error.message,
        );
        digests.push(await digest);
        signal.throwIfAborted();
      }
      return digests;
    },
  };
}

/** Every host. The first one, g++, is the one that regenerating takes the digests from. */
const hosts = [
  nativeHost('g++ -O3', 'native'),
  nativeHost('g++ -O0', 'debug-g++'),
  nativeHost('clang++ -O3', 'clang'),
  nativeHost('clang++ -O0', 'debug-clang++'),
  ...scriptHosts,
];

/** On Debian, build-wasm.sh installs every browser, so that a missing one is a mistake there. */
function hasToHaveAll() {
  const file = '/etc/os-release';
  return existsSync(file) && /^ID=debian$/m.test(readFileSync(file, 'utf8'));
}

/**
 * Lets one host answer within the time allowed.
 * @param {Host} host
 * @param {Run[]} runs
 * @returns {Promise<string[]>}
 * @throws {Error} where it gave no answer
 */
async function ask(host, runs) {
  const timeout = secondsAllowed * 1000;
  const controller = new AbortController();
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  const tooLate = new Promise((_resolve, fail) => {
    timer = setTimeout(() => {
      controller.abort();
      fail(new Error(`no answer within ${secondsAllowed} s`));
    }, timeout);
  });
  try {
    const answer = host.digests(runs, { timeout, signal: controller.signal });
    return /** @type {string[]} */ (await Promise.race([answer, tooLate]));
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Asks every host, all at the same time. Whoever calls this ends with process.exit, which also ends the browsers that gave
 * no answer in time.
 * @param {Run[]} runs
 * @returns {Promise<{name: string, digests?: string[], problem?: string, seconds: number}[]>} in a fixed order; `problem`
 *   instead of `digests` where the host as a whole failed, and neither where this system does not have it
 */
export function askHosts(runs) {
  return Promise.all(
    hosts.map(async (host) => {
      const started = Date.now();
      const answer = { name: host.name };
      const seconds = () => (Date.now() - started) / 1000;
      if (host.isThere && !host.isThere() && !hasToHaveAll()) return { ...answer, seconds: 0 };
      try {
        return { ...answer, digests: await ask(host, runs), seconds: seconds() };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        return { ...answer, problem, seconds: seconds() };
      }
    }),
  );
}
