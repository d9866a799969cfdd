// Picks the page's language and loads it: at first what the start says, then each room with the part of the page that says it. English
// comes with those parts; where a room of another language does not arrive, they speak English.
//
// This room holds all visible text and the choice of its language, and nothing else. Texts are looked up, and get their values, in format.

import { languages } from './languages.js';

/** @typedef {typeof import('./en/index.js').default} English */
/** @typedef {keyof English} Room what is loaded at the same time has its texts in one room */
/** @typedef {{[Name in Room]: Record<keyof English[Name], string>}} Texts of all rooms */
/** @typedef {{[Name in Room]?: Texts[Name] | (() => Promise<{default: Texts[Name]}>)}} Rooms with their texts, or with what loads them */

/** What the page speaks, as `?lang=` names it. */
export const languageNames = () => Object.keys(languages);

/** The tag of the page's language. */
export let language = 'en';

/** What browsers need to be told of it. */
export const languageTag = (tag = language) => languages[tag].tag ?? tag;

/** The folder of a language below that of a page without a script, which is English itself. */
export const languageFolder = (tag = language) => (tag === 'en' ? '' : `${tag}/`);

/** What it has between two sentences. */
export const sentenceBreak = () => languages[language].between ?? ' ';

/** In which it is written. @type {'ltr' | 'rtl'} */
export let direction = 'ltr';

/** The texts of the language by room, as far as they have come. @type {Partial<Texts>} */
export let translation = {};

/** What the chosen language has. @type {Rooms} */
let rooms = {};
/** Rooms that parts of the page use which have been loaded. @type {Set<Room>} */
const wanted = new Set();
/** @type {Map<Room, Promise<void>>} */
let loading = new Map();

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
 * @param {readonly string[]} [preferred] by the reader
 * @throws {Error} where not even English arrives
 */
export async function chooseLanguage(asked, preferred = []) {
  const tags = asked === null ? preferred : [asked];
  const found = tags.map((tag) => spokenLanguage(tag)).find((name) => name !== undefined) ?? 'en';
  try {
    await speak(found);
  } catch {
    // Better in English than not at all.
    await speak('en');
  }
}

/** @param {string} tag */
async function speak(tag) {
  const chosen = languages[tag];
  rooms = (await chosen.load()).default;
  const come = Object.entries(rooms).filter(([, texts]) => typeof texts !== 'function');
  translation = Object.fromEntries(come);
  loading = new Map();
  [language, direction] = [tag, chosen.direction];
  await wantedRooms();
}

/**
 * Makes a room of the language come; `wantedRooms` waits for it.
 *
 * @param {Room} room
 */
export function wantRoom(room) {
  wanted.add(room);
  void arrival(room);
}

/** Waits for the rooms of all parts of the page that have been loaded. */
export async function wantedRooms() {
  await Promise.all([...wanted].map(arrival));
}

/**
 * @param {Room} room
 * @returns {Promise<void> | undefined}
 */
function arrival(room) {
  const texts = rooms[room];
  if (typeof texts !== 'function') return undefined;
  const found = loading.get(room) ?? loadRoom(room, texts);
  loading.set(room, found);
  return found;
}

/**
 * @param {Room} room
 * @param {() => Promise<{default: Record<string, string>}>} load
 */
async function loadRoom(room, load) {
  const [into, known] = [translation, loading];
  try {
    Object.assign(into, { [room]: (await load()).default });
  } catch {
    // Until the next part wants it.
    known.delete(room);
  }
}
