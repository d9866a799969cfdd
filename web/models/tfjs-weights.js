// The weights of a layers-model: what its manifest says of the files beside model.json, and which of them a layer means.
//
// Keras has named weights in many ways: `dense/kernel`, `dense/kernel:0`, with the names of the models around it
// (`sequential/dense/kernel`), or with a number for every time that the model was built (`dense_1/kernel` of the layer `dense`).

import { floats, halves } from '../format/floats.js';
import { NotImportable, record, refuseSetting } from './import.js';

/** @typedef {{name: string, shape: number[], values: Float32Array}} Tensor */

/** Files that belong together have no more bytes than the page reads. */
const mostBytes = 32 * 2 ** 20;

/** Bytes of a number, by type, and how they are read. */
const kinds =
  /** @type {Record<string, {size: number, read: (bytes: Uint8Array) => Float32Array}>} */ ({
    float32: { size: 4, read: floats },
    float16: { size: 2, read: halves },
    uint8: { size: 1, read: (bytes) => Float32Array.from(bytes) },
    uint16: {
      size: 2,
      read: (bytes) =>
        Float32Array.from(
          { length: bytes.length / 2 },
          (_, i) => bytes[2 * i] + 256 * bytes[2 * i + 1],
        ),
    },
  });

export class Weights {
  /** @type {Map<string, Tensor>} */
  #tensors;
  /** @type {Set<string>} */
  #layers;
  /** What uses a tensor, by its name. @type {Map<string, string>} */
  #users = new Map();

  /**
   * @param {unknown} manifest
   * @param {(path: string) => Uint8Array | undefined} bytesOf the files that it names
   * @param {string[]} layers names of all layers
   * @throws {NotImportable}
   */
  constructor(manifest, bytesOf, layers) {
    this.#tensors = tensorsOf(manifest, bytesOf);
    this.#layers = new Set(layers);
  }

  /**
   * @param {string[]} scope names of the models that the layer is in, from outside to inside
   * @param {string} layer
   * @param {string} part such as `kernel`
   * @returns {Tensor | undefined}
   * @throws {NotImportable} where several could be meant, or it is another layer's already
   */
  find(scope, layer, part) {
    const name = this.#nameOf(scope, layer, part);
    if (name === undefined) return undefined;
    const user = [...scope, layer].join('/');
    if ((this.#users.get(name) ?? user) !== user) refuseSetting(`${layer}/${part}`, 'name', name);
    this.#users.set(name, user);
    return this.#tensors.get(name);
  }

  /** @param {string[]} scope @param {string} layer @param {string} part */
  #nameOf(scope, layer, part) {
    const names = [...this.#tensors.keys()];
    for (let outer = 0; outer <= scope.length; outer++) {
      const tail = [...scope.slice(outer), layer, part].join('/');
      if (this.#tensors.has(tail)) return tail;
      const found = names.filter((name) => name.endsWith(`/${tail}`));
      // The one with the fewest models around it, where that is one.
      const depth = Math.min(...found.map((name) => name.split('/').length));
      const nearest = found.filter((name) => name.split('/').length === depth);
      if (nearest.length === 1) return nearest[0];
      if (nearest.length > 1) refuseSetting(`${layer}/${part}`, 'name', nearest.join(', '));
    }
    const counted = names.filter((name) => {
      const [last, owner] = name.split('/').reverse();
      const own = owner?.startsWith(`${layer}_`) && /^\d+$/.test(owner.slice(layer.length + 1));
      return last === part && own && !this.#layers.has(owner);
    });
    return counted.length === 1 ? counted[0] : undefined;
  }
}

/**
 * @param {unknown} manifest
 * @param {(path: string) => Uint8Array | undefined} bytesOf
 * @returns {Map<string, Tensor>} by name, without the `:0` of TensorFlow's variables
 */
function tensorsOf(manifest, bytesOf) {
  if (!Array.isArray(manifest)) throw new NotImportable('notModel');
  /** @type {Map<string, Tensor>} */
  const tensors = new Map();
  /** @type {Set<unknown>} */
  const read = new Set();
  let total = 0;
  for (const group of manifest) {
    const { paths, weights } = record(group) ?? {};
    if (!Array.isArray(paths) || !Array.isArray(weights)) throw new NotImportable('notModel');
    const parts = paths.map((path) => {
      if (read.has(path)) throw new NotImportable('notModel');
      read.add(path);
      const bytes = bytesOf(String(path));
      if (!bytes) throw new NotImportable('missingWeights', { name: String(path) });
      return bytes;
    });
    total += parts.reduce((sum, { length }) => sum + length, 0);
    if (total > mostBytes) throw new NotImportable('tooLong');
    const bytes = joined(parts);
    let offset = 0;
    for (const each of weights) {
      const { tensor, length } = tensorAt(bytes, offset, record(each) ?? {});
      if (tensors.has(tensor.name)) refuseSetting(tensor.name, 'name', tensor.name);
      tensors.set(tensor.name, tensor);
      offset += length;
    }
    if (offset !== bytes.length)
      throw new NotImportable('fileSize', {
        name: paths.join(', '),
        found: bytes.length,
        wanted: offset,
      });
  }
  return tensors;
}

/**
 * @param {Uint8Array} bytes
 * @param {number} offset
 * @param {Record<string, any>} entry of the manifest
 */
function tensorAt(bytes, offset, { name: full, shape, dtype, quantization }) {
  const whole = Array.isArray(shape) && shape.every((n) => Number.isInteger(n) && n > 0);
  if (typeof full !== 'string' || !whole) throw new NotImportable('notModel');
  const name = full.replace(/:\d+$/, '');
  if (dtype !== 'float32') throw new NotImportable('numberType', { name, type: String(dtype) });
  // Rounded to save space: what they stand for is in the manifest.
  const kind = String(quantization?.dtype ?? 'float32');
  if (!Object.hasOwn(kinds, kind)) throw new NotImportable('numberType', { name, type: kind });
  const { size, read } = kinds[kind];
  const length =
    size * shape.reduce((/** @type {number} */ a, /** @type {number} */ b) => a * b, 1);
  if (offset + length > bytes.length) throw new NotImportable('missingWeights', { name });
  const values = read(bytes.subarray(offset, offset + length));
  if (kind.startsWith('uint')) {
    const [scale, min] = [Number(quantization.scale), Number(quantization.min)];
    for (let i = 0; i < values.length; i++) values[i] = values[i] * scale + min;
  }
  return { tensor: { name, shape, values }, length };
}

/** @param {Uint8Array[]} parts */
function joined(parts) {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let filled = 0;
  for (const part of parts) {
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
}
