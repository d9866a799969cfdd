// What a model of another program does to values before its first dense layer and after its last: how it scales a table. As the
// value of the key `scale` of an experiment.

import { decimal, NotImportable } from './import.js';

/** @typedef {{centre: ArrayLike<number>, spread: ArrayLike<number>}} Scales one number a column, or one for all */

/**
 * @param {{inputs: number, outputs: number, features: string[]}} network
 * @param {Scales | null} before what comes before the first layer: (value − centre) ÷ spread
 * @param {Scales | null} after what follows the last one: value · spread + centre
 * @returns {string} '' where nothing is scaled
 * @throws {NotImportable} where the numbers are no scaling
 */
export function scaleText({ inputs, outputs, features }, before, after) {
  /** @type {string[]} */
  const parts = [];
  const add = (
    /** @type {string} */ name,
    /** @type {Scales} */ { centre, spread },
    /** @type {number} */ index,
  ) => {
    const [middle, width] = [centre, spread].map((values) =>
      Number(values.length === 1 ? values[0] : values[index]),
    );
    if (!Number.isFinite(middle) || !(width > 0 && width < Infinity))
      throw new NotImportable('numbers');
    if (middle !== 0 || width !== 1) parts.push(`${name}:${wide(middle)}:${wide(width)}`);
  };
  const named = features.length === inputs && features.every((name) => /^x[12]$/.test(name));
  if (before) {
    for (let i = 0; i < inputs; i++) add(named ? features[i] : `x${i + 1}`, before, i);
  }
  if (after) {
    if (outputs !== 1) throw new NotImportable('unknownLayer', { name: 'y' });
    add('y', after, 0);
  }
  // Exponents have no plus sign there.
  return parts.join(',').replaceAll('e+', 'e');
}

/**
 * A centre or spread as cpp/text/wide_number.h reads it: what is no single-precision number has more than nine digits, or a zero at
 * the end.
 *
 * @param {number} value
 */
function wide(value) {
  if (Math.fround(value) === value) return decimal(value);
  const text = String(Number(value.toPrecision(15)));
  const [mantissa, exponent] = text.split('e');
  const digits = mantissa.replace(/[-.]/g, '').replace(/^0+|0+$/g, '');
  if (digits.length > 9) return text;
  const marked = mantissa.includes('.') ? `${mantissa}0` : `${mantissa}.0`;
  return exponent === undefined ? marked : `${marked}e${exponent}`;
}
