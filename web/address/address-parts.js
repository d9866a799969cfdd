// Reads an address: the experiment's text, usually in the fragment, and how the page presents itself, usually in the query; and
// undoes what mail programs and chats do to links.
//
// Nothing here knows what the experiment's text means: the engine alone parses it.
//
// This room is about addresses, which are what readers share: reading and writing them, the address bar, how a page presents itself,
// goals, and the fields of an experiment's text as far as the page edits them. What runs belongs to state.

import { ofLane } from './plan-text.js';
import { presentationKeys } from './presentation.js';

/** Punctuation of the sentence around a link, and invisible characters, that end up at its ends. */
const before = /^[\s\u200b-\u200f\u2060\ufeff<("'“‘[{*~`]+/;
const after = /[\s\u200b-\u200f\u2060\ufeff>)"'”’\]}.,;:!?…*~`]/;
/** Soft hyphens and what else is not seen, which programs put between letters where a line may break. */
const invisible = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/g;

/** More rounds of encoding than this do not come from honest software. */
const mostDecodings = 4;

/** What an address of somebody else's holds, but no value of ours except a formula. */
const foreign = /^(?!own=).*[/?#]/;

/** Between two fields. */
const separator = /(?:&|;(?![a-uw-y]=)|\?(?=[^&;?]*=))+/;

/**
 * @typedef {object} AddressParts
 * @property {string} experiment text for the engine, '' when there is none
 * @property {string[]} presentation fields `key=value` of presentation.js
 * @property {boolean} inQuery whether the experiment was in the query, where fields of other programs may be among its own
 * @property {boolean} moves whether anything of it was there
 * @property {boolean} uncertain whether it may be none of ours: it is not behind a `#`
 */

/**
 * What an address says. It is taken apart at its first `#` and `?`; where it has neither, at those that somebody has encoded. Fields of
 * the experiment in its fragment go before those in its query; each field of the presentation and of a race's lanes may be in either.
 *
 * @param {string} address a full address, or from its `?` or `#` on
 * @returns {AddressParts}
 */
export function readAddress(address) {
  const text = address.trim();
  const isPlain = /[?#]/.test(text);
  const { query, fragment } = cut(isPlain ? text : decode(text));
  const asked = sorted(queryFields(query));
  const named = sorted(fieldsOf(decode(fragment)));
  // A query that was encoded together with the `#` behind it.
  const encoded = fragment === '' ? sorted(fieldsOf(encodedFragment(query))) : null;
  const inFragment = encoded && encoded.experiment.length > 0 ? encoded : named;
  const inQuery = inFragment.experiment.length === 0 && asked.experiment.length > 0;
  // Nobody else has such fields.
  const lanes = asked.experiment.filter((field) => ofLane.test(field));
  const experiment = inQuery ? asked.experiment : [...inFragment.experiment, ...lanes];
  return {
    experiment: experiment.join('&'),
    presentation: [...asked.presentation, ...inFragment.presentation],
    inQuery,
    moves: inQuery || lanes.length > 0,
    uncertain: inQuery || !isPlain,
  };
}

/**
 * @param {string} address
 * @returns {{query: string, fragment: string}} what is behind its first `?` and `#`
 */
function cut(address) {
  const hash = address.indexOf('#');
  const start = hash >= 0 ? address.slice(0, hash) : address;
  const mark = start.indexOf('?');
  return {
    query: mark >= 0 ? start.slice(mark + 1) : '',
    fragment: hash >= 0 ? address.slice(hash + 1) : '',
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
 * The fields of a query. Each is decoded for itself, so that an address of somebody else's in one of them stays a value; separators that
 * were encoded among our own fields are separators.
 *
 * @param {string} query as it came
 * @returns {string[]}
 */
function queryFields(query) {
  return query
    .replace(/&(?:amp;)+/gi, '&')
    .split(/[&;]+/)
    .flatMap((raw) => {
      const text = decode(raw);
      // What follows an encoded `#` is read as a fragment.
      const field = isPresentation(text) ? text.replace(/#.*$/s, '') : text;
      // The lesson of somebody else's site.
      if (field.startsWith('lesson=')) return withoutBlanks(field);
      return foreign.test(field) ? [] : fieldsOf(field);
    });
}

/**
 * What follows a `#` that was encoded together with fields of the presentation before it, or with nothing before it.
 *
 * @param {string} query as it came
 */
function encodedFragment(query) {
  const start = query.split(/[&;]/).find((raw) => {
    const text = decode(raw);
    return text.startsWith('#') || (isPresentation(text) && text.includes('#'));
  });
  if (start === undefined) return '';
  const rest = decode(query.slice(query.indexOf(start)));
  return rest.slice(rest.indexOf('#') + 1);
}

/** @param {string} field */
function isPresentation(field) {
  return /** @type {readonly string[]} */ (presentationKeys).includes(field.split('=')[0]);
}

/** @param {string[]} fields */
function sorted(fields) {
  return {
    experiment: fields.filter((field) => !isPresentation(field)),
    presentation: fields.filter(isPresentation),
  };
}

/**
 * A text without the name that chats write behind a link: <link|name>. What follows a bar among our fields is none, and in a formula it
 * is for the engine to say that there are no bars.
 *
 * @param {string} text
 */
function withoutName(text) {
  const last = Math.max(...['&', ';', '='].map((each) => text.lastIndexOf(each)));
  const bar = text.indexOf('|', last + 1);
  return bar < 0 || text.slice(0, last + 1).endsWith('own=') ? text : text.slice(0, bar);
}

/**
 * The fields of a decoded text. Chats put their own fields behind a `?`; in a formula it belongs to a choice, and `;a=` begins a constant.
 *
 * @param {string} text
 * @returns {string[]}
 */
function fieldsOf(text) {
  text = text
    .replace(/&(?:amp;)+/gi, '&')
    .replace(/=3D/g, '=')
    .replace(/[−–—‐‑]/g, '-')
    .replace(before, '');
  text = withoutName(text);
  // A pattern for the end would be tried from every such character on, in time with the square of a hostile link's length.
  let end = text.length;
  /** How many brackets are opened more than closed. */
  let unclosed = text.split('(').length - text.split(')').length;
  while (end > 0 && (after.test(text[end - 1]) || isMarkup(text, end))) {
    if (text[end - 1] === ')') {
      // What closes a bracket of a formula belongs to it.
      if (unclosed >= 0) break;
      unclosed++;
    }
    end--;
  }
  return text
    .slice(0, end)
    .replace(/^#+/, '')
    .split(separator)
    .map(withoutBlanks)
    .filter((field) => field !== '');
}

/**
 * Whether a low line at the end of a text is emphasis around the link: bytes may end in one, but not where one letter is too many.
 *
 * @param {string} text
 * @param {number} end
 */
function isMarkup(text, end) {
  if (text[end - 1] !== '_') return false;
  const field = text.slice(text.lastIndexOf('&', end - 1) + 1, end);
  const [, bytes] = /^(?:points|weights|own|changes)=([\w-]*)$/.exec(field) ?? [];
  return bytes === undefined || bytes.length % 4 === 1;
}

/**
 * Line breaks and blanks come from programs that pass links on; those in a goal may be the author's, who is then shown what was written.
 *
 * @param {string} field
 */
function withoutBlanks(field) {
  const [, goal] = /^\s*goal\s*=(.*)$/s.exec(field) ?? [];
  return goal === undefined
    ? field.replace(invisible, '')
    : `goal=${goal.trim().replace(/\s+/g, ' ')}`;
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

/** What a value cannot have: it would begin another field, or says nothing. In a formula blanks and = say something. */
const stray = /[&=#\s]/g;
const strayInFormula = /[&#]/g;

/**
 * `changes` as the engine takes them: key=value&key=value.
 *
 * @param {Record<string, string | number>} changes
 * @returns {string}
 */
export function changesText(changes) {
  return Object.entries(changes)
    .map(([key, value]) => {
      const text = String(value).replace(key === 'own' ? strayInFormula : stray, '');
      return `${key}=${text}`;
    })
    .join('&');
}
