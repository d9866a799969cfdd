// What all pages without a script have in common: their head with what previews and search engines want, and links to the page in other
// languages. English is at a page's address, the others in folders beside it.
//
// This folder writes those pages, with their pictures: lessons, examples, claims and the page for teachers. They are to be read where there is no script, to be
// found, passed on, and printed.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { language, languageFolder, languageTag } from '../../locale/index.js';
import { languages } from '../../locale/languages.js';
import { texts } from '../../format/texts.js';
import claimsTexts from '../../locale/en/compare/claims.js';
import examplesTexts from '../../locale/en/examples.js';
import lessonsTexts from '../../locale/en/lessons/lessons.js';
import guideTexts from '../../locale/en/teach/guide.js';
import { siteUrl } from './site-address.js';

/**
 * @typedef {object} Place where a page is
 * @property {string} folder of the page in English, from the site's: `lessons/relu/`
 * @property {string} [file] its name, '' or nothing for that of a folder
 * @property {string} own its language
 * @property {string[]} all that it is written in
 */

/**
 * @typedef {object} StaticPage
 * @property {Place} place
 * @property {string} title
 * @property {string} summary
 * @property {string} [picture] for previews, from the site's folder
 * @property {string} [pictured] what is to be seen there
 * @property {string} [type] as Open Graph has it
 * @property {string} body
 * @property {string} style name of the style sheet, from the site's folder
 * @property {string} [url] of the site, '' for none
 */

/** What the lists of pages are called. */
const listed = {
  lessons: texts('lessons', lessonsTexts),
  examples: texts('examples', examplesTexts),
  claims: texts('claims', claimsTexts),
};
const guide = texts('guide', guideTexts);

const iconFile = fileURLToPath(new URL('../../app/icon.svg', import.meta.url));
const icon = `data:image/svg+xml;base64,${readFileSync(iconFile, 'base64')}`;

/** Of the pictures for previews. */
export const pictureSize = /** @type {const} */ ({ width: 1200, height: 630 });

/** @param {string} text */
export const escaped = (text) =>
  text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`).replace(/\u2028|\u2029/g, ' ');

/** The verdict on a claim. @param {string} said */
export const badge = (said) => `<span class="verdict">${escaped(said)}</span>`;

/** What an address of the playground says of a language. */
export const languageQuery = (tag = language) => (tag === 'en' ? '' : `?lang=${tag}`);

/**
 * The way of a page from the site's folder.
 *
 * @param {Place} place
 * @param {string} [tag] language
 */
export function wayTo({ folder, file = '', own }, tag = own) {
  return `${folder}${languageFolder(tag)}${file}`;
}

/** The site's folder, from a page. @param {Place} place */
export function homeOf(place) {
  return '../'.repeat(wayTo(place).split('/').length - 1) || './';
}

/**
 * Where a page is to be found.
 *
 * @param {string} url of the site
 * @param {Place} place
 * @param {string} [tag] language
 */
function addressOf(url, place, tag) {
  return url + wayTo(place, tag).replace(/(^|\/)index\.html$/, '$1');
}

/**
 * Leads readers to the page in other languages.
 *
 * @param {Place} place
 * @returns {string} to stand behind something
 */
export function languageLinks(place) {
  return languageAnchors(place)
    .map((link) => ` · ${link}`)
    .join('');
}

/**
 * The same, to stand in a row of its own.
 *
 * @param {Place} place
 */
export function languageRow(place) {
  return languageAnchors(place).join(' · ');
}

/** @param {Place} place */
function languageAnchors({ own, all, file = '' }) {
  const up = own === 'en' ? './' : '../';
  return all
    .filter((tag) => tag !== own)
    .map((tag) => {
      const written = languageTag(tag);
      const href = `${up}${languageFolder(tag)}${file}`;
      return `<a href="${href}" lang="${written}" hreflang="${written}">${languages[tag].name}</a>`;
    });
}

/**
 * Leads to the page for teachers, and to lists of other pages.
 *
 * @param {Place} place of the page that has the links
 * @returns {string} to stand behind something
 */
export function siteLinks(place) {
  const home = homeOf(place);
  const names = {
    lessons: listed.lessons('heading'),
    examples: listed.examples('heading'),
    claims: listed.claims('heading'),
    teachers: guide('title'),
  };
  return Object.entries(names)
    .filter(([folder]) => `${folder}/` !== place.folder)
    .map(
      ([folder, name]) =>
        ` · <a href="${home}${folder}/${languageFolder(place.own)}">${escaped(name)}</a>`,
    )
    .join('');
}

/**
 * What the head of a page tells other programs.
 *
 * @param {Omit<StaticPage, 'body' | 'style'>} page
 * @returns {string[]} lines
 */
export function headTags({
  place,
  title,
  summary,
  picture,
  pictured,
  type = 'article',
  url = siteUrl,
}) {
  const meta = (
    /** @type {string} */ key,
    /** @type {string} */ name,
    /** @type {string} */ content,
  ) => `<meta ${key}="${name}" content="${escaped(content)}" />`;
  const tags = [
    meta('name', 'description', summary),
    meta('property', 'og:title', title),
    meta('property', 'og:description', summary),
    meta('property', 'og:type', type),
    meta('property', 'og:site_name', 'Activation Playground'),
  ];
  // Programs take no relative address here.
  if (url === '') return tags;
  tags.push(meta('property', 'og:url', addressOf(url, place)));
  if (picture) {
    tags.push(
      meta('property', 'og:image', url + picture),
      meta('property', 'og:image:width', String(pictureSize.width)),
      meta('property', 'og:image:height', String(pictureSize.height)),
      meta('name', 'twitter:card', 'summary_large_image'),
    );
    if (pictured) tags.push(meta('property', 'og:image:alt', pictured));
  }
  tags.push(`<link rel="canonical" href="${escaped(addressOf(url, place))}" />`);
  const others = place.all.length > 1 ? place.all : [];
  const alternates = others.map((tag) => [languageTag(tag), addressOf(url, place, tag)]);
  if (others.includes('en')) alternates.push(['x-default', addressOf(url, place, 'en')]);
  for (const [tag, address] of alternates)
    tags.push(`<link rel="alternate" hreflang="${tag}" href="${escaped(address)}" />`);
  return tags;
}

/**
 * @param {StaticPage} page
 * @returns {string} HTML
 */
export function pageText(page) {
  const { place, title, body, style } = page;
  const lines = [
    '<meta charset="utf-8" />',
    '<meta name="viewport" content="width=device-width, initial-scale=1" />',
    `<title>${escaped(title)} · Activation Playground</title>`,
    ...headTags(page),
    `<link rel="icon" href="${icon}" />`,
    `<link rel="stylesheet" href="${homeOf(place)}${style}" />`,
  ];
  return `<!doctype html>
<html lang="${languageTag(place.own)}">
  <head>
    ${lines.join('\n    ')}
  </head>
  <body>
${body}
  </body>
</html>
`;
}

/**
 * The address of a page with its QR code, for paper.
 *
 * @param {Place} place
 * @param {(text: string) => {size: number, path: string} | null} code
 * @param {string} [url] of the site
 * @returns {string} nothing where it is not known
 */
export function addressForPaper(place, code, url = siteUrl) {
  if (url === '') return '';
  const address = addressOf(url, place);
  const drawn = code(address);
  if (!drawn) return '';
  const { size, path } = drawn;
  return `<p class="paper-address"><svg viewBox="0 0 ${size} ${size}" aria-hidden="true"><path d="${path}" /></svg> <span>${escaped(address)}</span></p>`;
}
