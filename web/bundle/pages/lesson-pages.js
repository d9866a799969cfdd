// Lessons as pages of their own, without a script: to be read where there is none, to be found, and to be printed as a worksheet, with room
// for answers and the solutions on a sheet of their own. They say what the lesson's file says, with the numbers as they are written there.

import temml from 'temml';
import { texts } from '../format/texts.js';
import lessonTexts from '../locale/en/lessons/lessons.js';
import { languageTag } from '../locale/index.js';
import { alternatesOf, languageLinks } from './page-languages.js';
import { readLesson } from '../lessons/format/lesson.js';

/** @import {Piece} from '../lessons/format/blocks.js' */
/** @import {Lesson, Step} from '../lessons/format/lesson.js' */
/** @import {Node} from '../lessons/format/markdown.js' */
/** @import {PageLanguages} from './page-languages.js' */

/** @typedef {{name: string, language: string, text: string}} LessonFile */

const t = texts('lessons', lessonTexts);

/** @param {string} text */
const escaped = (text) =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/\u2028|\u2029/g, ' ');

/** Elements without an end. */
const empty = ['br', 'hr', 'img'];

/**
 * @param {readonly Node[]} nodes
 * @returns {string} HTML
 */
export function markupOf(nodes) {
  return nodes.map(nodeMarkup).join('');
}

/**
 * @param {Node} node
 * @returns {string}
 */
function nodeMarkup(node) {
  switch (node.type) {
    case 'text':
      return escaped(node.text);
    case 'value':
      return `<b>${escaped(node.written)}</b>`;
    case 'formula':
      return formula(node.tex, node.display);
    default: {
      const { tag, attributes, children } = node;
      const href = attributes.href?.startsWith('#') ? `../../${attributes.href}` : attributes.href;
      const given = Object.entries({ ...attributes, ...(href && { href }) })
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join('');
      const end = empty.includes(tag) ? '' : `</${tag}>`;
      return `<${tag}${given}>${markupOf(children)}${end}`;
    }
  }
}

/**
 * @param {string} tex
 * @param {boolean} displayMode
 */
function formula(tex, displayMode) {
  try {
    const set = temml.renderToString(tex, { displayMode, throwOnError: true, maxExpand: 100 });
    // Policies forbid styles in the text.
    const math = set.replace(/ style="[^"]*"/g, '');
    return displayMode ? `<span class="formula">${math}</span>` : math;
  } catch {
    return `<code>${escaped(tex)}</code>`;
  }
}

/** Room for an answer on paper. @param {number} lines */
const room = (lines) => `<p class="room" aria-hidden="true">${'<br>'.repeat(lines)}</p>`;

/**
 * What a piece asks, or says.
 *
 * @param {Piece} piece
 * @returns {string}
 */
function asked(piece) {
  switch (piece.kind) {
    case 'text':
      return markupOf(piece.nodes);
    case 'choice': {
      const options = piece.options.map(({ text }) => `<li>${markupOf(text)}</li>`).join('');
      return `<section class="question">${markupOf(piece.ask)}<ol type="A">${options}</ol></section>`;
    }
    case 'sentence':
      return `<section class="question">${markupOf(piece.ask)}${room(3)}</section>`;
    case 'curve':
      return `<section class="question">${markupOf(piece.ask)}<p class="room field"></p></section>`;
    case 'hint':
    case 'study':
      return '';
    default:
      return `<section class="question">${markupOf(piece.ask)}${room(1)}</section>`;
  }
}

/**
 * What is right, where something is.
 *
 * @param {Piece} piece
 * @returns {string}
 */
function solved(piece) {
  switch (piece.kind) {
    case 'choice': {
      const right = piece.options.findIndex((option) => option.right);
      const letter = String.fromCharCode('A'.charCodeAt(0) + right);
      const { text, because } = piece.options[right];
      return `<p><b>${letter}</b></p>${markupOf(text)}${markupOf(because)}`;
    }
    case 'sentence':
      return markupOf(piece.ours);
    case 'text':
      return markupOf(piece.nodes);
    case 'hint':
    case 'study':
      return '';
    default:
      return markupOf(piece.because);
  }
}

/** @param {Step} step */
function worksheet({ title, before }) {
  return `${title ? `<h2>${escaped(title)}</h2>` : ''}${before.map(asked).join('\n')}`;
}

/** @param {Step} step */
function solutions({ title, before, after }) {
  const told = [...before.filter(({ kind }) => kind !== 'text'), ...after].map(solved).join('\n');
  return told.trim() === '' ? '' : `<h3>${escaped(title)}</h3>${told}`;
}

/** @param {Lesson} lesson */
function description({ question, minutes }) {
  return minutes === null ? question : `${question} ${t('minutes', { minutes })}.`;
}

/**
 * @param {object} page
 * @param {PageLanguages} page.languages
 * @param {string} page.title
 * @param {string} page.summary
 * @param {string} page.body
 * @param {string} page.style the way to its style sheet
 */
function pageText({ languages, title, summary, body, style }) {
  return `<!doctype html>
<html lang="${languageTag(languages.own)}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <title>${escaped(title)} · Activation Playground</title>
    <meta name="description" content="${escaped(summary)}" />
    <meta property="og:title" content="${escaped(title)}" />
    <meta property="og:description" content="${escaped(summary)}" />
    <link rel="icon" href="data:," />
    <link rel="stylesheet" href="${style}" />${alternatesOf(languages)}
  </head>
  <body>
${body}
  </body>
</html>
`;
}

/**
 * The page of a lesson, in the language of the page.
 *
 * @param {LessonFile} file in this language
 * @param {string[]} [spoken] languages that the lesson is written in
 * @param {string} [style] name of the style sheet, beside the folders of the lessons
 * @returns {string}
 * @throws {Error} where the file is none
 */
export function lessonPage({ name, language, text }, spoken = [language], style = 'page.css') {
  const { lesson, faults } = readLesson(text);
  if (!lesson) throw new Error(`${name}: ${faults[0].code}, line ${faults[0].line}`);
  const isEnglish = language === 'en';
  // From the page to the folder of all lessons.
  const lessons = isEnglish ? '..' : '../..';
  const languages = { own: language, all: spoken };
  const query = `?lesson=${name}${isEnglish ? '' : `&lang=${language}`}`;
  const body = `<main>
<p class="way"><a href="${lessons}/${isEnglish ? '' : `${language}/`}">${t('heading')}</a>${languageLinks(languages)}</p>
<h1>${escaped(lesson.title)}</h1>
<p class="lead">${escaped(lesson.question)}</p>
<p class="way"><a href="${lessons}/../${escaped(query)}">${t('page.open')}</a></p>
${lesson.steps.map(worksheet).join('\n')}
</main>
<section class="solutions">
<h2>${t('page.solutions')}</h2>
${lesson.steps.map(solutions).join('\n')}
</section>`;
  const { title } = lesson;
  const linked = body.replaceAll('href="../../#', `href="${lessons}/../#`);
  return pageText({
    languages,
    title,
    summary: description(lesson),
    body: linked,
    style: `${lessons}/${style}`,
  });
}

/**
 * The page that lists the lessons of a language, in the language of the page.
 *
 * @param {LessonFile[]} files
 * @param {PageLanguages} [languages]
 * @param {string} [style] name of the style sheet
 * @returns {string}
 */
export function lessonsPage(files, languages = { own: 'en', all: ['en'] }, style = 'page.css') {
  const isEnglish = languages.own === 'en';
  const lessons = isEnglish ? '.' : '..';
  const items = files.flatMap(({ name, text }) => {
    const { lesson } = readLesson(text);
    if (!lesson) return [];
    const { title, question } = lesson;
    const address = `${lessons}/${name}/${isEnglish ? '' : `${languages.own}/`}`;
    return `<li><a href="${address}">${escaped(title)}</a><br>${escaped(question)}</li>`;
  });
  const body = `<main>
<p class="way"><a href="${lessons}/../">Activation Playground</a>${languageLinks(languages)}</p>
<h1>${t('heading')}</h1>
<p class="lead">${t('sentence')}</p>
<ol>${items.join('\n')}</ol>
</main>`;
  return pageText({
    languages,
    title: t('heading'),
    summary: t('sentence'),
    body,
    style: `${lessons}/${style}`,
  });
}
