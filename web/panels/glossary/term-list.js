// The list of all terms, with the way to the page for teachers, and where a card would be in the way.

import { html, nothing } from 'lit';
import { texts } from '../../format/texts.js';
import termTexts from '../../locale/en/terms.js';
import { languageFolder } from '../../locale/index.js';
import { glossary } from './glossary.js';

const t = texts('terms', termTexts);

/** @param {(name: string) => unknown} link to a term */
export function termList(link) {
  const hasSite = location.protocol.startsWith('http');
  return html`<div class="term-body">
    ${
      hasSite
        ? html`<p>
            <a href="teachers/${languageFolder()}" target="_blank" rel="noopener"
              >${t('card.teachers')}</a
            >
          </p>`
        : nothing
    }
    <div class="term-see">${Object.keys(glossary).map(link)}</div>
  </div>`;
}

/**
 * Whether a card that nobody has asked for would lie over the dialog that its word is in: on narrow screens there is no room beside it.
 *
 * @param {HTMLElement} term
 */
export function isCovering(term) {
  return term.closest('dialog') !== null && matchMedia('(max-width: 47.4375em)').matches;
}
