// What the engine says of a formula before anyone trains, in words.

import { html, nothing } from 'lit';
import { formulaNotation, formulaTree } from '../../../format/formula-tree.js';
import { formula as mathElement, termsOf } from '../../../format/mathml.js';
import { factor, list, measured, percent, typed } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import { rich, term } from '../../../kit/directives.js';
import ownTexts from '../../../locale/en/network/own.js';

/** @import {FarEnd, OwnActivation, OwnFacts} from '../../../engine/types.js' */

const t = texts('own', ownTexts);

/** So many places are named. */
const mostPlaces = 3;
/** Layers of a deep network, for what a factor comes to. */
const depth = 10;
/** As far as the engine looks. */
const reach = 20;
/** Largest difference from finite differences that rounding and the distance of samples explain. */
const usualDeviation = 0.02;

/** Whether f′ is a number anywhere, so that it could be compared. @param {OwnFacts} facts */
export function hasSlope({ broken }) {
  return !broken.some(([from, to]) => from <= -reach && to >= reach);
}

/** @param {number} value to three digits */
function number(value) {
  if (Number.isNaN(value)) return t('no.number');
  if (!Number.isFinite(value)) return value < 0 ? '−∞' : '∞';
  const size = Math.abs(value);
  if (size >= 1e5 || (size > 0 && size < 1e-3)) return measured(value);
  return typed(Number(value.toPrecision(3)) + 0);
}

/**
 * @param {number[][]} intervals
 * @param {boolean} [left] whether what holds at the left end of what was looked at holds further out
 * @param {boolean} [right] the same
 */
function places(intervals, left = true, right = true) {
  const named = intervals.slice(0, mostPlaces).map(([from, to]) =>
    from === to
      ? t('place.point', { z: number(from) })
      : t('place.interval', {
          from: number(left && from === -reach ? -Infinity : from),
          to: number(right && to === reach ? Infinity : to),
        }),
  );
  const more = intervals.length - named.length;
  return list(more > 0 ? [...named, t('place.more', { n: more })] : named);
}

/** @param {OwnFacts} facts */
function steepestText({ steepest, steepestAt, left, right }) {
  const [z, to] = steepestAt;
  const { how } = z < 0 ? left : right;
  const size = number(steepest);
  // Further out it is steeper still: what was looked at ends there, or the numbers do.
  const isOutside = Math.abs(z) > reach * 0.8 && (how === 'grows' || how === 'waves');
  if (z === to && (isOutside || (how === 'grows' && steepest === Infinity))) {
    const known = Number.isFinite(steepest) ? 'yes' : 'no';
    return t('steepest.outwards', { known, size, z: number(z) });
  }
  const goesOn = (/** @type {FarEnd} */ end) =>
    end.how === 'straight' && Math.abs(Math.abs(end.slope) - steepest) < 0.01 * steepest;
  const isLevel = (/** @type {FarEnd} */ end) => end.how === 'settles' && steepest === 0;
  const [further, farther] = [left, right].map((end) => goesOn(end) || isLevel(end));
  return t('steepest.value', { size, place: places([steepestAt], further, farther) });
}

/** @param {OwnFacts} facts */
function courseText({ course, left, right }) {
  const rests = left.how === 'settles' && right.how === 'settles';
  // What it does further out, samples do not tell.
  if (course === 'constant' && !rests) return t('course.within', { from: -reach, to: reach });
  return t(/** @type {'course.rises'} */ (`course.${course}`));
}

/** @param {OwnFacts} facts */
function shareText({ gradientShare, steepest }) {
  return percent(gradientShare === 0 && steepest > 0 ? 1e-9 : gradientShare);
}

/** @param {FarEnd} end */
function endText({ how, limit, slope }) {
  return t(/** @type {'end.settles'} */ (`end.${how}`), {
    limit: number(limit),
    slope: number(slope),
  });
}

/**
 * What is wrong with it, though it is accepted.
 *
 * @param {OwnFacts} facts
 * @returns {string[]}
 */
export function warnings({ broken, flat, steepest, deviation }) {
  return [
    ...(broken.length > 0 ? [t('warn.broken', { places: places(broken) })] : []),
    ...(steepest === 0 && flat.length > 0 ? [t('warn.flat')] : []),
    ...(deviation > usualDeviation ? [t('warn.check', { deviation: percent(deviation, 1) })] : []),
  ];
}

/** @param {OwnFacts} facts */
export function factList(facts) {
  const [lo, hi] = facts.range;
  const { gain, gradientFactor } = facts;
  /** @type {[string, string, string][]} label, value, term */
  const rows = [
    [
      t('fact.range'),
      t('fact.interval', { lo: number(lo ?? -Infinity), hi: number(hi ?? Infinity) }),
      '',
    ],
    [t('fact.course'), courseText(facts), ''],
    [
      t('fact.flat'),
      facts.flat.length === 0
        ? t('flat.none')
        : t('flat.some', {
            places: places(facts.flat, facts.left.how === 'settles', facts.right.how === 'settles'),
          }),
      'dead',
    ],
    [t('fact.steepest'), steepestText(facts), ''],
    [
      t('fact.zero'),
      t('zero.value', { value: number(facts.valueAt0), slope: number(facts.slopeAt0) }),
      '',
    ],
    [t('fact.left'), endText(facts.left), 'saturation'],
    [t('fact.right'), endText(facts.right), 'saturation'],
    [t('fact.share'), t('share.value', { share: shareText(facts) }), 'gradient'],
    [
      t('fact.gain'),
      gain === null ? t('gain.none') : t('gain.value', { gain: number(gain) }),
      'initializer',
    ],
    ...(gradientFactor === null
      ? []
      : [
          /** @type {[string, string, string]} */ ([
            t('fact.factor'),
            gradientFactor === Infinity
              ? t('factor.infinite')
              : t('factor.value', {
                  factor: factor(gradientFactor),
                  deep: factor(gradientFactor ** depth),
                  depth,
                }),
            'gradient_factor',
          ]),
        ]),
  ];
  return html`<dl class="own-facts">
    ${rows.map(
      ([label, value, name]) =>
        html`<div>
          <dt>${name === '' ? rich(label) : html`<span ${term(name)}>${rich(label)}</span>`}</dt>
          <dd>${rich(value)}</dd>
        </div>`,
    )}
  </dl>`;
}

/**
 * How far the derivative was compared with finite differences, where it is within what they can tell.
 *
 * @param {OwnFacts} facts
 */
export function checked(facts) {
  const { corners, deviation } = facts;
  if (deviation > usualDeviation || !hasSlope(facts)) return '';
  const close = deviation < 0.001 ? 'yes' : 'no';
  return t('slope.checked', { close, deviation: percent(deviation, 1), corners });
}

/**
 * Formula and derivative, broken into lines where they are long.
 *
 * @param {OwnActivation} told
 */
export function formulas({ f, slope }) {
  const set = (/** @type {string} */ name, /** @type {string} */ prefix) => {
    const notation = formulaNotation(formulaTree(prefix), t('otherwise'));
    const terms = termsOf(`${name}(z) = ${notation}`).map((term) => mathElement(term));
    // A sign that begins a line is still one between two terms.
    for (const term of terms.slice(1)) term.firstElementChild?.setAttribute('form', 'infix');
    return html`<div class="own-terms">${terms}</div>`;
  };
  return html`<div class="own-math" dir="ltr">
    ${f === '' ? nothing : set('f', f)}
    ${slope === '' ? html`<p>${t('slope.long')}</p>` : set("f'", slope)}
  </div>`;
}
