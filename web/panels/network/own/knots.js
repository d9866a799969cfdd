// A curve by its knots: straight pieces from knot to knot, and beyond the last ones lines of their own slopes. As a formula it is a line
// and a bend at each knot, a hinge or, where it is smooth, a softplus in its place.

/**
 * @typedef {object} Knot
 * @property {number} z
 * @property {number} f
 */

/**
 * @typedef {object} Bent
 * @property {Knot[]} knots from left to right
 * @property {number} left slope beyond the first
 * @property {number} right slope beyond the last
 * @property {boolean} smooth
 */

export const fewestKnots = 3;
export const mostKnots = 9;
/** Between neighbours, and steps of the keys. */
export const knotStep = 0.1;
/** How narrow a smooth bend is. */
const sharpness = 4;

/** So often the bends of a smooth curve are made sharper until it passes through its knots. */
const rounds = 60;
/** So far corners may lie from the knots. */
const mostSharper = 2;

/** @param {number} value @param {number} [digits] */
export function rounded(value, digits = 2) {
  return Number(value.toFixed(digits)) + 0;
}

/**
 * @param {Bent} bent
 * @returns {string} a formula, as the engine reads it
 */
export function bentFormula(bent) {
  return bent.smooth ? smoothFormula(bent) : straightFormula(bent);
}

/**
 * A term for each piece, which is level outside of it: slopes are then exact everywhere, and where one is 0 nothing is left to rounding.
 *
 * @param {Bent} bent
 */
function straightFormula({ knots, left, right }) {
  const at = (/** @type {number} */ z) => rounded(z, 1);
  const pieces = knots.slice(1).map(({ z, f }, i) => {
    const before = knots[i];
    const slope = rounded((f - before.f) / (z - before.z), 3);
    return { slope, low: at(before.z), text: `min(max(z,${at(before.z)}),${at(z)})` };
  });
  const [first] = knots;
  const last = knots[knots.length - 1];
  const terms = [
    { slope: rounded(left, 3), low: at(first.z), text: `min(z,${at(first.z)})` },
    ...pieces,
    { slope: rounded(right, 3), low: at(last.z), text: `max(z,${at(last.z)})` },
  ].filter(({ slope }) => slope !== 0);
  // At the first knot each term is at its lower end, but the first, which is at its upper one.
  const start = first.f - terms.reduce((sum, { slope, low }) => sum + slope * low, 0);
  return formulaOf(rounded(start, 3), terms);
}

/** @param {Bent} bent */
function smoothFormula({ knots: wanted, left, right }) {
  const knots = sharpened(wanted, left, right);
  const slopes = [
    left,
    ...knots.slice(1).map(({ z, f }, i) => (f - knots[i].f) / (z - knots[i].z)),
    right,
  ];
  const [first] = knots;
  const bends = knots.map(({ z }, i) => {
    const from = z === 0 ? 'z' : `(z${signed(rounded(-z, 1))})`;
    const slope = rounded((slopes[i + 1] - slopes[i]) / sharpness, 4);
    return { slope, text: `softplus(${sharpness}${from})` };
  });
  const line = { slope: rounded(left, 3), text: 'z' };
  const terms = [line, ...bends].filter(({ slope }) => slope !== 0);
  return formulaOf(rounded(first.f - left * first.z, 3), terms);
}

/**
 * @param {number} start
 * @param {{slope: number, text: string}[]} terms
 */
function formulaOf(start, terms) {
  const texts = terms.map(({ slope, text }) => {
    const factor = Math.abs(slope) === 1 ? signed(slope).slice(0, 1) : signed(slope);
    return `${factor}${text}`;
  });
  const text = [...(start === 0 ? [] : [signed(start)]), ...texts].join('');
  return text.replace(/^\+/, '') || '0';
}

/**
 * The knots of straight pieces whose smoothed corners pass through the given ones. Smoothing is a mean over the neighbourhood, and so what
 * is missing can be added again and again (Landweber's iteration): where knots are too close for that, it comes as near as it can.
 *
 * @param {Knot[]} wanted
 * @param {number} left
 * @param {number} right
 * @returns {Knot[]}
 */
function sharpened(wanted, left, right) {
  const knots = wanted.map((knot) => ({ ...knot }));
  for (let round = 0; round < rounds; round++) {
    const bends = knots.map(({ z, f }, i) => {
      const before = knots[i - 1];
      const after = knots[i + 1];
      const slope = before ? (f - before.f) / (z - before.z) : left;
      return (after ? (after.f - f) / (after.z - z) : right) - slope;
    });
    const [first] = knots;
    const smooth = wanted.map(({ z }) =>
      knots.reduce(
        (sum, knot, i) => sum + (bends[i] / sharpness) * softplus(sharpness * (z - knot.z)),
        first.f + left * (z - first.z),
      ),
    );
    knots.forEach((knot, i) => {
      const off = knot.f - smooth[i];
      knot.f = wanted[i].f + Math.max(-mostSharper, Math.min(mostSharper, off));
    });
  }
  return knots;
}

/** @param {number} z */
function softplus(z) {
  return Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));
}

/** @param {number} value */
function signed(value) {
  return value < 0 ? `${value}` : `+${value}`;
}

/**
 * Knots on a curve as it is.
 *
 * @param {{f: Float32Array, df: Float32Array}} curve from -reach to reach
 * @param {number} reach
 * @returns {Bent}
 */
export function bentCurve({ f, df }, reach) {
  const value = (/** @type {Float32Array} */ values, /** @type {number} */ z) => {
    const at = Math.round(((z + reach) / (2 * reach)) * (values.length - 1));
    return rounded(Math.max(-6, Math.min(6, values[at] || 0)));
  };
  const knots = [-4, -2, 0, 2, 4].map((z) => ({ z, f: value(f, z) }));
  return { knots, left: value(df, -5), right: value(df, 5), smooth: false };
}

/**
 * The curve with a knot elsewhere: between its neighbours.
 *
 * @param {Bent} bent
 * @param {number} index
 * @param {Knot} to
 * @returns {Bent}
 */
export function movedKnot(bent, index, { z, f }) {
  const { knots } = bent;
  const low = index > 0 ? knots[index - 1].z + knotStep : -6;
  const high = index + 1 < knots.length ? knots[index + 1].z - knotStep : 6;
  const moved = {
    z: rounded(Math.max(low, Math.min(high, z)), 1),
    f: rounded(Math.max(-6, Math.min(6, f))),
  };
  return { ...bent, knots: knots.map((knot, i) => (i === index ? moved : knot)) };
}

/**
 * The curve without a knot, where it has more than it needs.
 *
 * @param {Bent} bent
 * @param {number} index
 * @returns {Bent}
 */
export function withoutKnot(bent, index) {
  if (bent.knots.length <= fewestKnots) return bent;
  return { ...bent, knots: bent.knots.filter((_, i) => i !== index) };
}

/**
 * The curve with one more knot, in the middle of its longest piece.
 *
 * @param {Bent} bent
 * @returns {Bent}
 */
export function withKnot(bent) {
  const { knots } = bent;
  if (knots.length >= mostKnots) return bent;
  const lengths = knots.slice(1).map(({ z }, i) => z - knots[i].z);
  const at = lengths.indexOf(Math.max(...lengths));
  const [before, after] = [knots[at], knots[at + 1]];
  const middle = {
    z: rounded((before.z + after.z) / 2, 1),
    f: rounded((before.f + after.f) / 2),
  };
  return { ...bent, knots: [...knots.slice(0, at + 1), middle, ...knots.slice(at + 1)] };
}
