// What the sources say of the table of parts. The table itself needs a browser; see tests/browser/app/parts.test.js.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { standardParts } from '../../../web/address/presentation.js';
import fetchingTexts from '../../../web/locale/en/fetching.js';
import pageTexts from '../../../web/locale/en/page.js';

const texts = { ...pageTexts, ...fetchingTexts };
const web = fileURLToPath(new URL('../../../web', import.meta.url));

/** What is imported in another way: the engine, which says itself why it did not load, and languages. */
const exempt = ['engine/', 'bundle/', 'app/site.js', 'locale/', 'node_modules/'];

/** @type {{file: string, text: string}[]} */
const sources = readdirSync(web, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js') && !exempt.some((start) => file.startsWith(start)))
  // Types are imported in comments.
  .map((file) => ({
    file,
    text: readFileSync(join(web, file), 'utf8').replace(/\/\*[^]*?\*\/|\/\/.*/g, ''),
  }));

const fetchable =
  /(?:export const (\w+) =|module:|offer:)\s*new Fetchable\(\s*'(\w+)',\s*\(\) => import\('([^']+)'\),?\s*\)/g;

test('what the page fetches on demand is fetched in one way', () => {
  let found = 0;
  for (const { file, text } of sources) {
    if (file === 'kit/on-demand.js') continue;
    const all = text.match(/\bimport\(/g)?.length ?? 0;
    const known = text.match(fetchable)?.length ?? 0;
    assert.equal(known, all, `${file} imports something in another way`);
    found += all;
  }
  assert.ok(found > 15, `${found} are too few`);
});

test('what could not be fetched has a name for the reader', () => {
  for (const { file, text } of sources) {
    for (const [, , name] of text.matchAll(fetchable)) {
      assert.ok(`fetch.${name}` in texts, `${file}: ${name}`);
    }
  }
});

test('the table of parts says when each module comes', () => {
  const table = sources.find(({ file }) => file === 'app/parts.js')?.text ?? '';
  for (const { file, text } of sources) {
    for (const [, name] of text.matchAll(fetchable)) {
      if (name) assert.match(table, new RegExp(`module: ${name}\\b`), `${file}: ${name}`);
    }
  }
});

test('addresses know the parts by the names in the table, in its order', () => {
  const table = sources.find(({ file }) => file === 'app/parts.js')?.text ?? '';
  const names = [...table.matchAll(/\bname: '(\w+)'/g)].map((match) => match[1]);
  assert.deepEqual(names, standardParts);
});
