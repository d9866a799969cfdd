// Finds the lessons while the page is bundled: a folder of web/lessons with a file for each language is one. A file that is no lesson fails
// the build.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chooseLanguage, languageNames } from '../locale/index.js';
import { lessonPage, lessonsPage } from './lesson-pages.js';
import { readFront, readLesson } from '../lessons/format/lesson.js';

const folder = fileURLToPath(new URL('../lessons', import.meta.url));

/** @typedef {{name: string, language: string, file: string, text: string}} LessonFile */

/**
 * @returns {LessonFile[]} in the order of the course, which the English text says
 */
export function lessonFiles() {
  const names = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  const found = names.flatMap(({ name }) =>
    readdirSync(`${folder}/${name}`)
      .filter((each) => each.endsWith('.md'))
      .map((each) => {
        const file = `${folder}/${name}/${each}`;
        return { name, language: each.slice(0, -3), file, text: readFileSync(file, 'utf8') };
      }),
  );
  const order = (/** @type {LessonFile} */ { name }) =>
    readFront(found.find((each) => each.name === name && each.language === 'en')?.text ?? '')
      .order ?? Infinity;
  return found.sort((a, b) => order(a) - order(b) || a.name.localeCompare(b.name));
}

/** @returns {string} a module with what there is to choose from */
function catalogue() {
  /** @type {Map<string, string[]>} */
  const lessons = new Map();
  for (const { name, language, file, text } of lessonFiles()) {
    const { title, question, minutes = null } = readFront(text);
    const words = JSON.stringify({ title, question, minutes }).slice(1, -1);
    const entry = `${JSON.stringify(language)}: {${words}, load: () => import(${JSON.stringify(file)})}`;
    lessons.set(name, [...(lessons.get(name) ?? []), entry]);
  }
  const rows = [...lessons].map(
    ([name, entries]) => `{name: ${JSON.stringify(name)}, languages: {${entries.join(', ')}}}`,
  );
  return `export default [${rows.join(',\n')}];`;
}

/**
 * Ships each lesson as a page of its own as well.
 *
 * @returns {import('vite').Plugin}
 */
export function shipLessonPages() {
  return {
    name: 'ship-lesson-pages',
    async generateBundle() {
      const ship = (/** @type {string} */ fileName, /** @type {string} */ source) =>
        this.emitFile({ type: 'asset', fileName: `lessons/${fileName}`, source });
      const style = readFileSync(new URL('lesson-pages.css', import.meta.url), 'utf8');
      const hash = createHash('sha256').update(style).digest('hex').slice(0, 8);
      const name = `page-${hash}.css`;
      ship(name, style);
      for (const [file, source] of Object.entries(await lessonPages(name))) ship(file, source);
    },
  };
}

/** The place of a page in a language. @param {string} language */
const folderOf = (language) => (language === 'en' ? '' : `${language}/`);

/**
 * The pages of all lessons in all languages, and one that lists them in each.
 *
 * @param {string} style name of their style sheet
 * @returns {Promise<Record<string, string>>} by the file, from the folder of the lessons
 */
export async function lessonPages(style) {
  const files = lessonFiles();
  /** @type {Record<string, string>} */
  const pages = {};
  const all = languageNames().filter((tag) => files.some(({ language }) => language === tag));
  for (const own of all) {
    await chooseLanguage(own);
    const written = files.filter(({ language }) => language === own);
    pages[`${folderOf(own)}index.html`] = lessonsPage(written, { own, all }, style);
    for (const file of written) {
      const spoken = all.filter((tag) =>
        files.some(({ name, language }) => name === file.name && language === tag),
      );
      pages[`${file.name}/${folderOf(own)}index.html`] = lessonPage(file, spoken, style);
    }
  }
  await chooseLanguage('en');
  return pages;
}

/** @returns {import('vite').Plugin} */
export function bundleLessons() {
  return {
    name: 'bundle-lessons',
    resolveId: (id) => (id === 'virtual:lessons' ? `\0${id}` : null),
    load(id) {
      if (id === '\0virtual:lessons') return catalogue();
      if (!id.startsWith(`${folder}/`) || !id.endsWith('.md')) return null;
      const text = readFileSync(id, 'utf8');
      const [fault] = readLesson(text).faults;
      if (fault) throw new Error(`${id}, line ${fault.line}: ${fault.code}: ${fault.found}`);
      return `export default ${JSON.stringify(text)};`;
    },
  };
}
