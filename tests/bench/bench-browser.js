// The training side on a page of a browser: starts a Bench as the global `bench`, which places.js calls.
import { Bench } from './bench.js';

/** @import {Assets} from './types.js' */

/**
 * @param {string} engineUrl folder of the engine's two files
 * @param {number[]} peakBytes
 */
export function startBench(engineUrl, peakBytes) {
  const modules = new URL('../../web/node_modules/', import.meta.url).href;
  /** @type {Assets} */
  const assets = {
    engine: () => loadModule(`${engineUrl}/engine.js`),
    parts: () => loadModule(`${engineUrl}/parts.js`),
    async peak() {
      const { instance } = await WebAssembly.instantiate(new Uint8Array(peakBytes));
      return instance.exports;
    },
    library: async (source) => {
      if ('module' in source) return import(modules + source.module);
      if (!globalAt(source.global)) await runScript(modules + source.script);
      return globalAt(source.global);
    },
    tfjsFolder: `${modules}@tensorflow/tfjs-backend-wasm/dist/`,
  };
  Object.assign(globalThis, { bench: new Bench(assets) });
}

/**
 * A module as Emscripten makes them.
 * @param {string} address
 * @returns {Promise<any>}
 */
async function loadModule(address) {
  const { default: create } = await import(address);
  return create();
}

/**
 * @param {string} path names joined by dots
 * @returns {any} undefined where there is none
 */
function globalAt(path) {
  return path.split('.').reduce((scope, name) => scope?.[name], /** @type {any} */ (globalThis));
}

/**
 * @param {string} address
 * @returns {Promise<void>}
 */
function runScript(address) {
  return new Promise((done, fail) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => done();
    script.onerror = () => fail(new Error(`${address} could not be loaded.`));
    document.head.append(script);
  });
}
