// Writes a page for each claim that was put to the test, readable without JavaScript, with its title, description and picture for
// previews, and one that lists them all: claims/ in the site.

import { claimView } from '../../compare/claims/claim-words.js';
import { sentences } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import claimsTexts from '../../locale/en/compare/claims.js';
import pageTexts from '../../locale/en/page.js';
import { chooseLanguage, language, languageFolder, languageNames } from '../../locale/index.js';
import { claimFigure } from './claim-figure.js';
import { claimPicture } from './claim-picture.js';
import { claims } from './claim-results.js';
import {
  badge,
  escaped,
  homeOf,
  languageLinks,
  languageQuery,
  languageRow,
  pageText,
  siteLinks,
} from './shell.js';

/** @import {ClaimView, PartView} from '../../compare/claims/claim-words.js' */
/** @import {Place} from './shell.js' */

/** @typedef {{name: string, title: string}} Lesson one that says what a claim is about */
/** @typedef {(claim: string, language: string) => Lesson[]} LessonsOf */

const t = texts('claims', claimsTexts);
const page = texts('page', pageTexts);
/** Of the claims, in their order. */
export const claimNames = claims.map(({ name }) => name);

/** From a page to the folder of all claims. */
const top = () => (language === 'en' ? '.' : '..');

/** The playground in the language of the page. */
const playground = () => `${top()}/../${languageQuery()}`;

/** @param {string} name @returns {Place} */
const placeOf = (name) => ({
  folder: 'claims/',
  file: `${name}.html`,
  own: language,
  all: languageNames(),
});

/** @param {PartView} part */
function partText({
  name,
  what,
  result,
  interval,
  means,
  said,
  why,
  rule,
  runs,
  settings,
  common,
  plans,
  networks,
}) {
  const beside = [means && t('figure.means', { means }), common && t('figure.common', common)];
  const links = [...plans, ...networks].map(
    ({ text, name: setting }) =>
      `<a href="${playground()}#${escaped(text)}">${escaped(setting)}</a>`,
  );
  const lead = t(plans.length > 0 ? 'rerun' : 'rerun.networks');
  return `    <h2>${escaped(name)} ${badge(said)}</h2>
    <p>${escaped(t('figure.what', { what }))} <strong>${escaped(result)}</strong>${interval && ` [${escaped(interval)}]`}${escaped(beside.filter(Boolean).join(''))}</p>${why && `\n    <p>${escaped(why)}</p>`}
    <p><small>${escaped(sentences([rule, runs, settings]))}</small></p>
    <p>${escaped(lead)} ${links.join(' · ')}</p>`;
}

/**
 * @param {ClaimView} claim
 * @param {string} picture of its parts
 * @param {Lesson[]} lessons that it belongs to
 * @param {string} style
 */
function claimText({ name, title, text, untested, said, level, parts }, picture, lessons, style) {
  const place = placeOf(name);
  const pictured = parts
    .map(({ name: of, result, interval }) => `${of}: ${result}${interval && ` [${interval}]`}`)
    .join('; ');
  const taught = lessons.map(
    (lesson) =>
      `<a href="${homeOf(place)}lessons/${lesson.name}/${languageFolder(language)}">${escaped(lesson.title)}</a>`,
  );
  return pageText({
    place,
    title,
    summary: `${said}. ${text}`,
    picture: `claims/${name}.png`,
    pictured,
    style,
    body: `    <h1>${escaped(title)}</h1>
    <p>${badge(said)}</p>
    <p>${escaped(text)}</p>
    ${picture}
${parts.map(partText).join('\n')}
    <p><strong>${escaped(t('untested.heading'))}</strong> ${escaped(untested)}</p>
    <p><small>${escaped(sentences([t('rule.parts'), level]))}</small></p>${taught.length > 0 ? `\n    <p>${escaped(t('page.lessons'))} ${taught.join(' · ')}</p>` : ''}
    <p><a href="./index.html">${escaped(t('page.back'))}</a> · <a href="${playground()}">${escaped(t('page.open'))}</a>${languageLinks(place)}</p>`,
  });
}

/**
 * @param {ClaimView[]} views
 * @param {string} style
 */
function listText(views, style) {
  const place = placeOf('index');
  const entries = views.map(
    ({ name, title, said }) =>
      `      <li><a href="./${name}.html">${escaped(title)}</a> ${badge(said)}</li>`,
  );
  return pageText({
    place,
    title: t('heading'),
    summary: t('sentence'),
    picture: 'examples/spiral.png',
    type: 'website',
    style,
    body: `    <h1>${escaped(t('heading'))}</h1>
    <p>${escaped(t('sentence'))}</p>
    <ul>
${entries.join('\n')}
    </ul>
    <p><a href="${playground()}">${escaped(page('title'))}</a>${siteLinks(place)}</p>
    <p>${languageRow(place)}</p>`,
  });
}

/**
 * In each language: English in the folder of the claims, the others in folders of their own.
 *
 * @param {string} style name of the style sheet, from the site's folder
 * @param {LessonsOf} lessonsOf
 * @returns {Promise<Record<string, string | Buffer>>} by the file, from the site's folder
 */
export async function claimPages(style, lessonsOf) {
  /** @type {Record<string, string | Buffer>} */
  const pages = {};
  for (const claim of claims) pages[`claims/${claim.name}.png`] = claimPicture(claim);
  for (const tag of languageNames()) {
    await chooseLanguage(tag);
    const views = claims.map(claimView);
    const folder = `claims/${languageFolder(tag)}`;
    pages[`${folder}index.html`] = listText(views, style);
    for (const [i, view] of views.entries()) {
      const figure = claimFigure(claims[i], view);
      const lessons = lessonsOf(view.name, tag);
      pages[`${folder}${view.name}.html`] = claimText(view, figure, lessons, style);
    }
  }
  await chooseLanguage('en');
  return pages;
}
