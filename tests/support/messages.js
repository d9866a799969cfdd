// Messages of the locale, taken apart: for comparing languages, and for making up languages.
import {
  isArgumentElement,
  isNumberElement,
  isPluralElement,
  isSelectElement,
  parse,
} from '@formatjs/icu-messageformat-parser';

/** @import {MessageFormatElement} from '@formatjs/icu-messageformat-parser' */

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
 * @param {Record<string, Record<string, string>>} english by room
 * @param {Record<string, Record<string, string>>} other
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
