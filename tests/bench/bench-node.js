// The training side in a process of Node.js: serves the calls of places.js, which started it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Bench } from './bench.js';

/** @import {Assets} from './types.js' */

const [engineFolder, peakFile] = process.argv.slice(2);
const require = createRequire(import.meta.url);

/**
 * A module as Emscripten makes them, from the engine's folder.
 * @param {string} name
 * @returns {Promise<any>}
 */
async function loadModule(name) {
  const { default: create } = await import(pathToFileURL(join(engineFolder, `${name}.js`)).href);
  return create({ wasmBinary: readFileSync(join(engineFolder, `${name}.wasm`)) });
}

/** @type {Assets} */
const assets = {
  engine: () => loadModule('engine'),
  parts: () => loadModule('parts'),
  async peak() {
    const { instance } = await WebAssembly.instantiate(readFileSync(peakFile));
    return instance.exports;
  },
  library: async (source) => require(source.package),
  tfjsFolder: `${dirname(require.resolve('@tensorflow/tfjs-backend-wasm'))}/`,
};

const bench = /** @type {Record<string, Function>} */ (/** @type {unknown} */ (new Bench(assets)));

process.on('message', async (/** @type {{method: string, values: unknown[]}} */ message) => {
  try {
    process.send?.({ result: await bench[message.method](...message.values) });
  } catch (error) {
    process.send?.({ error: error instanceof Error ? error.stack : String(error) });
  }
});
