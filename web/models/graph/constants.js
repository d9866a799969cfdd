// The constants of an ONNX file: tensors in their message, or in a file beside it. Numbers of fields are those of onnx.proto.
//
// A few bytes may stand for a billion numbers: whatever says how large something is, is compared with the bytes that are there before
// memory is taken.

import { doubles, floats, halves } from '../../format/floats.js';
import { NotImportable } from '../import.js';
import { readVarint } from '../protobuf.js';

/** @import {FieldBudget} from '../protobuf.js' */
/** @import {Message} from '../onnx-file.js' */

/**
 * @typedef {object} Constant
 * @property {number[]} dims
 * @property {Float32Array} values in single precision; none where it holds whole numbers
 * @property {Float64Array | null} doubles where it holds such
 * @property {number[] | null} integers where it holds a few of them or truths
 * @property {number} [type] of numbers that are not read
 * @property {boolean} [isHalf] whether it came in half precision
 */

/** @typedef {(path: string) => Uint8Array | undefined} BytesOf files beside the model */

/** Types of numbers, as the files count them. */
export const types = /** @type {const} */ ({
  single: 1,
  int32: 6,
  int64: 7,
  truth: 9,
  half: 10,
  double: 11,
});

/** Their names, for who reads a message. */
const typeNames = [
  '',
  'float',
  'uint8',
  'int8',
  'uint16',
  'int16',
  'int32',
  'int64',
  'string',
  'bool',
  'float16',
  'double',
  'uint32',
  'uint64',
  'complex64',
  'complex128',
  'bfloat16',
];

/** @param {number} type */
export function typeName(type) {
  return typeNames[type] || String(type);
}

/** Shapes and switches. */
const fewIntegers = 16;
/** All that is read of files beside the model: several tensors may name the same bytes. */
const mostOutside = 32 * 2 ** 20;

/** Reads the tensors of a file. */
export class TensorReader {
  #bytesOf;
  #outside = 0;

  /** @param {BytesOf} bytesOf */
  constructor(bytesOf) {
    this.#bytesOf = bytesOf;
  }

  /**
   * @param {Message} tensor
   * @param {(bytes: Uint8Array) => Message} open
   * @returns {Constant}
   * @throws {NotImportable}
   */
  read(tensor, open) {
    const name = tensor.text(8);
    const dims = tensor.integers(1);
    const type = tensor.integer(2);
    const outside = tensor.integer(14) === 1 ? this.#locate(tensor, open, name) : null;
    if (!outside && (tensor.integer(14) !== 0 || tensor.all(13).length > 0))
      throw new NotImportable('missingWeights', { name });
    const raw = outside ?? tensor.all(9)[0];
    const none = { dims, values: new Float32Array(0), doubles: null, integers: null };
    if (type === types.double) {
      const parts = raw ? [raw] : tensor.all(10);
      checkSize(parts, 8, dims, name);
      const wide = doubles(joined(parts));
      return { ...none, values: Float32Array.from(wide), doubles: wide };
    }
    if (type === types.half) {
      const bytes = raw ?? inPairs(tensor.integers(5));
      checkSize([bytes], 2, dims, name);
      return { ...none, values: halves(bytes), isHalf: true };
    }
    if (type !== types.single) return { ...none, type, integers: few(tensor, raw, type) };
    const parts = raw ? [raw] : tensor.all(4);
    checkSize(parts, 4, dims, name);
    return { ...none, values: floats(joined(parts)) };
  }

  /**
   * The bytes of a tensor in a file beside the model.
   *
   * @param {Message} tensor
   * @param {(bytes: Uint8Array) => Message} open
   * @param {string} name
   */
  #locate(tensor, open, name) {
    const entries = new Map(
      tensor.all(13).map((each) => {
        const entry = open(each);
        return [entry.text(1), entry.text(2)];
      }),
    );
    const location = entries.get('location') ?? '';
    const bytes = this.#bytesOf(location);
    if (!bytes) throw new NotImportable('missingWeights', { name: location || name });
    const offset = Number(entries.get('offset') ?? 0);
    const length = Number(entries.get('length') ?? bytes.length - offset);
    const isWithin =
      Number.isInteger(offset) && Number.isInteger(length) && offset >= 0 && length >= 0;
    if (!isWithin || offset + length > bytes.length)
      throw new NotImportable('fileSize', {
        name: location,
        found: bytes.length,
        wanted: offset + length,
      });
    this.#outside += length;
    if (this.#outside > mostOutside) throw new NotImportable('tooLong');
    return bytes.subarray(offset, offset + length);
  }
}

/**
 * @param {Uint8Array[]} parts of a tensor
 * @param {number} size of a number in bytes
 * @param {number[]} dims
 * @param {string} name
 * @throws {NotImportable} where there are not as many numbers as its shape says
 */
function checkSize(parts, size, dims, name) {
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  const wanted = dims.reduce((a, b) => a * b, 1);
  const whole = parts.every(({ length }) => length % size === 0);
  if (!whole || dims.some((each) => each < 0) || bytes !== size * wanted)
    throw new NotImportable('sizes', { name });
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  if (parts.length === 1) return parts[0];
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of parts) {
    bytes.set(part, offset);
    offset += part.length;
  }
  return bytes;
}

/** Half-precision numbers in a field of integers, as their bits. @param {number[]} bits */
function inPairs(bits) {
  return Uint8Array.from(bits.flatMap((each) => [each % 256, Math.floor(each / 256)]));
}

/**
 * A few whole numbers or truths; null where there are others, or many.
 *
 * @param {Message} tensor
 * @param {Uint8Array | undefined} raw
 * @param {number} type
 */
function few(tensor, raw, type) {
  const wide = type === types.int64;
  if (!wide && type !== types.truth && type !== types.int32) return null;
  if (!raw) {
    const packed = tensor.all(wide ? 7 : 5).reduce((sum, { length }) => sum + length, 0);
    return packed > 10 * fewIntegers ? null : tensor.integers(wide ? 7 : 5);
  }
  const size = wide ? 8 : type === types.int32 ? 4 : 1;
  if (raw.length > size * fewIntegers || raw.length % size !== 0) return null;
  if (type === types.truth) return [...raw];
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  return Array.from({ length: raw.length / size }, (_, i) =>
    wide ? Number(view.getBigInt64(8 * i, true)) : view.getInt32(4 * i, true),
  );
}

/**
 * What a node of the type Constant holds.
 *
 * @param {import('../onnx-operators.js').Settings} settings of the node
 * @param {(bytes: Uint8Array) => Constant} tensorIn
 * @returns {Constant}
 */
export function constantIn(
  { value, value_float: single, value_floats: list, value_int: whole, value_ints: wholes },
  tensorIn,
) {
  if (value instanceof Uint8Array) return tensorIn(value);
  const none = { doubles: null, integers: null };
  if (Array.isArray(list) && list.length > 0)
    return { ...none, dims: [list.length], values: Float32Array.from(list) };
  if (single !== null) return { ...none, dims: [], values: Float32Array.of(Number(single)) };
  const values = new Float32Array(0);
  if (Array.isArray(wholes) && wholes.length > 0)
    return { dims: [wholes.length], values, doubles: null, integers: wholes };
  return { dims: [], values, doubles: null, integers: [Number(whole)] };
}

/**
 * Whole numbers packed into one field.
 *
 * @param {Uint8Array} bytes
 * @param {FieldBudget} budget
 */
export function packed(bytes, budget) {
  const numbers = [];
  for (let at = 0; at < bytes.length;) {
    budget.spend();
    const { value, end } = readVarint(bytes, at);
    numbers.push(value);
    at = end;
  }
  return numbers;
}
