// Reads an ONNX file: dense layers one after the other (Gemm, or MatMul and Add), with their activations.
//
// Activations are often written with several operators. What stands between two dense layers is taken down as a formula of z,
// with factors and summands in a fixed order, and looked up. Numbers of fields are those of onnx.proto, see onnx.js.

import {
  activate,
  checkCount,
  decimal,
  exchanged,
  floats,
  networkOf,
  NotImportable,
} from './import.js';
import { withoutUnits } from './import-onnx-units.js';
import { scaleText } from './import-units.js';
import { readMessage } from './protobuf.js';

/** @import {FoundLayer, ImportedNetwork} from './import.js' */

const float32 = 1;
/** A hostile graph could double the length of a formula with every node. */
const longestFormula = 200;

const root = decimal(Math.SQRT1_2);
const squareRoot = decimal(Math.SQRT2);

/** @type {Record<string, string>} */
const formulas = {
  z: 'identity',
  'Sigmoid(z)': 'sigmoid',
  'Tanh(z)': 'tanh',
  'Relu(z)': 'relu',
  'Selu(z)': 'selu',
  'Clip(z,0,6)': 'relu6',
  'Softplus(z)': 'softplus',
  'Softsign(z)': 'softsign',
  [`HardSigmoid:${decimal(1 / 6)}:0.5(z)`]: 'hard_sigmoid',
  'Clip(z,-1,1)': 'hard_tanh',
  'HardSwish(z)': 'hard_swish',
  [`Mul(${['0.5', `Add(1,Erf(Mul(${root},z)))`, 'z'].sort().join(',')})`]: 'gelu',
  [`Mul(${['0.5', `Add(1,Erf(Div(z,${squareRoot})))`, 'z'].sort().join(',')})`]: 'gelu',
  'Gelu(z)': 'gelu',
  'Mul(Sigmoid(z),z)': 'silu',
  'Swish(z)': 'silu',
  'Mul(Tanh(Softplus(z)),z)': 'mish',
  'Mish(z)': 'mish',
  'Sin(z)': 'sine',
  'Exp(Neg(Mul(z,z)))': 'gaussian',
  'Cast(Greater(z,0))': 'step',
  'Softmax(z)': 'softmax',
};

/** Operators whose one number is the activation's. */
const withAlpha = /** @type {Record<string, [activation: string, standard: number]>} */ ({
  LeakyRelu: ['leaky_relu', 0.01],
  Elu: ['elu', 1],
  Celu: ['celu', 1],
});

/**
 * @typedef {object} Value a tensor of the graph that depends on the inputs
 * @property {number} layer the dense layer that it comes from, −1 for the inputs
 * @property {string} formula of what that layer gives
 * @property {string[] | null} factors where the formula is a product
 * @property {Float32Array | null} slopes
 */

/** @typedef {{dims: number[], values: Float32Array}} Constant */
/** @typedef {{type: string, name: string, inputs: string[], outputs: string[], attributes: Map<string, Attribute>}} Node */
/** @typedef {{float: number | null, integer: number, text: string, tensor: Uint8Array | null}} Attribute */

/**
 * @param {Uint8Array} bytes
 * @returns {ImportedNetwork}
 * @throws {NotImportable}
 */
export function readOnnx(bytes) {
  try {
    return networkIn(bytes);
  } catch (error) {
    if (error instanceof NotImportable) throw error;
    throw new NotImportable('notModel');
  }
}

/** @param {Uint8Array} bytes */
function networkIn(bytes) {
  const model = message(bytes);
  const graph = message(model.bytes(7));
  /** @type {Map<string, Constant>} */
  const constants = new Map();
  for (const each of graph.all(5)) {
    const tensor = message(each);
    constants.set(tensor.text(8), constantOf(tensor));
  }
  const inputs = graph
    .all(11)
    .map((each) => message(each).text(1))
    .filter((name) => !constants.has(name));
  if (inputs.length !== 1) throw new NotImportable('branches', { name: inputs.join(', ') });
  const outputs = graph.all(12).map((each) => message(each).text(1));
  if (outputs.length !== 1) throw new NotImportable('branches', { name: outputs.join(', ') });
  const nodes = graph.all(1).map((each) => nodeOf(message(each)));
  const inner = withoutUnits(nodes, constants, inputs[0], outputs[0]);
  const reader = new GraphReader(constants, inner.input);
  for (const each of inner.nodes) reader.read(each);
  const properties = new Map(
    model.all(14).map((each) => {
      const property = message(each);
      return [property.text(1), property.text(2)];
    }),
  );
  const features = properties.get('features')?.split(',') ?? [];
  const network = networkOf(reader.finish(inner.output), features);
  return { ...network, scale: scaleText(network, inner.before, inner.after) };
}

/** Follows the values through the graph, node by node: files list them in the order of their use. */
class GraphReader {
  #constants;
  /** @type {Map<string, Value>} */
  #values = new Map();
  /** @type {FoundLayer[]} */
  #layers = [];

  /**
   * @param {Map<string, Constant>} constants
   * @param {string} input
   */
  constructor(constants, input) {
    this.#constants = constants;
    this.#values.set(input, { layer: -1, formula: 'x', factors: null, slopes: null });
  }

  /** @param {Node} node */
  read(node) {
    const { type, inputs, outputs, attributes } = node;
    if (type === 'Constant') {
      const value = attributes.get('value')?.tensor;
      const single = attributes.get('value_float')?.float;
      const scalar = { dims: [], values: Float32Array.of(single ?? NaN) };
      this.#constants.set(outputs[0], value ? constantOf(message(value)) : scalar);
      return;
    }
    const value = this.#result(node);
    if (value.formula.length > longestFormula) this.#refuse(type);
    this.#values.set(outputs[0], value);
    if (inputs.length === 0) this.#refuse(type);
  }

  /**
   * @param {Node} node
   * @returns {Value}
   */
  #result(node) {
    const { type, inputs } = node;
    const given = inputs.map((name) => this.#values.get(name));
    const first = given[0];
    if (type === 'Gemm' || type === 'MatMul') return this.#dense(node);
    if (['Identity', 'Flatten', 'Dropout'].includes(type) && first) return first;
    if (type === 'Reshape' && first?.layer === -1) return first;
    if (type === 'Add') {
      const biased = this.#bias(inputs, given);
      if (biased) return biased;
    }
    const used = given.filter((value) => value !== undefined);
    const layer = used[0]?.layer ?? -1;
    if (layer < 0 || used.some((value) => value.layer !== layer)) this.#refuse(type);
    const slope = type === 'PRelu' ? this.#constants.get(inputs[1]) : undefined;
    if (type === 'PRelu') {
      if (!slope || first?.formula !== 'z') return this.#refuse(type);
      const { units } = this.#layers[layer];
      const { values } = slope;
      const slopes = values.length === 1 ? new Float32Array(units).fill(values[0]) : values;
      return { layer, formula: 'PRelu(z)', factors: null, slopes };
    }
    if (used.some(({ slopes }) => slopes)) this.#refuse(type);
    return { layer, slopes: null, ...this.#formula(node, given) };
  }

  /**
   * @param {Node} node
   * @param {(Value | undefined)[]} given
   * @returns {{formula: string, factors: string[] | null}}
   */
  #formula(node, given) {
    const { type, inputs, attributes } = node;
    const operands = inputs.map((name, i) => given[i]?.formula ?? this.#scalar(name, type));
    const attribute = (/** @type {string} */ name, /** @type {number} */ standard) =>
      decimal(attributes.get(name)?.float ?? standard);
    if (type === 'Mul') {
      const factors = operands.flatMap((text, i) => given[i]?.factors ?? [text]).sort();
      return { formula: `Mul(${factors.join(',')})`, factors };
    }
    if (type === 'Add') operands.sort();
    if (type === 'Cast' && attributes.get('to')?.integer !== float32) this.#refuse(type);
    let head = type;
    if (Object.hasOwn(withAlpha, type)) head += `:${attribute('alpha', withAlpha[type][1])}`;
    if (type === 'HardSigmoid') head += `:${attribute('alpha', 0.2)}:${attribute('beta', 0.5)}`;
    if (type === 'Gelu' && attributes.get('approximate')?.text === 'tanh') head += ':tanh';
    if (type === 'Selu') {
      const close = (/** @type {string} */ name, /** @type {number} */ value) =>
        Math.abs(Number(attribute(name, value)) - value) < 1e-6;
      if (!close('alpha', 1.6732632) || !close('gamma', 1.050701)) head += ':other';
    }
    if (type === 'Swish' && attribute('alpha', 1) !== '1') head += ':other';
    // Bounds were attributes once.
    if (type === 'Clip' && operands.length === 1)
      operands.push(attribute('min', -Infinity), attribute('max', Infinity));
    return { formula: `${head}(${operands.join(',')})`, factors: null };
  }

  /**
   * A dense layer; what comes to it ends the layer before.
   *
   * @param {Node} node
   * @returns {Value}
   */
  #dense({ type, name, inputs, attributes }) {
    const from = this.#values.get(inputs[0]);
    const matrix = this.#constants.get(inputs[1]);
    const bias = this.#constants.get(inputs[2]);
    const usual = (/** @type {string} */ key) => (attributes.get(key)?.float ?? 1) === 1;
    const plain = usual('alpha') && usual('beta') && !attributes.get('transA')?.integer;
    if (!from || matrix?.dims.length !== 2 || !plain || (inputs[2] && !bias)) this.#refuse(type);
    if (from.layer !== this.#layers.length - 1) throw new NotImportable('branches', { name });
    checkCount(this.#layers.length + 1);
    if (from.layer >= 0) this.#end(from);
    const across = Boolean(attributes.get('transB')?.integer);
    const [rows, columns] = matrix.dims;
    const [units, count] = across ? [rows, columns] : [columns, rows];
    const biases = bias?.values ?? new Float32Array(units);
    this.#layers.push({
      name: name || inputs[1],
      inputs: count,
      units,
      weights: across ? matrix.values : exchanged(matrix.values, rows, columns),
      biases: biases.length === 1 ? new Float32Array(units).fill(biases[0]) : biases,
      activation: null,
      parameter: null,
      slopes: null,
    });
    const layer = this.#layers.length - 1;
    return { layer, formula: bias ? 'z' : 'unbiased', factors: null, slopes: null };
  }

  /**
   * The sum of a product and its biases, which is the dense layer itself.
   *
   * @param {string[]} inputs
   * @param {(Value | undefined)[]} given
   * @returns {Value | null}
   */
  #bias(inputs, given) {
    const at = given.findIndex((value) => value?.formula === 'unbiased');
    const bias = this.#constants.get(inputs[1 - at]);
    const value = given[at];
    if (!value || !bias) return null;
    const layer = this.#layers[value.layer];
    if (bias.values.length !== layer.units) return null;
    layer.biases = bias.values;
    return { ...value, formula: 'z' };
  }

  /**
   * @param {string} name
   * @param {string} type
   */
  #scalar(name, type) {
    const constant = this.#constants.get(name);
    if (constant?.values.length !== 1) return this.#refuse(type);
    return decimal(constant.values[0]);
  }

  /** @param {Value} value the last one that the layer gives */
  #end({ layer, formula, slopes }) {
    const place = this.#layers[layer];
    const text = formula.replaceAll('unbiased', 'z');
    if (slopes) return activate(place, 'PRelu', 'prelu', null, slopes);
    const [, operator, alpha] = /^(\w+):([-\d.e]+)\(z\)$/.exec(text) ?? [];
    if (Object.hasOwn(withAlpha, operator)) {
      return activate(place, operator, withAlpha[operator][0], Number(alpha));
    }
    if (!Object.hasOwn(formulas, text)) this.#refuse(text);
    activate(place, text, formulas[text]);
  }

  /**
   * @param {string} output
   * @returns {FoundLayer[]}
   */
  finish(output) {
    const value = this.#values.get(output);
    if (!value || value.layer !== this.#layers.length - 1)
      throw new NotImportable('branches', { name: output });
    if (value.layer >= 0) this.#end(value);
    return this.#layers;
  }

  /**
   * @param {string} name
   * @returns {never}
   */
  #refuse(name) {
    throw new NotImportable('unknownLayer', { name });
  }
}

/** @param {ReturnType<typeof message>} node */
function nodeOf(node) {
  /** @type {Map<string, Attribute>} */
  const attributes = new Map();
  for (const each of node.all(5)) {
    const attribute = message(each);
    const float = attribute.all(2)[0];
    attributes.set(attribute.text(1), {
      float: float ? floats(float)[0] : null,
      integer: attribute.integer(3),
      text: attribute.text(4),
      tensor: attribute.all(5)[0] ?? null,
    });
  }
  const texts = (/** @type {number} */ field) => node.all(field).map(textOf);
  return {
    type: node.text(4),
    name: node.text(3),
    inputs: texts(1),
    outputs: texts(2),
    attributes,
  };
}

/**
 * @param {ReturnType<typeof message>} tensor
 * @returns {Constant}
 */
function constantOf(tensor) {
  const dims = tensor.integers(1);
  // Shapes and the like: not for calculating.
  if (tensor.integer(2) !== float32) return { dims, values: new Float32Array(0) };
  if (tensor.integer(14) !== 0) throw new NotImportable('missingWeights', { name: tensor.text(8) });
  const raw = tensor.all(9)[0];
  const parts = raw ? [raw] : tensor.all(4);
  const values = Float32Array.from(parts.flatMap((part) => [...floats(part)]));
  if (values.length !== dims.reduce((a, b) => a * b, 1))
    throw new NotImportable('sizes', { name: tensor.text(8) });
  return { dims, values };
}

/**
 * The fields of a message, by number.
 *
 * @param {Uint8Array | undefined} bytes
 */
function message(bytes) {
  if (!bytes) throw new NotImportable('notModel');
  const fields = readMessage(bytes);
  /** @type {(field: number) => Uint8Array[]} */
  const all = (field) =>
    fields.flatMap(({ field: each, value }) =>
      each === field && typeof value !== 'number' ? [value] : [],
    );
  const integers = (/** @type {number} */ field) =>
    fields.flatMap(({ field: each, value }) => {
      if (each !== field) return [];
      return typeof value === 'number' ? [value] : varints(value);
    });
  return {
    all,
    integers,
    bytes: (/** @type {number} */ field) => all(field)[0],
    integer: (/** @type {number} */ field) => integers(field)[0] ?? 0,
    text: (/** @type {number} */ field) => textOf(all(field)[0] ?? new Uint8Array()),
  };
}

/**
 * Whole numbers packed into one field.
 *
 * @param {Uint8Array} bytes
 */
function varints(bytes) {
  const numbers = [];
  let [value, scale] = [0, 1];
  for (const byte of bytes) {
    value += (byte % 128) * scale;
    scale *= 128;
    if (byte < 128) {
      numbers.push(value);
      [value, scale] = [0, 1];
    }
  }
  return numbers;
}

/** @param {Uint8Array} bytes */
function textOf(bytes) {
  return new TextDecoder().decode(bytes);
}
