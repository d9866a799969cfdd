// The curve of a formula with its slope, and, where it is bent by hand, its knots.

import { html, svg } from 'lit';
import { finiteRange, linear, ticks } from '../../../draw/canvas/scale.js';
import { typed } from '../../../format/numbers.js';
import { texts } from '../../../format/texts.js';
import ownTexts from '../../../locale/en/network/own.js';

/** @import {Curve} from '../../../engine/types.js' */
/** @import {Bent, Knot} from './knots.js' */

const t = texts('own', ownTexts);

const width = 420;
const height = 230;
const below = 18;
const beside = 32;
const edge = 8;
/** As far as curves are drawn. */
export const plotReach = 6;
export const plotPoints = 385;
/** Taller curves are cut off. */
const tallest = 12;

const x = linear(-plotReach, plotReach, beside, width - edge);
const zAt = linear(beside, width - edge, -plotReach, plotReach);

/** A knot that is held: where the finger and the knot were, and whether it has been moved since. @typedef {{at: {x: number, y: number}, from: {x: number, y: number}, moves: boolean}} Grip */
/** @type {WeakMap<EventTarget, Grip>} */
const grips = new WeakMap();
/** Less than that is no drag. */
const slack = 3;

/** @param {number[]} range */
function verticalScales([lo, hi]) {
  return {
    y: linear(lo, hi, height - below - edge, edge),
    fAt: linear(height - below - edge, edge, lo, hi),
  };
}

/**
 * What is seen of the values: while a knot is dragged it stays as it is.
 *
 * @param {Curve | null} curve
 * @returns {[number, number]}
 */
export function plotRange(curve) {
  if (!curve) return [-2, 6];
  const [lo, hi] = finiteRange([...curve.f, ...curve.df], [-0.5, 1.2]);
  return [Math.max(lo, -tallest) - 0.3, Math.min(hi, tallest) + 0.3];
}

/**
 * @param {object} plot
 * @param {Curve | null} plot.curve its place is kept while it is on its way
 * @param {[number, number]} plot.range
 * @param {Bent | null} plot.bent null where the curve is not bent by hand
 * @param {number | null} plot.chosen the knot that was moved or chosen last
 * @param {(index: number) => void} plot.onChoose
 * @param {(index: number, to: Knot, commit: boolean) => void} plot.onMove
 * @param {(index: number) => void} plot.onRemove
 * @param {number} plot.step of the arrow keys
 */
export function ownPlot({ curve, range, bent, chosen, onChoose, onMove, onRemove, step }) {
  const scales = verticalScales(range);
  const label = t('plot', { from: typed(-plotReach), to: typed(plotReach) });
  return html`<svg
    class="own-plot ${bent ? 'bent' : ''}"
    viewBox="0 0 ${width} ${height}"
    dir="ltr"
  >
    <title>${label}</title>
    ${axes(range, scales.y)} ${curve ? lines(curve, scales.y) : ''}
    ${bent ? bent.knots.map((knot, i) => handle(bent, knot, i)) : ''}
  </svg>`;

  /**
   * @param {Bent} all
   * @param {Knot} knot
   * @param {number} index
   */
  function handle({ knots }, knot, index) {
    const name = t('draw.knot', {
      n: index + 1,
      count: knots.length,
      z: typed(knot.z),
      f: typed(knot.f),
    });
    /** @param {PointerEvent} event */
    const place = (event) => {
      const picture = /** @type {SVGGraphicsElement} */ (event.currentTarget).ownerSVGElement;
      const inverse = picture?.getScreenCTM()?.inverse();
      const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(inverse);
      return { x: at.x, y: at.y };
    };
    // Where the knot is held it stays under the finger; a tap chooses it and moves nothing.
    const to = (/** @type {PointerEvent} */ event) => {
      const at = place(event);
      const grip = grips.get(/** @type {Element} */ (event.currentTarget));
      if (!grip) return null;
      grip.moves ||= Math.hypot(at.x - grip.at.x, at.y - grip.at.y) > slack;
      if (!grip.moves) return null;
      const { from } = grip;
      return { z: zAt(from.x + at.x - grip.at.x), f: scales.fAt(from.y + at.y - grip.at.y) };
    };
    const isHeld = (/** @type {PointerEvent} */ { currentTarget, pointerId }) =>
      /** @type {Element} */ (currentTarget).hasPointerCapture(pointerId);
    return svg`<circle
      class="own-knot ${index === chosen ? 'chosen' : ''}"
      cx=${x(knot.z)}
      cy=${scales.y(knot.f)}
      r="9"
      tabindex="0"
      role="button"
      aria-label=${name}
      @pointerdown=${(/** @type {PointerEvent} */ event) => {
        const target = /** @type {SVGElement} */ (event.currentTarget);
        target.setPointerCapture(event.pointerId);
        const from = { x: x(knot.z), y: scales.y(knot.f) };
        grips.set(target, { at: place(event), from, moves: false });
        onChoose(index);
      }}
      @focus=${() => onChoose(index)}
      @pointermove=${(/** @type {PointerEvent} */ event) => {
        const at = isHeld(event) && to(event);
        if (at) onMove(index, at, false);
      }}
      @pointerup=${(/** @type {PointerEvent} */ event) => {
        const at = isHeld(event) && to(event);
        if (at) onMove(index, at, true);
      }}
      @keydown=${(/** @type {KeyboardEvent} */ event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') {
          event.preventDefault();
          onRemove(index);
        }
        const [dz, df] = arrows[/** @type {keyof typeof arrows} */ (event.key)] ?? [0, 0];
        if (dz === 0 && df === 0) return;
        event.preventDefault();
        onMove(index, { z: knot.z + dz * step, f: knot.f + df * step }, true);
      }}
    ></circle>`;
  }
}

const arrows = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/**
 * @param {[number, number]} range
 * @param {(f: number) => number} y
 */
function axes([lo, hi], y) {
  const floor = height - below;
  const across = ticks(-plotReach, plotReach, 6);
  const up = ticks(lo, hi, 5);
  const zero = Math.max(lo, Math.min(hi, 0));
  return svg`
    <path class="grid" d=${up.map((f) => `M${beside} ${y(f)}H${width - edge}`).join('')}></path>
    <path class="grid" d=${across.map((z) => `M${x(z)} ${edge}V${floor}`).join('')}></path>
    <path class="axis" d="M${beside} ${y(zero)}H${width - edge}M${x(0)} ${edge}V${floor}"></path>
    ${up.map((f) => svg`<text x=${beside - 5} y=${y(f) + 4} text-anchor="end">${typed(f)}</text>`)}
    ${across.map(
      (z) => svg`<text x=${x(z)} y=${height - 3} text-anchor="middle">${typed(z)}</text>`,
    )}`;
}

/**
 * @param {Curve} curve
 * @param {(f: number) => number} y
 */
function lines({ f, df }, y) {
  /** @param {Float32Array} values */
  const path = (values) => {
    // Where f is no number there is nothing that it could be the slope of.
    let text = '';
    let pen = false;
    values.forEach((value, i) => {
      const place = y(value);
      const drawn = Number.isFinite(value + f[i]) && place > -height && place < 2 * height;
      const z = -plotReach + (2 * plotReach * i) / (values.length - 1);
      if (drawn) text += `${pen ? 'L' : 'M'}${x(z).toFixed(1)} ${place.toFixed(1)}`;
      pen = drawn;
    });
    return text;
  };
  return svg`<g class="own-lines">
    <path class="slope" d=${path(df)}></path>
    <path class="curve" d=${path(f)}></path>
  </g>`;
}
