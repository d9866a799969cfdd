// The choice whether another activation takes over the weights that the network has, or begins anew; where an activation is put to use.

import { html } from 'lit';
import layerTexts from '../../../locale/en/layer.js';
import { texts } from '../../../format/texts.js';

/** @import {Store} from '../../../state/store.js' */

const t = texts('layer', layerTexts);

/**
 * @param {Store} store
 * @param {string} id of the note
 */
export function keepWeightsChoice(store, id) {
  const { keepWeights } = store.view;
  return html`<label class="keep-weights">
    <input
      type="checkbox"
      aria-describedby=${id}
      .checked=${keepWeights}
      @change=${(/** @type {Event} */ { target }) =>
        store.setView({ keepWeights: /** @type {HTMLInputElement} */ (target).checked })}
    />
    <span>${t('keep')}</span>
    <span class="note" id=${id}>${t(keepWeights ? 'keep.on' : 'keep.off')}</span>
  </label>`;
}
