// The built engine, in a host in this process, for the tests of the page's logic.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Host } from '../../web/engine/host.js';
import { OnlyRun } from '../../web/engine/only-run.js';

/** @import {Client, EngineEvent, EngineModule} from '../../web/engine/types.js' */

const folder = fileURLToPath(new URL('../../build/wasm', import.meta.url));

/** @returns {Promise<EngineModule>} */
export async function loadEngine() {
  const { default: createEngine } = await import(`${folder}/engine.js`);
  return createEngine({ wasmBinary: readFileSync(`${folder}/engine.wasm`) });
}

/**
 * A host with the engine, for any number of runs. Call `terminate` at the end: its channel keeps the process alive.
 *
 * @param {(event: EngineEvent) => void} [onEvent]
 */
export async function openRuns(onEvent = () => {}) {
  return new Host(await loadEngine(), onEvent);
}

/**
 * A host with the engine, for one run. Call `terminate` at the end.
 *
 * @param {(event: EngineEvent) => void} [onEvent]
 */
export async function openHost(onEvent) {
  return new OnlyRun(await openRuns(onEvent));
}

/**
 * A client of a host, whose answers come later as those of a worker do.
 *
 * @param {OnlyRun} host
 * @returns {Client}
 */
export function clientOf(host) {
  const handler = {
    get: (/** @type {OnlyRun} */ target, /** @type {string} */ method) =>
      method === 'then'
        ? undefined
        : async (/** @type {unknown[]} */ ...values) => {
            await new Promise((resolve) => setImmediate(resolve));
            return Reflect.get(target, method).apply(target, values);
          },
  };
  return /** @type {Client} */ (/** @type {unknown} */ (new Proxy(host, handler)));
}
