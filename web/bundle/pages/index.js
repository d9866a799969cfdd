// Writes all pages without a script into the built site.

import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { chooseLanguage, languageFolder, languageNames } from '../../locale/index.js';
import { lessonFiles } from '../lessons.js';
import { readFront, readLesson } from '../../lessons/format/lesson.js';
import { claimPages } from './claim-pages.js';
import { examplePages } from './example-pages.js';
import { coursesOf } from './lesson-courses.js';
import { momentsOf } from './lesson-moments.js';
import { lessonPage, lessonsPage } from './lesson-pages.js';
import { seenIn } from './pictured.js';
import { startPicture } from './start-page.js';
import { teachersPages } from './teachers-page.js';

/** @import {LessonPictures} from './lesson-pages.js' */
/** @import {Course} from './lesson-courses.js' */
/** @import {LessonMoments} from './lesson-moments.js' */

const style = readFileSync(new URL('page.css', import.meta.url), 'utf8');
const hash = createHash('sha256').update(style).digest('hex').slice(0, 8);
const styleName = `pages/page-${hash}.css`;

/** The picture of a moment of a lesson. @param {string} name @param {string} moment */
const pictureOf = (name, moment) => `lessons/${name}/${moment}.png`;

/**
 * The pages of all lessons in all languages, and one that lists them in each.
 *
 * @param {string} [url] of the site
 * @returns {Promise<Record<string, string | Buffer>>} by the file, from the site's folder
 */
export async function lessonPages(url) {
  const files = lessonFiles();
  /** @type {Record<string, string | Buffer>} */
  const pages = {};
  /** @type {Map<string, LessonMoments>} */
  const moments = new Map();
  /** @type {Map<string, Record<string, Course>>} */
  const courses = new Map();
  for (const { name, language, text } of files) {
    const { lesson } = readLesson(text);
    if (language !== 'en' || !lesson) continue;
    const found = await momentsOf(lesson);
    moments.set(name, found);
    courses.set(name, await coursesOf(lesson));
    for (const [moment, { picture }] of Object.entries(found))
      pages[pictureOf(name, moment)] = picture;
  }
  const all = languageNames().filter((tag) => files.some(({ language }) => language === tag));
  for (const own of all) {
    await chooseLanguage(own);
    const written = files.filter(({ language }) => language === own);
    const list = lessonsPage(written, { own, all, style: styleName, picture: startPicture, url });
    pages[`lessons/${languageFolder(own)}index.html`] = list;
    for (const file of written) {
      const spoken = all.filter((tag) =>
        files.some(({ name, language }) => name === file.name && language === tag),
      );
      const pictures = picturesOf(file.name, moments.get(file.name) ?? {});
      const measured = courses.get(file.name);
      const page = lessonPage(file, { all: spoken, style: styleName, pictures, measured, url });
      pages[`lessons/${file.name}/${languageFolder(own)}index.html`] = page;
    }
  }
  await chooseLanguage('en');
  return pages;
}

/**
 * @param {string} name
 * @param {LessonMoments} moments
 * @returns {LessonPictures} in the language of the page
 */
function picturesOf(name, moments) {
  const of = (/** @type {'start' | 'end'} */ which) => {
    const moment = moments[which]?.moment;
    return moment ? { file: pictureOf(name, which), seen: seenIn(moment), moment } : null;
  };
  return { start: of('start'), end: of('end') };
}

/**
 * The lessons that say what a claim is about.
 *
 * @param {string} claim
 * @param {string} language
 */
function lessonsOf(claim, language) {
  return lessonFiles()
    .filter((file) => file.language === language)
    .map(({ name, text }) => ({ name, front: readFront(text) }))
    .filter(({ front }) => front.claims?.includes(claim))
    .map(({ name, front }) => ({ name, title: front.title }));
}

/** @param {string} site folder of the built site */
export async function writePages(site) {
  const pages = {
    [styleName]: style,
    ...(await lessonPages()),
    ...(await examplePages(styleName)),
    ...(await claimPages(styleName, lessonsOf)),
    ...(await teachersPages(styleName)),
  };
  for (const [file, content] of Object.entries(pages)) {
    mkdirSync(dirname(`${site}/${file}`), { recursive: true });
    writeFileSync(`${site}/${file}`, content);
  }
}
