// What a race offers to be taken along: its picture, a film of it, and the courses of its lanes as a table.

import { wholePanel } from '../../kit/offer.js';
import { courseTable } from './course.js';

/** @import {PageOffer} from '../../state/types.js' */
/** @import {RacePanel} from './race.js' */

/** @type {NonNullable<PageOffer['picture']>} */
export const picture = (panel) => ({
  ...wholePanel(panel),
  leftOut: '.race-actions, .lane-actions, .segments',
});

export const films = true;

/** @type {NonNullable<PageOffer['tables']>} */
export const tables = (panel) => [
  courseTable(/** @type {RacePanel} */ (/** @type {unknown} */ (panel)).lanes),
];
