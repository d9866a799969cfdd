// What is so of a run at one moment, in one sentence: how many units work, are dead, always on or saturated, and what becomes of the gradient on its
// way from the output back to layer 1. Each number points at what it counts.

import { html } from 'lit';
import { fixed, integer, list, measured } from '../../format/numbers.js';
import { inOneLine } from '../../format/sentences.js';
import { texts } from '../../format/texts.js';
import pageTexts from '../../locale/en/page.js';

/** @import {FrameReader} from '../../frame/frame-reader.js' */
/** @import {Store} from '../../state/store.js' */

const t = texts('page', pageTexts);

/** The states of units, as the engine numbers them. */
const states = /** @type {const} */ (['working', 'dead', 'always_on', 'saturated']);
/** A gradient that changes by less than this has kept its size. */
const sameSize = 1.05;

/**
 * @typedef {object} Facts
 * @property {number} units hidden ones
 * @property {number[]} counts of them, in the order of their states
 * @property {number} ratio RMS of ∂L/∂z of layer 1 ÷ that of the output
 */

/**
 * @param {FrameReader} frame
 * @returns {Facts | null} null where the frame has no vital signs, and where an output is no number: then units and gradients are in no
 *   state that could be told
 */
export function factsOf(frame) {
  const { layers } = frame.description;
  const hidden = layers.slice(0, -1).map(({ units }, i) => ({ units, numbers: frame.layer(i) }));
  const last = frame.layer(layers.length - 1);
  if (!last || Number.isNaN(frame.frame.trainLoss)) return null;
  const sum = (/** @type {(layer: typeof hidden[number]) => number} */ of) =>
    hidden.reduce((total, layer) => total + of(layer), 0);
  const units = sum((layer) => layer.units);
  const dead = sum(({ numbers }) => numbers?.dead ?? 0);
  const always = sum(({ numbers }) => numbers?.always_on ?? 0);
  const saturated = sum(({ numbers }) => numbers?.saturated_units ?? 0);
  const counts = [units - dead - always - saturated, dead, always, saturated];
  const ratio = (frame.layer(0)?.gradient ?? NaN) / last.gradient;
  return { units, counts, ratio };
}

/**
 * How many times something is larger or smaller: 4.0, 12, 37 000, 2.1·10⁷.
 *
 * @param {number} times at least 1
 */
export function timesText(times) {
  if (times >= 1e6) return measured(times);
  return times < 9.95 ? fixed(times, 1) : integer(Number(times.toPrecision(2)));
}

/**
 * @param {Facts} facts
 * @param {Store} store
 * @param {FrameReader} frame
 * @param {object} said
 * @param {boolean} said.units whether it is worth saying that all units work
 * @param {boolean} said.gradient whether nothing else says what becomes of the gradient
 */
export function factsText({ units, counts, ratio }, store, frame, said) {
  if (units === 0) return html`<span class="facts">${t('story.none')}</span>`;
  const shown = counts.flatMap((n, state) =>
    n === 0
      ? []
      : number(store, { state }, t(`story.${states[state]}`, { n }), () =>
          pickFirst(store, frame, state),
        ),
  );
  const unitsText = () =>
    filled(t('story.units', { n: units, states: list(shown.map((_, i) => mark(i))) }), shown);
  const parts = [
    said.units || counts[0] < units ? unitsText() : '',
    said.gradient ? gradientText(ratio, store) : '',
  ];
  return html`<span class="facts">${inOneLine(parts)}</span>`;
}

/**
 * What becomes of the gradient on its way back to layer 1.
 *
 * @param {number} ratio of layer 1's to the output's, not 0
 * @returns {{kind: 'keeps' | 'shrinks' | 'grows', times: number}}
 */
export function gradientChange(ratio) {
  const times = ratio < 1 ? 1 / ratio : ratio;
  return { kind: times < sameSize ? 'keeps' : ratio < 1 ? 'shrinks' : 'grows', times };
}

/**
 * @param {number} ratio
 * @param {Store} store
 */
function gradientText(ratio, store) {
  if (!Number.isFinite(ratio)) return '';
  if (ratio === 0) return t('story.blocked');
  const { kind, times } = gradientChange(ratio);
  const said = number(store, 'gradient', t('story.times', { n: timesText(times) }), () => {
    document.querySelector('.strip')?.scrollIntoView({ block: 'nearest' });
  });
  return filled(t(`story.${kind}`, { times: mark(0) }), [said]);
}

/** @param {number} index of a part that is put in later */
function mark(index) {
  return String.fromCharCode(1 + index);
}

/**
 * @param {string} text with marks
 * @param {unknown[]} parts
 */
function filled(text, parts) {
  const pieces = [...text.matchAll(/[\u0001-\u0008]|[^\u0001-\u0008]+/g)];
  return pieces.map(([piece]) => parts[piece.charCodeAt(0) - 1] ?? piece);
}

/**
 * A number that points at what it counts, while pointer or focus is on it.
 *
 * @param {Store} store
 * @param {NonNullable<Store['view']['pointed']>} pointed
 * @param {string} text
 * @param {() => void} act what a click does
 */
function number(store, pointed, text, act) {
  const point = () => store.setView({ pointed });
  const leave = () => store.setView({ pointed: null });
  return html`<button
    class="story-number"
    @pointerenter=${point}
    @pointerleave=${leave}
    @focus=${point}
    @blur=${leave}
    @click=${act}
  >
    ${text}
  </button>`;
}

/**
 * Looks closely at the first unit that is in a state.
 *
 * @param {Store} store
 * @param {FrameReader} frame
 * @param {number} state
 */
function pickFirst(store, frame, state) {
  const hidden = frame.description.layers.slice(0, -1);
  for (const [layer, { units }] of hidden.entries()) {
    for (let unit = 0; unit < units; unit++) {
      if (frame.unit(layer, unit)?.state !== state) continue;
      const input = store.selection.input ?? { sample: 0 };
      return store.select({ unit: { layer, unit }, input });
    }
  }
}
