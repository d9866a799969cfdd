// Reads an ONNX file: dense layers one after the other (Gemm, or MatMul and Add), with their activations.
//
// Activations are often written with several operators. What stands between two dense layers is taken down as a formula of z in a
// normal form, and looked up.

import { checkCount, networkOf, NotImportable, refuseSetting } from './import.js';
import { graphIn } from './onnx-file.js';
import { settingsOf } from './onnx-operators.js';
import { endingOf } from './import-onnx-units.js';
import { scaleText } from './import-units.js';
import { constantIn, typeName, types } from './graph/constants.js';
import { keepsRows, Sizes } from './graph/sizes.js';
import { folded } from './graph/folding.js';
import { FormulaTooLong, number, sum, times, variable } from './graph/formula.js';
import { z } from './graph/activations.js';
import { formulaOf, isFormula, shown } from './graph/formulas.js';
import { activateOwn, ownNode, withOwn } from './graph/own.js';
import {
  absorb,
  checkAxis,
  endWith,
  layerOf,
  lineOf,
  numbersOfUnits,
  productOf,
} from './graph/dense.js';
import { checkInputs, inputsOf, other, scalesFor, throughNode } from './graph/inputs.js';

/** @import {FoundLayer, ImportedNetwork, Note} from './import.js' */
/** @import {Formula} from './graph/formula.js' */
/** @import {BytesOf, Constant} from './graph/constants.js' */
/** @import {Line} from './graph/dense.js' */
/** @import {Inputs, Layout} from './graph/inputs.js' */
/** @import {Node, OnnxGraph} from './onnx-file.js' */
/** @import {Settings} from './onnx-operators.js' */

/** Far more than the layers of the engine can need. */
const mostNodes = 1000;

/**
 * @typedef {object} Result what comes of a dense layer
 * @property {number} layer
 * @property {Formula} formula of what the layer gives
 * @property {Line | null} line what was done to it first by plain numbers, where it was that alone
 * @property {Formula | null} rest the same formula of what the line gives
 * @property {Layout} layout
 */

/**
 * @param {Uint8Array} bytes
 * @param {BytesOf} [bytesOf] files beside it, which may hold its weights
 * @returns {ImportedNetwork}
 * @throws {NotImportable}
 */
export function readOnnx(bytes, bytesOf = () => undefined) {
  try {
    return networkIn(graphIn(bytes, bytesOf));
  } catch (error) {
    if (error instanceof NotImportable) throw error;
    throw new NotImportable('notModel');
  }
}

/** @param {OnnxGraph} graph */
function networkIn(graph) {
  if (graph.nodes.length > mostNodes) throw new NotImportable('tooLong');
  const ending = endingOf(graph);
  const reader = new GraphReader(graph, ending.output);
  const nodes = graph.own ? withOwn(ending.nodes, graph.constants, graph.own) : ending.nodes;
  for (const node of nodes) {
    try {
      reader.read(node);
    } catch (error) {
      throw problemAt(node, error);
    }
  }
  return reader.finish(ending.output, graph.features, ending.after);
}

/** The formula of what a layer's line gives; undefined where there is none. @param {Result} value */
function restOf({ rest }) {
  return rest ?? undefined;
}

/**
 * The name of a layer: its node's, or that of its weights without what says that they are weights.
 *
 * @param {string} node
 * @param {string} weights
 */
function nameOf(node, weights) {
  return node || weights.replace(/[./](weight|kernel|MatMul.*)$/, '');
}

/** @param {Node} node @param {unknown} error */
function problemAt({ type, name, outputs }, error) {
  const problem =
    error instanceof FormulaTooLong ? new NotImportable('unknownLayer', { name: type }) : error;
  return problem instanceof NotImportable ? problem.at(name || outputs[0]) : problem;
}

/** Follows the values through the graph, node by node: files list them in the order of their use. */
class GraphReader {
  #constants;
  #tensorIn;
  #own;
  /** @type {Map<string, Inputs | Result>} */
  #values = new Map();
  #sizes;
  /** How often a tensor is used. @type {Map<string, number>} */
  #uses = new Map();
  /** @type {FoundLayer[]} */
  #layers = [];
  /** Constants that stand in formulas, by name. @type {Map<string, ArrayLike<number>>} */
  #ofUnits = new Map();
  /** @type {Inputs} */
  #first;
  /** @type {Set<Note>} */
  #notes = new Set();

  /**
   * @param {OnnxGraph} graph
   * @param {string} output
   */
  constructor({ constants, tensorIn, input, nodes, own }, output) {
    this.#constants = constants;
    this.#own = own;
    this.#tensorIn = tensorIn;
    this.#sizes = new Sizes(constants);
    this.#first = inputsOf(input);
    this.#values.set(input.name, this.#first);
    for (const name of [...nodes.flatMap(({ inputs }) => inputs), output])
      this.#uses.set(name, (this.#uses.get(name) ?? 0) + 1);
    if (input.type === types.half) this.#notes.add('half');
  }

  /** @param {Node} node */
  read(node) {
    const { type, inputs, outputs } = node;
    const settings = type === ownNode ? {} : settingsOf(node);
    // Each name is given once; what a second output holds is not followed.
    const [name] = outputs;
    if (this.#values.has(name) || this.#constants.has(name))
      throw new NotImportable('branches', { name });
    if (type === 'Constant') {
      this.#constants.set(name, constantIn(settings, this.#tensorIn));
      return;
    }
    const constants = inputs.map((each) => this.#constants.get(each));
    if (type === 'Dropout') this.#checkDropout(constants[2], inputs[2]);
    const isConstant = inputs.every((each, i) => each === '' || constants[i]);
    const constant = isConstant ? folded(type, settings, constants) : null;
    if (constant) this.#constants.set(name, constant);
    else if (!this.#sizes.follow(node, name, this.#dimsOf(inputs[0])))
      this.#values.set(name, this.#result(node, settings));
  }

  /** In training, values are dropped whoever asks. @param {Constant | undefined} training @param {string | undefined} name */
  #checkDropout(training, name) {
    const { integers } = training ?? {};
    if (name && (integers?.length !== 1 || integers[0] !== 0))
      throw new NotImportable('setting', { name: 'Dropout', field: 'training_mode', value: '' });
  }

  /** @param {string} name of values */
  #dimsOf(name) {
    const value = this.#values.get(name);
    if (!value) return null;
    if ('dims' in value) return value.dims;
    const { units } = this.#layers[value.layer];
    return value.layout === 'rows' ? [null, units] : [units, null];
  }

  /**
   * @param {Node} node
   * @param {Settings} settings
   * @returns {Inputs | Result}
   */
  #result(node, settings) {
    const { type, inputs } = node;
    const given = inputs.map((name) => this.#values.get(name));
    const first = given[0];
    if (type === 'Gemm' || type === 'MatMul') return this.#dense(node, settings);
    if (['Identity', 'Dropout'].includes(type) && first) return first;
    if (type === ownNode && first && 'layer' in first && first.layer >= 0 && this.#own) {
      const { layer, layout } = /** @type {Result} */ (first);
      const constant = this.#constants.get(inputs[1]);
      activateOwn(this.#layers[layer], this.#own, constant, layout);
      return { layer, layout, formula: variable(ownNode), line: null, rest: null };
    }
    if (type === 'Cast' && first) {
      const to = Number(settings.to);
      if (to === types.half) this.#notes.add('half');
      else if (to !== types.single && to !== types.double) refuseSetting(type, 'to', settings.to);
      return first;
    }
    const used = given.find((value) => value !== undefined);
    if (!used) return this.#refuse(type);
    if (used.layer >= 0)
      return this.#ofLayer(node, settings, /** @type {(Result | undefined)[]} */ (given));
    if (given.filter((value) => value).length === 1) {
      const at = given.indexOf(used);
      const list = this.#sizes.list(inputs[1], settings.axes);
      const constant = inputs.length === 2 ? this.#constants.get(inputs[1 - at]) : undefined;
      const result = throughNode(node, settings, /** @type {Inputs} */ (used), at, list, constant);
      if (result) return result;
    }
    return this.#refuse(type);
  }

  /**
   * @param {Node} node
   * @param {Settings} settings
   * @param {(Result | undefined)[]} given
   * @returns {Result}
   */
  #ofLayer(node, settings, given) {
    const { type, inputs } = node;
    const values = given.filter((value) => value !== undefined);
    const [value] = values;
    const { layer, layout } = value;
    if (given.some((each) => each && (each.layer !== layer || each.layout !== layout)))
      throw new NotImportable('branches', { name: node.name || node.outputs[0] });
    const { units } = this.#layers[layer];
    if (type === 'Softmax' || type === 'LogSoftmax') checkAxis(type, settings.axis, layout);
    if (type === 'Transpose') {
      const perm = Array.isArray(settings.perm) ? settings.perm.join() : '';
      if (perm !== '' && perm !== '1,0') refuseSetting(type, 'perm', perm);
      return { ...value, layout: other(layout) };
    }
    const list = this.#sizes.list(inputs[1], settings.axes);
    if (keepsRows(type, settings, list, { units, layout })) return value;
    const line = values.length === 1 ? this.#lined(node, value, given.indexOf(value)) : null;
    if (line) return line;
    if (!isFormula(type)) this.#refuse(type);
    const operands = inputs.map((name, i) => given[i] ?? this.#operand(name, type, units, layout));
    const rests = operands.map((each) => (each && 'layer' in each ? restOf(each) : each));
    const plain = operands.map((each) => (each && 'layer' in each ? each.formula : each));
    const formula = formulaOf(type, settings, plain) ?? this.#refuse(type);
    const isShared = value.line && values.every((each) => each.line === value.line);
    const rest =
      isShared && rests.every((each) => each !== undefined)
        ? formulaOf(type, settings, /** @type {(Formula | null)[]} */ (rests))
        : null;
    return { layer, layout, formula, line: rest ? value.line : null, rest };
  }

  /**
   * Numbers that are added to or multiplied with all that a layer gives, and nothing else is done with that.
   *
   * @param {Node} node
   * @param {Result} value
   * @param {number} at which operand it is
   * @returns {Result | null}
   */
  #lined({ type, inputs }, value, at) {
    const isPlain = value.formula === z || (value.line !== null && value.rest === z);
    if (!isPlain || this.#uses.get(inputs[at]) !== 1) return null;
    const layer = this.#layers[value.layer];
    const isNegation = type === 'Neg';
    const line = isNegation
      ? () => ({ factor: -1, summand: 0 })
      : inputs.length === 2 && lineOf(type, at === 1);
    const constant = this.#constants.get(inputs[1 - at]);
    const numbers = isNegation ? [0] : numbersOfUnits(constant, layer.units, value.layout);
    if (!line || !numbers) return null;
    if (constant) this.#note(constant);
    const before = value.line ?? { factor: 1, summand: 0 };
    if (numbers.length > 1) {
      const own = value.line;
      if (own) absorb(layer, () => own);
      absorb(layer, (unit) => line(numbers[unit]));
      return { ...value, formula: z, line: null, rest: null };
    }
    const { factor, summand } = line(numbers[0]);
    const after = { factor: before.factor * factor, summand: before.summand * factor + summand };
    const formula = sum(times(z, after.factor), number(after.summand));
    return { ...value, formula, line: after, rest: z };
  }

  /**
   * A constant in a formula: a number, or a name for one a unit.
   *
   * @param {string} name
   * @param {string} type
   * @param {number} units
   * @param {Layout} layout
   * @returns {Formula | null} null where it is left out
   */
  #operand(name, type, units, layout) {
    if (name === '') return null;
    const numbers = numbersOfUnits(this.#constants.get(name), units, layout);
    if (!numbers) return this.#refuse(type);
    if (numbers.length === 1 && type !== 'PRelu') return number(numbers[0]);
    this.#ofUnits.set(name, numbers);
    return variable(`slope:${name}`);
  }

  /**
   * A dense layer; what comes to it ends the layer before.
   *
   * @param {Node} node
   * @param {Settings} settings
   * @returns {Result}
   */
  #dense(node, settings) {
    const { type, name, inputs } = node;
    const isSecond = this.#constants.has(inputs[0]);
    const from = this.#values.get(inputs[isSecond ? 1 : 0]);
    const weights = inputs[isSecond ? 0 : 1];
    const matrix = this.#constants.get(weights);
    if (!from || matrix?.dims.length !== 2) return this.#refuse(type);
    if (matrix.values.length === 0 && matrix.type !== undefined)
      throw new NotImportable('numberType', { name: weights, type: typeName(matrix.type) });
    if (from.layer !== this.#layers.length - 1) throw new NotImportable('branches', { name });
    checkCount(this.#layers.length + 1);
    const { needs, gives, across } = productOf(node, settings, isSecond);
    const own = nameOf(name, weights);
    const layer = layerOf(own, matrix, across);
    if (from.layer < 0) {
      const value = /** @type {Inputs} */ (from);
      checkInputs(value, needs, layer.inputs, own);
      this.#first = value;
    } else {
      const value = /** @type {Result} */ (from);
      if (value.layout !== needs) {
        const [field, set] = isSecond ? ['transB', settings.transB] : ['transA', settings.transA];
        refuseSetting(type, field, set ?? '');
      }
      this.#end(value);
    }
    this.#note(matrix);
    this.#layers.push(layer);
    this.#addBias(layer, settings, inputs[2], gives);
    return { layer: this.#layers.length - 1, formula: z, line: null, rest: null, layout: gives };
  }

  /** @param {FoundLayer} layer @param {Settings} settings @param {string | undefined} name @param {Layout} layout */
  #addBias(layer, { alpha = 1, beta = 1 }, name, layout) {
    if (alpha !== 1) absorb(layer, () => ({ factor: Number(alpha), summand: 0 }));
    if (!name) return;
    const constant = this.#constants.get(name);
    const bias = numbersOfUnits(constant, layer.units, layout);
    if (!constant || !bias) throw new NotImportable('sizes', { name: layer.name });
    this.#note(constant);
    absorb(layer, (unit) => ({
      factor: 1,
      summand: Number(beta) * bias[bias.length === 1 ? 0 : unit],
    }));
  }

  /** Where weights have more digits than are kept, that is said. @param {Constant} constant */
  #note({ doubles, values, isHalf }) {
    if (doubles?.some((value, i) => value !== values[i])) this.#notes.add('rounded');
    if (isHalf) this.#notes.add('half');
  }

  /** @param {Result} value the last one that the layer gives */
  #end(value) {
    if (this.#layers[value.layer]?.activation === 'own' && shown(value.formula) === ownNode) return;
    const slopesOf = (/** @type {string} */ name) => this.#ofUnits.get(name) ?? null;
    if (!endWith(this.#layers[value.layer], value, slopesOf))
      throw new NotImportable('formula', { name: shown(value.formula) });
  }

  /**
   * @param {string} output
   * @param {string[]} features
   * @param {import('./import-units.js').Scales | null} after
   * @returns {ImportedNetwork}
   */
  finish(output, features, after) {
    const value = this.#values.get(output);
    if (!value || value.layer !== this.#layers.length - 1)
      throw new NotImportable('branches', { name: output });
    if (value.layer >= 0) this.#end(/** @type {Result} */ (value));
    const [first] = this.#layers;
    const before = first ? scalesFor(this.#first.scales, first) : null;
    const network = networkOf(this.#layers, features);
    const isUsed = this.#layers.some(({ activation }) => activation === 'own');
    return {
      ...network,
      notes: [...this.#notes],
      scale: scaleText(network, before, after),
      ...(isUsed && this.#own && { own: this.#own }),
    };
  }

  /**
   * @param {string} name
   * @returns {never}
   */
  #refuse(name) {
    throw new NotImportable('unknownLayer', { name });
  }
}
