// The scaling of a table in an ONNX graph: Sub and Div before the first dense layer, Mul and Add after the last.

import { settingsOf } from './onnx-operators.js';

/** @import {Scales} from './import-units.js' */
/** @import {Node} from './onnx-file.js' */

/** @typedef {Map<string, {values: Float32Array}>} Constants */

/**
 * @param {Node[]} nodes in the order of their use
 * @param {Constants} constants
 * @param {string} input of the graph
 * @param {string} output of the graph
 * @returns {{nodes: Node[], input: string, output: string, before: Scales | null, after: Scales | null}} the graph without it
 */
export function withoutUnits(nodes, constants, input, output) {
  let left = nodes;
  /** Takes a node out, where it is of this type and the other operand is constant. */
  const taken = (/** @type {Node | undefined} */ node, /** @type {string} */ type) => {
    const constant = constants.get(node?.inputs[1] ?? '');
    if (!node || node.type !== type || !constant || constants.has(node.inputs[0])) return null;
    settingsOf(node);
    left = left.filter((each) => each !== node);
    return { from: node.inputs[0], to: node.outputs[0], values: constant.values };
  };
  const readers = (/** @type {string} */ name) =>
    left.filter(({ inputs }) => inputs.includes(name));
  const writer = (/** @type {string} */ name) => left.find(({ outputs }) => outputs[0] === name);
  const only = (/** @type {string} */ name) => {
    const all = readers(name);
    return all.length === 1 ? all[0] : undefined;
  };
  const less = taken(only(input), 'Sub');
  const divided = taken(only(less?.to ?? input), 'Div');
  // A sum after a product alone: that after a matrix product is a dense layer's.
  const last = writer(output);
  const product = writer(last?.inputs[0] ?? '');
  const isScaled = last?.type === 'Add' && product?.type === 'Mul';
  const single =
    isScaled &&
    [last, product].every(({ inputs }) => constants.get(inputs[1])?.values.length === 1);
  const more = single ? taken(last, 'Add') : null;
  const times = single && more ? taken(product, 'Mul') : null;
  return {
    nodes: left,
    input: divided?.to ?? less?.to ?? input,
    output: times?.from ?? output,
    before:
      less || divided ? { centre: less?.values ?? [0], spread: divided?.values ?? [1] } : null,
    after: more && times ? { centre: more.values, spread: times.values } : null,
  };
}
