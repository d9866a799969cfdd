// What maps offer to be taken along: their picture, and what ends how as a table.

import { wholePanel } from '../../kit/offer.js';
import { mapTable } from './said.js';

/** @import {PageOffer} from '../../state/types.js' */
/** @import {MapPanel} from './map.js' */

const mapIn = (/** @type {unknown} */ panel) => /** @type {MapPanel} */ (panel);

/** @type {NonNullable<PageOffer['picture']>} */
export const picture = (panel) => ({
  ...wholePanel(panel),
  leftOut: '.map-actions, .map-setup, .map-pointed, ap-copy-field, details',
  caption: mapIn(panel).caption,
  link: mapIn(panel).link,
});

/** @type {NonNullable<PageOffer['tables']>} */
export const tables = (panel) => mapIn(panel).surveys.flatMap(mapTable);
