// Activations of the reader's own in ONNX files. What operators compute does not say how the formula was written, so the file carries its
// text; here the operators are held against it, one by one, and stand for it only where they are what is written for that formula.

import { formulaTree } from '../../format/formula-tree.js';
import { activate, NotImportable } from '../import.js';
import { writeOnnx } from '../own-formula.js';
import { numbersOfUnits } from './dense.js';

/** @import {FoundLayer} from '../import.js' */
/** @import {Constant} from './constants.js' */
/** @import {Layout} from './inputs.js' */
/** @import {Node} from '../onnx-file.js' */
/** @import {OwnConstant} from '../own-layer.js' */

/**
 * @typedef {object} OwnFormula what a file says of it
 * @property {string} text formula and constants, as the engine writes them
 * @property {string} f the formula in prefix notation
 * @property {number[]} layers that have it, counted from 0
 */

/** The type of the node that stands for all of a formula. Its second input is the first constant, where there is one. */
export const ownNode = 'activation of one’s own';

const longest = 5000;
/** Of a formula of 300 characters. */
const mostParts = 400;

/**
 * @param {string} text as the file has it, '' for none
 * @returns {OwnFormula | null} null where it is anything else
 */
export function ownFormulaIn(text) {
  if (text === '' || text.length > longest) return null;
  try {
    const { text: own, f, layers } = JSON.parse(text);
    const isOne =
      typeof own === 'string' &&
      typeof f === 'string' &&
      f.split(' ').length <= mostParts &&
      Array.isArray(layers) &&
      layers.every(Number.isInteger);
    return isOne ? { text: own, f, layers } : null;
  } catch {
    return null;
  }
}

/** @param {OwnFormula} own */
export function ownText(own) {
  return JSON.stringify(own);
}

/**
 * The constants of a formula's text.
 *
 * @param {string} text
 * @returns {(OwnConstant & {value: number})[]}
 */
function constantsOf(text) {
  return text
    .split(';')
    .slice(1)
    .map((part) => {
      const [, name, value, learned] = /^(\w)=([^:]*):[^:]*:[^:]*(:\w+)?$/.exec(part) ?? [];
      return {
        name: name ?? '',
        value: Math.fround(Number(value)),
        values: new Float32Array(1),
        learned: learned !== undefined,
      };
    });
}

/**
 * Gives a layer the formula as its only activation. Where the first constant is learned, it is among the parameters.
 *
 * @param {FoundLayer} layer
 * @param {OwnFormula} own
 * @param {Constant | undefined} constant the first one, where there is one
 * @param {Layout} layout
 */
export function activateOwn(layer, { text }, constant, layout) {
  const numbers = constant && numbersOfUnits(constant, layer.units, layout);
  if (numbers === null) throw new NotImportable('sizes', { name: layer.name });
  const values = Float32Array.from(numbers ?? []);
  const learned = constantsOf(text)[0]?.learned === true;
  const parameter = values.length === 1 && !learned ? values[0] : null;
  activate(layer, layer.name, 'own', parameter, learned ? values : null);
}

/**
 * The nodes with one in place of those that are the formula, where they are.
 *
 * @param {Node[]} nodes
 * @param {Map<string, Constant>} constants
 * @param {OwnFormula} own
 * @returns {Node[]}
 */
export function withOwn(nodes, constants, own) {
  try {
    const wanted = new Wanted(own);
    const dense = nodes.flatMap(({ type }, i) => (type === 'Gemm' ? [i] : []));
    /** @type {Map<Node, Node | null>} */
    const instead = new Map();
    for (const layer of own.layers) {
      const between = nodes.slice(dense[layer] + 1, dense[layer + 1]);
      const [z] = nodes[dense[layer]]?.outputs ?? [];
      const found = z === undefined ? null : wanted.find(between, constants, z);
      if (!found) continue;
      found.nodes.forEach((node) => instead.set(node, null));
      instead.set(found.nodes[found.nodes.length - 1], found.node);
    }
    return nodes.flatMap((node) => {
      const other = instead.get(node);
      return other === undefined ? [node] : other ? [other] : [];
    });
  } catch {
    // What is no formula stands for nothing.
    return nodes;
  }
}

/** The operators that are written for a formula, from `z` to `a`. */
class Wanted {
  /** @type {{operator: string, inputs: string[], output: string}[]} */
  #nodes = [];
  /** Numbers, and constants by their names. @type {Map<string, number | string>} */
  #constants = new Map();
  /** @type {Map<string, number>} */
  #values;
  #first;

  /** @param {OwnFormula} own */
  constructor({ text, f }) {
    const constants = constantsOf(text);
    this.#first = constants[0]?.name ?? '';
    this.#values = new Map(constants.map(({ name, value }) => [name, value]));
    const graph = {
      constant: (
        /** @type {string} */ name,
        /** @type {number[]} */ _,
        /** @type {Float32Array} */ [value],
        /** @type {string | undefined} */ constant,
      ) => {
        this.#constants.set(name, constant || value);
        return name;
      },
      node: (
        /** @type {string} */ operator,
        /** @type {string[]} */ inputs,
        /** @type {string} */ output,
      ) => {
        this.#nodes.push({ operator, inputs, output });
        return output;
      },
    };
    const tree = formulaTree(f);
    writeOnnx(graph, 'z', 'a', { tree, constants, formula: '', text, f });
  }

  /**
   * @param {Node[]} nodes
   * @param {Map<string, Constant>} constants
   * @param {string} z name of the tensor that it is computed from
   * @returns {{nodes: Node[], node: Node} | null} those that compute it, and what stands for them
   */
  find(nodes, constants, z) {
    /** Names in the file. */
    const names = new Map([['z', z]]);
    let first = '';
    /** @param {string} wanted @param {string} name */
    const isSame = (wanted, name) => {
      const constant = this.#constants.get(wanted);
      if (constant === undefined) return names.get(wanted) === name;
      const values = constants.get(name)?.values;
      if (!values || values.length === 0) return false;
      if (constant === this.#first) {
        if (first !== '' && first !== name) return false;
        first = name;
        return true;
      }
      const value = typeof constant === 'string' ? this.#values.get(constant) : constant;
      return values.length === 1 && Object.is(values[0], value);
    };
    const found = this.#nodes.map(({ operator, inputs, output }) => {
      const before = first;
      const node = nodes.find((each) => {
        first = before;
        return (
          each.type === operator &&
          ['', 'ai.onnx'].includes(each.domain) &&
          each.attributes.size === 0 &&
          each.outputs.length === 1 &&
          each.inputs.length === inputs.length &&
          inputs.every((input, i) => isSame(input, each.inputs[i]))
        );
      });
      if (!node) return null;
      names.set(output, node.outputs[0]);
      return node;
    });
    const all = found.filter((node) => node !== null);
    const inner = new Set(all.slice(0, -1).map(({ outputs }) => outputs[0]));
    const isWhole =
      all.length === found.length &&
      nodes.every((node) => all.includes(node) || !node.inputs.some((name) => inner.has(name)));
    if (!isWhole || all.length === 0) return null;
    const last = all[all.length - 1];
    return {
      nodes: all,
      node: { ...last, type: ownNode, inputs: first === '' ? [z] : [z, first] },
    };
  }
}
