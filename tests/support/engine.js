// The built engine in this process, for the tests of the page's logic: as the page asks it, and its host itself.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Engine } from '../../web/engine/client.js';
import { dispatcher } from '../../web/engine/dispatch.js';
import { Host } from '../../web/engine/host.js';
import { OnlyRun } from './only-run.js';

/** @import {EngineEvent, EngineModule, TableModule} from '../../web/engine/types.js' */

const folder = fileURLToPath(new URL('../../build/wasm', import.meta.url));

/** @returns {Promise<EngineModule>} */
export async function loadEngine() {
  const { default: createEngine } = await import(`${folder}/engine.js`);
  return createEngine({ wasmBinary: readFileSync(`${folder}/engine.wasm`) });
}

const tables = fileURLToPath(new URL('../../build/scalar/tables', import.meta.url));

/** @returns {Promise<TableModule>} */
export async function loadTables() {
  const { default: createTables } = await import(`${tables}.js`);
  return createTables({ wasmBinary: readFileSync(`${tables}.wasm`) });
}

/**
 * Who hears of events alone.
 *
 * @param {(event: EngineEvent) => void} onEvent
 */
function heardBy(onEvent) {
  return { event: onEvent, saved() {}, ended() {} };
}

/**
 * The engine as a page asks it, whose answers come later as those of a worker do. Call `terminate` at the end: its channel keeps
 * the process alive.
 *
 * @param {(event: EngineEvent) => void} [onEvent]
 * @param {(method: string, values: unknown[], result: unknown) => void} [onAnswer] called with every answer
 */
export async function openEngine(onEvent, onAnswer) {
  return engineOf(await loadEngine(), onEvent, onAnswer);
}

/**
 * The same of a module that has been loaded.
 *
 * @param {EngineModule} module
 * @param {(event: EngineEvent) => void} [onEvent]
 * @param {(method: string, values: unknown[], result: unknown) => void} [onAnswer]
 */
export function engineOf(module, onEvent = () => {}, onAnswer = () => {}) {
  const target = dispatcher(module, loadTables, heardBy(onEvent));
  return new Engine({
    call: async (run, method, values, onProgress) => {
      await new Promise((resolve) => setImmediate(resolve));
      const result = await target.call(run, method, onProgress ? [...values, onProgress] : values);
      onAnswer(method, values, result);
      return result;
    },
    terminate: () => target.terminate(),
  });
}

/**
 * A host with the engine, for any number of runs. Call `terminate` at the end.
 *
 * @param {(event: EngineEvent) => void} [onEvent]
 */
export async function openRuns(onEvent = () => {}) {
  return new Host(await loadEngine(), loadTables, heardBy(onEvent));
}

/**
 * A host with the engine, for one run. Call `terminate` at the end.
 *
 * @param {(event: EngineEvent) => void} [onEvent]
 */
export async function openHost(onEvent) {
  return new OnlyRun(await openRuns(onEvent));
}
