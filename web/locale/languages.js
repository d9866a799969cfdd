// The languages of the page, by their tags: a folder each, with the rooms of en/. Only the one that is chosen is loaded. README.md says
// how to add one.

/**
 * @typedef {object} Language
 * @property {string} name in the language itself
 * @property {'ltr' | 'rtl'} direction in which it is written
 * @property {string} [tag] what browsers need to be told, where that is more than its tag here
 * @property {string} [between] what it has between two sentences, where that is no blank
 * @property {() => Promise<{default: import('./index.js').Rooms}>} load
 */

/** In the order in which readers choose from them. @type {Record<string, Language>} */
export const languages = {
  en: { name: 'English', direction: 'ltr', load: () => import('./start.js') },
  es: { name: 'Español', direction: 'ltr', load: () => import('./es/index.js') },
  zh: {
    name: '简体中文',
    direction: 'ltr',
    tag: 'zh-Hans',
    between: '',
    load: () => import('./zh/index.js'),
  },
};
