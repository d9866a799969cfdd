// Prints what the first load of the page weighs in each language, compressed as web servers do it, and fails above the limits.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { firstLoad, startTexts } from './first-load.js';

const site = fileURLToPath(new URL('../build/site', import.meta.url));
// In units of 1,024 bytes, after gzip -9.
const limits = { load: 170, engine: 95 };

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

/** @param {string} name */
function row(name) {
  const bytes = readFileSync(`${site}/${name}`);
  return { name, plain: bytes.length, compressed: compressed(bytes) };
}

/** @typedef {ReturnType<typeof row>} Row */

/** @param {string} name @param {Row[]} rows */
const total = (name, rows) => ({
  name,
  plain: rows.reduce((sum, { plain }) => sum + plain, 0),
  compressed: rows.reduce((sum, { compressed }) => sum + compressed, 0),
});

const texts = startTexts(site);
const rows = firstLoad(site).map(row);
rows.sort((a, b) => b.compressed - a.compressed);
const common = rows.filter(({ name }) => name !== texts.en);
const loads = Object.entries(texts).map(([language, file]) =>
  total(`the first load, ${language}`, [...common, row(file)]),
);

const column = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1).padStart(9);
console.log('KB plain      gzip');
for (const { name, plain, compressed } of [...rows, ...loads]) {
  console.log(`${column(plain)} ${column(compressed)}  ${name}`);
}

const engine = rows.find(({ name }) => /engine-\w{8}\.wasm$/.test(name));
if (!engine) throw new Error('engine.wasm is not part of the first load.');
/** @type {[Row, number][]} */
const limited = [
  ...loads.map((load) => /** @type {[Row, number]} */ ([load, limits.load])),
  [{ ...engine, name: 'engine.wasm' }, limits.engine],
];
const failed = limited.filter(([{ name, compressed }, limit]) => {
  const fits = compressed < limit * 1024;
  console.log(
    `${name}: ${column(compressed).trim()} KB of at most ${limit} KB${fits ? '' : ', too large'}`,
  );
  return !fits;
}).length;
console.log(`${limited.length - failed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
