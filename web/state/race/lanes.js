// The lanes of a race, as the page has them: what each of them has otherwise than the run on screen. What they do is in compare/race.

import { leaveMark } from '../mark.js';

/** @import {Store} from '../store.js' */

/** What a lane can have otherwise: neither samples nor the seed, so that all lanes learn the same in the same order. */
export const laneKeys = ['net', 'in', 'init', 'opt', 'lr', 'batch', 'l1', 'l2', 'clip', 'drop'];

/**
 * Whether lanes can have these settings otherwise.
 *
 * @param {Record<string, unknown>} changes
 */
export function canRace(changes) {
  const keys = Object.keys(changes);
  return keys.length > 0 && keys.every((key) => laneKeys.includes(key));
}

/**
 * @param {number} number of the lane, from 2
 * @param {Record<string, string | number>} changes
 * @returns {string} as an address carries it
 */
export function laneText(number, changes) {
  return Object.entries(changes)
    .map(([key, value]) => `lane${number}.${key}=${String(value).replace(/[&=#\s]/g, '')}`)
    .join('&');
}

/**
 * The text of a race's one other lane.
 *
 * @param {Record<string, string | number>} changes
 */
export function firstLaneText(changes) {
  return laneText(2, changes);
}

/**
 * Races the run on screen against others, from the first weights of all of them; where there are none left, it goes on alone.
 *
 * @param {Store} store
 * @param {string} lanes what they have otherwise, as an address carries it
 * @returns {Promise<void>}
 */
export function setLanes(store, lanes) {
  return store.inTurn(() =>
    store.changes.make('study', {}, true, async () => {
      await leaveMark(store);
      store.lanes = lanes;
      if (lanes !== '') await store.run.restart();
    }),
  );
}
