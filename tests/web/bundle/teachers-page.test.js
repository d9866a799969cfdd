// The page for teachers: whole in every language, and its lessons exist.
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { course, teachersPages } from '../../../web/bundle/pages/teachers-page.js';

const lessons = fileURLToPath(new URL('../../../web/lessons', import.meta.url));

test('the page for teachers leads to its lessons, in every language', async () => {
  const pages = await teachersPages('pages/page.css');
  for (const [folder, lang] of [
    ['', ''],
    ['es/', '&amp;lang=es'],
    ['zh/', '&amp;lang=zh'],
  ]) {
    const text = pages[`teachers/${folder}index.html`];
    for (const [name] of course) {
      assert.ok(existsSync(`${lessons}/${name}`), name);
      assert.ok(text.includes(`?lesson=${name}${lang}">`), `${name} in ${folder}`);
    }
    assert.doesNotMatch(text, /\*|undefined/);
  }
});
