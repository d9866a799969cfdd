// Says what of the page could not be fetched, and what failed, with buttons to try again or to reload: on top of everything, since it may
// belong to a dialog.

import { html, nothing, render } from 'lit';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { carriedKey, carrying } from './carrying.js';

/** @import {Fetchable, NotFetched} from '../kit/on-demand.js' */
/** @import {Run} from '../state/run.js' */

/** @typedef {keyof typeof pageTexts} Key */

const t = texts('page', pageTexts);

/**
 * Shows what is told of from now on, until it has come or the reader has seen enough of it.
 *
 * @param {() => Run | undefined} presentRun that a reload is to keep
 */
export function tellProblems(presentRun) {
  const place = document.createElement('div');
  place.className = 'fetch-problems';
  place.setAttribute('role', 'alert');
  if ('popover' in place) place.popover = 'manual';
  /** With what to do when it has come. @type {Map<Fetchable<any>, () => unknown>} */
  const missing = new Map();
  /** What failed, in the words of whoever noticed it. @type {Set<string>} */
  const failures = new Set();

  const close = () => {
    missing.clear();
    failures.clear();
    place.remove();
  };
  const tryAgain = async () => {
    const wanted = [...missing];
    close();
    for (const [fetchable, again] of wanted) {
      const module = await fetchable.ask(again).catch(() => null);
      if (module) again();
    }
  };
  const reload = async () => {
    const module = await carrying.fetch({ quietly: true }).catch(() => null);
    // Where even that cannot be fetched, the experiment is kept by the address.
    if (module) module.reloadWithRun(carriedKey, presentRun());
    else location.reload();
  };
  const show = () => {
    // Outside an open dialog nothing could be pressed.
    const dialogs = document.querySelectorAll('dialog[open]');
    (dialogs[dialogs.length - 1] ?? document.body).append(place);
    if (place.popover && !place.matches(':popover-open')) place.showPopover();
    const isMissing = missing.size > 0;
    render(
      html`
        <ul>
          ${[...missing.keys()].map(({ name }) => html`<li>${t(/** @type {Key} */ (`fetch.${name}`))}</li>`)}
          ${[...failures].map((reason) => html`<li>${t('failed', { reason })}</li>`)}
        </ul>
        <p>${isMissing ? t('fetch.why') : t('failed.why')}</p>
        ${isMissing ? html`<button class="again" @click=${tryAgain}>${t('fetch.again')}</button>` : nothing}
        <button @click=${reload}>${t('reload')}</button>
        <button @click=${close}>${t('close')}</button>
      `,
      place,
    );
  };
  document.addEventListener('ap-not-fetched', (event) => {
    const { fetchable, again } = /** @type {CustomEvent<NotFetched>} */ (event).detail;
    missing.set(fetchable, again);
    show();
  });
  /** @param {unknown} error that nobody has caught */
  const tell = (error) => {
    if (!(error instanceof Error) || !isOwn(error) || failures.size > 3) return;
    failures.add(error.message);
    show();
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
