// The page for teachers: whole in every language, and its lessons exist.
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { course, writeTeachersPage } from '../../../web/bundle/teachers.js';

const lessons = fileURLToPath(new URL('../../../web/lessons', import.meta.url));

test('the page for teachers leads to its lessons, in every language', async () => {
  const site = mkdtempSync(join(tmpdir(), 'teachers-'));
  try {
    await writeTeachersPage(site);
    for (const [folder, lang] of [
      ['', ''],
      ['es/', '&amp;lang=es'],
      ['zh/', '&amp;lang=zh'],
    ]) {
      const text = readFileSync(`${site}/teachers/${folder}index.html`, 'utf8');
      for (const [name] of course) {
        assert.ok(existsSync(`${lessons}/${name}`), name);
        assert.ok(text.includes(`?lesson=${name}${lang}">`), `${name} in ${folder}`);
      }
      assert.doesNotMatch(text, /\*|undefined/);
    }
  } finally {
    rmSync(site, { recursive: true });
  }
});
