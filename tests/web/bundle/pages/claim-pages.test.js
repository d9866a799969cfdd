// The pages of claims in the built site: readable as they are, with what previews need.
import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { claimNames } from '../../../../web/bundle/pages/claim-pages.js';

const folder = fileURLToPath(new URL('../../../../build/site/claims', import.meta.url));
const read = (/** @type {string} */ name) => readFileSync(`${folder}/${name}.html`, 'utf8');

test('each claim has a page with title, description, picture and figures, without scripts', () => {
  const titles = new Set();
  for (const name of claimNames) {
    const page = read(name);
    titles.add(/<title>(.*)<\/title>/.exec(page)?.[1]);
    assert.match(page, /<meta name="description" content="[a-z0-9 ,:]{5,}\. [A-Z]/);
    assert.match(page, /<meta property="og:title" content="[^"]+" \/>/);
    assert.match(page, /The lesson on it: <a href="\.\.\/lessons\/[a-z-]+\/">/);
    assert.ok(page.includes(`claims/${name}.png`) || !page.includes('og:image'), name);
    // The figure has an axis with numbers, and the least that matters with its own.
    const figures = /<figure[^]*<\/figure>/.exec(page)?.[0] ?? '';
    const rows = figures.match(/class="axis"/g)?.length ?? 0;
    assert.ok(rows >= 1, name);
    assert.equal(figures.match(/least that matters: [×±−\d]/g)?.length, rows, name);
    assert.ok((figures.match(/class="tick"/g)?.length ?? 0) >= 2 * rows, name);
    assert.match(page, /<a href="\.\/\.\.\/#v=1&/);
    assert.match(page, /<strong>Not tested:<\/strong> [A-Z]/);
    // What nothing is random about has no interval, and says so.
    const isExact = name === 'decent-slopes';
    assert.match(page, isExact ? /Computed exactly; nothing about it is random/ : /\[.* to .*\]/);
    if (isExact) assert.doesNotMatch(page, /\[[^\]]* to |interval lies/);
    assert.doesNotMatch(page, /<script|style=|undefined|NaN/);
    const picture = readFileSync(`${folder}/${name}.png`);
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630]);
    assert.ok(statSync(`${folder}/${name}.png`).size < 30_000);
  }
  assert.equal(titles.size, claimNames.length);
});

test('one page leads to all of them', () => {
  const page = read('index');
  for (const name of claimNames) assert.ok(page.includes(`href="./${name}.html"`), name);
});
