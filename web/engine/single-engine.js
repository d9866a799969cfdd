// The engine of the single file, which has nothing beside it to load from: it comes to life with bytes that are given.
import createEngine from 'virtual:engine';
import createTables from 'virtual:tables';

/** @import {EngineModule, TableModule} from './types.js' */

/**
 * @param {Uint8Array} bytes of engine.wasm
 * @returns {Promise<EngineModule>}
 */
export const engineOf = (bytes) => createEngine({ wasmBinary: bytes });

/**
 * @param {Uint8Array} _ of engine.wasm
 * @param {Uint8Array} bytes of tables.wasm
 * @returns {Promise<TableModule>}
 */
export const tablesOf = (_, bytes) => createTables({ wasmBinary: bytes });
