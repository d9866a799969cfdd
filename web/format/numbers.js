// Numbers as people read them: a true minus, powers of ten with superscripts, few digits, one width.
//
// This room turns values into text: numbers, names, formulas, bytes. What a text says is in locale; where it stands is for the caller.

const superscripts = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
};
const missing = '–';
const minus = '−';
const narrowSpace = '\u202f';

/** @param {string} text */
function trueMinus(text) {
  return text.replace('-', minus);
}

/** @param {string} text digits, a minus and a point */
function superscript(text) {
  return [...text]
    .map((character) =>
      character === '-'
        ? '⁻'
        : character === '.'
          ? '·'
          : superscripts[/** @type {keyof typeof superscripts} */ (Number(character))],
    )
    .join('');
}

/**
 * A whole number in groups of three.
 *
 * @param {number} value
 * @returns {string}
 */
export function integer(value) {
  if (!Number.isFinite(value)) return missing;
  return trueMinus(value.toFixed(0)).replace(/\B(?=(\d{3})+$)/g, narrowSpace);
}

/**
 * A number with a fixed count of decimals.
 *
 * @param {number} value
 * @param {number} decimals
 * @returns {string}
 */
export function fixed(value, decimals) {
  if (!Number.isFinite(value)) return missing;
  const text = value.toFixed(decimals);
  return trueMinus(Number(text) === 0 ? text.replace('-', '') : text);
}

/**
 * A measured value with three significant digits, as a power of ten where it is very small or very large.
 *
 * @param {number} value
 * @returns {string}
 */
export function measured(value) {
  if (!Number.isFinite(value)) return missing;
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size < 9.995e-4 || size >= 99999.5) {
    const [digits, exponent] = value.toExponential(1).split('e');
    return `${trueMinus(digits)}·10${superscript(String(Number(exponent)))}`;
  }
  const decimals = Math.min(3, Math.max(0, 2 - Math.floor(Math.log10(size))));
  return fixed(value, decimals);
}

/**
 * Ten to the power `exponent`: 10⁻²·⁹.
 *
 * @param {number} exponent
 * @param {number} [decimals]
 * @returns {string}
 */
export function powerOfTen(exponent, decimals = 1) {
  if (!Number.isFinite(exponent)) return exponent === -Infinity ? '0' : missing;
  const text = exponent.toFixed(decimals);
  return `10${superscript(Number(text) === 0 ? text.replace('-', '') : text)}`;
}

/**
 * A share in per cent.
 *
 * @param {number} share 0…1
 * @param {number} [decimals]
 * @returns {string}
 */
export function percent(share, decimals = 0) {
  if (!Number.isFinite(share)) return missing;
  return `${fixed(share * 100, decimals)}${narrowSpace}%`;
}

/**
 * A factor between two sizes: ×0.38, ×12, ×2.1·10⁻⁵.
 *
 * @param {number} value
 * @returns {string}
 */
export function factor(value) {
  if (!Number.isFinite(value)) return missing;
  const size = Math.abs(value);
  return `×${size >= 0.01 && size < 10 ? fixed(value, 2) : measured(value)}`;
}

/**
 * A setting as it can be typed and read back: the shortest form, without grouping.
 *
 * @param {number} value
 * @returns {string}
 */
export function typed(value) {
  return trueMinus(String(Number(value.toPrecision(7))));
}

/**
 * What was typed, as a plain number text: a true minus and a decimal comma are understood.
 *
 * @param {string} text
 * @returns {string}
 */
export function plain(text) {
  return text.trim().replace(minus, '-').replace(/,/g, '.').replace(/\s/g, '');
}
