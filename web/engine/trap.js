// When an engine can no longer be used, and what its calls are rejected with then.

export class EngineEnded extends Error {
  name = 'EngineEnded';
}

/**
 * Whether an error leaves the engine in a state that nobody knows: it trapped, or ran out of memory or stack.
 *
 * @param {unknown} error
 */
export function isTrap(error) {
  return error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
}
