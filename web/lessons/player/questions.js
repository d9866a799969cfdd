// The questions of a lesson: asked before the run, and afterwards held against what happened in it.

import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { plain, typed } from '../../format/numbers.js';
import { texts } from '../../format/texts.js';
import lessonTexts from '../../locale/en/lessons/lessons.js';
import { isShare } from './check.js';
import { boundText, valueText } from './measured-values.js';
import { nameIn, textElement } from './text-elements.js';
import './curve-question.js';

/** @import {Choice, CurveQuestion, LayerQuestion, NumberQuestion, Question} from '../format/blocks.js' */
/** @import {Value} from '../format/values.js' */
/** @import {Numbers} from './lesson-numbers.js' */

const t = texts('lessons', lessonTexts);

/**
 * @typedef {object} Outcome what happened, as far as a question asks for it
 * @property {number} number of a question for one; of one for a layer, the layer, counted from 1, 0 for none
 * @property {{step: number, value: number}[]} course of a curve
 * @property {boolean | null} right null where there is no right or wrong
 */

/**
 * @typedef {object} Asked
 * @property {unknown} answer undefined where there is none
 * @property {boolean} isClosed whether the run has begun
 * @property {Outcome | null} outcome null until the run is over
 * @property {number} layers hidden ones of the run
 * @property {number} end the step to which it is run
 * @property {(of: CurveQuestion['of']) => Outcome['course']} course of the run so far
 * @property {Numbers} numbers
 * @property {(answer: unknown) => void} take
 */

/** @type {Value} */
const plainNumber = { name: '', places: [] };

/**
 * @param {Question} question
 * @param {Asked} asked
 */
export function questionView(question, asked) {
  return html`<fieldset
    class="lesson-question ${question.kind} ${asked.outcome ? 'over' : ''}"
    data-question=${question.id}
  >
    <legend class="lesson-ask">${textElement(question.ask)}</legend>
    ${answerView(question, asked)}
    ${asked.outcome ? outcomeView(question, asked, asked.outcome) : nothing}
  </fieldset>`;
}

/**
 * @param {Question} question
 * @param {Asked} asked
 */
function answerView(question, asked) {
  switch (question.kind) {
    case 'choice':
      return choiceView(question, asked);
    case 'number':
      return numberView(question, asked);
    case 'layer':
      return layerView(question, asked);
    case 'curve':
      return curveView(question, asked);
  }
}

/**
 * @param {Choice} question
 * @param {Asked} asked
 */
function choiceView({ id, options }, { answer, isClosed, outcome, take }) {
  return html`<ul class="lesson-options">
    ${options.map(({ text, because, right }, index) => {
      const isChosen = answer === index;
      const isJudged = outcome !== null && outcome.right !== null && (isChosen || right);
      const mark = !isJudged ? '' : right ? 'right' : 'wrong';
      return html`<li class=${mark}>
        <label>
          <input
            type="radio"
            name=${id}
            aria-label=${nameIn(text, mark && t(`mark.${mark}`)) ?? nothing}
            .checked=${live(isChosen)}
            ?disabled=${isClosed}
            @change=${() => take(index)}
          />
          ${textElement(text)}
          ${mark ? html`<span class="lesson-mark">${t(`mark.${mark}`)}</span>` : nothing}
        </label>
        ${mark && because.length > 0 ? textElement(because) : nothing}
      </li>`;
    })}
  </ul>`;
}

/**
 * @param {NumberQuestion} _
 * @param {Asked} asked
 */
function numberView(_, { answer, isClosed, outcome, numbers, take }) {
  const text = answer === undefined ? '' : numbers(typed(Number(answer)));
  if (outcome) return nothing;
  return html`<label class="lesson-number">
    <span>${t('number.label')}</span>
    <input
      type="text"
      inputmode="decimal"
      autocomplete="off"
      ?disabled=${isClosed}
      .value=${text}
      @change=${(/** @type {Event} */ event) => {
        const input = /** @type {HTMLInputElement} */ (event.target);
        const number = typedNumber(input.value);
        input.setAttribute('aria-invalid', String(Number.isNaN(number)));
        take(Number.isNaN(number) ? undefined : number);
      }}
    />
  </label>`;
}

/**
 * A number as readers type it: with a comma, a per cent sign, or as a power of ten or a fraction.
 *
 * @param {string} text
 * @returns {number} NaN where it is none
 */
export function typedNumber(text) {
  const entry = plain(text).replace(/%$/, '');
  const [, digits, power] = /^(?:(.+?)[·*×])?10\^?(-?\d+)$/.exec(entry) ?? [];
  if (power !== undefined && (digits !== undefined || entry.includes('^')))
    return finite(Number(digits ?? 1) * Number(`1e${power}`));
  const [, above, below] = /^([\d.]+)\/([\d.]+)$/.exec(entry) ?? [];
  if (above !== undefined) return finite(Number(above) / Number(below));
  return entry === '' ? NaN : finite(Number(entry));
}

/** @param {number} value */
const finite = (value) => (Number.isFinite(value) ? value : NaN);

/**
 * @param {LayerQuestion} question
 * @param {Asked} asked
 */
function layerView({ id }, { answer, isClosed, outcome, layers, take }) {
  return html`<div class="lesson-layers">
    ${Array.from({ length: layers + 1 }, (_, index) => {
      const measured = outcome?.number === index ? 'right' : '';
      return html`<label class=${measured}>
        <input
          type="radio"
          name=${id}
          .checked=${live(answer === index)}
          ?disabled=${isClosed}
          @change=${() => take(index)}
        />
        <span>${index === 0 ? t('layer.none') : t('layer.name', { layer: index })}</span>
      </label>`;
    })}
    ${outcome ? nothing : html`<p class="note">${t('layer.how')}</p>`}
  </div>`;
}

/**
 * @param {CurveQuestion} question
 * @param {Asked} asked
 */
function curveView({ max, of }, { answer, isClosed, outcome, end, numbers, take, course }) {
  const known = course(of);
  return html`<ap-lesson-curve
    .end=${end}
    .max=${max}
    .numbers=${numbers}
    .guess=${Array.isArray(answer) ? answer : null}
    .course=${outcome?.course ?? known}
    .isClosed=${isClosed}
    .isOver=${outcome !== null}
    @ap-guess=${(/** @type {CustomEvent<number[]>} */ { detail }) => take(detail)}
  ></ap-lesson-curve>`;
}

/**
 * @param {Question} question
 * @param {Asked} asked
 * @param {Outcome} outcome
 */
function outcomeView(question, { answer, numbers }, { number, right }) {
  if (question.kind === 'choice')
    return right === null ? html`<p class="note">${t('choice.otherwise')}</p>` : nothing;
  const mark = right === null ? '' : right ? 'right' : 'wrong';
  const said = answer === undefined ? null : numbers(saidText(question, answer, number));
  return html`<div class="lesson-outcome ${mark}">
    ${said === null ? nothing : html`<p>${said} ${mark ? html`<strong>${t(`close.${mark}`)}</strong>` : nothing}</p>`}
    ${question.because.length > 0 ? textElement(question.because) : nothing}
  </div>`;
}

/**
 * @param {NumberQuestion | LayerQuestion | CurveQuestion} question
 * @param {unknown} answer
 * @param {number} number
 */
function saidText(question, answer, number) {
  if (question.kind === 'curve') return t('curve.laid');
  if (question.kind === 'layer') {
    const below = boundText(question.below, question.written);
    return t('layer.said', { guess: Number(answer), layer: number, below });
  }
  const { answer: value } = question;
  const kind = typeof value === 'number' ? plainNumber : value;
  const share = isShare(question) ? 100 : 1;
  const guess = valueText(kind, Number(answer) / share);
  if (Number.isNaN(number)) return t('number.unmeasured', { guess });
  return t('number.said', { guess, number: valueText(kind, number) });
}
