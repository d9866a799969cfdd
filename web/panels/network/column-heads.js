// The heads of the network's columns: each hidden layer's activation and number of units, as the button that opens its dialog, between
// buttons that change the number. They shrink where columns are near to each other.

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

/** Least distances of columns for the activation's curve, and for buttons that change the number of units beside it. */
const iconPitch = 48;
const stepperPitch = 110;
/** What the activation's name takes: a letter, all around it, and the two buttons. */
const letterWidth = 7;
const nameMargin = 40;
const steppersWidth = 48;

/**
 * @typedef {object} Heads
 * @property {Column[]} columns
 * @property {number} pitch
 * @property {LayerFields[]} layers hidden ones
 * @property {number} mostUnits
 * @property {CurveIcons} icons
 * @property {string} own formula and constants of the reader's own activation
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
function layerHead({ pitch, layers, mostUnits, icons, own, onLayers, onOpen }, index, x) {
  const layer = layers[index];
  if (!layer) return nothing;
  // Names are whole or not there, and in all heads alike.
  const letters = Math.max(...layers.map(({ activation }) => activation.length));
  const namePitch = nameMargin + letterWidth * letters;
  const hasName = pitch >= namePitch;
  const hasSteppers = pitch >= (hasName ? namePitch + steppersWidth : stepperPitch);
  const number = index + 1;
  const { units } = layer;
  const label = t('network.edit', { layer: number, units, activation: activationName(layer) });
  const setUnits = (/** @type {number} */ count) =>
    onLayers(layers.map((each, i) => (i === index ? { ...each, units: count } : each)));
  const stepper = (
    /** @type {string} */ name,
    /** @type {number} */ step,
    /** @type {string} */ sign,
  ) =>
    !hasSteppers
      ? nothing
      : html`<button
          class="units-step"
          ${hint(name, true)}
          ?disabled=${units + step < 1 || units + step > mostUnits}
          @click=${() => setUnits(units + step)}
        >
          ${sign}
        </button>`;
  return html`
    <div class="column-head layer-head" ${place({ left: x, '--most': pitch - 6 })}>
      ${stepper(t('network.removeUnit', { layer: number }), -1, '−')}
      <button
        class="layer-chip"
        translate="no"
        aria-haspopup="dialog"
        @click=${(/** @type {MouseEvent} */ event) =>
          onOpen(index, /** @type {Element} */ (event.currentTarget))}
        ${hint(label)}
      >
        <i class="visually-hidden">${t('network.layer', { layer: number })}</i>
        ${
          hasName
            ? html`<span>${layer.activation}</span>`
            : html`<i class="visually-hidden">${layer.activation}</i>
                ${pitch >= iconPitch ? icons.icon(activationText(layer, own), 18, 13) : nothing}`
        }
        <b>${units}</b>
      </button>
      ${stepper(t('network.addUnit', { layer: number }), 1, '+')}
    </div>
  `;
}
