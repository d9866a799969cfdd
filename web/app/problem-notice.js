// What of the page could not be fetched, and what failed, with buttons to try again or to reload: on top of everything, since it may
// belong to a dialog. It is fetched while nothing is wrong; see fetch-problems.js.

import { html, nothing, render } from 'lit';
import fetchingTexts from '../locale/en/fetching.js';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import './fetch-problems.css';
import { reloadWithRun } from './carried-run.js';

export { reloadWithRun, takeCarriedRun } from './carried-run.js';

/** @import {Fetchable} from '../kit/on-demand.js' */
/** @import {Run} from '../state/run.js' */

/** @typedef {keyof typeof fetchingTexts} Key */

const pageText = texts('page', pageTexts);
const t = texts('fetching', fetchingTexts);

/**
 * @typedef {object} Told what is wrong
 * @property {Map<Fetchable<any>, () => unknown>} missing with what to do when it has come
 * @property {Set<string>} failures what failed, in the words of whoever noticed it
 * @property {Run | undefined} run that a reload is to keep
 * @property {string} key under which the run waits
 */

/**
 * Shows what is wrong, until the reader has seen enough of it or tries again.
 *
 * @param {HTMLElement} place
 * @param {Told} told
 */
export function showProblems(place, { missing, failures, run, key }) {
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
  const isMissing = missing.size > 0;
  render(
    html`
      <ul>
        ${[...missing.keys()].map(({ name }) => html`<li>${t(/** @type {Key} */ (`fetch.${name}`))}</li>`)}
        ${[...failures].map((reason) => html`<li>${t('failed', { reason })}</li>`)}
      </ul>
      <p>${isMissing ? pageText('fetch.why') : t('failed.why')}</p>
      ${isMissing ? html`<button class="again" @click=${tryAgain}>${t('fetch.again')}</button>` : nothing}
      <button @click=${() => reloadWithRun(key, run)}>${t('reload')}</button>
      <button @click=${close}>${pageText('close')}</button>
    `,
    place,
  );
}
