// Fetches, while the page has nothing else to do, what its first screen can open: a page that goes offline, or whose site is renewed,
// goes on working.

import { Fetchable } from '../kit/on-demand.js';

/** What tells screen readers how training goes, and what the page keeps up once it stands. */
export const announcer = new Fetchable('upkeep', () => import('./announcer.js'));
export const upkeep = new Fetchable('upkeep', () => import('../kit/upkeep.js'));

/** Training keeps a page busy; then it is fetched all the same. */
const patienceMilliseconds = 2000;

/**
 * One after the other, each when the page is idle. What fails is fetched when it is wanted.
 *
 * @param {readonly Fetchable<any>[]} fetchables
 */
export async function fetchWhenIdle(fetchables) {
  for (const fetchable of fetchables) {
    await idle();
    await fetchable.fetch({ quietly: true }).catch(() => {});
  }
}

function idle() {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) {
      requestIdleCallback(resolve, { timeout: patienceMilliseconds });
    } else setTimeout(resolve, 50);
  });
}
