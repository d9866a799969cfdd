// Numbers in bytes of little-endian order, whatever the machine's, and single-precision numbers as short decimal ones.

const isLittleEndian = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/**
 * Single-precision numbers.
 *
 * @param {Uint8Array} bytes what is left of a number at their end is ignored
 * @returns {Float32Array<ArrayBuffer>} numbers of their own: not a view of the bytes
 */
export function floats(bytes) {
  const values = new Float32Array(Math.floor(bytes.length / 4));
  if (isLittleEndian) {
    // A million at once.
    new Uint8Array(values.buffer).set(bytes.subarray(0, 4 * values.length));
    return values;
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(4 * i, true);
  return values;
}

/**
 * Double-precision numbers.
 *
 * @param {Uint8Array} bytes
 * @returns {Float64Array<ArrayBuffer>}
 */
export function doubles(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const values = new Float64Array(Math.floor(bytes.length / 8));
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat64(8 * i, true);
  return values;
}

/**
 * Half-precision numbers, which single precision holds exactly.
 *
 * @param {Uint8Array} bytes
 * @returns {Float32Array<ArrayBuffer>}
 */
export function halves(bytes) {
  const values = new Float32Array(Math.floor(bytes.length / 2));
  for (let i = 0; i < values.length; i++) {
    const bits = bytes[2 * i] + 256 * bytes[2 * i + 1];
    const sign = bits & 0x8000 ? -1 : 1;
    const exponent = (bits >> 10) & 31;
    const fraction = bits & 1023;
    if (exponent === 31) values[i] = fraction ? NaN : sign * Infinity;
    else if (exponent === 0) values[i] = sign * fraction * 2 ** -24;
    else values[i] = sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
  }
  return values;
}

/**
 * The decimal number of fewest digits that is the same in single precision.
 *
 * @param {number} value of single precision
 * @returns {number}
 */
export function shortestFloat(value) {
  for (let digits = 1; digits < 9; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return short;
  }
  return Number(value.toPrecision(9));
}
