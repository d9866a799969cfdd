// What is said beside a picture that shows theory: what the marks are, what it does not speak of, its formulas and sources.

import { html, nothing } from 'lit';
import { formula } from '../../../format/mathml.js';
import { integer, measured, percent } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import theoryTexts from '../../../locale/en/network/theory.js';

/** @import {Theory} from '../../../engine/boundary.js' */
/** @import {LayerFields} from '../../../engine/types.js' */

const t = texts('theory', theoryTexts);

/** As expected_layers.h has them. */
const formulas = [
  'q_1 = n \\sigma_1^2 \\mean x^2',
  'q_{l+1} = N_l \\sigma_{l+1}^2 E f(\\sqrt{q_l} z)^2',
  "g_l^2 = E f'(\\sqrt{q_l} z)^2 N_{l+1} \\sigma_{l+1}^2 g_{l+1}^2",
];

/**
 * @param {number} layer
 * @param {number} last
 */
export function layerRank(layer, last) {
  return layer === last ? t('output') : String(layer + 1);
}

/**
 * @param {Theory} told
 * @param {number} step of the network on show
 */
export function legend({ networks, plannedNetworks }, step) {
  return html`<p>${t('intro')}</p>
    <ul class="theory-legend">
      <li class="theory-now">${t('now', { step: integer(step) })}</li>
      <li class="theory-line">${t('line.legend')}</li>
      <li class="theory-band">
        ${
          networks < plannedNetworks
            ? t('band.measuring', { n: networks, planned: plannedNetworks })
            : t('band', { n: networks })
        }
      </li>
    </ul>`;
}

/** @param {Theory['silence']} silence */
export function silenceText(silence) {
  return silence === '' ? '' : t(`silence.${silence}`);
}

/** @param {Theory} told */
export function lostText({ layers, networks }) {
  const lost = layers[0]?.random.withoutGradient ?? 0;
  return lost > 0 ? html`<p>${t('lost', { lost, n: networks })}</p>` : nothing;
}

/**
 * @param {Theory} told
 * @param {LayerFields[]} layers
 */
export function deadText({ deadForOneSample }, layers) {
  if (deadForOneSample === null) return nothing;
  const [{ units }] = layers;
  const areEqual = layers.every((each) => each.units === units);
  const share = percent(deadForOneSample, 2);
  return html`<p>
    ${t('dead', { layers: layers.length, share })}
    ${formula(areEqual ? 'p = 1 - (1 - 2^{-N})^L' : 'p = 1 - \\prod_{l=1}^L (1 - 2^{-N_l})')}
  </p>`;
}

/** @param {Theory} told */
export function explanation({ inputSquare }) {
  return html`
    <p>${t('explained', { square: measured(inputSquare) })}</p>
    ${formulas.map((source) => html`<p class="theory-formula">${formula(source)}</p>`)}
    <p>${t('symbols')}</p>
    <p>${t('line.explained')}</p>
    <p>${t('band.explained')}</p>
    <p>${t('sources')}</p>
  `;
}
