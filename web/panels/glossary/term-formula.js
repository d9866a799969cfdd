// A term's formula for the reader: set, with its words in the page's language.

import { formula } from '../../format/mathml.js';
import { texts } from '../../format/texts.js';
import termsTexts from '../../locale/en/terms.js';

/** @typedef {keyof typeof termsTexts} TermKey */

const t = texts('terms', termsTexts);

/** @param {string} text as glossary.js has it, with the name of each word: `\text{every_sample}` */
export function termFormula(text) {
  return formula(
    text.replace(/(?<=\\text\{ ?)\w+/g, (name) => t(/** @type {TermKey} */ (`word.${name}`))),
  );
}
