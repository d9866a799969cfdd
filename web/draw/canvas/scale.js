// Mappings between values and positions, and the round values at which an axis is labelled.

/**
 * @param {number} from
 * @param {number} to
 * @param {number} start position of `from`
 * @param {number} end position of `to`
 * @returns {(value: number) => number}
 */
export function linear(from, to, start, end) {
  const slope = (end - start) / (to - from);
  return (value) => start + (value - from) * slope;
}

/**
 * @param {number} value
 * @param {number} lo
 * @param {number} hi
 */
export function clamp(value, lo, hi) {
  return Math.min(hi, Math.max(lo, value));
}

/**
 * The least and the greatest of those values that are numbers.
 *
 * @param {ArrayLike<number>} values
 * @param {[number, number]} [start] what the interval holds in any case
 * @returns {[number, number]} Infinity and −Infinity where there are none
 */
export function finiteRange(values, [lo, hi] = [Infinity, -Infinity]) {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i])) continue;
    lo = Math.min(lo, values[i]);
    hi = Math.max(hi, values[i]);
  }
  return [lo, hi];
}

/**
 * Adds a line through points to a path. Points that are no numbers leave a gap, as there is nothing to be drawn.
 *
 * @param {Pick<CanvasRenderingContext2D, 'moveTo' | 'lineTo'>} pen
 * @param {number} count of points
 * @param {(index: number) => number} x
 * @param {(index: number) => number} y
 */
export function traceFinite(pen, count, x, y) {
  let isDown = false;
  for (let i = 0; i < count; i++) {
    const [atX, atY] = [x(i), y(i)];
    const isThere = Number.isFinite(atX) && Number.isFinite(atY);
    if (isThere && isDown) pen.lineTo(atX, atY);
    else if (isThere) pen.moveTo(atX, atY);
    isDown = isThere;
  }
}

/**
 * The least of ten round steps a decade that is not below `value`: a top for a chart that seldom changes.
 *
 * @param {number} value above 0
 * @returns {number}
 */
export function roundTop(value) {
  if (!(value > 0 && value < Infinity)) return 1;
  const decade = 10 ** Math.floor(Math.log10(value));
  for (const step of [1, 1.25, 1.6, 2, 2.5, 3.2, 4, 5, 6.4, 8]) {
    if (value <= step * decade * (1 + 1e-9)) return step * decade;
  }
  return 10 * decade;
}

/**
 * Round values in an interval, about `count` of them.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} count
 * @returns {number[]}
 */
export function ticks(from, to, count) {
  const rough = (to - from) / count;
  const decade = 10 ** Math.floor(Math.log10(rough));
  const step = decade * ([1, 2, 5].find((digit) => digit * decade >= rough) ?? 10);
  const values = [];
  for (let i = Math.ceil(from / step - 1e-9); i * step <= to * (1 + 1e-9); i++) {
    values.push(Number((i * step).toPrecision(12)));
  }
  return values;
}

/**
 * The whole decades (exponents of ten) that hold all positive values, at least `least` of them.
 *
 * @param {number[]} values
 * @param {number} least
 * @returns {[number, number]}
 */
export function decades(values, least) {
  const exponents = values.filter((v) => v > 0 && Number.isFinite(v)).map((v) => Math.log10(v));
  if (exponents.length === 0) return [-least, 0];
  // Adding 0 turns a negative zero into a plain one.
  const hi = Math.ceil(Math.max(...exponents) + 1e-9) + 0;
  const lo = Math.floor(Math.min(...exponents) - 1e-9);
  return [Math.min(lo, hi - least), hi];
}

/**
 * @typedef {object} SliderRange
 * @property {number} min
 * @property {number} max
 * @property {number} step distance of neighbouring values on a linear slider; ignored on a logarithmic one
 * @property {boolean} [logarithmic] 1–2–5 steps; a `min` of 0 sits at the left end
 * @property {number} [least] the least value above 0 of a logarithmic slider whose `min` is 0
 */

/** How many notches a linear slider has at most. */
const notches = 1000;

/**
 * The values at which a logarithmic slider stops.
 *
 * @param {SliderRange} range
 * @returns {number[]}
 */
export function logStops({ min, max, least = 1e-5 }) {
  const lo = min > 0 ? min : least;
  const stops = min > 0 ? [] : [0];
  for (
    let exponent = Math.floor(Math.log10(lo));
    exponent <= Math.ceil(Math.log10(max));
    exponent++
  ) {
    for (const digit of [1, 2, 3, 5]) {
      const stop = Number(`${digit}e${exponent}`);
      if (stop >= lo && stop <= max) stops.push(stop);
    }
  }
  if (stops[stops.length - 1] < max) stops.push(max);
  return stops;
}

/**
 * The greatest position of a slider; the least is 0.
 *
 * @param {SliderRange} range
 */
export function sliderLength(range) {
  if (range.logarithmic) return logStops(range).length - 1;
  return Math.min(notches, Math.round((range.max - range.min) / range.step));
}

/**
 * @param {SliderRange} range
 * @param {number} value
 * @returns {number} the position nearest to `value`
 */
export function sliderPosition(range, value) {
  if (!range.logarithmic) {
    const share = (value - range.min) / (range.max - range.min);
    return Math.round(clamp(share, 0, 1) * sliderLength(range));
  }
  const stops = logStops(range);
  const size = (/** @type {number} */ v) => Math.log(Math.max(v, (stops[1] ?? 1) / 10));
  let best = 0;
  stops.forEach((stop, i) => {
    if (Math.abs(size(stop) - size(value)) < Math.abs(size(stops[best]) - size(value))) best = i;
  });
  return best;
}

/**
 * @param {SliderRange} range
 * @param {number} position
 * @returns {number}
 */
export function sliderValue(range, position) {
  if (range.logarithmic) return logStops(range)[position];
  const exact = range.min + ((range.max - range.min) * position) / sliderLength(range);
  const steps = Math.round((exact - range.min) / range.step);
  return Number((range.min + steps * range.step).toPrecision(7));
}
