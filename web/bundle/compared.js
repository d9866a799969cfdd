// Compares a language with English, message by message: one that is missing, one too many, or one with other values fails the build.

import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import english from '../locale/en/index.js';
import { languages } from '../locale/languages.js';

/** @import {MessageFormatElement} from '@formatjs/icu-messageformat-parser' */

/** @typedef {Record<string, Record<string, string>>} Texts by room */

/**
 * The values that a message names, each with the way it is used: "n plural", "share number percent".
 * @param {string | MessageFormatElement[]} message
 * @returns {string[]} sorted, each once
 */
export function argumentsOf(message) {
  const elements = typeof message === 'string' ? parse(message, { ignoreTag: true }) : message;
  const found = elements.flatMap((element) => {
    if (isArgumentElement(element)) return [element.value];
    if (isNumberElement(element)) return [`${element.value} number ${element.style ?? ''}`];
    if (isPluralElement(element)) return [`${element.value} plural`, ...ofOptions(element)];
    if (!isSelectElement(element)) return [];
    const choices = Object.keys(element.options).sort().join(' ');
    return [`${element.value} select ${choices}`, ...ofOptions(element)];
  });
  return [...new Set(found)].sort();
}

/** @param {{options: Record<string, {value: MessageFormatElement[]}>}} element */
function ofOptions({ options }) {
  return Object.values(options).flatMap(({ value }) => argumentsOf(value));
}

/**
 * What differs between a language and English, each by the room and the key.
 * @param {Texts} english
 * @param {Texts} other
 * @returns {string[]}
 */
export function differences(english, other) {
  const rooms = [...new Set([...Object.keys(english), ...Object.keys(other)])];
  return rooms.flatMap((room) => {
    const [texts, own] = [english[room], other[room]];
    if (!texts || !own) return [`${room} ${own ? 'is no room' : 'is missing'}`];
    return [...new Set([...Object.keys(texts), ...Object.keys(own)])].flatMap((key) => {
      if (!(key in own)) return [`${room}, ${key} is missing`];
      if (!(key in texts)) return [`${room}, ${key} is superfluous`];
      const [wanted, found] = [argumentsOf(texts[key]), argumentsOf(own[key])];
      const same = wanted.join() === found.join();
      return same ? [] : [`${room}, ${key} has {${found.join(', ')}}, not {${wanted.join(', ')}}`];
    });
  });
}

/**
 * All texts of a language.
 *
 * @param {import('../locale/languages.js').Language} language
 * @returns {Promise<import('../locale/index.js').Texts>}
 */
export async function wholeLanguage({ load }) {
  const { default: rooms } = await load();
  const texts = Object.entries(rooms).map(async ([room, some]) => [
    room,
    typeof some === 'function' ? (await some()).default : some,
  ]);
  return Object.fromEntries(await Promise.all(texts));
}

/** @returns {import('vite').Plugin} */
export function compareLanguages() {
  return {
    name: 'compare-languages',
    async buildStart() {
      for (const [tag, language] of Object.entries(languages)) {
        if (tag === 'en') continue;
        const faults = differences(english, await wholeLanguage(language));
        if (faults.length > 0) throw new Error(`locale/${tag}: ${faults.join('; ')}`);
      }
    },
  };
}
