// The scaling of a table in an ONNX graph: Sub and Div before the first dense layer, Mul and Add after the last. They may be in double
// precision, with a Cast to single precision after them and back before them.

import { NotImportable } from './import.js';
import { settingsOf } from './onnx-operators.js';

/** @import {Scales} from './import-units.js' */
/** @import {Constant, Input, Node} from './onnx-file.js' */

/** @typedef {Map<string, Constant>} Constants */

/** Types that a Cast leads to. */
const single = 1;
const double = 11;

/**
 * @param {Node[]} nodes in the order of their use
 * @param {Constants} constants
 * @param {Input} input of the graph
 * @param {string} output of the graph
 * @returns {{nodes: Node[], input: string, output: string, before: Scales | null, after: Scales | null}} the graph without it
 * @throws {NotImportable} where anything else is in double precision
 */
export function withoutUnits(nodes, constants, { name: input, isDouble }, output) {
  let left = nodes;
  const without = (/** @type {Node} */ node) => {
    left = left.filter((each) => each !== node);
  };
  /** Takes a node out, where it is of this type and the other operand is constant. */
  const taken = (/** @type {Node | undefined} */ node, /** @type {string} */ type) => {
    const constant = constants.get(node?.inputs[1] ?? '');
    if (!node || node.type !== type || !constant || constants.has(node.inputs[0])) return null;
    settingsOf(node);
    without(node);
    const values = constant.doubles ?? constant.values;
    return { from: node.inputs[0], to: node.outputs[0], values, isDouble: !!constant.doubles };
  };
  /** Takes a Cast to this type out. */
  const cast = (/** @type {Node | undefined} */ node, /** @type {number} */ type) => {
    if (node?.type !== 'Cast' || settingsOf(node).to !== type) return null;
    without(node);
    return { from: node.inputs[0], to: node.outputs[0] };
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
  const scaled = divided?.to ?? less?.to ?? input;
  const narrowed = isDouble ? cast(only(scaled), single) : null;
  const steps = [less, divided].filter((step) => step !== null);
  if ((isDouble && !narrowed) || steps.some((step) => step.isDouble !== isDouble))
    throw new NotImportable('numbers', { name: input });
  // A sum after a product alone: that after a matrix product is a dense layer's.
  const last = writer(output);
  const product = writer(last?.inputs[0] ?? '');
  const isScaled = last?.type === 'Add' && product?.type === 'Mul';
  const isOne = (/** @type {Node} */ { inputs: [, name] }) => {
    const constant = constants.get(name);
    return (constant?.doubles ?? constant?.values)?.length === 1;
  };
  const fits = isScaled && [last, product].every(isOne);
  const more = fits ? taken(last, 'Add') : null;
  const times = fits && more ? taken(product, 'Mul') : null;
  const widened = times?.isDouble ? cast(writer(times.from), double) : null;
  if (times && (times.isDouble !== more?.isDouble || (times.isDouble && !widened)))
    throw new NotImportable('numbers', { name: output });
  return {
    nodes: left,
    input: narrowed?.to ?? scaled,
    output: widened?.from ?? times?.from ?? output,
    before:
      less || divided ? { centre: less?.values ?? [0], spread: divided?.values ?? [1] } : null,
    after: more && times ? { centre: more.values, spread: times.values } : null,
  };
}
