// What an ONNX file holds, before it is understood: its graph as nodes and constants. Numbers of fields are those of
// onnx.proto, https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
//
// Fields that onnx.proto does not have are refused.

import { floats } from '../format/floats.js';
import { NotImportable, refuseSetting } from './import.js';
import { ownFormulaIn } from './graph/own.js';
import { packed, TensorReader, typeName, types } from './graph/constants.js';
import { FieldBudget, readMessage, TooManyFields } from './protobuf.js';

/** @import {BytesOf, Constant} from './graph/constants.js' */
/** @import {OwnFormula} from './graph/own.js' */

/** @typedef {{type: string, domain: string, name: string, inputs: string[], outputs: string[], attributes: Map<string, Attribute>}} Node */
/** @typedef {{type: number, float: number | null, integer: number | null, text: string | null, tensor: Uint8Array | null, floats: number[], integers: number[], reference: string}} Attribute */
/** @typedef {{name: string, dims: (number | null)[] | null, type: number}} Input null or 0 where the file does not say */

/**
 * @typedef {object} OnnxGraph
 * @property {Input} input the only one
 * @property {string} output
 * @property {Node[]} nodes in the order of their use
 * @property {Map<string, Constant>} constants
 * @property {(bytes: Uint8Array) => Constant} tensorIn a tensor as a message of its own, as attributes carry it
 * @property {string[]} features names of the inputs, where the file has them
 * @property {OwnFormula | null} own the formula that activations are, where the file has it
 */

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
 * @param {BytesOf} bytesOf files beside it
 * @returns {OnnxGraph}
 * @throws {NotImportable}
 */
export function graphIn(bytes, bytesOf) {
  const budget = new FieldBudget(mostFields);
  try {
    return read(bytes, budget, new TensorReader(bytesOf));
  } catch (error) {
    if (error instanceof TooManyFields) throw new NotImportable('tooLong');
    throw error;
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {FieldBudget} budget
 * @param {TensorReader} tensors
 * @returns {OnnxGraph}
 */
function read(bytes, budget, tensors) {
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
  const tensorOf = (/** @type {Message} */ tensor) => {
    tensor.check(tensor.text(8), known.tensor);
    return tensors.read(tensor, open);
  };
  const graph = open(model.bytes(7));
  graph.check('graph', known.graph);
  /** @type {Map<string, Constant>} */
  const constants = new Map();
  for (const each of graph.all(5)) {
    const tensor = open(each);
    const name = tensor.text(8);
    if (constants.has(name)) refuseSetting(name, 'name', name);
    constants.set(name, tensorOf(tensor));
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
  const own = properties.get('own') ?? new Uint8Array();
  return {
    input: inputs[0],
    output: outputs[0],
    nodes: graph.all(1).map((each) => nodeOf(open(each), open)),
    constants,
    tensorIn: (tensor) => tensorOf(open(tensor)),
    features:
      features.length === 0 || features.length > longestFeatures ? [] : textOf(features).split(','),
    own: own.length > longestFeatures ? null : ownFormulaIn(textOf(own)),
  };
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
  if (!type) return { name, dims: null, type: 0 };
  const tensor = open(type).bytes(1);
  if (!tensor) throw new NotImportable('sizes', { name });
  const described = open(tensor);
  const kind = described.integer(1);
  if (![0, types.single, types.double, types.half].includes(kind))
    throw new NotImportable('numberType', { name, type: typeName(kind) });
  const shape = described.bytes(2);
  if (!shape) return { name, dims: null, type: kind };
  const dims = open(shape)
    .all(1)
    .map((each) => open(each).integers(1)[0] ?? null);
  return { name, dims, type: kind };
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
      floats: attribute.all(7).flatMap((each) => [...floats(each)]),
      integers: attribute.integers(8),
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

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  return new TextDecoder().decode(bytes);
}
