// The languages beside English, by their tags: a folder each, with the rooms of en/ and an index.js like the one there. Only the one
// that is chosen is loaded.

/**
 * @typedef {object} Language
 * @property {'ltr' | 'rtl'} direction in which it is written
 * @property {() => Promise<{default: import('./index.js').Rooms}>} load
 */

/** @type {Record<string, Language>} */
export const languages = {};
