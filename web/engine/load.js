// Loads the engine's module from where its files lie: the one with SIMD, or where the browser has none the other, which gives the same
// bits more slowly.

/** @import {EngineFiles, EngineModule, TableModule} from './types.js' */

/** A module with one vector instruction. */
export const simdProbe = Uint8Array.of(
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);

export const hasSimd = () => WebAssembly.validate(simdProbe);

/**
 * The files that the browser can use.
 *
 * @param {EngineFiles} files
 * @returns {import('./types.js').ModuleFiles}
 */
export function usableFiles(files) {
  return files.scalar && !hasSimd() ? files.scalar : files;
}

/**
 * @param {EngineFiles} files
 * @returns {Promise<EngineModule>}
 */
export async function loadEngine(files) {
  const { glue, wasm } = usableFiles(files);
  const { default: createEngine } = await import(/* @vite-ignore */ glue);
  return createEngine({ locateFile: () => wasm });
}

/** Of loading tables. */
let attempts = 0;

/**
 * Loads the module of tables, which knows no SIMD: it is for all browsers the same.
 *
 * @param {EngineFiles} files
 * @returns {Promise<TableModule>}
 */
export async function loadTables({ tables }) {
  if (!tables) throw new Error('There is no module of tables.');
  // Browsers other than Chromium never ask again for a script that has failed under the same address.
  const glue = attempts++ === 0 ? tables.glue : `${tables.glue}?again=${attempts}`;
  const { default: createTables } = await import(/* @vite-ignore */ glue);
  return createTables({ locateFile: () => tables.wasm });
}
