// The head of the page where it is a site of its own: its name, its tools, and the choice of colours.

import { html, svg } from 'lit';
import { hint } from '../kit/directives.js';
import { element } from '../kit/element.js';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { themeChoices } from './theme.js';

/** @import {Store} from '../state/store.js' */
/** @import {Part} from './parts.js' */
/** @import {ThemeSwitch} from './theme.js' */

const t = texts('page', pageTexts);

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
      <label class="theme-choice">
        <span>${t('theme')}</span>
        <select
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
