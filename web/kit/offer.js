// What a panel offers to be taken along by its menu: tables, a picture, a file. Rooms of panels export theirs in a file offer.js,
// which the table of parts names; panels/capture makes files of it.

/** @import {Panel} from './panel.js' */

/**
 * @typedef {object} Table
 * @property {string} caption
 * @property {string[]} heads [columns]
 * @property {string[][]} rows [rows × columns], the first cell of each is its name
 */

/**
 * @typedef {object} PictureOf what a picture of a panel shows
 * @property {HTMLElement} root with its box, words and canvases
 * @property {string} leftOut selector of what in it is there to be used, not to be looked at; '' for nothing
 */

/**
 * @typedef {object} Offer
 * @property {(panel: Panel) => Table[]} [tables] from the frame that the panel shows; none while there is none
 * @property {(panel: Panel) => PictureOf} [picture]
 * @property {(panel: Panel) => Promise<void>} [saveCsv] saves what it shows as a CSV file
 */

/**
 * The picture of most panels: all of it.
 *
 * @param {Panel} panel
 * @returns {PictureOf}
 */
export function wholePanel(panel) {
  return { root: panel.querySelector('.panel') ?? panel, leftOut: '' };
}

/**
 * The frame that a panel shows, or where it takes none the newest one.
 *
 * @param {Panel} panel
 * @returns {import('../engine/types.js').Frame | null} null before there is one of the present network
 */
export function frameOf({ frame, store }) {
  const newest = frame ?? store.frame;
  return newest?.version === store.version ? newest : null;
}
