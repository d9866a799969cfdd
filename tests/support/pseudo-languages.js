// Two made-up languages, built from English: a longer one, and one written from right to left. Both have marks round each text, so that
// text without marks is text that is not in the locale. They exist in a build for tests only.
import { fileURLToPath } from 'node:url';
import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import { build } from 'vite';
import { sealSite } from '../../web/bundle/seal.js';
import english from '../../web/locale/en/index.js';

/** @import {LiteralElement, MessageFormatElement} from '@formatjs/icu-messageformat-parser' */

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Where the site is built that speaks them. */
export const pseudoSite = `${root}/build/pseudo`;

/** What stands round each text. */
export const marks = /** @type {const} */ (['⟦', '⟧']);

/** How much longer texts become. */
const growth = 0.4;
const accents = { a: 'á', e: 'é', i: 'í', o: 'ó', u: 'ú', A: 'Á', E: 'É', I: 'Í', O: 'Ó', U: 'Ú' };
/** What turns the letters between them round. */
const [override, end] = ['\u202e', '\u202c'];

/**
 * Longer by two fifths, marks included, with vowels that show that fonts have accents.
 * @param {string} text
 * @param {number} least letters to add, at least
 */
function longer(text, least) {
  let debt = least;
  return text.replace(/[a-z]/gi, (letter) => {
    debt += growth;
    const accented = accents[/** @type {keyof typeof accents} */ (letter)];
    if (!accented) return letter;
    const more = Math.max(0, Math.floor(debt));
    debt -= more;
    return accented + accented.toLowerCase().repeat(more);
  });
}

/** @param {string} text */
const turned = (text) => text.replace(/\p{L}+/gu, (word) => `${override}${word}${end}`);

/** The languages by tag: how they are written, and what becomes of what is literal in a text. */
const made = {
  'en-XA': { direction: 'ltr', change: (/** @type {string} */ text) => longer(text, 0) },
  'ar-XB': { direction: 'rtl', change: turned },
};

export const pseudoLanguages = /** @type {(keyof typeof made)[]} */ (Object.keys(made));

/**
 * @param {MessageFormatElement[]} elements
 * @param {(text: string) => string} change
 * @returns {MessageFormatElement[]}
 */
function changed(elements, change) {
  return elements.map((element) => {
    if (isLiteralElement(element)) {
      // Symbols stay: what stands between asterisks.
      const parts = element.value.split(/(\*[^*]*\*)/);
      const value = parts.map((part, i) => (i % 2 === 1 ? part : change(part))).join('');
      return { ...element, value };
    }
    if (!isPluralElement(element) && !isSelectElement(element)) return element;
    const options = Object.entries(element.options).map(([name, option]) => [
      name,
      { ...option, value: changed(option.value, change) },
    ]);
    return /** @type {MessageFormatElement} */ ({
      ...element,
      options: Object.fromEntries(options),
    });
  });
}

/**
 * A message in a made-up language, read.
 * @param {string} message
 * @param {keyof typeof made} language
 * @returns {MessageFormatElement[]}
 */
export function pseudoMessage(message, language) {
  const { change } = made[language];
  const literal = (/** @type {string} */ value) =>
    /** @type {LiteralElement} */ ({ type: 0, value });
  return [
    literal(marks[0]),
    ...changed(parse(message, { ignoreTag: true }), change),
    literal(marks[1]),
  ];
}

/** @param {keyof typeof made} language */
function pseudoRooms(language) {
  const rooms = Object.entries(english).map(([room, texts]) => [
    room,
    Object.fromEntries(
      Object.entries(texts).map(([key, text]) => [key, pseudoMessage(text, language)]),
    ),
  ]);
  return Object.fromEntries(rooms);
}

/** @returns {import('vite').Plugin} */
function speakPseudoLanguages() {
  const virtual = 'virtual:pseudo/';
  return {
    name: 'speak-pseudo-languages',
    enforce: 'pre',
    resolveId: (id) => (id.startsWith(virtual) ? `\0${id}` : null),
    load(id) {
      if (id.endsWith('/web/locale/languages.js')) {
        const entries = Object.entries(made).map(
          ([tag, { direction }]) =>
            `'${tag}': {name: '${marks.join(tag)}', direction: '${direction}', load: () => import('${virtual}${tag}')}`,
        );
        const english = `en: {name: 'English', direction: 'ltr', load: () => import('./start.js')}`;
        return `export const languages = {${[english, ...entries].join()}};`;
      }
      const tag = id.startsWith(`\0${virtual}`) ? id.slice(virtual.length + 1) : null;
      if (tag === null) return null;
      const rooms = pseudoRooms(/** @type {keyof typeof made} */ (tag));
      return `export default ${JSON.stringify(rooms)};`;
    },
  };
}

/** Builds the site and the single file with the made-up languages into build/pseudo. */
export async function buildPseudoSite() {
  for (const [config, folder] of [
    ['vite.config.js', pseudoSite],
    ['vite.single.js', `${pseudoSite}/single`],
  ]) {
    await build({
      configFile: `${root}/web/bundle/${config}`,
      plugins: [speakPseudoLanguages()],
      build: { outDir: folder, minify: false, chunkSizeWarningLimit: 1e6 },
      logLevel: 'warn',
    });
  }
  await sealSite(pseudoSite);
}
