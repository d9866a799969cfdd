// The address of the iframe that <activation-playground> makes of its attributes.

import { words } from './words.js';

/** Attributes that are fields of the query, as presentation.js reads them. */
export const queryAttributes = /** @type {const} */ ([
  'show',
  'hide',
  'lock',
  'theme',
  'lang',
  'autoplay',
  'speed',
  'goal',
  'findings',
  'keys',
  'crowd',
  'lesson',
]);

/**
 * The address of the page that `src` names. Anything but a page that a server sends could run script in the host's page, or is none.
 *
 * @param {string} src
 * @param {string} base address of the document
 * @returns {string}
 * @throws {TypeError} that names the attribute, and what to do
 */
export function pageAddress(src, base) {
  const url = addressOf(src, base);
  if (!url) throw new TypeError(words.badSource(src, 'is no address'));
  // From a disk, a page may name another one there.
  const isBeside = url.protocol === 'file:' && addressOf(base)?.protocol === 'file:';
  if (url.protocol !== 'http:' && url.protocol !== 'https:' && !isBeside) {
    throw new TypeError(words.badSource(src, `is a ${url.protocol} address`));
  }
  return url.href;
}

/** @param {string} text @param {string} [base] */
function addressOf(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return null;
  }
}

/**
 * @param {string} page address of the page with the playground; its own query and fragment are kept where nothing else is said
 * @param {Partial<Record<(typeof queryAttributes)[number], string | null>>} attributes
 * @param {string} experiment its text, '' for the one in `page` or the usual one
 * @returns {string}
 */
export function iframeAddress(page, attributes, experiment) {
  const url = new URL(page);
  url.searchParams.set('embed', '1');
  for (const name of queryAttributes) {
    const value = attributes[name];
    if (value !== null && value !== undefined) url.searchParams.set(name, value);
  }
  // The characters of an experiment need no escapes, but a stranger's text may hold anything.
  if (experiment !== '') url.hash = experiment.replace(/^#/, '').replace(/#/g, '%23');
  return url.href;
}
