// Lessons as pages of their own, without a script: to be read where there is none, to be found, and to be printed as a worksheet, with room
// for answers and the solutions on a sheet of their own. They say what the lesson's file says, with the numbers as they are written there.

import temml from 'temml';
import { qrPath } from '../../draw/export/qr.js';
import { claimMeant, claimSaid } from '../../compare/claims/claim-words.js';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import claimsTexts from '../../locale/en/compare/claims.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { readLesson } from '../../lessons/format/lesson.js';
import { boundText } from '../../lessons/player/measured-values.js';
import { claims as tested } from './claim-results.js';
import { momentSteps } from './lesson-moments.js';
import { courseFigure } from './course-figure.js';
import { figure } from './pictured.js';
import { languageFolder } from '../../locale/index.js';
import {
  addressForPaper,
  badge,
  escaped,
  homeOf,
  languageLinks,
  languageQuery,
  languageRow,
  pageText,
  siteLinks,
} from './shell.js';

/** @import {LayerQuestion, Piece} from '../../lessons/format/blocks.js' */
/** @import {Lesson, Step} from '../../lessons/format/lesson.js' */
/** @import {Node} from '../../lessons/format/markdown.js' */
/** @import {Course} from './lesson-courses.js' */
/** @import {Pictured} from './pictured.js' */
/** @import {Place} from './shell.js' */

/** @typedef {{name: string, language: string, text: string}} LessonFile */
/** @typedef {Record<string, Course>} Measured what questions ask to be drawn, by their identifiers */
/** @typedef {{start: Pictured | null, end: Pictured | null}} LessonPictures where it begins, and what came of a run of it */

const t = texts('lessons', lessonTexts);
const claim = texts('claims', claimsTexts);

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
 * @param {Measured} measured
 * @returns {string}
 */
function asked(piece, measured) {
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
      return `<section class="question">${markupOf(piece.ask)}${courseFigure(piece, measured[piece.id], true)}</section>`;
    case 'hint':
    // It would give the answers away.
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
 * @param {Measured} measured
 * @returns {string}
 */
function solved(piece, measured) {
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
      return '';
    case 'study':
      return studyLink(piece.plan);
    case 'curve':
      return `${courseFigure(piece, measured[piece.id])}${markupOf(piece.because)}`;
    case 'layer':
      return `${layerText(piece)}${markupOf(piece.because)}`;
    default:
      return markupOf(piece.because);
  }
}

/** @param {LayerQuestion} question */
function layerText({ answer: layer, below, written }) {
  if (layer === null) return '';
  const bound = boundText(below, written);
  return `<p><b>${escaped(t('layer.paper', { layer, below: bound }))}</b></p>`;
}

/**
 * @param {Step} step
 * @param {string} picture of the experiment that it speaks of, '' for none
 * @param {Measured} measured
 */
function worksheet({ title, before, after }, picture, measured) {
  // A sentence that is asked for afterwards has its room here all the same.
  const later = after.filter(({ kind }) => kind === 'sentence');
  const pieces = [...before, ...later].map((piece) => asked(piece, measured)).join('\n');
  return `${title ? `<h2>${escaped(title)}</h2>` : ''}${picture}${pieces}`;
}

/**
 * @param {Step} step
 * @param {Measured} measured
 */
function solutions({ title, before, after }, measured) {
  const pieces = [...before.filter(({ kind }) => kind !== 'text'), ...after];
  const solutionOf = (/** @type {Piece} */ piece) => solved(piece, measured);
  const told = pieces.map(solutionOf).join('\n');
  if (told.trim() === '') return '';
  const isForScreens = pieces.every((piece) => piece.kind === 'study' || solutionOf(piece) === '');
  return `<h3${isForScreens ? ' class="way"' : ''}>${escaped(title)}</h3>${told}`;
}

/** Leads to the runs that numbers are from. @param {string} plan */
function studyLink(plan) {
  return `<p class="way"><a href="../../#${escaped(plan)}">${t('study')}</a></p>`;
}

/** @param {Lesson} lesson */
function description({ question, minutes }) {
  return minutes === null ? question : sentences([question, t('page.minutes', { minutes })]);
}

/**
 * Leads to the claims about what a lesson shows that were put to the test, each with its verdict: their titles alone would be read as facts.
 *
 * @param {Lesson} lesson
 * @param {string} folder of the claims in this language
 */
function claimLinks({ claims }, folder) {
  if (claims.length === 0) return '';
  const links = claims.map((name) => {
    const title = claim(/** @type {keyof typeof claimsTexts} */ (`${name}.title`));
    const said = tested
      .filter((each) => each.name === name)
      .map((each) => {
        const meant = claimMeant(each).map(escaped).join(' · ');
        return `${badge(claimSaid(each))}<br><small>${meant}</small>`;
      });
    return `<li><a href="${folder}${name}.html">${escaped(title)}</a> ${said.join('')}</li>`;
  });
  return `<section class="way"><h2>${t('claims')}</h2><p>${escaped(t('claims.sentence'))}</p><ul>${links.join('\n')}</ul></section>`;
}

/**
 * The page of a lesson, in the language of the page.
 *
 * @param {LessonFile} file in this language
 * @param {object} [page]
 * @param {string[]} [page.all] languages that the lesson is written in
 * @param {string} [page.style] name of the style sheet, from the site's folder
 * @param {LessonPictures} [page.pictures]
 * @param {Measured} [page.measured]
 * @param {string} [page.url] of the site
 * @returns {string}
 * @throws {Error} where the file is none
 */
export function lessonPage({ name, language: own, text }, page = {}) {
  const {
    all = [own],
    style = 'pages/page.css',
    pictures = { start: null, end: null },
    measured = {},
    url,
  } = page;
  const { lesson, faults } = readLesson(text);
  if (!lesson) throw new Error(`${name}: ${faults[0].code}, line ${faults[0].line}`);
  /** @type {Place} */
  const place = { folder: `lessons/${name}/`, own, all };
  const home = homeOf(place);
  const query = `?lesson=${name}${own === 'en' ? '' : `&lang=${own}`}`;
  const { start, end } = pictures;
  const { index: pictured } = momentSteps(lesson);
  const asks = lesson.steps.map((step, index) =>
    worksheet(step, start && index === pictured ? figure(start, home) : '', measured),
  );
  const body = `<main>
<p class="way"><a href="${home}lessons/${languageFolder(own)}">${t('heading')}</a>${languageLinks(place)}</p>
${addressForPaper(place, qrPath, url)}
<h1>${escaped(lesson.title)}</h1>
<p class="lead">${escaped(lesson.question)}</p>
<p class="way"><a href="${home}${escaped(query)}">${t('page.open')}</a></p>
${asks.join('\n')}
</main>
<section class="solutions">
<h2>${t('page.solutions')}</h2>
${end ? figure(end, home) : ''}
${lesson.steps.map((step) => solutions(step, measured)).join('\n')}
</section>
${claimLinks(lesson, `${home}claims/${languageFolder(own)}`)}`;
  const { title } = lesson;
  // Links to experiments are written as from a lesson in English.
  const linked = body.replaceAll('href="../../#', `href="${home}${languageQuery(own)}#`);
  const picture = (end ?? start)?.file;
  const seen = (end ?? start)?.seen;
  const summary = description(lesson);
  return pageText({ place, title, summary, picture, pictured: seen, body: linked, style, url });
}

/**
 * The page that lists the lessons of a language, in the language of the page.
 *
 * @param {LessonFile[]} files
 * @param {object} [page]
 * @param {string} [page.own]
 * @param {string[]} [page.all]
 * @param {string} [page.style] name of the style sheet, from the site's folder
 * @param {string} [page.picture]
 * @param {string} [page.url] of the site
 * @returns {string}
 */
export function lessonsPage(
  files,
  { own = 'en', all = ['en'], style = 'pages/page.css', picture, url } = {},
) {
  /** @type {Place} */
  const place = { folder: 'lessons/', own, all };
  const lessons = own === 'en' ? './' : '../';
  const items = files.flatMap(({ name, text }) => {
    const { lesson } = readLesson(text);
    if (!lesson) return [];
    const { title, question, minutes } = lesson;
    const long = minutes === null ? '' : ` <small>(${escaped(t('minutes', { minutes }))})</small>`;
    const address = `${lessons}${name}/${languageFolder(own)}`;
    return `<li><a href="${address}">${escaped(title)}</a>${long}<br>${escaped(question)}</li>`;
  });
  const body = `<main>
<p class="way"><a href="${homeOf(place)}${languageQuery(own)}">Activation Playground</a>${siteLinks(place)}</p>
<p class="way">${languageRow(place)}</p>
<h1>${t('heading')}</h1>
<p class="lead">${t('sentence')}</p>
<ol>${items.join('\n')}</ol>
</main>`;
  const title = t('heading');
  return pageText({
    place,
    title,
    summary: t('sentence'),
    picture,
    body,
    style,
    type: 'website',
    url,
  });
}
