// Looks the page's texts up, in its language and with their values put in.

import { formatted } from './messages.js';
import { translation, wantRoom } from '../locale/index.js';

/** @import {Values} from './messages.js' */
/** @import {English, Room} from '../locale/index.js' */

/**
 * The lookup of a room's texts. It may be made before the language is chosen, but not used.
 *
 * @template {Room} Name
 * @param {Name} room
 * @param {English[Name]} english the room's texts in English, which come with the part of the page that uses them
 */
export function texts(room, english) {
  wantRoom(room);
  const found = () => /** @type {English[Name]} */ (translation[room] ?? english);
  /**
   * @param {keyof English[Name]} key
   * @param {Values} [values]
   * @returns {string}
   */
  const text = (key, values) => formatted(/** @type {string} */ (found()[key]), values);
  /**
   * @param {PropertyKey} key
   * @returns {key is keyof English[Name]}
   */
  const has = (key) => key in found();
  return Object.assign(text, { has });
}
