// Sizes that a graph asks for only to hand them back: the number of samples, to keep it where values are put into another shape.

import { refuseSetting } from '../import.js';

/** @import {Constant} from './constants.js' */
/** @import {Node} from '../onnx-file.js' */
/** @import {Layout} from './inputs.js' */
/** @import {Settings} from '../onnx-operators.js' */

/** @typedef {(number | null)[]} SizeList null for the number of samples */

export class Sizes {
  #constants;
  /** @type {Map<string, SizeList>} */
  #sizes = new Map();

  /** @param {Map<string, Constant>} constants */
  constructor(constants) {
    this.#constants = constants;
  }

  /**
   * @param {Node} node
   * @param {string} name of what it gives
   * @param {SizeList | null} dims of the values that it is given, null where it is given none, or their sizes are unknown
   * @returns {boolean} whether that is sizes
   */
  follow({ type, inputs }, name, dims) {
    const from = this.#sizes.get(inputs[0]);
    /** @type {SizeList | null} */
    let sizes = null;
    if (type === 'Shape') sizes = dims && dims.map((size, i) => (i === 0 ? null : size));
    else if (type === 'Gather' && from) sizes = this.#gathered(from, inputs[1]);
    else if (type === 'Slice' && from) sizes = this.#sliced(from, inputs);
    else if (['Unsqueeze', 'Squeeze', 'Cast', 'Identity', 'Reshape'].includes(type))
      sizes = from ?? null;
    else if (type === 'Concat' && inputs.some((each) => this.#sizes.has(each)))
      sizes = this.#joined(inputs);
    if (sizes) this.#sizes.set(name, sizes);
    return sizes !== null;
  }

  /**
   * Sizes or axes that a node is given: by a constant, as the graph asked for them, or by an attribute.
   *
   * @param {string | undefined} name
   * @param {unknown} attribute
   * @returns {SizeList | null}
   */
  list(name, attribute) {
    const own = name ? this.#of(name) : null;
    return own ?? (Array.isArray(attribute) && attribute.length > 0 ? attribute : null);
  }

  /** @param {string} name @returns {SizeList | null} */
  #of(name) {
    return this.#sizes.get(name) ?? this.#constants.get(name)?.integers ?? null;
  }

  /** @param {SizeList} from @param {string} places */
  #gathered(from, places) {
    const wanted = this.#of(places)?.map(
      (place) => Number(place) + (Number(place) < 0 ? from.length : 0),
    );
    return wanted?.every((place) => place in from) ? wanted.map((place) => from[place]) : null;
  }

  /** @param {SizeList} from @param {string[]} inputs */
  #sliced(from, inputs) {
    const [start, end, step] = [inputs[1], inputs[2], inputs[4] ?? ''].map(
      (each) => this.#of(each)?.[0],
    );
    const isPlain = typeof start === 'number' && typeof end === 'number' && (step ?? 1) === 1;
    return isPlain ? from.slice(start, end) : null;
  }

  /** @param {string[]} inputs */
  #joined(inputs) {
    const lists = inputs.map((each) => this.#of(each));
    return lists.every((list) => list) ? lists.flatMap((list) => list ?? []) : null;
  }
}

/** @param {SizeList | null} sizes */
export function sizeText(sizes) {
  return (sizes ?? []).map((size) => size ?? 'n').join(', ');
}

/**
 * Whether a node only says again that what a layer gives is a row for each sample, or a number where it has one unit.
 *
 * @param {string} type of the node
 * @param {Settings} settings
 * @param {SizeList | null} list its sizes or axes
 * @param {{units: number, layout: Layout}} given
 * @returns {boolean} false where it is of another type
 * @throws {import('../import.js').NotImportable} where it says anything else
 */
export function keepsRows(type, settings, list, { units, layout }) {
  if (!['Flatten', 'Reshape', 'Squeeze', 'Unsqueeze'].includes(type)) return false;
  if (type === 'Flatten' && layout === 'rows') {
    if (settings.axis !== 1) refuseSetting(type, 'axis', settings.axis);
    return true;
  }
  // Of one number a sample, any order is the same.
  const isOne = type !== 'Reshape' || list?.every((size) => size === null || Math.abs(size) <= 1);
  const [samples, width] = list ?? [];
  const isKept = samples === 0 || samples === null;
  const isRow =
    list?.length === 2 && (width === units ? isKept || samples === -1 : width === -1 && isKept);
  const fits = (units === 1 && isOne) || (type === 'Reshape' && layout === 'rows' && isRow);
  if (!fits) refuseSetting(type, type === 'Reshape' ? 'shape' : 'axes', sizeText(list));
  return true;
}
