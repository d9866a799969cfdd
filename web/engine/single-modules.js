// The engine of the single file, which has nothing beside it to load from: it comes to life with bytes that are given.
import createEngine from 'virtual:engine';
import createTables from 'virtual:tables';

/** @import {EngineModules} from './types.js' */

/**
 * @param {Uint8Array} engine the bytes of engine.wasm
 * @param {Uint8Array} tables the bytes of tables.wasm
 * @returns {Promise<EngineModules>}
 */
export async function modulesOf(engine, tables) {
  return {
    engine: await createEngine({ wasmBinary: engine }),
    loadTables: () => createTables({ wasmBinary: tables }),
  };
}
