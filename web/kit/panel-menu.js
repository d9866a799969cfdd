// The button in the head of a panel that opens its menu of pictures and tables. What the menu does is the business of panels/capture.

import { html, svg } from 'lit';
import pageTexts from '../locale/en/page.js';
import { texts } from '../format/texts.js';
import { hint } from './directives.js';

const t = texts('page', pageTexts);

export function panelMenu() {
  return html`<button class="panel-menu" aria-haspopup="menu" ${hint(t('panel.menu'), true)}>
    <svg viewBox="0 0 16 16" aria-hidden="true">${svg`<path d="M3 8h.01M8 8h.01M13 8h.01"/>`}</svg>
  </button>`;
}
