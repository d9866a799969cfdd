// What can be handed to another thread instead of being copied.

/**
 * The buffers of all arrays of numbers in a result, however deep.
 *
 * @param {unknown} result plain values
 * @returns {ArrayBuffer[]}
 */
export function transferables(result) {
  /** @type {Set<ArrayBuffer>} */
  const buffers = new Set();
  /** @param {unknown} value */
  const collect = (value) => {
    if (typeof value !== 'object' || value === null) return;
    if (!ArrayBuffer.isView(value)) return Object.values(value).forEach(collect);
    if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
  };
  collect(result);
  return [...buffers];
}
