// Notices what of the page could not be fetched, and what failed that nobody has caught, and says so on top of everything.

import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { Fetchable } from '../kit/on-demand.js';

/** @import {NotFetched} from '../kit/on-demand.js' */
/** @import {Run} from '../state/run.js' */

const t = texts('page', pageTexts);

/** Fetched while nothing is wrong. */
export const problemNotice = new Fetchable('notice', () => import('./problem-notice.js'));

/** Where a run waits for the page to be loaded again, in the storage of the tab. */
export const carriedKey = 'activation-playground.run';

/** More at once than this are not listed. */
const mostFailures = 4;

/**
 * Says what is noticed from now on.
 *
 * @param {() => Run | undefined} presentRun that a reload is to keep
 */
export function tellProblems(presentRun) {
  const place = document.createElement('div');
  place.className = 'fetch-problems';
  place.setAttribute('role', 'alert');
  if ('popover' in place) place.popover = 'manual';
  const missing = new Map();
  const failures = new Set();

  const show = async () => {
    const notice = await problemNotice.fetch({ quietly: true }).catch(() => null);
    // Outside an open dialog nothing could be pressed.
    const dialogs = document.querySelectorAll('dialog[open]');
    (dialogs[dialogs.length - 1] ?? document.body).append(place);
    if (place.popover && !place.matches(':popover-open')) place.showPopover();
    if (notice)
      notice.showProblems(place, { missing, failures, run: presentRun(), key: carriedKey });
    else place.textContent = t('fetch.why');
  };
  document.addEventListener('ap-not-fetched', (event) => {
    const { fetchable, again } = /** @type {CustomEvent<NotFetched>} */ (event).detail;
    missing.set(fetchable, again);
    void show();
  });
  /** @param {unknown} error that nobody has caught */
  const tell = (error) => {
    if (!(error instanceof Error) || !isOwn(error) || failures.size >= mostFailures) return;
    failures.add(error.message);
    void show();
  };
  addEventListener('error', ({ error }) => tell(error));
  addEventListener('unhandledrejection', (event) => {
    // That the engine ended is said by the messages.
    if (event.reason?.name === 'EngineEnded') event.preventDefault();
    else tell(event.reason);
  });
}

/**
 * Whether an error comes from the page: extensions of the browser run scripts in it, too.
 *
 * @param {Error} error
 */
function isOwn({ stack = '' }) {
  return stack.includes(new URL('.', document.baseURI).href) || stack.includes('blob:');
}
