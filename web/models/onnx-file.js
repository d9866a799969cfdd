// What an ONNX file holds, before it is understood: its graph as nodes and constants. Numbers of fields are those of
// onnx.proto, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
//
// A file comes from anybody, and a few bytes may stand for a billion numbers: whatever says how large something is, is compared with
// the bytes that are there before memory is taken. Fields that onnx.proto does not have are refused.

import { floats } from '../format/floats.js';
import { NotImportable, refuseSetting } from './import.js';
import { FieldBudget, readMessage, readVarint, TooManyFields } from './protobuf.js';

/** @typedef {{dims: number[], values: Float32Array, doubles: Float64Array | null, integers: number[] | null}} Constant values of single precision, or else doubles, or integers where it holds a few of them or truths */
/** @typedef {{type: string, domain: string, name: string, inputs: string[], outputs: string[], attributes: Map<string, Attribute>}} Node */
/** @typedef {{type: number, float: number | null, integer: number | null, text: string | null, tensor: Uint8Array | null, reference: string}} Attribute */
/** @typedef {{name: string, dims: (number | null)[] | null, isDouble: boolean}} Input null where the file does not say */

/**
 * @typedef {object} OnnxGraph
 * @property {Input} input the only one
 * @property {string} output
 * @property {Node[]} nodes in the order of their use
 * @property {Map<string, Constant>} constants
 * @property {string[]} features names of the inputs, where the file has them
 */

const float32 = 1;
const int64 = 7;
const truth = 9;
const float64 = 11;
/** Shapes and switches. */
const fewIntegers = 16;
/** Of all messages of a file. A network of the engine's size needs some hundreds. */
const mostFields = 300_000;
const longestFeatures = 10_000;
const oldestOperators = 7;

/** Fields of messages, by number. */
const known = {
  model: [1, 2, 3, 4, 5, 6, 7, 8, 14, 20, 25, 26],
  graph: [1, 2, 5, 10, 11, 12, 13, 14, 15, 16],
  node: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10],
  attribute: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 15, 20, 21, 22, 23],
  tensor: [1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 16],
};

/**
 * @param {Uint8Array} bytes
 * @returns {OnnxGraph}
 * @throws {NotImportable}
 */
export function graphIn(bytes) {
  const budget = new FieldBudget(mostFields);
  try {
    return read(bytes, budget);
  } catch (error) {
    if (error instanceof TooManyFields) throw new NotImportable('tooLong');
    throw error;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {FieldBudget} budget
 * @returns {OnnxGraph}
 */
function read(bytes, budget) {
  const open = (/** @type {Uint8Array | undefined} */ each) => message(each, budget);
  const model = open(bytes);
  model.check('model', known.model);
  for (const each of model.all(8)) {
    const set = open(each);
    const standard = ['', 'ai.onnx'].includes(set.text(1));
    if (standard && set.integer(2) < oldestOperators)
      refuseSetting('ai.onnx', 'opset', set.integer(2));
  }
  for (const each of model.all(25)) {
    const own = open(each);
    if (['', 'ai.onnx'].includes(own.text(10)))
      throw new NotImportable('unknownLayer', { name: own.text(1) });
  }
  const graph = open(model.bytes(7));
  graph.check('graph', known.graph);
  /** @type {Map<string, Constant>} */
  const constants = new Map();
  for (const each of graph.all(5)) {
    const tensor = open(each);
    const name = tensor.text(8);
    if (constants.has(name)) refuseSetting(name, 'name', name);
    constants.set(name, constantOf(tensor));
  }
  const inputs = graph
    .all(11)
    .map((each) => inputOf(open(each), open))
    .filter(({ name }) => !constants.has(name));
  const outputs = graph.all(12).map((each) => open(each).text(1));
  for (const names of [inputs.map(({ name }) => name), outputs])
    if (names.length !== 1) throw new NotImportable('branches', { name: names.join(', ') });
  const properties = new Map(
    model.all(14).map((each) => {
      const property = open(each);
      return [property.text(1), property.bytes(2)];
    }),
  );
  const features = properties.get('features') ?? new Uint8Array();
  return {
    input: inputs[0],
    output: outputs[0],
    nodes: graph.all(1).map((each) => nodeOf(open(each), open)),
    constants,
    features:
      features.length === 0 || features.length > longestFeatures ? [] : textOf(features).split(','),
  };
}

/**
 * A tensor as a message of its own, as attributes carry it.
 *
 * @param {Uint8Array} bytes
 */
export function tensorIn(bytes) {
  return constantOf(message(bytes, new FieldBudget(mostFields)));
}

/** @typedef {ReturnType<typeof message>} Message */
/** @typedef {(bytes: Uint8Array | undefined) => Message} Open */

/**
 * @param {Message} info
 * @param {Open} open
 * @returns {Input}
 */
function inputOf(info, open) {
  const name = info.text(1);
  const type = info.bytes(2);
  if (!type) return { name, dims: null, isDouble: false };
  const tensor = open(type).bytes(1);
  if (!tensor) throw new NotImportable('sizes', { name });
  const described = open(tensor);
  const kind = described.integer(1);
  if (![0, float32, float64].includes(kind)) throw new NotImportable('numbers', { name });
  const isDouble = kind === float64;
  const shape = described.bytes(2);
  if (!shape) return { name, dims: null, isDouble };
  const dims = open(shape)
    .all(1)
    .map((each) => open(each).integers(1)[0] ?? null);
  return { name, dims, isDouble };
}

/**
 * @param {Message} node
 * @param {Open} open
 * @returns {Node}
 */
function nodeOf(node, open) {
  const type = node.text(4);
  node.check(type, known.node);
  if (node.text(8) !== '') refuseSetting(type, 'overload', node.text(8));
  /** @type {Map<string, Attribute>} */
  const attributes = new Map();
  for (const each of node.all(5)) {
    const attribute = open(each);
    const name = attribute.text(1);
    attribute.check(type, known.attribute);
    if (attributes.has(name)) refuseSetting(type, name, name);
    const float = attribute.all(2)[0];
    const text = attribute.all(4)[0];
    attributes.set(name, {
      type: attribute.integer(20),
      float: float ? floats(float)[0] : null,
      integer: attribute.integers(3)[0] ?? null,
      text: text ? textOf(text) : null,
      tensor: attribute.all(5)[0] ?? null,
      reference: attribute.text(21),
    });
  }
  return {
    type,
    domain: node.text(7),
    name: node.text(3),
    inputs: node.all(1).map(textOf),
    outputs: node.all(2).map(textOf),
    attributes,
  };
}

/**
 * @param {Message} tensor
 * @returns {Constant}
 */
function constantOf(tensor) {
  const name = tensor.text(8);
  tensor.check(name, known.tensor);
  const dims = tensor.integers(1);
  const type = tensor.integer(2);
  if (tensor.integer(14) !== 0 || tensor.all(13).length > 0)
    throw new NotImportable('missingWeights', { name });
  const raw = tensor.all(9)[0];
  const none = { dims, values: new Float32Array(0), doubles: null, integers: null };
  if (type === float64) return { ...none, doubles: doublesOf(tensor, name, dims) };
  if (type !== float32) return { ...none, integers: few(tensor, raw) };
  const parts = raw ? [raw] : tensor.all(4);
  checkSize(parts, 4, dims, name);
  const values = new Float32Array(dims.reduce((a, b) => a * b, 1));
  let offset = 0;
  for (const part of parts) {
    values.set(floats(part), offset);
    offset += part.length / 4;
  }
  return { ...none, values };
}

/**
 * Numbers of double precision.
 *
 * @param {Message} tensor
 * @param {string} name
 * @param {number[]} dims
 */
function doublesOf(tensor, name, dims) {
  const raw = tensor.all(9)[0];
  const parts = raw ? [raw] : tensor.all(10);
  checkSize(parts, 8, dims, name);
  return Float64Array.from(
    parts.flatMap(({ buffer, byteOffset, length }) => {
      const view = new DataView(buffer, byteOffset, length);
      return Array.from({ length: length / 8 }, (_, i) => view.getFloat64(8 * i, true));
    }),
  );
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

/**
 * A few whole numbers or truths; null where there are others, or many.
 *
 * @param {Message} tensor
 * @param {Uint8Array | undefined} raw
 */
function few(tensor, raw) {
  const type = tensor.integer(2);
  if (type !== int64 && type !== truth) return null;
  if (!raw) {
    const packed = tensor.all(type === int64 ? 7 : 5).reduce((sum, { length }) => sum + length, 0);
    return packed > 10 * fewIntegers ? null : tensor.integers(type === int64 ? 7 : 5);
  }
  const size = type === int64 ? 8 : 1;
  if (raw.length > size * fewIntegers || raw.length % size !== 0) return null;
  if (type === truth) return [...raw];
  const view = new DataView(raw.buffer, raw.byteOffset, raw.byteLength);
  return Array.from({ length: raw.length / 8 }, (_, i) => Number(view.getBigInt64(8 * i, true)));
}

/**
 * The fields of a message, by number.
 *
 * @param {Uint8Array | undefined} bytes
 * @param {FieldBudget} budget
 */
function message(bytes, budget) {
  if (!bytes) throw new NotImportable('notModel');
  /** @type {Map<number, (number | Uint8Array)[]>} */
  const fields = new Map();
  for (const { field, value } of readMessage(bytes, budget)) {
    const values = fields.get(field);
    if (values) values.push(value);
    else fields.set(field, [value]);
  }
  /** @type {(field: number) => Uint8Array[]} */
  const all = (field) =>
    (fields.get(field) ?? []).flatMap((value) => (typeof value === 'number' ? [] : [value]));
  const integers = (/** @type {number} */ field) =>
    (fields.get(field) ?? []).flatMap((value) =>
      typeof value === 'number' ? [value] : packed(value, budget),
    );
  return {
    all,
    integers,
    bytes: (/** @type {number} */ field) => all(field)[0],
    integer: (/** @type {number} */ field) => integers(field)[0] ?? 0,
    text: (/** @type {number} */ field) => textOf(all(field)[0] ?? new Uint8Array()),
    /** @type {(name: string, numbers: number[]) => void} */
    check: (name, numbers) => {
      for (const field of fields.keys())
        if (!numbers.includes(field)) refuseSetting(name, 'field', field);
    },
  };
}

/**
 * Whole numbers packed into one field.
 *
 * @param {Uint8Array} bytes
 * @param {FieldBudget} budget
 */
function packed(bytes, budget) {
  const numbers = [];
  for (let at = 0; at < bytes.length;) {
    budget.spend();
    const { value, end } = readVarint(bytes, at);
    numbers.push(value);
    at = end;
  }
  return numbers;
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  return new TextDecoder().decode(bytes);
}
