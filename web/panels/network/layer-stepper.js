// The number of hidden layers, with buttons that take away the last one and add one.

import { html } from 'lit';
import { insertLayer, removeLayer } from '../../address/net.js';
import { hint } from '../../kit/directives.js';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';

/** @import {LayerFields} from '../../engine/types.js' */
/** @import {LayerPlan} from '../../address/net.js' */

const t = texts('page', pageTexts);

/**
 * @param {object} options
 * @param {LayerFields[]} options.layers hidden ones
 * @param {number} options.most allowed
 * @param {boolean} options.locked
 * @param {(layers: LayerPlan[]) => void} options.onLayers
 */
export function layerStepper({ layers, most, locked, onLayers }) {
  return html`<ap-own-door></ap-own-door>
    <fieldset class="stepper" ?disabled=${locked} aria-label=${t('network.hidden')}>
      <span>${t('network.hidden')}</span>
      <button
        ${hint(t('network.removeLayer'), true)}
        ?disabled=${layers.length === 0}
        @click=${() => onLayers(removeLayer(layers, layers.length - 1))}
      >
        −
      </button>
      <output>${layers.length}</output>
      <button
        ${hint(t('network.addLayer'), true)}
        ?disabled=${layers.length >= most}
        @click=${() => onLayers(insertLayer(layers, layers.length - 1))}
      >
        +
      </button>
    </fieldset>`;
}
