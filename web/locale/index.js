// Picks the page's language and looks its texts up.
//
// This room holds all visible text, and nothing but text. Numbers become text in format.

import { openedField } from '../address/opening-address.js';
import en from './en/page.js';

/** @typedef {keyof typeof en} Key */
/** @typedef {Record<string, string | number>} Values */

/** @type {Record<string, Record<Key, string>>} */
const languages = { en };

/** What the page speaks, as `?lang=` names it. */
export const languageNames = Object.keys(languages);

const wanted = [openedField('lang'), ...(globalThis.navigator?.languages ?? [])];

/** The language of the page: the one asked for by `?lang=`, otherwise the reader's first that there is. */
export const language =
  wanted.map((tag) => (tag ?? '').split('-')[0]).find((tag) => Object.hasOwn(languages, tag)) ??
  'en';

const texts = languages[language];

/**
 * The lookup of a part of the page that is loaded on demand, with texts of its own: see the other files of this folder.
 *
 * @template {string} Own
 * @param {{en: Record<Own, string>} & Record<string, Record<Own, string>>} tables by language
 * @returns {(key: Own, values?: Values) => string}
 */
export function topic(tables) {
  const own = tables[language] ?? tables.en;
  return (key, values = {}) => filled(own[key], values);
}

/**
 * The text called `key`, with {name} replaced by values.name.
 *
 * @param {Key} key
 * @param {Values} [values]
 * @returns {string}
 */
export function t(key, values = {}) {
  return filled(texts[key], values);
}

/**
 * @param {string} text
 * @param {Values} values
 */
function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/**
 * The name of something the engine lists, such as a data set; its own name where there is no text for it.
 *
 * @param {string} kind
 * @param {string} name
 * @param {Values} [values] for texts that need some
 * @returns {string}
 */
export function nameOf(kind, name, values) {
  const key = `${kind}.${name}`;
  return key in texts ? t(/** @type {Key} */ (key), values) : name.replaceAll('_', ' ');
}
