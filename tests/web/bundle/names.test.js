// Every file of the site either keeps its name, and stands in the table, or carries the hash of what is in it.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fixedNames, hashedName } from '../../../web/bundle/site-names.js';
import { version } from '../../../web/format/version.js';

const site = fileURLToPath(new URL('../../../build/site', import.meta.url));

/** @param {string} [folder] @returns {string[]} */
const filesBelow = (folder = '') =>
  readdirSync(`${site}/${folder}`, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? filesBelow(`${folder}${entry.name}/`) : `${folder}${entry.name}`,
  );
const files = filesBelow().filter((name) => !name.startsWith(`${version}/`));

test('each file of the site carries a hash or stands in the table of those that keep their names', () => {
  const unhashed = files.filter((name) => !hashedName.test(name));
  assert.deepEqual(unhashed.sort(), Object.keys(fixedNames).sort());
});

test('the service worker knows what is in each file that it keeps, and keeps all that the page is made of', () => {
  const worker = readFileSync(`${site}/sw.js`, 'utf8');
  const { files: kept } = JSON.parse(/^self\.build=(.*);$/m.exec(worker)?.[1] ?? '');
  const parts = files.filter((name) => /^(assets|engine\/(engine|study|tables)-)/.test(name));
  assert.deepEqual(Object.keys(kept).sort(), ['boot.js', 'index.html', ...parts].sort());
  for (const [name, sum] of Object.entries(kept)) {
    const found = createHash('sha256')
      .update(readFileSync(`${site}/${name}`))
      .digest('hex');
    assert.equal(found, sum, name);
  }
});

test('the folder of the version holds the same site, but for what the whole server reads', () => {
  const wanted = files.filter((name) => name !== 'web.config');
  assert.deepEqual(
    filesBelow(`${version}/`).sort(),
    wanted.map((name) => `${version}/${name}`).sort(),
  );
  for (const name of wanted) {
    const read = (/** @type {string} */ folder) => readFileSync(`${site}/${folder}${name}`);
    assert.ok(read('').equals(read(`${version}/`)), name);
  }
});
