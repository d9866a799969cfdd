// Finds the lessons while the page is bundled: a folder of web/lessons with a file for each language is one. A file that is no lesson fails
// the build.

import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
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
