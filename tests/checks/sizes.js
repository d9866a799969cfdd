// Checks that files and folders stay small enough to find one's way in.
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesBelow, root } from './source-files.js';
import { report } from './report.js';

const mostLines = 400;
const mostFiles = 25;

/**
 * @param {{path: string, lines: number}[]} files
 * @returns {string[]} what is too long or too full
 */
export function faultsIn(files) {
  const tooLong = files
    .filter(({ lines }) => lines > mostLines)
    .map(({ path, lines }) => `${path} has ${lines} lines`);
  /** @type {Map<string, number>} */
  const filesIn = new Map();
  for (const { path } of files) {
    const folder = posix.dirname(path);
    filesIn.set(folder, (filesIn.get(folder) ?? 0) + 1);
  }
  const tooFull = [...filesIn]
    .filter(([, count]) => count > mostFiles)
    .map(([folder, count]) => `${folder}/ has ${count} files`);
  return [...tooLong, ...tooFull];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const endings = ['.cpp', '.h', '.js', '.cjs', '.ts', '.css'];
  const files = ['cpp', 'web', 'tests']
    .flatMap((folder) => filesBelow(folder, endings))
    .map((path) => ({
      path,
      lines: readFileSync(`${root}/${path}`, 'utf8').split('\n').length - 1,
    }));
  report(
    `A file has at most ${mostLines} lines, a folder at most ${mostFiles} files.`,
    faultsIn(files),
  );
}
