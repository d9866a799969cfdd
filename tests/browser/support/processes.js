// Programs and folders that a test needs for a while. Each program gets a process group of its own, so that ending it also
// ends what it has started; what is still there when this process ends, however it ends short of a SIGKILL, goes then.
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/**
 * @typedef {object} Program
 * @property {import('node:child_process').ChildProcess} child
 * @property {() => string} complaint how it ended, if it has, and the last lines that it wrote to its standard error
 * @property {() => void} end ends it and all that it started, at once
 */

/** @type {Set<() => void>} */
const leftovers = new Set();

process.on('exit', () => {
  // The newest first: programs come after the folder that they write to. What cannot be removed must not keep the rest.
  for (const remove of [...leftovers].reverse()) {
    try {
      remove();
    } catch (error) {
      console.error(error);
    }
  }
});
for (const [signal, number] of /** @type {const} */ ([
  ['SIGINT', 2],
  ['SIGTERM', 15],
  ['SIGHUP', 1],
])) {
  process.once(signal, () => process.exit(128 + number));
}

/**
 * The first of some programs that the PATH has.
 * @param {...string} names
 * @returns {string | null} its path
 */
export function findProgram(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path)) ?? null;
}

/**
 * Makes a new, empty folder for temporary files.
 * @returns {{path: string, remove: () => void}}
 */
export function temporaryFolder() {
  const path = mkdtempSync(join(tmpdir(), 'activation-playground-'));
  const remove = () => {
    leftovers.delete(remove);
    // A program that has just been killed may still be writing its last file.
    rmSync(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  leftovers.add(remove);
  return { path, remove };
}

/**
 * Starts a program.
 * @param {string} path
 * @param {string[]} values
 * @param {object} [options]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.pipe] whether to open a pipe from its file descriptor 3, which is then child.stdio[3]
 * @returns {Program}
 */
export function startProgram(path, values, { env = process.env, pipe = false } = {}) {
  const child = spawn(path, values, {
    env,
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe', pipe ? 'pipe' : 'ignore'],
  });
  let ending = '';
  let errors = '';
  child.on('error', (error) => (ending = `${path} could not be started: ${error.message}`));
  child.on('exit', (status, signal) => (ending = `${path} ended with ${signal ?? status}`));
  child.stderr?.on('data', (chunk) => (errors = (errors + chunk).slice(-2000)));
  const end = () => {
    leftovers.delete(end);
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch (error) {
      // Nobody of the group is left.
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ESRCH') throw error;
    }
  };
  leftovers.add(end);
  return { child, complaint: () => `${ending}\n${errors}`.trim(), end };
}
