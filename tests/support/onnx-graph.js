// ONNX files of strangers for tests, as their authors could have written them: with attributes, domains and fields of every kind.
import { ProtoWriter } from '../../web/models/protobuf.js';

/**
 * @typedef {{f?: number, i?: number, s?: string, ints?: number[], floats?: number[], type?: number, reference?: string}} AttributeRow
 * @typedef {[operator: string, inputs: string[], output: string, attributes?: Record<string, AttributeRow>, domain?: string]} NodeRow
 * @typedef {object} Graph
 * @property {NodeRow[]} nodes
 * @property {string} output
 * @property {Record<string, {dims: number[], values?: number[], type?: number, bytes?: Uint8Array, segment?: boolean, outside?: Record<string, string>}>} constants floats unless they have a type and bytes
 * @property {(number | null)[]} [input] shape of the input, which is called `in`
 * @property {number} [inputType]
 * @property {string} [inputName] `in` unless it says so
 * @property {number} [outputType] the output's type is written only where it is given
 * @property {number} [opset]
 * @property {string[]} [functions] of the file, in the standard domain
 * @property {number} [nodeField] an unknown field of each node
 */

/**
 * A negative number as signed integers are written.
 *
 * @param {number} field
 * @param {number} value
 */
function signed(field, value) {
  const bytes = [field * 8];
  let rest = BigInt.asUintN(64, BigInt(value));
  for (; rest > 127n; rest >>= 7n) bytes.push(Number(rest % 128n) + 128);
  return Uint8Array.from([...bytes, Number(rest)]);
}

/**
 * @param {string} name
 * @param {AttributeRow} row
 */
function attribute(name, { f, i, s, ints = [], floats = [], type, reference }) {
  const writer = new ProtoWriter().bytes(1, name);
  if (f !== undefined) writer.float(2, f);
  if (s !== undefined) writer.bytes(4, s);
  if (reference !== undefined) writer.bytes(21, reference);
  for (const each of ints) writer.integer(8, each);
  for (const each of floats) writer.float(7, each);
  const kind = f !== undefined ? 1 : i !== undefined ? 2 : 3;
  writer.integer(20, type ?? (ints.length > 0 ? 7 : floats.length > 0 ? 6 : kind));
  return i === undefined ? writer.finish() : Buffer.concat([writer.finish(), signed(3, i)]);
}

/** @param {Graph} graph */
export function onnxFile({ nodes, output, constants, input, inputType = 1, ...rest }) {
  const { inputName = 'in', outputType } = rest;
  const body = new ProtoWriter();
  for (const [operator, inputs, result, attributes = {}, domain = ''] of nodes) {
    const node = new ProtoWriter();
    for (const each of inputs) node.bytes(1, each);
    node.bytes(2, result).bytes(3, result).bytes(4, operator);
    for (const [name, row] of Object.entries(attributes)) node.bytes(5, attribute(name, row));
    if (domain) node.bytes(7, domain);
    if (rest.nodeField) node.integer(rest.nodeField, 1);
    body.bytes(1, node);
  }
  for (const [name, { dims, values = [], type = 1, bytes, segment, outside }] of Object.entries(
    constants,
  )) {
    const tensor = new ProtoWriter();
    for (const size of dims) tensor.integer(1, size);
    if (segment) tensor.bytes(3, new ProtoWriter().integer(1, 0).integer(2, 1));
    const raw = bytes ?? new Uint8Array(Float32Array.from(values).buffer);
    tensor.integer(2, type).bytes(8, name);
    if (!outside) body.bytes(5, tensor.bytes(9, raw));
    else {
      for (const [key, value] of Object.entries(outside))
        tensor.bytes(13, new ProtoWriter().bytes(1, key).bytes(2, value));
      body.bytes(5, tensor.integer(14, 1));
    }
  }
  const info = new ProtoWriter().bytes(1, inputName);
  if (input) {
    const shape = new ProtoWriter();
    for (const size of input) {
      const dimension = new ProtoWriter();
      shape.bytes(1, size === null ? dimension.bytes(2, 'n') : dimension.integer(1, size));
    }
    info.bytes(
      2,
      new ProtoWriter().bytes(1, new ProtoWriter().integer(1, inputType).bytes(2, shape)),
    );
  }
  const result = new ProtoWriter().bytes(1, output);
  if (outputType)
    result.bytes(2, new ProtoWriter().bytes(1, new ProtoWriter().integer(1, outputType)));
  body.bytes(2, 'graph').bytes(11, info).bytes(12, result);
  const model = new ProtoWriter().integer(1, 8).bytes(7, body);
  if (rest.opset) model.bytes(8, new ProtoWriter().bytes(1, '').integer(2, rest.opset));
  for (const name of rest.functions ?? []) model.bytes(25, new ProtoWriter().bytes(1, name));
  return model.finish();
}
