// Reads an ONNX file: dense layers one after the other (Gemm, or MatMul and Add), with their activations.
//
// Activations are often written with several operators. What stands between two dense layers is taken down as a formula of z,
// with factors and summands in a fixed order, and looked up.

import {
  activate,
  checkCount,
  decimal,
  exchanged,
  networkOf,
  NotImportable,
  refuseSetting,
} from './import.js';
import { graphIn, tensorIn } from './onnx-file.js';
import { settingsOf } from './onnx-operators.js';
import { withoutUnits } from './import-onnx-units.js';
import { scaleText } from './import-units.js';

/** @import {FoundLayer, ImportedNetwork} from './import.js' */
/** @import {Constant, Input, Node} from './onnx-file.js' */
/** @import {Settings} from './onnx-operators.js' */

/** A hostile graph could double the length of a formula with every node. */
const longestFormula = 200;
/** Far more than the layers of the engine can need. */
const mostNodes = 1000;

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
const withAlpha = /** @type {Record<string, string>} */ ({
  LeakyRelu: 'leaky_relu',
  Elu: 'elu',
  Celu: 'celu',
});

/**
 * @typedef {object} Value a tensor of the graph that depends on the inputs
 * @property {number} layer the dense layer that it comes from, −1 for the inputs
 * @property {string} formula of what that layer gives
 * @property {string[] | null} factors where the formula is a product
 * @property {Float32Array | null} slopes
 * @property {number | null} [width] of the inputs, where it is known
 * @property {boolean} [isFlat] whether the inputs are a row of numbers for each sample
 */

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
  const { nodes, constants, input, output, features } = graphIn(bytes);
  if (nodes.length > mostNodes) throw new NotImportable('tooLong');
  const inner = withoutUnits(nodes, constants, input, output);
  const reader = new GraphReader(constants, { ...input, name: inner.input });
  for (const node of inner.nodes) reader.read(node);
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
   * @param {Input} input
   */
  constructor(constants, { name, dims }) {
    this.#constants = constants;
    const sizes = dims?.slice(1) ?? [];
    const known = dims && sizes.every((size) => size !== null);
    const width = known ? sizes.reduce((/** @type {number} */ a, b) => a * Number(b), 1) : null;
    const isFlat = !dims || dims.length === 2;
    if (dims && dims.length < 2) throw new NotImportable('sizes', { name });
    const plain = { layer: -1, formula: 'x', factors: null, slopes: null };
    this.#values.set(name, { ...plain, width, isFlat });
  }

  /** @param {Node} node */
  read(node) {
    const settings = settingsOf(node);
    const { type, outputs } = node;
    // Each name is given once; what a second output holds is not followed.
    const [name] = outputs;
    if (this.#values.has(name) || this.#constants.has(name))
      throw new NotImportable('branches', { name });
    if (type === 'Constant') {
      const { value, value_float: single } = settings;
      const values = Float32Array.of(Number(single ?? NaN));
      const scalar = { dims: [], values, doubles: null, integers: null };
      this.#constants.set(name, value instanceof Uint8Array ? tensorIn(value) : scalar);
      return;
    }
    const value = this.#result(node, settings);
    if (value.formula.length > longestFormula) this.#refuse(type);
    this.#values.set(name, value);
  }

  /**
   * @param {Node} node
   * @param {Settings} settings
   * @returns {Value}
   */
  #result(node, settings) {
    const { type, inputs } = node;
    const given = inputs.map((name) => this.#values.get(name));
    const first = given[0];
    if (type === 'Gemm' || type === 'MatMul') return this.#dense(node, settings);
    if (type === 'Dropout' && inputs[2]) {
      // In training, values are dropped whoever asks.
      const training = this.#constants.get(inputs[2])?.integers;
      if (training?.length !== 1 || training[0] !== 0)
        throw new NotImportable('setting', { name: type, field: 'training_mode', value: '' });
    }
    if (['Identity', 'Dropout'].includes(type) && first) return first;
    if (type === 'Cast' && settings.to !== 1) refuseSetting(type, 'to', settings.to);
    if (type === 'Flatten' && first) return { ...first, isFlat: true };
    if (type === 'Reshape' && first?.layer === -1) return this.#reshaped(first, inputs[1]);
    if (type === 'Add') {
      const biased = this.#bias(inputs, given);
      if (biased) return biased;
    }
    const used = given.filter((value) => value !== undefined);
    const layer = used[0]?.layer ?? -1;
    if (layer < 0 || used.some((value) => value.layer !== layer)) this.#refuse(type);
    if (type === 'PRelu') {
      const slopes = this.#column(inputs[1], this.#layers[layer].units);
      if (!slopes || first?.formula !== 'z') return this.#refuse(type);
      return { layer, formula: 'PRelu(z)', factors: null, slopes };
    }
    if (used.some(({ slopes }) => slopes)) this.#refuse(type);
    return { layer, slopes: null, ...this.#formula(node, settings, given) };
  }

  /**
   * The inputs as a row for each sample, if the shape says that and nothing else.
   *
   * @param {Value} value
   * @param {string} name of the shape
   * @returns {Value}
   */
  #reshaped(value, name) {
    const shape = this.#constants.get(name)?.integers;
    const [samples, width] = shape ?? [];
    const whole = samples === 0 && width === -1;
    const known = (samples === -1 || samples === 0) && (value.width ?? width) === width;
    if (shape?.length !== 2 || !(whole || (known && width > 0)))
      throw new NotImportable('setting', {
        name: 'Reshape',
        field: 'shape',
        value: (shape ?? []).join(', '),
      });
    return { ...value, isFlat: true, width: whole ? (value.width ?? null) : width };
  }

  /**
   * A constant that gives each unit a number, or all of them the same.
   *
   * @param {string} name
   * @param {number} units
   * @returns {Float32Array | null}
   */
  #column(name, units) {
    const constant = this.#constants.get(name);
    if (!constant) return null;
    const { dims, values } = constant;
    // Along any axis but the last, numbers would go with samples.
    const inRow = dims.slice(0, -1).every((size) => size === 1);
    if (values.length === 1 && dims.length <= 2) return new Float32Array(units).fill(values[0]);
    return inRow && dims.length <= 2 && values.length === units ? values : null;
  }

  /**
   * @param {Node} node
   * @param {Settings} settings
   * @param {(Value | undefined)[]} given
   * @returns {{formula: string, factors: string[] | null}}
   */
  #formula({ type, inputs }, settings, given) {
    const operands = inputs.map((name, i) => given[i]?.formula ?? this.#scalar(name, type));
    const number = (/** @type {string} */ name) => decimal(Number(settings[name]));
    if (type === 'Mul') {
      const factors = operands.flatMap((text, i) => given[i]?.factors ?? [text]).sort();
      return { formula: `Mul(${factors.join(',')})`, factors };
    }
    if (type === 'Add') operands.sort();
    let head = type;
    if (Object.hasOwn(withAlpha, type)) head += `:${number('alpha')}`;
    if (type === 'HardSigmoid') head += `:${number('alpha')}:${number('beta')}`;
    // Bounds were attributes once.
    if (type === 'Clip' && operands.length === 1) operands.push(number('min'), number('max'));
    return { formula: `${head}(${operands.join(',')})`, factors: null };
  }

  /**
   * A dense layer; what comes to it ends the layer before.
   *
   * @param {Node} node
   * @param {Settings} settings
   * @returns {Value}
   */
  #dense({ type, name, inputs }, settings) {
    const from = this.#values.get(inputs[0]);
    const matrix = this.#constants.get(inputs[1]);
    if (!from || matrix?.dims.length !== 2) this.#refuse(type);
    if (from.layer !== this.#layers.length - 1) throw new NotImportable('branches', { name });
    checkCount(this.#layers.length + 1);
    if (from.layer >= 0) this.#end(from);
    const across = settings.transB === 1;
    const [rows, columns] = matrix.dims;
    const [units, count] = across ? [rows, columns] : [columns, rows];
    const own = name || inputs[1];
    const fits = from.layer >= 0 || (from.isFlat && (from.width ?? count) === count);
    // Nothing may be as large as a file says: only as the numbers that it holds.
    if (!fits || matrix.values.length === 0 || matrix.values.length !== units * count)
      throw new NotImportable('sizes', { name: own });
    const bias = inputs[2] ? this.#column(inputs[2], units) : null;
    if (inputs[2] && !bias) throw new NotImportable('sizes', { name: own });
    this.#layers.push({
      name: own,
      inputs: count,
      units,
      weights: across ? matrix.values : exchanged(matrix.values, rows, columns),
      biases: bias ?? new Float32Array(units),
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
    const value = given[at];
    if (!value) return null;
    const layer = this.#layers[value.layer];
    const bias = this.#column(inputs[1 - at], layer.units);
    if (!bias) return null;
    layer.biases = bias;
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
      return activate(place, operator, withAlpha[operator], Number(alpha));
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
