// The pages of lessons hold what the lessons say, without a script, and nothing that a policy forbids.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { lessonPage, lessonsPage } from '../../../web/bundle/lesson-pages.js';
import { lessonFiles, lessonPages } from '../../../web/bundle/lessons.js';
import { readLesson } from '../../../web/lessons/format/lesson.js';

const files = lessonFiles().filter(({ language }) => language === 'en');

test('every lesson has a page, and the list leads to each', () => {
  const list = lessonsPage(files);
  assert.ok(files.length >= 10);
  for (const file of files) {
    const { lesson } = readLesson(file.text);
    assert.ok(lesson);
    const page = lessonPage(file);
    assert.ok(list.includes(`href="./${file.name}/"`), file.name);
    assert.ok(page.includes(`<h1>${lesson.title}</h1>`), file.name);
    assert.ok(page.includes(`href="../../?lesson=${file.name}"`), file.name);
    for (const { title } of lesson.steps) assert.ok(page.includes(title), title);
    const asked = lesson.steps.flatMap(({ before, after }) => [...before, ...after]);
    const questions = asked.filter((piece) => 'id' in piece).length;
    assert.equal(page.match(/class="question"/g)?.length, questions, file.name);
    assert.doesNotMatch(page, /<script|<style| style=| on\w+=/, file.name);
  }
});

test('each language has its pages, which lead to one another', async () => {
  const pages = await lessonPages('page.css');
  for (const { name, language } of lessonFiles()) {
    if (language === 'en') continue;
    const page = pages[`${name}/${language}/index.html`];
    assert.match(page, new RegExp(`<html lang="${language}`));
    assert.ok(page.includes(`href="../../../?lesson=${name}&#38;lang=${language}"`));
    assert.ok(page.includes('<link rel="alternate" hreflang="en" href="../" />'));
    assert.ok(page.includes('href="../../page.css"'));
    assert.doesNotMatch(page, /href="\.\.\/\.\.\/#/);
    assert.match(
      pages[`${name}/index.html`],
      new RegExp(`<a href="./${language}/" lang="${language}`),
    );
    assert.ok(pages[`${language}/index.html`].includes(`href="../${name}/${language}/"`));
  }
});

test('what a lesson writes is text in its page', () => {
  const text = [
    '---',
    'format: 1',
    'title: A < B & "C"',
    'question: <b>?',
    '---',
    '',
    '<img src=x onerror=a()> [a](https://example.org/?a="b")',
    '',
    '```choice',
    'A?',
    '- [ ] No',
    '- [x] <i>Yes</i>',
    '```',
  ].join('\n');
  const page = lessonPage({ name: 'own', language: 'en', text });
  assert.doesNotMatch(page, /<img|<i>|<b>\?/);
  assert.match(page, /<title>A &#60; B &#38; &#34;C&#34; ·/);
  // The right answer is among the solutions.
  assert.match(page, /class="solutions"[^]*<b>B<\/b>/);
});

test('a file that is no lesson has no page', () => {
  assert.throws(
    () => lessonPage({ name: 'own', language: 'en', text: 'Text' }),
    /own: noFrontMatter/,
  );
});
