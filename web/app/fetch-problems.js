// Says what of the page could not be fetched, with a button to try again: on top of everything, since what is missing may belong to
// a dialog.

import { html, render } from 'lit';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';

/** @import {Fetchable, NotFetched} from '../kit/on-demand.js' */

/** @typedef {keyof typeof pageTexts} Key */

const t = texts('page', pageTexts);

/** Shows what is told of from now on, until it has come or the reader has seen enough of it. */
export function tellFetchProblems() {
  const place = document.createElement('div');
  place.className = 'fetch-problems';
  place.setAttribute('role', 'alert');
  if ('popover' in place) place.popover = 'manual';
  /** With what to do when it has come. @type {Map<Fetchable<any>, () => unknown>} */
  const missing = new Map();

  const close = () => {
    missing.clear();
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
  document.addEventListener('ap-not-fetched', (event) => {
    const { fetchable, again } = /** @type {CustomEvent<NotFetched>} */ (event).detail;
    missing.set(fetchable, again);
    // Outside an open dialog nothing could be pressed.
    const dialogs = document.querySelectorAll('dialog[open]');
    (dialogs[dialogs.length - 1] ?? document.body).append(place);
    if (place.popover && !place.matches(':popover-open')) place.showPopover();
    render(
      html`
        <ul>
          ${[...missing.keys()].map(({ name }) => html`<li>${t(/** @type {Key} */ (`fetch.${name}`))}</li>`)}
        </ul>
        <p>${t('fetch.why')}</p>
        <button class="again" @click=${tryAgain}>${t('fetch.again')}</button>
        <button @click=${close}>${t('close')}</button>
      `,
      place,
    );
  });
}
