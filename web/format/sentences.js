// Sentences that follow each other, with what the language has between them: a blank, or in Chinese nothing.

import { sentenceBreak } from '../locale/index.js';

/**
 * @param {string[]} said with '' for what is not
 * @returns {string}
 */
export function sentences(said) {
  return said.filter(Boolean).join(sentenceBreak());
}

/**
 * The same of what is more than text, for a template.
 *
 * @param {unknown[]} said with '', undefined or lit's `nothing` for what is not
 * @returns {unknown[]}
 */
export function inOneLine(said) {
  const there = said.filter((each) => each && typeof each !== 'symbol');
  return there.flatMap((each, i) => (i === 0 ? [each] : [sentenceBreak(), each]));
}
