// What the engine says of a formula before anyone trains, in words.

import { html, nothing } from 'lit';
import { formulaNotation, formulaTree } from '../../../format/formula-tree.js';
import { formula as mathElement, termsOf } from '../../../format/mathml.js';
import { factor, list, percent, typed } from '../../../format/numbers.js';
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
  return typed(Number(value.toPrecision(3)) + 0);
}

/** @param {number[][]} intervals */
function places(intervals) {
  const named = intervals.slice(0, mostPlaces).map(([from, to]) =>
    from === to
      ? t('place.point', { z: number(from) })
      : t('place.interval', {
          from: number(from === -reach ? -Infinity : from),
          to: number(to === reach ? Infinity : to),
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
  if (z === to && how === 'grows' && (Math.abs(z) === reach || steepest === Infinity)) {
    const known = Number.isFinite(steepest) ? 'yes' : 'no';
    return t('steepest.outwards', { known, size, z: number(z) });
  }
  return t('steepest.value', { size, place: places([steepestAt]) });
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
export function warnings({ broken, flat, gradientShare, deviation }) {
  return [
    ...(broken.length > 0 ? [t('warn.broken', { places: places(broken) })] : []),
    ...(gradientShare === 0 && flat.length > 0 ? [t('warn.flat')] : []),
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
    [t('fact.course'), t(/** @type {'course.rises'} */ (`course.${facts.course}`)), ''],
    [
      t('fact.flat'),
      facts.flat.length === 0 ? t('flat.none') : t('flat.some', { places: places(facts.flat) }),
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
    [t('fact.share'), t('share.value', { share: percent(facts.gradientShare) }), 'gradient'],
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
