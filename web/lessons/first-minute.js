// Offers a guided minute to who opens the start page for the first time, once the page is idle: not in a frame, and not where an address
// or a file says what is to be seen. Who has skipped or finished it is not asked again.

import { fileAddress } from '../address/opening-address.js';
import { Fetchable } from '../kit/on-demand.js';

/** @import {Store} from '../state/store.js' */

export const firstMinute = new Fetchable('minute', () => import('./minute/index.js'));

const storageKey = 'activation-playground.minute';
const { search = '', hash = '' } = globalThis.location ?? {};
/** Whether the start page was opened, in whatever language; the page itself writes into its address later. */
const isStart = /^(\?lang=[^&]*)?$/.test(search + hash) && fileAddress.experiment.length === 0;

/**
 * What has to be fetched to offer it.
 *
 * @param {Store} store
 * @returns {(typeof firstMinute)[]} nothing where it is not offered
 */
export function minuteFor(store) {
  const isUntouched = store.changes.history.undoable === null;
  // In a low window it would lie over what it shows.
  const hasRoom = window === window.top && matchMedia('(min-height: 30em)').matches;
  return isStart && hasRoom && isUntouched && isWanted() ? [firstMinute] : [];
}

/** @param {Store} store */
export function offerMinute(store) {
  firstMinute.module?.showMinute(store, () => localStorage.setItem(storageKey, 'seen'));
}

/** Where nothing can be kept, it would come again and again. */
function isWanted() {
  try {
    return localStorage.getItem(storageKey) === null;
  } catch {
    return false;
  }
}
