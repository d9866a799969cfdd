// The part of the protocol buffer encoding that ONNX files need: writing and reading of fields with length and of numbers.
// https://protobuf.dev/programming-guides/encoding/

const utf8 = new TextEncoder();

/** Writes one message. */
export class ProtoWriter {
  /** @type {number[]} */
  #bytes = [];
  /** @type {(number[] | Uint8Array)[]} */
  #parts = [];

  /**
   * @param {number} field
   * @param {number} value a whole number, not negative, below 2⁵³
   */
  integer(field, value) {
    this.#varint(field * 8);
    this.#varint(value);
    return this;
  }

  /**
   * @param {number} field
   * @param {number} value single precision
   */
  float(field, value) {
    this.#varint(field * 8 + 5);
    this.#bytes.push(...new Uint8Array(new Float32Array([value]).buffer));
    return this;
  }

  /**
   * @param {number} field
   * @param {string | Uint8Array | ProtoWriter} value text, bytes, or a message
   */
  bytes(field, value) {
    const content =
      typeof value === 'string'
        ? utf8.encode(value)
        : value instanceof ProtoWriter
          ? value.finish()
          : value;
    this.#varint(field * 8 + 2);
    this.#varint(content.length);
    this.#parts.push(this.#bytes, content);
    this.#bytes = [];
    return this;
  }

  /** @returns {Uint8Array} */
  finish() {
    const parts = [...this.#parts, this.#bytes];
    const result = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let offset = 0;
    for (const part of parts) {
      result.set(part, offset);
      offset += part.length;
    }
    return result;
  }

  /** @param {number} value */
  #varint(value) {
    while (value > 127) {
      this.#bytes.push((value % 128) + 128);
      value = Math.floor(value / 128);
    }
    this.#bytes.push(value);
  }
}

/**
 * One field as it stands in a message: a number for integers, bytes for everything else (4 or 8 of them for fixed numbers).
 *
 * @typedef {{field: number, value: number | Uint8Array}} ProtoField
 */

/** How many fields may still be read: of all messages of a file together, so that none takes more memory than it is worth. */
export class FieldBudget {
  /** @param {number} fields */
  constructor(fields) {
    this.left = fields;
  }

  /** @throws {TooManyFields} */
  spend() {
    if (--this.left < 0) throw new TooManyFields();
  }
}

export class TooManyFields extends Error {
  constructor() {
    super('There are more fields than are read.');
    this.name = 'TooManyFields';
  }
}

/**
 * A number in seven bits a byte, as signed 64-bit integers are written: negative ones in ten bytes.
 *
 * @param {Uint8Array} bytes
 * @param {number} at
 * @returns {{value: number, end: number}} exact below 2⁵³
 * @throws {Error}
 */
export function readVarint(bytes, at) {
  let [value, missing, scale] = [0, 0, 1];
  for (let i = 0; i < 10; i++, scale *= 128) {
    if (at >= bytes.length) throw new Error('The file ends in the middle of a number.');
    const byte = bytes[at++];
    // The tenth byte is the sign.
    if (i === 9 && byte === 1) return { value: -missing - 1, end: at };
    value += (byte % 128) * scale;
    missing += (127 - (byte % 128)) * scale;
    if (byte < 128) return { value, end: at };
  }
  throw new Error('A number is too long.');
}

/**
 * The fields of a message in their order.
 *
 * @param {Uint8Array} bytes
 * @param {FieldBudget} [budget]
 * @returns {ProtoField[]}
 * @throws {Error} where the bytes are no message
 * @throws {TooManyFields}
 */
export function readMessage(bytes, budget = new FieldBudget(100_000)) {
  /** @type {ProtoField[]} */
  const fields = [];
  let at = 0;
  const varint = () => {
    const { value, end } = readVarint(bytes, at);
    at = end;
    return value;
  };
  const bytesOf = (/** @type {number} */ length) => {
    if (!(length >= 0 && length <= bytes.length - at))
      throw new Error('The file ends in the middle of a field.');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    budget.spend();
    const key = varint();
    const field = Math.floor(key / 8);
    const kind = key % 8;
    if (field <= 0) throw new Error('A field has no number.');
    if (kind === 0) fields.push({ field, value: varint() });
    else if (kind === 1) fields.push({ field, value: bytesOf(8) });
    else if (kind === 2) fields.push({ field, value: bytesOf(varint()) });
    else if (kind === 5) fields.push({ field, value: bytesOf(4) });
    else throw new Error(`A field is of the unknown kind ${kind}.`);
  }
  return fields;
}
