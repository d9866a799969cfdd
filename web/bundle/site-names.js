// The files of the site that keep their names from release to release, because people, other sites or browsers ask for them by these
// names. All other files are asked for by the site itself: they carry a hash of what is in them, and never change.

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { languageFolder, languageNames } from '../locale/index.js';
import { presets } from '../panels/examples/presets.js';
import { readLesson } from '../lessons/format/lesson.js';
import { lessonFiles } from './lessons.js';
import { claimNames } from './pages/claim-pages.js';
import { momentSteps } from './pages/lesson-moments.js';

const lessons = fileURLToPath(new URL('../lessons', import.meta.url));

/** Folders of the languages of a page, with that of English, which is the page's own. */
const folders = languageNames().map((tag) => [tag, languageFolder(tag)]);

/** The pages of lessons: one for each language in which there is one. */
const lessonPages = readdirSync(lessons).flatMap((name) =>
  folders
    .filter(([tag]) => existsSync(`${lessons}/${name}/${tag}.md`))
    .map(([, folder]) => [
      `lessons/${name}/${folder}index.html`,
      'readers, and courses that link to it',
    ]),
);
const lists = folders
  .filter(([tag]) =>
    lessonPages.some(([page]) => tag === 'en' || page.endsWith(`/${tag}/index.html`)),
  )
  .map(([, folder]) => [`lessons/${folder}index.html`, 'readers']);

const lessonPictures = lessonFiles().flatMap(({ name, language, text }) => {
  const { lesson } = readLesson(text);
  if (language !== 'en' || !lesson) return [];
  return Object.keys(momentSteps(lesson).steps).map((moment) => [
    `lessons/${name}/${moment}.png`,
    'whoever shows a preview of the page',
  ]);
});

const examples = presets.flatMap(({ name }) => [
  ...folders.map(([, folder]) => [`examples/${name}/${folder}index.html`, 'readers']),
  [`examples/${name}.png`, 'whoever shows a preview of the page'],
]);

/** From the site's root; with who asks for it. @type {Readonly<Record<string, string>>} */
export const fixedNames = {
  'index.html': 'readers, and pages that embed it',
  'boot.js': 'index.html, before anything else',
  'web.config': 'Internet Information Services',
  '404.html': 'hosts, for addresses without a file',
  '404.js': '404.html',
  'sw.js': 'browsers, which look for a newer one',
  'element.js': 'pages with <activation-playground>',
  'anywidget.js': 'notebooks',
  'embed-example.html': 'authors',
  'embed-example.css': 'embed-example.html',
  'embed-example.js': 'embed-example.html, and authors',
  ...Object.fromEntries(lists),
  ...Object.fromEntries(lessonPages),
  ...Object.fromEntries(lessonPictures),
  ...Object.fromEntries(folders.map(([, folder]) => [`examples/${folder}index.html`, 'readers'])),
  ...Object.fromEntries(examples),
  ...Object.fromEntries(folders.map(([, folder]) => [`teachers/${folder}index.html`, 'teachers'])),
  ...Object.fromEntries(
    ['index', ...claimNames].flatMap((name) =>
      folders.map(([, folder]) => [
        `claims/${folder}${name}.html`,
        'readers, and pages that link to it',
      ]),
    ),
  ),
  ...Object.fromEntries(
    claimNames.map((name) => [`claims/${name}.png`, 'whoever shows a preview of the page']),
  ),
  'single/activation-playground.html': 'readers and authors, who take it along',
};

/** A name with the hash of what is in the file. */
export const hashedName = /-[\w-]{8}\.(?:js|css|wasm|svg|png|woff2)$/;
