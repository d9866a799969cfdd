// Checks that files and folders stay small enough to find one's way in.
import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { filesBelow, root } from './source-files.js';
import { report } from './report.js';

const mostLines = 400;
const mostFiles = 25;

const endings = ['.cpp', '.h', '.js', '.ts', '.css'];
const files = ['cpp', 'web', 'tests'].flatMap((folder) => filesBelow(folder, endings));
const tooLong = files
  .map((path) => ({ path, lines: readFileSync(`${root}/${path}`, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > mostLines)
  .map(({ path, lines }) => `${path} has ${lines} lines`);

/** @type {Map<string, number>} */
const filesIn = new Map();
for (const path of files) filesIn.set(dirname(path), (filesIn.get(dirname(path)) ?? 0) + 1);
const tooFull = [...filesIn]
  .filter(([, count]) => count > mostFiles)
  .map(([folder, count]) => `${folder}/ has ${count} files`);

report(`A file has at most ${mostLines} lines, a folder at most ${mostFiles} files.`, [
  ...tooLong,
  ...tooFull,
]);
