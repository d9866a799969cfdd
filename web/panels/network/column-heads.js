// The heads of the network's columns: each hidden layer's activation, as the button that opens its dialog, and its number of units.
// They shrink where columns are near to each other.

import { html, nothing } from 'lit';
import pageTexts from '../../locale/en/page.js';
import { texts } from '../../format/texts.js';
import { activationName, activationText } from '../../format/names.js';
import { hint, place } from '../../kit/directives.js';

/** @import {LayerFields} from '../../engine/types.js' */
/** @import {Column} from '../../draw/network/network.js' */
/** @import {LayerPlan} from '../../address/net.js' */
/** @import {CurveIcons} from './curve-icons.js' */

const t = texts('page', pageTexts);

/** Least distances of columns for the activation's name, and for buttons that change the number of units. */
const namePitch = 92;
const stepperPitch = 84;

/**
 * @typedef {object} Heads
 * @property {Column[]} columns
 * @property {number} pitch
 * @property {LayerFields[]} layers hidden ones
 * @property {number} mostUnits
 * @property {CurveIcons} icons
 * @property {(layers: LayerPlan[]) => void} onLayers
 * @property {(layer: number, opener: Element) => void} onOpen
 */

/** @param {Heads} heads */
export function columnHeads(heads) {
  const last = heads.columns.length - 1;
  return heads.columns.map(({ x }, column) => {
    if (column > 0 && column < last) return layerHead(heads, column - 1, x);
    const name = t(column === 0 ? 'network.inputs' : 'network.output');
    return html`<div class="column-head" ${place({ left: x })}>
      <span class="column-name">${name}</span>
    </div>`;
  });
}

/**
 * @param {Heads} heads
 * @param {number} index
 * @param {number} x
 */
function layerHead({ pitch, layers, mostUnits, icons, onLayers, onOpen }, index, x) {
  const layer = layers[index];
  if (!layer) return nothing;
  const named = pitch >= namePitch;
  const number = index + 1;
  const activation = activationName(layer);
  const label = t('network.edit', { layer: number, units: layer.units, activation });
  return html`
    <div class="column-head ${named ? 'named' : ''}" ${place({ left: x })}>
      <button
        class="layer-chip"
        translate="no"
        ${place({ '--most': pitch - 8 })}
        aria-haspopup="dialog"
        @click=${(/** @type {MouseEvent} */ event) =>
          onOpen(index, /** @type {Element} */ (event.currentTarget))}
        ${hint(label, true)}
      >
        ${icons.icon(activationText(layer), 26, 18)}
        ${named ? html`<span>${layer.activation}</span>` : nothing}
      </button>
      ${
        pitch >= stepperPitch
          ? unitStepper(layers, index, mostUnits, onLayers)
          : html`<span class="column-name">${layer.units}</span>`
      }
    </div>
  `;
}

/**
 * @param {LayerFields[]} layers
 * @param {number} index
 * @param {number} mostUnits
 * @param {(layers: LayerPlan[]) => void} onLayers
 */
function unitStepper(layers, index, mostUnits, onLayers) {
  const { units } = layers[index];
  const setUnits = (/** @type {number} */ count) =>
    onLayers(layers.map((layer, i) => (i === index ? { ...layer, units: count } : layer)));
  return html`<div class="stepper small">
    <button
      ${hint(t('network.removeUnit', { layer: index + 1 }), true)}
      ?disabled=${units <= 1}
      @click=${() => setUnits(units - 1)}
    >
      −
    </button>
    <output>${units}</output>
    <button
      ${hint(t('network.addUnit', { layer: index + 1 }), true)}
      ?disabled=${units >= mostUnits}
      @click=${() => setUnits(units + 1)}
    >
      +
    </button>
  </div>`;
}
