// The files of the site that keep their names from release to release, because people, other sites or browsers ask for them by these
// names. All other files are asked for by the site itself: they carry a hash of what is in them, and never change.

import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { claimNames } from './claims.js';

const lessons = fileURLToPath(new URL('../lessons', import.meta.url));

/** The pages of lessons: one for each that there is in English. */
const lessonPages = readdirSync(lessons)
  .filter((name) => existsSync(`${lessons}/${name}/en.md`))
  .map((name) => [`lessons/${name}/index.html`, 'readers, and courses that link to it']);

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
  'lessons/index.html': 'readers',
  ...Object.fromEntries(lessonPages),
  'claims/index.html': 'readers, and pages that link to it',
  'claims/claims.css': 'the pages of claims',
  ...Object.fromEntries(
    claimNames.flatMap((name) => [
      [`claims/${name}.html`, 'readers, and pages that link to it'],
      [`claims/${name}.png`, 'whoever shows a preview of the page'],
    ]),
  ),
  'single/activation-playground.html': 'readers and authors, who take it along',
};

/** A name with the hash of what is in the file. */
export const hashedName = /-[\w-]{8}\.(?:js|css|wasm|svg|png|woff2)$/;
