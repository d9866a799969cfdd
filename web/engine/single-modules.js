// The engine of the single file, which has nothing beside it to load from: it comes to life with bytes that are given.
import createEngine from 'virtual:engine';
import createOwnData from 'virtual:own_data';

/** @import {EngineModules} from './types.js' */

/**
 * @param {Uint8Array} engine the bytes of engine.wasm
 * @param {Uint8Array} ownData the bytes of own_data.wasm
 * @returns {Promise<EngineModules>}
 */
export async function modulesOf(engine, ownData) {
  return {
    engine: await createEngine({ wasmBinary: engine }),
    loadOwnData: () => createOwnData({ wasmBinary: ownData }),
  };
}
