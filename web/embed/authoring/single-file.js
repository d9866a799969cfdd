// Puts an experiment, and how it is presented, into the page as one file: the file opens with it wherever it lies.

import { presentationText } from '../../address/presentation-text.js';

/** @import {Presentation} from '../../address/presentation.js' */

/** The element that carries it; see address/opening-address.js. It comes before all scripts. */
const carrier = /(<script type="text\/plain" id="experiment">)[^<]*(<\/script>)/;

/**
 * @param {object} parts
 * @param {string} parts.html the file single/activation-playground.html of the site
 * @param {string} parts.experiment its text
 * @param {Partial<Presentation>} [parts.presentation]
 * @returns {string} the file
 */
export function singleFile({ html, experiment, presentation = {} }) {
  if (!carrier.test(html)) throw new Error('This is not the page as a single file.');
  const query = presentationText(presentation);
  const address = `${query && `?${query}`}#${experiment}`.replace(/[<>]/g, encodeURIComponent);
  return html.replace(carrier, (_, start, end) => start + address + end);
}
