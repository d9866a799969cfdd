// The button in the head of a panel that opens its menu: pictures and tables. What the menu does is fetched with the first click.

import { html, svg } from 'lit';
import { t } from '../locale/index.js';
import { hint } from './directives.js';

/** @import {Panel} from './panel.js' */

export function panelMenu() {
  return html`<button class="panel-menu" aria-haspopup="menu" ${hint(t('panel.menu'), true)}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M3 8h.01M8 8h.01M13 8h.01"/>`}</svg>
  </button>`;
}

/** @param {Element} root holds the panels */
export function openPanelMenus(root) {
  root.addEventListener('click', ({ target }) => {
    const button = /** @type {Element} */ (target).closest('.panel-menu');
    const panel = /** @type {Panel | null | undefined} */ (button?.closest('[data-panel]'));
    if (!button || !panel) return;
    void import('../panels/panel-tools.js').then(({ openMenu }) => {
      openMenu(/** @type {HTMLElement} */ (button), panel);
    });
  });
}
