// The numbers of one layer, each with its name, what it means, and a mark where it is a finding.

import { html, nothing, svg } from 'lit';
import { fixed, measured, percent, powerOfTen } from '../draw/numbers.js';
import { clamp, linear } from '../draw/scale.js';
import { t } from '../locale/index.js';
import { hint, term } from './text.js';

/**
 * @typedef {object} LayerNumbers as the engine names them
 * @property {number} mean
 * @property {number} deviation
 * @property {number} sparsity
 * @property {number} dead
 * @property {number} always_on
 * @property {number} saturated
 * @property {number} gradient
 * @property {number} weight_gradient
 * @property {number} gradient_factor
 * @property {number} update_ratio log₁₀
 * @property {number} weight_rms
 */

/** @typedef {'sparsity' | 'dead' | 'flat' | 'gradient' | 'update' | 'activation'} NumberName */

/** What explains each number. @type {Record<NumberName, string>} */
const terms = {
  sparsity: 'sparsity',
  dead: 'dead',
  flat: 'saturation',
  gradient: 'gradient_rms',
  update: 'update_ratio',
  activation: 'activation',
};

/**
 * @param {LayerNumbers} numbers
 * @param {number} units
 */
export function vitalNumbers(numbers, units) {
  const dead = Number.isFinite(numbers.dead)
    ? t('vitals.dead.value', { n: numbers.dead, units })
    : '–';
  return html`
    <dl class="vital-numbers">
      ${entry('sparsity', percent(numbers.sparsity))} ${entry('dead', dead, numbers.dead > 0)}
      ${entry('flat', percent(numbers.saturated))} ${entry('gradient', measured(numbers.gradient))}
      ${entry('update', powerOfTen(numbers.update_ratio), false, guide(numbers.update_ratio))}
      ${entry('activation', `${decimals(numbers.mean)} ± ${decimals(numbers.deviation)}`)}
    </dl>
  `;
}

/**
 * @param {NumberName} name
 * @param {string} value
 * @param {boolean} [finding]
 * @param {unknown} [mark]
 */
function entry(name, value, finding = false, mark = nothing) {
  return html`
    <div class="number-${name}" ${hint(t(`vitals.${name}.hint`))}>
      <dt><span ${term(terms[name])}>${t(`vitals.${name}`)}</span></dt>
      <dd class=${finding ? 'finding' : ''}>${value}${mark}</dd>
    </div>
  `;
}

/** @param {number} value */
function decimals(value) {
  return Math.abs(value) < 100 ? fixed(value, 2) : measured(value);
}

/**
 * A small scale from 10⁻⁶ to 1 with a tick at the usual 10⁻³.
 *
 * @param {number} exponent
 */
function guide(exponent) {
  const x = linear(-6, 0, 3, 57);
  return html`<svg class="guide" viewBox="0 0 60 10" width="60" height="10" aria-hidden="true">
    ${svg`<path class="scale" d="M3 5h54M30 1v8"></path>`}
    ${Number.isFinite(exponent) ? svg`<circle cx=${x(clamp(exponent, -6, 0))} cy="5" r="3"></circle>` : nothing}
  </svg>`;
}
