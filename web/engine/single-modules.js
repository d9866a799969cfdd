// The engine of the single file, which has nothing beside it to load from: both modules are part of the script.
import createEngine from 'virtual:engine';
import engineBytes from 'virtual:engine-wasm';
import createTables from 'virtual:tables';
import tablesBytes from 'virtual:tables-wasm';

/** @import {EngineModules} from './types.js' */

/** @returns {Promise<EngineModules>} */
export async function loadModules() {
  return {
    engine: await createEngine({ wasmBinary: bytes(engineBytes) }),
    loadTables: () => createTables({ wasmBinary: bytes(tablesBytes) }),
  };
}

/** @param {string} base64 */
function bytes(base64) {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}
