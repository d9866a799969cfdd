// The page for teachers: whole in every language, and its lessons exist.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { course, teachersPages } from '../../../web/bundle/pages/teachers-page.js';

const lessons = fileURLToPath(new URL('../../../web/lessons', import.meta.url));

test('the page for teachers leads to its lessons, in every language', async () => {
  const pages = await teachersPages('pages/page.css');
  for (const [folder, lang, tag] of [
    ['', '', 'en'],
    ['es/', '&amp;lang=es', 'es'],
    ['zh/', '&amp;lang=zh', 'zh'],
  ]) {
    const text = pages[`teachers/${folder}index.html`];
    for (const name of course) {
      assert.ok(existsSync(`${lessons}/${name}`), name);
      assert.ok(text.includes(`?lesson=${name}${lang}">`), `${name} in ${folder}`);
      // Called, and as long, as in its own file.
      const file = readFileSync(`${lessons}/${name}/${tag}.md`, 'utf8');
      const [, title] = /^title: (.*)$/m.exec(file) ?? [];
      const [, minutes] = /^minutes: (.*)$/m.exec(file) ?? [];
      assert.match(text, new RegExp(`>${title}</a>.*\\D${minutes} ?[^<]*\\)</small>`), name);
    }
    for (const list of ['lessons', 'examples', 'claims'])
      assert.ok(text.includes(`/${list}/${folder}"`), `${list} in ${folder}`);
    assert.doesNotMatch(text, /\*|undefined/);
  }
});
