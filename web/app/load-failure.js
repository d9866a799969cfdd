// Says why the engine did not load and what to do, with a button to try again.

import { html, render } from 'lit';
import { faultOf } from '../engine/load-fault.js';
import loadingTexts from '../locale/en/loading.js';
import { texts } from '../format/texts.js';

/** @import {EngineFiles} from '../engine/types.js' */

const t = texts('loading', loadingTexts);

/**
 * @param {HTMLElement} root of the page
 * @param {EngineFiles | undefined} files of the engine, undefined where it comes with the page
 * @param {unknown} error that loading ended with
 * @returns {Promise<string>} what is said
 */
export async function tellLoadFailure(root, files, error) {
  const { code, values } = await faultOf(files, error);
  const message = t(code, values);
  showLoadFailure(root, message);
  return message;
}

/**
 * The page has been loading for long; it may still come.
 *
 * @param {HTMLElement} root
 * @returns {string} what is said
 */
export function tellSlowness(root) {
  const message = t('slow');
  showLoadFailure(root, message);
  return message;
}

/**
 * @param {HTMLElement} root
 * @param {string} message
 */
function showLoadFailure(root, message) {
  render(
    html`
      <div class="loading" role="alert">
        <p>${message}</p>
        <button @click=${() => location.reload()}>${t('again')}</button>
      </div>
    `,
    root,
  );
}
