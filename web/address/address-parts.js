// Reads an address: the experiment's text, usually in the fragment, and how the page presents itself, usually in the query; and
// undoes what mail programs and chats do to links.
//
// Nothing here knows what the experiment's text means: the engine alone parses it.
//
// This room is about addresses, which are what readers share: reading and writing them, the address bar, how a page presents itself,
// goals, and the fields of an experiment's text as far as the page edits them. What runs belongs to state.

import { presentationKeys } from './presentation.js';

/** Punctuation of the sentence around a link, and invisible characters, that end up at its ends. */
const before = /^[\s\u200b-\u200f\ufeff<("'“‘[{]+/;
const after = /[\s\u200b-\u200f\ufeff>)"'”’\]}.,;:!?…]/;

/** More rounds of encoding than this do not come from honest software. */
const mostDecodings = 4;

/**
 * @typedef {object} AddressParts
 * @property {string} experiment text for the engine, '' when there is none
 * @property {string[]} presentation fields `key=value` of presentation.js
 * @property {boolean} inQuery whether the experiment was in the query, where fields of other programs may be among its own
 */

/**
 * What an address says. Fields of the experiment in its fragment go before those in its query; each field of the presentation
 * may be in either.
 *
 * @param {string} address a full address, or from its `?` or `#` on
 * @returns {AddressParts}
 */
export function readAddress(address) {
  const decoded = decode(address.trim());
  const hash = decoded.indexOf('#');
  const beforeHash = hash >= 0 ? decoded.slice(0, hash) : decoded;
  const mark = beforeHash.indexOf('?');
  const query = split(mark >= 0 ? beforeHash.slice(mark + 1) : '');
  const fragment = split(hash >= 0 ? decoded.slice(hash + 1) : '');
  const inQuery = fragment.experiment.length === 0 && query.experiment.length > 0;
  return {
    experiment: (inQuery ? query : fragment).experiment.join('&'),
    presentation: [...query.presentation, ...fragment.presentation],
    inQuery,
  };
}

/**
 * The experiment's text in an address or in its fragment.
 *
 * @param {string} address a full address, or from its `#` on
 * @returns {string} text for the engine, '' when there is none
 */
export function experimentText(address) {
  return readAddress(address).experiment;
}

/**
 * @param {string} text fields as they came
 * @returns {{experiment: string[], presentation: string[]}}
 */
function split(text) {
  text = text
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/=3D/g, '=')
    .replace(/[−–—]/g, '-')
    .replace(/\s+/g, '')
    .replace(before, '');
  // A pattern for the end would be tried from every such character on, in time with the square of a hostile link's length.
  let end = text.length;
  while (end > 0 && after.test(text[end - 1])) end--;
  const fields = text
    .slice(0, end)
    .replace(/^#+/, '')
    .split(/[&;]+/)
    .filter((field) => field !== '');
  const isPresentation = (/** @type {string} */ field) =>
    /** @type {readonly string[]} */ (presentationKeys).includes(field.split('=')[0]);
  return {
    experiment: fields.filter((field) => !isPresentation(field)),
    presentation: fields.filter(isPresentation),
  };
}

/**
 * @param {string} text
 * @returns {string}
 */
function decode(text) {
  for (let round = 0; round < mostDecodings && /%[0-9a-f]{2}/i.test(text); round++) {
    try {
      text = decodeURIComponent(text);
    } catch {
      // A stray % among proper codes: decode what can be decoded.
      text = text.replace(/%[0-7][0-9a-f]/gi, (code) => decodeURIComponent(code));
      break;
    }
  }
  return text;
}

/**
 * `changes` as the engine takes them: key=value&key=value.
 *
 * @param {Record<string, string | number>} changes
 * @returns {string}
 */
export function changesText(changes) {
  return Object.entries(changes)
    .map(([key, value]) => `${key}=${String(value).replace(/[&=#\s]/g, '')}`)
    .join('&');
}
