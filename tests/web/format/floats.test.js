import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doubles, floats, halves } from '../../../web/format/floats.js';

test('numbers are read wherever their bytes begin, and are no view of them', () => {
  const bytes = new Uint8Array([9, ...new Uint8Array(Float32Array.of(0.1, -0, 3e38).buffer), 7]);
  const values = floats(bytes.subarray(1));
  assert.deepEqual(values, Float32Array.of(0.1, -0, 3e38));
  bytes.fill(0);
  assert.equal(values[0], Math.fround(0.1));
  const wide = new Uint8Array([1, ...new Uint8Array(Float64Array.of(0.1, 1e300).buffer)]);
  assert.deepEqual(doubles(wide.subarray(1)), Float64Array.of(0.1, 1e300));
});

test('half precision, with what is smallest, largest and no number', () => {
  const bits = [0x3c00, 0xc000, 0x0001, 0x03ff, 0x7bff, 0x7c00, 0xfc00, 0x7e00, 0x8000, 0x3555];
  const values = halves(new Uint8Array(Uint16Array.from(bits).buffer));
  const wanted = [1, -2, 2 ** -24, 1023 * 2 ** -24, 65504, Infinity, -Infinity, NaN, -0];
  assert.deepEqual([...values].slice(0, 9), wanted);
  assert.equal(values[9], 0.333251953125);
});
