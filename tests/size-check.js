// Prints what the first load of the page weighs, compressed as web servers do it, and fails above the limits.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firstLoad } from './first-load.js';

const site = fileURLToPath(new URL('../build/site', import.meta.url));
// In units of 1,024 bytes, after gzip -9.
const limits = { 'the first load': 170, 'engine.wasm': 95 };

/**
 * How many bytes gzip makes of it. The program, because what zlib in Node.js calls level 9 is another one in each of its builds.
 *
 * @param {Buffer} bytes
 */
function compressed(bytes) {
  const { status, stdout } = spawnSync('gzip', ['-9', '-n', '-c'], {
    input: bytes,
    maxBuffer: 2 ** 26,
  });
  if (status !== 0) throw new Error('gzip does not run.');
  return stdout.length;
}

const rows = firstLoad(site).map((name) => {
  const bytes = readFileSync(`${site}/${name}`);
  return { name, plain: bytes.length, compressed: compressed(bytes) };
});
const sum = (/** @type {'plain' | 'compressed'} */ key) =>
  rows.reduce((total, row) => total + row[key], 0);
rows.sort((a, b) => b.compressed - a.compressed);
rows.push({ name: 'the first load', plain: sum('plain'), compressed: sum('compressed') });

const column = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1).padStart(9);
console.log('KB plain      gzip');
for (const { name, plain, compressed } of rows) {
  console.log(`${column(plain)} ${column(compressed)}  ${name}`);
}

let failed = 0;
for (const [name, limit] of Object.entries(limits)) {
  const row = rows.find((each) => each.name.replace(/-\w{8}\./, '.').endsWith(name));
  if (!row) throw new Error(`${name} is not part of the first load.`);
  const fits = row.compressed < limit * 1024;
  if (!fits) ++failed;
  console.log(
    `${name}: ${column(row.compressed).trim()} KB of at most ${limit} KB${fits ? '' : ', too large'}`,
  );
}
console.log(`${Object.keys(limits).length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
