// The engine of the single file, which has nothing beside it to load from: it comes to life with bytes that are given.
import createEngine from 'virtual:engine';

/** @import {EngineModule} from './types.js' */

/**
 * @param {Uint8Array} bytes of engine.wasm
 * @returns {Promise<EngineModule>}
 */
export const engineOf = (bytes) => createEngine({ wasmBinary: bytes });
