// What a panel offers to be taken along by its menu: tables, a picture, a file. Rooms of panels export theirs in a file offer.js,
// which the table of parts names; panels/capture makes files of it.

/** @import {Panel, PanelFrame, PanelRun, PanelStore} from './panel.js' */

/** @typedef {Panel<any, any, any>} AnyPanel */

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
 * @property {string} [caption] under it; the step of the run where there is none
 * @property {string} [link] that leads to what it shows; the run's where there is none
 */

/**
 * @template {AnyPanel} Offering
 * @typedef {object} Offer
 * @property {(panel: Offering) => Table[]} [tables] from the frame that the panel shows; none while there is none
 * @property {(panel: Offering) => PictureOf} [picture]
 * @property {true} [films] whether the picture changes as the run trains, so that a film can be made of it
 * @property {(panel: Offering) => Promise<void>} [saveCsv] saves what it shows as a CSV file
 * @property {(panel: Offering, pictures: () => HTMLElement[]) => HTMLElement | null} [paper] what is printed in place of the page, with
 *   pictures of network and output as they stand; null where it has nothing of its own
 */

/**
 * The picture of most panels: all of it.
 *
 * @param {AnyPanel} panel
 * @returns {PictureOf}
 */
export function wholePanel(panel) {
  return { root: panel.querySelector('.panel') ?? panel, leftOut: '' };
}

/**
 * The frame that a panel shows, or where it takes none the newest one.
 *
 * @template {PanelFrame} Frame
 * @param {Panel<PanelRun & {frame: Frame | null}, PanelStore, Frame>} panel
 * @returns {Frame | null} null before there is one of the present network
 */
export function frameOf({ frame, run }) {
  const newest = frame ?? run.frame;
  return newest?.version === run.version ? newest : null;
}
