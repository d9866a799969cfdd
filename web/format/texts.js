// Looks the page's texts up, in its language and with their values put in.

import { formatted } from './messages.js';
import { translation } from '../locale/index.js';

/** @import {Values} from './messages.js' */
/** @import {English, Room} from '../locale/index.js' */

/**
 * The lookup of a room's texts. It may be made before the language is chosen, but not used.
 *
 * @template {Room} Name
 * @param {Name} room
 * @param {English[Name]} english the room's texts in English, which come with the part of the page that uses them
 * @returns {(key: keyof English[Name], values?: Values) => string}
 */
export function texts(room, english) {
  return (key, values) =>
    formatted(/** @type {string} */ ((translation?.[room] ?? english)[key]), values);
}
