// Tables of what a panel's pictures show, below them: for screen readers, and for whoever wants the numbers. They are written when
// training rests; while it runs they wait.

import { html, render } from 'lit';
import panelToolsTexts from '../../locale/en/panel-tools.js';
import { texts } from '../../format/texts.js';
import { headingOf } from '../../kit/panel-heading.js';
import { rich } from '../../kit/directives.js';

/** @import {Table} from '../../kit/offer.js' */
/** @import {PagePanel} from '../../state/types.js' */

const t = texts('panel-tools', panelToolsTexts);

/** @type {WeakMap<PagePanel, {place: HTMLElement, end: () => void}>} */
const shown = new WeakMap();

/** @param {PagePanel} panel */
export function showsTables(panel) {
  return shown.has(panel);
}

/**
 * @param {PagePanel} panel
 * @param {() => Table[]} tablesOf it
 */
export function toggleTables(panel, tablesOf) {
  const there = shown.get(panel);
  if (there) {
    there.end();
    there.place.remove();
    shown.delete(panel);
    return;
  }
  const place = document.createElement('div');
  place.className = 'panel-tables';
  place.tabIndex = 0;
  place.setAttribute('role', 'region');
  place.setAttribute('aria-label', t('table.name', { panel: headingOf(panel) }));
  (panel.querySelector('.panel') ?? panel).append(place);
  const write = () => render(content(panel, tablesOf), place);
  const end = panel.run.subscribe(() => panel.run.moving && write());
  const root = panel.closest('#app') ?? document;
  root.addEventListener('ap-rest', write);
  shown.set(panel, {
    place,
    end: () => {
      end();
      root.removeEventListener('ap-rest', write);
    },
  });
  write();
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'nearest' });
}

/**
 * @param {PagePanel} panel
 * @param {() => Table[]} tablesOf
 */
function content(panel, tablesOf) {
  if (panel.run.moving) return html`<p class="note">${t('table.waiting')}</p>`;
  return tablesOf().map(tableOf);
}

/** @param {Table} table */
function tableOf({ caption, heads, rows }) {
  return html`<table>
    <caption>
      ${rich(caption)}
    </caption>
    <thead>
      <tr>
        ${heads.map((head) => html`<th scope="col">${rich(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ([first, ...cells]) =>
          html`<tr>
            <th scope="row">${first}</th>
            ${cells.map((cell) => html`<td>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
