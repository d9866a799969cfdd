// The samples of a batch on the curve of a layer: they fall on it, and the gradient that comes back meets them. Where the curve is flat it
// stops, and they are hollow from then on.

import { cardRoom, curveHeight } from './activation-curve.js';
import { css } from '../canvas/palette.js';
import { clamp, linear } from '../canvas/scale.js';
import { stepColor } from '../network/rings.js';

/** @import {Palette} from '../canvas/palette.js' */

/**
 * @typedef {object} Dot a sample at a unit
 * @property {number} z
 * @property {number} a
 * @property {boolean} isFlat whether the curve is flat there, as cards show it: nothing, or next to nothing, of the gradient gets past it
 * @property {number} arriving how strong ∂L/∂a is, as gradientStep has it
 * @property {number} leaving how strong ∂L/∂z is
 */

const radius = 2.7;
/** How far a gradient is seen before and after a dot. */
const reach = 20;
/** By so much of the whole the last one begins after the first. */
const spread = 0.45;

/**
 * @param {CanvasRenderingContext2D} context at the top left corner of the card
 * @param {{width: number, height: number}} size of the card
 * @param {{dots: Dot[], fallen: number, met: number}} batch how far they have fallen, and have been met; 0 to 1
 * @param {{f: Float32Array, lo: number, hi: number}} curve
 * @param {Palette} palette
 */
export function drawBatch(context, size, { dots, fallen, met }, { f, lo, hi }, palette) {
  if (fallen === 0) return;
  const { outside, above, below } = cardRoom;
  const area = {
    ...{ x: outside, y: above },
    ...{ width: size.width - 2 * outside, height: size.height - above - below },
  };
  const x = linear(lo, hi, area.x, area.x + area.width);
  const y = curveHeight(f, area);
  const places = dots.flatMap((dot, i) => {
    if (!Number.isFinite(dot.z) || !Number.isFinite(dot.a)) return [];
    const down = clamp((fallen - part(i) * spread) / (1 - spread), 0, 1);
    if (down === 0) return [];
    const end = clamp(y(dot.a), area.y + 1, area.y + area.height - 1);
    const place = {
      x: clamp(x(dot.z), 2, size.width - 2),
      y: end + (1 - down * down) * (-8 - end),
    };
    // They are met from the right to the left.
    const turn = (1 - place.x / size.width) * spread;
    return { dot, ...place, met: clamp((met - turn) / (1 - spread), 0, 1) };
  });
  for (const place of places) drawMeeting(context, place, palette);
  for (const place of places) drawDot(context, place, palette);
}

/**
 * @typedef {object} Placed
 * @property {Dot} dot
 * @property {number} x
 * @property {number} y
 * @property {number} met
 */

/**
 * The gradient on its way to a dot, and past it.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Placed} place
 * @param {Palette} palette
 */
function drawMeeting(context, { dot, x, y, met }, palette) {
  if (met === 0 || met === 1) return;
  // The way leads from the right through the dot, or as far as that.
  const head = x + reach * (1 - 2 * met);
  const end = dot.isFlat ? Math.max(head, x) : head;
  const isPast = head < x;
  context.beginPath();
  context.moveTo(Math.min(end + reach * 0.6, x + reach), y);
  context.lineTo(end, y);
  context.lineWidth = 1.6 * palette.stroke;
  const fade = dot.isFlat && isPast ? 1 - (x - head) / reach : 1;
  const step = isPast && !dot.isFlat ? dot.leaving : dot.arriving;
  context.strokeStyle = css(stepColor(step, palette), 0.75 * fade);
  context.stroke();
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Placed} place
 * @param {Palette} palette
 */
function drawDot(context, { dot, x, y, met }, palette) {
  const isMet = met >= 0.5;
  const isHollow = isMet && dot.isFlat;
  const violet = stepColor(dot.leaving, palette);
  context.beginPath();
  context.arc(x, y, radius * palette.stroke * (isMet && met < 1 ? 1.35 : 1), 0, 7);
  context.fillStyle = css(isHollow ? palette.panel : isMet ? violet : palette.ink);
  context.strokeStyle = css(isHollow ? palette.muted : palette.panel);
  context.lineWidth = 1.3 * palette.stroke;
  context.fill();
  context.stroke();
}

/**
 * Spreads neighbours out: the fractional part of multiples of the golden ratio.
 *
 * @param {number} index
 */
function part(index) {
  return (index * 0.618034) % 1;
}
