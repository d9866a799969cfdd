// The numbers of one layer, each with its name, what it means, its history over the run, and a mark where it is a finding.

import { html, nothing, svg } from 'lit';
import { fixed, measured, percent, powerOfTen } from '../../format/numbers.js';
import { decades, linear, roundTop } from '../../draw/canvas/scale.js';
import { sparkBand, sparkPath } from '../../draw/charts/spark-line.js';
import vitalsTexts from '../../locale/en/vitals.js';
import { texts } from '../../format/texts.js';
import { hint, rich, term } from '../../kit/directives.js';

/** @import {LayerNumbers} from '../../frame/frame-reader.js' */

const t = texts('vitals', vitalsTexts);

/** @typedef {'sparsity' | 'dead' | 'always' | 'flat' | 'gradient' | 'update' | 'activation'} NumberName */

/** What explains each number. @type {Record<NumberName, string>} */
const terms = {
  sparsity: 'sparsity',
  dead: 'dead',
  always: 'always_on',
  flat: 'saturation',
  gradient: 'gradient_rms',
  update: 'update_ratio',
  activation: 'activation',
};

/**
 * @typedef {object} LayerHistory of a layer's numbers over the run
 * @property {number[]} steps
 * @property {(name: keyof LayerNumbers) => number[]} of
 */

const width = 72;
const height = 14;
/** Update ratios outside these powers of ten are far from the usual −3. */
const updateFrame = { width, height, lo: -6, hi: 0 };
const usualUpdate = -3;

/**
 * @param {object} layer
 * @param {LayerNumbers} layer.numbers
 * @param {number} layer.units
 * @param {boolean} layer.canSwitchOff whether its activation has a part where nothing flows
 * @param {LayerHistory | null} layer.history null while the layer is not on the screen
 */
export function vitalNumbers({ numbers, units, canSwitchOff, history }) {
  const share = (/** @type {'sparsity' | 'saturated'} */ name) =>
    line(history, (c) => sparkPath(c.steps, c.of(name), frameOf(0, 1)), 'still');
  const count = (/** @type {'dead' | 'always_on'} */ name, /** @type {string} */ kind) =>
    line(history, (c) => sparkPath(c.steps, c.of(name), frameOf(0, units)), kind);
  return html`
    <dl class="vital-numbers">
      ${entry('activation', activationText(numbers), activationSpark(history))}
      ${entry('sparsity', percent(numbers.sparsity), share('sparsity'))}
      ${entry('flat', percent(numbers.saturated), share('saturated'))}
      ${entry('gradient', measured(numbers.gradient), gradientSpark(history))}
      ${entry('update', powerOfTen(numbers.update_ratio), updateSpark(history))}
      ${entry('dead', ofUnits(numbers.dead, units), count('dead', 'still'), numbers.dead > 0)}
      ${
        canSwitchOff
          ? entry('always', ofUnits(numbers.always_on, units), count('always_on', 'flow'))
          : nothing
      }
    </dl>
  `;
}

/**
 * The numbers that tell most, for a row that is folded.
 *
 * @param {LayerNumbers} numbers
 * @param {number} units
 */
export function keyNumbers(numbers, units) {
  return html`
    <dl class="vital-numbers">
      ${entry('flat', percent(numbers.saturated))}
      ${entry('dead', ofUnits(numbers.dead, units), nothing, numbers.dead > 0)}
      ${entry('gradient', measured(numbers.gradient))}
      ${entry('update', powerOfTen(numbers.update_ratio))}
    </dl>
  `;
}

/**
 * @param {NumberName} name
 * @param {string} value
 * @param {unknown} [spark]
 * @param {boolean} [finding]
 */
function entry(name, value, spark = nothing, finding = false) {
  return html`
    <div class="number-${name}" ${hint(t(`vitals.${name}.hint`))}>
      <dt><span ${term(terms[name])}>${t(`vitals.${name}`)}</span></dt>
      <dd class=${finding ? 'finding' : ''} translate="no">${value}${spark}</dd>
    </div>
  `;
}

/**
 * @param {number} count
 * @param {number} units
 */
function ofUnits(count, units) {
  return Number.isFinite(count) ? t('vitals.dead.value', { n: count, units }) : '–';
}

/** @param {LayerNumbers} numbers */
function activationText({ mean, deviation }) {
  return t('vitals.activation.value', { mean: decimals(mean), deviation: decimals(deviation) });
}

/** @param {number} value */
function decimals(value) {
  return Math.abs(value) < 100 ? fixed(value, 2) : measured(value);
}

/**
 * @param {number} lo
 * @param {number} hi
 */
function frameOf(lo, hi) {
  return { width, height, lo, hi };
}

/** @param {unknown} marks */
function spark(marks) {
  return html`<svg
    class="spark"
    viewBox="0 0 ${width} ${height}"
    width=${width}
    height=${height}
    aria-hidden="true"
  >
    ${marks}
  </svg>`;
}

/**
 * @param {LayerHistory | null} history
 * @param {(history: LayerHistory) => string} path
 * @param {string} kind colour: flow, still or ink
 */
function line(history, path, kind) {
  return spark(svg`<path class=${kind} d=${history ? path(history) : ''}></path>`);
}

/** @param {LayerHistory | null} history the mean in a band of the standard deviation */
function activationSpark(history) {
  if (!history) return spark(nothing);
  const mean = history.of('mean');
  const deviation = history.of('deviation');
  const lower = mean.map((value, i) => value - deviation[i]);
  const upper = mean.map((value, i) => value + deviation[i]);
  const least = Math.min(0, ...lower.filter(Number.isFinite));
  const most = Math.max(0, ...upper.filter(Number.isFinite));
  const frame = frameOf(least < 0 ? -roundTop(-least) : 0, roundTop(most));
  return spark(
    svg`<path class="band" d=${sparkBand(history.steps, lower, upper, frame)}></path>
      <path class="ink" d=${sparkPath(history.steps, mean, frame)}></path>`,
  );
}

/** @param {LayerHistory | null} history */
function gradientSpark(history) {
  if (!history) return spark(nothing);
  const gradients = history.of('gradient');
  const frame = frameOf(...decades(gradients, 2));
  const path = sparkPath(history.steps, gradients.map(Math.log10), frame);
  return spark(svg`<path class="flow" d=${path}></path>`);
}

/** @param {LayerHistory | null} history with the usual ratio as a line across */
function updateSpark(history) {
  const y = linear(updateFrame.lo, updateFrame.hi, height - 1.5, 1.5)(usualUpdate);
  const path = history ? sparkPath(history.steps, history.of('update_ratio'), updateFrame) : '';
  return spark(
    svg`<path class="guide" d="M0 ${y}H${width}"></path><path class="flow" d=${path}></path>`,
  );
}

/** What the pictures of all rows show, above the first one. */
export function vitalCaptions() {
  return html`
    <div class="vital vital-captions">
      <div></div>
      <div><span ${term('pre_activation')}>${rich(t('vitals.life'))}</span></div>
      <div><span ${term('activation')}>${rich(t('vitals.activations'))}</span></div>
      <div><span ${term('gradient')}>${rich(t('vitals.gradients'))}</span></div>
      <div></div>
    </div>
  `;
}
