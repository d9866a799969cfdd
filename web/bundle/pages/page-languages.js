// The languages of a page without a script: English at its address, the others in folders beside it, each with links to the rest.

import { languageTag } from '../locale/index.js';
import { languages } from '../locale/languages.js';

/** @typedef {{own: string, all: string[]}} PageLanguages the page's own, and all that it is written in */

/**
 * @param {PageLanguages} page
 * @param {string} [file] name of the page, '' for that of a folder
 * @returns {[tag: string, address: string][]} of all its languages, from the page
 */
function addresses({ own, all }, file = '') {
  const up = own === 'en' ? './' : '../';
  return all.map((tag) => [tag, `${up}${tag === 'en' ? '' : `${tag}/`}${file}`]);
}

/**
 * Tells programs of the page in other languages.
 *
 * @param {PageLanguages} page
 * @param {string} [file]
 * @returns {string} for its head
 */
export function alternatesOf(page, file) {
  if (page.all.length < 2) return '';
  const links = addresses(page, file).map(
    ([tag, address]) =>
      `\n    <link rel="alternate" hreflang="${languageTag(tag)}" href="${address}" />`,
  );
  return links.join('');
}

/**
 * Leads readers there.
 *
 * @param {PageLanguages} page
 * @param {string} [file]
 * @returns {string} to stand behind something
 */
export function languageLinks(page, file) {
  const links = addresses(page, file)
    .filter(([tag]) => tag !== page.own)
    .map(
      ([tag, address]) =>
        ` · <a href="${address}" lang="${languageTag(tag)}" hreflang="${languageTag(tag)}">${languages[tag].name}</a>`,
    );
  return links.join('');
}
