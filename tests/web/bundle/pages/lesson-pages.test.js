// The pages of lessons hold what the lessons say, without a script, and nothing that a policy forbids.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { claimNames } from '../../../../web/bundle/pages/claim-pages.js';
import { claims } from '../../../../web/bundle/pages/claim-results.js';
import { experimentPicture } from '../../../../web/bundle/pages/experiment-picture.js';
import { lessonPages } from '../../../../web/bundle/pages/index.js';
import { momentSteps } from '../../../../web/bundle/pages/lesson-moments.js';
import { lessonPage, lessonsPage } from '../../../../web/bundle/pages/lesson-pages.js';
import { momentOf } from '../../../../web/bundle/pages/moment.js';
import { lessonFiles } from '../../../../web/bundle/lessons.js';
import { claimSaid } from '../../../../web/compare/claims/claim-words.js';
import { readLesson } from '../../../../web/lessons/format/lesson.js';
import { chooseLanguage } from '../../../../web/locale/index.js';

const files = lessonFiles().filter(({ language }) => language === 'en');
/** @type {Record<string, string | Buffer>} */
let pages = {};
/** @type {Record<string, string | Buffer>} */
let placed = {};

before(async () => {
  pages = await lessonPages('');
  placed = await lessonPages('https://example.org/playground/');
});

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

test('a course that is to be drawn has axes where it is asked, and is shown, as measured, with the answers', () => {
  const steps = {
    'dying-relu': [90, 200],
    'exploding-gradients': [0, 1000],
    'why-bend': [1000, 3000],
  };
  for (const [name, [first, last]] of Object.entries(steps)) {
    const page = String(pages[`lessons/${name}/index.html`]);
    const [questions, answers] = page.split('class="solutions"');
    const [asked = '', ...more] = questions.match(/<svg class="course"[^]*?<\/svg>/g) ?? [];
    assert.deepEqual(more, [], name);
    assert.ok(asked.includes('aria-hidden') && !asked.includes('class="line"'), name);
    const [shown = ''] = answers.match(/<svg class="course"[^]*?<\/svg>/g) ?? [];
    for (const figure of [asked, shown])
      assert.deepEqual(
        [...figure.matchAll(/step ([\d\s]+)</g)].map(([, step]) => Number(step.replace(/\s/, ''))),
        [first, last],
        name,
      );
    assert.match(shown, /class="line" d="M34\.0 [^"]+L334\.0 [\d.]+"/, name);
  }
  const beyond = /Where the measured loss is above 1\.20, the line runs along the top/;
  assert.match(String(pages['lessons/dying-relu/index.html']), beyond);
  assert.doesNotMatch(String(pages['lessons/exploding-gradients/index.html']), beyond);
  // The network with ReLUs in it, at its first step and at its last, whose loss the lesson states.
  const page = String(pages['lessons/why-bend/index.html']);
  assert.match(page, /Training loss as measured: 0\.592 at step 1\s000, 0\.007 at step 3\s000\./);
});

test('each language has its pages, which lead to one another', () => {
  for (const { name, language } of lessonFiles()) {
    if (language === 'en') continue;
    const page = String(pages[`lessons/${name}/${language}/index.html`]);
    assert.match(page, new RegExp(`<html lang="${language}`));
    assert.ok(page.includes(`href="../../../?lesson=${name}&#38;lang=${language}"`));
    assert.match(page, /href="\.\.\/\.\.\/\.\.\/pages\/page-\w{8}\.css"/);
    assert.doesNotMatch(page, /href="\.\.\/\.\.\/#/);
    // Every link into the playground keeps the language.
    assert.doesNotMatch(page, /href="(\.\.\/)+#/);
    const english = String(pages[`lessons/${name}/index.html`]);
    assert.match(english, new RegExp(`<a href="./${language}/" lang="${language}`));
    const list = String(pages[`lessons/${language}/index.html`]);
    assert.ok(list.includes(`href="../${name}/${language}/"`));
  }
});

test('without the address of the site nothing is said that needs it', () => {
  for (const [file, page] of Object.entries(pages)) {
    if (!file.endsWith('.html')) continue;
    assert.match(String(page), /<meta property="og:title"/);
    assert.doesNotMatch(
      String(page),
      /og:image|og:url|canonical|rel="alternate"|paper-address/,
      file,
    );
  }
});

test('with it, previews, search engines and paper get whole addresses', () => {
  const start = 'https://example.org/playground/';
  for (const { name, language } of lessonFiles()) {
    const own = language === 'en' ? '' : `${language}/`;
    const page = String(placed[`lessons/${name}/${own}index.html`]);
    const address = `${start}lessons/${name}/${own}`;
    assert.ok(page.includes(`<meta property="og:url" content="${address}" />`), address);
    assert.ok(page.includes(`<link rel="canonical" href="${address}" />`), address);
    const [, picture] = /og:image" content="([^"]+)"/.exec(page) ?? [];
    assert.ok(picture.startsWith(start) && picture.slice(start.length) in placed, picture);
    for (const [tag, folder] of [
      ['en', ''],
      ['es', 'es/'],
      ['zh-Hans', 'zh/'],
      ['x-default', ''],
    ])
      // prettier-ignore
      assert.ok(
        page.includes(`hreflang="${tag}" href="${start}lessons/${name}/${folder}" />`),
        `${address}: ${tag}`,
      );
    // The QR code, with the address in letters.
    assert.match(page, /class="paper-address"><svg viewBox="0 0 (\d+) \1"/);
    assert.ok(page.includes(`<span>${address}</span>`));
  }
});

test('pictures of lessons are of the size that previews want, and not all the same', () => {
  const pictures = Object.entries(pages).filter(([file]) => file.endsWith('.png'));
  assert.ok(pictures.length > files.length);
  const different = new Set(pictures.map(([, picture]) => String(picture)));
  assert.ok(different.size >= 10, String(different.size));
  for (const [file, picture] of pictures) {
    assert.ok(Buffer.isBuffer(picture));
    assert.deepEqual([picture.readUInt32BE(16), picture.readUInt32BE(20)], [1200, 630], file);
    assert.ok(picture.length < 200_000, file);
  }
});

test('every claim belongs to a lesson, and every lesson leads to its claims', () => {
  const named = new Set();
  for (const { name, language, text } of lessonFiles()) {
    const { lesson } = readLesson(text);
    assert.ok(lesson);
    assert.ok(lesson.claims.length > 0, name);
    const own = language === 'en' ? '' : `${language}/`;
    const page = String(pages[`lessons/${name}/${own}index.html`]);
    for (const claim of lesson.claims) {
      assert.ok(claimNames.includes(claim), claim);
      const home = language === 'en' ? '../../' : '../../../';
      assert.ok(page.includes(`href="${home}claims/${own}${claim}.html"`), `${name}: ${claim}`);
      named.add(`${language} ${claim}`);
    }
  }
  for (const claim of claimNames)
    for (const language of ['en', 'es', 'zh']) assert.ok(named.has(`${language} ${claim}`), claim);
});

test('beside every claim that a lesson leads to stands its verdict', async () => {
  for (const { name, language, text } of lessonFiles()) {
    const { lesson } = readLesson(text);
    const own = language === 'en' ? '' : `${language}/`;
    const page = String(pages[`lessons/${name}/${own}index.html`]);
    await chooseLanguage(language);
    for (const claim of claims) {
      if (!lesson?.claims.includes(claim.name)) continue;
      const entry = new RegExp(
        `claims/${own}${claim.name}\\.html">[^<]+</a> <span class="verdict">([^<]+)</span>`,
      );
      assert.equal(entry.exec(page)?.[1], claimSaid(claim), `${name} (${language})`);
    }
  }
  await chooseLanguage('en');
  const page = String(pages['lessons/dying-relu/index.html']);
  assert.match(
    page,
    /Dead ReLU units never recover<\/a> <span class="verdict">does not hold here</,
  );
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

test('what is asked of layers is answered, and the first figure stands in the step that speaks of it', () => {
  for (const { name, language, text } of lessonFiles()) {
    const { lesson } = readLesson(text);
    assert.ok(lesson);
    const own = language === 'en' ? '' : `${language}/`;
    const page = String(pages[`lessons/${name}/${own}index.html`]);
    const [questions, solutions] = page.split('class="solutions"');
    const asked = lesson.steps.flatMap(({ before }) => before);
    for (const piece of asked) {
      if (piece.kind !== 'layer') continue;
      assert.ok(piece.answer !== null, name);
      assert.ok(piece.answer === 0 || solutions.includes(String(piece.answer)), name);
      assert.match(solutions, /10⁻⁴/);
    }
    const { text: shown, index } = momentSteps(lesson);
    const at = questions.indexOf('<figure>');
    if (shown === '') assert.equal(at, -1);
    else {
      const { title } = lesson.steps[index];
      const next = lesson.steps[index + 1]?.title;
      assert.ok(at > questions.indexOf(`<h2>${title}</h2>`), name);
      if (next) assert.ok(at < questions.lastIndexOf(next), name);
    }
  }
});

test('a figure among questions shows no gradients where these are asked', async () => {
  const text = 'v=1&data=circle&net=8*8:sigmoid';
  const moment = await momentOf(text, 0);
  const secret = String(experimentPicture(moment, true));
  assert.equal(String(pages['lessons/vanishing-gradients/start.png']), secret);
  assert.notEqual(secret, String(experimentPicture(moment)));
});

test('a claim beside a lesson says what it is about, and which of its parts hold', () => {
  const page = String(pages['lessons/vanishing-gradients/index.html']);
  assert.match(page, /· sigmoid: holds · tanh: does not hold here<\/small>/);
  const explained = String(pages['lessons/exploding-gradients/index.html']);
  const parts = '· against Glorot: does not hold here · against LeCun: undecided</small>';
  assert.match(explained, new RegExp(`<small>Against Glorot’s and LeCun’s, [^<]+ ${parts}`));
});

test('a sentence that is asked for after its step is over has its room on paper', () => {
  const front = '---\nformat: 1\ntitle: A\nquestion: B?\n---\n';
  const choice = '```choice\nWhich?\n- [x] A\n- [ ] C\n```\n';
  const text = `${front}\n## One\n\n${choice}\n\`\`\`sentence\nWhy is that?\n> So.\n\`\`\`\n`;
  const [asked, solved] = lessonPage({ name: 'a', language: 'en', text }).split('solutions');
  assert.match(asked, /Why is that\?[^]*class="room"/);
  assert.match(solved, /So\./);
});
