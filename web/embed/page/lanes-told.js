// What a host hears of the other lanes of a race: the same numbers as of the run on screen, which is lane 1, at the same step.

import { measured } from '../../state/measures.js';
import { laneText } from '../../state/race/lanes.js';

/** @import {Frame} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {LaneMeasured} from '../host/element.js' */

/** @typedef {{lane: {number: number, changes: Record<string, string>, run: Run}, frame: Frame}} LaneFrame as compare/race has them */

/**
 * @param {Frame} frame of the run on screen
 * @returns {{lanes?: LaneMeasured[]}} without lanes where it runs alone
 */
export function lanesTold(frame) {
  const { lanes = [] } = /** @type {{lanes?: LaneFrame[]}} */ (/** @type {unknown} */ (frame));
  if (lanes.length === 0) return {};
  return {
    lanes: lanes.map(({ lane: { number, changes, run }, frame: each }) => ({
      lane: number,
      changes: laneText(number, changes),
      ...measured(each, run.tables, run.description),
    })),
  };
}

/** The lanes of the race on screen as links carry them. @param {string} lanes */
export const raceTold = (lanes) => (lanes === '' ? {} : { race: lanes });
