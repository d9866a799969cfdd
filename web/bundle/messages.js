// Reads the messages of the locale while the page is bundled, so that the page needs no parser, and a message that is not well formed
// fails the build.

import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { isLiteralElement, parse } from '@formatjs/icu-messageformat-parser';

/** What the page's code has in place of the parser. */
export const withoutParser = {
  '@formatjs/icu-messageformat-parser': '@formatjs/icu-messageformat-parser/no-parser.js',
};

/**
 * A message as format/messages.js takes it: text where it says nothing else, otherwise its elements.
 *
 * @param {string} message
 * @throws {SyntaxError} where it is not well formed
 */
export function readMessage(message) {
  const elements = parse(message, { ignoreTag: true });
  return elements.length === 1 && isLiteralElement(elements[0]) && elements[0].value === message
    ? message
    : elements;
}

/**
 * The module of a room with its messages read.
 *
 * @param {Record<string, string>} texts
 * @param {string} place for an error
 */
export function roomModule(texts, place) {
  const read = Object.entries(texts).map(([key, text]) => {
    try {
      return [key, readMessage(text)];
    } catch (error) {
      throw new Error(`${place}, ${key}: ${/** @type {Error} */ (error).message}`);
    }
  });
  return `export default ${JSON.stringify(Object.fromEntries(read))};`;
}

/** @returns {import('vite').Plugin} */
export function readMessages() {
  return {
    name: 'read-messages',
    async load(id) {
      const [, place] =
        id.match(/\/web\/(locale\/[\w-]+\/(?!index\.js$)(?:[\w-]+\/)?[\w-]+\.js)$/) ?? [];
      if (!place) return null;
      // Node keeps what it has loaded: a changed file needs another address.
      const { mtimeMs } = await stat(id);
      const { default: texts } = await import(`${pathToFileURL(id)}?at=${mtimeMs}`);
      return roomModule(texts, place);
    },
  };
}
