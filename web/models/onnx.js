// A network as an ONNX file: float input "features" (batch × features), float output "output" (batch × outputs). Where the columns
// of a table were scaled, its first nodes are Sub and Div, and its last ones Mul and Add for a scaled target. These are done in
// double precision where single precision would lose differences; the input, or the output, is then double.
//
// Operator set 17, which has every function that we need or the parts to write it with. Slopes and alphas are always written
// out, defaults too. Numbers of fields are those of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto

import { ownText } from './graph/own.js';
import { littleEndian } from './model.js';
import { writeOnnx } from './own-formula.js';
import { ProtoWriter } from './protobuf.js';
import { checkFeatures } from './scaling.js';

/** @import {Model, ModelFile, ModelLayer} from './model.js' */
/** @import {Scales} from './scaling.js' */

const operatorSet = 17;
const irVersion = 8;
const float32 = 1;
const float64 = 11;
/** Kinds of attributes. */
const attributeFloat = 1;
const attributeInteger = 2;

const seluAlpha = 1.6732632423543772;
const seluScale = 1.0507009873554805;

/** Collects nodes and constants of a graph. */
class Graph {
  /** @type {ProtoWriter[]} */
  nodes = [];
  /** @type {ProtoWriter[]} */
  initializers = [];

  /**
   * @param {string} name
   * @param {number[]} shape
   * @param {Float32Array | Float64Array} values
   * @returns {string} its name
   */
  constant(name, shape, values) {
    const tensor = new ProtoWriter();
    for (const size of shape) tensor.integer(1, size);
    const type = values instanceof Float64Array ? float64 : float32;
    tensor.integer(2, type).bytes(8, name).bytes(9, littleEndian(values));
    this.initializers.push(tensor);
    return name;
  }

  /**
   * @param {string} operator
   * @param {string[]} inputs
   * @param {string} output
   * @param {Record<string, number>} [floats] attributes
   * @param {Record<string, number>} [integers] attributes
   * @param {string} [nodeName]
   * @returns {string} the output
   */
  node(operator, inputs, output, floats = {}, integers = {}, nodeName = `${output}_node`) {
    const node = new ProtoWriter();
    for (const input of inputs) node.bytes(1, input);
    node.bytes(2, output).bytes(3, nodeName).bytes(4, operator);
    for (const [name, value] of Object.entries(floats)) {
      node.bytes(5, new ProtoWriter().bytes(1, name).float(2, value).integer(20, attributeFloat));
    }
    for (const [name, value] of Object.entries(integers)) {
      node.bytes(
        5,
        new ProtoWriter().bytes(1, name).integer(3, value).integer(20, attributeInteger),
      );
    }
    this.nodes.push(node);
    return output;
  }
}

/**
 * Writes an activation from tensor `z` to tensor `a`; names of what it needs on the way begin with `a`.
 *
 * @typedef {(graph: Graph, z: string, a: string, layer: ModelLayer) => void} Writer
 */

/**
 * @param {string} operator
 * @param {(layer: ModelLayer) => Record<string, number>} [attributes]
 * @returns {Writer}
 */
const single =
  (operator, attributes = () => ({})) =>
  (graph, z, a, layer) =>
    graph.node(operator, [z], a, attributes(layer));

/**
 * @param {number} low
 * @param {number} high
 * @returns {Writer}
 */
const clip = (low, high) => (graph, z, a) => {
  const bound = (/** @type {string} */ name, /** @type {number} */ value) =>
    graph.constant(`${a}_${name}`, [], new Float32Array([value]));
  graph.node('Clip', [z, bound('low', low), bound('high', high)], a);
};

/**
 * @param {Graph} graph
 * @param {string} name
 * @param {number} value
 */
const scalar = (graph, name, value) => graph.constant(name, [], new Float32Array([value]));

/** @type {Record<string, Writer>} */
const writers = {
  identity: single('Identity'),
  sigmoid: single('Sigmoid'),
  tanh: single('Tanh'),
  relu: single('Relu'),
  leaky_relu: single('LeakyRelu', ({ parameter }) => ({ alpha: Number(parameter) })),
  prelu: (graph, z, a, { slopes, units }) => {
    const slope = graph.constant(`${a}_slope`, [units], slopes ?? new Float32Array(units));
    graph.node('PRelu', [z, slope], a);
  },
  elu: single('Elu', ({ parameter }) => ({ alpha: Number(parameter) })),
  selu: single('Selu', () => ({ alpha: seluAlpha, gamma: seluScale })),
  celu: single('Celu', ({ parameter }) => ({ alpha: Number(parameter) })),
  relu6: clip(0, 6),
  softplus: single('Softplus'),
  softsign: single('Softsign'),
  hard_sigmoid: single('HardSigmoid', () => ({ alpha: 1 / 6, beta: 0.5 })),
  hard_tanh: clip(-1, 1),
  hard_swish: single('HardSwish'),
  gelu: (graph, z, a) => {
    const scaled = graph.node('Mul', [z, scalar(graph, `${a}_root`, Math.SQRT1_2)], `${a}_scaled`);
    const erf = graph.node('Erf', [scaled], `${a}_erf`);
    const above = graph.node('Add', [erf, scalar(graph, `${a}_one`, 1)], `${a}_above`);
    const share = graph.node('Mul', [above, scalar(graph, `${a}_half`, 0.5)], `${a}_share`);
    graph.node('Mul', [z, share], a);
  },
  silu: (graph, z, a) => {
    graph.node('Mul', [z, graph.node('Sigmoid', [z], `${a}_gate`)], a);
  },
  mish: (graph, z, a) => {
    const soft = graph.node('Softplus', [z], `${a}_soft`);
    graph.node('Mul', [z, graph.node('Tanh', [soft], `${a}_gate`)], a);
  },
  sine: single('Sin'),
  gaussian: (graph, z, a) => {
    const square = graph.node('Mul', [z, z], `${a}_square`);
    const negative = graph.node('Neg', [square], `${a}_negative`);
    graph.node('Exp', [negative], a);
  },
  step: (graph, z, a) => {
    const above = graph.node('Greater', [z, scalar(graph, `${a}_zero`, 0)], `${a}_above`);
    graph.node('Cast', [above], a, {}, { to: float32 });
  },
};

/** The activations that can be written: all that the engine has. */
export const onnxActivations = Object.keys(writers);

/**
 * @param {string} name
 * @param {number} columns
 * @param {Scales | null} scales
 */
function valueInfo(name, columns, scales) {
  const dimension = (/** @type {string | number} */ size) =>
    typeof size === 'number'
      ? new ProtoWriter().integer(1, size)
      : new ProtoWriter().bytes(2, size);
  const shape = new ProtoWriter().bytes(1, dimension('batch')).bytes(1, dimension(columns));
  const type = scales?.isDouble ? float64 : float32;
  const tensor = new ProtoWriter().integer(1, type).bytes(2, shape);
  return new ProtoWriter().bytes(1, name).bytes(2, new ProtoWriter().bytes(1, tensor));
}

/**
 * Centre and spread in the precision that they need.
 *
 * @param {Scales} scales
 */
function scalesOf({ centre, spread, isDouble }) {
  return isDouble ? [centre, spread] : [new Float32Array(centre), new Float32Array(spread)];
}

/** What the file says of the reader's own activation, null where no layer has one. @param {ModelLayer[]} layers */
function ownFormulaOf(layers) {
  const own = layers.find((layer) => layer.own)?.own;
  return own
    ? { text: own.text, f: own.f, layers: layers.flatMap((layer, i) => (layer.own ? [i] : [])) }
    : null;
}

/**
 * @param {Model} model
 * @returns {Uint8Array}
 * @throws {import('./scaling.js').FeaturesNotExpressible}
 */
export function onnxBytes({
  features,
  layers,
  experiment,
  step,
  scaling,
  columns,
  classes,
  names,
}) {
  checkFeatures(scaling);
  const graph = new Graph();
  let tensor = 'features';
  if (scaling.inputs) {
    const [centre, spread] = scalesOf(scaling.inputs);
    const centres = graph.constant('input_centre', [features.length], centre);
    const spreads = graph.constant('input_spread', [features.length], spread);
    tensor = graph.node('Sub', [tensor, centres], 'centred_features');
    tensor = graph.node('Div', [tensor, spreads], 'scaled_features');
    if (scaling.inputs.isDouble)
      tensor = graph.node('Cast', [tensor], 'single_features', {}, { to: float32 });
  }
  layers.forEach((layer, index) => {
    const last = index === layers.length - 1;
    const weights = graph.constant(
      `weights_${index + 1}`,
      [layer.units, layer.inputs],
      layer.weights,
    );
    const biases = graph.constant(`biases_${index + 1}`, [layer.units], layer.biases);
    const name = names?.[index] ?? `dense_${index + 1}`;
    const given = [tensor, weights, biases];
    const z = graph.node('Gemm', given, `z_${index + 1}`, {}, { transB: 1 }, name);
    tensor = !last ? `a_${index + 1}` : scaling.target ? 'scaled_output' : 'output';
    const { own } = layer;
    if (own) {
      writeOnnx(graph, z, tensor, own);
      return;
    }
    const write = writers[layer.activation];
    if (!write) throw new Error(`There is no writer for ${layer.activation}.`);
    write(graph, z, tensor, layer);
  });
  if (scaling.target) {
    const [centre, spread] = scalesOf(scaling.target);
    if (scaling.target.isDouble)
      tensor = graph.node('Cast', [tensor], 'double_output', {}, { to: float64 });
    const spreads = graph.constant('output_spread', [1], spread);
    tensor = graph.node('Mul', [tensor, spreads], 'spread_output');
    graph.node('Add', [tensor, graph.constant('output_centre', [1], centre)], 'output');
  }

  const body = new ProtoWriter();
  for (const node of graph.nodes) body.bytes(1, node);
  body.bytes(2, 'activation_playground');
  for (const constant of graph.initializers) body.bytes(5, constant);
  body.bytes(11, valueInfo('features', features.length, scaling.inputs));
  body.bytes(12, valueInfo('output', layers[layers.length - 1].units, scaling.target));

  const property = (/** @type {string} */ key, /** @type {string} */ value) =>
    new ProtoWriter().bytes(1, key).bytes(2, value);
  const file = new ProtoWriter()
    .integer(1, irVersion)
    .bytes(2, 'Activation Playground')
    .bytes(7, body)
    .bytes(8, new ProtoWriter().bytes(1, '').integer(2, operatorSet))
    .bytes(14, property('experiment', experiment))
    .bytes(14, property('step', String(step)))
    .bytes(14, property('features', features.join(',')));
  const formula = ownFormulaOf(layers);
  if (formula) file.bytes(14, property('own', ownText(formula)));
  if (columns.length > 0) {
    file.bytes(14, property('columns', JSON.stringify(columns)));
    file.bytes(14, property('classes', JSON.stringify(classes)));
  }
  return file.finish();
}

/**
 * @param {Model} model
 * @returns {ModelFile[]}
 */
export function onnxFiles(model) {
  return [{ name: 'model.onnx', type: 'application/octet-stream', content: onnxBytes(model) }];
}
