// What maps offer to be taken along: their picture, and what ends how as a table.

import { wholePanel } from '../../kit/offer.js';
import { mapTable } from './said.js';

/** @import {PageOffer} from '../../state/types.js' */
/** @import {MapPanel} from './map.js' */

/** @type {NonNullable<PageOffer['picture']>} */
export const picture = (panel) => ({
  ...wholePanel(panel),
  leftOut: '.map-actions, .map-setup, .map-pointed, details',
});

/** @type {NonNullable<PageOffer['tables']>} */
export const tables = (panel) =>
  /** @type {MapPanel} */ (/** @type {unknown} */ (panel)).surveys.flatMap(mapTable);
