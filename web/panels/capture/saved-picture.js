// Shows a picture in a dialog, where an iframe may not be allowed to save files: to be kept by the browser's own menu, or copied.

import { html, nothing, render } from 'lit';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import panelToolsTexts from '../../locale/en/panel-tools.js';

const pageText = texts('page', pageTexts);
const t = texts('panel-tools', panelToolsTexts);

/**
 * @param {object} picture
 * @param {HTMLCanvasElement} picture.canvas
 * @param {string} picture.name of the file
 * @param {string} picture.link
 * @param {string | null} picture.source of an SVG
 */
export function showSaved({ canvas, name, link, source }) {
  showDialog(
    name,
    html`
      <p>${t('picture.sandboxed', { name })}</p>
      ${canvas}
      ${
        source === null
          ? nothing
          : html`<label
              >${t('picture.source')}
              <textarea readonly rows="4" .value=${source} @focus=${selectAll}></textarea>
            </label>`
      }
      <label
        >${t('picture.link')}
        <input readonly .value=${link} @focus=${selectAll} />
      </label>
    `,
  );
}

/**
 * Says why there is no picture.
 *
 * @param {string} reason
 */
export function showFailure(reason) {
  showMessage(t('menu.failed', { reason }));
}

/** @param {string} text */
export function showMessage(text) {
  showDialog(text, html`<p>${text}</p>`);
}

/**
 * Says that a PNG would be noise, and offers the SVG.
 *
 * @param {() => unknown} saveSvg
 */
export function showNoise(saveSvg) {
  const text = t('picture.noise');
  showDialog(
    text,
    html`<p>${text}</p>
      <button @click=${saveSvg}>${t('menu.svg')}</button>`,
  );
}

/**
 * @param {string} label
 * @param {unknown} content
 */
function showDialog(label, content) {
  const dialog = document.createElement('dialog');
  dialog.className = 'saved-picture';
  dialog.setAttribute('aria-label', label);
  const close = () => dialog.close();
  render(html`${content}<button @click=${close}>${pageText('close')}</button>`, dialog);
  dialog.addEventListener('close', () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
}

/** @param {FocusEvent} event */
function selectAll({ target }) {
  /** @type {HTMLInputElement | HTMLTextAreaElement} */ (target).select();
}
