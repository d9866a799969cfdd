// The head of the page where it is a site of its own: its name, its tools, and the choices of language and colours.

import { html, svg } from 'lit';
import { openedField } from '../address/opening-address.js';
import { hint } from '../kit/directives.js';
import { element } from '../kit/element.js';
import pageTexts from '../locale/en/page.js';
import { language, languageTag } from '../locale/index.js';
import { keepLanguage } from '../locale/kept.js';
import { languages } from '../locale/languages.js';
import { texts } from '../format/texts.js';
import { carriedKey, problemNotice } from './fetch-problems.js';
import { themeChoices } from './theme.js';

/** @import {Store} from '../state/store.js' */
/** @import {Part} from './parts.js' */
/** @import {ThemeSwitch} from './theme.js' */

const t = texts('page', pageTexts);

const globe = svg`<circle cx="12" cy="12" r="8" /><path d="M4 12h16M12 4c-6 5-6 11 0 16 6-5 6-11 0-16" />`;
const halves = svg`<circle cx="12" cy="12" r="8" /><path class="filled" d="M12 4a8 8 0 0 1 0 16z" />`;

/**
 * @param {Store} store
 * @param {ThemeSwitch} theme
 * @param {readonly Part[]} parts
 */
export function siteHead(store, theme, parts) {
  const { palette } = theme;
  const dialogs = Object.fromEntries(
    parts
      .filter(({ place }) => place === 'dialog')
      .map(({ tag = '', module }) => [tag.replace('ap-', ''), { tag, module }]),
  );
  return html`
    <header class="site-head">
      <a class="brand" href="./">
        <svg viewBox="0 0 28 28" aria-hidden="true">
          <rect width="28" height="28" rx="7"></rect>
          ${svg`<path d="M5 19h8.5L23 8"></path>`}
        </svg>
        <h1 translate="no">${t('title')}</h1>
      </a>
      ${parts
        .filter(({ place }) => place === 'head')
        .map(({ tag = '' }) => element(tag, { store, run: store.run, palette, dialogs }))}
      <label class="head-choice">
        <svg viewBox="0 0 24 24" aria-hidden="true">${globe}</svg>
        <select
          class="language-choice"
          aria-label=${t('language')}
          @change=${(/** @type {Event} */ e) =>
            speak(/** @type {HTMLSelectElement} */ (e.target).value, store)}
          ${hint(t('language'))}
        >
          ${Object.entries(languages).map(
            ([tag, { name }]) =>
              html`<option value=${tag} lang=${languageTag(tag)} ?selected=${tag === language}>
                ${name}
              </option>`,
          )}
        </select>
      </label>
      <label class="head-choice">
        <svg viewBox="0 0 24 24" aria-hidden="true">${halves}</svg>
        <select
          class="theme-choice"
          aria-label=${t('theme')}
          @change=${(/** @type {Event} */ e) =>
            theme.choose(/** @type {HTMLSelectElement} */ (e.target).value)}
          ${hint(t('theme.hint'))}
        >
          ${themeChoices.map(
            (choice) =>
              html`<option value=${choice} ?selected=${choice === theme.choice}>
                ${t(`theme.${choice}`)}
              </option>`,
          )}
        </select>
      </label>
    </header>
  `;
}

/**
 * Opens the page in another language, where the run is.
 *
 * @param {string} tag
 * @param {Store} store
 */
async function speak(tag, store) {
  if (!keepLanguage(tag) || openedField('lang') !== null) {
    const address = new URL(location.href);
    address.searchParams.set('lang', tag);
    history.replaceState(history.state, '', address);
  }
  const { reloadWithRun } = await problemNotice.ask();
  reloadWithRun(carriedKey, store.run);
}
