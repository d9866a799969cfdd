// The scaling of a table's target in an ONNX graph: Mul and Add of a number each after the last dense layer. They may be in double
// precision, with a Cast before them.

import { settingsOf } from './onnx-operators.js';
import { types } from './graph/constants.js';

/** @import {Scales} from './import-units.js' */
/** @import {Node, OnnxGraph} from './onnx-file.js' */

/**
 * @param {OnnxGraph} graph
 * @returns {{nodes: Node[], output: string, after: Scales | null}} the graph without it
 */
export function endingOf({ nodes, constants, output }) {
  const unchanged = { nodes, output, after: null };
  const writer = (/** @type {string | undefined} */ name) =>
    nodes.find(({ outputs }) => outputs[0] === name);
  /** The number that a node of this type adds or multiplies with. */
  const step = (/** @type {Node | undefined} */ node, /** @type {string} */ type) => {
    if (node?.type !== type || node.inputs.length !== 2 || constants.has(node.inputs[0]))
      return null;
    const constant = constants.get(node.inputs[1]);
    const numbers = constant && (constant.doubles ?? constant.values);
    settingsOf(node);
    return numbers?.length === 1 ? { node, from: node.inputs[0], numbers } : null;
  };
  // A sum after a product alone: that after a matrix product is a dense layer's.
  const more = step(writer(output), 'Add');
  const scaled = more && step(writer(more.from), 'Mul');
  const source = writer(scaled?.from);
  const isUsedOnce = (/** @type {string} */ name) =>
    nodes.filter(({ inputs }) => inputs.includes(name)).length === 1;
  if (!scaled || !source || !isUsedOnce(more.from) || !isUsedOnce(scaled.from)) return unchanged;
  const isCast = source.type === 'Cast' && settingsOf(source).to === types.double;
  const gone = [more.node, scaled.node, ...(isCast ? [source] : [])];
  return {
    nodes: nodes.filter((node) => !gone.includes(node)),
    output: isCast ? source.inputs[0] : scaled.from,
    after: { centre: more.numbers, spread: scaled.numbers },
  };
}
