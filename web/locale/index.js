// Picks the page's language and loads it. English comes with the parts of the page that say it.
//
// This room holds all visible text and the choice of its language, and nothing else. Texts are looked up, and get their values, in format.

import { languages } from './languages.js';

/** @typedef {typeof import('./en/index.js').default} English */
/** @typedef {keyof English} Room what is loaded at the same time has its texts in one room */
/** @typedef {{[Name in Room]: Record<keyof English[Name], string>}} Rooms a language */

/** What the page speaks, as `?lang=` names it. */
export const languageNames = () => ['en', ...Object.keys(languages)];

/** The tag of the page's language. */
export let language = 'en';

/** In which it is written. @type {'ltr' | 'rtl'} */
export let direction = 'ltr';

/** The texts of the language by room, undefined where it is English. @type {Rooms | undefined} */
export let translation;

/**
 * What the page speaks of a language: the same where it does, otherwise without the region.
 *
 * @param {string} tag such as `de-AT`
 * @param {readonly string[]} [names] what there is
 * @returns {string | undefined}
 */
export function spokenLanguage(tag, names = languageNames()) {
  const wanted = tag.toLowerCase();
  return (
    names.find((name) => name.toLowerCase() === wanted) ??
    names.find((name) => name === wanted.split('-')[0])
  );
}

/**
 * Loads the language of the page, before anything is rendered: the one asked for, which is English where there is no such
 * language; otherwise the reader's first that there is.
 *
 * @param {string | null} asked
 * @param {readonly string[]} [preferred] by the reader's browser
 */
export async function chooseLanguage(asked, preferred = []) {
  const wanted = asked === null ? preferred : [asked];
  const found = wanted.map((tag) => spokenLanguage(tag)).find((name) => name !== undefined) ?? 'en';
  language = 'en';
  direction = 'ltr';
  translation = undefined;
  if (!(found in languages)) return;
  const chosen = languages[found];
  try {
    translation = (await chosen.load()).default;
  } catch {
    // Better in English than not at all.
    return;
  }
  language = found;
  direction = chosen.direction;
}
