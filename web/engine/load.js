// Loads the engine's module from where its files lie.

/** @import {EngineModule} from './types.js' */

/**
 * @param {string} glue address of the engine's JavaScript
 * @param {string} wasm address of its WebAssembly
 * @returns {Promise<EngineModule>}
 */
export async function loadEngine(glue, wasm) {
  const { default: createEngine } = await import(/* @vite-ignore */ glue);
  return createEngine({ locateFile: () => wasm });
}
