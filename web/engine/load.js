// Loads the engine's module from where its files lie.

/** @import {EngineModule} from './types.js' */

/**
 * @param {string} url of engine.js; engine.wasm lies beside it
 * @returns {Promise<EngineModule>}
 */
export async function loadEngine(url) {
  const { default: createEngine } = await import(/* @vite-ignore */ url);
  return createEngine({ locateFile: (/** @type {string} */ name) => new URL(name, url).href });
}
