// The page for teachers, no longer than a screen: what to show in which order, how long that takes, how it comes into a course, and how
// results are collected.

import { readFront } from '../../lessons/format/lesson.js';
import { lessonFiles } from '../lessons.js';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import pageTexts from '../../locale/en/page.js';
import guideTexts from '../../locale/en/teach/guide.js';
import { chooseLanguage, language, languageFolder, languageNames } from '../../locale/index.js';
import { escaped, homeOf, languageLinks, pageText } from './shell.js';
import { startPicture } from './start-page.js';

/** @import {Place} from './shell.js' */

const t = texts('guide', guideTexts);
const page = texts('page', pageTexts);

/** Lessons to show, in this order. */
export const course = /** @type {const} */ ([
  'one-neuron',
  'why-bend',
  'vanishing-gradients',
  'dying-relu',
]);

/**
 * A text with a link in the place of each run of words between asterisks.
 *
 * @param {string} text
 * @param {...string} hrefs
 */
function linked(text, ...hrefs) {
  const left = [...hrefs];
  return escaped(text).replace(
    /\*([^*]+)\*/g,
    (_, words) => `<a href="${left.shift()}">${words}</a>`,
  );
}

/** What a lesson is called, and how long it takes, in the language of the page. @param {string} name */
function frontOf(name) {
  const file = lessonFiles().find((each) => each.name === name && each.language === language);
  if (!file) throw new Error(`There is no lesson ${name} in ${language}.`);
  const { title, minutes } = readFront(file.text);
  return { title: String(title), minutes: Number(minutes) };
}

/** @param {string} heading @param {'ol' | 'ul'} tag @param {string[]} items @param {string} [last] */
function section(heading, tag, items, last) {
  const lines = items.map((item) => `<li>${item}</li>`).join('\n');
  return `<section>
<h2>${escaped(heading)}</h2>
<${tag}>
${lines}
</${tag}>${last ? `\n<p>${last}</p>` : ''}
</section>`;
}

/** @param {string} style */
function teachersText(style) {
  /** @type {Place} */
  const place = { folder: 'teachers/', own: language, all: languageNames() };
  const home = homeOf(place);
  const spoken = language === 'en' ? '' : `lang=${language}`;
  const folderOf = (/** @type {string} */ list) => `${home}${list}/${languageFolder(language)}`;
  const more = [
    linked(t('show.more'), folderOf('lessons')),
    linked(t('show.others'), folderOf('examples'), folderOf('claims')),
  ];
  const steps = course.map((name) => {
    const { title, minutes } = frontOf(name);
    const query = [`lesson=${name}`, spoken].filter(Boolean).join('&amp;');
    const said = t('show.lesson', { title: `*${title}*`, what: t(`show.${name}`) });
    return `${linked(said, `${home}?${query}`)} <small>(${escaped(t('minutes', { n: minutes }))})</small>`;
  });
  const body = `<main class="sheet">
<p class="way"><a href="${home}${spoken && `?${spoken}`}">${escaped(page('title'))}</a>${languageLinks(place)}</p>
<h1>${escaped(t('title'))}</h1>
<p class="lead">${escaped(t('lead'))}</p>
${section(t('show.heading'), 'ol', steps, sentences(more))}
${section(t('task.heading'), 'ol', [t('task.open'), t('task.goal'), t('task.changed')].map(escaped))}
${section(t('embed.heading'), 'ul', [t('embed.page'), t('embed.slides'), t('embed.scorm'), t('embed.offline')].map(escaped))}
${section(t('collect.heading'), 'ol', [t('collect.hand'), t('collect.verify'), t('collect.table')].map(escaped), escaped(t('collect.proves')))}
</main>`;
  const [title, summary] = [t('title'), t('lead')];
  return pageText({ place, title, summary, picture: startPicture, body, style });
}

/**
 * @param {string} style name of the style sheet, from the site's folder
 * @returns {Promise<Record<string, string>>} by the file, from the site's folder
 */
export async function teachersPages(style) {
  /** @type {Record<string, string>} */
  const pages = {};
  for (const tag of languageNames()) {
    await chooseLanguage(tag);
    pages[`teachers/${languageFolder(tag)}index.html`] = teachersText(style);
  }
  await chooseLanguage('en');
  return pages;
}
