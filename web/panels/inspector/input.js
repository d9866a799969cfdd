// What the network is given while it is inspected: a sample, or a point of the plane with a target; with buttons to the samples
// before and after, and what the network makes of it.

import { html, nothing } from 'lit';
import { nearestSample } from '../../draw/plane/nearest.js';
import { integer, measured } from '../../format/numbers.js';
import inspectorTexts from '../../locale/en/inspector.js';
import { texts } from '../../format/texts.js';
import { hint } from '../../kit/directives.js';
import { className } from '../../state/class-names.js';
import { columnName, targetText as valueInUnits, valueText } from '../../state/table.js';

/** @import {Description, Samples} from '../../engine/types.js' */
/** @import {Run} from '../../state/run.js' */
/** @import {Store} from '../../state/store.js' */
/** @import {Selection} from '../../state/types.js' */
/** @import {Shown} from './shown.js' */

const t = texts('inspector', inspectorTexts);

/** @typedef {{sample?: number, point?: {x1: number, x2: number, target: number}}} Input one of both */

/**
 * The input to show: the first training sample where none is selected, or a point where data has no plane.
 *
 * @param {Selection['input']} input
 * @param {Description} description
 * @param {Samples} samples
 * @returns {Input}
 */
export function shownInput(input, { dimensions }, { y }) {
  if (input && 'point' in input && dimensions <= 2) return input;
  if (input && 'sample' in input && input.sample < y.length) return input;
  return { sample: 0 };
}

/**
 * @param {object} options
 * @param {Store} options.store
 * @param {Shown} options.shown
 */
export function inputView({ store, shown }) {
  const { description, input, trace } = shown;
  const outputs = description.layers[description.layers.length - 1].units;
  const answers = trace.a.subarray(trace.a.length - outputs);
  const step = (/** @type {number} */ by) => stepSample(store, input, by);
  const onKey = (/** @type {KeyboardEvent} */ event) => {
    const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (!by || !(/** @type {Element} */ (event.target).matches('button'))) return;
    event.preventDefault();
    step(by);
  };
  return html`
    <div class="sample-choice" role="group" aria-label=${t('sample.group')} @keydown=${onKey}>
      <button ${hint(t('sample.previous'), true)} @click=${() => step(-1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M10 3L5 8l5 5" /></svg>
      </button>
      <span class="sample-name" ${hint(t('sample.hint'))}>${inputName(store, shown)}</span>
      <button ${hint(t('sample.next'), true)} @click=${() => step(1)}>
        <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M6 3l5 5-5 5" /></svg>
      </button>
    </div>
    <dl class="sample-numbers">
      <div class="sample-target">
        <dt>${t('sample.target')}</dt>
        <dd>${targetView(store, shown)}</dd>
      </div>
      <div class="sample-answer">
        <dt>${t('sample.answer')}</dt>
        <dd>${answerText(store.run, answers)}</dd>
      </div>
      <div class="sample-loss" data-value=${trace.loss}>
        <dt>${t('sample.loss')}</dt>
        <dd>${measured(trace.loss)}</dd>
      </div>
    </dl>
  `;
}

/**
 * @param {Store} store
 * @param {Shown} shown
 */
function inputName({ run: { samples } }, { description, input: { sample, point } }) {
  if (point) {
    const at = {
      name1: columnName(description, 0) || 'x₁',
      name2: columnName(description, 1) || 'x₂',
      x1: valueText(description, 0, point.x1),
      x2: valueText(description, 1, point.x2),
    };
    return t(description.dimensions === 1 ? 'sample.line' : 'sample.point', at);
  }
  const { trainSamples, y } = samples;
  const index = sample ?? 0;
  return index < trainSamples
    ? t('sample.training', { n: integer(index + 1), count: integer(trainSamples) })
    : t('sample.test', {
        n: integer(index - trainSamples + 1),
        count: integer(y.length - trainSamples),
      });
}

/**
 * The target; of a point that stands in no data it may be chosen.
 *
 * @param {Store} store
 * @param {Shown} shown
 */
function targetView(store, { description, input: { point }, trace }) {
  const { task, classes } = description;
  if (!point || task === 'regression') return targetText(store.run, trace.target);
  const targets = task === 'binary' ? [-1, 1] : Array.from({ length: classes }, (_, i) => i);
  return html`<select
    aria-label=${t('sample.target')}
    @change=${(/** @type {Event} */ event) => {
      const target = Number(/** @type {HTMLSelectElement} */ (event.target).value);
      store.select({ input: { point: { ...point, target } } });
    }}
  >
    ${targets.map(
      (target) =>
        html`<option value=${target} ?selected=${target === point.target}>
          ${targetText(store.run, target)}
        </option>`,
    )}
  </select>`;
}

/**
 * @param {Run} run
 * @param {number} target
 */
function targetText(run, target) {
  const { description } = run;
  const { task } = description;
  if (task === 'regression') return valueInUnits(description, target, measured);
  const name = description.classNames[task === 'classes' ? target : Number(target > 0)];
  if (name !== undefined) return name;
  if (task === 'classes') return t('sample.class', { name: className(run, target) });
  return t(target < 0 ? 'sample.negative' : 'sample.positive');
}

/**
 * What the outputs say: a class with the value that decides, or a value.
 *
 * @param {Run} run
 * @param {Float32Array} answers
 */
function answerText(run, answers) {
  const { description } = run;
  if (description.task === 'regression') return valueInUnits(description, answers[0], measured);
  if (description.task === 'binary') {
    const value = answers[0];
    return html`${targetText(run, value)} <span class="note">${measured(value)}</span>`;
  }
  const best = answers.indexOf(Math.max(...answers));
  return best < 0
    ? nothing
    : html`${targetText(run, best)} <span class="note">${measured(answers[best])}</span>`;
}

/**
 * @param {Store} store
 * @param {Input} input
 * @param {number} by
 */
function stepSample(store, { sample, point }, by) {
  const count = store.run.samples.y.length;
  const from = point
    ? nearestSample(store.run.samples, point, () => true).index - by
    : (sample ?? 0);
  store.select({ input: { sample: (from + by + count) % count } });
}
