// How the page presents itself, as the query of its address says: `?embed=1&show=output,vitals&lock=data&speed=25`.
//
// The experiment is not part of it: that is in the fragment, see address-parts.js. presentation-text.js reads and writes the fields.
/** @import {Condition} from './goal.js' */

/** Parts of the page that can be shown or hidden, in the order of the page. */
export const parts = /** @type {const} */ ([
  'transport',
  'diagnosis',
  'data',
  'network',
  'output',
  'loss',
  'vitals',
]);

/** What readers can be kept from changing: samples and inputs, layers, how it is trained, the seed. */
export const locks = /** @type {const} */ (['data', 'network', 'training', 'seed']);

export const themes = /** @type {const} */ (['auto', 'light', 'dark', 'projector']);

/** @typedef {(typeof parts)[number]} Part */
/** @typedef {(typeof locks)[number]} Lock */

/**
 * @typedef {object} Presentation
 * @property {boolean} embed without the page's head, for an iframe on somebody's page
 * @property {ReadonlySet<Part>} shown
 * @property {ReadonlySet<Lock>} locked
 * @property {(typeof themes)[number] | null} theme null where the reader's choice counts
 * @property {string | null} lang
 * @property {boolean | null} autoplay null where it is left to the page
 * @property {number | null} speed steps a second, Infinity for `max`, null for the usual speed
 * @property {readonly Condition[] | null} goal what the reader is to reach, null where nothing is asked
 */

/** @type {Readonly<Presentation>} */
export const standardPresentation = Object.freeze({
  embed: false,
  shown: new Set(parts),
  locked: new Set(),
  theme: null,
  lang: null,
  autoplay: null,
  speed: null,
  goal: null,
});

/** The keys that this file understands; all others belong to the experiment or to somebody else. */
export const presentationKeys = /** @type {const} */ ([
  'embed',
  'show',
  'hide',
  'lock',
  'theme',
  'lang',
  'autoplay',
  'speed',
  'goal',
]);

/** @type {Record<string, Lock>} */
const lockedBy = {
  ...Object.fromEntries(
    ['data', 'noise', 'samples', 'train', 'dataseed', 'in', 'points'].map((key) => [key, 'data']),
  ),
  net: 'network',
  weights: 'network',
  seed: 'seed',
};

/**
 * The lock that keeps a field of the experiment from being changed.
 *
 * @param {string} key
 * @returns {Lock}
 */
export function lockOf(key) {
  return lockedBy[key] ?? 'training';
}
