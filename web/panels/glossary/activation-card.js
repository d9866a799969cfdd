// What the card of an activation shows below its paragraph and its curve: its numbers, where it comes from, and its namesakes elsewhere.

import { html, nothing } from 'lit';
import { list, percent, typed } from '../../format/numbers.js';
import { activationText, nameOf } from '../../format/names.js';
import { texts } from '../../format/texts.js';
import { rich } from '../../kit/directives.js';
import { language } from '../../locale/index.js';
import activationTexts from '../../locale/en/activations.js';
import { libraries, librariesRead, libraryNames } from './activation-libraries.js';
import { parameterFact } from './term-facts.js';

/** @import {ActivationSpec, ParameterSpec} from '../../engine/types.js' */
/** @import {Called, Library} from './activation-libraries.js' */
/** @import {CurveFacts} from './curve-facts.js' */
/** @typedef {keyof typeof activationTexts} Key */

const t = texts('activations', activationTexts);

/** Until the engine has answered. */
const unknown = '–';

/**
 * What the engine reads as the activation: one of the reader's own changes.
 *
 * @param {ActivationSpec} spec
 * @param {{experiment: {fields: {own: string}}}} run
 */
export function sourceOf({ name }, run) {
  return activationText({ activation: name }, run.experiment.fields.own);
}

/**
 * @param {ActivationSpec} spec
 * @param {CurveFacts | undefined} facts its place is kept while they are on their way
 * @returns {[label: string, value: string][]} both with symbols between asterisks
 */
export function activationNumbers(spec, facts) {
  const { range, monotonic, initializer, parameters } = spec;
  const [least, most] = range;
  /** @type {[string, string][]} */
  const numbers = [
    [t('range.f'), interval(least ?? -Infinity, most ?? Infinity)],
    [t('course.f'), list([t(pieces(spec)), t(monotonic ? 'rising' : 'falling')])],
    [t('range.slope'), facts ? interval(...facts.slopes) : unknown],
    [t('course.slope'), facts ? courseText(facts) : unknown],
    [t('steepest'), facts ? placeText(facts) : unknown],
    [t('left'), facts ? leftText(facts) : unknown],
    [t('parameter'), parameterText(spec)],
    [t('weights'), nameOf('initializer', initializer)],
  ];
  return [...numbers, ...parameters.map(parameterFact)];
}

/**
 * Everything below the curve.
 *
 * @param {ActivationSpec} spec
 * @param {CurveFacts | undefined} facts
 * @param {() => void} onToggle called when the card has changed its size
 */
export function activationDetails(spec, facts, onToggle) {
  const { name, parameters } = spec;
  const word = (/** @type {string} */ key) => rich(t(/** @type {Key} */ (`${name}.${key}`)));
  const note = `${name}.note` in activationTexts;
  const numbers = html`<dl>
    ${activationNumbers(spec, facts).map(
      ([label, value]) =>
        html`<dt>${rich(label)}</dt>
          <dd>${rich(value)}</dd>`,
    )}
  </dl>`;
  // The reader's own has no history yet.
  if (name === 'own') return numbers;
  return html`
    ${numbers}
    ${parameters.map(
      (each) =>
        html`<p class="note">
          ${rich(t('numbers.of', { name: each.name, value: typed(each.default) }))}
        </p>`,
    )}
    <dl class="term-origin">
      <dt>${t('names')}</dt>
      <dd>${word('names')}</dd>
      <dt>${t('origin')}</dt>
      <dd><b>${word('year')}</b> ${word('source')}</dd>
      <dt>${t('why')}</dt>
      <dd>${word('why')}</dd>
      ${
        note
          ? html`<dt>${t('note')}</dt>
              <dd>${word('note')}</dd>`
          : nothing
      }
    </dl>
    <details class="term-libraries" @toggle=${onToggle}>
      <summary>${t('libraries')}</summary>
      <dl class="term-origin">${libraryRows(name, parameters)}</dl>
      <p class="note">${t('libraries.read', { date: dateText() })}</p>
    </details>
  `;
}

/**
 * @param {string} name
 * @param {ParameterSpec[]} parameters
 */
function libraryRows(name, [parameter]) {
  return Object.entries(libraries).map(([key, program]) => {
    const calls = libraryNames[name][/** @type {Library} */ (key)];
    const value = calls.map((each) => calledText(each, parameter));
    return html`<dt>${program}</dt>
      <dd>${value.length > 0 ? list(value) : t('libraries.none')}</dd>`;
  });
}

/**
 * @param {Called} called
 * @param {ParameterSpec | undefined} parameter
 */
function calledText({ call, value }, parameter) {
  if (value === undefined || !parameter) return call;
  const { name } = parameter;
  if (value === null) return t('libraries.input', { call, name });
  return t('libraries.value', { call, name, value: typed(value) });
}

function dateText() {
  const format = { dateStyle: 'long', timeZone: 'UTC' };
  return new Intl.DateTimeFormat(
    language === 'en' ? 'en-GB' : language,
    /** @type {Intl.DateTimeFormatOptions} */ (format),
  ).format(librariesRead);
}

/** @param {ActivationSpec} spec */
function pieces({ piecewiseLinear, steepest, kinks }) {
  if (!piecewiseLinear) return 'smooth';
  if (steepest === 0) return 'jump';
  return kinks.length === 0 ? 'straight' : 'piecewise';
}

/** @param {ActivationSpec} spec */
function parameterText({ parameters, learned }) {
  if (learned) return t('parameter.learned');
  const [parameter] = parameters;
  return parameter ? t('parameter.fixed', { name: parameter.name }) : t('parameter.none');
}

/** @param {CurveFacts} facts */
function courseText({ turns, isWave }) {
  if (isWave) return t('waves');
  if (turns.length === 0) return t('constant');
  const way = (/** @type {1 | -1} */ direction) => (direction > 0 ? 'rises' : 'falls');
  if (turns.length === 1) return t(`only.${way(turns[0].direction)}`);
  return list(
    turns.map(({ direction, until }) =>
      until === null
        ? t(`last.${way(direction)}`)
        : t(`turn.${way(direction)}`, { z: place(until) }),
    ),
  );
}

/** @param {CurveFacts} facts */
function placeText({ steepest, place: { kind, z, a } }) {
  const size = number(steepest);
  switch (kind) {
    case 'points':
      return t('place.points', { size, z: list(z.map(place)), a: list(distinct(a.map(number))) });
    case 'waves':
    case 'above':
    case 'from':
      return t(`place.${kind}`, { size, z: place(z[0]), a: number(a[0]) });
    case 'between': {
      const [from, end] = z.map(place);
      return t('place.between', { size, z: from, end, a: number(a[0]), most: number(a[1]) });
    }
    default:
      return t(`place.${kind}`, { size });
  }
}

/** @param {CurveFacts} facts */
function leftText({ left }) {
  if (!left) return t('left.none');
  const [below, above] = left.map((share) => percent(share));
  return t('left.value', { below, above });
}

/**
 * @param {number} lo
 * @param {number} hi
 */
function interval(lo, hi) {
  return lo === hi ? number(lo) : t('interval', { lo: number(lo), hi: number(hi) });
}

/** @param {string[]} texts */
function distinct(texts) {
  return [...new Set(texts)];
}

/** @param {number} z to hundredths: a place on the axis */
function place(z) {
  return typed(Number(z.toFixed(2)) + 0);
}

/** @param {number} value to three digits */
function number(value) {
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  return typed(Number(value.toPrecision(3)) + 0);
}
