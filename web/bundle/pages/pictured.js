// A moment of an experiment as a figure of a page: its picture, and below it a link that opens it there.

import { texts } from '../../format/texts.js';
import examplesTexts from '../../locale/en/examples.js';
import { escaped, languageQuery, pictureSize } from './shell.js';

/** @import {Moment} from './moment.js' */

const t = texts('examples', examplesTexts);

/**
 * @typedef {object} Pictured
 * @property {string} file of the picture, from the site's folder
 * @property {string} seen what is to be seen there, in the language of the page
 * @property {Moment} moment
 */

/**
 * What is to be seen in the picture of a moment, in the language of the page.
 *
 * @param {Moment} moment
 */
export function seenIn({ reader }) {
  const isSignal = reader.frame.output.length === 0;
  const kind = isSignal ? 'signals' : reader.description.dimensions === 1 ? 'line' : 'plane';
  return t('page.picture', { kind });
}

/**
 * The way to the experiment, at that moment.
 *
 * @param {Moment} moment
 * @param {string} home the site's folder
 */
export function linkTo({ text, step }, home) {
  return escaped(`${home}${languageQuery()}#${text}${step > 0 ? `&at=${step}` : ''}`);
}

/**
 * @param {Pictured} pictured
 * @param {string} home the site's folder
 * @returns {string} HTML
 */
export function figure({ file, seen, moment }, home) {
  const { width, height } = pictureSize;
  const { step } = moment;
  return `<figure>
<img src="${home}${file}" width="${width}" height="${height}" alt="${escaped(seen)}" />
<figcaption>${t('page.moment', { step })}<span class="way"> · <a href="${linkTo(moment, home)}">${t('page.open', { step })}</a></span></figcaption>
</figure>`;
}
