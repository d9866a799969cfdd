// Writes the page for teachers, readable without JavaScript and no longer than a screen: what to show in which order, how long that takes,
// how it comes into a course, and how results are collected. teachers/ in the site, and in folders of the languages beside it.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { texts } from '../format/texts.js';
import pageTexts from '../locale/en/page.js';
import guideTexts from '../locale/en/teach/guide.js';
import { chooseLanguage, language, languageNames, languageTag } from '../locale/index.js';
import { alternatesOf, languageLinks } from './page-languages.js';

const t = texts('guide', guideTexts);
const page = texts('page', pageTexts);

const icon = `data:image/svg+xml;base64,${readFileSync(fileURLToPath(new URL('../app/icon.svg', import.meta.url)), 'base64')}`;

const style = `:root{color-scheme:light dark}body{max-width:60rem;margin:1.5rem auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:.5rem 0}h2{font-size:1.1rem;margin:.75rem 0 .25rem}p{margin:.4rem 0}ol,ul{margin:.25rem 0;padding-left:1.3rem}
.minutes{opacity:.75;white-space:nowrap}@media(min-width:45rem){main{display:grid;grid-template-columns:1fr 1fr;gap:0 2rem}}`;

/** What is shown, in this order: a lesson by its name, and for how many minutes. */
export const course = /** @type {const} */ ([
  ['one-neuron', 10],
  ['why-bend', 10],
  ['vanishing-gradients', 15],
  ['dying-relu', 15],
]);

/** From the page to the site. */
const top = () => (language === 'en' ? '..' : '../..');

/** @param {string} query */
const address = (query) => {
  const fields = [query, language === 'en' ? '' : `lang=${language}`].filter(Boolean).join('&amp;');
  return `${top()}/${fields && `?${fields}`}`;
};

/** @param {string} text */
function escaped(text) {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * A text with a link in the place of what stands between asterisks.
 *
 * @param {string} text
 * @param {string} href
 */
function linked(text, href) {
  return escaped(text).replace(/\*([^*]+)\*/, (_, words) => `<a href="${href}">${words}</a>`);
}

function pageText() {
  const own = { own: language, all: languageNames() };
  const steps = course.map(
    ([name, minutes]) =>
      `        <li>${linked(t(`show.${name}`), address(`lesson=${name}`))} <span class="minutes">(${escaped(t('minutes', { n: minutes }))})</span></li>`,
  );
  const list = (/** @type {readonly string[]} */ items) =>
    items.map((item) => `        <li>${item}</li>`).join('\n');
  return `<!doctype html>
<html lang="${languageTag()}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${escaped(t('title'))}</title>
    <meta name="description" content="${escaped(t('lead'))}" />
    <link rel="icon" href="${icon}" />
    <link rel="stylesheet" href="${top()}/teachers/teachers.css" />${alternatesOf(own)}
  </head>
  <body>
    <h1>${escaped(t('title'))}</h1>
    <p>${escaped(t('lead'))}</p>
    <main>
    <section>
      <h2>${escaped(t('show.heading'))}</h2>
      <ol>
${steps.join('\n')}
      </ol>
      <p>${linked(t('show.more'), `${top()}/lessons/${language === 'en' ? '' : `${language}/`}index.html`)}</p>
    </section>
    <section>
      <h2>${escaped(t('task.heading'))}</h2>
      <ol>
${list([t('task.open'), t('task.goal'), t('task.changed')].map(escaped))}
      </ol>
    </section>
    <section>
      <h2>${escaped(t('embed.heading'))}</h2>
      <ul>
${list([t('embed.page'), t('embed.slides'), t('embed.scorm'), t('embed.offline')].map(escaped))}
      </ul>
    </section>
    <section>
      <h2>${escaped(t('collect.heading'))}</h2>
      <ol>
${list([t('collect.hand'), t('collect.verify'), t('collect.table')].map(escaped))}
      </ol>
      <p>${escaped(t('collect.proves'))}</p>
    </section>
    </main>
    <p><a href="${address('')}">${escaped(page('title'))}</a>${languageLinks(own)}</p>
  </body>
</html>
`;
}

/** @param {string} site folder of the built site */
export async function writeTeachersPage(site) {
  for (const tag of languageNames()) {
    await chooseLanguage(tag);
    const folder = tag === 'en' ? `${site}/teachers` : `${site}/teachers/${tag}`;
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${folder}/index.html`, pageText());
  }
  writeFileSync(`${site}/teachers/teachers.css`, `${style}\n`);
  await chooseLanguage('en');
}
