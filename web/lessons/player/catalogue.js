// The lessons that come with the page, each in the page's language where there is it, otherwise in English.

import { Fetchable } from '../../kit/on-demand.js';
import { language } from '../../locale/index.js';

/** @typedef {{title: string, question: string, minutes: number | null, load: () => Promise<{default: string}>}} ListedText */
/** @typedef {{name: string, languages: Record<string, ListedText>}} Listed */

/** @typedef {{name: string, title: string, question: string, minutes: number | null, text: Fetchable<{default: string}>}} Entry */

/** A text is fetched once. @type {Map<ListedText, Fetchable<{default: string}>>} */
const fetchables = new Map();

/**
 * @param {readonly Listed[]} listed
 * @returns {Entry[]}
 */
export function entriesOf(listed) {
  return listed.map(({ name, languages }) => {
    const found = languages[language] ?? languages.en;
    const text = fetchables.get(found) ?? new Fetchable('lesson', found.load);
    fetchables.set(found, text);
    const { title, question, minutes } = found;
    return { name, title, question, minutes, text };
  });
}
